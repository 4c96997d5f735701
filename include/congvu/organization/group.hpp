// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/text.hpp>
#include <congvu/organization/agency.hpp>
#include <congvu/organization/structure.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace congvu {

/// All agencies of these kinds, at this level, at any depth under this superior, as of a date. What is not given does
/// not restrict: a selector without conditions means every agency.
struct AgencySelector {
    std::vector<AgencyKind> kinds; ///< empty: any kind
    std::optional<Level> level;    ///< cấp; nothing: at every level
    std::optional<AgencyId> under; ///< under whom, at any depth; nothing: under anybody
};

/// \vi{Nhóm cơ quan}, e.g. «các sở, ban, ngành»: the union of what it lists, selects and includes.
struct AgencyGroup {
    std::string key;                       ///< the word by which data names it
    OwnedText name;                        ///< what people call it
    std::vector<AgencyId> agencies;        ///< members by name
    std::vector<AgencySelector> selectors; ///< members by what they are
    std::vector<GroupId> groups;           ///< members by other groups
    OwnedText incomplete;                  ///< why members may be missing from the data; empty when the list is whole
    Location location;                     ///< where the data says so
};

using AgencyGroups = Rows<GroupTag, AgencyGroup>;

namespace detail {

inline bool selects(const AgencySelector& selector, AgencyId id, const Structure& structure, Date day) {
    const Agency& agency = structure.agencies()[id];
    if (!agency.exists_on(day)) return false;
    if (!selector.kinds.empty() &&
        std::find(selector.kinds.begin(), selector.kinds.end(), agency.kind) == selector.kinds.end())
        return false;
    if (selector.level && agency.level != *selector.level) return false;
    return !selector.under || structure.is_under(id, *selector.under, day);
}

} // namespace detail

/// The group and all groups within it, at any depth and each once, the group itself first. A group that contains itself
/// adds nothing. O(groups * log groups).
[[nodiscard]] inline std::vector<GroupId> with_inner_groups(GroupId group, const AgencyGroups& groups) {
    std::set<GroupId> seen{group};
    std::vector<GroupId> all{group};
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const GroupId inner : groups[all[i]].groups)
            if (seen.insert(inner).second) all.push_back(inner);
    return all;
}

/// The agencies that belong to the group on `day`, in the order of the data, each once. Only agencies that exist on
/// that day belong. O(selectors * agencies * depth).
[[nodiscard]] inline std::vector<AgencyId> members(GroupId group, const AgencyGroups& groups,
                                                   const Structure& structure, Date day) {
    std::set<AgencyId> found;
    for (const GroupId part : with_inner_groups(group, groups)) {
        for (const AgencyId agency : groups[part].agencies)
            if (structure.exists(agency, day)) found.insert(agency);
        for (const AgencySelector& selector : groups[part].selectors)
            for (const AgencyId agency : structure.agencies().ids())
                if (detail::selects(selector, agency, structure, day)) found.insert(agency);
    }
    return {found.begin(), found.end()};
}

} // namespace congvu
