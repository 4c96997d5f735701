// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/demand.hpp>

#include "../testing.hpp"
#include "demanding.hpp"

using namespace congvu;
using namespace congvu::testing;

TEST_CASE("Demand: a miss is a miss from the day it is due", "[engine][demand]") {
    STATIC_REQUIRE(early_cut.first_due() == date(2025, 12, 31));
    STATIC_REQUIRE(early_cut.binding() == Period{date(2025, 12, 31), end_of_time});
    // Its last day is the only one on which it binds.
    STATIC_REQUIRE(late_cut.binding() == Period{date(2026, 12, 31), date(2027, 1, 1)});
}

TEST_CASE("Demand: a standing demand is due from its first day", "[engine][demand]") {
    constexpr Demand standing = with(late_cut, &Demand::due, start_of_time);
    STATIC_REQUIRE(standing.first_due() == date(2022, 1, 1));
    STATIC_REQUIRE(standing.binding() == standing.demanded);
}

TEST_CASE("Demand: without a day it never binds", "[engine][demand]") {
    STATIC_REQUIRE(with(early_cut, &Demand::due, day_unknown).binding().empty());
}

TEST_CASE("Region: every combination of scope, level, category and pay", "[engine][demand]") {
    constexpr Region system{.scopes = QuotaScope::system, .categories = public_employees};
    constexpr Region all{.categories = {StaffCategory::public_employee, StaffCategory::cadre}};
    STATIC_REQUIRE(all.covers(system));
    STATIC_REQUIRE_FALSE(system.covers(all));
    STATIC_REQUIRE(intersection(all, system) == system);
    STATIC_REQUIRE(intersection(system, {.scopes = QuotaScope::block, .categories = public_employees}).empty());
    STATIC_REQUIRE(intersection(system, {.levels = Level::commune, .categories = public_employees}).levels ==
                   Levels(Level::commune));
    STATIC_REQUIRE(intersection(system, {.categories = public_employees, .funding = Funding::service_revenue}).empty());
    STATIC_REQUIRE(system.covers(Region{})); // of no category: empty
    STATIC_REQUIRE(Region{}.empty());
}

TEST_CASE("Limit: what a share is taken of", "[engine][demand]") {
    STATIC_REQUIRE(of_year(percent(10), 2021).base_year == 2021);
    STATIC_REQUIRE(of_year(percent(10), 2021).of == Yardstick::base_year);
    STATIC_REQUIRE(of_posts_before_merging(percent(20)).of == Yardstick::before_merging);
    STATIC_REQUIRE(of_quota(percent(100)).of == Yardstick::quota);
    STATIC_REQUIRE(of_approved(percent(100)).of == Yardstick::approved);
    STATIC_REQUIRE(so_many(50, 2021).posts == 50);
    STATIC_REQUIRE(so_many(50).of == Yardstick::number);
}

TEST_CASE("Quantity: words and titles", "[engine][demand]") {
    for (const auto quantity : {Quantity::cut, Quantity::quota, Quantity::occupied}) {
        CHECK_FALSE(word(quantity).empty());
        CHECK_FALSE(title(quantity).vi.empty());
        CHECK_FALSE(title(quantity).en.empty());
    }
}

TEST_CASE("Region: without a scope, a level, a staff or a source of pay it speaks of nobody", "[engine][demand]") {
    const Region all{.categories = public_employees};
    CHECK_FALSE(all.empty());
    Region none = all;
    none.scopes = {};
    CHECK(none.empty());
    none        = all;
    none.levels = {};
    CHECK(none.empty());
    none            = all;
    none.categories = {};
    CHECK(none.empty());
    none         = all;
    none.funding = {};
    CHECK(none.empty());
}
