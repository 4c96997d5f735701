// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/view.hpp>
#include <congvu/law/document_facts.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

/// \file
/// The subjects of rules about documents, in the order of the data. A document issued after the day of knowledge, or
/// after the day asked about, is not looked at.

namespace congvu {

namespace detail {

/// Whether a document can matter to the question: it may have been issued, and known, by then.
inline bool is_in_view(const View& view, DocumentId id) {
    const auto& issued = view.data.documents[id].issued;
    if (!issued) return true;
    const Date day = issued->has_day() ? issued->day() : issued->earliest();
    return day <= view.as_of.in_force && view.as_of.knows(day);
}

inline std::optional<DocumentId> twin_of(const Dataset& data, DocumentId id) {
    const Document& document = data.documents[id];
    if (!document.is_identified()) return std::nullopt;
    for (const DocumentId other : data.documents.ids())
        if (other != id && data.documents[other].is_identified() &&
            data.documents[other].identity() == document.identity())
            return other;
    return std::nullopt;
}

/// The shortest way along bases from a document back to itself, beginning with it; empty when there is none.
inline std::vector<DocumentId> basis_cycle(const Dataset& data, DocumentId start) {
    std::vector<std::optional<DocumentId>> reached_from(data.documents.size());
    std::vector<DocumentId> open{start};
    for (std::size_t next = 0; next < open.size(); ++next) {
        const DocumentId here = open[next];
        for (const Relation& relation : data.relations) {
            if (relation.kind != RelationKind::basis || relation.from != here) continue;
            if (relation.to == start) {
                std::vector<DocumentId> way{here};
                while (way.back() != start)
                    way.push_back(*reached_from[way.back().row]);
                std::reverse(way.begin(), way.end());
                return way;
            }
            if (reached_from[relation.to.row]) continue;
            reached_from[relation.to.row] = here;
            open.push_back(relation.to);
        }
    }
    return {};
}

inline std::optional<Rank> rank_of(const Document& document) {
    if (!document.number) return std::nullopt;
    return rank(*document.number, document.issuer);
}

inline CitedProvision cited(const Document& document) {
    return {true, document.number.has_value(), document.issued && document.issued->is_known()};
}

} // namespace detail

/// \name Cases
/// \{
inline std::vector<Case<DocumentIdentity>> cases(const View& view, OfType<DocumentIdentity>) {
    std::vector<Case<DocumentIdentity>> all;
    for (const DocumentId id : view.data.documents.ids()) {
        if (!detail::is_in_view(view, id)) continue;
        const Document& document = view.data.documents[id];
        all.push_back(
            {{"document", id},
             document.location,
             {document.number.has_value(), !document.issuer.empty(), document.issued, detail::twin_of(view.data, id)},
             document.confidence});
    }
    return all;
}

inline std::vector<Case<DocumentBases>> cases(const View& view, OfType<DocumentBases>) {
    std::vector<Case<DocumentBases>> all;
    for (const DocumentId id : view.data.documents.ids()) {
        if (!detail::is_in_view(view, id)) continue;
        const Document& document = view.data.documents[id];
        all.push_back({{"document", id}, document.location, {detail::basis_cycle(view.data, id)}, document.confidence});
    }
    return all;
}

inline std::vector<Case<BasisInForce>> cases(const View& view, OfType<BasisInForce>) {
    std::vector<Case<BasisInForce>> all;
    for (const Relation& relation : view.data.relations) {
        if (relation.kind != RelationKind::basis || !detail::is_in_view(view, relation.from)) continue;
        const Document& basis = view.data.documents[relation.to];
        all.push_back({{"relation", relation.from, relation.to, word(relation.kind)},
                       relation.location,
                       {view.data.documents[relation.from].issued, basis.issued, basis.in_force},
                       relation.confidence});
    }
    return all;
}

inline std::vector<Case<RelationRanks>> cases(const View& view, OfType<RelationRanks>) {
    std::vector<Case<RelationRanks>> all;
    for (const Relation& relation : view.data.relations) {
        const bool overrules = relation.kind == RelationKind::amends || relation.kind == RelationKind::replaces ||
                               relation.kind == RelationKind::repeals;
        if (!overrules || !detail::is_in_view(view, relation.from)) continue;
        all.push_back({{"relation", relation.from, relation.to, word(relation.kind)},
                       relation.location,
                       {relation.kind, detail::rank_of(view.data.documents[relation.from]),
                        detail::rank_of(view.data.documents[relation.to])},
                       relation.confidence});
    }
    return all;
}

inline std::vector<Case<CitedProvision>> cases(const View& view, OfType<CitedProvision>) {
    std::vector<Case<CitedProvision>> all;
    for (const Relation& relation : view.data.relations) {
        if (!detail::is_in_view(view, relation.from)) continue;
        all.push_back({{"relation", relation.from, relation.to, word(relation.kind)},
                       relation.location,
                       detail::cited(view.data.documents[relation.to]),
                       relation.confidence});
    }
    for (const TaskId id : view.data.tasks.ids()) {
        const Task& task = view.data.tasks[id];
        if (!detail::is_in_view(view, view.data.directives[task.directive].document)) continue;
        for (const DocumentId document : task.carries_out)
            all.push_back({{"citation", id, document},
                           task.location,
                           detail::cited(view.data.documents[document]),
                           task.confidence});
        for (const OwnedText& words : task.unnamed_citations)
            all.push_back({{"citation", id},
                           task.location,
                           {},
                           task.confidence,
                           {{"provision", Text{words.vi, words.en}, task.location}}});
    }
    return all;
}
/// \}

} // namespace congvu
