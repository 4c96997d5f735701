// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/engine/finding.hpp>

#include <string>

/// \file
/// The parts of an explanation that reports share.

namespace congvu::report {

/// Why a finding weighs less than its rule could; empty where it weighs as much.
[[nodiscard]] std::string weight_of(const Finding& finding, Language language);

} // namespace congvu::report
