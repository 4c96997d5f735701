// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

/// \file
/// Every identifier, key and place of a data set, and what can be done with all of them: rows put in another order,
/// left out, or put behind those of another data set.

namespace congvu::testing {

/// The word by which data names a thing.
struct Key {
    std::string& text;
};

/// Shows each Id, Key and Location of a data set to `see`, to be read or changed.
template <typename See>
class Parts {
public:
    explicit Parts(See see) : see_(std::move(see)) {}

    void of(Dataset& data) {
        // Names every member, so that a new one does not compile before it has its line here.
        auto& [title, files, assumptions, agencies, groups, reorganisations, documents, relations, directives, tasks,
               delegations, figures, allocations, quota_subjects, post_transfers, plans, job_positions, rank_shares,
               listed_persons, recruitments, freezes, contracts, teacher_tranches, classes, block_moves, staff, waivers,
               severity_changes, suppositions, rounding] = data;
        each(assumptions, agencies, groups, reorganisations, documents, relations, directives, tasks, delegations);
        each(figures, allocations, quota_subjects, post_transfers, plans, job_positions, rank_shares, listed_persons);
        each(recruitments, freezes, contracts, teacher_tranches, classes, block_moves, staff, waivers);
        each(severity_changes, suppositions);
    }

    template <typename Thing>
    void of(std::vector<Thing>& things) {
        for (Thing& thing : things)
            of(thing);
    }
    template <typename Kind, typename Thing>
    void of(Rows<Kind, Thing>& things) {
        for (Thing& thing : things)
            of(thing);
    }
    template <typename Thing>
    void of(std::optional<Thing>& thing) {
        if (thing) of(*thing);
    }
    template <typename Kind>
    void of(Id<Kind>& id) {
        see_(id);
    }
    void of(Key& key) { see_(key); }
    void of(Location& place) { see_(place); }
    void of(Addressee& who) {
        std::visit([this](auto& id) { see_(id); }, who);
    }

    void of(Assumption& it) { each(it.location); }
    void of(ParentEdge& it) { each(it.parent, it.location); }
    void of(Agency& it) { each(Key{it.key}, it.parents, it.location); }
    void of(AgencySelector& it) { each(it.under); }
    void of(AgencyGroup& it) { each(Key{it.key}, it.agencies, it.selectors, it.groups, it.location); }
    void of(Reorganisation& it) { each(Key{it.key}, it.originals, it.results, it.document, it.location); }
    void of(Document& it) { each(Key{it.key}, it.issuing_agency, it.location); }
    void of(Relation& it) { each(it.from, it.to, it.location); }
    void of(Directive& it) { each(Key{it.key}, it.document, it.issuer, it.tasks, it.location); }
    void of(Assignment& it) { each(it.addressee, it.toward, it.location); }
    void of(Task& it) { each(Key{it.key}, it.assignments, it.carries_out, it.parent, it.directive, it.location); }
    void of(Delegation& it) { each(it.task, it.from, it.to, it.location); }
    void of(Figure& it) { each(Key{it.key}, it.agency, it.document, it.location); }
    void of(Allocation& it) { each(Key{it.key}, it.whole, it.parts, it.document, it.location); }
    void of(QuotaSubject& it) { each(it.agency, it.location); }
    void of(PostTransfer& it) { each(Key{it.key}, it.from, it.to, it.reorganisation, it.document, it.location); }
    void of(Entry& it) { each(Key{it.key}, it.agency, it.document, it.location); }
    void of(PlannedYear& it) { each(it.location); }
    void of(StreamliningPlan& it) { each(static_cast<Entry&>(it), it.years); }
    void of(Recruitment& it) {
        of(static_cast<Entry&>(it));
        of(it.positions);
    }
    void of(RecruitmentFreeze& it) { each(Key{it.key}, it.agencies, it.groups, it.document, it.location); }
    void of(BlockShare& it) { each(it.block, it.location); }
    void of(BlockMove& it) { each(static_cast<Entry&>(it), it.shares); }
    void of(YearRating& it) { each(it.location); }
    void of(StaffMember& it) { each(static_cast<Entry&>(it), it.ratings); }
    void of(Waiver& it) { each(Key{it.key}, it.document, it.location); }
    void of(SeverityChange& it) { each(it.location); }
    void of(Supposition& it) { each(it.figure); }

private:
    template <typename... Some>
    void each(Some&&... parts) {
        (of(parts), ...);
    }

    See see_;
};

/// Shows each Id, Key and Location of a data set, or of one thing in it, to `see`.
template <typename Thing, typename See>
void each_part(Thing& thing, See see) {
    Parts<See>(std::move(see)).of(thing);
}

/// Whether the data set, or a thing in it, refers to one of these rows.
template <typename Thing, typename Kind>
bool refers_to(Thing& thing, const std::set<Id<Kind>>& ids) {
    bool found = false;
    each_part(thing, [&](const auto& part) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(part)>, Id<Kind>>)
            found = found || ids.contains(part);
    });
    return found;
}

/// Puts the rows into this order, which names each that is to stay, and calls them by their new place wherever somebody
/// refers to them. \pre `rows` is a member of `data`. Throws where somebody refers to a row that does not stay.
template <typename Kind, typename Thing>
void put_in_order(Dataset& data, Rows<Kind, Thing>& rows, const std::vector<Id<Kind>>& order) {
    Rows<Kind, Thing> kept;
    std::map<Id<Kind>, Id<Kind>> now;
    for (const Id<Kind> id : order)
        now[id] = kept.add(rows[id]);
    rows = std::move(kept);
    each_part(data, [&](auto& part) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(part)>, Id<Kind>>) part = now.at(part);
    });
}

/// Takes rows out. \pre as put_in_order(); nobody refers to them.
template <typename Kind, typename Thing>
void drop(Dataset& data, Rows<Kind, Thing>& rows, const std::set<Id<Kind>>& gone) {
    std::vector<Id<Kind>> left;
    for (const Id<Kind> id : rows.ids())
        if (!gone.contains(id)) left.push_back(id);
    put_in_order(data, rows, left);
}

/// Puts a world behind another: its rows and files come after those of the first, whose title and rounding stay.
class Beside {
public:
    explicit Beside(Dataset first) : all_(std::move(first)) {}

    Dataset with(Dataset second) && {
        each_part(second, [this](auto& part) { move(part); });
        append(all_.files, second.files);
        append(all_.assumptions, second.assumptions);
        append(all_.agencies, second.agencies);
        append(all_.groups, second.groups);
        append(all_.reorganisations, second.reorganisations);
        append(all_.documents, second.documents);
        append(all_.relations, second.relations);
        append(all_.directives, second.directives);
        append(all_.tasks, second.tasks);
        append(all_.delegations, second.delegations);
        append(all_.figures, second.figures);
        append(all_.allocations, second.allocations);
        append(all_.quota_subjects, second.quota_subjects);
        append(all_.post_transfers, second.post_transfers);
        append(all_.plans, second.plans);
        append(all_.job_positions, second.job_positions);
        append(all_.rank_shares, second.rank_shares);
        append(all_.listed_persons, second.listed_persons);
        append(all_.recruitments, second.recruitments);
        append(all_.freezes, second.freezes);
        append(all_.contracts, second.contracts);
        append(all_.teacher_tranches, second.teacher_tranches);
        append(all_.classes, second.classes);
        append(all_.block_moves, second.block_moves);
        append(all_.staff, second.staff);
        append(all_.waivers, second.waivers);
        append(all_.severity_changes, second.severity_changes);
        append(all_.suppositions, second.suppositions);
        return std::move(all_);
    }

private:
    template <typename Rows>
    static std::uint32_t count(const Rows& rows) {
        return static_cast<std::uint32_t>(rows.size());
    }
    void move(AgencyId& id) const { id.row += count(all_.agencies); }
    void move(GroupId& id) const { id.row += count(all_.groups); }
    void move(ReorganisationId& id) const { id.row += count(all_.reorganisations); }
    void move(DocumentId& id) const { id.row += count(all_.documents); }
    void move(DirectiveId& id) const { id.row += count(all_.directives); }
    void move(TaskId& id) const { id.row += count(all_.tasks); }
    void move(FigureId& id) const { id.row += count(all_.figures); }
    void move(JobPositionId& id) const { id.row += count(all_.job_positions); }
    void move(Location& place) const { place.file += count(all_.files); }
    void move(Key&) const {}

    template <typename Thing>
    static void append(std::vector<Thing>& to, const std::vector<Thing>& from) {
        to.insert(to.end(), from.begin(), from.end());
    }
    template <typename Kind, typename Thing>
    static void append(Rows<Kind, Thing>& to, const Rows<Kind, Thing>& from) {
        for (const Thing& thing : from)
            to.add(thing);
    }

    Dataset all_;
};

} // namespace congvu::testing
