// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// \file
/// Small worlds for tests of policies, built in code in a few lines. Everything exists for ever, is sure, and is called
/// by its key, unless said otherwise:
///
/// \snippet{trimleft} tests/testing/world_test.cpp a small world

namespace congvu::testing {

/// Builds a data set for a test, thing by thing. Each function adds one and gives its id. O(1) each, but for the
/// events, which end and begin lives.
class World {
public:
    Dataset data; ///< what was built so far; whatever has no function here is changed in it

    /// An agency that exists through all time unless told otherwise; its name is its key.
    AgencyId agency(std::string key, AgencyKind kind = AgencyKind::board, Level level = Level::province,
                    std::optional<AgencyId> under = std::nullopt, Period life = {}) {
        Agency made;
        made.key        = key;
        made.kind       = kind;
        made.level      = level;
        made.life       = life;
        made.confidence = Confidence::text_read;
        static_cast<void>(made.names.add({}, {key, std::move(key)}));
        if (under) made.parents.push_back({*under, life, {}});
        return data.agencies.add(std::move(made));
    }

    /// Calls the agency by a name instead of its key.
    void name(AgencyId agency, std::string vi, std::string en, Period period = {}) {
        auto& names = data.agencies[agency].names;
        if (period == Period{}) names = {};
        static_cast<void>(names.add(period, {std::move(vi), std::move(en)}));
    }

    /// A group of these agencies.
    GroupId group(const std::string& key, std::vector<AgencyId> members = {}) {
        AgencyGroup made;
        made.key      = key;
        made.name     = {key, key};
        made.agencies = std::move(members);
        return data.groups.add(std::move(made));
    }

    /// All agencies of these kinds at this level, as of a day.
    GroupId group_of(const std::string& key, std::vector<AgencyKind> kinds, std::optional<Level> level = std::nullopt,
                     std::optional<AgencyId> under = std::nullopt) {
        const GroupId made = group(key);
        data.groups[made].selectors.push_back({std::move(kinds), level, under});
        return made;
    }

    /// A document; without a number or a day these are not known.
    DocumentId document(std::string key, std::optional<std::string> number = std::nullopt, std::string issuer = {},
                        std::optional<UncertainDate> issued = std::nullopt) {
        Document made;
        made.title      = {key, key};
        made.key        = std::move(key);
        made.number     = std::move(number);
        made.issuer     = std::move(issuer);
        made.issued     = issued;
        made.confidence = Confidence::text_read;
        if (issued && issued->has_day()) made.in_force = {issued->day(), end_of_time};
        return data.documents.add(std::move(made));
    }

    /// One document does something to another.
    void relation(DocumentId from, RelationKind kind, DocumentId to) {
        data.relations.push_back({from, kind, to, {}, {}, Confidence::text_read, {}});
    }

    /// A directive that the document contains.
    DirectiveId directive(std::string key, DocumentId document, AgencyId issuer) {
        return data.directives.add({std::move(key), document, issuer, {}, {}, {}});
    }

    /// A task of the directive, or a part of another task.
    TaskId task(DirectiveId directive, std::string key, std::optional<TaskId> parent = std::nullopt) {
        Task made;
        made.title         = {key, key};
        made.key           = std::move(key);
        made.directive     = directive;
        made.parent        = parent;
        made.confidence    = Confidence::text_read;
        const TaskId added = data.tasks.add(std::move(made));
        data.directives[directive].tasks.push_back(added);
        return added;
    }

    /// The assignment may be completed at once: `world.assign(task, Role::advise, a).period = …`.
    Assignment& assign(TaskId task, Role role, Addressee who, std::vector<Addressee> toward = {}) {
        Assignment made{who, role, std::move(toward), std::nullopt, {}, Confidence::text_read, {}, {}};
        data.tasks[task].assignments.push_back(std::move(made));
        return data.tasks[task].assignments.back();
    }

    /// Passes a task on.
    void delegate(TaskId task, AgencyId from, AgencyId to, Period period = {}) {
        data.delegations.push_back({task, from, to, period, {}});
    }

    /// \name Reorganisations
    /// On `effective` the originals end, except those that are results too. The results of a merger, split or renaming
    /// that are no originals begin on that day; bonds to parents end and begin with them.
    /// \{

    /// Merges agencies into one, on that day; those that are no result end the day before.
    ReorganisationId merge(Date effective, std::vector<AgencyId> originals, AgencyId result) {
        return reorganise(ReorganisationKind::merge, effective, std::move(originals), {result});
    }
    /// Splits an agency, on that day; it ends the day before unless it is a result.
    ReorganisationId split(Date effective, AgencyId original, std::vector<AgencyId> results) {
        return reorganise(ReorganisationKind::split, effective, {original}, std::move(results));
    }
    /// One agency follows another, on that day.
    ReorganisationId rename(Date effective, AgencyId original, AgencyId result) {
        return reorganise(ReorganisationKind::rename, effective, {original}, {result});
    }
    /// `heirs` exist already and take over the tasks; there may be none.
    ReorganisationId dissolve(Date effective, AgencyId original, std::vector<AgencyId> heirs = {}) {
        return reorganise(ReorganisationKind::dissolve, effective, {original}, std::move(heirs));
    }
    /// \}

    /// A figure for one year, of cadres and civil servants paid by the State unless told otherwise.
    FigureId figure(std::string key, AgencyId agency, Measure measure, std::optional<Posts> posts, unsigned short year,
                    StaffCategories categories = cadres_and_civil_servants) {
        Figure made;
        made.key        = std::move(key);
        made.agency     = agency;
        made.categories = categories;
        made.measure    = measure;
        made.posts      = posts;
        made.period     = Period::until(date(year, 1, 1), date(year, 12, 31));
        made.confidence = Confidence::text_read;
        return data.figures.add(std::move(made));
    }

    /// Posts that move from one agency to another, of cadres and civil servants paid by the State unless told
    /// otherwise: `world.transfer(a, b, 3, day).reorganisation = …`.
    PostTransfer& transfer(AgencyId from, AgencyId to, std::optional<Posts> posts, Date effective,
                           StaffCategories categories = cadres_and_civil_servants) {
        PostTransfer made;
        made.key        = "transfer-" + std::to_string(data.post_transfers.size() + 1);
        made.from       = from;
        made.to         = to;
        made.categories = categories;
        made.posts      = posts;
        made.effective  = effective;
        made.confidence = Confidence::text_read;
        data.post_transfers.push_back(std::move(made));
        return data.post_transfers.back();
    }

    /// A figure divided into others.
    AllocationId allocation(std::string key, FigureId whole, std::vector<FigureId> parts,
                            Closure closure = Closure::exact) {
        Allocation made;
        made.title      = {key, key};
        made.key        = std::move(key);
        made.whole      = whole;
        made.parts      = std::move(parts);
        made.closure    = closure;
        made.confidence = Confidence::text_read;
        return data.allocations.add(std::move(made));
    }

    /// Declares that the agency's quota is held against the targets.
    void quota_subject(AgencyId agency, QuotaScope scope) { data.quota_subjects.push_back({agency, scope, {}}); }

private:
    ReorganisationId reorganise(ReorganisationKind kind, Date effective, std::vector<AgencyId> originals,
                                std::vector<AgencyId> results) {
        const auto is_among = [](AgencyId agency, const std::vector<AgencyId>& list) {
            return std::find(list.begin(), list.end(), agency) != list.end();
        };
        for (const AgencyId original : originals)
            if (!is_among(original, results)) limit(original, {start_of_time, effective});
        if (kind != ReorganisationKind::dissolve)
            for (const AgencyId result : results)
                if (!is_among(result, originals)) limit(result, {effective, end_of_time});

        Reorganisation made;
        made.key        = "event-" + std::to_string(data.reorganisations.size() + 1);
        made.kind       = kind;
        made.effective  = effective;
        made.originals  = std::move(originals);
        made.results    = std::move(results);
        made.confidence = Confidence::text_read;
        return data.reorganisations.add(std::move(made));
    }

    void limit(AgencyId agency, Period life) {
        data.agencies[agency].life = intersection(data.agencies[agency].life, life);
        for (ParentEdge& bond : data.agencies[agency].parents)
            bond.period = intersection(bond.period, life);
    }
};

} // namespace congvu::testing
