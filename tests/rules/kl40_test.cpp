// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/kl40.hpp>

#include "../testing.hpp"
#include "steps.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

namespace {
constexpr Date deadline = through(2026, 12, 31);
}

TEST_CASE("KL40-02: a debt of 2016-2021 is paid on top of the new target", "[kl40][KL40-02]") {
    //! [KL40-02 example]
    // 1000 posts in 2015, so 100 had to go; 940 in 2021, so 60 went and 40 are still owed.
    // The new target is 5 % of 940 = 47. Together 87 must go: at most 853 posts at the end of 2026.
    constexpr QuotaHistory paid{.assigned_2015 = 1000, .assigned_2021 = 940, .assigned_now = 853};
    constexpr QuotaHistory owing{.assigned_2015 = 1000, .assigned_2021 = 940, .assigned_now = 854};

    STATIC_REQUIRE(kl40::debt_is_paid(paid, deadline) == Outcome::complies);
    STATIC_REQUIRE(kl40::debt_is_paid(owing, deadline) == Outcome::violates);
    //! [KL40-02 example]

    SECTION("the figures are kept") {
        STATIC_REQUIRE(kl40::debt_is_paid(owing, deadline).observed == 86);
        STATIC_REQUIRE(kl40::debt_is_paid(owing, deadline).limit == 87);
    }
    SECTION("a violation at the deadline in every scope, a warning before") {
        STATIC_REQUIRE(kl40::debt_is_paid(owing, deadline).at_most == Severity::violation);
        STATIC_REQUIRE(kl40::debt_is_paid(owing, date(2026, 12, 30)) == Outcome::violates);
        STATIC_REQUIRE(kl40::debt_is_paid(owing, date(2026, 12, 30)).at_most == Severity::warning);
    }
    SECTION("the road to the deadline takes equal parts") {
        // 87 in five years: 17 by 2022, 34 by 2023.
        constexpr QuotaHistory behind{.assigned_2015 = 1000, .assigned_2021 = 940, .assigned_now = 940 - 33};
        STATIC_REQUIRE(kl40::debt_is_paid(behind, date(2022, 12, 31)) == Outcome::complies);
        STATIC_REQUIRE(kl40::debt_is_paid(behind, date(2023, 1, 1)) == Outcome::violates);
        STATIC_REQUIRE(kl40::debt_is_paid(behind, date(2023, 1, 1)).limit == 34);
    }
    SECTION("a figure is missing: nobody can say") {
        STATIC_REQUIRE(kl40::debt_is_paid({.assigned_2021 = 940, .assigned_now = 853}, deadline) ==
                       Outcome::undetermined);
        STATIC_REQUIRE(kl40::debt_is_paid({.assigned_2021 = 940, .assigned_now = 853}, deadline).reason.en ==
                       "assigned quota of 2015");
        STATIC_REQUIRE(kl40::debt_is_paid({.assigned_2015 = 1000, .assigned_now = 853}, deadline).reason.en ==
                       "assigned quota of 2021");
        STATIC_REQUIRE(kl40::debt_is_paid({.assigned_2015 = 1000, .assigned_2021 = 940}, deadline).reason.en ==
                       "assigned quota on the day");
    }
    SECTION("no debt, nothing to pay") {
        STATIC_REQUIRE(kl40::debt_is_paid({.assigned_2015 = 1000, .assigned_2021 = 900, .assigned_now = 900},
                                          deadline) == Outcome::not_applicable);
        STATIC_REQUIRE(kl40::debt_is_paid({.assigned_2015 = 1000, .assigned_2021 = 901, .assigned_now = 900},
                                          deadline) == Outcome::violates);
    }
    SECTION("the day before and the day after") {
        constexpr QuotaHistory idle{.assigned_2015 = 1000, .assigned_2021 = 940, .assigned_now = 940};
        STATIC_REQUIRE(kl40::debt_is_paid(idle, date(2022, 7, 17)) == Outcome::not_applicable);
        STATIC_REQUIRE(kl40::debt_is_paid(idle, date(2022, 7, 18)) == Outcome::violates);
        STATIC_REQUIRE(kl40::debt_is_paid(owing, date(2027, 1, 1)) == Outcome::not_applicable);
    }
    SECTION("as known before it was issued, it did not exist") {
        STATIC_REQUIRE(kl40::debt_is_paid(owing, AsOf{deadline, date(2022, 7, 17)}) == Outcome::not_applicable);
        STATIC_REQUIRE(kl40::debt_is_paid(owing, AsOf{deadline, date(2022, 7, 18)}) == Outcome::violates);
    }
    SECTION("rounding is the data's choice") {
        // 15 posts: 10 % are 1.5; 14 in 2021, so 1 went; 5 % of 14 are 0.7.
        const auto [rounding, outcome] = GENERATE(table<Rounding, Outcome>({
            {Rounding::up, Outcome::violates},         // 2 owed, 1 missing, 1 more: 2 due
            {Rounding::down, Outcome::not_applicable}, // 1 owed, none missing
            {Rounding::half_up, Outcome::violates},    // 2 owed, 1 missing, 1 more: 2 due
        }));
        const QuotaHistory quota{.assigned_2015 = 15, .assigned_2021 = 14, .assigned_now = 13, .rounding = rounding};
        CHECK(kl40::debt_is_paid(quota, deadline).outcome == outcome);
    }
}

TEST_CASE("KL40-03: a surplus of 2016-2021 counts", "[kl40][KL40-03]") {
    //! [KL40-03 example]
    // 1000 posts in 2015, so 100 had to go; 880 in 2021, so 120 went: 20 too many count now.
    // The new target is 5 % of 880 = 44: 24 more must go, at most 856 posts at the end of 2026.
    constexpr QuotaHistory counted{.assigned_2015 = 1000, .assigned_2021 = 880, .assigned_now = 856};
    constexpr QuotaHistory one_short{.assigned_2015 = 1000, .assigned_2021 = 880, .assigned_now = 857};

    STATIC_REQUIRE(kl40::surplus_is_counted(counted, deadline) == Outcome::complies);
    STATIC_REQUIRE(kl40::surplus_is_counted(one_short, deadline) == Outcome::violates);
    //! [KL40-03 example]

    STATIC_REQUIRE(kl40::surplus_is_counted(counted, deadline).observed == 44);
    STATIC_REQUIRE(kl40::surplus_is_counted.severity == Severity::advice);
    SECTION("no surplus") {
        STATIC_REQUIRE(kl40::surplus_is_counted({.assigned_2015 = 1000, .assigned_2021 = 900, .assigned_now = 855},
                                                deadline) == Outcome::not_applicable);
        STATIC_REQUIRE(kl40::surplus_is_counted({.assigned_2015 = 1000, .assigned_2021 = 899, .assigned_now = 855},
                                                deadline) == Outcome::complies);
    }
    SECTION("a figure is missing") {
        STATIC_REQUIRE(kl40::surplus_is_counted({.assigned_2021 = 880, .assigned_now = 856}, deadline) ==
                       Outcome::undetermined);
        STATIC_REQUIRE(kl40::surplus_is_counted({.assigned_2015 = 1000, .assigned_now = 856}, deadline) ==
                       Outcome::undetermined);
        STATIC_REQUIRE(kl40::surplus_is_counted({.assigned_2015 = 1000, .assigned_2021 = 880}, deadline) ==
                       Outcome::undetermined);
    }
    SECTION("the day before and the day after") {
        STATIC_REQUIRE(kl40::surplus_is_counted(one_short, date(2022, 7, 17)) == Outcome::not_applicable);
        STATIC_REQUIRE(kl40::surplus_is_counted(one_short, date(2027, 1, 1)) == Outcome::not_applicable);
    }
}

TEST_CASE("KL40-07: occupied posts stay within the quota", "[kl40][KL40-07]") {
    //! [KL40-07 example]
    constexpr AgencyPosts full{.occupied = 25, .assigned = 25};
    constexpr AgencyPosts one_too_many{.occupied = 26, .assigned = 25};

    STATIC_REQUIRE(kl40::stays_within_quota(full, date(2023, 1, 1)) == Outcome::complies);
    STATIC_REQUIRE(kl40::stays_within_quota(one_too_many, date(2023, 1, 1)) == Outcome::violates);
    //! [KL40-07 example]

    SECTION("communes of Hà Tĩnh: Nghi Xuân has 62 for 43, Sơn Kim 1 has 17 for 25") {
        constexpr AgencyPosts nghi_xuan{.occupied = 62, .assigned = 43, .level = Level::commune};
        constexpr AgencyPosts son_kim_1{.occupied = 17, .assigned = 25, .level = Level::commune};
        STATIC_REQUIRE(kl40::stays_within_quota(nghi_xuan, date(2025, 8, 1)) == Outcome::violates);
        STATIC_REQUIRE(kl40::stays_within_quota(son_kim_1, date(2025, 8, 1)) == Outcome::complies);

        // In the transition it warns; before 1 July 2025 and after five years it is a violation.
        STATIC_REQUIRE(kl40::stays_within_quota(nghi_xuan, date(2025, 6, 30)).at_most == Severity::violation);
        STATIC_REQUIRE(kl40::stays_within_quota(nghi_xuan, date(2025, 7, 1)).at_most == Severity::warning);
        STATIC_REQUIRE(kl40::stays_within_quota(nghi_xuan, date(2030, 6, 30)).at_most == Severity::warning);
        STATIC_REQUIRE(kl40::stays_within_quota(nghi_xuan, date(2030, 7, 1)).at_most == Severity::violation);
    }
    SECTION("the transition is for communes alone") {
        STATIC_REQUIRE(kl40::stays_within_quota(one_too_many, date(2025, 8, 1)).at_most == Severity::violation);
    }
    SECTION("only the difference was published") {
        STATIC_REQUIRE(kl40::stays_within_quota({.excess = 0}, date(2025, 8, 1)) == Outcome::complies);
        STATIC_REQUIRE(kl40::stays_within_quota({.excess = 1}, date(2025, 8, 1)) == Outcome::violates);
        STATIC_REQUIRE(kl40::stays_within_quota({.excess = -7}, date(2025, 8, 1)) == Outcome::complies);
    }
    SECTION("a figure is missing") {
        STATIC_REQUIRE(kl40::stays_within_quota({}, date(2025, 8, 1)).reason.en == "occupied posts");
        STATIC_REQUIRE(kl40::stays_within_quota({.occupied = 1}, date(2025, 8, 1)).reason.en == "assigned quota");
        STATIC_REQUIRE(kl40::stays_within_quota({.assigned = 1}, date(2025, 8, 1)) == Outcome::undetermined);
    }
    SECTION("the way says which figures are missing, except where only the difference was published") {
        const auto nothing = kl40::stays_within_quota({}, date(2025, 8, 1));
        CHECK(testing::is_missing(nothing, "occupied"));
        CHECK(testing::is_missing(nothing, "assigned"));
        const auto difference = kl40::stays_within_quota({.excess = 1}, date(2025, 8, 1));
        CHECK_FALSE(testing::step_of(difference, "occupied"));
        CHECK_FALSE(testing::step_of(difference, "assigned"));
        CHECK(testing::how(difference, "over_quota") == "as the difference was published");
    }
    SECTION("one figure beside a published difference is shown, and nothing is said to be computed from it") {
        const auto verdict = kl40::stays_within_quota({.occupied = 26, .excess = 1}, date(2025, 8, 1));
        CHECK(verdict == Outcome::violates);
        CHECK(testing::figure(verdict, "occupied") == 26);
        CHECK(testing::is_missing(verdict, "assigned"));
        CHECK(testing::how(verdict, "over_quota") == "as the difference was published");
    }
    SECTION("the day before") {
        STATIC_REQUIRE(kl40::stays_within_quota(one_too_many, date(2022, 7, 17)) == Outcome::not_applicable);
    }
}

TEST_CASE("KL40-10: an allocation closes", "[kl40][KL40-10]") {
    //! [KL40-10 example]
    // 71-QĐ/TW, Article 1: 2,224,620 posts and a reserve of 10,100 make 2,234,720.
    constexpr AllocationSum closed{.whole = 2'234'720, .known_parts = 2'224'620 + 10'100};
    constexpr AllocationSum one_off{.whole = 2'234'720, .known_parts = 2'224'620 + 10'101};

    STATIC_REQUIRE(kl40::allocation_closes(closed, deadline) == Outcome::complies);
    STATIC_REQUIRE(kl40::allocation_closes(one_off, deadline) == Outcome::violates);
    //! [KL40-10 example]

    SECTION("one post less is as wrong as one more") {
        STATIC_REQUIRE(kl40::allocation_closes({.whole = 100, .known_parts = 99}, deadline) == Outcome::violates);
    }
    SECTION("unless the parent may keep a remainder") {
        constexpr auto remainder = Closure::may_leave_remainder;
        STATIC_REQUIRE(kl40::allocation_closes({.whole = 100, .known_parts = 99, .closure = remainder}, deadline) ==
                       Outcome::complies);
        STATIC_REQUIRE(kl40::allocation_closes({.whole = 100, .known_parts = 101, .closure = remainder}, deadline) ==
                       Outcome::violates);
    }
    SECTION("parts that are not known") {
        STATIC_REQUIRE(kl40::allocation_closes({.known_parts = 1}, deadline) == Outcome::undetermined);
        STATIC_REQUIRE(kl40::allocation_closes({.whole = 100, .known_parts = 100, .unknown_parts = 1}, deadline) ==
                       Outcome::undetermined);
        // What is known is too much already, whatever the rest is.
        STATIC_REQUIRE(kl40::allocation_closes({.whole = 100, .known_parts = 101, .unknown_parts = 1}, deadline) ==
                       Outcome::violates);
    }
    SECTION("as known before the decision was issued, it did not exist") {
        STATIC_REQUIRE(kl40::allocation_closes(closed, AsOf{deadline, date(2022, 7, 17)}) == Outcome::not_applicable);
    }
}
