// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/figures_by_line.hpp>

#include "../testing.hpp"
#include "checking.hpp"

#include <vector>

using namespace congvu;
using testing::World;

TEST_CASE("figures_by_line", "[engine][figures_by_line]") {
    World world;
    const auto a = world.agency("a", AgencyKind::board, Level::province);
    const auto b = world.agency("b", AgencyKind::board, Level::province);

    const auto first                 = world.figure("b21", b, Measure::assigned, 20, 2021);
    const auto other                 = world.figure("a21", a, Measure::assigned, 10, 2021);
    const auto second                = world.figure("b-there", b, Measure::occupied, 19, 2021);
    const auto paid                  = world.figure("b-revenue", b, Measure::assigned, 5, 2021);
    world.data.figures[paid].funding = Funding::service_revenue;

    const FiguresByLine figures(world.data.figures);
    const auto ids = [&](const PostsLine& line) {
        std::vector<FigureId> found;
        for (const auto& [of, id] : figures.of(line)) {
            CHECK(of == line);
            found.push_back(id);
        }
        return found;
    };

    SECTION("a line has its own figures of every measure, in the order of the data") {
        CHECK(ids(line_of(world.data.figures[first])) == std::vector{first, second});
        CHECK(ids(line_of(world.data.figures[other])) == std::vector{other});
    }
    SECTION("another source of pay is another line") {
        CHECK(ids(line_of(world.data.figures[paid])) == std::vector{paid});
    }
    SECTION("a line without figures has none") {
        CHECK(ids({a, StaffCategory::contract, Funding::state_budget}).empty());
    }
}
