// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>

#include <cstdint>
#include <string_view>

namespace congvu {

/// Số biên chế. Whole posts; never a floating-point number.
using Posts = std::int64_t;

/// Tỷ lệ. An exact share, e.g. `percent(5)` is 5/100. Equal shares compare equal whatever their terms.
/// The denominator is positive; the products of two shares' terms fit 64 bits.
struct Percent {
    std::int64_t numerator   = 0;   ///< of the fraction; never rounded
    std::int64_t denominator = 100; ///< of the fraction; 100 for a whole percentage

    /// Equal as fractions: 5/100 is 1/20.
    friend constexpr bool operator==(Percent a, Percent b) {
        return a.numerator * b.denominator == b.numerator * a.denominator;
    }
};

/// So many hundredths: `percent(5)` is «5%».
[[nodiscard]] constexpr Percent percent(std::int64_t value) { return {value, 100}; }

/// Cách làm tròn. How a share of a number of posts becomes whole posts.
///
/// \law_is_silent which way to round: no source that was read gives a convention, so whoever asks must choose.
enum class Rounding : std::uint8_t {
    up,      ///< làm tròn lên: a begun post counts whole, so a cut of «at least 5%» is never less than 5%
    down,    ///< làm tròn xuống: a begun post does not count
    half_up, ///< làm tròn đến số gần nhất: half a post counts whole
};

/// The word by which data names the way of rounding.
[[nodiscard]] constexpr std::string_view word(Rounding rounding) {
    switch (rounding) {
        case Rounding::up: return "up";
        case Rounding::down: return "down";
        case Rounding::half_up: return "half_up";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(Rounding rounding) {
    switch (rounding) {
        case Rounding::up: return {"làm tròn lên", "rounded up"};
        case Rounding::down: return {"làm tròn xuống", "rounded down"};
        case Rounding::half_up: return {"làm tròn đến số gần nhất", "rounded to the nearest"};
    }
    return {};
}

namespace detail {

/// a/b, rounded towards the smaller number. \pre `b > 0`.
constexpr std::int64_t floor_of(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

} // namespace detail

/// `share` of `posts` in whole posts, rounded as told; exact wherever the answer itself fits, for national totals as
/// for one unit. Of a negative number of posts, `up` is still towards the greater number. \pre `share.numerator >= 0`,
/// `share.denominator > 0`, both below 2^30. O(1).
[[nodiscard]] constexpr Posts share_of(Posts posts, Percent share, Rounding rounding) {
    const Posts whole = posts / share.denominator * share.numerator;
    const Posts rest  = posts % share.denominator * share.numerator; // still to be divided by the denominator
    switch (rounding) {
        case Rounding::up: return whole - detail::floor_of(-rest, share.denominator);
        case Rounding::down: return whole + detail::floor_of(rest, share.denominator);
        case Rounding::half_up: return whole + detail::floor_of(2 * rest + share.denominator, 2 * share.denominator);
    }
    return 0; // unreachable: every way of rounding is handled above (-Wswitch-enum)
}

} // namespace congvu
