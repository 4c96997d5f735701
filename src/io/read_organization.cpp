// SPDX-License-Identifier: BSL-1.0
#include "sections.hpp"

#include <algorithm>

namespace congvu::io {

namespace {

struct DatedName {
    Period period;
    OwnedText text;
    Mark mark;
};

Timeline<OwnedText> read_dated_names(Fields& fields) {
    const Source& source = fields.where();
    std::vector<DatedName> names;
    for (const Node* item : fields.needed_list("names")) {
        Fields name(source, *item);
        OwnedText text{name.needed_text("vi"), name.needed_text("en")};
        if (const auto period = name.period()) names.push_back({*period, std::move(text), item->mark});
        name.finish();
    }
    std::stable_sort(names.begin(), names.end(),
                     [](const DatedName& a, const DatedName& b) { return a.period.from < b.period.from; });
    Timeline<OwnedText> timeline;
    for (const DatedName& name : names)
        if (!timeline.add(name.period, name.text))
            source.fault("overlapping-names", name.mark,
                         "the name " + in_quotes(name.text.vi) + " begins before the one before it ends");
    return timeline;
}

Timeline<OwnedText> read_names(Fields& fields) {
    if (fields.has("name") && fields.has("names"))
        fields.fault("conflicting-keys", "\"name\" and \"names\" stand side by side; keep one of them");
    if (fields.has("names")) {
        (void)fields.both("name");
        return read_dated_names(fields);
    }
    (void)fields.get("names");
    Timeline<OwnedText> always;
    (void)always.add({}, fields.needed_both("name"));
    return always;
}

/// A single id stands for the whole life of the agency.
std::vector<ParentEdge> read_parents(Fields& fields, const Names& names) {
    const Source& source = fields.where();
    std::vector<ParentEdge> parents;
    for (const Node* item : fields.one_or_more("under")) {
        if (item->kind != Node::Kind::mapping) {
            if (const auto parent = names.find<AgencyId>(source, *item))
                parents.push_back({*parent, {}, source.at(item->mark)});
            continue;
        }
        Fields bond(source, *item);
        const auto parent = names.need<AgencyId>(bond, "agency");
        const auto period = bond.period();
        if (parent && period) parents.push_back({*parent, *period, bond.place("agency")});
        bond.finish();
    }
    std::stable_sort(parents.begin(), parents.end(),
                     [](const ParentEdge& a, const ParentEdge& b) { return a.period.from < b.period.from; });
    return parents;
}

AgencySelector read_selector(const Source& source, const Node& node, const Names& names) {
    Fields fields(source, node);
    AgencySelector selector;
    for (const Node* kind : fields.list("kinds"))
        if (const auto known = read_word<AgencyKind>(source, *kind)) selector.kinds.push_back(*known);
    selector.level = fields.one_of<Level>("level");
    selector.under = names.find<AgencyId>(fields, "under");
    fields.finish();
    return selector;
}

} // namespace

void read_agency(const Source& source, const Node& node, const Names& names, Agency& agency) {
    Fields fields(source, node);
    agency.key        = fields.needed_text("id");
    agency.location   = fields.place("id");
    agency.kind       = fields.needed_one_of<AgencyKind>("kind");
    agency.level      = fields.needed_one_of<Level>("level");
    agency.names      = read_names(fields);
    agency.life       = fields.period().value_or(never);
    agency.parents    = read_parents(fields, names);
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
    group.agencies = names.all<AgencyId>(source, fields.list("agencies"));
    for (const Node* selector : fields.list("select"))
        group.selectors.push_back(read_selector(source, *selector, names));
    group.groups     = names.all<GroupId>(source, fields.list("groups"));
    group.incomplete = fields.both("incomplete");
    fields.finish();
}

void read_reorganisation(const Source& source, const Node& node, const Names& names, Reorganisation& event) {
    Fields fields(source, node);
    event.key        = fields.needed_text("id");
    event.location   = fields.place("id");
    event.kind       = fields.needed_one_of<ReorganisationKind>("kind");
    event.effective  = fields.needed_day("effective").value_or(end_of_time);
    event.originals  = names.all<AgencyId>(source, fields.needed_list("originals"));
    event.results    = names.all<AgencyId>(source, fields.list("results"));
    event.matter     = fields.both("matter");
    event.document   = names.find<DocumentId>(fields, "document");
    event.source     = fields.source();
    event.confidence = fields.confidence();
    fields.finish();
}

} // namespace congvu::io
