// SPDX-License-Identifier: BSL-1.0
#include "sections.hpp"

#include <congvu/law/document_number.hpp>

namespace congvu::io {

namespace {

std::optional<UncertainDate> read_bounds(const Source& source, const Node& node) {
    Fields fields(source, node);
    const auto earliest = fields.needed_day("earliest");
    const auto latest   = fields.needed_day("latest");
    const auto assumed  = fields.day("assumed");
    const bool is_whole = fields.finish();
    if (!earliest || !latest || !is_whole) return std::nullopt;
    if (*latest < *earliest) {
        fields.fault("reversed-dates",
                     "\"latest\", " + to_iso(*latest) + ", is before \"earliest\", " + to_iso(*earliest));
        return std::nullopt;
    }
    if (!assumed) return UncertainDate(*earliest, *latest);
    if (*assumed < *earliest || *latest < *assumed) {
        const Location at = fields.place("assumed");
        source.fault("outside-bounds", {at.line, at.column},
                     to_iso(*assumed) + " is not between " + to_iso(*earliest) + " and " + to_iso(*latest));
        return std::nullopt;
    }
    return UncertainDate(*earliest, *latest, *assumed);
}

/// The text under a key that must be there; nothing when it is the word `unknown`.
const Node* known_text(Fields& fields, std::string_view key) {
    const Node* node = fields.need(key);
    if (node == nullptr || !is_text(fields.where(), *node) || node->text == "unknown") return nullptr;
    return node;
}

std::optional<UncertainDate> read_issued(Fields& fields) {
    if (const Node* node = fields.get("issued"); node != nullptr && node->kind == Node::Kind::mapping)
        return read_bounds(fields.where(), *node);
    const Node* node = known_text(fields, "issued");
    const auto day   = node != nullptr ? read_day(fields.where(), *node) : std::nullopt;
    return day ? std::optional(UncertainDate(*day)) : std::nullopt;
}

std::optional<std::string> read_number(Fields& fields) {
    const Node* node = known_text(fields, "number");
    if (node == nullptr) return std::nullopt;
    if (!parse_document_number(node->text))
        fields.where().fault("bad-number", node->mark,
                             in_quotes(node->text) + " is no document number; write it like 28-KL/TW, 29/2023/NĐ-CP or "
                                                     "1234/UBND-NC, or write unknown");
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
    document.in_force       = fields.period().value_or(never);
    document.source         = fields.source();
    document.confidence     = fields.confidence();
    if (document.issuer == "unknown") document.issuer.clear();
    fields.finish();
}

void read_relation(const Source& source, const Node& node, const Names& names, Dataset& data) {
    Fields fields(source, node);
    const auto from       = names.need<DocumentId>(fields, "document");
    const auto kind       = fields.needed_one_of<RelationKind>("relation");
    const auto to         = names.need<DocumentId>(fields, "to");
    const auto clause     = fields.text("clause");
    const auto origin     = fields.source();
    const auto confidence = fields.confidence();
    fields.finish();
    if (from && to) data.relations.push_back({*from, kind, *to, clause, origin, confidence, source.at(node.mark)});
}

} // namespace congvu::io
