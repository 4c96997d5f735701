// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/responsibilities.hpp>
#include <congvu/engine/view.hpp>
#include <congvu/law/document_facts.hpp>
#include <congvu/responsibility/cycles.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <variant>
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

/// The cycle of bases on which a document lies, beginning with it; empty when there is none.
inline std::vector<DocumentId> cycle_through(DocumentId document, const Cycles& cycles) {
    for (const Cycle& cycle : cycles.all) {
        std::vector<DocumentId> way;
        for (const Vertex& step : cycle.path)
            way.push_back(std::get<DocumentId>(step));
        const auto at = std::find(way.begin(), way.end(), document);
        if (at == way.end()) continue;
        std::rotate(way.begin(), at, way.end());
        return way;
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

/// One case for each document. O(documents log documents).
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

/// One case for each document. O(documents + relations).
inline std::vector<Case<DocumentBases>> cases(const View& view, OfType<DocumentBases>) {
    std::vector<Case<DocumentBases>> all;
    const Cycles circles = cycles(responsibility_graph(view.data), EdgeKind::basis, view.as_of);
    for (const DocumentId id : view.data.documents.ids()) {
        if (!detail::is_in_view(view, id)) continue;
        const Document& document = view.data.documents[id];
        all.push_back({{"document", id}, document.location, {detail::cycle_through(id, circles)}, document.confidence});
    }
    return all;
}

/// One case for each «căn cứ» between two documents.
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

/// One case for each relation that amends, replaces or repeals.
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

/// One case for each relation, with what is known of the document it names.
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
