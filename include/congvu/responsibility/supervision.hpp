// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/responsibility/answers.hpp>
#include <congvu/responsibility/graph.hpp>

#include <algorithm>
#include <compare>
#include <set>
#include <variant>
#include <vector>

/// \file
/// Who watches over whom, and who advises whom, on a day. Agencies that are gone are replaced by their successors on
/// both sides.

namespace congvu {

/// An agency acts toward another because a task says so.
struct Oversight {
    AgencyId by; ///< who watches
    AgencyId of; ///< who is watched
    TaskId task; ///< by which `by` acts

    /// By who watches, then who is watched.
    friend constexpr auto operator<=>(const Oversight&, const Oversight&) = default;
};

namespace detail {

inline std::vector<Oversight> standing_oversight(const ResponsibilityGraph& graph, const std::vector<Edge>& edges,
                                                 AsOf as_of) {
    const Chains chains(graph, as_of);
    std::set<Oversight> found;
    for (const Edge& edge : edges)
        for (const AgencyId by : chains.standing_for(std::get<AgencyId>(edge.from)))
            for (const AgencyId of : chains.standing_for(std::get<AgencyId>(edge.to)))
                found.insert({by, of, *edge.task});
    return {found.begin(), found.end()};
}

/// The agency and all that it succeeds on the day, through as many events as it took.
inline std::vector<AgencyId> with_predecessors(const ResponsibilityGraph& graph, AgencyId agency, AsOf as_of) {
    std::vector<AgencyId> all{agency};
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const Edge& edge : graph.out(all[i], EdgeKind::succeeds, as_of)) {
            const auto gone = std::get<AgencyId>(edge.to);
            if (std::find(all.begin(), all.end(), gone) == all.end()) all.push_back(gone);
        }
    return all;
}

} // namespace detail

/// Who supervises whom, and by which task; by supervisor, then supervised, then task. An agency that belongs to the
/// group it is to supervise is among its own. O(edges * successors).
[[nodiscard]] inline std::vector<Oversight> supervision(const ResponsibilityGraph& graph, AsOf as_of) {
    return detail::standing_oversight(graph, graph.edges(EdgeKind::supervises, as_of), as_of);
}

/// Who advises whom, likewise.
[[nodiscard]] inline std::vector<Oversight> advice(const ResponsibilityGraph& graph, AsOf as_of) {
    return detail::standing_oversight(graph, graph.edges(EdgeKind::advises, as_of), as_of);
}

/// Whom the agency supervises, and by which task: the part of `supervision` that begins with it.
/// O(its edges and those of the agencies it succeeds).
[[nodiscard]] inline std::vector<Oversight> supervised_by(const ResponsibilityGraph& graph, AgencyId agency,
                                                          AsOf as_of) {
    std::vector<Oversight> found;
    for (const AgencyId named : detail::with_predecessors(graph, agency, as_of))
        for (const auto& one : detail::standing_oversight(graph, graph.out(named, EdgeKind::supervises, as_of), as_of))
            if (one.by == agency) found.push_back(one);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// The tasks in which others act toward the agency: `kinds` is `supervises`, `advises` or both. By actor, then task.
[[nodiscard]] inline std::vector<Oversight> oversight_of(const ResponsibilityGraph& graph, AgencyId agency,
                                                         EdgeKinds kinds, AsOf as_of) {
    std::vector<Oversight> found;
    for (const AgencyId named : detail::with_predecessors(graph, agency, as_of))
        for (const auto& one : detail::standing_oversight(graph, graph.in(named, kinds, as_of), as_of))
            if (one.of == agency) found.push_back(one);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// Who supervises `bearer` in `task` on the day: through a watch over the task itself, whoever has it by then, or
/// through a task of the same directive that is to supervise the bearer, or an agency that the bearer succeeds. In the
/// order of the data, each once. O(edges that end in the bearer or leave the task).
///
/// \pre `bearer` carries the task out, by the text or by delegation.
[[nodiscard]] inline std::vector<AgencyId> supervisors_of(const ResponsibilityGraph& graph, TaskId task,
                                                          AgencyId bearer, AsOf as_of) {
    const Tasks& tasks = graph.sources().tasks;
    std::vector<Edge> watching;
    for (const AgencyId named : detail::with_predecessors(graph, bearer, as_of))
        for (const Edge& edge : graph.in(named, EdgeKind::supervises, as_of)) {
            const bool names_objects = !detail::assignment_of(graph, *edge.task, *edge.assignment).toward.empty();
            const bool is_related    = tasks[*edge.task].directive == tasks[task].directive;
            if (names_objects && is_related) watching.push_back(edge);
        }
    std::set<AgencyId> supervisors;
    for (const Oversight& one : detail::standing_oversight(graph, watching, as_of))
        supervisors.insert(one.by);
    // Who watches over a task without being told whom to watch watches over those, too, to whom it was passed on.
    const detail::Chains chains(graph, as_of);
    for (const Edge& edge : graph.out(task, EdgeKind::assigned, as_of))
        if (edge.role == Role::supervise && detail::assignment_of(graph, task, *edge.assignment).toward.empty())
            for (const AgencyId watcher : chains.standing_for(std::get<AgencyId>(edge.to)))
                supervisors.insert(watcher);
    return {supervisors.begin(), supervisors.end()};
}

} // namespace congvu
