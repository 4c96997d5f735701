// SPDX-License-Identifier: BSL-1.0
#include "sections.hpp"

#include <congvu/law/document_number.hpp>

namespace congvu::io {

namespace {

std::optional<UncertainDate> read_bounds(const Source& source, const Node& node) {
    Fields fields(source, node);
    const auto earliest = fields.day("earliest");
    const auto latest   = fields.day("latest");
    const auto assumed  = fields.day("assumed");
    fields.finish();
    if (!earliest || !latest) {
        source.fault("missing-key", node.mark, "bounds need both \"earliest\" and \"latest\"");
        return std::nullopt;
    }
    if (*latest < *earliest) {
        source.fault("reversed-dates", node.mark,
                     "\"latest\" " + to_iso(*latest) + " is before \"earliest\" " + to_iso(*earliest));
        return std::nullopt;
    }
    if (!assumed) return UncertainDate(*earliest, *latest);
    if (*assumed < *earliest || *latest < *assumed) {
        source.fault("reversed-dates", node.mark, "the assumed day " + to_iso(*assumed) + " is outside the bounds");
        return std::nullopt;
    }
    return UncertainDate(*earliest, *latest, *assumed);
}

std::optional<UncertainDate> read_issued(Fields& fields) {
    const Node* node = fields.need("issued");
    if (node == nullptr) return std::nullopt;
    if (node->kind == Node::Kind::mapping) return read_bounds(fields.where(), *node);
    if (!fields.is_text(*node) || node->text == "unknown") return std::nullopt;
    if (const auto day = read_day(fields.where(), *node)) return UncertainDate(*day);
    return std::nullopt;
}

std::optional<std::string> read_number(Fields& fields) {
    const Node* node = fields.need("number");
    if (node == nullptr || !fields.is_text(*node) || node->text == "unknown") return std::nullopt;
    if (!parse_document_number(node->text))
        fields.where().fault("bad-number", node->mark,
                             "\"" + node->text +
                                 "\" is not the number of a document; examples: 28-KL/TW, "
                                 "29/2023/NĐ-CP, 150/NQ-HĐND, 1234/UBND-NC; or write unknown");
    return node->text;
}

} // namespace

void read_document(const Source& source, const Node& node, const Names& names, Document& document) {
    Fields fields(source, node);
    document.key            = fields.needed_text("id");
    document.location       = fields.place("id");
    document.number         = read_number(fields);
    document.issuer         = fields.needed_text("issuer");
    document.issuing_agency = names.find<AgencyId>(fields, "issued_by");
    document.issued         = read_issued(fields);
    document.title          = fields.needed_both("title");
    document.in_force       = fields.period();
    document.source         = fields.source();
    document.confidence     = fields.confidence();
    fields.finish();
}

void read_relation(const Source& source, const Node& node, const Names& names, Dataset& data) {
    Fields fields(source, node);
    Relation relation;
    relation.from       = names.need<DocumentId>(fields, "document");
    relation.location   = fields.place("document");
    relation.kind       = fields.needed_word<RelationKind>("relation");
    relation.to         = names.need<DocumentId>(fields, "to");
    relation.clause     = fields.text("clause");
    relation.source     = fields.source();
    relation.confidence = fields.confidence();
    fields.finish();
    data.relations.push_back(std::move(relation));
}

} // namespace congvu::io
