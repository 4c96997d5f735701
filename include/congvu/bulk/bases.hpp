// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/nation.hpp>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
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
    /// second. O(bonds * documents / 64); memory: documents squared / 16 bytes, at most.
    [[nodiscard]] std::size_t closure_size() const {
        // The components are numbered so that whatever a document rests on has its number or a smaller one. In the
        // order of their components documents have a bit each, and what a component reaches ends with its own
        // documents.
        std::vector<std::uint32_t> first(components_ + 1, 0);
        std::partial_sum(members_.begin(), members_.end(), first.begin() + 1);
        std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
        std::vector<std::uint32_t> bit_of(documents_.size());
        std::vector<Row> ordered(documents_.size());
        for (Row document = 0; document < documents_.size(); ++document) {
            bit_of[document]          = next[component_[document]]++;
            ordered[bit_of[document]] = document;
        }
        const auto members_of = [&](std::size_t component) {
            return std::span(ordered).subspan(first[component], members_[component]);
        };
        std::vector<std::size_t> row(components_ + 1, 0); // where the bits of each component begin
        for (std::size_t component = 0; component < components_; ++component) {
            const auto members = members_of(component);
            const bool is_bare = std::all_of(members.begin(), members.end(), [&](Row one) { return of(one).empty(); });
            row[component + 1] = row[component] + (is_bare ? 0 : first[component + 1] / 64 + 1);
        }
        std::vector<std::uint64_t> bits(row.back(), 0);
        std::size_t pairs = 0;
        for (std::size_t component = 0; component < components_; ++component) {
            const auto members = members_of(component);
            const auto reached = std::span(bits).subspan(row[component], row[component + 1] - row[component]);
            // Of documents that rest on one another each is a basis of another one.
            for (const Row document : members)
                for (const Row basis : of(document)) {
                    reached[bit_of[basis] / 64] |= std::uint64_t{1} << (bit_of[basis] % 64);
                    const std::uint32_t of_basis = component_[basis];
                    if (of_basis == component) continue;
                    for (std::size_t word = row[of_basis]; word < row[of_basis + 1]; ++word)
                        reached[word - row[of_basis]] |= bits[word];
                }
            pairs += count_bits(reached) * members.size();
        }
        return pairs;
    }

private:
    /// How many bits are set; the compiler does several words at once, and needs no instruction that old processors
    /// lack.
    [[nodiscard]] static std::size_t count_bits(std::span<const std::uint64_t> words) {
        constexpr std::size_t at_a_time = 31; // so that a byte counts the bits of its place in all of them
        std::size_t count               = 0;
        while (!words.empty()) {
            const auto some     = words.first(std::min(at_a_time, words.size()));
            std::uint64_t bytes = 0;
            for (std::uint64_t word : some) {
                word = word - (word >> 1U & 0x5555'5555'5555'5555U);
                word = (word & 0x3333'3333'3333'3333U) + (word >> 2U & 0x3333'3333'3333'3333U);
                bytes += (word + (word >> 4U)) & 0x0F0F'0F0F'0F0F'0F0FU;
            }
            const std::uint64_t pairs = (bytes & 0x00FF'00FF'00FF'00FFU) + (bytes >> 8U & 0x00FF'00FF'00FF'00FFU);
            count += pairs * 0x0001'0001'0001'0001U >> 48U;
            words = words.subspan(some.size());
        }
        return count;
    }

    const DocumentColumns& documents_;
    Day16 day_;
    std::vector<std::uint32_t> component_;
    std::size_t components_ = 0;
    std::vector<std::uint32_t> members_;
};

} // namespace congvu::bulk
