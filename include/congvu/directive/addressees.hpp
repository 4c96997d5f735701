// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/directive/directive.hpp>
#include <congvu/directive/task.hpp>
#include <congvu/law/document.hpp>
#include <congvu/organization/group.hpp>
#include <congvu/organization/structure.hpp>
#include <congvu/time/date.hpp>

#include <optional>
#include <variant>
#include <vector>

/// \file
/// Whom a directive means. A text names its addressees as they were when it was issued, so a group that it names
/// without a date means its members on the day of issue.

namespace congvu {

/// The day of issue of a directive: known, or the declared assumption; nothing when neither.
[[nodiscard]] inline std::optional<Date> issue_day(const Directive& directive, const Documents& documents) {
    const auto& issued = documents[directive.document].issued;
    if (!issued || !issued->has_day()) return std::nullopt;
    return issued->day();
}

/// The day that settles the members of the groups in an assignment: the one it names, else the day of issue.
[[nodiscard]] inline std::optional<Date> settling_day(const Assignment& assignment, const Directive& directive,
                                                      const Documents& documents) {
    if (assignment.members_on) return assignment.members_on;
    return issue_day(directive, documents);
}

/// The agencies that an addressee means: itself, or the group's members on the day that settles them. Nothing when no
/// such day is known.
[[nodiscard]] inline std::optional<std::vector<AgencyId>> addressed(const Addressee& addressee,
                                                                    std::optional<Date> members_on,
                                                                    const AgencyGroups& groups,
                                                                    const Structure& structure) {
    if (const auto* agency = std::get_if<AgencyId>(&addressee)) return std::vector<AgencyId>{*agency};
    if (!members_on) return std::nullopt;
    return members(std::get<GroupId>(addressee), groups, structure, *members_on);
}

} // namespace congvu
