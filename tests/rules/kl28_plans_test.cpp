// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/kl28_plans.hpp>

#include "../testing.hpp"
#include "steps.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

namespace {
constexpr Date day      = date(2024, 1, 1);
constexpr Date deadline = through(2026, 12, 31);
} // namespace

TEST_CASE("KL28-03: quota is counted, not heads", "[kl28][KL28-03]") {
    //! [KL28-03 example]
    constexpr CountedPosts quota{.baseline = Counted::quota, .now = Counted::quota};
    constexpr CountedPosts heads{.baseline = Counted::quota, .now = Counted::heads};

    STATIC_REQUIRE(kl28::quota_is_what_is_counted(quota, day) == Outcome::complies);
    STATIC_REQUIRE(kl28::quota_is_what_is_counted(heads, day) == Outcome::violates);
    //! [KL28-03 example]

    SECTION("posts paid from service revenue are outside") {
        constexpr CountedPosts mixed{.baseline = Counted::mixed_quota, .now = Counted::quota};
        STATIC_REQUIRE(kl28::quota_is_what_is_counted(mixed, day) == Outcome::violates);
        STATIC_REQUIRE(kl28::quota_is_what_is_counted(mixed, day).reason.en ==
                       "the quota includes posts paid from service revenue");
    }
    SECTION("a wrong figure is told before a missing one") {
        STATIC_REQUIRE(kl28::quota_is_what_is_counted({.now = Counted::heads}, day) == Outcome::violates);
    }
    SECTION("a figure is missing") {
        STATIC_REQUIRE(kl28::quota_is_what_is_counted({.now = Counted::quota}, day).reason.en ==
                       "assigned quota of 2021");
        STATIC_REQUIRE(kl28::quota_is_what_is_counted({.baseline = Counted::quota}, day).reason.en ==
                       "assigned quota on the day");
        STATIC_REQUIRE(kl28::quota_is_what_is_counted({}, day) == Outcome::undetermined);
    }
    SECTION("other lines, and other days") {
        STATIC_REQUIRE(kl28::quota_is_what_is_counted({.line = cadres_and_civil_servants}, day) ==
                       Outcome::not_applicable);
        STATIC_REQUIRE(kl28::quota_is_what_is_counted(heads, date(2022, 2, 20)) == Outcome::not_applicable);
        STATIC_REQUIRE(kl28::quota_is_what_is_counted(heads, date(2022, 2, 21)) == Outcome::violates);
        STATIC_REQUIRE(kl28::quota_is_what_is_counted(heads, deadline) == Outcome::violates);
        STATIC_REQUIRE(kl28::quota_is_what_is_counted(heads, date(2027, 1, 1)) == Outcome::not_applicable);
    }
}

TEST_CASE("KL28-04: a plan that cuts posts states measures of quality", "[kl28][KL28-04]") {
    //! [KL28-04 example]
    constexpr PlanContent with_training{.cut = 12, .quality_measures = 1};
    constexpr PlanContent bare_cut{.cut = 12, .quality_measures = 0};

    STATIC_REQUIRE(kl28::cut_goes_with_quality(with_training, day) == Outcome::complies);
    STATIC_REQUIRE(kl28::cut_goes_with_quality(bare_cut, day) == Outcome::violates);
    //! [KL28-04 example]

    SECTION("one post is a cut, none is not") {
        STATIC_REQUIRE(kl28::cut_goes_with_quality({.cut = 1, .quality_measures = 0}, day) == Outcome::violates);
        STATIC_REQUIRE(kl28::cut_goes_with_quality({.cut = 0, .quality_measures = 0}, day) == Outcome::not_applicable);
    }
    SECTION("unknown is no pass") {
        STATIC_REQUIRE(kl28::cut_goes_with_quality({.quality_measures = 1}, day) == Outcome::undetermined);
        STATIC_REQUIRE(kl28::cut_goes_with_quality({.cut = 1}, day).reason.en == "the plan's quality measures");
    }
    SECTION("the day before") {
        STATIC_REQUIRE(kl28::cut_goes_with_quality(bare_cut, date(2022, 2, 20)) == Outcome::not_applicable);
    }
}

TEST_CASE("KL28-05: cuts are not levelled", "[kl28][KL28-05]") {
    //! [KL28-05 example]
    // Three agencies, 5 % each; then one that gave up a post more.
    STATIC_REQUIRE(kl28::cuts_are_not_levelled({.known = {{100, 5}, {200, 10}, {40, 2}}}, day) == Outcome::violates);
    STATIC_REQUIRE(kl28::cuts_are_not_levelled({.known = {{100, 5}, {200, 10}, {40, 3}}}, day) == Outcome::complies);
    //! [KL28-05 example]

    SECTION("each exactly the rounded target is levelled, too") {
        // 5 % of 101, 59 and 30 are 5.05, 2.95 and 1.5.
        STATIC_REQUIRE(kl28::cuts_are_not_levelled({.known = {{101, 6}, {59, 3}, {30, 2}}}, day) == Outcome::violates);
        STATIC_REQUIRE(kl28::cuts_are_not_levelled({.known = {{101, 5}, {59, 2}, {30, 1}}, .rounding = Rounding::down},
                                                   day) == Outcome::violates);
        STATIC_REQUIRE(kl28::cuts_are_not_levelled({.known = {{101, 6}, {59, 3}, {30, 2}}, .line = public_employees},
                                                   day) == Outcome::complies);
    }
    SECTION("who had no posts has no share, wherever it stands among the others") {
        STATIC_REQUIRE(kl28::cuts_are_not_levelled({.known = {{0, 0}, {100, 5}, {200, 20}}}, day) == Outcome::complies);
        STATIC_REQUIRE(kl28::cuts_are_not_levelled({.known = {{100, 5}, {200, 20}, {0, 0}}}, day) == Outcome::complies);
        STATIC_REQUIRE(kl28::cuts_are_not_levelled({.known = {{0, 0}, {100, 10}, {200, 20}}}, day) ==
                       Outcome::violates);
        STATIC_REQUIRE(kl28::cuts_are_not_levelled({.known = {{0, -1}, {0, -2}, {0, -3}}}, day) == Outcome::complies);
    }
    SECTION("posts of a whole country are compared exactly") {
        constexpr Posts many = 4'000'000'000;
        STATIC_REQUIRE(kl28::cuts_are_not_levelled({.known = {{many, -many}, {2 * many, -2 * many}, {1, -1}}}, day) ==
                       Outcome::violates);
        STATIC_REQUIRE(kl28::cuts_are_not_levelled({.known = {{many, -many}, {2 * many, 1 - 2 * many}, {1, -1}}},
                                                   day) == Outcome::complies);
    }
    SECTION("two agencies say nothing") {
        STATIC_REQUIRE(kl28::cuts_are_not_levelled({.known = {{100, 5}, {200, 10}}}, day) == Outcome::not_applicable);
        STATIC_REQUIRE(kl28::cuts_are_not_levelled({.known = {{100, 0}, {200, 0}, {40, 0}}}, day) ==
                       Outcome::not_applicable);
    }
    SECTION("one that is not known may differ") {
        STATIC_REQUIRE(kl28::cuts_are_not_levelled({.known = {{100, 5}, {200, 10}}, .unknown = 1}, day) ==
                       Outcome::undetermined);
        STATIC_REQUIRE(kl28::cuts_are_not_levelled({.known = {{100, 5}, {200, 9}}, .unknown = 1}, day) ==
                       Outcome::complies);
        STATIC_REQUIRE(kl28::cuts_are_not_levelled({.unknown = 3}, day) == Outcome::undetermined);
        // It is one of those that are compared.
        const auto verdict = kl28::cuts_are_not_levelled({.known = {{100, 5}, {200, 10}}, .unknown = 1}, day);
        CHECK(testing::figure(verdict, "agencies") == 3);
    }
    SECTION("it is advice, from an unconfirmed source") {
        STATIC_REQUIRE(kl28::cuts_are_not_levelled.severity == Severity::advice);
        STATIC_REQUIRE(kl28::cuts_are_not_levelled.source.confidence == Confidence::unconfirmed);
    }
}

TEST_CASE("KL28-06: every year is planned", "[kl28][KL28-06]") {
    //! [KL28-06 example]
    // At the end of 2024 three years are due.
    constexpr PlanYears whole{.due = 3, .planned = 3, .has_plan = true};
    constexpr PlanYears one_missing{.due = 3, .planned = 2, .has_plan = true};

    STATIC_REQUIRE(kl28::every_year_is_planned(whole, date(2024, 12, 31)) == Outcome::complies);
    STATIC_REQUIRE(kl28::every_year_is_planned(one_missing, date(2024, 12, 31)) == Outcome::violates);
    //! [KL28-06 example]

    SECTION("a plan must be approved") {
        constexpr PlanYears refused{.due = 3, .planned = 3, .refused = 1, .has_plan = true};
        STATIC_REQUIRE(kl28::every_year_is_planned(refused, day) == Outcome::violates);
        STATIC_REQUIRE(kl28::every_year_is_planned(refused, day).observed == 2);
        constexpr PlanYears open{.due = 3, .planned = 3, .approval_unknown = 1, .has_plan = true};
        STATIC_REQUIRE(kl28::every_year_is_planned(open, day) == Outcome::undetermined);
    }
    SECTION("no plan in the data is no plan that is known") {
        STATIC_REQUIRE(kl28::every_year_is_planned({.due = 3}, day) == Outcome::undetermined);
    }
    SECTION("the period") {
        STATIC_REQUIRE(kl28::every_year_is_planned(one_missing, date(2022, 2, 20)) == Outcome::not_applicable);
        STATIC_REQUIRE(kl28::every_year_is_planned(one_missing, date(2027, 1, 1)) == Outcome::not_applicable);
    }
}

TEST_CASE("KL28-07: a filled post maps to an approved position", "[kl28][KL28-07]") {
    //! [KL28-07 example]
    constexpr PositionUse approved{.approved = true, .filled = 3};
    constexpr PositionUse not_approved{.approved = false, .filled = 1};

    STATIC_REQUIRE(kl28::position_is_approved(approved, day) == Outcome::complies);
    STATIC_REQUIRE(kl28::position_is_approved(not_approved, day) == Outcome::violates);
    //! [KL28-07 example]

    SECTION("nobody holds it") {
        STATIC_REQUIRE(kl28::position_is_approved({.approved = false, .filled = 0}, day) == Outcome::not_applicable);
    }
    SECTION("unknown is no pass") {
        STATIC_REQUIRE(kl28::position_is_approved({.filled = 1}, day) == Outcome::undetermined);
        STATIC_REQUIRE(kl28::position_is_approved({.approved = true}, day) == Outcome::undetermined);
    }
    SECTION("the day before") {
        STATIC_REQUIRE(kl28::position_is_approved(not_approved, date(2022, 7, 17)) == Outcome::not_applicable);
    }
}

TEST_CASE("KL28-08: the share of a rank is kept", "[kl28][KL28-08]") {
    //! [KL28-08 example]
    // 40 % of 26 staff are 10.4: at most 10 may hold the rank. The share is invented for the example.
    constexpr RankCount kept{.holders = 10, .staff = 26, .approved = percent(40)};
    constexpr RankCount one_too_many{.holders = 11, .staff = 26, .approved = percent(40)};

    STATIC_REQUIRE(kl28::rank_share_is_kept(kept, day) == Outcome::complies);
    STATIC_REQUIRE(kl28::rank_share_is_kept(one_too_many, day) == Outcome::violates);
    //! [KL28-08 example]

    SECTION("no staff") {
        STATIC_REQUIRE(kl28::rank_share_is_kept({.holders = 0, .staff = 0, .approved = percent(40)}, day) ==
                       Outcome::not_applicable);
    }
    SECTION("unknown is no pass") {
        STATIC_REQUIRE(kl28::rank_share_is_kept({.holders = 1, .staff = 26}, day).reason.en == "the approved share");
        STATIC_REQUIRE(kl28::rank_share_is_kept({.staff = 26, .approved = percent(40)}, day) == Outcome::undetermined);
        STATIC_REQUIRE(kl28::rank_share_is_kept({.holders = 1, .approved = percent(40)}, day) == Outcome::undetermined);
    }
    SECTION("it can only advise") {
        STATIC_REQUIRE(severity_of(kl28::rank_share_is_kept.severity, kl28::rank_share_is_kept.source.confidence,
                                   kl28::rank_share_is_kept(one_too_many, day)) == Severity::advice);
    }
}

TEST_CASE("KL28-09: a plan names its head", "[kl28][KL28-09]") {
    //! [KL28-09 example]
    constexpr PlanContent with_head{.names_head = true};
    constexpr PlanContent without_head{.names_head = false};

    STATIC_REQUIRE(kl28::plan_names_its_head(with_head, day) == Outcome::complies);
    STATIC_REQUIRE(kl28::plan_names_its_head(without_head, day) == Outcome::violates);
    //! [KL28-09 example]

    STATIC_REQUIRE(kl28::plan_names_its_head({}, day) == Outcome::undetermined);
    STATIC_REQUIRE(kl28::plan_names_its_head(without_head, date(2022, 7, 17)) == Outcome::not_applicable);
}

TEST_CASE("KL28-10: protected persons are not on the list", "[kl28][KL28-10]") {
    //! [KL28-10 example]
    constexpr ListedStatus volunteer{.is_protected = true, .volunteers = true, .under_proceedings = false};
    constexpr ListedStatus not_asked{.is_protected = true, .volunteers = false, .under_proceedings = false};

    STATIC_REQUIRE(kl28::protected_are_not_listed(volunteer, day) == Outcome::complies);
    STATIC_REQUIRE(kl28::protected_are_not_listed(not_asked, day) == Outcome::violates);
    //! [KL28-10 example]

    SECTION("proceedings keep anybody off the list, volunteers too") {
        constexpr ListedStatus accused{.is_protected = false, .volunteers = true, .under_proceedings = true};
        STATIC_REQUIRE(kl28::protected_are_not_listed(accused, day) == Outcome::violates);
    }
    SECTION("who is not protected may be listed") {
        constexpr ListedStatus other{.is_protected = false, .volunteers = false, .under_proceedings = false};
        STATIC_REQUIRE(kl28::protected_are_not_listed(other, day) == Outcome::complies);
    }
    SECTION("unknown is no pass, unless it cannot matter") {
        STATIC_REQUIRE(kl28::protected_are_not_listed({}, day) == Outcome::undetermined);
        STATIC_REQUIRE(
            kl28::protected_are_not_listed({.is_protected = true, .under_proceedings = false}, day).reason.en ==
            "whether the person asked for it");
        STATIC_REQUIRE(
            kl28::protected_are_not_listed({.volunteers = false, .under_proceedings = false}, day).reason.en ==
            "whether the person is protected");
        STATIC_REQUIRE(kl28::protected_are_not_listed({.is_protected = false}, day).reason.en ==
                       "whether proceedings are open");
        STATIC_REQUIRE(kl28::protected_are_not_listed({.volunteers = true, .under_proceedings = false}, day) ==
                       Outcome::complies);
    }
    SECTION("from 16 June 2025 the decree that says so was not read: it warns") {
        STATIC_REQUIRE(kl28::protected_are_not_listed(not_asked, date(2025, 6, 15)).at_most == Severity::violation);
        STATIC_REQUIRE(kl28::protected_are_not_listed(not_asked, date(2025, 6, 16)).at_most == Severity::warning);
    }
    SECTION("the first day") {
        STATIC_REQUIRE(kl28::protected_are_not_listed(not_asked, date(2023, 7, 19)) == Outcome::not_applicable);
        STATIC_REQUIRE(kl28::protected_are_not_listed(not_asked, date(2023, 7, 20)) == Outcome::violates);
    }
}
