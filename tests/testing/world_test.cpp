// SPDX-License-Identifier: BSL-1.0
#include <congvu/testing/world.hpp>

#include "../testing.hpp"

using namespace congvu;
using congvu::testing::World;

TEST_CASE("world: who answers for a task, in a few lines", "[testing][world]") {
    //! [a small world]
    World world;
    const auto committee  = world.agency("ubnd-tinh", AgencyKind::peoples_committee, Level::province);
    const auto department = world.agency("so-noi-vu", AgencyKind::department, Level::province, committee);
    const auto dispatch   = world.document("cv", "12/UBND-NC", "UBND tỉnh", date(2022, 12, 1));
    const auto directive  = world.directive("chi-dao", dispatch, committee);
    const auto task       = world.task(directive, "T01");
    world.assign(task, Role::implement, department);
    //! [a small world]
    REQUIRE(world.data.tasks[task].assignments.size() == 1);
    CHECK(world.data.tasks[task].assignments[0].role == Role::implement);
    CHECK(world.data.agencies[department].parents.size() == 1);
    CHECK(world.data.documents[dispatch].number == "12/UBND-NC");
}
