// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "source.hpp"

#include <congvu/dataset/dataset.hpp>

namespace congvu::io {

/// Refuses what no rule could work on: an agency that is under itself on some day, a group that contains itself, a task
/// that is part of itself. Each ring is told once, with the way round it.
void check_cycles(const Dataset& data, Faults& faults);

} // namespace congvu::io
