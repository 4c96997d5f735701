// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/sweep.hpp>

#include "../testing.hpp"
#include "demanding.hpp"

#include <array>
#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

std::vector<Conflict> between(const Demand& a, const Demand& b) { return conflicts(std::array{a, b}); }

} // namespace

TEST_CASE("contradict: a cut and a floor", "[engine][sweep]") {
    // Cutting at least 10 % leaves at most 90 %.
    STATIC_REQUIRE(contradict(early_cut, keep(Bound::at_least, percent(91))));
    STATIC_REQUIRE(contradict(keep(Bound::at_least, percent(91)), early_cut));
    STATIC_REQUIRE_FALSE(contradict(early_cut, keep(Bound::at_least, percent(90))));
    STATIC_REQUIRE_FALSE(contradict(early_cut, keep(Bound::at_most, percent(91))));
    // Of another year's quota: some numbers fulfil both.
    STATIC_REQUIRE_FALSE(
        contradict(with(early_cut, &Demand::limit, of_year(percent(10), 2015)), keep(Bound::at_least, percent(91))));
}

TEST_CASE("contradict: bounds of other numbers, other yardsticks and other years can be kept together",
          "[engine][sweep]") {
    const Demand floor = keep(Bound::at_least, percent(91));
    CHECK(contradict(early_cut, floor));
    CHECK_FALSE(contradict(early_cut, with(floor, &Demand::quantity, Quantity::occupied)));
    CHECK_FALSE(contradict(early_cut, with(floor, &Demand::limit, of_quota(percent(91)))));
    CHECK_FALSE(contradict(early_cut, with(floor, &Demand::limit, of_year(percent(91), 2015))));
    // A cut of what there was before a merger leaves the rest of it.
    CHECK(contradict(with(early_cut, &Demand::limit, of_posts_before_merging(percent(10))),
                     with(floor, &Demand::limit, of_posts_before_merging(percent(91)))));
    // A share of the quota itself is no cut of a base: it is not turned round.
    const Demand of_now = with(early_cut, &Demand::limit, of_quota(percent(10)));
    CHECK_FALSE(
        contradict(of_now, with(with(of_now, &Demand::bound, Bound::at_most), &Demand::limit, of_quota(percent(10)))));
    CHECK(contradict(of_now, with(with(of_now, &Demand::bound, Bound::at_most), &Demand::limit, of_quota(percent(9)))));
}

TEST_CASE("implies: a ceiling implies those above it, a floor those below it", "[engine][sweep]") {
    CHECK(implies(keep(Bound::at_most, percent(80)), keep(Bound::at_most, percent(90))));
    CHECK_FALSE(implies(keep(Bound::at_most, percent(90)), keep(Bound::at_most, percent(80))));
    CHECK(implies(keep(Bound::at_least, percent(90)), keep(Bound::at_least, percent(80))));
    CHECK_FALSE(implies(keep(Bound::at_least, percent(80)), keep(Bound::at_least, percent(90))));
    CHECK(implies(early_cut, early_cut));
}

TEST_CASE("contradict: numbers of posts", "[engine][sweep]") {
    constexpr Demand floor   = with(keep(Bound::at_least, percent(100)), &Demand::limit, so_many(120));
    constexpr Demand ceiling = with(keep(Bound::at_most, percent(100)), &Demand::limit, so_many(119));
    STATIC_REQUIRE(contradict(floor, ceiling));
    STATIC_REQUIRE_FALSE(contradict(floor, with(ceiling, &Demand::limit, so_many(120))));
    // A number and a share have no yardstick in common.
    STATIC_REQUIRE_FALSE(contradict(floor, keep(Bound::at_most, percent(1))));
}

TEST_CASE("conflicts: opposite where and when both bind", "[engine][sweep]") {
    Demand floor     = keep(Bound::at_least, percent(95));
    floor.of         = {.scopes = {QuotaScope::system, QuotaScope::block}, .categories = public_employees};
    floor.demanded   = Period::until(date(2024, 1, 1), date(2026, 6, 30));
    const auto found = between(early_cut, floor);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ConflictKind::opposite);
    CHECK(found[0].first->id == "early");
    CHECK(found[0].second->id == "keep");
    CHECK(found[0].when == Period{date(2025, 12, 31), date(2026, 7, 1)});
    CHECK(found[0].where == floor.of);

    SECTION("one ends on the eve of the other's deadline") {
        floor.demanded = Period::until(date(2024, 1, 1), date(2025, 12, 30));
        CHECK(between(early_cut, floor).empty());
        floor.demanded = Period::until(date(2024, 1, 1), date(2025, 12, 31));
        CHECK(between(early_cut, floor).size() == 1);
    }
    SECTION("of other posts") {
        floor.of = {.categories = cadres_and_civil_servants};
        CHECK(between(early_cut, floor).empty());
    }
}

TEST_CASE("conflicts: the same by two days", "[engine][sweep]") {
    const auto found = between(late_cut, early_cut); // in any order
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ConflictKind::two_deadlines);
    CHECK(found[0].first->id == "early");
    CHECK(found[0].second->id == "late");
    CHECK(found[0].when == Period{date(2025, 12, 31), date(2026, 12, 31)});
    CHECK(found[0].where == early_cut.of);

    SECTION("5 % and 10 % are not the same") {
        CHECK(between(with(early_cut, &Demand::limit, of_year(percent(5), 2021)), late_cut).empty());
    }
    SECTION("10 % is the same as 1/10, and as keeping 90 %") {
        CHECK(between(with(early_cut, &Demand::limit, of_year({1, 10}, 2021)), late_cut).size() == 1);
        Demand kept   = keep(Bound::at_most, percent(90));
        kept.demanded = {.from = date(2024, 1, 1)};
        REQUIRE(between(kept, late_cut).size() == 1);
        CHECK(between(kept, late_cut)[0].kind == ConflictKind::two_deadlines);
    }
    SECTION("of another year") {
        CHECK(between(with(early_cut, &Demand::limit, of_year(percent(10), 2015)), late_cut).empty());
    }
    SECTION("the earlier one has ended when it is due") {
        CHECK(between(with(early_cut, &Demand::demanded, Period{date(2017, 1, 1), date(2025, 12, 31)}), late_cut)
                  .empty());
    }
    SECTION("a day that nobody named is no deadline") {
        const auto unnamed = between(early_cut, with(late_cut, &Demand::due, day_unknown));
        REQUIRE(unnamed.size() == 1);
        CHECK(unnamed[0].kind == ConflictKind::masked);
    }
}

TEST_CASE("conflicts: one that never speaks alone", "[engine][sweep]") {
    const Demand weaker = with(late_cut, &Demand::limit, of_year(percent(5), 2021));
    const auto found    = between(weaker, early_cut);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ConflictKind::masked);
    CHECK(found[0].first->id == "early"); // it masks
    CHECK(found[0].second->id == "late");
    CHECK(found[0].when == weaker.demanded);

    SECTION("not by one that asks less") { CHECK_FALSE(masks(weaker, early_cut)); }
    SECTION("not by one that comes later") {
        CHECK_FALSE(masks(late_cut, with(weaker, &Demand::due, date(2026, 12, 30))));
    }
    SECTION("not by one that ends earlier") {
        CHECK_FALSE(masks(with(early_cut, &Demand::demanded, Period{date(2017, 1, 1), date(2026, 12, 31)}), weaker));
        CHECK(masks(with(early_cut, &Demand::demanded, Period{date(2017, 1, 1), date(2027, 1, 1)}), weaker));
    }
    SECTION("not by one that begins later") {
        CHECK_FALSE(masks(with(early_cut, &Demand::demanded, Period{date(2022, 1, 2), end_of_time}), weaker));
    }
    SECTION("not by one of fewer posts") {
        CHECK_FALSE(
            masks(with(early_cut, &Demand::of, Region{.scopes = QuotaScope::system, .categories = public_employees}),
                  weaker));
    }
    SECTION("two that say the same: the first one masks") {
        const auto twins = between(late_cut, with(late_cut, &Demand::id, "twin"));
        REQUIRE(twins.size() == 1);
        CHECK(twins[0].first->id == "late");
        CHECK(twins[0].second->id == "twin");
    }
}

TEST_CASE("conflicts: what the boxes say is what every single day and post says", "[engine][sweep]") {
    // All pairs of bounds, deadlines and scopes from small sets, against the naive answer.
    std::vector<Demand> all;
    for (const auto bound : {Bound::at_least, Bound::at_most})
        for (const auto share : {percent(5), percent(10), percent(15)})
            for (const auto due : {date(2025, 1, 2), date(2025, 1, 4)})
                for (const QuotaScopes scopes : {QuotaScopes(QuotaScope::system), all_quota_scopes}) {
                    Demand one = early_cut;
                    one.bound  = bound;
                    one.limit  = of_year(share, 2021);
                    one.due    = due;
                    one.of     = {.scopes = scopes, .categories = public_employees};
                    one.demanded =
                        Period::until(date(2025, 1, 1), due == date(2025, 1, 2) ? date(2025, 1, 4) : date(2025, 1, 5));
                    all.push_back(one);
                }
    const auto both_can_be_met = [](const Demand& a, const Demand& b) {
        for (Posts quota = 0; quota <= 100; ++quota)
            if (judge(a, {.base = 100, .quota = quota}, date(2025, 1, 4)).standing == Standing::met &&
                judge(b, {.base = 100, .quota = quota}, date(2025, 1, 4)).standing == Standing::met)
                return true;
        return false;
    };
    std::size_t opposite = 0;
    for (const Demand& a : all)
        for (const Demand& b : all) {
            const auto found = between(a, b);
            for (const QuotaScope scope : {QuotaScope::system, QuotaScope::block})
                for (unsigned short number = 1; number <= 6; ++number) {
                    const Date day   = date(2025, 1, number);
                    const bool clash = a.binding().contains(day) && b.binding().contains(day) &&
                                       a.of.scopes.contains(scope) && b.of.scopes.contains(scope) &&
                                       !both_can_be_met(a, b);
                    const bool told = !found.empty() && found[0].kind == ConflictKind::opposite &&
                                      found[0].when.contains(day) && found[0].where.scopes.contains(scope);
                    REQUIRE(clash == told);
                    opposite += clash ? 1 : 0;
                }
        }
    CHECK(opposite > 0);
}
