// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"

#include "dispatch.hpp"

#include <congvu/responsibility/authority.hpp>

#include <string>
#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

std::vector<std::vector<Vertex>> vertices(const Authority& authority) {
    std::vector<std::vector<Vertex>> paths;
    for (const auto& path : authority.paths) {
        paths.emplace_back();
        for (const AuthorityStep& step : path)
            paths.back().push_back(step.what);
    }
    return paths;
}

} // namespace

TEST_CASE("authority_of: from T22 through the dispatch, and directly, to both conclusions", "[authority]") {
    const Dispatch dispatch;
    const auto authority = authority_of(dispatch.graph(), dispatch.t22, at_first);
    CHECK_FALSE(authority.is_capped);
    REQUIRE(vertices(authority) == std::vector<std::vector<Vertex>>{
                                       {dispatch.t22, dispatch.dispatch, dispatch.kl28},
                                       {dispatch.t22, dispatch.dispatch, dispatch.kl40},
                                       {dispatch.t22, dispatch.kl28},
                                       {dispatch.t22, dispatch.kl40},
                                   });
    CHECK_FALSE(authority.paths[0][0].through);
    CHECK(authority.paths[0][1].through == EdgeKind::contains);
    CHECK(authority.paths[0][2].through == EdgeKind::basis);
    CHECK(authority.paths[2][1].through == EdgeKind::carries_out);
}

TEST_CASE("authority_of: a task has none before its directive is issued", "[authority]") {
    const Dispatch dispatch;
    CHECK(authority_of(dispatch.graph(), dispatch.t22, {date(2022, 11, 30)}).paths.empty());
}

TEST_CASE("authority_of: a sub-task has its authority through its task", "[authority]") {
    Dispatch dispatch;
    const auto part = dispatch.world.task(dispatch.directive, "T20.1", dispatch.t20);
    CHECK(vertices(authority_of(dispatch.graph(), part, at_first)).front() ==
          std::vector<Vertex>{part, dispatch.t20, dispatch.dispatch, dispatch.kl28});
}

TEST_CASE("authority_of: a basis that has expired is shown, and shown to have expired", "[authority]") {
    Dispatch dispatch;
    dispatch.world.data.documents[dispatch.kl40].in_force.to = date(2027, 1, 1);
    const auto graph                                         = dispatch.graph();
    CHECK(authority_of(graph, dispatch.t20, {date(2026, 12, 31)}).paths[1].back().in_force);
    const auto later = authority_of(graph, dispatch.t20, {date(2027, 1, 1)});
    CHECK(later.paths[0].back() == AuthorityStep{dispatch.kl28, EdgeKind::basis, true});
    CHECK(later.paths[1].back() == AuthorityStep{dispatch.kl40, EdgeKind::basis, false});
}

TEST_CASE("authority_of: a circle of bases ends a path before it repeats", "[authority]") {
    Dispatch dispatch;
    dispatch.world.relation(dispatch.kl28, RelationKind::basis, dispatch.kl40);
    dispatch.world.relation(dispatch.kl40, RelationKind::basis, dispatch.kl28);
    CHECK(vertices(authority_of(dispatch.graph(), dispatch.t20, at_first)) ==
          std::vector<std::vector<Vertex>>{
              {dispatch.t20, dispatch.dispatch, dispatch.kl28, dispatch.kl40},
              {dispatch.t20, dispatch.dispatch, dispatch.kl40, dispatch.kl28},
          });
}

TEST_CASE("authority_of: a relation given twice makes no path twice", "[authority]") {
    Dispatch dispatch;
    dispatch.world.relation(dispatch.dispatch, RelationKind::basis, dispatch.kl28);
    CHECK(authority_of(dispatch.graph(), dispatch.t20, at_first).paths.size() == 2);
}

TEST_CASE("authority_of: gives no more paths than asked for, and says when there are more", "[authority]") {
    World world;
    std::vector<DocumentId> lower{world.document("top-a"), world.document("top-b")};
    for (int rank = 0; rank < 40; ++rank) { // 2^40 ways up
        const std::vector<DocumentId> upper = lower;
        lower = {world.document("a" + std::to_string(rank)), world.document("b" + std::to_string(rank))};
        for (const DocumentId below : lower)
            for (const DocumentId above : upper)
                world.relation(below, RelationKind::basis, above);
    }
    const auto task      = world.task(world.directive("d", lower.front(), world.agency("ubnd")), "T01");
    const auto graph     = responsibility_graph(world.data);
    const auto authority = authority_of(graph, task, at_first, 10);
    CHECK(authority.paths.size() == 10);
    CHECK(authority.is_capped);

    SECTION("exactly as many is not more") {
        const Dispatch dispatch;
        CHECK_FALSE(authority_of(dispatch.graph(), dispatch.t22, at_first, 4).is_capped);
        CHECK(authority_of(dispatch.graph(), dispatch.t22, at_first, 3).is_capped);
    }
}
