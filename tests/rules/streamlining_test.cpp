// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/streamlining.hpp>

#include "../testing.hpp"
#include "../verdict_printers.hpp"

using namespace congvu;

TEST_CASE("streamlining: the rates of the law, and how sure we are of them", "[streamlining]") {
    STATIC_REQUIRE(streamlining::civil_servant_cut.at(date(2026, 12, 31))->value == percent(5));
    STATIC_REQUIRE(streamlining::public_employee_cut.at(date(2026, 12, 31))->value == percent(10));
    STATIC_REQUIRE(streamlining::earlier_cut.at(date(2021, 12, 31))->value == percent(10));

    STATIC_REQUIRE(streamlining::civil_servant_cut.at(date(2022, 2, 20)).availability == Availability::not_yet);
    STATIC_REQUIRE(streamlining::civil_servant_cut.at(date(2027, 1, 1)).availability == Availability::expired);

    // 28-KL/TW was not read; 40-KL/TW was.
    STATIC_REQUIRE(streamlining::civil_servant_cut.at(date(2022, 7, 17))->source.confidence == Confidence::unconfirmed);
    STATIC_REQUIRE(streamlining::civil_servant_cut.at(date(2022, 7, 18))->source.confidence == Confidence::text_read);
    STATIC_REQUIRE(streamlining::public_employee_cut.at(date(2022, 7, 17))->source.document == &sources::kl28);
    STATIC_REQUIRE(streamlining::public_employee_cut.at(date(2022, 7, 18))->source.document == &sources::kl40);
}

TEST_CASE("streamlining: the rate of a line on a day", "[streamlining]") {
    STATIC_REQUIRE(streamlining::rate_for(public_employees, {date(2025, 1, 1)}) == percent(10));
    STATIC_REQUIRE(streamlining::rate_for(cadres_and_civil_servants, {date(2025, 1, 1)}) == percent(5));
    STATIC_REQUIRE(!streamlining::rate_for(public_employees, {date(2027, 1, 1)}));
}

TEST_CASE("streamlining: what 2016-2021 left over", "[streamlining]") {
    STATIC_REQUIRE(streamlining::carried_over({.assigned_2015 = 1000, .assigned_2021 = 940}, {date(2025, 1, 1)}) ==
                   -40);
    STATIC_REQUIRE(streamlining::carried_over({.assigned_2015 = 1000, .assigned_2021 = 900}, {date(2025, 1, 1)}) == 0);
    STATIC_REQUIRE(streamlining::carried_over({.assigned_2015 = 1000, .assigned_2021 = 880}, {date(2025, 1, 1)}) == 20);
    STATIC_REQUIRE(!streamlining::carried_over({.assigned_2021 = 880}, {date(2025, 1, 1)}));
    STATIC_REQUIRE(!streamlining::carried_over({.assigned_2015 = 880}, {date(2025, 1, 1)}));
}

TEST_CASE("streamlining: the road to the target takes equal parts, rounded down", "[streamlining]") {
    STATIC_REQUIRE(streamlining::expected_by(date(2021, 12, 31), 87) == 0);
    STATIC_REQUIRE(streamlining::expected_by(date(2022, 1, 1), 87) == 17);
    STATIC_REQUIRE(streamlining::expected_by(date(2025, 12, 31), 87) == 69);
    STATIC_REQUIRE(streamlining::expected_by(date(2026, 1, 1), 87) == 87);
}
