// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"

#include "dispatch.hpp"

#include <congvu/responsibility/graph.hpp>

#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

std::vector<Vertex> ends(const std::vector<Edge>& edges) {
    std::vector<Vertex> all;
    all.reserve(edges.size());
    for (const Edge& edge : edges)
        all.push_back(edge.to);
    return all;
}

std::vector<Vertex> starts(const std::vector<Edge>& edges) {
    std::vector<Vertex> all;
    all.reserve(edges.size());
    for (const Edge& edge : edges)
        all.push_back(edge.from);
    return all;
}

} // namespace

TEST_CASE("ResponsibilityGraph: every document, task and agency is a vertex, in this order", "[graph]") {
    const Dispatch dispatch;
    const auto graph = dispatch.graph();
    REQUIRE(graph.vertex_count() == 3 + 5 + 9);
    for (std::size_t i = 0; i < graph.vertex_count(); ++i)
        CHECK(graph.index(graph.vertex(i)) == i);
    CHECK(graph.vertex(0) == Vertex(dispatch.kl28));
    CHECK(graph.vertex(3) == Vertex(dispatch.t01));
    CHECK(graph.vertex(8) == Vertex(dispatch.committee));
}

TEST_CASE("ResponsibilityGraph: a directive's document contains its tasks from the assumed day of issue", "[graph]") {
    const Dispatch dispatch;
    const auto graph = dispatch.graph();
    CHECK(graph.out(dispatch.dispatch, EdgeKind::contains, {date(2022, 11, 30)}).empty());
    CHECK(ends(graph.out(dispatch.dispatch, EdgeKind::contains, {date(2022, 12, 1)})) ==
          std::vector<Vertex>{dispatch.t01, dispatch.t16, dispatch.t20, dispatch.t22, dispatch.t23});
}

TEST_CASE("ResponsibilityGraph: what a document says cannot be known before its issue", "[graph]") {
    const Dispatch dispatch;
    const auto graph = dispatch.graph();
    const AsOf unknown{date(2023, 1, 1), date(2022, 11, 30)};
    CHECK(
        graph.edges({EdgeKind::contains, EdgeKind::assigned, EdgeKind::basis, EdgeKind::carries_out}, unknown).empty());
    CHECK_FALSE(graph.edges(EdgeKind::under, unknown).empty());
}

TEST_CASE("ResponsibilityGraph: a document of which only bounds are known begins on the earliest day", "[graph]") {
    World world;
    const auto dispatch  = world.document("cv", std::nullopt, "", UncertainDate(date(2022, 7, 18), date(2025, 6, 30)));
    const auto committee = world.agency("ubnd");
    const auto task      = world.task(world.directive("d", dispatch, committee), "T01");
    const auto graph     = responsibility_graph(world.data);
    CHECK(graph.out(dispatch, EdgeKind::contains, {date(2022, 7, 17)}).empty());
    CHECK(ends(graph.out(dispatch, EdgeKind::contains, {date(2022, 7, 18)})) == std::vector<Vertex>{task});
}

TEST_CASE("ResponsibilityGraph: a document without any day counts always", "[graph]") {
    World world;
    const auto law  = world.document("law");
    const auto rule = world.document("rule");
    world.relation(rule, RelationKind::basis, law);
    world.relation(rule, RelationKind::replaces, law);
    const auto graph = responsibility_graph(world.data);
    const auto bases = graph.out(rule, all_edges, {date(1990, 1, 1), date(1990, 1, 1)});
    REQUIRE(bases.size() == 1);
    CHECK(bases.front().kind == EdgeKind::basis);
}

TEST_CASE("ResponsibilityGraph: a group means its members on the day of issue", "[graph]") {
    World world;
    const auto committee = world.agency("ubnd");
    const auto first     = world.agency("first", AgencyKind::department, Level::province, committee);
    const auto later =
        world.agency("later", AgencyKind::department, Level::province, committee, {date(2023, 1, 1), end_of_time});
    const auto all       = world.group_of("departments", {AgencyKind::department});
    const auto dispatch  = world.document("cv", "1/UBND", "", date(2022, 12, 1));
    const auto directive = world.directive("d", dispatch, committee);
    const auto task      = world.task(directive, "T01");

    SECTION("who comes later is not meant") {
        world.assign(task, Role::implement, all);
        const auto graph = responsibility_graph(world.data);
        const auto edges = graph.out(task, EdgeKind::assigned, {date(2024, 1, 1)});
        REQUIRE(ends(edges) == std::vector<Vertex>{first});
        CHECK(edges.front().group == all);
        CHECK(edges.front().role == Role::implement);
    }
    SECTION("unless the assignment names another day") {
        world.assign(task, Role::implement, all).members_on = date(2023, 1, 1);
        const auto graph                                    = responsibility_graph(world.data);
        CHECK(ends(graph.out(task, EdgeKind::assigned, {date(2024, 1, 1)})) == std::vector<Vertex>{first, later});
    }
    SECTION("and nobody can tell when there is no such day") {
        world.data.documents[dispatch].issued = std::nullopt;
        world.assign(task, Role::implement, all);
        world.assign(task, Role::lead, later);
        const auto graph = responsibility_graph(world.data);
        CHECK(ends(graph.out(task, EdgeKind::assigned, {date(2024, 1, 1)})) == std::vector<Vertex>{later});
    }
}

TEST_CASE("ResponsibilityGraph: an assignment lasts as long as it says, within its directive", "[graph]") {
    Dispatch dispatch;
    dispatch.world.assign(dispatch.t01, Role::report, dispatch.health).period =
        Period::until(date(2022, 1, 1), date(2023, 12, 31));
    dispatch.world.data.documents[dispatch.dispatch].in_force.to = date(2030, 1, 1);
    const auto graph                                             = dispatch.graph();
    const auto charges = [&](Date day) { return graph.in(dispatch.health, EdgeKind::assigned, {day}).size(); };
    CHECK(charges(date(2022, 11, 30)) == 0);
    CHECK(charges(date(2022, 12, 1)) == 3);
    CHECK(charges(date(2023, 12, 31)) == 3);
    CHECK(charges(date(2024, 1, 1)) == 2);
    CHECK(charges(date(2030, 1, 1)) == 0);
}

TEST_CASE("ResponsibilityGraph: a sub-task is contained in its task, and not in the document", "[graph]") {
    Dispatch dispatch;
    const auto part  = dispatch.world.task(dispatch.directive, "T01.1", dispatch.t01);
    const auto graph = dispatch.graph();
    CHECK(starts(graph.in(part, EdgeKind::contains, at_first)) == std::vector<Vertex>{dispatch.t01});
}

TEST_CASE("ResponsibilityGraph: who advises or supervises acts toward each agency named", "[graph]") {
    const Dispatch dispatch;
    const auto graph = dispatch.graph();
    CHECK(ends(graph.out(dispatch.home, EdgeKind::advises, at_first)) ==
          std::vector<Vertex>{dispatch.committee, dispatch.committee});
    CHECK(ends(graph.out(dispatch.home, EdgeKind::supervises, at_first)) ==
          std::vector<Vertex>{dispatch.home, dispatch.labour, dispatch.health, dispatch.education, dispatch.loc_ha,
                              dispatch.thach_ha});
}

TEST_CASE("ResponsibilityGraph: a watch without an object is over those who carry the task out", "[graph]") {
    Dispatch dispatch;
    dispatch.world.assign(dispatch.t16, Role::supervise, dispatch.labour);
    dispatch.world.assign(dispatch.t16, Role::cooperate, dispatch.thach_ha);
    const auto graph = dispatch.graph();
    CHECK(ends(graph.out(dispatch.labour, EdgeKind::supervises, at_first)) ==
          std::vector<Vertex>{dispatch.health, dispatch.education});
}

TEST_CASE("ResponsibilityGraph: an agency is under its parent while both exist and the bond lasts", "[graph]") {
    const Dispatch dispatch;
    const auto graph = dispatch.graph();
    CHECK(graph.out(dispatch.loc_ha, EdgeKind::under, {date(2024, 12, 31)}).size() == 1);
    CHECK(graph.out(dispatch.loc_ha, EdgeKind::under, {date(2025, 1, 1)}).empty());
    CHECK(graph.out(dispatch.mai_phu, EdgeKind::under, {date(2025, 6, 30)}).empty());
    CHECK(graph.out(dispatch.mai_phu, EdgeKind::under, {date(2025, 7, 1)}).size() == 1);
}

TEST_CASE("ResponsibilityGraph: a successor succeeds from the reorganisation on", "[graph]") {
    const Dispatch dispatch;
    const auto graph = dispatch.graph();
    CHECK(graph.in(dispatch.loc_ha, EdgeKind::succeeds, {date(2024, 12, 31)}).empty());
    CHECK(starts(graph.in(dispatch.loc_ha, EdgeKind::succeeds, {date(2025, 1, 1)})) ==
          std::vector<Vertex>{dispatch.thach_ha});
    CHECK(ends(graph.out(dispatch.mai_phu, EdgeKind::succeeds, {date(2025, 7, 1)})) ==
          std::vector<Vertex>{dispatch.thach_ha});
    CHECK(graph.in(dispatch.home, EdgeKind::succeeds, {date(2025, 7, 1)}).empty()); // it lives on
}

TEST_CASE("ResponsibilityGraph: a delegation ends with its giver", "[graph]") {
    Dispatch dispatch;
    dispatch.world.delegate(dispatch.t01, dispatch.loc_ha, dispatch.health);
    const auto graph = dispatch.graph();
    const auto edges = graph.out(dispatch.loc_ha, EdgeKind::delegates, {date(2024, 12, 31)});
    REQUIRE(ends(edges) == std::vector<Vertex>{dispatch.health});
    CHECK(edges.front().task == dispatch.t01);
    CHECK(graph.out(dispatch.loc_ha, EdgeKind::delegates, {date(2025, 1, 1)}).empty());
}

TEST_CASE("ResponsibilityGraph: an empty data set gives an empty picture", "[graph]") {
    const Dataset nothing;
    const auto graph = responsibility_graph(nothing);
    CHECK(graph.vertex_count() == 0);
    CHECK(graph.edge_count() == 0);
    CHECK(graph.edges(all_edges, at_first).empty());
}
