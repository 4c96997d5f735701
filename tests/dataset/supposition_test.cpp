// SPDX-License-Identifier: BSL-1.0
#include <congvu/dataset/supposition.hpp>

#include "../small_world.hpp"
#include "../testing.hpp"

using namespace congvu;
using testing::World;

TEST_CASE("suppositions: a figure of the law, by its id", "[dataset][supposition]") {
    Suppositions all;
    CHECK(supposed_share(all, "public_employee_rate") == std::nullopt);
    all.push_back({"public_employee_rate", "10%", "12%", percent(12), std::nullopt, std::nullopt});
    all.push_back({"teacher_additions", "65980", "60000", std::nullopt, Posts{60'000}, std::nullopt});
    CHECK(supposed_share(all, "public_employee_rate") == percent(12));
    CHECK(supposed_share(all, "civil_servant_rate") == std::nullopt);
    CHECK(supposed_share(all, "teacher_additions") == std::nullopt);
    CHECK(supposed_posts(all, "teacher_additions") == 60'000);
    CHECK(supposed_posts(all, "public_employee_rate") == std::nullopt);
}

TEST_CASE("suppositions: an event on another day", "[dataset][supposition]") {
    World world;
    const auto above = world.agency("ubnd");
    const auto a     = world.agency("a", AgencyKind::department, Level::province, above);
    const auto b     = world.agency("b", AgencyKind::department, Level::province, above);
    const auto c     = world.agency("c", AgencyKind::department, Level::province, above);
    const auto event = world.merge(date(2025, 3, 1), {a, b}, c);
    auto& agencies   = world.data.agencies;

    SECTION("originals end and the result begins then, with their bonds") {
        REQUIRE(suppose_effective(agencies, world.data.reorganisations[event], date(2025, 5, 1)));
        CHECK(agencies[a].life.to == date(2025, 5, 1));
        CHECK(agencies[b].parents[0].period.to == date(2025, 5, 1));
        CHECK(agencies[c].life.from == date(2025, 5, 1));
        CHECK(agencies[c].parents[0].period.from == date(2025, 5, 1));
        CHECK(agencies[above].life == Period{});
        CHECK(world.data.reorganisations[event].effective == date(2025, 5, 1));
    }
    SECTION("nobody ends before it begins") {
        agencies[a].life.from = date(2025, 1, 1);
        CHECK_FALSE(suppose_effective(agencies, world.data.reorganisations[event], date(2025, 1, 1)));
        CHECK(world.data.reorganisations[event].effective == date(2025, 3, 1));
        CHECK(agencies[c].life.from == date(2025, 3, 1));
        CHECK(suppose_effective(agencies, world.data.reorganisations[event], date(2025, 1, 2)));
    }
    SECTION("a result that has ended before cannot begin later") {
        agencies[c].life.to = date(2025, 4, 1);
        CHECK_FALSE(suppose_effective(agencies, world.data.reorganisations[event], date(2025, 4, 1)));
        CHECK(suppose_effective(agencies, world.data.reorganisations[event], date(2025, 3, 31)));
    }
}
