// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/organization.hpp>

#include "../testing.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

namespace {
constexpr Date today = date(2025, 3, 1);
constexpr Period from_2020{.from = date(2020, 1, 1)};
constexpr Period to_2024   = Period::until(date(2020, 1, 1), date(2024, 12, 31));
constexpr Period from_2025 = {.from = date(2025, 1, 1)};
} // namespace

TEST_CASE("ORG-01: one parent throughout", "[organization][ORG-01]") {
    //! [ORG-01 example]
    // Under one parent to the end of 2024, under another from 2025 on: one at a time, and never none.
    const AgencyParents moved{from_2020, Level::province, {{to_2024, from_2020}, {from_2025, from_2020}}};
    const AgencyParents two_at_once{from_2020, Level::province, {{from_2020, from_2020}, {from_2025, from_2020}}};

    CHECK(organization::has_one_parent_throughout(moved, today) == Outcome::complies);
    CHECK(organization::has_one_parent_throughout(two_at_once, today) == Outcome::violates);
    //! [ORG-01 example]

    SECTION("a gap of one day") {
        constexpr Period a_day_late{.from = date(2025, 1, 2)};
        const auto verdict = organization::has_one_parent_throughout(
            AgencyParents{from_2020, Level::province, {{to_2024, from_2020}, {a_day_late, from_2020}}}, today);
        CHECK(verdict == Outcome::violates);
        REQUIRE(verdict.operands.size() == 1);
        CHECK(std::get<Date>(verdict.operands[0].value) == date(2025, 1, 1));
    }
    SECTION("a parent too late, too short, or none") {
        CHECK(organization::has_one_parent_throughout({from_2020, Level::province, {{from_2025, from_2020}}}, today) ==
              Outcome::violates);
        CHECK(organization::has_one_parent_throughout({from_2020, Level::province, {{to_2024, from_2020}}}, today) ==
              Outcome::violates);
        CHECK(organization::has_one_parent_throughout({from_2020, Level::province, {}}, today) == Outcome::violates);
    }
    SECTION("a parent that does not live as long") {
        CHECK(organization::has_one_parent_throughout({from_2020, Level::province, {{from_2020, to_2024}}}, today) ==
              Outcome::violates);
        CHECK(organization::has_one_parent_throughout({to_2024, Level::province, {{{}, to_2024}}}, date(2024, 1, 1)) ==
              Outcome::complies);
    }
    SECTION("a bond before the agency's life says nothing of its life") {
        constexpr Period earlier = Period::until(date(2010, 1, 1), date(2019, 12, 31));
        CHECK(organization::has_one_parent_throughout(
                  {from_2020, Level::province, {{earlier, earlier}, {from_2020, from_2020}}}, today) ==
              Outcome::complies);
    }
    SECTION("the top of the central level, and a day without the agency") {
        CHECK(organization::has_one_parent_throughout({{}, Level::central, {}}, today) == Outcome::not_applicable);
        CHECK(organization::has_one_parent_throughout({to_2024, Level::province, {}}, today) ==
              Outcome::not_applicable);
    }
}

TEST_CASE("ORG-02: a charged agency exists", "[organization][ORG-02]") {
    //! [ORG-02 example]
    // UBND huyện Lộc Hà was charged in December 2022, and joined UBND huyện Thạch Hà on 1 January 2025.
    const Charge loc_ha{.life       = Period::until(date(2007, 1, 1), through(2024, 12, 31)),
                        .issued     = date(2022, 12, 1),
                        .heirs      = {AgencyId{7}},
                        .successors = {AgencyId{7}}};

    CHECK(organization::charged_agency_exists(loc_ha, date(2024, 12, 31)) == Outcome::complies);
    CHECK(organization::charged_agency_exists(loc_ha, date(2025, 1, 1)) == Outcome::violates);
    //! [ORG-02 example]

    SECTION("the successor is named, and what became of it") {
        const auto verdict = organization::charged_agency_exists(loc_ha, date(2025, 1, 1));
        CHECK(verdict.reason.en == "{agency} ceased to exist after {last_day}; successor: {successor}");
        REQUIRE(verdict.operands.size() == 3);
        CHECK(std::get<Date>(verdict.operands[0].value) == date(2024, 12, 31));
        CHECK(std::get<AgencyId>(verdict.operands[2].value) == AgencyId{7});

        Charge later     = loc_ha;
        later.successors = {AgencyId{8}, AgencyId{9}};
        CHECK(organization::charged_agency_exists(later, date(2025, 7, 1)).reason.en ==
              "{agency} ceased to exist after {last_day}; successor: {heir}, today: {successor}");
        later.successors.clear();
        CHECK(organization::charged_agency_exists(later, date(2025, 7, 1)).reason.en ==
              "{agency} ceased to exist after {last_day}; no successor is known");
    }
    SECTION("charged before it was set up") {
        const auto verdict = organization::charged_agency_exists(
            Charge{.life = {.from = date(2025, 7, 1)}, .issued = date(2022, 12, 1)}, date(2025, 6, 30));
        CHECK(verdict == Outcome::violates);
        CHECK(std::get<Date>(verdict.operands[0].value) == date(2025, 7, 1));
    }
    SECTION("not yet charged, or no longer") {
        CHECK(organization::charged_agency_exists(loc_ha, date(2022, 11, 30)) == Outcome::not_applicable);
        Charge ended = loc_ha;
        ended.period = Period::until(date(2022, 12, 1), date(2023, 12, 31));
        CHECK(organization::charged_agency_exists(ended, date(2025, 1, 1)) == Outcome::not_applicable);
        ended.issued.reset();
        CHECK(organization::charged_agency_exists(ended, date(2023, 12, 31)) == Outcome::complies);
    }
}

TEST_CASE("ORG-03: the members of a charged group are known", "[organization][ORG-03]") {
    //! [ORG-03 example]
    constexpr GroupCharge departments{.settled = true, .members = 20};
    constexpr GroupCharge units{.settled = true, .members = 0, .complete = false}; // «đơn vị trực thuộc», none named

    STATIC_REQUIRE(organization::charged_group_has_known_members(departments, today) == Outcome::complies);
    STATIC_REQUIRE(organization::charged_group_has_known_members(units, today) == Outcome::undetermined);
    //! [ORG-03 example]

    STATIC_REQUIRE(organization::charged_group_has_known_members({.settled = true, .members = 1}, today) ==
                   Outcome::complies);
    STATIC_REQUIRE(organization::charged_group_has_known_members({.settled = true}, today) == Outcome::violates);
    STATIC_REQUIRE(organization::charged_group_has_known_members({.members = 20}, today) == Outcome::undetermined);
}

TEST_CASE("TL-03: no district level after 30 June 2025", "[organization][TL-03]") {
    //! [TL-03 example]
    constexpr AgencyLife ended{Level::district, Period::until(date(1945, 9, 2), through(2025, 6, 30))};
    constexpr AgencyLife kept{Level::district, {}};

    STATIC_REQUIRE(organization::no_district_level(ended, date(2025, 7, 1)) == Outcome::complies);
    STATIC_REQUIRE(organization::no_district_level(kept, date(2025, 7, 1)) == Outcome::violates);
    STATIC_REQUIRE(organization::no_district_level(kept, date(2025, 6, 30)) == Outcome::not_applicable);
    //! [TL-03 example]

    STATIC_REQUIRE(organization::no_district_level({Level::commune, {}}, date(2025, 7, 1)) == Outcome::not_applicable);

    SECTION("unconfirmed data without a last day proves nothing") {
        constexpr AgencyLife unsure{Level::district, {}, Confidence::unconfirmed};
        STATIC_REQUIRE(organization::no_district_level(unsure, date(2025, 7, 1)) == Outcome::undetermined);
        constexpr AgencyLife dated{Level::district, Period::until(start_of_time, date(2025, 7, 31)),
                                   Confidence::unconfirmed};
        STATIC_REQUIRE(organization::no_district_level(dated, date(2025, 7, 1)) == Outcome::violates);
    }
}
