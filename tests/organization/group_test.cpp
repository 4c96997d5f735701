// SPDX-License-Identifier: BSL-1.0
#include <congvu/organization/group.hpp>

#include <congvu/catch2/string_makers.hpp>
#include <congvu/testing/world.hpp>

#include <string>
#include <vector>

using namespace congvu;
using congvu::testing::World;

namespace {
using AgencyList = std::vector<AgencyId>;

constexpr Date today = date(2024, 6, 1);

struct Province {
    World world;
    AgencyId tinh      = world.agency("ubnd-tinh", AgencyKind::peoples_committee, Level::province);
    AgencyId noi_vu    = world.agency("so-noi-vu", AgencyKind::department, Level::province, tinh);
    AgencyId y_te      = world.agency("so-y-te", AgencyKind::department, Level::province, tinh);
    AgencyId benh_vien = world.agency("benh-vien", AgencyKind::public_service_unit, Level::province, y_te);
    AgencyId huyen     = world.agency("ubnd-huyen", AgencyKind::peoples_committee, Level::district, tinh,
                                      Period::until(start_of_time, date(2025, 6, 30)));
    AgencyId so_khac   = world.agency("so-tinh-khac", AgencyKind::department, Level::province);

    [[nodiscard]] AgencyList members_of(GroupId group, Date day = today) const {
        return members(group, world.data.groups, world.data.structure(), day);
    }
};
} // namespace

TEST_CASE("members: those that are listed, in the order of the data and once", "[organization]") {
    Province province;
    const auto group = province.world.group("g", {province.y_te, province.noi_vu, province.y_te});
    CHECK(province.members_of(group) == AgencyList{province.noi_vu, province.y_te});
    CHECK(province.members_of(province.world.group("empty")).empty());
}

TEST_CASE("members: only those that exist on the day", "[organization]") {
    Province province;
    const auto listed   = province.world.group("listed", {province.huyen, province.tinh});
    const auto selected = province.world.group_of("selected", {AgencyKind::peoples_committee}, Level::district);

    CHECK(province.members_of(listed, date(2025, 6, 30)) == AgencyList{province.tinh, province.huyen});
    CHECK(province.members_of(listed, date(2025, 7, 1)) == AgencyList{province.tinh});
    CHECK(province.members_of(selected, date(2025, 6, 30)) == AgencyList{province.huyen});
    CHECK(province.members_of(selected, date(2025, 7, 1)).empty());
}

TEST_CASE("members: selected by kind, by level and by superior at any depth, all at once", "[organization]") {
    Province province;
    auto& world = province.world;
    const AgencyList departments{province.noi_vu, province.y_te, province.so_khac};

    CHECK(province.members_of(world.group_of("kind", {AgencyKind::department})) == departments);
    CHECK(province.members_of(world.group_of("kinds", {AgencyKind::public_service_unit, AgencyKind::department}))
              .size() == 4);
    CHECK(province.members_of(world.group_of("level", {}, Level::district)) == AgencyList{province.huyen});
    CHECK(province.members_of(world.group_of("under", {}, std::nullopt, province.tinh)) ==
          AgencyList{province.noi_vu, province.y_te, province.benh_vien, province.huyen});
    CHECK(province.members_of(world.group_of("all", {AgencyKind::department}, Level::province, province.tinh)) ==
          AgencyList{province.noi_vu, province.y_te});
    CHECK(province.members_of(world.group_of("none", {AgencyKind::department}, Level::district)).empty());
}

TEST_CASE("members: a selector without conditions means every agency", "[organization]") {
    Province province;
    CHECK(province.members_of(province.world.group_of("everybody", {})).size() == 6);
}

TEST_CASE("members: the superior is the one of the day", "[organization]") {
    Province province;
    province.world.data.agencies[province.noi_vu].parents[0].period = Period::until(start_of_time, date(2025, 2, 28));
    const auto group = province.world.group_of("g", {AgencyKind::department}, std::nullopt, province.tinh);
    CHECK(province.members_of(group, date(2025, 2, 28)) == AgencyList{province.noi_vu, province.y_te});
    CHECK(province.members_of(group, date(2025, 3, 1)) == AgencyList{province.y_te});
}

TEST_CASE("members: the union of lists, selectors and inner groups", "[organization]") {
    Province province;
    auto& world      = province.world;
    const auto inner = world.group("inner", {province.huyen});
    const auto outer = world.group_of("outer", {AgencyKind::public_service_unit});
    world.data.groups[outer].agencies.push_back(province.noi_vu);
    world.data.groups[outer].groups.push_back(inner);
    world.data.groups[outer].selectors.push_back({{AgencyKind::peoples_committee}, Level::province, std::nullopt});
    CHECK(province.members_of(outer) == AgencyList{province.tinh, province.noi_vu, province.benh_vien, province.huyen});
    CHECK(province.members_of(inner) == AgencyList{province.huyen});
}

TEST_CASE("members: a group that contains itself, directly or not, comes to an end", "[organization]") {
    Province province;
    auto& world                 = province.world;
    const auto a                = world.group("a", {province.noi_vu});
    const auto b                = world.group("b", {province.y_te});
    world.data.groups[a].groups = {a, b};
    world.data.groups[b].groups = {a};
    CHECK(province.members_of(a) == AgencyList{province.noi_vu, province.y_te});
    CHECK(province.members_of(b) == AgencyList{province.noi_vu, province.y_te});
    CHECK(with_inner_groups(a, world.data.groups) == std::vector<GroupId>{a, b});
}

TEST_CASE("with_inner_groups: the group first, each inner one once", "[organization]") {
    World world;
    const auto top                  = world.group("top");
    const auto left                 = world.group("left");
    const auto right                = world.group("right");
    const auto low                  = world.group("low");
    world.data.groups[top].groups   = {right, left};
    world.data.groups[left].groups  = {low};
    world.data.groups[right].groups = {low};
    CHECK(with_inner_groups(top, world.data.groups) == std::vector<GroupId>{top, right, left, low});
    CHECK(with_inner_groups(low, world.data.groups) == std::vector<GroupId>{low});
}

TEST_CASE("members: a long chain of inner groups is no trouble", "[organization]") {
    Province province;
    auto& groups       = province.world.data.groups;
    const auto first   = province.world.group("first");
    const auto longest = 200'000U;
    for (unsigned i = 0; i < longest; ++i) {
        AgencyGroup next;
        const GroupId id = groups.add(next);
        groups[GroupId{id.row - 1}].groups.push_back(id);
    }
    groups[GroupId{first.row + longest}].agencies.push_back(province.y_te);
    CHECK(province.members_of(first) == AgencyList{province.y_te});
}
