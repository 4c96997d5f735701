// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"

#include "dispatch.hpp"

#include <congvu/responsibility/gaps.hpp>

#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

const CriticalAgency* find(const std::vector<CriticalAgency>& all, AgencyId agency) {
    for (const CriticalAgency& one : all)
        if (one.agency == agency) return &one;
    return nullptr;
}

} // namespace

TEST_CASE("unanswered: none while everybody charged exists or is followed", "[gaps]") {
    const Dispatch dispatch;
    const auto graph = dispatch.graph();
    CHECK(unanswered(graph, at_first).empty());
    CHECK(unanswered(graph, after_districts_ended).empty());
}

TEST_CASE("unanswered: a task that was given to nobody, or only to helpers, from its issue on", "[gaps]") {
    Dispatch dispatch;
    const auto to_nobody  = dispatch.world.task(dispatch.directive, "T24");
    const auto to_helpers = dispatch.world.task(dispatch.directive, "T25");
    dispatch.world.assign(to_helpers, Role::cooperate, dispatch.health);
    const auto graph = dispatch.graph();
    CHECK(unanswered(graph, at_first) == std::vector<TaskId>{to_nobody, to_helpers});
    CHECK(unanswered(graph, {date(2022, 11, 30)}).empty());
}

TEST_CASE("unanswered: a task whose bearers are gone without successors, or pass it around", "[gaps]") {
    Dispatch dispatch;
    dispatch.world.dissolve(date(2024, 1, 1), dispatch.health);
    dispatch.world.dissolve(date(2024, 1, 1), dispatch.education);
    dispatch.world.delegate(dispatch.t20, dispatch.home, dispatch.home);
    const auto graph = dispatch.graph();
    CHECK(unanswered(graph, {date(2023, 12, 31)}) == std::vector<TaskId>{dispatch.t20});
    CHECK(unanswered(graph, {date(2024, 1, 1)}) == std::vector<TaskId>{dispatch.t16, dispatch.t20});
}

TEST_CASE("orphaned_by: the tasks that only this agency carries out", "[gaps]") {
    const Dispatch dispatch;
    const auto graph = dispatch.graph();
    CHECK(orphaned_by(graph, dispatch.home, at_first) == std::vector<TaskId>{dispatch.t20, dispatch.t22, dispatch.t23});
    CHECK(orphaned_by(graph, dispatch.health, at_first).empty());
    CHECK(orphaned_by(graph, dispatch.home, {date(2022, 11, 30)}).empty());
}

TEST_CASE("orphaned_by: a task falls with its receiver, and with its giver", "[gaps]") {
    Dispatch dispatch;
    dispatch.world.delegate(dispatch.t20, dispatch.home, dispatch.health);
    const auto graph = dispatch.graph();
    CHECK(orphaned_by(graph, dispatch.health, at_first) == std::vector<TaskId>{dispatch.t20});
    CHECK(orphaned_by(graph, dispatch.home, at_first) == std::vector<TaskId>{dispatch.t20, dispatch.t22, dispatch.t23});
}

TEST_CASE("orphaned_by: a last successor carries what it inherited", "[gaps]") {
    Dispatch dispatch;
    const auto own = dispatch.world.task(dispatch.directive, "T24");
    dispatch.world.assign(own, Role::lead, dispatch.loc_ha);
    const auto graph = dispatch.graph();
    CHECK(orphaned_by(graph, dispatch.loc_ha, at_first) == std::vector<TaskId>{own});
    CHECK(orphaned_by(graph, dispatch.thach_ha, after_districts_merged) == std::vector<TaskId>{own});
    CHECK(orphaned_by(graph, dispatch.mai_phu, after_districts_ended).empty()); // Đông Kinh has it too
}

TEST_CASE("critical_agencies: with the tasks that hang on each", "[gaps]") {
    const Dispatch dispatch;
    const auto graph = dispatch.graph();
    const auto found = critical_agencies(graph, at_first);
    const auto* home = find(found, dispatch.home);
    REQUIRE(home != nullptr);
    CHECK(home->orphaned == orphaned_by(graph, dispatch.home, at_first));
    CHECK(find(found, dispatch.health) == nullptr);
}

TEST_CASE("critical_agencies: an agency through which alone others belong to the picture cuts it", "[gaps]") {
    World world;
    const auto committee = world.agency("committee");
    const auto branch    = world.agency("branch", AgencyKind::department, Level::province, committee);
    const auto office    = world.agency("office", AgencyKind::department, Level::province, branch);
    const auto directive = world.directive("d", world.document("cv", "1/UBND", "", date(2022, 1, 1)), committee);
    const auto task      = world.task(directive, "T01");
    world.assign(task, Role::implement, branch);
    world.assign(task, Role::implement, committee);

    const auto found = critical_agencies(responsibility_graph(world.data), at_first);
    REQUIRE(found.size() == 1);
    CHECK(found.front().agency == branch);
    CHECK(found.front().cuts); // the office hangs on it
    CHECK(found.front().orphaned.empty());
    CHECK(find(found, office) == nullptr);
}

TEST_CASE("critical_agencies: successors stand in the place of the gone", "[gaps]") {
    World world;
    const auto old_office = world.agency("old");
    const auto new_office = world.agency("new");
    const auto third      = world.agency("third", AgencyKind::board, Level::province, old_office);
    world.rename(date(2024, 1, 1), old_office, new_office);
    world.data.agencies[third].parents.push_back({new_office, {date(2024, 1, 1), end_of_time}, {}});
    const auto directive = world.directive("d", world.document("cv", "1/UBND", "", date(2022, 1, 1)), third);
    const auto task      = world.task(directive, "T01");
    world.assign(task, Role::implement, old_office);
    const auto graph = responsibility_graph(world.data);

    const auto before = critical_agencies(graph, {date(2023, 12, 31)});
    REQUIRE(before.size() == 1);
    CHECK(before.front().agency == old_office);
    const auto after = critical_agencies(graph, {date(2024, 1, 1)});
    REQUIRE(after.size() == 1);
    CHECK(after.front().agency == new_office);
    CHECK(after.front().cuts);
    CHECK(after.front().orphaned == std::vector<TaskId>{task});
}

TEST_CASE("critical_agencies: to have followed the same agency binds nobody together", "[gaps]") {
    World world;
    const auto superior = world.agency("superior");
    const auto original = world.agency("original", AgencyKind::board, Level::province, superior);
    const auto first    = world.agency("first", AgencyKind::board, Level::province, superior);
    const auto second   = world.agency("second", AgencyKind::board, Level::province, superior);
    world.split(date(2024, 1, 1), original, {first, second});
    const auto found = critical_agencies(responsibility_graph(world.data), {date(2024, 1, 1)});
    REQUIRE(found.size() == 1);
    CHECK(found.front().agency == superior);
}
