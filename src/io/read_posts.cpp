// SPDX-License-Identifier: BSL-1.0
#include "sections.hpp"

#include <charconv>

namespace congvu::io {

namespace {

StaffCategories read_categories(Fields& fields) {
    StaffCategories categories;
    const Source& source = fields.where();
    (void)fields.need("categories");
    for (const Node* item : fields.list("categories")) {
        if (!fields.is_text(*item)) continue;
        if (item->text == "all")
            for (const StaffCategory one : all_staff_categories)
                categories.add(one);
        else if (const auto one = word_in<StaffCategory>(source, *item))
            categories.add(*one);
    }
    return categories;
}

Period read_year_or_period(Fields& fields) {
    const Node* node    = fields.get("year");
    const Period period = fields.period();
    if (node == nullptr) return period;
    const Source& source = fields.where();
    if (!(period == Period{})) {
        source.fault("year-and-period", node->mark, "\"year\" stands beside \"from\" or \"until\"; keep one of them");
        return period;
    }
    if (!fields.is_text(*node)) return period;
    unsigned short year       = 0;
    const char* const last    = node->text.data() + node->text.size();
    const auto [end, problem] = std::from_chars(node->text.data(), last, year);
    if (problem != std::errc{} || end != last || year < 1945 || year > 2200) {
        source.fault("bad-year", node->mark, "\"" + node->text + "\" is not a year between 1945 and 2200");
        return period;
    }
    return Period::until(date(year, 1, 1), through(year, 12, 31));
}

} // namespace

void read_figure(const Source& source, const Node& node, const Names& names, Figure& figure) {
    Fields fields(source, node);
    figure.key        = fields.needed_text("id");
    figure.label      = fields.both("label");
    figure.agency     = names.need<AgencyId>(fields, "agency");
    figure.categories = read_categories(fields);
    figure.funding    = fields.word_or("funding", Funding::state_budget);
    figure.measure    = fields.needed_word<Measure>("measure");
    figure.location   = fields.place("posts");
    if (const Node* posts = fields.need("posts");
        posts != nullptr && fields.is_text(*posts) && posts->text != "unknown")
        figure.posts = read_posts(source, *posts, figure.measure == Measure::excess);
    figure.period     = read_year_or_period(fields);
    figure.recorded   = fields.day("recorded").value_or(start_of_time);
    figure.document   = names.find<DocumentId>(fields, "document");
    figure.clause     = fields.text("clause");
    figure.source     = fields.source();
    figure.confidence = fields.confidence();
    fields.finish();
}

void read_allocation(const Source& source, const Node& node, const Names& names, Allocation& allocation) {
    Fields fields(source, node);
    allocation.key      = fields.needed_text("id");
    allocation.location = fields.place("id");
    allocation.title    = fields.needed_both("title");
    allocation.whole    = names.need<FigureId>(fields, "whole");
    allocation.parts    = names.list<FigureId>(fields, "parts");
    if (allocation.parts.empty() && node.kind == Node::Kind::mapping)
        source.fault("missing-key", node.mark, "an allocation needs \"parts\"");
    allocation.closure    = fields.word_or("closure", Closure::exact);
    allocation.document   = names.find<DocumentId>(fields, "document");
    allocation.clause     = fields.text("clause");
    allocation.confidence = fields.confidence();
    (void)fields.source();
    fields.finish();
}

void read_quota_subject(const Source& source, const Node& node, const Names& names, Dataset& data) {
    Fields fields(source, node);
    QuotaSubject subject;
    subject.agency   = names.need<AgencyId>(fields, "agency");
    subject.location = fields.place("agency");
    subject.scope    = fields.needed_word<QuotaScope>("scope");
    fields.finish();
    data.quota_subjects.push_back(subject);
}

void read_dataset(const Source& source, const Node& node, Dataset& data) {
    Fields fields(source, node);
    data.title    = fields.needed_both("title");
    data.rounding = fields.word_or("rounding", Rounding::up);
    fields.finish();
}

void read_assumption(const Source& source, const Node& node, Dataset& data) {
    data.assumptions.push_back({read_both(source, node), source.at(node.mark)});
}

} // namespace congvu::io
