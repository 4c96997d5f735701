// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/organization/structure.hpp>
#include <congvu/responsibility/edge.hpp>
#include <congvu/responsibility/sources.hpp>
#include <congvu/time/date.hpp>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/range/iterator_range.hpp>

#include <cstddef>
#include <cstdint>
#include <variant>
#include <vector>

namespace congvu {

namespace detail {

/// Vertices and edges are kept in vectors, so every walk is in the order of the data.
using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property, Edge>;
using BoostNode  = BoostGraph::vertex_descriptor;

/// Lets through the edges of some kinds that hold on a day.
struct HoldsOn {
    const BoostGraph* graph = nullptr; // Boost.Graph copies and default-constructs its predicates
    EdgeKinds kinds{};
    AsOf as_of{};

    bool operator()(const BoostGraph::edge_descriptor& edge) const {
        return kinds.contains((*graph)[edge].kind) && (*graph)[edge].holds(as_of);
    }
};

using GraphOnDay = boost::filtered_graph<BoostGraph, HoldsOn>;

} // namespace detail

/// Sơ đồ trách nhiệm: documents, tasks and agencies, and what binds them, through all time. Made once; every
/// question then takes the day it asks about. It must not outlive the rows it was made from.
class ResponsibilityGraph {
public:
    /// O(edges + groups named * agencies * depth). A task that is to supervise m agencies and has n bearers gives n*m
    /// edges.
    explicit ResponsibilityGraph(const Sources& sources)
        : sources_(sources), graph_(sources.documents.size() + sources.tasks.size() + sources.agencies.size()) {
        for (const Edge& edge : detail::EdgeReader(sources_).read()) {
            const auto from = node(edge.from);
            const auto to   = node(edge.to);
            boost::add_edge(from, to, edge, graph_);
        }
    }

    /// The rows it was made from.
    [[nodiscard]] const Sources& sources() const { return sources_; }
    /// Who is under whom, of the same rows.
    [[nodiscard]] Structure structure() const { return sources_.structure(); }
    /// How many documents, tasks and agencies. O(1).
    [[nodiscard]] std::size_t vertex_count() const { return boost::num_vertices(graph_); }
    /// How many bonds through all time. O(1).
    [[nodiscard]] std::size_t edge_count() const { return boost::num_edges(graph_); }

    /// The edges of these kinds that hold on the day and leave `vertex`, in the order of the data. O(its edges).
    [[nodiscard]] std::vector<Edge> out(const Vertex& vertex, EdgeKinds kinds, AsOf as_of) const {
        const auto seen = view(kinds, as_of);
        return copied(boost::make_iterator_range(boost::out_edges(node(vertex), seen)));
    }

    /// The same for the edges that end in `vertex`.
    [[nodiscard]] std::vector<Edge> in(const Vertex& vertex, EdgeKinds kinds, AsOf as_of) const {
        const auto seen = view(kinds, as_of);
        return copied(boost::make_iterator_range(boost::in_edges(node(vertex), seen)));
    }

    /// All edges of these kinds that hold on the day, by the vertex they leave. O(all edges).
    [[nodiscard]] std::vector<Edge> edges(EdgeKinds kinds, AsOf as_of) const {
        const auto seen = view(kinds, as_of);
        return copied(boost::make_iterator_range(boost::edges(seen)));
    }

    /// Where `vertex` stands in the order of vertices. \pre it is of the rows.
    [[nodiscard]] std::size_t index(const Vertex& vertex) const {
        const std::size_t documents = sources_.documents.size();
        if (const auto* document = std::get_if<DocumentId>(&vertex)) return document->row;
        if (const auto* task = std::get_if<TaskId>(&vertex)) return documents + task->row;
        return documents + sources_.tasks.size() + std::get<AgencyId>(vertex).row;
    }

    /// The vertex that stands there. \pre `index < vertex_count()`
    [[nodiscard]] Vertex vertex(std::size_t index) const {
        const std::size_t documents = sources_.documents.size();
        const std::size_t tasks     = sources_.tasks.size();
        const auto row              = [](std::size_t number) { return static_cast<std::uint32_t>(number); };
        if (index < documents) return DocumentId{row(index)};
        if (index < documents + tasks) return TaskId{row(index - documents)};
        return AgencyId{row(index - documents - tasks)};
    }

private:
    [[nodiscard]] detail::BoostNode node(const Vertex& vertex) const { return index(vertex); }

    [[nodiscard]] detail::GraphOnDay view(EdgeKinds kinds, AsOf as_of) const {
        return {graph_, detail::HoldsOn{&graph_, kinds, as_of}};
    }

    template <typename Range>
    [[nodiscard]] std::vector<Edge> copied(const Range& range) const {
        std::vector<Edge> found;
        for (const auto& edge : range)
            found.push_back(graph_[edge]);
        return found;
    }

    Sources sources_;
    detail::BoostGraph graph_;
};

} // namespace congvu
