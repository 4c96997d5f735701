// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/nation.hpp>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace congvu::bulk {

/// Căn cứ on a day: which documents rest on which, through others, and which rest on themselves.
class Bases {
public:
    /// The bonds of documents that were issued by `day`. O(documents + bonds).
    Bases(const DocumentColumns& documents, Day16 day) : documents_(documents), day_(day) {
        using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                         boost::no_property, std::uint32_t, std::uint32_t>;
        std::vector<std::pair<Row, Row>> bonds;
        for (Row from = 0; from < documents.size(); ++from)
            for (const Row to : of(from))
                bonds.emplace_back(from, to);
        const Graph graph(boost::edges_are_sorted, bonds.begin(), bonds.end(),
                          static_cast<std::uint32_t>(documents.size()));
        component_.resize(documents.size());
        components_ = boost::strong_components(
            graph, boost::make_iterator_property_map(component_.begin(), boost::get(boost::vertex_index, graph)));
        members_.assign(components_, 0);
        for (const std::uint32_t component : component_)
            ++members_[component];
    }

    /// What the document rests on, as the file gives it; nothing before it is issued. O(1).
    [[nodiscard]] std::span<const Row> of(Row document) const {
        if (day_ < documents_.issued[document]) return {};
        return std::span(documents_.bases)
            .subspan(documents_.first[document], documents_.first[document + 1] - documents_.first[document]);
    }

    /// Whether the document rests, through others or at once, on itself. O(its bases).
    [[nodiscard]] bool rests_on_itself(Row document) const {
        const auto bases = of(document);
        return members_[component_[document]] > 1 || std::find(bases.begin(), bases.end(), document) != bases.end();
    }

    /// A shortest way from the document back to it, beginning with it; empty when it does not rest on itself.
    /// O(documents + bonds).
    [[nodiscard]] std::vector<Row> cycle_through(Row document) const {
        if (!rests_on_itself(document)) return {};
        std::vector<Row> reached_by(documents_.size(), no_row);
        std::vector<Row> open{document};
        for (std::size_t i = 0; reached_by[document] == no_row; ++i)
            for (const Row next : of(open[i]))
                if (component_[next] == component_[document] && reached_by[next] == no_row) {
                    reached_by[next] = open[i];
                    open.push_back(next);
                }
        std::vector<Row> way;
        for (Row at = reached_by[document]; at != document; at = reached_by[at])
            way.push_back(at);
        way.push_back(document);
        std::reverse(way.begin(), way.end());
        return way;
    }

    /// How many ordered pairs of documents there are of which the first rests, through others or at once, on the
    /// second. O(bonds * documents / 64).
    [[nodiscard]] std::size_t closure_size() const {
        // The components are numbered so that whatever a document rests on has its number or a smaller one.
        const std::size_t words = (documents_.size() + 63) / 64;
        std::vector<std::uint64_t> reached(components_ * words, 0);
        std::vector<std::vector<Row>> of_component(components_);
        for (Row document = 0; document < documents_.size(); ++document)
            of_component[component_[document]].push_back(document);
        std::size_t pairs = 0;
        for (std::size_t component = 0; component < components_; ++component) {
            const auto mine = std::span(reached).subspan(component * words, words);
            for (const Row document : of_component[component])
                for (const Row basis : of(document)) {
                    mine[basis / 64] |= std::uint64_t{1} << (basis % 64);
                    const auto theirs = std::span(reached).subspan(component_[basis] * words, words);
                    for (std::size_t word = 0; word < words; ++word)
                        mine[word] |= theirs[word];
                }
            if (of_component[component].size() > 1)
                for (const Row document : of_component[component])
                    mine[document / 64] |= std::uint64_t{1} << (document % 64);
            std::size_t found = 0;
            for (const std::uint64_t word : mine)
                found += static_cast<std::size_t>(std::popcount(word));
            pairs += found * of_component[component].size();
        }
        return pairs;
    }

private:
    const DocumentColumns& documents_;
    Day16 day_;
    std::vector<std::uint32_t> component_;
    std::size_t components_ = 0;
    std::vector<std::uint32_t> members_;
};

} // namespace congvu::bulk
