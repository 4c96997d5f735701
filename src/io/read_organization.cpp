// SPDX-License-Identifier: BSL-1.0
#include "sections.hpp"

namespace congvu::io {

namespace {

void read_names(Fields& fields, Agency& agency) {
    const Node* several  = fields.get("names");
    const Node* one      = fields.get("name");
    const Source& source = fields.where();
    if ((several == nullptr) == (one == nullptr)) {
        source.fault("missing-key", fields.node().mark,
                     one == nullptr ? "key \"name\" is missing" : "\"name\" and \"names\" stand together; keep one");
        return;
    }
    if (one != nullptr) {
        (void)agency.names.add({}, read_both(source, *one));
        return;
    }
    for (const Node* item : fields.list("names")) {
        Fields name(source, *item);
        const OwnedText text{name.needed_text("vi"), name.needed_text("en")};
        if (!agency.names.add(name.period(), text))
            source.fault("overlapping-names", item->mark, "this name begins before the one above ends");
        name.finish();
    }
    if (agency.names.empty()) source.fault("missing-key", several->mark, "at least one name is needed");
}

void read_parents(Fields& fields, const Names& names, Agency& agency) {
    const Source& source = fields.where();
    for (const Node* item : fields.list("under")) {
        if (item->kind == Node::Kind::text) {
            if (const auto parent = names.find<AgencyId>(source, *item))
                agency.parents.push_back({*parent, {}, source.at(item->mark)});
            continue;
        }
        Fields bond(source, *item);
        const auto parent   = names.need<AgencyId>(bond, "agency");
        const Period period = bond.period();
        if (!agency.parents.empty() && period.from < agency.parents.back().period.from)
            source.fault("reversed-dates", item->mark, "this parent begins before the one above; put them in order");
        agency.parents.push_back({parent, period, bond.place("agency")});
        bond.finish();
    }
}

AgencySelector read_selector(const Source& source, const Node& node, const Names& names) {
    Fields fields(source, node);
    AgencySelector selector;
    for (const Node* kind : fields.list("kinds"))
        if (fields.is_text(*kind))
            if (const auto known = word_in<AgencyKind>(source, *kind)) selector.kinds.push_back(*known);
    if (const Node* level = fields.get("level"); level != nullptr && fields.is_text(*level))
        selector.level = word_in<Level>(source, *level);
    selector.under = names.find<AgencyId>(fields, "under");
    fields.finish();
    return selector;
}

} // namespace

void read_agency(const Source& source, const Node& node, const Names& names, Agency& agency) {
    Fields fields(source, node);
    agency.key      = fields.needed_text("id");
    agency.location = fields.place("id");
    agency.kind     = fields.needed_word<AgencyKind>("kind");
    agency.level    = fields.needed_word<Level>("level");
    agency.life     = fields.period();
    read_names(fields, agency);
    read_parents(fields, names, agency);
    agency.code       = fields.text("code");
    agency.source     = fields.source();
    agency.confidence = fields.confidence();
    fields.finish();
}

void read_group(const Source& source, const Node& node, const Names& names, AgencyGroup& group) {
    Fields fields(source, node);
    group.key      = fields.needed_text("id");
    group.location = fields.place("id");
    group.name     = fields.needed_both("name");
    group.agencies = names.list<AgencyId>(fields, "agencies");
    for (const Node* selector : fields.list("select"))
        group.selectors.push_back(read_selector(source, *selector, names));
    group.groups     = names.list<GroupId>(fields, "groups");
    group.incomplete = fields.both("incomplete");
    fields.finish();
}

void read_reorganisation(const Source& source, const Node& node, const Names& names, Reorganisation& event) {
    Fields fields(source, node);
    event.key      = fields.needed_text("id");
    event.location = fields.place("id");
    event.kind     = fields.needed_word<ReorganisationKind>("kind");
    if (const Node* day = fields.need("effective"); day != nullptr && fields.is_text(*day))
        if (const auto read = read_day(source, *day)) event.effective = *read;
    event.originals  = names.list<AgencyId>(fields, "originals");
    event.results    = names.list<AgencyId>(fields, "results");
    event.matter     = fields.both("matter");
    event.document   = names.find<DocumentId>(fields, "document");
    event.source     = fields.source();
    event.confidence = fields.confidence();
    if (event.originals.empty() && node.kind == Node::Kind::mapping)
        source.fault("missing-key", node.mark, "a reorganisation needs \"originals\"");
    fields.finish();
}

} // namespace congvu::io
