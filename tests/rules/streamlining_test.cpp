// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/streamlining.hpp>

#include "../testing.hpp"
#include "steps.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("streamlining: the rates of the law, and how sure we are of them", "[streamlining]") {
    STATIC_REQUIRE(streamlining::civil_servant_cut.at(date(2026, 12, 31))->value == percent(5));
    STATIC_REQUIRE(streamlining::public_employee_cut.at(date(2026, 12, 31))->value == percent(10));
    STATIC_REQUIRE(streamlining::earlier_cut.at(date(2021, 12, 31))->value == percent(10));

    STATIC_REQUIRE(streamlining::civil_servant_cut.at(date(2022, 7, 17)).availability == Availability::not_yet);
    STATIC_REQUIRE(streamlining::civil_servant_cut.at(date(2027, 1, 1)).availability == Availability::expired);

    // 28-KL/TW was not read; 40-KL/TW was.
    STATIC_REQUIRE(streamlining::public_employee_cut.at(date(2022, 7, 17))->source.confidence == Confidence::reported);
    STATIC_REQUIRE(streamlining::civil_servant_cut.at(date(2022, 7, 18))->source.confidence == Confidence::text_read);
    STATIC_REQUIRE(streamlining::public_employee_cut.at(date(2022, 7, 17))->source.document == &sources::kl28);
    STATIC_REQUIRE(streamlining::public_employee_cut.at(date(2022, 7, 18))->source.document == &sources::kl40);
}

TEST_CASE("streamlining: 5 % of cadres and civil servants, from 40-KL/TW to the end of 2026",
          "[streamlining][at:civil_servant_rate]") {
    STATIC_REQUIRE(streamlining::civil_servant_cut.at(date(2022, 7, 17)).availability == Availability::not_yet);
    STATIC_REQUIRE(streamlining::civil_servant_cut.at(date(2022, 7, 18))->value == percent(5));
    STATIC_REQUIRE(streamlining::civil_servant_cut.at(date(2026, 12, 31))->value == percent(5));
    STATIC_REQUIRE(streamlining::civil_servant_cut.at(date(2027, 1, 1)).availability == Availability::expired);
}

TEST_CASE("streamlining: 10 % of public employees, from 28-KL/TW to the end of 2026",
          "[streamlining][at:public_employee_rate]") {
    STATIC_REQUIRE(streamlining::public_employee_cut.at(date(2022, 2, 20)).availability == Availability::not_yet);
    STATIC_REQUIRE(streamlining::public_employee_cut.at(date(2022, 2, 21))->value == percent(10));
    STATIC_REQUIRE(streamlining::public_employee_cut.at(date(2026, 12, 31))->value == percent(10));
    STATIC_REQUIRE(streamlining::public_employee_cut.at(date(2027, 1, 1)).availability == Availability::expired);
}

TEST_CASE("streamlining: 10 % of 2016–2021, from 39-NQ/TW until its rest is paid by the end of 2026",
          "[streamlining][at:earlier_rate]") {
    STATIC_REQUIRE(streamlining::earlier_cut.at(date(2015, 4, 16)).availability == Availability::not_yet);
    STATIC_REQUIRE(streamlining::earlier_cut.at(date(2015, 4, 17))->value == percent(10));
    STATIC_REQUIRE(streamlining::earlier_cut.at(date(2026, 12, 31))->value == percent(10));
    STATIC_REQUIRE(streamlining::earlier_cut.at(date(2027, 1, 1)).availability == Availability::expired);
}

TEST_CASE("streamlining: the rate of a line on a day", "[streamlining]") {
    STATIC_REQUIRE(streamlining::rate_for({.line = public_employees}, {date(2025, 1, 1)}) == percent(10));
    STATIC_REQUIRE(streamlining::rate_for({.line = cadres_and_civil_servants}, {date(2025, 1, 1)}) == percent(5));
    STATIC_REQUIRE(!streamlining::rate_for({.line = public_employees}, {date(2027, 1, 1)}));
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

TEST_CASE("streamlining: a rate that somebody supposes, within the period of the law's own", "[streamlining]") {
    constexpr QuotaHistory supposed{.line = public_employees, .supposed_rate = percent(12)};
    STATIC_REQUIRE(streamlining::rate_for(supposed, {date(2025, 1, 1)}) == percent(12));
    STATIC_REQUIRE(!streamlining::rate_for(supposed, {date(2027, 1, 1)}));
    STATIC_REQUIRE(streamlining::earlier_rate_for({.supposed_earlier_rate = percent(5)}, {date(2025, 1, 1)}) ==
                   percent(5));
}

TEST_CASE("streamlining: transfers until 2021 change the quota of 2015", "[streamlining]") {
    // 1000 posts in 2015 and 50 more that came by 2019: 105 were due.
    STATIC_REQUIRE(streamlining::carried_over({.assigned_2015 = 1000, .assigned_2021 = 940, .moved_by_2021 = 50},
                                              {date(2025, 1, 1)}) == 5);
}

TEST_CASE("streamlining: every way of dividing a split is tried", "[streamlining]") {
    constexpr QuotaHistory split{.assigned_2015 = 0, .assigned_2021 = 10, .undivided_2015 = 7, .undivided_2021 = 5};
    const auto at_least_13 = [](const QuotaHistory& divided) { return *divided.assigned_2021 >= 13; };
    const auto found       = streamlining::try_divisions(split, at_least_13);
    CHECK_FALSE(found.all_pass);
    CHECK_FALSE(found.none_passes);
    CHECK(found.passes_from == 3);
    CHECK(found.fails_below == 3);
    const auto with_old = streamlining::try_divisions(
        split, [](const QuotaHistory& divided) { return *divided.assigned_2021 + *divided.assigned_2015 >= 20; });
    CHECK(with_old.passes_from == 6); // never sure
    CHECK(with_old.fails_below == 3);
    CHECK(streamlining::try_divisions(split, [](const QuotaHistory&) { return true; }).all_pass);
    CHECK(streamlining::try_divisions(split, [](const QuotaHistory&) { return false; }).none_passes);
    CHECK(streamlining::open_division(found, split) == Outcome::undetermined);
    // Below zero there is nothing to divide, so nothing is true of every division.
    for (const QuotaHistory& below : {QuotaHistory{.undivided_2015 = -1, .undivided_2021 = 5},
                                      QuotaHistory{.undivided_2015 = 7, .undivided_2021 = -1}}) {
        CHECK_FALSE(streamlining::try_divisions(below, [](const QuotaHistory&) { return true; }).all_pass);
        CHECK_FALSE(streamlining::try_divisions(below, [](const QuotaHistory&) { return false; }).none_passes);
    }
    STATIC_REQUIRE(streamlining::with_everything(split).assigned_2021 == 15);
    STATIC_REQUIRE(streamlining::with_everything(split).assigned_2015 == 7);
    STATIC_REQUIRE(streamlining::with_nothing(split).assigned_2021 == 10);
}

TEST_CASE("streamlining: an open division tells no bound that there is not", "[streamlining]") {
    constexpr QuotaHistory split{.undivided_2021 = 5};
    const auto said = [&](Posts passes_from, Posts fails_below) {
        return streamlining::open_division({false, false, passes_from, fails_below}, split).reason.en;
    };
    CHECK(said(3, 2) == "the share of the split: from {passes_from} of {undivided} posts on it surely complies, below "
                        "{fails_below} it surely violates");
    // Who gets all five posts passes; to be sure of that from the sixth on is to be never sure.
    CHECK(said(5, 0) == "the share of the split: from {passes_from} of {undivided} posts on it surely complies");
    CHECK(said(6, 1) == "the share of the split: below {fails_below} of {undivided} posts it surely violates");
    CHECK(said(6, 0) == "the share of the split (0 to {undivided})");
}

TEST_CASE("streamlining: the way shows what was left over and the road to the target", "[streamlining]") {
    // 1000 posts in 2015, 940 in 2021: 40 are owed. 5 % of 940 are 47.
    constexpr QuotaHistory quota{.assigned_2015 = 1000, .assigned_2021 = 940, .assigned_now = 853};
    constexpr AsOf deadline{date(2026, 12, 31)};
    const auto shown = [&](Posts debt) {
        Reasoning way;
        CHECK(streamlining::show_carried(way, quota, deadline) == -40);
        streamlining::show_target(way, quota, debt, deadline);
        return way.to(complies());
    };
    const Verdict owing = shown(40);
    CHECK(testing::figure(owing, "earlier_due") == 100);
    CHECK(testing::figure(owing, "carried") == -40);
    CHECK(testing::figure(owing, "required") == 47);
    CHECK(testing::figure(owing, "expected") == 87);
    CHECK(testing::how(owing, "expected") == "a fifth of {required} and the debt together in each year from 2022 to "
                                             "2026, rounded down (an assumed schedule)");
    CHECK(testing::figure(owing, "cut") == 87);

    const Verdict without_debt = shown(0);
    CHECK(testing::figure(without_debt, "expected") == 47);
    CHECK(testing::how(without_debt, "expected") ==
          "a fifth of {required} in each year from 2022 to 2026, rounded down (an assumed schedule)");

    SECTION("a way that nobody reads comes to the same, and shows nothing") {
        Reasoning way = Reasoning::unwritten();
        CHECK(streamlining::show_carried(way, quota, deadline) == -40);
        streamlining::show_target(way, quota, 40, deadline);
        CHECK(way.to(complies()).steps.empty());
    }
}
