// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/responsibility/answers.hpp>
#include <congvu/responsibility/graph.hpp>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>
#include <vector>

/// \file
/// Where responsibility ends: tasks that nobody carries out, and agencies on whom much hangs.

namespace congvu {

/// An agency whose loss, with nobody to follow it, would be felt.
struct CriticalAgency {
    AgencyId agency;              ///< whose tasks are left
    bool cuts = false;            ///< without it something is cut off from the rest of the picture
    std::vector<TaskId> orphaned; ///< the tasks that nobody would carry out any more
};

namespace detail {

/// Whether somebody carries the task out on the day, imagining `without` to be gone with nobody after it.
inline bool is_carried_out(const ResponsibilityGraph& graph, TaskId task, AsOf as_of, std::optional<AgencyId> without) {
    const Chains chains(graph, as_of, without);
    for (const Edge& assigned : graph.out(task, EdgeKind::assigned, as_of)) {
        if (!carries_out(assignment_of(graph, task, *assigned.assignment))) continue;
        for (const Answer& answer : chains.follow(assigned))
            if (answer.end == ChainEnd::in_charge) return true;
    }
    return false;
}

/// The agencies on which the whole of the task hangs: without one of them nobody would carry it out.
inline std::vector<AgencyId> indispensable(const ResponsibilityGraph& graph, TaskId task, AsOf as_of) {
    const Chains chains(graph, as_of);
    std::optional<std::set<AgencyId>> on_every_chain;
    for (const Edge& assigned : graph.out(task, EdgeKind::assigned, as_of)) {
        if (!carries_out(assignment_of(graph, task, *assigned.assignment))) continue;
        for (const Answer& answer : chains.follow(assigned)) {
            if (answer.end != ChainEnd::in_charge) continue;
            std::set<AgencyId> chain{answer.charged};
            for (const PassingStep& step : answer.chain)
                chain.insert(step.to);
            if (!on_every_chain) on_every_chain = chain;
            std::set<AgencyId> common;
            std::set_intersection(chain.begin(), chain.end(), on_every_chain->begin(), on_every_chain->end(),
                                  std::inserter(common, common.end()));
            on_every_chain = std::move(common);
        }
    }
    std::vector<AgencyId> found;
    for (const AgencyId agency : on_every_chain.value_or(std::set<AgencyId>{})) {
        const bool exists = graph.structure().exists(agency, as_of.in_force);
        if (exists && !is_carried_out(graph, task, as_of, agency)) found.push_back(agency);
    }
    return found;
}

/// The agencies whose removal leaves the picture in more pieces. The picture of the day: successors stand in the place
/// of agencies that are gone, and it does not matter which way an edge points.
inline std::set<AgencyId> cutting(const ResponsibilityGraph& graph, AsOf as_of) {
    using Picture = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
    Picture picture(graph.vertex_count());
    const Chains chains(graph, as_of);
    const auto standing = [&](const Vertex& vertex) -> std::vector<Vertex> {
        const auto* agency = std::get_if<AgencyId>(&vertex);
        if (agency == nullptr) return {vertex};
        const auto agencies = chains.standing_for(*agency);
        return {agencies.begin(), agencies.end()};
    };
    for (const Edge& edge : graph.edges(all_edges, as_of)) {
        if (edge.kind == EdgeKind::succeeds) continue;
        for (const Vertex& from : standing(edge.from))
            for (const Vertex& to : standing(edge.to))
                boost::add_edge(graph.index(from), graph.index(to), picture);
    }
    std::vector<std::size_t> points;
    boost::articulation_points(picture, std::back_inserter(points));
    std::set<AgencyId> agencies;
    for (const std::size_t point : points) {
        const Vertex vertex = graph.vertex(point);
        if (const auto* agency = std::get_if<AgencyId>(&vertex)) agencies.insert(*agency);
    }
    return agencies;
}

} // namespace detail

/// The tasks of directives in force on the day that nobody carries out: none was charged, or those charged are gone and
/// nobody followed, or they pass the task on in a circle. O(charges * bonds).
[[nodiscard]] inline std::vector<TaskId> unanswered(const ResponsibilityGraph& graph, AsOf as_of) {
    std::vector<TaskId> found;
    for (const TaskId task : graph.sources().tasks.ids()) {
        const bool is_given = !graph.in(task, EdgeKind::contains, as_of).empty();
        if (is_given && !detail::is_carried_out(graph, task, as_of, std::nullopt)) found.push_back(task);
    }
    return found;
}

/// The tasks that somebody carries out on the day, and that nobody would if `agency` went and nobody followed it.
/// O(charges * bonds).
[[nodiscard]] inline std::vector<TaskId> orphaned_by(const ResponsibilityGraph& graph, AgencyId agency, AsOf as_of) {
    std::vector<TaskId> found;
    for (const TaskId task : graph.sources().tasks.ids())
        if (detail::is_carried_out(graph, task, as_of, std::nullopt) &&
            !detail::is_carried_out(graph, task, as_of, agency))
            found.push_back(task);
    return found;
}

/// The agencies of the day that cannot be missed, in the order of the data: those without which some task is orphaned,
/// and the points of articulation of the picture, those without which some document, task or agency is bound to the
/// rest no more. O(vertices + edges + charges * bonds).
[[nodiscard]] inline std::vector<CriticalAgency> critical_agencies(const ResponsibilityGraph& graph, AsOf as_of) {
    std::map<AgencyId, CriticalAgency> found;
    const auto entry = [&](AgencyId agency) -> CriticalAgency& {
        return found.try_emplace(agency, CriticalAgency{agency, false, {}}).first->second;
    };
    for (const AgencyId agency : detail::cutting(graph, as_of))
        entry(agency).cuts = true;
    for (const TaskId task : graph.sources().tasks.ids())
        for (const AgencyId agency : detail::indispensable(graph, task, as_of))
            entry(agency).orphaned.push_back(task);

    std::vector<CriticalAgency> all;
    all.reserve(found.size());
    for (auto& [agency, critical] : found)
        all.push_back(std::move(critical));
    return all;
}

} // namespace congvu
