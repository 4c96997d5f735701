// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

namespace congvu::testing {

/// `98 %`, never rounded up: 100 % means all.
[[nodiscard]] inline std::string percent_of(std::size_t part, std::size_t whole) {
    return whole == 0 ? "–" : std::to_string(part * 100 / whole) + " %";
}

} // namespace congvu::testing
