// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/coverage.hpp>

#include "../testing.hpp"
#include "demanding.hpp"

#include <array>

using namespace congvu;
using namespace congvu::testing;

namespace {
constexpr Universe universe{.quantities = Quantity::cut,
                            .of   = {.scopes = {QuotaScope::system, QuotaScope::block}, .categories = public_employees},
                            .days = Period::until(date(2022, 1, 1), date(2026, 12, 31))};
} // namespace

TEST_CASE("gaps: none where one demand covers all", "[engine][coverage]") {
    CHECK(gaps(std::array{late_cut}, universe).empty());
    CHECK(gaps(std::array{early_cut}, universe).empty());
}

TEST_CASE("gaps: everything where nothing is demanded", "[engine][coverage]") {
    const auto all = gaps({}, universe);
    REQUIRE(all.size() == 1);
    CHECK(all[0].where == universe.of);
    CHECK(all[0].when == universe.days);
    CHECK(all[0].quantity == Quantity::cut);
}

TEST_CASE("gaps: the day before and the day after", "[engine][coverage]") {
    const auto found = gaps(
        std::array{with(late_cut, &Demand::demanded, Period::until(date(2022, 1, 2), date(2026, 12, 30)))}, universe);
    REQUIRE(found.size() == 2);
    CHECK(found[0].when == Period{date(2022, 1, 1), date(2022, 1, 2)});
    CHECK(found[1].when == Period{date(2026, 12, 31), date(2027, 1, 1)});
}

TEST_CASE("gaps: between two demands that do not meet", "[engine][coverage]") {
    const Demand first  = with(late_cut, &Demand::demanded, Period::until(date(2022, 1, 1), date(2023, 12, 31)));
    const Demand second = with(late_cut, &Demand::demanded, Period::until(date(2024, 1, 1), date(2026, 12, 31)));
    CHECK(gaps(std::array{first, second}, universe).empty());
    const Demand late = with(second, &Demand::demanded, Period::until(date(2024, 1, 2), date(2026, 12, 31)));
    REQUIRE(gaps(std::array{first, late}, universe).size() == 1);
    CHECK(gaps(std::array{first, late}, universe)[0].when == Period{date(2024, 1, 1), date(2024, 1, 2)});
}

TEST_CASE("gaps: a scope, a level, a category, a source of pay that nobody mentions", "[engine][coverage]") {
    Demand narrow = late_cut;
    narrow.of     = {.scopes = QuotaScope::system, .categories = public_employees};
    REQUIRE(gaps(std::array{narrow}, universe).size() == 1);
    CHECK(gaps(std::array{narrow}, universe)[0].where.scopes == QuotaScopes(QuotaScope::block));

    narrow    = late_cut;
    narrow.of = {.levels = {Level::central, Level::province, Level::district}, .categories = public_employees};
    REQUIRE(gaps(std::array{narrow}, universe).size() == 1);
    CHECK(gaps(std::array{narrow}, universe)[0].where.levels == Levels(Level::commune));

    Universe wide = universe;
    wide.of.categories.add(StaffCategory::cadre);
    REQUIRE(gaps(std::array{late_cut}, wide).size() == 1);
    CHECK(gaps(std::array{late_cut}, wide)[0].where.categories == StaffCategories(StaffCategory::cadre));

    wide            = universe;
    wide.of.funding = {Funding::state_budget, Funding::service_revenue};
    REQUIRE(gaps(std::array{late_cut}, wide).size() == 1);
    CHECK(gaps(std::array{late_cut}, wide)[0].where.funding == Fundings(Funding::service_revenue));
}

TEST_CASE("gaps: each quantity for itself", "[engine][coverage]") {
    Universe both    = universe;
    both.quantities  = {Quantity::cut, Quantity::occupied};
    const auto found = gaps(std::array{late_cut}, both);
    REQUIRE(found.size() == 1);
    CHECK(found[0].quantity == Quantity::occupied);
}
