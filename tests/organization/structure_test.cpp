// SPDX-License-Identifier: BSL-1.0
#include <congvu/organization/structure.hpp>

#include <congvu/catch2/string_makers.hpp>
#include <congvu/testing/world.hpp>

#include <vector>

using namespace congvu;
using congvu::testing::World;

namespace {
using AgencyList = std::vector<AgencyId>;

constexpr Date merger   = date(2025, 1, 1); // Lộc Hà goes into Thạch Hà
constexpr Date two_tier = date(2025, 7, 1); // the district level ends
constexpr Date in_2024  = date(2024, 6, 1);
constexpr Date in_2026  = date(2026, 1, 1);

/// Hà Tĩnh, small: two districts merge into one, which then becomes communes.
struct HaTinh {
    World world;
    AgencyId tinh           = world.agency("ubnd-tinh", AgencyKind::peoples_committee, Level::province);
    AgencyId loc_ha         = world.agency("ubnd-huyen-loc-ha", AgencyKind::peoples_committee, Level::district, tinh);
    AgencyId thach_ha       = world.agency("ubnd-huyen-thach-ha", AgencyKind::peoples_committee, Level::district, tinh);
    AgencyId xa_loc         = world.agency("ubnd-xa-loc-ha", AgencyKind::peoples_committee, Level::commune, tinh);
    AgencyId xa_thach       = world.agency("ubnd-xa-thach-ha", AgencyKind::peoples_committee, Level::commune, tinh);
    ReorganisationId merged = world.merge(merger, {loc_ha, thach_ha}, thach_ha);
    ReorganisationId split  = world.split(two_tier, thach_ha, {xa_loc, xa_thach});
    Structure structure     = world.data.structure();
};
} // namespace

TEST_CASE("Structure: a parent on a day, while agency, parent and bond exist", "[organization]") {
    World world;
    const auto above = world.agency("above", AgencyKind::board, Level::province, std::nullopt,
                                    Period::until(date(2018, 1, 1), date(2022, 12, 31)));
    const auto below = world.agency("below", AgencyKind::board, Level::province, std::nullopt,
                                    Period::until(date(2019, 1, 1), date(2024, 12, 31)));
    world.data.agencies[below].parents.push_back({above, {}, {}});
    const auto structure = world.data.structure();

    CHECK_FALSE(structure.parent(below, date(2018, 12, 31))); // below is not there yet
    CHECK(structure.parent(below, date(2019, 1, 1)) == above);
    CHECK(structure.parent(below, date(2022, 12, 31)) == above);
    CHECK_FALSE(structure.parent(below, date(2023, 1, 1))); // above is gone
    CHECK_FALSE(structure.parent(above, date(2021, 1, 1)));
    CHECK(structure.exists(above, date(2022, 12, 31)));
    CHECK_FALSE(structure.exists(above, date(2023, 1, 1)));
}

TEST_CASE("Structure: parents change from one day to the next", "[organization]") {
    World world;
    const auto first                   = world.agency("first");
    const auto second                  = world.agency("second");
    const auto moved                   = world.agency("moved");
    world.data.agencies[moved].parents = {{first, Period::until(start_of_time, date(2025, 2, 28)), {}},
                                          {second, {date(2025, 3, 1), end_of_time}, {}}};
    const auto structure               = world.data.structure();

    CHECK(structure.parent(moved, date(2025, 2, 28)) == first);
    CHECK(structure.parent(moved, date(2025, 3, 1)) == second);
    CHECK(structure.subordinates(first, date(2025, 2, 28)) == AgencyList{moved});
    CHECK(structure.subordinates(first, date(2025, 3, 1)).empty());
    CHECK(structure.subordinates(second, date(2025, 3, 1)) == AgencyList{moved});
}

TEST_CASE("Structure: a bond whose parent is gone gives way to one whose parent exists", "[organization]") {
    World world;
    const auto gone                    = world.agency("gone", AgencyKind::board, Level::province, std::nullopt,
                                                      Period::until(start_of_time, date(2024, 12, 31)));
    const auto here                    = world.agency("here");
    const auto child                   = world.agency("child");
    world.data.agencies[child].parents = {{gone, {}, {}}, {here, {}, {}}};
    CHECK(world.data.structure().parent(child, in_2024) == gone);
    CHECK(world.data.structure().parent(child, in_2026) == here);
}

TEST_CASE("Structure: superiors, nearest first, and who is under whom", "[organization]") {
    World world;
    const auto top       = world.agency("top");
    const auto middle    = world.agency("middle", AgencyKind::board, Level::province, top);
    const auto low       = world.agency("low", AgencyKind::board, Level::province, middle);
    const auto stranger  = world.agency("stranger");
    const auto structure = world.data.structure();

    CHECK(structure.superiors(low, in_2024) == AgencyList{middle, top});
    CHECK(structure.superiors(top, in_2024).empty());
    CHECK(structure.is_under(low, top, in_2024));
    CHECK(structure.is_under(low, middle, in_2024));
    CHECK_FALSE(structure.is_under(top, low, in_2024));
    CHECK_FALSE(structure.is_under(low, low, in_2024));
    CHECK_FALSE(structure.is_under(low, stranger, in_2024));
    CHECK(structure.subordinates(top, in_2024) == AgencyList{middle});
}

TEST_CASE("Structure: nobody is under an agency that does not exist on the day", "[organization]") {
    HaTinh world;
    CHECK(world.structure.is_under(world.loc_ha, world.tinh, date(2024, 12, 31)));
    CHECK_FALSE(world.structure.is_under(world.loc_ha, world.tinh, merger));
    CHECK(world.structure.superiors(world.loc_ha, merger).empty());
}

TEST_CASE("Structure: parents in a circle come to an end", "[organization]") {
    World world;
    const auto a     = world.agency("a");
    const auto b     = world.agency("b", AgencyKind::board, Level::province, a);
    const auto c     = world.agency("c", AgencyKind::board, Level::province, b);
    const auto below = world.agency("below", AgencyKind::board, Level::province, c);
    const auto alone = world.agency("alone");
    world.data.agencies[a].parents.push_back({c, {}, {}});
    world.data.agencies[alone].parents.push_back({alone, {}, {}});
    const auto structure = world.data.structure();

    CHECK(structure.superiors(a, in_2024) == AgencyList{c, b});
    CHECK(structure.superiors(below, in_2024) == AgencyList{c, b, a});
    CHECK_FALSE(structure.is_under(a, a, in_2024));
    CHECK(structure.superiors(alone, in_2024).empty());
    CHECK_FALSE(structure.is_under(a, below, in_2024));
}

TEST_CASE("Structure: subordinates are the direct ones, in the order of the data", "[organization]") {
    HaTinh world;
    CHECK(world.structure.subordinates(world.tinh, date(2024, 12, 31)) == AgencyList{world.loc_ha, world.thach_ha});
    CHECK(world.structure.subordinates(world.tinh, merger) == AgencyList{world.thach_ha});
    CHECK(world.structure.subordinates(world.tinh, two_tier) == AgencyList{world.xa_loc, world.xa_thach});
    CHECK(world.structure.subordinates(world.loc_ha, in_2024).empty());
}

TEST_CASE("Structure: an original among the results lives on", "[organization]") {
    HaTinh world;
    CHECK(world.structure.ends_of(world.loc_ha) == std::vector<ReorganisationId>{world.merged});
    CHECK(world.structure.ends_of(world.thach_ha) == std::vector<ReorganisationId>{world.split});
    CHECK(world.structure.ends_of(world.xa_loc).empty());
    CHECK(world.structure.exists(world.thach_ha, merger));
}

TEST_CASE("Structure: successors on the day before and the day of an event", "[organization]") {
    HaTinh world;
    CHECK(world.structure.successors(world.loc_ha, date(2024, 12, 31)).empty());
    CHECK(world.structure.successors(world.loc_ha, merger) == AgencyList{world.thach_ha});
    CHECK(world.structure.successors(world.loc_ha, date(2025, 6, 30)) == AgencyList{world.thach_ha});
    CHECK(world.structure.successors(world.thach_ha, date(2025, 6, 30)).empty());
}

TEST_CASE("Structure: successors through several events", "[organization]") {
    HaTinh world;
    const AgencyList communes{world.xa_loc, world.xa_thach};
    CHECK(world.structure.successors(world.thach_ha, two_tier) == communes);
    CHECK(world.structure.successors(world.loc_ha, two_tier) == communes);
    CHECK(world.structure.successors(world.loc_ha, in_2026) == communes);
    CHECK(world.structure.successors(world.tinh, in_2026).empty());
}

TEST_CASE("Structure: heirs are those of the agency itself, living or not", "[organization]") {
    HaTinh world;
    CHECK(world.structure.heirs(world.loc_ha, date(2024, 12, 31)).empty());
    CHECK(world.structure.heirs(world.loc_ha, merger) == AgencyList{world.thach_ha});
    CHECK(world.structure.heirs(world.loc_ha, in_2026) == AgencyList{world.thach_ha});
    CHECK(world.structure.heirs(world.thach_ha, in_2026) == AgencyList{world.xa_loc, world.xa_thach});
}

TEST_CASE("Structure: who still exists has no successors, whatever an event says", "[organization]") {
    HaTinh world;
    world.world.data.agencies[world.loc_ha].life = {};
    CHECK(world.structure.successors(world.loc_ha, in_2026).empty());
}

TEST_CASE("Structure: an agency that is not there yet has no successors", "[organization]") {
    HaTinh world;
    CHECK(world.structure.successors(world.xa_loc, in_2024).empty());
}

TEST_CASE("Structure: a dissolved agency may leave heirs or nobody", "[organization]") {
    World world;
    const auto board = world.agency("board");
    const auto heir  = world.agency("heir");
    const auto lost  = world.agency("lost");
    world.dissolve(merger, board, {heir});
    world.dissolve(merger, lost);
    const auto structure = world.data.structure();

    CHECK(structure.successors(board, merger) == AgencyList{heir});
    CHECK(structure.successors(lost, merger).empty());
    CHECK(structure.ends_of(lost).size() == 1);
    CHECK(structure.exists(heir, in_2024));
}

TEST_CASE("Structure: a renamed agency is followed by its successor, or is the same", "[organization]") {
    World world;
    const auto before = world.agency("before");
    const auto after  = world.agency("after");
    const auto same   = world.agency("same");
    world.rename(merger, before, after);
    world.rename(merger, same, same);
    const auto structure = world.data.structure();

    CHECK(structure.successors(before, merger) == AgencyList{after});
    CHECK(structure.ends_of(same).empty());
    CHECK(structure.exists(same, in_2026));
}

TEST_CASE("Structure: a transfer ends nobody", "[organization]") {
    World world;
    const auto giver    = world.agency("giver");
    const auto receiver = world.agency("receiver");
    Reorganisation transfer;
    transfer.kind      = ReorganisationKind::transfer;
    transfer.effective = merger;
    transfer.originals = {giver};
    transfer.results   = {receiver};
    world.data.reorganisations.add(transfer);
    const auto structure = world.data.structure();

    CHECK(structure.ends_of(giver).empty());
    CHECK(structure.heirs(giver, in_2026).empty());
    CHECK(structure.successors(giver, in_2026).empty());

    // Even when the giver ends later, for another reason, the receiver of the transfer is no successor.
    world.dissolve(two_tier, giver);
    CHECK(structure.successors(giver, in_2026).empty());
}

TEST_CASE("Structure: who is reached by two ways is named once, and circles of events end", "[organization]") {
    World world;
    const auto start = world.agency("start");
    const auto left  = world.agency("left");
    const auto right = world.agency("right");
    const auto end   = world.agency("end");
    world.split(date(2021, 1, 1), start, {left, right});
    world.merge(date(2022, 1, 1), {left, right}, end);
    CHECK(world.data.structure().successors(start, in_2024) == AgencyList{end});

    world.dissolve(date(2023, 1, 1), end, {start});
    CHECK(world.data.structure().successors(start, in_2024).empty());
    CHECK(world.data.structure().successors(end, in_2024).empty());
}

TEST_CASE("Structure: shows the rows it reads", "[organization]") {
    HaTinh world;
    CHECK(&world.structure.agencies() == &world.world.data.agencies);
    CHECK(&world.structure.reorganisations() == &world.world.data.reorganisations);
}
