// SPDX-License-Identifier: BSL-1.0
#include <congvu/directive/directive.hpp>

#include <congvu/catch2/string_makers.hpp>
#include <congvu/testing/world.hpp>

#include <vector>

using namespace congvu;
using congvu::testing::World;

TEST_CASE("Directive: its tasks stand in the order of the text", "[directive]") {
    World world;
    const auto issuer    = world.agency("ubnd-tinh");
    const auto directive = world.directive("chi-dao", world.document("cv"), issuer);
    const auto first     = world.task(directive, "T01");
    const auto second    = world.task(directive, "T02");
    const Directive& row = world.data.directives[directive];

    CHECK(row.issuer == issuer);
    CHECK(row.signatory.empty());
    CHECK(row.tasks == std::vector<TaskId>{first, second});
    CHECK(world.data.tasks[second].directive == directive);
}
