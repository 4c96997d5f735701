// SPDX-License-Identifier: BSL-1.0
#include <congvu/time/date.hpp>

#include <congvu/catch2/string_makers.hpp>

#include <stdexcept>
#include <string_view>
#include <type_traits>

using namespace congvu;

TEST_CASE("date: names a day; «đến hết ngày» names the same day", "[time]") {
    constexpr Date day = date(2022, 7, 18);
    STATIC_REQUIRE(day.year() == 2022);
    STATIC_REQUIRE(day.month() == 7);
    STATIC_REQUIRE(day.day() == 18);
    STATIC_REQUIRE(through(2022, 7, 18) == day);
    STATIC_REQUIRE(date(2022, 7, 18) < date(2022, 7, 19));
}

TEST_CASE("date: a day that no calendar has throws", "[time]") {
    CHECK_THROWS_AS(date(2023, 2, 29), std::out_of_range);
    CHECK_THROWS_AS(date(2023, 13, 1), std::out_of_range);
    CHECK_THROWS_AS(date(2023, 0, 1), std::out_of_range);
    CHECK_THROWS_AS(date(1399, 12, 31), std::out_of_range);
    CHECK_THROWS_AS(through(2023, 4, 31), std::out_of_range);
}

TEST_CASE("date: every day lies between the ends of time", "[time]") {
    STATIC_REQUIRE(start_of_time < date(1400, 1, 1));
    STATIC_REQUIRE(date(9999, 12, 31) < end_of_time);
}

TEST_CASE("day_after, day_before: over months, years and leap days", "[time]") {
    STATIC_REQUIRE(day_after(date(2022, 12, 31)) == date(2023, 1, 1));
    STATIC_REQUIRE(day_before(date(2023, 1, 1)) == date(2022, 12, 31));
    STATIC_REQUIRE(day_after(date(2024, 2, 28)) == date(2024, 2, 29));
    STATIC_REQUIRE(day_after(date(2023, 2, 28)) == date(2023, 3, 1));
    STATIC_REQUIRE(day_before(date(2025, 7, 1)) == date(2025, 6, 30));
}

TEST_CASE("day_after, day_before: beyond the calendar lie the ends of time, and they stay", "[time]") {
    STATIC_REQUIRE(day_after(date(9999, 12, 31)) == end_of_time);
    STATIC_REQUIRE(day_before(date(1400, 1, 1)) == start_of_time);
    STATIC_REQUIRE(day_after(end_of_time) == end_of_time);
    STATIC_REQUIRE(day_before(end_of_time) == end_of_time);
    STATIC_REQUIRE(day_after(start_of_time) == start_of_time);
    STATIC_REQUIRE(day_before(start_of_time) == start_of_time);
}

TEST_CASE("parse_date: reads YYYY-MM-DD", "[time]") {
    STATIC_REQUIRE(parse_date("2022-07-18") == date(2022, 7, 18));
    STATIC_REQUIRE(parse_date("2024-02-29") == date(2024, 2, 29));
    STATIC_REQUIRE(parse_date("2000-02-29") == date(2000, 2, 29));
    STATIC_REQUIRE(parse_date("1400-01-01") == date(1400, 1, 1));
    STATIC_REQUIRE(parse_date("9999-12-31") == date(9999, 12, 31));
}

TEST_CASE("parse_date: refuses days that no calendar has", "[time]") {
    const std::string_view text =
        GENERATE("2023-02-29", "1900-02-29", "2100-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00",
                 "2023-01-32", "1399-12-31", "0000-00-00", "0001-01-01");
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
}

TEST_CASE("parse_date: refuses every other way to write a day", "[time]") {
    const std::string_view text = GENERATE(
        "", "2022", "2022-07", "2022-7-18", "2022-07-8", "22-07-18", "20220718", "2022/07/18", "18/07/2022",
        "18-07-2022", " 2022-07-18", "2022-07-18 ", "2022-07-18T00:00", "10000-01-01", "+022-01-01", "-022-01-01",
        " 022-01-01", "2022-+1-01", "2022--1-01", "2022-01--1", "2022-01- 1", "2022-0x-01", "0x7E-01-01", "2022-07_18",
        "2022 07 18", "٢٠٢٢-٠٧-١٨", "２０２２-０７-１８", "2022‐07‐18", "infinity--1");
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
}

TEST_CASE("parse_date: refuses digits of other scripts even where the bytes would fit", "[time]") {
    CHECK_FALSE(parse_date("٢٢-٠-٠")); // ten bytes
    CHECK_FALSE(parse_date(std::string_view("2022-07-1\0", 10)));
    CHECK_FALSE(parse_date("2022-07-1:")); // the neighbours of the digits
    CHECK_FALSE(parse_date("2022-07-1/"));
    CHECK_FALSE(parse_date("2022-0:-01"));
}

TEST_CASE("parse_date: reads back every day that to_iso writes", "[time]") {
    bool round_trip = true;
    for (Date day = date(1999, 1, 1); day < date(2005, 1, 1); day = day_after(day))
        round_trip = round_trip && parse_date(to_iso(day)) == day;
    CHECK(round_trip);
}

TEST_CASE("to_iso, to_vietnamese: as machines and as documents write a day", "[time]") {
    CHECK(to_iso(date(2022, 2, 1)) == "2022-02-01");
    CHECK(to_vietnamese(date(2022, 2, 1)) == "01/02/2022");
    CHECK(to_iso(date(9999, 12, 31)) == "9999-12-31");
}

TEST_CASE("to_iso, to_vietnamese: the ends of time, and no day", "[time]") {
    CHECK(to_iso(start_of_time) == "-infinity");
    CHECK(to_iso(end_of_time) == "+infinity");
    CHECK(to_iso(Date{}) == "not-a-date");
    CHECK(to_vietnamese(start_of_time) == "-infinity");
    CHECK(to_vietnamese(end_of_time) == "+infinity");
    CHECK(to_vietnamese(Date{}) == "not-a-date");
}

TEST_CASE("AsOf: knows what was recorded by the day of knowledge, that day included", "[time]") {
    constexpr AsOf as_known_then{date(2025, 7, 1), date(2025, 3, 1)};
    STATIC_REQUIRE(as_known_then.knows(date(2025, 2, 28)));
    STATIC_REQUIRE(as_known_then.knows(date(2025, 3, 1)));
    STATIC_REQUIRE_FALSE(as_known_then.knows(date(2025, 3, 2)));
    STATIC_REQUIRE(as_known_then.knows(start_of_time));
}

TEST_CASE("AsOf: without a day of knowledge everything on record counts", "[time]") {
    constexpr AsOf today{date(2025, 7, 1)};
    STATIC_REQUIRE(today.known_at == end_of_time);
    STATIC_REQUIRE(today.knows(date(9999, 12, 31)));
}

TEST_CASE("AsOf: a bare date does not convert", "[time]") { STATIC_REQUIRE_FALSE(std::is_convertible_v<Date, AsOf>); }
