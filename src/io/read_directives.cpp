// SPDX-License-Identifier: BSL-1.0
#include "sections.hpp"

namespace congvu::io {

namespace {

/// One assignment in the file may name several addressees; each becomes an assignment of its own.
void read_assignment(const Source& source, const Node& node, const Names& names, Task& task) {
    Fields fields(source, node);
    Assignment assignment;
    assignment.role = fields.needed_one_of<Role>("role");
    for (const auto& object : names.addressees(source, fields.one_or_more("toward")))
        assignment.toward.push_back(object.thing);
    assignment.members_on = fields.day("members_on");
    assignment.period     = fields.period().value_or(never);
    assignment.reading    = fields.both("reading");
    assignment.confidence = fields.one_of<Confidence>("confidence").value_or(task.confidence);
    for (const auto& bearer : names.addressees(source, fields.needed_one_or_more("by"))) {
        assignment.addressee = bearer.thing;
        assignment.location  = source.at(bearer.node->mark);
        task.assignments.push_back(assignment);
    }
    fields.finish();
}

} // namespace

void read_directive(const Source& source, const Node& node, const Names& names, Directive& directive) {
    Fields fields(source, node);
    directive.key       = fields.needed_text("id");
    directive.location  = fields.place("id");
    directive.document  = names.need<DocumentId>(fields, "document").value_or(DocumentId{});
    directive.issuer    = names.need<AgencyId>(fields, "issuer").value_or(AgencyId{});
    directive.signatory = fields.both("signatory");
    (void)fields.needed_list("tasks"); // each task is an entry of its own
    fields.finish();
}

void read_task(const Source& source, const Node& node, const Names& names, Task& task) {
    Fields fields(source, node);
    task.key        = fields.needed_text("id");
    task.location   = fields.place("id");
    task.title      = fields.needed_both("title");
    task.clause     = fields.text("clause");
    task.topic      = fields.text("topic");
    task.bearing    = fields.one_of<Bearing>("bearing").value_or(Bearing::severally);
    task.confidence = fields.confidence();
    for (const Node* item : fields.list("assignments"))
        read_assignment(source, *item, names, task);
    task.carries_out = names.all<DocumentId>(source, fields.list("carries_out"));
    for (const Node* words : fields.list("cites_unnamed"))
        task.unnamed_citations.push_back(read_both(source, *words));
    task.parent = names.find<TaskId>(fields, "parent");
    task.due    = fields.day("due");
    fields.finish();
}

void read_delegation(const Source& source, const Node& node, const Names& names, Dataset& data) {
    Fields fields(source, node);
    const auto task     = names.need<TaskId>(fields, "task");
    const auto giver    = names.need<AgencyId>(fields, "giver");
    const auto receiver = names.need<AgencyId>(fields, "receiver");
    const auto period   = fields.period();
    fields.finish();
    if (task && giver && receiver && period)
        data.delegations.push_back({*task, *giver, *receiver, *period, source.at(node.mark)});
}

} // namespace congvu::io
