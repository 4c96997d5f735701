// SPDX-License-Identifier: BSL-1.0
#include "comparison.hpp"
#include "export_world.hpp"
#include "shrink.hpp"

#include "../testing.hpp"
#include "random_world.hpp"
#include <congvu/testing/world.hpp>

#include <sstream>

using namespace congvu;
using namespace congvu::oracle;

TEST_CASE("oracle: a verdict that is not the same, and a subject that only one knows, are differences", "[oracle]") {
    const Asked one{1, "KL40-07", "posts|so-1||cadre|state_budget|0"};
    const Asked other{1, "KL40-07", "posts|so-2||cadre|state_budget|0"};
    const Verdicts library{{one, {"complies"}}};
    Oracle oracle{{"KL40-07"}, {{one, {"complies"}}}, {}};
    CHECK(differences("clingo", library, oracle).empty());

    oracle.verdicts[one] = {"violates"};
    REQUIRE(differences("clingo", library, oracle).size() == 1);
    std::ostringstream text;
    text << differences("clingo", library, oracle).front();
    CHECK(text.str() == "seed 1: KL40-07 posts|so-1||cadre|state_budget|0: congvu says complies, clingo says violates");

    oracle.verdicts = {{other, {"violates"}}};
    CHECK(differences("clingo", library, oracle).size() == 2);

    SECTION("on what an oracle is silent, and on rules it does not know, there are none") {
        oracle.silent = {one, other};
        CHECK(differences("clingo", library, oracle).empty());
        oracle.silent = {};
        oracle.rules  = {};
        CHECK(differences("clingo", library, oracle).empty());
    }
}

TEST_CASE("oracle: facts are atoms, days are numbers, and quotation marks are kept", "[oracle]") {
    Facts facts;
    facts.add("agency", 7, "so-\"1\"", Word{"department"}, Word{"province"}, date(1970, 1, 2), end_of_time);
    CHECK(facts.as_atoms() == "agency(7,\"so-\\\"1\\\"\",department,province,1,10000000).\n");
}

TEST_CASE("oracle: a world shrinks to what keeps it interesting", "[oracle]") {
    testing::World world;
    const auto agency = world.agency("so-1");
    for (int year = 2020; year < 2030; ++year)
        world.figure("q-" + std::to_string(year), agency, Measure::assigned, year, static_cast<unsigned short>(year));
    world.allocation("all-of-it", FigureId{4}, {FigureId{5}, FigureId{6}});
    const Dataset small = shrink(world.data, [](const Dataset& data) {
        for (const Allocation& allocation : data.allocations)
            if (data.figures[allocation.whole].posts == 2024 && !allocation.parts.empty()) return true;
        return false;
    });
    REQUIRE(small.allocations.size() == 1);
    CHECK(small.figures.size() == 2);
    CHECK(small.figures[small.allocations.begin()->whole].key == "q-2024");
    CHECK(small.allocations.begin()->parts.size() == 1);
}

TEST_CASE("oracle: every fact of a world fits its table", "[oracle]") {
    Facts facts;
    for (std::uint32_t seed = 1; seed <= 40; ++seed)
        export_world(facts, seed, testing::random_world(seed), testing::random_question(seed));
    for (const auto& [name, rows] : facts.rows()) {
        INFO(name);
        const auto table = std::find_if(relations().begin(), relations().end(),
                                        [&name = name](const Table& one) { return one.name == name; });
        REQUIRE(table != relations().end());
        const auto blanks = std::count(table->columns.begin(), table->columns.end(), ' ');
        for (const auto& row : rows)
            REQUIRE(row.size() == static_cast<std::size_t>(blanks) + 1);
    }
    CHECK(facts.rows().size() >= relations().size() - 1); // all but the calendar
}
