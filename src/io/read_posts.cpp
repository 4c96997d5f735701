// SPDX-License-Identifier: BSL-1.0
#include "sections.hpp"

namespace congvu::io {

namespace {

/// Who decided a quota, on what a rise rests, and whose quota occupied posts use up.
void read_decision(Fields& fields, Figure& figure) {
    figure.assigned_by  = fields.one_of<QuotaAuthority>("assigned_by");
    figure.rise_basis   = fields.one_of<RiseBasis>("rise_basis");
    const Node* charged = fields.get("charged_to");
    if (charged == nullptr) return;
    if (charged->kind == Node::Kind::text && charged->text == "unknown") {
        figure.charged_to = std::nullopt;
        return;
    }
    for (const Node* item : fields.needed_list("charged_to"))
        if (const auto one = read_word<StaffCategory>(fields.where(), *item)) figure.charged_to->add(*one);
}

std::optional<Posts> read_number_of_posts(Fields& fields, Measure measure) {
    const Node* node = fields.need("posts");
    if (node == nullptr || (node->kind == Node::Kind::text && node->text == "unknown")) return std::nullopt;
    return read_posts(fields.where(), *node, measure == Measure::excess);
}

} // namespace

StaffCategories read_categories(Fields& fields) {
    StaffCategories categories;
    const Node* node = fields.get("categories");
    if (node != nullptr && node->kind == Node::Kind::text && node->text == "all") {
        for (const StaffCategory one : all_staff_categories)
            categories.add(one);
        return categories;
    }
    for (const Node* item : fields.needed_list("categories"))
        if (const auto one = read_word<StaffCategory>(fields.where(), *item)) categories.add(*one);
    return categories;
}

// It must say for when it holds: without a day it would count in every year.
Period read_when(Fields& fields) {
    const Node* year    = fields.get("year");
    const bool is_dated = fields.has("from") || fields.has("until");
    const auto period   = fields.period();
    if (year == nullptr && !is_dated)
        fields.fault("missing-key", "key \"year\" is missing, and \"from\" and \"until\" too");
    if (year == nullptr) return period.value_or(never);
    if (is_dated)
        fields.where().fault("conflicting-keys", year->mark,
                             "\"year\" stands beside \"from\" or \"until\"; keep one of them");
    return read_year(fields.where(), *year).value_or(never);
}

void read_figure(const Source& source, const Node& node, const Names& names, Figure& figure) {
    Fields fields(source, node);
    figure.key        = fields.needed_text("id");
    figure.label      = fields.both("label");
    figure.agency     = names.need<AgencyId>(fields, "agency").value_or(AgencyId{});
    figure.categories = read_categories(fields);
    figure.funding    = fields.one_of<Funding>("funding").value_or(Funding::state_budget);
    figure.measure    = fields.needed_one_of<Measure>("measure");
    figure.posts      = read_number_of_posts(fields, figure.measure);
    figure.location   = fields.place("posts");
    figure.period     = read_when(fields);
    figure.recorded   = fields.day("recorded").value_or(start_of_time);
    figure.document   = names.find<DocumentId>(fields, "document");
    figure.clause     = fields.text("clause");
    read_decision(fields, figure);
    figure.source     = fields.source();
    figure.confidence = fields.confidence();
    fields.finish();
}

void read_allocation(const Source& source, const Node& node, const Names& names, Allocation& allocation) {
    Fields fields(source, node);
    allocation.key        = fields.needed_text("id");
    allocation.location   = fields.place("id");
    allocation.title      = fields.needed_both("title");
    allocation.whole      = names.need<FigureId>(fields, "whole").value_or(FigureId{});
    allocation.parts      = names.all<FigureId>(source, fields.needed_list("parts"));
    allocation.closure    = fields.one_of<Closure>("closure").value_or(Closure::exact);
    allocation.document   = names.find<DocumentId>(fields, "document");
    allocation.clause     = fields.text("clause");
    allocation.confidence = fields.confidence();
    fields.finish();
}

void read_quota_subject(const Source& source, const Node& node, const Names& names, Dataset& data) {
    Fields fields(source, node);
    const auto agency = names.need<AgencyId>(fields, "agency");
    const auto scope  = fields.needed_one_of<QuotaScope>("scope");
    fields.finish();
    if (agency) data.quota_subjects.push_back({*agency, scope, source.at(node.mark)});
}

} // namespace congvu::io
