// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/catch2/catch.hpp>
