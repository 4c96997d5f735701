// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace congvu {

namespace detail {

/// Digits with at most one point, as a fraction of a power of ten; at most nine digits, so that products of shares fit.
constexpr std::optional<Percent> parse_decimal(std::string_view text) {
    Percent share{0, 1};
    int digits      = 0;
    bool has_point  = false;
    bool after_last = false; // whether a digit stands after the point
    for (const char c : text) {
        if (c == '.' && !has_point && digits > 0) {
            has_point = true;
            continue;
        }
        if (c < '0' || c > '9' || ++digits > 9) return std::nullopt;
        share.numerator = share.numerator * 10 + (c - '0');
        if (has_point) {
            share.denominator *= 10;
            after_last = true;
        }
    }
    if (digits == 0 || (has_point && !after_last)) return std::nullopt;
    return share;
}

} // namespace detail

/// The share that a person writes, exactly: `40%`, `12.5%`, `1.9` or `2/5`; nothing for anything else, nor for a share
/// of more than nine digits. O(size).
[[nodiscard]] constexpr std::optional<Percent> parse_share(std::string_view text) {
    if (text.ends_with('%')) {
        auto share = detail::parse_decimal(text.substr(0, text.size() - 1));
        if (!share || share->denominator > 1'000'000) return std::nullopt;
        share->denominator *= 100;
        return share;
    }
    const auto bar = text.find('/');
    if (bar == std::string_view::npos) return detail::parse_decimal(text);
    const auto above = detail::parse_decimal(text.substr(0, bar));
    const auto below = detail::parse_decimal(text.substr(bar + 1));
    if (!above || !below || above->denominator != 1 || below->denominator != 1 || below->numerator == 0)
        return std::nullopt;
    return Percent{above->numerator, below->numerator};
}

} // namespace congvu
