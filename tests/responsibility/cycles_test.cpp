// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"

#include "dispatch.hpp"

#include <congvu/responsibility/cycles.hpp>

#include <string>
#include <vector>

using namespace congvu;
using namespace congvu::testing;

TEST_CASE("cycles: none among the bonds of the dispatch", "[cycles]") {
    const Dispatch dispatch;
    const auto graph = dispatch.graph();
    for (const EdgeKind kind : {EdgeKind::basis, EdgeKind::contains, EdgeKind::under, EdgeKind::delegates}) {
        const auto found = cycles(graph, kind, at_first);
        CHECK(found.all.empty());
        CHECK_FALSE(found.is_capped);
    }
}

TEST_CASE("cycles: documents that rest on one another, beginning with the first of the data", "[cycles]") {
    World world;
    const auto a = world.document("a");
    const auto b = world.document("b");
    const auto c = world.document("c");
    const auto d = world.document("d");
    world.relation(c, RelationKind::basis, a);
    world.relation(a, RelationKind::basis, d);
    world.relation(d, RelationKind::basis, c);
    world.relation(b, RelationKind::basis, c);
    const auto found = cycles(responsibility_graph(world.data), EdgeKind::basis, at_first);
    CHECK(found.all == std::vector<Cycle>{{std::nullopt, {a, d, c}}});
}

TEST_CASE("cycles: a document that rests on itself", "[cycles]") {
    World world;
    const auto a = world.document("a");
    world.relation(a, RelationKind::basis, a);
    CHECK(cycles(responsibility_graph(world.data), EdgeKind::basis, at_first).all ==
          std::vector<Cycle>{{std::nullopt, {a}}});
}

TEST_CASE("cycles: every edge that lies on a cycle is on one that is given", "[cycles]") {
    World world;
    const auto a = world.document("a");
    const auto b = world.document("b");
    const auto c = world.document("c");
    for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a), std::pair(b, c), std::pair(c, a), std::pair(a, b)})
        world.relation(from, RelationKind::basis, to);
    CHECK(cycles(responsibility_graph(world.data), EdgeKind::basis, at_first).all ==
          std::vector<Cycle>{{std::nullopt, {a, b}}, {std::nullopt, {a, b, c}}});
}

TEST_CASE("cycles: agencies under one another, only while they are", "[cycles]") {
    World world;
    const auto a = world.agency("a");
    const auto b = world.agency("b", AgencyKind::board, Level::province, a);
    world.data.agencies[a].parents.push_back({b, Period::until(date(2023, 1, 1), date(2023, 12, 31)), {}});
    const auto graph = responsibility_graph(world.data);
    CHECK(cycles(graph, EdgeKind::under, {date(2022, 12, 31)}).all.empty());
    CHECK(cycles(graph, EdgeKind::under, {date(2023, 12, 31)}).all == std::vector<Cycle>{{std::nullopt, {a, b}}});
    CHECK(cycles(graph, EdgeKind::under, {date(2024, 1, 1)}).all.empty());
}

TEST_CASE("cycles: tasks that contain one another", "[cycles]") {
    Dispatch dispatch;
    const auto part                                = dispatch.world.task(dispatch.directive, "T01.1", dispatch.t01);
    dispatch.world.data.tasks[dispatch.t01].parent = part;
    CHECK(cycles(dispatch.graph(), EdgeKind::contains, at_first).all ==
          std::vector<Cycle>{{std::nullopt, {dispatch.t01, part}}});
}

TEST_CASE("cycles: a task that is passed around, and not two tasks that cross", "[cycles]") {
    Dispatch dispatch;
    dispatch.world.delegate(dispatch.t01, dispatch.health, dispatch.education);
    dispatch.world.delegate(dispatch.t16, dispatch.education, dispatch.health);
    CHECK(cycles(dispatch.graph(), EdgeKind::delegates, at_first).all.empty());

    dispatch.world.delegate(dispatch.t16, dispatch.health, dispatch.education);
    CHECK(cycles(dispatch.graph(), EdgeKind::delegates, at_first).all ==
          std::vector<Cycle>{{dispatch.t16, {dispatch.health, dispatch.education}}});
}

TEST_CASE("cycles: gives no more than asked for, and says when there are more", "[cycles]") {
    World world;
    std::vector<DocumentId> documents;
    documents.reserve(10);
    for (int i = 0; i < 10; ++i)
        documents.push_back(world.document("d" + std::to_string(i)));
    for (const DocumentId from : documents)
        for (const DocumentId to : documents)
            if (from != to) world.relation(from, RelationKind::basis, to);
    const auto graph = responsibility_graph(world.data);

    const auto some = cycles(graph, EdgeKind::basis, at_first, 7);
    CHECK(some.all.size() == 7);
    CHECK(some.is_capped);
    const auto all = cycles(graph, EdgeKind::basis, at_first, 45); // each pair both ways
    CHECK(all.all.size() == 45);
    CHECK_FALSE(all.is_capped);
}
