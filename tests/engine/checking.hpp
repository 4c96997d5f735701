// SPDX-License-Identifier: BSL-1.0
// What tests of whole checks share: picking findings, and a small province to check.
#pragma once

#include "../all_rules.hpp"
#include <congvu/catch2/string_makers.hpp>
#include <congvu/testing/world.hpp>

#include <congvu/engine/validate.hpp>

#include <string_view>
#include <vector>

namespace congvu::testing {

/// Findings of one rule.
inline std::vector<Finding> of(const Report& report, std::string_view rule) {
    std::vector<Finding> found;
    for (const Finding& finding : report.findings)
        if (finding.rule.id == rule) found.push_back(finding);
    return found;
}

inline Tally tally_of(const Report& report, std::string_view rule) {
    for (const RuleTally& one : report.rules)
        if (one.rule.id == rule) return one.tally;
    return {};
}

/// A committee, a department and two districts, and a directive of December 2022 with one task for all.
struct Province {
    World world;
    AgencyId system    = world.agency("he-thong", AgencyKind::political_system, Level::central);
    AgencyId committee = world.agency("ubnd-tinh", AgencyKind::peoples_committee, Level::province, system);
    AgencyId home      = world.agency("so-noi-vu", AgencyKind::department, Level::province, committee);
    AgencyId thach_ha  = world.agency("thach-ha", AgencyKind::peoples_committee, Level::district, committee);
    AgencyId loc_ha    = world.agency("loc-ha", AgencyKind::peoples_committee, Level::district, committee);
    GroupId all        = world.group("tat-ca", {home, thach_ha, loc_ha});
    DocumentId paper   = world.document("cv", "12/UBND-NC", "UBND tỉnh", date(2022, 12, 1));
    DirectiveId order  = world.directive("chi-dao", paper, committee);
    TaskId task        = world.task(order, "T01");

    Province() { world.assign(task, Role::implement, all); }

    [[nodiscard]] Report check(Date day, Keep keep = Keep::problems) const {
        return validate(world.data, congvu::testing::all_rules(), AsOf{day}, keep);
    }
};

} // namespace congvu::testing
