// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/organization_cases.hpp>

#include "../testing.hpp"
#include "checking.hpp"

using namespace congvu;
using testing::of;
using testing::tally_of;
using testing::World;

TEST_CASE("organization_cases: an agency whose parent ends has to be moved", "[engine][organization_cases][ORG-01]") {
    World world;
    const auto top    = world.agency("top", AgencyKind::state_body, Level::central);
    const auto parent = world.agency("parent", AgencyKind::department, Level::province, top,
                                     Period::until(date(2020, 1, 1), date(2024, 12, 31)));
    const auto child  = world.agency("child", AgencyKind::board, Level::province, parent);
    const auto check  = [&](Date day) { return validate(world.data, congvu::testing::all_rules(), AsOf{day}); };

    const auto found = of(check(date(2025, 1, 1)), "ORG-01");
    REQUIRE(found.size() == 1);
    CHECK(std::get<AgencyId>(found[0].subject.what) == child);
    CHECK(tally_of(check(date(2025, 1, 1)), "ORG-01").not_applicable == 2); // the top, and the parent that is gone

    world.data.agencies[child].parents = {{parent, Period::until(date(2020, 1, 1), date(2024, 12, 31)), {}},
                                          {top, {.from = date(2025, 1, 1)}, {}}};
    world.data.agencies[child].life    = {.from = date(2020, 1, 1)};
    CHECK(of(check(date(2025, 1, 1)), "ORG-01").empty());
}

TEST_CASE("organization_cases: district units after the district level", "[engine][organization_cases][TL-03]") {
    World world;
    const auto province = world.agency("tinh", AgencyKind::peoples_committee, Level::central);
    const auto district = world.agency("huyen", AgencyKind::peoples_committee, Level::district, province);
    const auto check    = [&](Date day) {
        return of(validate(world.data, congvu::testing::all_rules(), AsOf{day}), "TL-03");
    };

    CHECK(check(date(2025, 6, 30)).empty());
    REQUIRE(check(date(2025, 7, 1)).size() == 1);
    REQUIRE(check(date(2025, 7, 1))[0].facts.size() == 1);
    CHECK(std::get<AgencyId>(check(date(2025, 7, 1))[0].facts[0].value) == district);
    world.data.agencies[district].life = Period::until(start_of_time, date(2025, 6, 30));
    CHECK(check(date(2025, 7, 1)).empty());
}
