// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/judgement.hpp>

#include <congvu/rules/streamlining.hpp>

#include "../testing.hpp"
#include "demanding.hpp"

using namespace congvu;
using namespace congvu::testing;

namespace {
constexpr Date due = through(2025, 12, 31);

constexpr Standing of(const Demand& demand, Numbers numbers, Date day) { return judge(demand, numbers, day).standing; }
} // namespace

TEST_CASE("judge: at least, to the post", "[engine][judgement]") {
    STATIC_REQUIRE(of(early_cut, {.base = 1000, .quota = 900}, due) == Standing::met);
    STATIC_REQUIRE(of(early_cut, {.base = 1000, .quota = 901}, due) == Standing::missed);
    STATIC_REQUIRE(judge(early_cut, {.base = 1000, .quota = 920}, due).difference() == 20);
    // 10 % of 1001 posts are 100.1: a begun post counts.
    STATIC_REQUIRE(limit_in_posts(early_cut, {.base = 1001}) == 101);
}

TEST_CASE("judge: at most, to the post", "[engine][judgement]") {
    constexpr Demand at_most = keep(Bound::at_most, percent(90));
    STATIC_REQUIRE(of(at_most, {.base = 1000, .quota = 900}, due) == Standing::met);
    STATIC_REQUIRE(of(at_most, {.base = 1000, .quota = 901}, due) == Standing::missed);
    STATIC_REQUIRE(judge(at_most, {.base = 1000, .quota = 903}, due).difference() == 3);
    STATIC_REQUIRE(limit_in_posts(at_most, {.base = 1001}) == 900);
}

TEST_CASE("judge: before the demand, before it is due, on the day, after it has ended", "[engine][judgement]") {
    constexpr Numbers nothing_cut{.base = 1000, .quota = 1000};
    STATIC_REQUIRE(of(late_cut, nothing_cut, date(2021, 12, 31)) == Standing::silent);
    STATIC_REQUIRE(of(late_cut, nothing_cut, date(2022, 1, 1)) == Standing::not_due);
    STATIC_REQUIRE(of(late_cut, nothing_cut, date(2026, 12, 30)) == Standing::not_due);
    STATIC_REQUIRE(of(late_cut, nothing_cut, date(2026, 12, 31)) == Standing::missed);
    STATIC_REQUIRE(of(late_cut, nothing_cut, date(2027, 1, 1)) == Standing::silent);
    // Who is there early has done it.
    STATIC_REQUIRE(of(late_cut, {.base = 1000, .quota = 900}, date(2022, 1, 1)) == Standing::met);
}

TEST_CASE("judge: a number that is missing is never a pass", "[engine][judgement]") {
    STATIC_REQUIRE(of(early_cut, {.base = 1000}, due) == Standing::silent);
    STATIC_REQUIRE(of(early_cut, {.quota = 900}, due) == Standing::silent);
    Demand within   = early_cut;
    within.quantity = Quantity::occupied;
    within.bound    = Bound::at_most;
    within.limit    = of_quota(percent(100));
    CHECK(of(within, {.quota = 10}, due) == Standing::silent);
    CHECK(of(within, {.occupied = 10}, due) == Standing::silent);
    CHECK(of(within, {.quota = 10, .occupied = 10}, due) == Standing::met);
    CHECK(of(within, {.quota = 10, .occupied = 11}, due) == Standing::missed);
    within.limit = of_approved(percent(100));
    CHECK(of(within, {.occupied = 11, .approved = 11}, due) == Standing::met);
    within.limit = so_many(10);
    CHECK(of(within, {.occupied = 11}, due) == Standing::missed);
}

TEST_CASE("road: equal parts of each year, as the rules on the targets reckon", "[engine][judgement]") {
    constexpr Numbers numbers{.base = 867, .quota = 867}; // 10 %: 87
    for (const Date day : {date(2022, 1, 1), date(2023, 12, 31), date(2025, 12, 31), date(2026, 1, 1)})
        CHECK(road(late_cut, numbers, day) == streamlining::expected_by(day, 87));
    CHECK(road(late_cut, {.base = 1000, .quota = 0}, date(2025, 12, 31)) == 80);
    CHECK(road(late_cut, numbers, date(2021, 12, 31)) == 0);
    CHECK(road(late_cut, numbers, date(2030, 1, 1)) == 87);
    // Due within its base year: before it there is no way to go.
    CHECK(road(with(late_cut, &Demand::due, date(2021, 12, 31)), numbers, date(2020, 12, 31)) == 0);
    CHECK(road(with(late_cut, &Demand::due, date(2021, 12, 31)), numbers, date(2021, 12, 31)) == 87);
}

TEST_CASE("road: none where the law leads along none", "[engine][judgement]") {
    constexpr Numbers numbers{.base = 1000, .quota = 1000};
    constexpr Date day = date(2024, 1, 1);
    STATIC_REQUIRE_FALSE(road(with(late_cut, &Demand::due, day_unknown), numbers, day).has_value());
    STATIC_REQUIRE_FALSE(road(with(late_cut, &Demand::due, start_of_time), numbers, day).has_value());
    STATIC_REQUIRE_FALSE(road(keep(Bound::at_most, percent(90)), numbers, day).has_value());
    STATIC_REQUIRE_FALSE(road(with(late_cut, &Demand::quantity, Quantity::occupied), numbers, day).has_value());
    STATIC_REQUIRE_FALSE(road(with(late_cut, &Demand::bound, Bound::at_most), numbers, day).has_value());
    STATIC_REQUIRE_FALSE(road(with(late_cut, &Demand::limit, so_many(100)), numbers, day).has_value());
    STATIC_REQUIRE_FALSE(road(late_cut, numbers, end_of_time).has_value());
    STATIC_REQUIRE_FALSE(road(with(late_cut, &Demand::demanded, Period{}), numbers, day).has_value());
    // It began long after its base year: where its road starts nobody says.
    STATIC_REQUIRE_FALSE(road(with(late_cut, &Demand::limit, of_year(percent(10), 2015)), numbers, day).has_value());
    STATIC_REQUIRE_FALSE(road(late_cut, {.quota = 1000}, day).has_value());
}
