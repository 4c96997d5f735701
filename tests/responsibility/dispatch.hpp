// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/testing/world.hpp>

#include <congvu/dataset/responsibilities.hpp>

/// \file
/// The dispatch of Hà Tĩnh in small: nine agencies, five of its 23 tasks, and what became of the agencies in 2025.

namespace congvu::testing {

struct Dispatch {
    World world;

    AgencyId committee = world.agency("ubnd-tinh", AgencyKind::peoples_committee, Level::province);
    AgencyId home      = world.agency("so-noi-vu", AgencyKind::department, Level::province, committee);
    AgencyId labour    = world.agency("so-ldtbxh", AgencyKind::department, Level::province, committee);
    AgencyId health    = world.agency("so-y-te", AgencyKind::department, Level::province, committee);
    AgencyId education = world.agency("so-gddt", AgencyKind::department, Level::province, committee);
    AgencyId loc_ha    = world.agency("ubnd-loc-ha", AgencyKind::peoples_committee, Level::district, committee);
    AgencyId thach_ha  = world.agency("ubnd-thach-ha", AgencyKind::peoples_committee, Level::district, committee);
    AgencyId mai_phu   = world.agency("ubnd-mai-phu", AgencyKind::peoples_committee, Level::commune, committee,
                                      {date(2025, 7, 1), end_of_time});
    AgencyId dong_kinh = world.agency("ubnd-dong-kinh", AgencyKind::peoples_committee, Level::commune, committee,
                                      {date(2025, 7, 1), end_of_time});

    GroupId everyone = world.group("g-all", {home, labour, health, education, loc_ha, thach_ha});
    GroupId sectors  = world.group("g-he", {health, education});

    DocumentId kl28     = world.document("kl-28", "28-KL/TW", "Bộ Chính trị", date(2022, 2, 21));
    DocumentId kl40     = world.document("kl-40", "40-KL/TW", "Bộ Chính trị", date(2022, 7, 18));
    DocumentId dispatch = world.document("cv", std::nullopt, "UBND tỉnh",
                                         UncertainDate(date(2022, 7, 18), date(2025, 6, 30), date(2022, 12, 1)));

    DirectiveId directive = world.directive("chi-dao", dispatch, committee);
    TaskId t01            = world.task(directive, "T01");
    TaskId t16            = world.task(directive, "T16");
    TaskId t20            = world.task(directive, "T20");
    TaskId t22            = world.task(directive, "T22");
    TaskId t23            = world.task(directive, "T23");

    Dispatch() {
        world.relation(dispatch, RelationKind::basis, kl28);
        world.relation(dispatch, RelationKind::basis, kl40);
        world.assign(t01, Role::implement, everyone);
        world.assign(t16, Role::implement, sectors);
        world.assign(t20, Role::advise, home, {committee});
        world.assign(t22, Role::advise, home, {committee});
        world.assign(t23, Role::supervise, home, {everyone});
        world.data.tasks[t22].carries_out = {kl28, kl40};

        world.merge(date(2025, 1, 1), {loc_ha, thach_ha}, thach_ha);
        world.merge(date(2025, 3, 1), {home, labour}, home);
        world.dissolve(date(2025, 7, 1), thach_ha, {mai_phu, dong_kinh});
    }

    [[nodiscard]] ResponsibilityGraph graph() const { return responsibility_graph(world.data); }
};

inline constexpr AsOf at_first{date(2022, 12, 31)};
inline constexpr AsOf after_districts_merged{date(2025, 1, 1)};
inline constexpr AsOf after_districts_ended{date(2025, 7, 1)};

} // namespace congvu::testing
