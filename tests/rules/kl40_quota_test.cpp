// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/kl40_quota.hpp>

#include "../testing.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

namespace {
constexpr Date deadline = through(2026, 12, 31);
} // namespace

TEST_CASE("KL40-01: the quota stays within the approved total", "[kl40][KL40-01]") {
    //! [KL40-01 example]
    constexpr ApprovedQuota equal{.assigned = 140'826, .approved = 140'826, .scope = QuotaScope::block};
    constexpr ApprovedQuota one_more{.assigned = 140'827, .approved = 140'826, .scope = QuotaScope::block};

    STATIC_REQUIRE(kl40::stays_within_approved_total(equal, deadline) == Outcome::complies);
    STATIC_REQUIRE(kl40::stays_within_approved_total(one_more, deadline) == Outcome::violates);
    //! [KL40-01 example]

    SECTION("it is due on the last day of 2026; before, it only shows what is left to cut") {
        STATIC_REQUIRE(kl40::stays_within_approved_total(one_more, deadline).at_most == Severity::violation);
        STATIC_REQUIRE(kl40::stays_within_approved_total(one_more, date(2026, 12, 30)).at_most == Severity::advice);
        STATIC_REQUIRE(kl40::stays_within_approved_total(one_more, date(2022, 7, 17)) == Outcome::not_applicable);
        STATIC_REQUIRE(kl40::stays_within_approved_total(one_more, date(2027, 1, 1)) == Outcome::not_applicable);
    }
    SECTION("totals are approved for the system, a block, a locality") {
        constexpr ApprovedQuota agency{.assigned = 2, .approved = 1};
        STATIC_REQUIRE(kl40::stays_within_approved_total(agency, deadline) == Outcome::not_applicable);
        constexpr ApprovedQuota locality{.assigned = 2, .approved = 1, .scope = QuotaScope::locality};
        STATIC_REQUIRE(kl40::stays_within_approved_total(locality, deadline) == Outcome::violates);
    }
    SECTION("a figure is missing") {
        STATIC_REQUIRE(kl40::stays_within_approved_total({.assigned = 1, .scope = QuotaScope::system}, deadline) ==
                       Outcome::undetermined);
        STATIC_REQUIRE(kl40::stays_within_approved_total({.approved = 1, .scope = QuotaScope::system}, deadline) ==
                       Outcome::undetermined);
    }
}

TEST_CASE("KL40-04: trade-union posts stay stable", "[kl40][KL40-04]") {
    //! [KL40-04 example]
    constexpr UnionPosts stable{.assigned_2022 = 1358, .assigned_now = 1358};
    constexpr UnionPosts one_more{.assigned_2022 = 1358, .assigned_now = 1359};

    STATIC_REQUIRE(kl40::union_posts_stay_stable(stable, date(2024, 1, 1)) == Outcome::complies);
    STATIC_REQUIRE(kl40::union_posts_stay_stable(one_more, date(2024, 1, 1)) == Outcome::violates);
    //! [KL40-04 example]

    STATIC_REQUIRE(kl40::union_posts_stay_stable({.assigned_now = 1}, deadline).reason.en ==
                   "trade-union posts of 2022");
    STATIC_REQUIRE(kl40::union_posts_stay_stable({.assigned_2022 = 1}, deadline) == Outcome::undetermined);
    STATIC_REQUIRE(kl40::union_posts_stay_stable(one_more, date(2022, 7, 17)) == Outcome::not_applicable);
    STATIC_REQUIRE(kl40::union_posts_stay_stable(one_more, date(2027, 1, 1)) == Outcome::not_applicable);
}

TEST_CASE("KL40-05: the yearly quota comes from the Central Organisation Commission", "[kl40][KL40-05]") {
    constexpr auto commission = QuotaAuthority::central_organisation_commission;
    constexpr auto committee  = QuotaAuthority::provincial_standing_committee;
    //! [KL40-05 example]
    constexpr YearlyQuota within{.assigned    = 25'251,
                                 .approved    = 25'251,
                                 .assigned_by = QuotaAuthority::central_organisation_commission,
                                 .scope       = QuotaScope::locality};
    constexpr YearlyQuota one_more{.assigned    = 25'252,
                                   .approved    = 25'251,
                                   .assigned_by = QuotaAuthority::central_organisation_commission,
                                   .scope       = QuotaScope::locality};

    STATIC_REQUIRE(kl40::yearly_quota_comes_from_the_commission(within, date(2026, 1, 5)) == Outcome::complies);
    STATIC_REQUIRE(kl40::yearly_quota_comes_from_the_commission(one_more, date(2026, 1, 5)) == Outcome::violates);
    //! [KL40-05 example]

    SECTION("the total of the period binds its last year") {
        STATIC_REQUIRE(kl40::yearly_quota_comes_from_the_commission(one_more, date(2025, 12, 31)) == Outcome::complies);
    }
    SECTION("another authority") {
        constexpr YearlyQuota other{
            .assigned = 1, .approved = 1, .assigned_by = QuotaAuthority::other, .scope = QuotaScope::locality};
        STATIC_REQUIRE(kl40::yearly_quota_comes_from_the_commission(other, date(2024, 1, 1)) == Outcome::violates);
    }
    SECTION("the Standing Committee in 2025, and after") {
        constexpr YearlyQuota local{
            .assigned = 1, .approved = 1, .assigned_by = committee, .scope = QuotaScope::locality};
        const auto on = [&](Date day) { return kl40::yearly_quota_comes_from_the_commission(local, day); };
        CHECK(on(date(2025, 6, 5)) == Outcome::violates);
        CHECK(on(date(2025, 6, 5)).at_most == Severity::violation);
        CHECK(on(date(2025, 6, 6)) == Outcome::complies);
        CHECK(on(date(2025, 12, 31)) == Outcome::complies);
        CHECK(on(date(2026, 1, 1)) == Outcome::violates);
        CHECK(on(date(2026, 1, 1)).at_most == Severity::warning);
    }
    SECTION("unknown is no pass") {
        constexpr YearlyQuota nobody{.assigned = 1, .approved = 1, .scope = QuotaScope::locality};
        STATIC_REQUIRE(kl40::yearly_quota_comes_from_the_commission(nobody, date(2024, 1, 1)).reason.en ==
                       "who assigned the quota");
        constexpr YearlyQuota no_total{.assigned = 1, .assigned_by = commission, .scope = QuotaScope::locality};
        STATIC_REQUIRE(kl40::yearly_quota_comes_from_the_commission(no_total, date(2025, 12, 31)) == Outcome::complies);
        STATIC_REQUIRE(kl40::yearly_quota_comes_from_the_commission(no_total, date(2026, 1, 1)) ==
                       Outcome::undetermined);
        constexpr YearlyQuota no_quota{.approved = 1, .assigned_by = commission, .scope = QuotaScope::locality};
        STATIC_REQUIRE(kl40::yearly_quota_comes_from_the_commission(no_quota, date(2026, 1, 1)) ==
                       Outcome::undetermined);
    }
    SECTION("only a locality is assigned one so") {
        STATIC_REQUIRE(kl40::yearly_quota_comes_from_the_commission({.scope = QuotaScope::system}, deadline) ==
                       Outcome::not_applicable);
    }
}

TEST_CASE("KL40-06: a quota rises only with a decision", "[kl40][KL40-06]") {
    //! [KL40-06 example]
    // 2022: 256,685 civil-servant posts, 7,035 more than in 2021, because commune staff became district civil servants.
    constexpr QuotaChange moved{.before = 249'650, .after = 256'685, .transferred = 7'035};
    constexpr QuotaChange one_more{.before = 249'650, .after = 256'685, .transferred = 7'034, .basis = RiseBasis::none};

    STATIC_REQUIRE(kl40::quota_rises_only_with_a_decision(moved, date(2022, 12, 31)) == Outcome::complies);
    STATIC_REQUIRE(kl40::quota_rises_only_with_a_decision(one_more, date(2022, 12, 31)) == Outcome::violates);
    //! [KL40-06 example]

    SECTION("what was added from above is no rise") {
        constexpr QuotaChange added{.before = 100, .after = 110, .added = 10, .basis = RiseBasis::none};
        STATIC_REQUIRE(kl40::quota_rises_only_with_a_decision(added, deadline) == Outcome::complies);
    }
    SECTION("a decision carries it") {
        for (const RiseBasis basis :
             {RiseBasis::new_organisation, RiseBasis::new_functions, RiseBasis::politburo_addition})
            CHECK(kl40::quota_rises_only_with_a_decision({.before = 1, .after = 2, .basis = basis}, deadline) ==
                  Outcome::complies);
    }
    SECTION("unknown is no pass") {
        STATIC_REQUIRE(kl40::quota_rises_only_with_a_decision({.before = 1, .after = 2}, deadline) ==
                       Outcome::undetermined);
        STATIC_REQUIRE(kl40::quota_rises_only_with_a_decision({.after = 2}, deadline).reason.en == "the earlier quota");
        STATIC_REQUIRE(kl40::quota_rises_only_with_a_decision({.before = 1}, deadline) == Outcome::undetermined);
        STATIC_REQUIRE(kl40::quota_rises_only_with_a_decision({.before = 1, .after = 2, .transferred = std::nullopt},
                                                              deadline) == Outcome::undetermined);
    }
    SECTION("a new agency has nothing to rise from") {
        STATIC_REQUIRE(kl40::quota_rises_only_with_a_decision({.after = 9, .existed_before = false}, deadline) ==
                       Outcome::not_applicable);
    }
    SECTION("the day before") {
        STATIC_REQUIRE(kl40::quota_rises_only_with_a_decision(one_more, date(2022, 7, 17)) == Outcome::not_applicable);
    }
}

TEST_CASE("KL40-09: a proposal stays within this period's quota", "[kl40][KL40-09]") {
    //! [KL40-09 example]
    constexpr QuotaProposal equal{.proposed = 4'982, .assigned_2026 = 4'982};
    constexpr QuotaProposal one_more{.proposed = 4'983, .assigned_2026 = 4'982};

    STATIC_REQUIRE(kl40::proposal_stays_within_this_period(equal, date(2026, 6, 30)) == Outcome::complies);
    STATIC_REQUIRE(kl40::proposal_stays_within_this_period(one_more, date(2026, 6, 30)) == Outcome::violates);
    //! [KL40-09 example]

    STATIC_REQUIRE(kl40::proposal_stays_within_this_period({.assigned_2026 = 1}, deadline) == Outcome::undetermined);
    STATIC_REQUIRE(kl40::proposal_stays_within_this_period({.proposed = 1}, deadline) == Outcome::undetermined);
    STATIC_REQUIRE(kl40::proposal_stays_within_this_period(one_more, date(2025, 11, 23)) == Outcome::not_applicable);
    STATIC_REQUIRE(kl40::proposal_stays_within_this_period(one_more, date(2025, 11, 24)) == Outcome::violates);
}
