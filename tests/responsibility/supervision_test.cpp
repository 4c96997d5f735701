// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"

#include "dispatch.hpp"

#include <congvu/responsibility/supervision.hpp>

#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

std::vector<AgencyId> watched(const std::vector<Oversight>& all) {
    std::vector<AgencyId> agencies;
    agencies.reserve(all.size());
    for (const Oversight& one : all)
        agencies.push_back(one.of);
    return agencies;
}

} // namespace

TEST_CASE("supervised_by: all agencies that the text names, itself among them where it is a member", "[supervision]") {
    const Dispatch dispatch;
    const auto found = supervised_by(dispatch.graph(), dispatch.home, at_first);
    CHECK(watched(found) == std::vector<AgencyId>{dispatch.home, dispatch.labour, dispatch.health, dispatch.education,
                                                  dispatch.loc_ha, dispatch.thach_ha});
    for (const Oversight& one : found)
        CHECK(one.task == dispatch.t23);
    CHECK(supervised_by(dispatch.graph(), dispatch.health, at_first).empty());
}

TEST_CASE("supervised_by: successors are supervised in the place of the gone, each once", "[supervision]") {
    const Dispatch dispatch;
    CHECK(watched(supervised_by(dispatch.graph(), dispatch.home, after_districts_ended)) ==
          std::vector<AgencyId>{dispatch.home, dispatch.health, dispatch.education, dispatch.mai_phu,
                                dispatch.dong_kinh});
}

TEST_CASE("supervised_by: a successor supervises in the place of a supervisor that is gone", "[supervision]") {
    Dispatch dispatch;
    dispatch.world.assign(dispatch.t16, Role::supervise, dispatch.labour);
    const auto graph = dispatch.graph();
    CHECK(watched(supervised_by(graph, dispatch.labour, {date(2025, 2, 28)})) ==
          std::vector<AgencyId>{dispatch.health, dispatch.education});
    CHECK(supervised_by(graph, dispatch.labour, {date(2025, 3, 1)}).empty());
    const auto home = supervised_by(graph, dispatch.home, {date(2025, 3, 1)});
    CHECK(std::count(home.begin(), home.end(), Oversight{dispatch.home, dispatch.health, dispatch.t16}) == 1);
    CHECK(std::count(home.begin(), home.end(), Oversight{dispatch.home, dispatch.health, dispatch.t23}) == 1);
}

TEST_CASE("supervision and advice: everybody's, in order", "[supervision]") {
    Dispatch dispatch;
    dispatch.world.assign(dispatch.t16, Role::supervise, dispatch.committee);
    const auto graph = dispatch.graph();
    const auto all   = supervision(graph, at_first);
    REQUIRE(all.size() == 2 + 6);
    CHECK(all[0] == Oversight{dispatch.committee, dispatch.health, dispatch.t16});
    CHECK(all[1] == Oversight{dispatch.committee, dispatch.education, dispatch.t16});
    CHECK(std::is_sorted(all.begin(), all.end()));
    CHECK(advice(graph, at_first) == std::vector<Oversight>{{dispatch.home, dispatch.committee, dispatch.t20},
                                                            {dispatch.home, dispatch.committee, dispatch.t22}});
    CHECK(supervision(graph, {date(2022, 11, 30)}).empty());
}

TEST_CASE("oversight_of: in which tasks an agency is supervised or advised", "[supervision]") {
    const Dispatch dispatch;
    const auto graph = dispatch.graph();
    CHECK(oversight_of(graph, dispatch.committee, {EdgeKind::advises, EdgeKind::supervises}, at_first) ==
          std::vector<Oversight>{{dispatch.home, dispatch.committee, dispatch.t20},
                                 {dispatch.home, dispatch.committee, dispatch.t22}});
    CHECK(oversight_of(graph, dispatch.committee, EdgeKind::supervises, at_first).empty());
    CHECK(oversight_of(graph, dispatch.mai_phu, EdgeKind::supervises, after_districts_ended) ==
          std::vector<Oversight>{{dispatch.home, dispatch.mai_phu, dispatch.t23}});
}

TEST_CASE("supervisors_of: a task of the same directive that is to supervise the bearer counts", "[supervision]") {
    Dispatch dispatch;
    const auto graph = dispatch.graph();
    CHECK(supervisors_of(graph, dispatch.t01, dispatch.health, at_first) == std::vector<AgencyId>{dispatch.home});
    CHECK(supervisors_of(graph, dispatch.t01, dispatch.committee, at_first).empty());
    CHECK(supervisors_of(graph, dispatch.t01, dispatch.mai_phu, after_districts_ended) ==
          std::vector<AgencyId>{dispatch.home});
}

TEST_CASE("supervisors_of: a task of another directive does not count", "[supervision]") {
    Dispatch dispatch;
    const auto other     = dispatch.world.document("other", "2/UBND", "", date(2022, 12, 1));
    const auto directive = dispatch.world.directive("other", other, dispatch.committee);
    const auto task      = dispatch.world.task(directive, "X01");
    dispatch.world.assign(task, Role::implement, dispatch.health);
    CHECK(supervisors_of(dispatch.graph(), task, dispatch.health, at_first).empty());
}

TEST_CASE("supervisors_of: who watches over a task watches over those to whom it was passed on", "[supervision]") {
    Dispatch dispatch;
    const auto directive = dispatch.world.directive(
        "passed-on", dispatch.world.document("d", "3/UBND", "", date(2022, 12, 1)), dispatch.committee);
    const auto task = dispatch.world.task(directive, "X02");
    dispatch.world.assign(task, Role::implement, dispatch.health);
    dispatch.world.assign(task, Role::supervise, dispatch.committee);
    dispatch.world.delegate(task, dispatch.health, dispatch.education);
    CHECK(supervisors_of(dispatch.graph(), task, dispatch.education, at_first) ==
          std::vector<AgencyId>{dispatch.committee});
}

TEST_CASE("supervisors_of: a watch over one task is no watch over another", "[supervision]") {
    Dispatch dispatch;
    dispatch.world.assign(dispatch.t16, Role::supervise, dispatch.committee);
    const auto graph = dispatch.graph();
    CHECK(supervisors_of(graph, dispatch.t16, dispatch.health, at_first) ==
          std::vector<AgencyId>{dispatch.committee, dispatch.home});
    CHECK(supervisors_of(graph, dispatch.t01, dispatch.health, at_first) == std::vector<AgencyId>{dispatch.home});
}
