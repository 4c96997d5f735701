// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/time/date.hpp>
#include <congvu/time/period.hpp>

#include <compare>
#include <cstdint>
#include <optional>

namespace congvu::bulk {

/// A day in two bytes, so that two million people fit into a processor's cache: 1 January 1900 to 4 June 2079, or no
/// day at all. Of two days the earlier is the smaller; no day is smaller than every day.
struct Day16 {
    std::uint16_t number = 0; ///< days since 31 December 1899; 0: no day

    /// Whether it is a day.
    [[nodiscard]] constexpr bool known() const { return number != 0; }
    /// By time; no day comes first.
    friend constexpr auto operator<=>(Day16, Day16) = default; // NOLINT(*-use-nullptr): no null
};

inline constexpr Date first_day16 = date(1900, 1, 1); ///< the first day that fits
inline constexpr Date last_day16  = date(2079, 6, 5); ///< the last day that fits

/// The day in two bytes; nothing when it does not fit, or is no day of the calendar. O(1).
[[nodiscard]] constexpr std::optional<Day16> to_day16(Date day) {
    if (day.is_special() || day < first_day16 || last_day16 < day) return std::nullopt;
    return Day16{static_cast<std::uint16_t>(day.day_number() - first_day16.day_number() + 1)};
}

/// The day of the calendar. \pre `day.known()`. O(1).
[[nodiscard]] constexpr Date to_date(Day16 day) {
    return first_day16 + boost::gregorian::date_duration(day.number - 1);
}

/// Whether a day lies in the period that begins on one day and ends before another; open on the side of which no day
/// is known. Without a branch, for loops over millions. O(1).
[[nodiscard]] constexpr bool is_within(Day16 day, Day16 from, Day16 to) {
    // No day, less one, is the latest of all days.
    const auto last = static_cast<std::uint16_t>(to.number - 1);
    return static_cast<unsigned>(from <= day) & static_cast<unsigned>(day.number <= last);
}

/// The period that begins on a day and ends before another; open on the side of which no day is known.
[[nodiscard]] constexpr Period to_period(Day16 from, Day16 to) {
    return {from.known() ? to_date(from) : start_of_time, to.known() ? to_date(to) : end_of_time};
}

} // namespace congvu::bulk
