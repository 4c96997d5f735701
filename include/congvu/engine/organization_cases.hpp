// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/view.hpp>
#include <congvu/organization/agency_facts.hpp>

#include <utility>
#include <vector>

/// \file
/// The subjects of rules about agencies, in the order of the data.

namespace congvu {

/// \name Cases
/// \{

/// One case for each agency, with its bonds through all time.
inline std::vector<Case<AgencyParents>> cases(const View& view, OfType<AgencyParents>) {
    std::vector<Case<AgencyParents>> all;
    for (const AgencyId id : view.data.agencies.ids()) {
        const Agency& agency = view.data.agencies[id];
        AgencyParents facts{agency.life, agency.level, {}};
        for (const ParentEdge& edge : agency.parents)
            facts.bonds.push_back({edge.period, view.data.agencies[edge.parent].life});
        all.push_back({{"agency", id}, agency.location, std::move(facts), agency.confidence});
    }
    return all;
}

/// One case for each agency.
inline std::vector<Case<AgencyLife>> cases(const View& view, OfType<AgencyLife>) {
    std::vector<Case<AgencyLife>> all;
    for (const AgencyId id : view.data.agencies.ids()) {
        const Agency& agency = view.data.agencies[id];
        all.push_back({{"agency", id},
                       agency.location,
                       {agency.level, agency.life, agency.confidence},
                       agency.confidence,
                       {{"agency", id, agency.location}}});
    }
    return all;
}
/// \}

} // namespace congvu
