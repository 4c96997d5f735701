// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/view.hpp>
#include <congvu/dataset/dataset.hpp>
#include <congvu/law/document_number.hpp>

#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <utility>

/// \file
/// The same nation as records, for the rules as they are asked of records.

namespace congvu::testing {

/// What the figures of a record world are: the posts of each agency itself, or of it and all under it.
enum class Figured { own, with_all_under_it };

namespace detail {

inline AgencyKind kind_of(bulk::UnitKind kind) {
    switch (kind) {
        case bulk::UnitKind::government: return AgencyKind::political_system;
        case bulk::UnitKind::ministry: return AgencyKind::ministry;
        case bulk::UnitKind::department: return AgencyKind::department;
        case bulk::UnitKind::public_service_unit: return AgencyKind::public_service_unit;
        case bulk::UnitKind::province:
        case bulk::UnitKind::district:
        case bulk::UnitKind::commune: return AgencyKind::peoples_committee;
    }
    return AgencyKind::board;
}

inline Period whole_year(int year) {
    return {date(static_cast<unsigned short>(year), 1, 1), date(static_cast<unsigned short>(year + 1), 1, 1)};
}

inline void add_figure(Dataset& data, std::size_t agency, StaffCategories of, Funding funding, Measure measure,
                       std::optional<Posts> posts, Period period) {
    Figure figure;
    figure.agency     = {static_cast<std::uint32_t>(agency)};
    figure.categories = of;
    figure.funding    = funding;
    figure.measure    = measure;
    figure.posts      = posts;
    figure.period     = period;
    figure.confidence = Confidence::text_read;
    data.figures.add(std::move(figure));
}

inline void add_agencies(const bulk::View& view, Dataset& data) {
    for (bulk::Row row = 0; row < view.agencies(); ++row) {
        Agency made;
        made.key        = view.nation->agencies.keys[row];
        made.kind       = kind_of(view.nation->agencies.kind[row]);
        made.level      = view.level[row];
        made.life       = view.life(row);
        made.confidence = Confidence::text_read;
        static_cast<void>(made.names.add({}, {made.key, made.key}));
        if (view.parent[row] != bulk::no_row) made.parents.push_back({{view.parent[row]}, made.life, {}});
        data.agencies.add(std::move(made));
        const QuotaScope scope = scope_of(view.nation->agencies.kind[row]);
        if (scope != QuotaScope::agency) data.quota_subjects.push_back({{row}, scope, {}});
    }
}

inline void add_tasks(const bulk::View& view, Dataset& data) {
    const bulk::Nation& nation = *view.nation;
    for (bulk::Row row = 0; row < nation.documents.size(); ++row) {
        Document made;
        made.key    = nation.documents.keys[row];
        made.title  = {made.key, made.key};
        made.issuer = nation.agencies.keys[nation.documents.issuer[row]];
        if (nation.documents.issued[row].known()) made.issued = UncertainDate(to_date(nation.documents.issued[row]));
        if (parse_document_number(made.key)) made.number = made.key;
        made.confidence = Confidence::text_read;
        data.documents.add(std::move(made));
    }
    for (bulk::Row row = 0; row < nation.documents.size(); ++row) {
        for (std::size_t at = nation.documents.first[row]; at < nation.documents.first[row + 1]; ++at)
            data.relations.push_back(
                {{row}, RelationKind::basis, {nation.documents.bases[at]}, {}, {}, Confidence::text_read, {}});
        data.directives.add({data.documents[{row}].key, {row}, {nation.documents.issuer[row]}, {}, {}, {}});
    }
    for (bulk::Row row = 0; row < nation.tasks.size(); ++row) {
        Task made;
        made.key        = nation.tasks.keys[row];
        made.title      = {made.key, made.key};
        made.bearing    = Bearing::jointly;
        made.directive  = {nation.tasks.document[row]};
        made.confidence = Confidence::text_read;
        if (nation.tasks.due[row].known()) made.due = to_date(nation.tasks.due[row]);
        for (std::size_t at = nation.tasks.first[row]; at < nation.tasks.first[row + 1]; ++at)
            made.assignments.push_back(
                {AgencyId{nation.tasks.agency[at]}, nation.tasks.role[at], {}, {}, {}, Confidence::text_read, {}, {}});
        data.tasks.add(std::move(made));
    }
}

inline void add_people(const bulk::View& view, Dataset& data) {
    const bulk::Nation& nation = *view.nation;
    for (bulk::Row row = 0; row < nation.staff.size(); ++row) {
        const bulk::Person person = view.person(row);
        StaffMember made;
        made.key               = nation.staff.keys[row];
        made.title             = {made.key, made.key};
        made.agency            = {person.agency};
        made.period            = bulk::to_period(person.started, person.left);
        made.confidence        = Confidence::text_read;
        made.born              = to_date(person.born);
        made.sex               = person.marks.is_woman() ? Sex::female : Sex::male;
        made.protections       = person.marks.is_protected() ? Protections{Protection::pregnant} : Protections{};
        made.under_proceedings = false;
        const auto rating      = [](int digit) { return static_cast<QualityRating>(3 - digit); };
        made.ratings           = {{view.year - 1, rating(person.marks.rating_last()), {}},
                                  {view.year - 2, rating(person.marks.rating_previous()), {}}};
        data.staff.push_back(std::move(made));
    }
}

/// Each agency's own posts by year, and who is in post on the day.
inline void add_own_figures(const bulk::View& view, Dataset& data) {
    for (std::size_t agency = 0; agency < view.agencies(); ++agency)
        for (std::size_t slot = 0; slot < view.slots(); ++slot) {
            const bulk::LineCode of = view.codes[slot];
            const StaffCategories categories(of.category());
            const std::int32_t line = view.posts_at[agency * view.slots() + slot];
            bool has_quota          = false;
            for (std::size_t column = 0; line >= 0 && column < view.nation->posts.years; ++column) {
                const int year   = view.nation->posts.first_year + static_cast<int>(column);
                const auto posts = view.assigned_in(static_cast<std::size_t>(line), column);
                if (!posts) continue;
                has_quota = has_quota || year == view.year;
                add_figure(data, agency, categories, of.funding(), Measure::assigned, posts, whole_year(year));
            }
            const std::int32_t occupied = view.occupied[agency * view.slots() + slot];
            if (view.counts_staff && (occupied != 0 || has_quota))
                add_figure(data, agency, categories, of.funding(), Measure::occupied, occupied,
                           Period::until(view.as_of.in_force, view.as_of.in_force));
        }
}

/// The quotas that the targets compare, of each agency and all under it, summed here anew.
inline void add_sums(const bulk::View& view, Dataset& data) {
    for (bulk::Row agency = 0; agency < view.agencies(); ++agency)
        for (const StaffCategories line : {cadres_and_civil_servants, public_employees})
            for (const int year : std::set{2015, 2021, view.year}) {
                const Date end =
                    year == view.year ? view.as_of.in_force : date(static_cast<unsigned short>(year), 12, 31);
                Posts sum  = 0;
                int lines  = 0;
                bool known = true;
                for (std::size_t at = 0; at < view.posts.size(); ++at) {
                    bulk::Row above = view.posts[at].agency;
                    while (above != agency && above != bulk::no_row)
                        above = view.parent[above];
                    const bulk::LineCode of = view.codes[view.posts[at].slot];
                    if (above != agency || !line.contains(of.category()) || of.funding() != Funding::state_budget)
                        continue;
                    const auto posts = view.assigned_in(at, view.column_of(year));
                    // Who did not exist then had no posts.
                    ++lines;
                    known = known && (posts || !view.life(view.posts[at].agency).contains(end));
                    sum += posts.value_or(0);
                }
                if (lines > 0 && (year == view.year || view.life(agency).contains(end)))
                    add_figure(data, agency, line, Funding::state_budget, Measure::assigned,
                               known ? std::optional(sum) : std::nullopt, whole_year(year));
            }
}

} // namespace detail

/// The nation as records.
inline Dataset as_dataset(const bulk::View& view, Figured figured) {
    Dataset data;
    detail::add_agencies(view, data);
    detail::add_tasks(view, data);
    detail::add_people(view, data);
    if (figured == Figured::own)
        detail::add_own_figures(view, data);
    else
        detail::add_sums(view, data);
    return data;
}

} // namespace congvu::testing
