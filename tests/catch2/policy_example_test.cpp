// SPDX-License-Identifier: BSL-1.0
// The example of docs/pages/test_a_policy.md, from its first line to its last.

//! [includes]
#include <congvu/catch2/matchers.hpp>
#include <congvu/congvu.hpp>

using namespace congvu;
using namespace congvu::testing;
//! [includes]

//! [compile time]
// A rule is a constant: what it says of one subject is checked while the test is compiled.
static_assert(kl40::stays_within_quota({.occupied = 43, .assigned = 43}, date(2024, 1, 1)) == Outcome::complies);
static_assert(kl40::stays_within_quota({.occupied = 44, .assigned = 43}, date(2024, 1, 1)) == Outcome::violates);
static_assert(kl40::stays_within_quota({.assigned = 43}, date(2024, 1, 1)) == Outcome::undetermined);
// So is a figure of the law, on every day of its life.
static_assert(streamlining::civil_servant_cut.at(date(2022, 7, 17)).availability == Availability::not_yet);
static_assert(streamlining::civil_servant_cut.at(date(2022, 7, 18))->value == percent(5));
static_assert(streamlining::civil_servant_cut.at(date(2027, 1, 1)).availability == Availability::expired);
//! [compile time]

//! [one rule]
TEST_CASE("a commune over its quota is tolerated in the transition") {
    const AgencyPosts nghi_xuan{.occupied = 62, .assigned = 43, .level = Level::commune};
    CHECK_THAT(kl40::stays_within_quota(nghi_xuan, date(2025, 6, 30)),
               Violates().Observing(62).AgainstLimit(43).AtMost(Severity::violation));
    CHECK_THAT(kl40::stays_within_quota(nghi_xuan, date(2025, 7, 1)), Violates().AtMost(Severity::warning));
    CHECK_THAT(kl40::stays_within_quota({.assigned = 43}, date(2025, 7, 1)),
               IsUndetermined().BecauseOf("biên chế có mặt"));
}
//! [one rule]

//! [both sides]
TEST_CASE("the rule speaks in its period only, and judges to the post") {
    const auto& rule     = transition::commune_nears_its_frame;
    const Date day       = GENERATE_REF(from_range(days_around(rule)));
    const Posts occupied = GENERATE(from_range(posts_around(25)));
    const auto said      = rule({.occupied = occupied, .assigned = 25, .level = Level::commune}, day);
    if (!rule.in_force.contains(day))
        CHECK_THAT(said, IsNotApplicable());
    else if (occupied == 25)
        CHECK_THAT(said, Complies());
    else
        CHECK_THAT(said, Violates().AgainstLimit(25));
}
//! [both sides]

//! [a small world]
TEST_CASE("a merged department answers for the posts of both") {
    World world;
    const auto committee = world.agency("ubnd-tinh", AgencyKind::peoples_committee);
    const auto finance   = world.agency("so-tai-chinh", AgencyKind::department, Level::province, committee);
    const auto planning  = world.agency("so-ke-hoach", AgencyKind::department, Level::province, committee);
    world.figure("tc-2021", finance, Measure::assigned, 70, 2021);
    world.figure("kh-2021", planning, Measure::assigned, 50, 2021);
    world.merge(date(2025, 3, 1), {finance, planning}, finance);
    world.figure("tc-2026", finance, Measure::assigned, 114, 2026);

    const Report report = validate(world.data, rules::all, AsOf{date(2026, 12, 31)}, Keep::everything);
    CHECK_THAT(report, Complies("KL28-02")); // 5 % of 120 are 6, and 114 are left
    CHECK_THAT(report, HasFinding("KL28-02", world.data).Of("so-tai-chinh:cadre+civil_servant"));
}
//! [a small world]
