// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstdint>

namespace congvu {

/// Tuổi. An age as the law states it, in years and months: `age(60, 3)` is «60 tuổi 3 tháng».
struct Age {
    std::int32_t months = 0; ///< in all, 12 for each year

    /// The same number of months; the lower age comes first.
    friend constexpr auto operator<=>(const Age&, const Age&) = default;
};

/// So many years and months.
[[nodiscard]] constexpr Age age(std::int32_t years, std::int32_t months = 0) { return {years * 12 + months}; }

} // namespace congvu
