// SPDX-License-Identifier: BSL-1.0
#include "sections.hpp"

namespace congvu::io {

namespace {

/// One assignment in the file may name several addressees; each becomes an assignment of its own.
void read_assignment(const Source& source, const Node& node, const Names& names, Task& task) {
    Fields fields(source, node);
    Assignment assignment;
    assignment.role = fields.needed_word<Role>("role");
    for (const Node* object : fields.list("toward"))
        if (const auto one = names.find_addressee(source, *object)) assignment.toward.push_back(*one);
    assignment.members_on  = fields.day("members_on");
    assignment.period      = fields.period();
    assignment.reading     = fields.both("reading");
    const Node* confidence = fields.get("confidence");
    assignment.confidence  = confidence != nullptr && fields.is_text(*confidence)
                                 ? word_in<Confidence>(source, *confidence).value_or(Confidence::unconfirmed)
                                 : task.confidence;
    (void)fields.need("by");
    for (const Node* bearer : fields.list("by")) {
        const auto addressee = names.find_addressee(source, *bearer);
        if (!addressee) continue;
        assignment.addressee = *addressee;
        assignment.location  = source.at(bearer->mark);
        task.assignments.push_back(assignment);
    }
    fields.finish();
}

} // namespace

void read_directive(const Source& source, const Node& node, const Names& names, Directive& directive) {
    Fields fields(source, node);
    directive.key       = fields.needed_text("id");
    directive.location  = fields.place("id");
    directive.document  = names.need<DocumentId>(fields, "document");
    directive.issuer    = names.need<AgencyId>(fields, "issuer");
    directive.signatory = fields.both("signatory");
    (void)fields.get("tasks"); // each task is an entry of its own
    fields.finish();
}

void read_task(const Source& source, const Node& node, const Names& names, Task& task) {
    Fields fields(source, node);
    task.key        = fields.needed_text("id");
    task.location   = fields.place("id");
    task.title      = fields.needed_both("title");
    task.clause     = fields.text("clause");
    task.topic      = fields.text("topic");
    task.bearing    = fields.word_or("bearing", Bearing::severally);
    task.confidence = fields.confidence();
    for (const Node* item : fields.list("assignments"))
        read_assignment(source, *item, names, task);
    task.carries_out = names.list<DocumentId>(fields, "carries_out");
    for (const Node* words : fields.list("cites_unnamed"))
        task.unnamed_citations.push_back(read_both(source, *words));
    task.parent = names.find<TaskId>(fields, "parent");
    task.due    = fields.day("due");
    fields.finish();
}

void read_delegation(const Source& source, const Node& node, const Names& names, Dataset& data) {
    Fields fields(source, node);
    Delegation delegation;
    delegation.task     = names.need<TaskId>(fields, "task");
    delegation.location = fields.place("task");
    delegation.from     = names.need<AgencyId>(fields, "giver");
    delegation.to       = names.need<AgencyId>(fields, "receiver");
    delegation.period   = fields.period();
    fields.finish();
    data.delegations.push_back(delegation);
}

} // namespace congvu::io
