// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace congvu::fuzz {

/// Ends the program where a property does not hold: that is what a fuzzer notices, and ctest as well.
inline void hold(bool holds, std::string_view property, std::string_view what = {}) {
    if (holds) return;
    std::cerr << "does not hold: " << property << '\n';
    if (!what.empty()) std::cerr << "    " << what << '\n';
    std::abort();
}

} // namespace congvu::fuzz
