// SPDX-License-Identifier: BSL-1.0
#include <congvu/dataset/responsibilities.hpp>

#include <congvu/catch2/string_makers.hpp>
#include <congvu/testing/world.hpp>

using namespace congvu;
using congvu::testing::World;

TEST_CASE("responsibility_graph: over all rows of the data set", "[dataset]") {
    World world;
    const auto tinh     = world.agency("ubnd-tinh", AgencyKind::peoples_committee);
    const auto noi_vu   = world.agency("so-noi-vu", AgencyKind::department, Level::province, tinh);
    const auto dispatch = world.document("cv", "12/UBND-NC", "UBND tỉnh", date(2022, 12, 1));
    const auto task     = world.task(world.directive("chi-dao", dispatch, tinh), "T01");
    const auto before   = responsibility_graph(world.data).edge_count();
    world.assign(task, Role::implement, noi_vu);

    const auto graph = responsibility_graph(world.data);
    CHECK(graph.vertex_count() == 4); // two agencies, a document, a task
    CHECK(graph.edge_count() > before);
    CHECK(&graph.structure().agencies() == &world.data.agencies);
}

TEST_CASE("responsibility_graph: of no data, nothing", "[dataset]") {
    const Dataset nothing;
    CHECK(responsibility_graph(nothing).vertex_count() == 0);
    CHECK(responsibility_graph(nothing).edge_count() == 0);
}
