// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace congvu {

/// Số biên chế. Whole posts; never a floating-point number.
using Posts = std::int64_t;

/// An exact share, e.g. `percent(5)` is 5/100. Equal shares compare equal whatever their terms.
struct Percent {
    std::int64_t numerator   = 0;
    std::int64_t denominator = 100;

    friend constexpr bool operator==(Percent a, Percent b) {
        return a.numerator * b.denominator == b.numerator * a.denominator;
    }
};

[[nodiscard]] constexpr Percent percent(std::int64_t value) { return {value, 100}; }

/// Cách làm tròn. How a share of a number of posts becomes whole posts; the sources read give no convention, so
/// whoever asks must choose.
enum class Rounding : std::uint8_t { up, down, half_up };

/// `share` of `posts` in whole posts, rounded as told. \pre `posts >= 0` and `share.denominator > 0`.
[[nodiscard]] constexpr Posts share_of(Posts posts, Percent share, Rounding rounding) {
    const Posts exact = posts * share.numerator;
    switch (rounding) {
        case Rounding::up: return (exact + share.denominator - 1) / share.denominator;
        case Rounding::down: return exact / share.denominator;
        case Rounding::half_up: return (2 * exact + share.denominator) / (2 * share.denominator);
    }
    return 0; // unreachable: every way of rounding is handled above (-Wswitch-enum)
}

} // namespace congvu
