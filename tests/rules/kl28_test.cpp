// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/kl28.hpp>

#include "../testing.hpp"
#include "steps.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

namespace {
constexpr Date deadline = through(2026, 12, 31);
}

TEST_CASE("KL28-01: the budget-paid public-employee quota falls by 10 %", "[kl28][KL28-01]") {
    //! [KL28-01 example]
    // 1205 posts in 2021: 10 % are 120.5, so 121 must go by the end of 2026. The old target was met to the post.
    constexpr QuotaHistory cut{.assigned_2015 = 1338,
                               .assigned_2021 = 1205,
                               .assigned_now  = 1084,
                               .line          = public_employees,
                               .scope         = QuotaScope::locality};
    constexpr QuotaHistory one_short{.assigned_2015 = 1338,
                                     .assigned_2021 = 1204,
                                     .assigned_now  = 1084,
                                     .line          = public_employees,
                                     .scope         = QuotaScope::locality};

    STATIC_REQUIRE(kl28::public_employee_quota_is_cut(cut, deadline) == Outcome::complies);
    STATIC_REQUIRE(kl28::public_employee_quota_is_cut(one_short, deadline) == Outcome::violates);
    //! [KL28-01 example]

    STATIC_REQUIRE(kl28::public_employee_quota_is_cut(one_short, deadline).observed == 120);
    STATIC_REQUIRE(kl28::public_employee_quota_is_cut(one_short, deadline).limit == 121);
    SECTION("teachers added for a purpose are netted out") {
        constexpr QuotaHistory with_teachers{
            .assigned_2021 = 1000, .assigned_now = 950, .added = 50, .line = public_employees};
        STATIC_REQUIRE(kl28::public_employee_quota_is_cut(with_teachers, deadline) == Outcome::complies);
    }
    SECTION("ministries: 18,119 of about 119,440 posts are 15.17 %") {
        constexpr QuotaHistory ministries{.assigned_2021 = 119'440,
                                          .assigned_now  = 119'440 - 18'119,
                                          .line          = public_employees,
                                          .scope         = QuotaScope::block};
        STATIC_REQUIRE(kl28::public_employee_quota_is_cut(ministries, deadline) == Outcome::complies);
    }
    SECTION("other lines are another rule's matter") {
        STATIC_REQUIRE(kl28::public_employee_quota_is_cut(QuotaHistory{}, deadline) == Outcome::not_applicable);
    }
    SECTION("a figure is missing") {
        STATIC_REQUIRE(kl28::public_employee_quota_is_cut({.line = public_employees}, deadline) ==
                       Outcome::undetermined);
        STATIC_REQUIRE(kl28::public_employee_quota_is_cut({.line = public_employees}, deadline).reason.en ==
                       "assigned quota of 2021");
    }
    SECTION("the day before and the day after") {
        STATIC_REQUIRE(kl28::public_employee_quota_is_cut(one_short, date(2022, 2, 20)) == Outcome::not_applicable);
        STATIC_REQUIRE(kl28::public_employee_quota_is_cut(one_short, date(2022, 2, 21)) == Outcome::complies);
        STATIC_REQUIRE(kl28::public_employee_quota_is_cut(one_short, date(2027, 1, 1)) == Outcome::not_applicable);
    }
    SECTION("rounding is the data's choice") {
        const auto [rounding, outcome] = GENERATE(table<Rounding, Outcome>({
            {Rounding::up, Outcome::violates},      // 120.5: 121
            {Rounding::down, Outcome::complies},    // 120
            {Rounding::half_up, Outcome::violates}, // 121
        }));
        const QuotaHistory quota{.assigned_2015 = 1338,
                                 .assigned_2021 = 1205,
                                 .assigned_now  = 1085,
                                 .line          = public_employees,
                                 .rounding      = rounding};
        // With 2015 rounded down or half up as well: 133 of 133.8 (or 134) went, so nothing is left over to count.
        CHECK(kl28::public_employee_quota_is_cut(quota, deadline).outcome == outcome);
    }
}

TEST_CASE("KL28-02: the quota of cadres and civil servants falls by 5 %", "[kl28][KL28-02]") {
    //! [KL28-02 example]
    // 1000 posts in 2021: 50 must go by the end of 2026. The old target was met to the post.
    constexpr QuotaHistory cut{
        .assigned_2015 = 1111, .assigned_2021 = 999, .assigned_now = 949, .scope = QuotaScope::system};
    constexpr QuotaHistory one_short{
        .assigned_2015 = 1111, .assigned_2021 = 999, .assigned_now = 950, .scope = QuotaScope::system};

    STATIC_REQUIRE(kl28::civil_servant_quota_is_cut(cut, deadline) == Outcome::complies);
    STATIC_REQUIRE(kl28::civil_servant_quota_is_cut(one_short, deadline) == Outcome::violates);
    //! [KL28-02 example]

    SECTION("a violation for the system or a locality at the deadline, otherwise a warning") {
        const auto [scope, severity] = GENERATE(table<QuotaScope, Severity>({
            {QuotaScope::system, Severity::violation},
            {QuotaScope::locality, Severity::violation},
            {QuotaScope::block, Severity::warning},
            {QuotaScope::planned_agency, Severity::warning},
            {QuotaScope::agency, Severity::warning},
        }));
        QuotaHistory quota           = one_short;
        quota.scope                  = scope;
        CHECK(kl28::civil_servant_quota_is_cut(quota, deadline).at_most == severity);
        quota.assigned_now = 999;
        CHECK(kl28::civil_servant_quota_is_cut(quota, date(2026, 12, 30)).at_most == Severity::warning);
    }
    SECTION("Government: 5,381 of about 106,978 posts are 5.03 %, and no figure of 2015 is needed to say so") {
        constexpr QuotaHistory government{
            .assigned_2021 = 106'978, .assigned_now = 106'978 - 5'381, .scope = QuotaScope::block};
        STATIC_REQUIRE(kl28::civil_servant_quota_is_cut(government, deadline) == Outcome::complies);
    }
    SECTION("7,035 commune posts that became district posts in 2022 are a transfer, not a rise") {
        constexpr QuotaHistory naive{.assigned_2015 = 277'388, .assigned_2021 = 249'650, .assigned_now = 256'685};
        constexpr QuotaHistory netted{
            .assigned_2021 = 249'650, .assigned_now = 256'685 - 2'567, .transferred_in = 7'035};
        STATIC_REQUIRE(kl28::civil_servant_quota_is_cut(naive, date(2022, 12, 31)) == Outcome::violates);
        STATIC_REQUIRE(kl28::civil_servant_quota_is_cut(netted, date(2022, 12, 31)) == Outcome::complies);
    }
    SECTION("short, and nobody knows whether a surplus of 2016-2021 covers it") {
        constexpr QuotaHistory unknown{.assigned_2021 = 1000, .assigned_now = 951};
        STATIC_REQUIRE(kl28::civil_servant_quota_is_cut(unknown, deadline) == Outcome::undetermined);
    }
    SECTION("a surplus of 2016-2021 covers the rest (40-KL/TW, item 1, sentence 4)") {
        // 1000 posts in 2015, 890 in 2021: 10 more than the 100 that were due. 5 % of 890 are 45.
        constexpr QuotaHistory covered{.assigned_2015 = 1000, .assigned_2021 = 890, .assigned_now = 855};
        STATIC_REQUIRE(kl28::civil_servant_quota_is_cut(covered, deadline) == Outcome::complies);
        constexpr QuotaHistory not_quite{.assigned_2015 = 1000, .assigned_2021 = 890, .assigned_now = 856};
        STATIC_REQUIRE(kl28::civil_servant_quota_is_cut(not_quite, deadline) == Outcome::violates);
    }
    SECTION("the way shows 2015 and what is left over from then, where they are known") {
        const auto known = kl28::civil_servant_quota_is_cut(
            {.assigned_2015 = 1000, .assigned_2021 = 890, .assigned_now = 855}, deadline);
        CHECK(testing::figure(known, "assigned_2015") == 1000);
        CHECK(testing::figure(known, "carried") == 10);
        const auto unknown = kl28::civil_servant_quota_is_cut({.assigned_2021 = 890, .assigned_now = 800}, deadline);
        CHECK_FALSE(testing::step_of(unknown, "assigned_2015"));
        CHECK_FALSE(testing::step_of(unknown, "carried"));
    }
    SECTION("other lines are another rule's matter") {
        STATIC_REQUIRE(kl28::civil_servant_quota_is_cut({.line = public_employees}, deadline) ==
                       Outcome::not_applicable);
    }
    SECTION("a figure is missing") {
        STATIC_REQUIRE(kl28::civil_servant_quota_is_cut({.assigned_now = 1}, deadline) == Outcome::undetermined);
        STATIC_REQUIRE(kl28::civil_servant_quota_is_cut({.assigned_2021 = 1}, deadline).reason.en ==
                       "assigned quota on the day");
    }
    SECTION("the day before and the day after") {
        STATIC_REQUIRE(kl28::civil_servant_quota_is_cut(one_short, date(2022, 7, 17)) == Outcome::not_applicable);
        STATIC_REQUIRE(kl28::civil_servant_quota_is_cut(one_short, date(2027, 1, 1)) == Outcome::not_applicable);
    }
}
