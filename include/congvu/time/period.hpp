// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/time/date.hpp>

#include <algorithm>

namespace congvu {

/// Khoảng thời gian có hiệu lực: from the day `from` up to, but not including, the day `to`. Open ends are
/// `start_of_time` and `end_of_time`.
struct Period {
    Date from = start_of_time; ///< the first day; `start_of_time`: since ever
    Date to   = end_of_time;   ///< the first day no more; `end_of_time`: open

    /// The period that still includes `last_day`, as «đến hết ngày» says; empty when that is before `first_day`.
    [[nodiscard]] static constexpr Period until(Date first_day, Date last_day) {
        return {first_day, last_day.is_special() ? last_day : day_after(last_day)};
    }

    /// Whether `day` is one of its days: the first one is, the day `to` is not. `end_of_time` is in no period.
    [[nodiscard]] constexpr bool contains(Date day) const { return from <= day && day < to; }
    /// Whether it has no day at all.
    [[nodiscard]] constexpr bool empty() const { return !(from < to); }
    /// Whether some day lies in both.
    [[nodiscard]] constexpr bool overlaps(const Period& other) const {
        return std::max(from, other.from) < std::min(to, other.to);
    }
    /// Whether no day of `other` lies outside. An empty period lies within any.
    [[nodiscard]] constexpr bool covers(const Period& other) const {
        return other.empty() || (from <= other.from && other.to <= to);
    }
    /// The last day that still belongs to the period; `end_of_time` when it is open. \pre not empty.
    [[nodiscard]] constexpr Date last_day() const { return to.is_special() ? to : day_before(to); }

    /// The same bounds; two empty periods may differ.
    friend constexpr bool operator==(const Period&, const Period&) = default;
};

/// The days that lie in both; empty when there is none.
[[nodiscard]] constexpr Period intersection(const Period& a, const Period& b) {
    return {std::max(a.from, b.from), std::min(a.to, b.to)};
}

} // namespace congvu
