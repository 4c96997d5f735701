// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/witness.hpp>

#include "../testing.hpp"
#include "demanding.hpp"

#include <array>

using namespace congvu;
using namespace congvu::testing;

namespace {
Conflict between(const Demand& a, const Demand& b) { return conflicts(std::array{a, b}).at(0); }
} // namespace

TEST_CASE("witness: on the road of the later deadline, short of the earlier one", "[engine][witness]") {
    const auto witness = witness_of(between(early_cut, late_cut));
    REQUIRE(witness.has_value());
    CHECK(witness->day == date(2025, 12, 31));
    CHECK(witness->numbers == Numbers{.base = 1000, .quota = 920});
    CHECK(judge(early_cut, witness->numbers, witness->day).difference() == 20);
    CHECK(judge(late_cut, witness->numbers, witness->day).standing == Standing::not_due);
}

TEST_CASE("witness: at the end of the road, one post short", "[engine][witness]") {
    const auto witness = witness_of(between(with(early_cut, &Demand::due, date(2026, 6, 30)), late_cut));
    REQUIRE(witness.has_value());
    CHECK(witness->day == date(2026, 6, 30));
    CHECK(witness->numbers == Numbers{.base = 1000, .quota = 901});
}

TEST_CASE("witness: it follows the numbers of the demands", "[engine][witness]") {
    const Limit tenth_more = of_year(percent(20), 2021);
    const auto witness =
        witness_of(between(with(early_cut, &Demand::limit, tenth_more), with(late_cut, &Demand::limit, tenth_more)));
    REQUIRE(witness.has_value());
    CHECK(witness->numbers == Numbers{.base = 1000, .quota = 840}); // four fifths of 20 %
}

TEST_CASE("witness: without a road, one post short", "[engine][witness]") {
    Demand now      = early_cut;
    now.quantity    = Quantity::occupied;
    now.bound       = Bound::at_most;
    now.limit       = of_quota(percent(100));
    now.due         = start_of_time;
    const auto both = between(now, with(with(now, &Demand::due, date(2030, 6, 30)), &Demand::demanded,
                                        Period{date(2025, 7, 1), end_of_time}));
    REQUIRE(both.kind == ConflictKind::two_deadlines);
    const auto witness = witness_of(both);
    REQUIRE(witness.has_value());
    CHECK(witness->day == date(2025, 7, 1));
    CHECK(witness->numbers == Numbers{.quota = 1000, .occupied = 1001});
}

TEST_CASE("witness: of opposite demands one is met and the other missed", "[engine][witness]") {
    const auto clash   = between(early_cut, keep(Bound::at_least, percent(91)));
    const auto witness = witness_of(clash);
    REQUIRE(witness.has_value());
    CHECK(witness->numbers == Numbers{.base = 1000, .quota = 900});
    CHECK(shows(clash, *witness));
    CHECK_FALSE(shows(clash, {witness->day, {.base = 1000, .quota = 910}}));
    CHECK_FALSE(shows(clash, {date(2025, 12, 30), witness->numbers}));
}

TEST_CASE("witness: it shows a conflict when each of the two demands stands as the conflict says",
          "[engine][witness]") {
    const auto met = [](const Conflict& conflict, Date day, Posts quota) {
        return shows(conflict, {day, {.base = 1000, .quota = quota}});
    };
    const Date day   = date(2025, 12, 31);
    const auto clash = between(early_cut, keep(Bound::at_least, percent(95)));
    CHECK(met(clash, day, 900));
    CHECK_FALSE(met(clash, day, 920)); // both are missed
    CHECK_FALSE(met(clash, day, 960)); // the other way round
    const auto two = between(early_cut, late_cut);
    CHECK(met(two, day, 920));
    CHECK_FALSE(met(two, day, 900)); // both are met
    Conflict unlike = two;
    unlike.second   = with(late_cut, &Demand::limit, of_year(percent(5), 2021));
    CHECK(met(unlike, day, 960));
    CHECK_FALSE(met(unlike, day, 940)); // the second is met, not underway
    const auto mask = between(early_cut, with(late_cut, &Demand::limit, of_year(percent(5), 2021)));
    CHECK(met(mask, day, 900));
    CHECK_FALSE(met(mask, day, 940)); // the weaker one alone
    CHECK(met(clash, day, 0));        // nobody is left, and that can be
    CHECK_FALSE(met(clash, day, -1));
}

TEST_CASE("witness: nobody can cut more posts than there are", "[engine][witness]") {
    const Limit many = so_many(5000, 2021);
    const auto witness =
        witness_of(between(with(early_cut, &Demand::limit, many), with(late_cut, &Demand::limit, many)));
    REQUIRE(witness.has_value());
    CHECK(witness->numbers == Numbers{.base = 10'000, .quota = 6000});
    // More than any size that is tried.
    const Limit more = so_many(5'000'000, 2021);
    CHECK_FALSE(
        witness_of(between(with(early_cut, &Demand::limit, more), with(late_cut, &Demand::limit, more))).has_value());
}

TEST_CASE("witness: who fulfils what masks fulfils what is masked", "[engine][witness]") {
    const Demand weaker = with(late_cut, &Demand::limit, of_year(percent(5), 2021));
    const auto witness  = witness_of(between(early_cut, weaker));
    REQUIRE(witness.has_value());
    CHECK(witness->day == date(2026, 12, 31));
    CHECK(witness->numbers == Numbers{.base = 1000, .quota = 900});
}

TEST_CASE("witness: in a gap nobody speaks", "[engine][witness]") {
    const Conflict gap{ConflictKind::gap, {}, {}, Quantity::cut, early_cut.of, {date(2016, 1, 1), date(2017, 1, 1)}};
    const auto witness = witness_of(gap);
    REQUIRE(witness.has_value());
    CHECK(judge(early_cut, witness->numbers, witness->day).standing == Standing::silent);
    CHECK(witness->numbers == Numbers{.base = 1000, .quota = 1000});
}
