// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"

#include "dispatch.hpp"

#include <congvu/responsibility/answers.hpp>

#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

std::vector<AgencyId> answering(const Answers& answers) {
    std::vector<AgencyId> agencies;
    for (const Answer& answer : answers.all)
        agencies.push_back(answer.agency());
    return agencies;
}

std::vector<TaskId> tasks_of(const std::vector<Answer>& duties) {
    std::vector<TaskId> tasks;
    tasks.reserve(duties.size());
    for (const Answer& duty : duties)
        tasks.push_back(duty.task);
    return tasks;
}

constexpr PassingStep inherited_by(AgencyId agency) { return {Passing::succession, agency}; }
constexpr PassingStep passed_to(AgencyId agency) { return {Passing::delegation, agency}; }

} // namespace

TEST_CASE("answers_for: the members of the group that the text charges", "[answers]") {
    const Dispatch dispatch;
    const auto answers = answers_for(dispatch.graph(), dispatch.t16, at_first);
    REQUIRE(answering(answers) == std::vector<AgencyId>{dispatch.health, dispatch.education});
    CHECK(answers.all.front().role == Role::implement);
    CHECK(answers.all.front().group == dispatch.sectors);
    CHECK(answers.all.front().chain.empty());
    CHECK(answers.all.front().toward.empty());
    CHECK(answers.unsettled.empty());
}

TEST_CASE("answers_for: nobody before the directive is issued", "[answers]") {
    const Dispatch dispatch;
    CHECK(answers_for(dispatch.graph(), dispatch.t16, {date(2022, 11, 30)}).all.empty());
    CHECK(answers_for(dispatch.graph(), dispatch.t16, {date(2022, 12, 1)}).all.size() == 2);
}

TEST_CASE("answers_for: an adviser is shown with whom it advises", "[answers]") {
    const Dispatch dispatch;
    const auto graph   = dispatch.graph();
    const auto answers = answers_for(graph, dispatch.t20, at_first);
    REQUIRE(answering(answers) == std::vector<AgencyId>{dispatch.home});
    CHECK(answers.all.front().role == Role::advise);
    CHECK_FALSE(answers.all.front().group);
    CHECK(answers.all.front().toward == std::vector<AgencyId>{dispatch.committee});
    CHECK(carries_out(graph, answers.all.front()));
}

TEST_CASE("answers_for: a supervisor is shown with whom it supervises, successors in place of the gone", "[answers]") {
    const Dispatch dispatch;
    const auto graph = dispatch.graph();
    CHECK(answers_for(graph, dispatch.t23, at_first).all.front().toward ==
          std::vector<AgencyId>{dispatch.home, dispatch.labour, dispatch.health, dispatch.education, dispatch.loc_ha,
                                dispatch.thach_ha});
    CHECK(answers_for(graph, dispatch.t23, after_districts_ended).all.front().toward ==
          std::vector<AgencyId>{dispatch.home, dispatch.health, dispatch.education, dispatch.mai_phu,
                                dispatch.dong_kinh});
}

TEST_CASE("answers_for: successors answer for an agency that is gone, by the chain of reorganisations", "[answers]") {
    const Dispatch dispatch;
    const auto graph = dispatch.graph();

    SECTION("the day before, the agency itself") {
        const auto answers = answers_for(graph, dispatch.t01, {date(2024, 12, 31)});
        CHECK(answering(answers) == std::vector<AgencyId>{dispatch.home, dispatch.labour, dispatch.health,
                                                          dispatch.education, dispatch.loc_ha, dispatch.thach_ha});
    }
    SECTION("on the day of the merger, the agency that took it in") {
        const auto answers = answers_for(graph, dispatch.t01, after_districts_merged);
        REQUIRE(answers.all.size() == 6);
        const Answer& merged = answers.all[4];
        CHECK(merged.charged == dispatch.loc_ha);
        CHECK(merged.agency() == dispatch.thach_ha);
        CHECK(merged.chain == std::vector{inherited_by(dispatch.thach_ha)});
        CHECK(merged.end == ChainEnd::in_charge);
    }
    SECTION("and after the next event, all that follow") {
        const auto answers = answers_for(graph, dispatch.t01, after_districts_ended);
        REQUIRE(answers.all.size() == 8);
        const Answer& last = answers.all[5];
        CHECK(last.charged == dispatch.loc_ha);
        CHECK(last.chain == std::vector{inherited_by(dispatch.thach_ha), inherited_by(dispatch.dong_kinh)});
    }
}

TEST_CASE("answers_for: where nobody followed, nobody answers, and the answer says so", "[answers]") {
    Dispatch dispatch;
    dispatch.world.dissolve(date(2024, 1, 1), dispatch.health);
    const auto answers = answers_for(dispatch.graph(), dispatch.t16, {date(2024, 1, 1)});
    REQUIRE(answers.all.size() == 2);
    CHECK(answers.all[0].charged == dispatch.health);
    CHECK(answers.all[0].end == ChainEnd::nobody);
    CHECK(answers.all[1].end == ChainEnd::in_charge);
}

TEST_CASE("answers_for: whoever receives a task that was passed on answers for it", "[answers]") {
    Dispatch dispatch;
    dispatch.world.delegate(dispatch.t20, dispatch.home, dispatch.health,
                            Period::until(date(2023, 1, 1), date(2023, 12, 31)));
    dispatch.world.delegate(dispatch.t20, dispatch.health, dispatch.labour);
    dispatch.world.delegate(dispatch.t22, dispatch.home, dispatch.education);
    const auto graph = dispatch.graph();

    SECTION("along the whole line, for this task alone") {
        const auto answers = answers_for(graph, dispatch.t20, {date(2023, 6, 1)});
        REQUIRE(answering(answers) == std::vector<AgencyId>{dispatch.labour});
        CHECK(answers.all.front().charged == dispatch.home);
        CHECK(answers.all.front().chain == std::vector{passed_to(dispatch.health), passed_to(dispatch.labour)});
    }
    SECTION("while the delegation lasts") {
        CHECK(answering(answers_for(graph, dispatch.t20, {date(2022, 12, 31)})) ==
              std::vector<AgencyId>{dispatch.home});
        CHECK(answering(answers_for(graph, dispatch.t20, {date(2024, 1, 1)})) == std::vector<AgencyId>{dispatch.home});
    }
}

TEST_CASE("answers_for: a task passed on to an agency that ended falls to that agency's successors", "[answers]") {
    Dispatch dispatch;
    dispatch.world.delegate(dispatch.t20, dispatch.home, dispatch.thach_ha);
    const auto answers = answers_for(dispatch.graph(), dispatch.t20, after_districts_ended);
    REQUIRE(answering(answers) == std::vector<AgencyId>{dispatch.mai_phu, dispatch.dong_kinh});
    CHECK(answers.all.front().chain == std::vector{passed_to(dispatch.thach_ha), inherited_by(dispatch.mai_phu)});
}

TEST_CASE("answers_for: who took in the agency to which it had passed a task on has it again", "[answers]") {
    Dispatch dispatch;
    dispatch.world.delegate(dispatch.t20, dispatch.home, dispatch.labour);
    const auto graph = dispatch.graph();
    CHECK(answering(answers_for(graph, dispatch.t20, {date(2025, 2, 28)})) == std::vector<AgencyId>{dispatch.labour});
    const auto after = answers_for(graph, dispatch.t20, {date(2025, 3, 1)});
    REQUIRE(answering(after) == std::vector<AgencyId>{dispatch.home});
    CHECK(after.all.front().chain.empty());
}

TEST_CASE("answers_for: a task passed on in a circle is answered for by nobody", "[answers]") {
    Dispatch dispatch;
    dispatch.world.delegate(dispatch.t20, dispatch.home, dispatch.health);
    dispatch.world.delegate(dispatch.t20, dispatch.health, dispatch.labour);
    dispatch.world.delegate(dispatch.t20, dispatch.labour, dispatch.health);
    const auto answers = answers_for(dispatch.graph(), dispatch.t20, {date(2023, 6, 1)});
    REQUIRE(answers.all.size() == 1);
    CHECK(answers.all.front().end == ChainEnd::circle);
    CHECK(answers.all.front().chain ==
          std::vector{passed_to(dispatch.health), passed_to(dispatch.labour), passed_to(dispatch.health)});
}

TEST_CASE("answers_for: a task passed on to several is answered for by each", "[answers]") {
    Dispatch dispatch;
    dispatch.world.delegate(dispatch.t20, dispatch.home, dispatch.education);
    dispatch.world.delegate(dispatch.t20, dispatch.home, dispatch.health);
    CHECK(answering(answers_for(dispatch.graph(), dispatch.t20, at_first)) ==
          std::vector<AgencyId>{dispatch.education, dispatch.health});
}

TEST_CASE("answers_for: groups whose members cannot be told are named", "[answers]") {
    Dispatch dispatch;
    dispatch.world.data.documents[dispatch.dispatch].issued                           = std::nullopt;
    dispatch.world.assign(dispatch.t01, Role::cooperate, dispatch.sectors).members_on = date(2022, 12, 1);
    const auto answers = answers_for(dispatch.graph(), dispatch.t01, at_first);
    CHECK(answering(answers) == std::vector<AgencyId>{dispatch.health, dispatch.education});
    CHECK(answers.unsettled == std::vector<GroupId>{dispatch.everyone});
}

TEST_CASE("carries_out: cooperating, reporting and a mere watch do not carry a task out", "[answers]") {
    Dispatch dispatch;
    for (const Role role : {Role::lead, Role::cooperate, Role::report, Role::supervise})
        dispatch.world.assign(dispatch.t20, role, dispatch.health);
    const auto graph   = dispatch.graph();
    const auto answers = answers_for(graph, dispatch.t20, at_first);
    REQUIRE(answers.all.size() == 5);
    CHECK(carries_out(graph, answers.all[1]));
    for (const std::size_t other : {2U, 3U, 4U})
        CHECK_FALSE(carries_out(graph, answers.all[other]));
    CHECK(carries_out(graph, answers_for(graph, dispatch.t23, at_first).all.front()));
}

TEST_CASE("duties_of: what the text charges an agency with, by itself and as a member of groups", "[answers]") {
    const Dispatch dispatch;
    const auto graph  = dispatch.graph();
    const auto duties = duties_of(graph, dispatch.home, at_first);
    REQUIRE(tasks_of(duties) == std::vector<TaskId>{dispatch.t01, dispatch.t20, dispatch.t22, dispatch.t23});
    CHECK(duties[0].role == Role::implement);
    CHECK(duties[0].group == dispatch.everyone);
    CHECK(duties[1].role == Role::advise);
    CHECK(duties[3].role == Role::supervise);
}

TEST_CASE("duties_of: a successor inherits the charges of those it succeeds", "[answers]") {
    const Dispatch dispatch;
    const auto graph = dispatch.graph();
    CHECK(duties_of(graph, dispatch.thach_ha, {date(2024, 12, 31)}).size() == 1);

    const auto after = duties_of(graph, dispatch.thach_ha, after_districts_merged);
    REQUIRE(after.size() == 2);
    CHECK(after[0].charged == dispatch.loc_ha);
    CHECK(after[1].charged == dispatch.thach_ha);

    CHECK(duties_of(graph, dispatch.thach_ha, after_districts_ended).empty());
    const auto commune = duties_of(graph, dispatch.mai_phu, after_districts_ended);
    REQUIRE(tasks_of(commune) == std::vector<TaskId>{dispatch.t01, dispatch.t01});
    CHECK(commune[0].chain == std::vector{inherited_by(dispatch.thach_ha), inherited_by(dispatch.mai_phu)});
}

TEST_CASE("duties_of: a receiver has the task that was passed on, and the giver has it no more", "[answers]") {
    Dispatch dispatch;
    dispatch.world.delegate(dispatch.t20, dispatch.home, dispatch.health);
    const auto graph = dispatch.graph();
    CHECK(tasks_of(duties_of(graph, dispatch.health, at_first)) ==
          std::vector<TaskId>{dispatch.t01, dispatch.t16, dispatch.t20});
    CHECK(tasks_of(duties_of(graph, dispatch.home, at_first)) ==
          std::vector<TaskId>{dispatch.t01, dispatch.t22, dispatch.t23});
}
