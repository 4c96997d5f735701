// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace congvu {

/// Ngày. A day of the calendar from 1 January 1400 to 31 December 9999, or before all days (`start_of_time`), or after
/// all days (`end_of_time`). A date made without arguments is no day and answers no question.
using Date = boost::gregorian::date;

/// The day that the three numbers name. A day that no calendar has does not compile in a constant, and throws a
/// `std::out_of_range` of Boost.Date_Time otherwise; for text that people wrote use parse_date().
[[nodiscard]] constexpr Date date(unsigned short year, unsigned short month, unsigned short day) {
    return {year, month, day};
}

/// «đến hết ngày …»: the last day on which something still holds. Reads as the law writes it; errors as date().
[[nodiscard]] constexpr Date through(unsigned short year, unsigned short month, unsigned short day) {
    return date(year, month, day);
}

inline constexpr Date start_of_time{boost::date_time::neg_infin};
inline constexpr Date end_of_time{boost::date_time::pos_infin};

/// The next day; after the last day of the calendar, and after `end_of_time`, comes `end_of_time`.
[[nodiscard]] constexpr Date day_after(Date day) {
    if (day == date(9999, 12, 31)) return end_of_time;
    return day + boost::gregorian::date_duration(1);
}

/// The day before; before the first day of the calendar, and before `start_of_time`, comes `start_of_time`.
[[nodiscard]] constexpr Date day_before(Date day) {
    if (day == date(1400, 1, 1)) return start_of_time;
    return day - boost::gregorian::date_duration(1);
}

/// Reads exactly `YYYY-MM-DD` in ASCII digits, years 1400 to 9999; nothing for any other text and for days that no
/// calendar has. O(1).
[[nodiscard]] constexpr std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t length) -> int {
        int value = 0;
        for (const char digit : text.substr(from, length)) {
            if (digit < '0' || digit > '9') return -1;
            value = value * 10 + (digit - '0');
        }
        return value;
    };
    const int year  = number(0, 4);
    const int month = number(5, 2);
    const int day   = number(8, 2);
    if (year < 1400 || month < 1 || month > 12 || day < 1) return std::nullopt;
    const auto y = static_cast<unsigned short>(year);
    const auto m = static_cast<unsigned short>(month);
    if (day > boost::gregorian::gregorian_calendar::end_of_month_day(y, m)) return std::nullopt;
    return date(y, m, static_cast<unsigned short>(day));
}

/// `2022-12-31`; `-infinity` and `+infinity` for the two ends of time, `not-a-date` for a date without a day.
[[nodiscard]] inline std::string to_iso(Date day) {
    if (day.is_neg_infinity()) return "-infinity";
    if (day.is_pos_infinity()) return "+infinity";
    if (day.is_special()) return "not-a-date";
    const auto [year, month, number] = day.year_month_day();
    const auto padded                = [](int value, std::size_t width) {
        std::string digits = std::to_string(value);
        return std::string(width - digits.size(), '0') + digits;
    };
    return padded(year, 4) + '-' + padded(month, 2) + '-' + padded(number, 2);
}

/// `31/12/2022`, the way Vietnamese documents write a day, in both languages; otherwise as to_iso().
[[nodiscard]] inline std::string to_vietnamese(Date day) {
    std::string iso = to_iso(day);
    if (day.is_special()) return iso;
    return iso.substr(8, 2) + '/' + iso.substr(5, 2) + '/' + iso.substr(0, 4);
}

/// Thời điểm xem xét. What a question asks about: the state of the world on the day `in_force`, as far as documents
/// issued and figures recorded by `known_at` tell. Everything on record counts unless a day of knowledge is given.
/// A bare Date does not convert, so that nobody confuses the two days: write `AsOf{day}`.
struct AsOf {
    Date in_force;               ///< ngày hiệu lực: the day whose law and facts are asked about
    Date known_at = end_of_time; ///< ngày ghi nhận: the day until whose end something had to be on record

    /// Whether a fact recorded on `day` may be used to answer.
    [[nodiscard]] constexpr bool knows(Date day) const { return day <= known_at; }
};

} // namespace congvu
