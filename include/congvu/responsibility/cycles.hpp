// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/responsibility/graph.hpp>

#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace congvu {

/// A way along edges of one kind that comes back to where it began. It begins with its smallest vertex, which is not
/// repeated at the end, and no vertex stands in it twice.
struct Cycle {
    std::optional<TaskId> task{}; ///< the task that is passed around; only for `delegates`
    std::vector<Vertex> path;     ///< in order; the last leads to the first

    /// Equal when the way is, from the same first.
    friend bool operator==(const Cycle&, const Cycle&) = default;
};

/// The cycles of a graph.
struct Cycles {
    std::vector<Cycle> all; ///< each once, in the order of the data
    bool is_capped = false; ///< there are more than were asked for
};

namespace detail {

inline constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

/// The successors of each node, by node.
using Arrows = std::vector<std::vector<std::size_t>>;

/// To which strong component each node belongs.
inline std::vector<std::size_t> components_of(const Arrows& arrows) {
    using Plain = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
    Plain graph(arrows.size());
    for (std::size_t from = 0; from < arrows.size(); ++from)
        for (const std::size_t to : arrows[from])
            boost::add_edge(from, to, graph);
    std::vector<std::size_t> component(arrows.size());
    boost::strong_components(
        graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
    return component;
}

/// A shortest way from `from` to `to` within their common component; both ends are part of it.
inline std::vector<std::size_t> shortest_way(const Arrows& arrows, const std::vector<std::size_t>& component,
                                             std::size_t from, std::size_t to) {
    std::vector<std::size_t> reached_by(arrows.size(), nowhere);
    std::vector<std::size_t> open{from};
    reached_by[from] = from;
    for (std::size_t i = 0; reached_by[to] == nowhere; ++i)
        for (const std::size_t next : arrows[open[i]])
            if (component[next] == component[from] && reached_by[next] == nowhere) {
                reached_by[next] = open[i];
                open.push_back(next);
            }
    std::vector<std::size_t> way{to};
    while (way.back() != from)
        way.push_back(reached_by[way.back()]);
    std::reverse(way.begin(), way.end());
    return way;
}

/// So many cycles that every arrow on any cycle is on one of them, each rotated to its smallest node and each a
/// shortest one through one of its arrows; until there are more than `at_most`.
inline std::set<std::vector<std::size_t>> cycles_among(const Arrows& arrows, std::size_t at_most) {
    const auto component = components_of(arrows);
    std::set<std::vector<std::size_t>> found;
    std::set<std::pair<std::size_t, std::size_t>> covered;
    for (std::size_t from = 0; from < arrows.size(); ++from)
        for (const std::size_t to : arrows[from]) {
            if (component[from] != component[to] || covered.contains({from, to})) continue;
            auto way = shortest_way(arrows, component, to, from);
            for (std::size_t i = 0; i < way.size(); ++i)
                covered.insert({way[i], way[(i + 1) % way.size()]});
            std::rotate(way.begin(), std::min_element(way.begin(), way.end()), way.end());
            found.insert(std::move(way));
            if (found.size() > at_most) return found;
        }
    return found;
}

/// Where `node` stands among the sorted `nodes`.
inline std::size_t place_of(std::size_t node, const std::vector<std::size_t>& nodes) {
    return static_cast<std::size_t>(std::lower_bound(nodes.begin(), nodes.end(), node) - nodes.begin());
}

} // namespace detail

/// The cycles among the edges of one kind on the day: documents that rest on one another, agencies under one another,
/// tasks that contain one another, a task that is delegated in a circle. A graph can have exponentially many cycles;
/// given are so many that every edge that lies on a cycle is on one of them, so none is given exactly when there is
/// none and everything at fault is shown. By task where it is passed around, then by path; at most `at_most`. O(edges *
/// (vertices + edges)).
[[nodiscard]] inline Cycles cycles(const ResponsibilityGraph& graph, EdgeKind kind, AsOf as_of,
                                   std::size_t at_most = 1000) {
    // A task passed on by a to b and another by b to a are no circle, so delegations are looked at task by task.
    std::map<std::optional<TaskId>, std::vector<Edge>> by_task;
    for (const Edge& edge : graph.edges(kind, as_of))
        by_task[kind == EdgeKind::delegates ? edge.task : std::nullopt].push_back(edge);

    Cycles found;
    for (const auto& [task, edges] : by_task) {
        std::vector<std::size_t> nodes;
        for (const Edge& edge : edges)
            nodes.insert(nodes.end(), {graph.index(edge.from), graph.index(edge.to)});
        std::sort(nodes.begin(), nodes.end());
        nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
        detail::Arrows arrows(nodes.size());
        for (const Edge& edge : edges)
            arrows[detail::place_of(graph.index(edge.from), nodes)].push_back(
                detail::place_of(graph.index(edge.to), nodes));

        for (const auto& way : detail::cycles_among(arrows, at_most - found.all.size())) {
            if (found.all.size() == at_most) {
                found.is_capped = true;
                return found;
            }
            Cycle cycle{task, {}};
            for (const std::size_t node : way)
                cycle.path.push_back(graph.vertex(nodes[node]));
            found.all.push_back(std::move(cycle));
        }
    }
    return found;
}

} // namespace congvu
