// SPDX-License-Identifier: BSL-1.0
#include <congvu/time/period.hpp>

#include <congvu/catch2/string_makers.hpp>

#include <algorithm>
#include <vector>

using namespace congvu;

namespace {
constexpr Period year_2022 = Period::until(date(2022, 1, 1), date(2022, 12, 31));
constexpr Period always{};
constexpr Period never{date(2022, 5, 1), date(2022, 5, 1)};
constexpr Period from_2022{date(2022, 1, 1), end_of_time};
constexpr Period to_2021 = Period::until(start_of_time, date(2021, 12, 31));
} // namespace

TEST_CASE("Period: the last day belongs to it, the day after does not", "[time]") {
    STATIC_REQUIRE(year_2022.contains(date(2022, 12, 31)));
    STATIC_REQUIRE_FALSE(year_2022.contains(date(2023, 1, 1)));
    STATIC_REQUIRE(year_2022.contains(date(2022, 1, 1)));
    STATIC_REQUIRE_FALSE(year_2022.contains(date(2021, 12, 31)));
    STATIC_REQUIRE(year_2022.to == date(2023, 1, 1));
    STATIC_REQUIRE(year_2022.last_day() == date(2022, 12, 31));
}

TEST_CASE("Period: open ends contain every day", "[time]") {
    STATIC_REQUIRE(always.contains(date(1400, 1, 1)));
    STATIC_REQUIRE(always.contains(date(9999, 12, 31)));
    STATIC_REQUIRE(always.contains(start_of_time));
    STATIC_REQUIRE_FALSE(always.contains(end_of_time));
    STATIC_REQUIRE(from_2022.contains(date(9999, 12, 31)));
    STATIC_REQUIRE_FALSE(from_2022.contains(date(2021, 12, 31)));
    STATIC_REQUIRE(to_2021.contains(date(2021, 12, 31)));
    STATIC_REQUIRE_FALSE(to_2021.contains(date(2022, 1, 1)));
}

TEST_CASE("Period: until the end of time, or of the calendar, is open", "[time]") {
    STATIC_REQUIRE(Period::until(date(2022, 1, 1), end_of_time) == from_2022);
    STATIC_REQUIRE(Period::until(date(2022, 1, 1), date(9999, 12, 31)) == from_2022);
    STATIC_REQUIRE(from_2022.last_day() == end_of_time);
    STATIC_REQUIRE(always.last_day() == end_of_time);
    STATIC_REQUIRE(Period::until(start_of_time, start_of_time).empty());
}

TEST_CASE("Period: one day, and none", "[time]") {
    constexpr Period one_day = Period::until(date(2022, 5, 1), date(2022, 5, 1));
    STATIC_REQUIRE_FALSE(one_day.empty());
    STATIC_REQUIRE(one_day.contains(date(2022, 5, 1)));
    STATIC_REQUIRE(one_day.last_day() == date(2022, 5, 1));

    STATIC_REQUIRE(never.empty());
    STATIC_REQUIRE_FALSE(never.contains(date(2022, 5, 1)));
    STATIC_REQUIRE(Period::until(date(2022, 5, 2), date(2022, 5, 1)).empty());
    STATIC_REQUIRE(Period{date(2022, 5, 2), date(2022, 5, 1)}.empty());
    STATIC_REQUIRE_FALSE(always.empty());
}

TEST_CASE("Period: neighbours do not overlap", "[time]") {
    STATIC_REQUIRE_FALSE(to_2021.overlaps(from_2022));
    STATIC_REQUIRE(intersection(to_2021, from_2022).empty());
    STATIC_REQUIRE(year_2022.overlaps(Period::until(date(2022, 12, 31), date(2023, 1, 31))));
    STATIC_REQUIRE(intersection(year_2022, from_2022) == year_2022);
    STATIC_REQUIRE(intersection(year_2022, always) == year_2022);
}

TEST_CASE("Period: an empty period lies within any and overlaps none", "[time]") {
    STATIC_REQUIRE(year_2022.covers(never));
    STATIC_REQUIRE(never.covers(never));
    STATIC_REQUIRE_FALSE(never.covers(year_2022));
    STATIC_REQUIRE_FALSE(always.overlaps(never));
    STATIC_REQUIRE_FALSE(never.overlaps(always));
}

TEST_CASE("Period: says of every pair of periods what its days say", "[time]") {
    std::vector<Date> marks{start_of_time};
    for (unsigned short number = 1; number <= 4; ++number)
        marks.push_back(date(2022, 1, number));
    marks.push_back(end_of_time);
    const std::vector<Date> days{date(2021, 12, 31), date(2022, 1, 1), date(2022, 1, 2),
                                 date(2022, 1, 3),   date(2022, 1, 4), date(2022, 1, 5)};

    std::vector<Period> periods;
    for (const Date from : marks)
        for (const Date to : marks)
            periods.push_back({from, to});

    for (const Period& a : periods)
        for (const Period& b : periods) {
            const auto in_both    = [&](Date day) { return a.contains(day) && b.contains(day); };
            const auto not_only_b = [&](Date day) { return a.contains(day) || !b.contains(day); };
            const auto in_common  = [&](Date day) { return intersection(a, b).contains(day) == in_both(day); };
            const bool agrees     = a.overlaps(b) == std::any_of(days.begin(), days.end(), in_both) &&
                                a.covers(b) == std::all_of(days.begin(), days.end(), not_only_b) &&
                                a.overlaps(b) == !intersection(a, b).empty() && a.overlaps(b) == b.overlaps(a) &&
                                std::all_of(days.begin(), days.end(), in_common);
            if (!agrees) {
                CAPTURE(a, b);
                CHECK(agrees);
            }
        }
    CHECK(periods.size() == 36);
}
