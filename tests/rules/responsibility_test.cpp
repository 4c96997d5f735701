// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/responsibility.hpp>

#include "../testing.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

namespace {
constexpr Date today = date(2022, 12, 31);
}

TEST_CASE("RESP-01: a task has someone to carry it out", "[responsibility][RESP-01]") {
    //! [RESP-01 example]
    constexpr TaskBearers one{.carriers = 1};
    constexpr TaskBearers nobody{.carriers = 0};

    STATIC_REQUIRE(responsibility::has_someone_to_carry_it_out(one, today) == Outcome::complies);
    STATIC_REQUIRE(responsibility::has_someone_to_carry_it_out(nobody, today) == Outcome::violates);
    //! [RESP-01 example]

    STATIC_REQUIRE(responsibility::has_someone_to_carry_it_out({.settled = false}, today) == Outcome::undetermined);
    STATIC_REQUIRE(responsibility::has_someone_to_carry_it_out({.carriers = 1, .settled = false}, today) ==
                   Outcome::complies);
}

TEST_CASE("RESP-02: a joint task has exactly one lead", "[responsibility][RESP-02]") {
    //! [RESP-02 example]
    constexpr TaskBearers led{.bearing = Bearing::jointly, .carriers = 3, .leads = 1};
    constexpr TaskBearers leaderless{.bearing = Bearing::jointly, .carriers = 3, .leads = 0};
    constexpr TaskBearers two_heads{.bearing = Bearing::jointly, .carriers = 3, .leads = 2};
    constexpr TaskBearers each_its_own{.bearing = Bearing::severally, .carriers = 3, .leads = 0};

    STATIC_REQUIRE(responsibility::joint_task_has_one_lead(led, today) == Outcome::complies);
    STATIC_REQUIRE(responsibility::joint_task_has_one_lead(leaderless, today) == Outcome::violates);
    STATIC_REQUIRE(responsibility::joint_task_has_one_lead(two_heads, today) == Outcome::violates);
    STATIC_REQUIRE(responsibility::joint_task_has_one_lead(each_its_own, today) == Outcome::not_applicable);
    //! [RESP-02 example]

    STATIC_REQUIRE(responsibility::joint_task_has_one_lead({.bearing = Bearing::jointly, .leads = 1, .settled = false},
                                                           today) == Outcome::undetermined);
    STATIC_REQUIRE(responsibility::joint_task_has_one_lead({.bearing = Bearing::jointly, .leads = 2, .settled = false},
                                                           today) == Outcome::violates);
}

TEST_CASE("RESP-03: an assignee is under the issuer", "[responsibility][RESP-03]") {
    //! [RESP-03 example]
    constexpr ChargeAuthority department{.given = date(2022, 12, 1), .existed = true, .is_under = true};
    constexpr ChargeAuthority ministry{.given = date(2022, 12, 1), .existed = true, .is_under = false};

    STATIC_REQUIRE(responsibility::assignee_is_under_the_issuer(department, today) == Outcome::complies);
    STATIC_REQUIRE(responsibility::assignee_is_under_the_issuer(ministry, today) == Outcome::violates);
    //! [RESP-03 example]

    STATIC_REQUIRE(responsibility::assignee_is_under_the_issuer({.existed = true}, today) == Outcome::undetermined);
    STATIC_REQUIRE(responsibility::assignee_is_under_the_issuer({.given = date(2022, 12, 1)}, today) ==
                   Outcome::not_applicable);
}

TEST_CASE("RESP-04: a task is supervised by another", "[responsibility][RESP-04]") {
    //! [RESP-04 example]
    constexpr TaskSupervision watched{.bearers = 34, .supervisors = 1, .watched_by_others = 33};
    constexpr TaskSupervision watches_itself{.bearers = 1, .supervisors = 1, .watched_by_others = 0};
    constexpr TaskSupervision unwatched{.bearers = 1, .supervisors = 0, .watched_by_others = 0};

    STATIC_REQUIRE(responsibility::is_supervised_by_another(watched, today) == Outcome::complies);
    STATIC_REQUIRE(responsibility::is_supervised_by_another(watches_itself, today) == Outcome::violates);
    STATIC_REQUIRE(responsibility::is_supervised_by_another(unwatched, today) == Outcome::violates);
    //! [RESP-04 example]

    STATIC_REQUIRE(responsibility::is_supervised_by_another(unwatched, today).reason.en == "nobody supervises it");
    STATIC_REQUIRE(responsibility::is_supervised_by_another(watches_itself, today).reason.en ==
                   "only its own bearer supervises it");
    STATIC_REQUIRE(responsibility::is_supervised_by_another({}, today) == Outcome::not_applicable);
}

TEST_CASE("RESP-05: a sub-task is not due after its parent", "[responsibility][RESP-05]") {
    //! [RESP-05 example]
    constexpr TaskDue same_day{.due = date(2023, 6, 30), .is_part = true, .parent_due = date(2023, 6, 30)};
    constexpr TaskDue a_day_late{.due = date(2023, 7, 1), .is_part = true, .parent_due = date(2023, 6, 30)};

    STATIC_REQUIRE(responsibility::part_is_not_due_later(same_day, today) == Outcome::complies);
    STATIC_REQUIRE(responsibility::part_is_not_due_later(a_day_late, today) == Outcome::violates);
    //! [RESP-05 example]

    STATIC_REQUIRE(responsibility::part_is_not_due_later({.is_part = true, .parent_due = date(2023, 6, 30)}, today) ==
                   Outcome::undetermined);
    STATIC_REQUIRE(responsibility::part_is_not_due_later({.due = date(2023, 6, 30), .is_part = true}, today) ==
                   Outcome::not_applicable);
    STATIC_REQUIRE(responsibility::part_is_not_due_later({.due = date(2023, 6, 30)}, today) == Outcome::not_applicable);
}

TEST_CASE("RESP-06: a task has a due date", "[responsibility][RESP-06]") {
    //! [RESP-06 example]
    STATIC_REQUIRE(responsibility::has_a_due_date({.due = date(2023, 6, 30)}, today) == Outcome::complies);
    STATIC_REQUIRE(responsibility::has_a_due_date({}, today) == Outcome::violates);
    //! [RESP-06 example]
    STATIC_REQUIRE(responsibility::has_a_due_date.severity == Severity::advice);
}

TEST_CASE("RESP-07: delegation ends at someone", "[responsibility][RESP-07]") {
    //! [RESP-07 example]
    const DelegationEnd passed_on{.path = {AgencyId{1}, AgencyId{2}}, .end_exists = true};
    const DelegationEnd to_nobody{.path = {AgencyId{1}, AgencyId{2}}, .end_exists = false};
    const DelegationEnd in_a_circle{
        .path = {AgencyId{1}, AgencyId{2}, AgencyId{1}}, .is_cycle = true, .end_exists = true};

    CHECK(responsibility::delegation_ends_at_someone(passed_on, today) == Outcome::complies);
    CHECK(responsibility::delegation_ends_at_someone(to_nobody, today) == Outcome::violates);
    CHECK(responsibility::delegation_ends_at_someone(in_a_circle, today) == Outcome::violates);
    //! [RESP-07 example]

    const auto verdict = responsibility::delegation_ends_at_someone(in_a_circle, today);
    REQUIRE(verdict.operands.size() == 3);
    CHECK(std::get<AgencyId>(verdict.operands[2].value) == AgencyId{1});
}
