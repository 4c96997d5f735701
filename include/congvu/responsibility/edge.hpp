// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/enum_set.hpp>
#include <congvu/base/id.hpp>
#include <congvu/base/text.hpp>
#include <congvu/directive/role.hpp>
#include <congvu/time/date.hpp>
#include <congvu/time/period.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace congvu {

/// What stands in the picture of responsibilities. Documents come before tasks, and tasks before agencies; within a
/// kind the order is that of the data.
using Vertex = std::variant<DocumentId, TaskId, AgencyId>;

/// What one thing has to do with another. An edge reads as a sentence: `from` `kind` `to`.
enum class EdgeKind : std::uint8_t {
    basis,       ///< căn cứ: a document rests on a document
    contains,    ///< gồm: a directive's document contains a task, a task contains a sub-task
    assigned,    ///< giao cho: a task is assigned to an agency, in a role
    under,       ///< trực thuộc: an agency is under an agency
    succeeds,    ///< kế thừa: an agency succeeds one that ended
    delegates,   ///< giao lại: an agency delegates a task to an agency
    carries_out, ///< thực hiện: a task carries a document out
    advises,     ///< tham mưu cho: the bearer of a task advises an agency
    supervises,  ///< theo dõi, đôn đốc, hướng dẫn: the bearer of a task supervises an agency
};

using EdgeKinds = EnumSet<EdgeKind>;

inline constexpr EdgeKinds all_edges{EdgeKind::basis,       EdgeKind::contains, EdgeKind::assigned,
                                     EdgeKind::under,       EdgeKind::succeeds, EdgeKind::delegates,
                                     EdgeKind::carries_out, EdgeKind::advises,  EdgeKind::supervises};

[[nodiscard]] constexpr std::string_view word(EdgeKind kind) {
    switch (kind) {
        case EdgeKind::basis: return "basis";
        case EdgeKind::contains: return "contains";
        case EdgeKind::assigned: return "assigned";
        case EdgeKind::under: return "under";
        case EdgeKind::succeeds: return "succeeds";
        case EdgeKind::delegates: return "delegates";
        case EdgeKind::carries_out: return "carries_out";
        case EdgeKind::advises: return "advises";
        case EdgeKind::supervises: return "supervises";
    }
    return {};
}

[[nodiscard]] constexpr Text title(EdgeKind kind) {
    switch (kind) {
        case EdgeKind::basis: return {"căn cứ", "rests on"};
        case EdgeKind::contains: return {"gồm", "contains"};
        case EdgeKind::assigned: return {"giao cho", "is assigned to"};
        case EdgeKind::under: return {"trực thuộc", "is under"};
        case EdgeKind::succeeds: return {"kế thừa", "succeeds"};
        case EdgeKind::delegates: return {"giao lại cho", "delegates to"};
        case EdgeKind::carries_out: return {"thực hiện", "carries out"};
        case EdgeKind::advises: return {"tham mưu cho", "advises"};
        case EdgeKind::supervises: return {"theo dõi, đôn đốc, hướng dẫn", "supervises"};
    }
    return {};
}

/// One bond, the days on which it holds, and the day from which it could be known.
///
/// | kind        | holds                                                                                       |
/// |-------------|---------------------------------------------------------------------------------------------|
/// | basis       | from the issue of the document that rests on the other, as long as it is in force             |
/// | contains    | while the directive's document is in force                                                  |
/// | assigned    | while the directive is in force and the assignment lasts, though the agency may end before  |
/// | under       | while both exist and the bond lasts                                                         |
/// | succeeds    | from the reorganisation on                                                                  |
/// | delegates   | while the delegation lasts and the giver exists                                             |
/// | carries_out | while the directive is in force, though the document it carries out may expire before       |
/// | advises, supervises | as the assignment                                                                   |
///
/// A document begins on the day of issue, known or assumed, else on the earliest day that it can be.
struct Edge {
    EdgeKind kind = EdgeKind::basis;         ///< what binds the two
    Vertex from;                             ///< where it begins
    Vertex to;                               ///< where it ends
    Period period;                           ///< the days on which it holds
    Date known_from = start_of_time;         ///< bonds between agencies carry no day of record and count always
    std::optional<TaskId> task{};            ///< in which task: assigned, delegates, advises, supervises
    std::optional<std::size_t> assignment{}; ///< by which of the task's assignments: assigned, advises, supervises
    std::optional<Role> role{};              ///< assigned
    std::optional<GroupId> group{};          ///< the group by which the agency was named, if it was: assigned

    /// Whether it holds on that day, as far as is known on the day of knowledge. O(1).
    [[nodiscard]] bool holds(AsOf as_of) const { return period.contains(as_of.in_force) && as_of.knows(known_from); }
};

} // namespace congvu
