// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/rulebook.hpp>

namespace congvu::testing {

/// The library's rulebook, compiled once for all test programs: all rules together take long.
[[nodiscard]] Rulebook all_rules();

} // namespace congvu::testing
