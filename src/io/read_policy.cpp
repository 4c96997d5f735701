// SPDX-License-Identifier: BSL-1.0
#include "sections.hpp"

namespace congvu::io {

namespace {

/// A period with an end: what is decided without one would last for ever.
Period read_limited(Fields& fields, bool needs_beginning) {
    if (needs_beginning && fields.get("from") == nullptr) fields.fault("missing-key", "key \"from\" is missing");
    if (fields.get("until") == nullptr) fields.fault("missing-key", "key \"until\" is missing");
    return fields.period().value_or(never);
}

} // namespace

void read_waiver(const Source& source, const Node& node, const Names& names, Waiver& waiver) {
    Fields fields(source, node);
    waiver.key        = fields.needed_text("id");
    waiver.location   = fields.place("id");
    waiver.rule       = fields.needed_text("rule");
    waiver.subject    = fields.needed_text("subject");
    waiver.period     = read_limited(fields, true);
    waiver.document   = names.need<DocumentId>(fields, "document").value_or(DocumentId{});
    waiver.clause     = fields.needed_text("clause");
    waiver.reason     = fields.needed_both("reason");
    waiver.source     = fields.source();
    waiver.confidence = fields.confidence();
    fields.finish();
}

void read_severity_change(const Source& source, const Node& node, const Names&, Dataset& data) {
    Fields fields(source, node);
    SeverityChange change;
    change.rules    = fields.needed_text("rules");
    change.location = fields.place("rules");
    change.severity = fields.needed_one_of<Severity>("severity");
    change.reason   = fields.needed_both("reason");
    change.period   = read_limited(fields, false);
    fields.finish();
    data.severity_changes.push_back(change);
}

} // namespace congvu::io
