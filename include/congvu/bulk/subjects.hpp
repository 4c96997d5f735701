// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/facts_code.hpp>
#include <congvu/bulk/view.hpp>
#include <congvu/directive/task_facts.hpp>
#include <congvu/establishment/agency_posts.hpp>
#include <congvu/establishment/charged_posts.hpp>
#include <congvu/establishment/compared_cuts.hpp>
#include <congvu/establishment/counted_posts.hpp>
#include <congvu/establishment/quota_ceiling.hpp>
#include <congvu/establishment/quota_change.hpp>
#include <congvu/establishment/quota_history.hpp>
#include <congvu/establishment/staff_member.hpp>
#include <congvu/establishment/streamlining_plan.hpp>
#include <congvu/law/document_facts.hpp>
#include <congvu/law/document_number.hpp>
#include <congvu/organization/agency_facts.hpp>

#include <boost/container/small_vector.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

/// \file
/// The subjects of rules in the columns of a nation: the same facts that `engine/*_cases.hpp` make of records, so that
/// one definition of each rule serves both. Each kind of subject counts its places from 0; a place where there is no
/// subject on the day reads as false.

namespace congvu::bulk {

/// Subjects with the same facts are of one kind, and rules say the same of all of them. Kinds have numbers, which are
/// found from columns without a branch that a processor could not foretell.
inline constexpr std::uint32_t no_subject = 0; ///< what stands for the kind where there is no subject
inline constexpr std::uint32_t no_kind    = 1; ///< for facts that are too rare, or too large, to have a kind
inline constexpr std::uint32_t first_kind = 2; ///< the first number of a kind

/// The subjects of one sort. The bulk format holds none, unless it is said below which.
template <typename Subject>
struct Subjects {
    const View& view; ///< of the nation

    /// How many places there are.
    [[nodiscard]] static std::size_t size() { return 0; }
    /// The facts of the subject at a place; false where there is none.
    [[nodiscard]] static bool read(std::size_t, Subject&) { return false; }
};

/// One place for each agency.
template <>
struct Subjects<AgencyParents> {
    const View& view; ///< of the nation

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.agencies(); }
    /// An agency is under its parent throughout its life.
    [[nodiscard]] bool read(std::size_t place, AgencyParents& into) const {
        const auto agency = static_cast<Row>(place);
        into.life         = view.life(agency);
        into.level        = view.level[agency];
        into.bonds.clear();
        if (view.parent[agency] != no_row) into.bonds.push_back({into.life, view.life(view.parent[agency])});
        return true;
    }
    /// The code of the facts at a place, where agency and parent live equally long, as most do.
    [[nodiscard]] std::optional<std::uint64_t> code_at(std::size_t place) const {
        const Day16* const from = view.nation->agencies.from.data();
        const Row above         = view.parent[place];
        if (above != no_row && (from[above] != from[place] || view.to[above] != view.to[place])) return std::nullopt;
        return FactsCode()
            .add(static_cast<int>(view.level[place]), 2)
            .add(from[place])
            .add(view.to[place])
            .add(above != no_row ? 1 : 0, 1)
            .code();
    }
};

/// One place for each agency.
template <>
struct Subjects<AgencyLife> {
    const View& view; ///< of the nation

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.agencies(); }
    /// Its level and life.
    [[nodiscard]] bool read(std::size_t place, AgencyLife& into) const {
        into.level      = view.level[place];
        into.life       = view.life(static_cast<Row>(place));
        into.confidence = bulk_confidence;
        return true;
    }
    /// The code of the facts at a place.
    [[nodiscard]] std::optional<std::uint64_t> code_at(std::size_t place) const {
        return FactsCode()
            .add(static_cast<int>(view.level[place]), 2)
            .add(view.nation->agencies.from[place])
            .add(view.to[place])
            .code();
    }
    static constexpr Confidence bulk_confidence = Confidence::text_read; ///< rows are records of the agency itself
};

namespace detail {

/// Whether a document can matter to the question: it may have been issued, and known, by then.
inline bool is_in_view(const View& view, Row document) {
    return view.nation->documents.issued[document] <= view.last_issued; // no day comes first
}

inline std::optional<UncertainDate> issue_of(const View& view, Row document) {
    const Day16 issued = view.nation->documents.issued[document];
    if (!issued.known()) return std::nullopt;
    return UncertainDate(to_date(issued));
}

inline CitedProvision cited(const View& view, Row document) {
    return {true, parse_document_number(view.nation->documents.keys[document]).has_value(),
            view.nation->documents.issued[document].known()};
}

} // namespace detail

/// One place for each document. Keys are unique, so no document has a twin; a key that is written like a number of a
/// document is one.
template <>
struct Subjects<DocumentIdentity> {
    const View& view; ///< of the nation

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.nation->documents.size(); }
    /// What tells it from others.
    [[nodiscard]] bool read(std::size_t place, DocumentIdentity& into) const {
        const auto document = static_cast<Row>(place);
        if (!detail::is_in_view(view, document)) return false;
        into = {detail::cited(view, document).has_number, true, detail::issue_of(view, document), std::nullopt};
        return true;
    }
};

/// One place for each document.
template <>
struct Subjects<DocumentBases> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads = ViewPart::bases; ///< beside the columns

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.nation->documents.size(); }
    /// The way back to it, in ids of the columns.
    [[nodiscard]] bool read(std::size_t place, DocumentBases& into) const {
        const auto document = static_cast<Row>(place);
        if (!detail::is_in_view(view, document)) return false;
        into.cycle.clear();
        for (const Row step : view.bases->cycle_through(document))
            into.cycle.push_back({step});
        return true;
    }
};

/// One place for each basis that a document names.
template <>
struct Subjects<BasisInForce> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads = ViewPart::bases; ///< beside the columns

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.nation->documents.bases.size(); }
    /// The days of both; nothing is known of when a basis expired.
    [[nodiscard]] bool read(std::size_t place, BasisInForce& into) const {
        const Row document = view.document_of[place];
        if (!detail::is_in_view(view, document)) return false;
        into = {detail::issue_of(view, document), detail::issue_of(view, view.nation->documents.bases[place]), {}};
        return true;
    }
};

/// One place for each basis that a document names.
template <>
struct Subjects<CitedProvision> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads = ViewPart::bases; ///< beside the columns

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.nation->documents.bases.size(); }
    /// What is known of the document that is named.
    [[nodiscard]] bool read(std::size_t place, CitedProvision& into) const {
        if (!detail::is_in_view(view, view.document_of[place])) return false;
        into = detail::cited(view, view.nation->documents.bases[place]);
        return true;
    }
};

namespace detail {

inline std::optional<Date> issue_day_of_task(const View& view, Row task) {
    const Day16 issued = view.nation->documents.issued[view.nation->tasks.document[task]];
    return issued.known() ? std::optional(to_date(issued)) : std::nullopt;
}

} // namespace detail

/// One place for each assignment.
template <>
struct Subjects<Charge> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads = ViewPart::assignments; ///< beside the columns

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.charged.size(); }
    /// Reorganisations are no part of the bulk format, so nobody succeeds an agency that ended.
    [[nodiscard]] bool read(std::size_t place, Charge& into) const {
        if (view.task_of[place] == no_row) return false;
        into.life   = view.life(view.charged[place]);
        into.issued = detail::issue_day_of_task(view, view.task_of[place]);
        return true;
    }
    /// The code of the facts at a place. \pre no change was made to the view.
    [[nodiscard]] std::optional<std::uint64_t> code_at(std::size_t place) const {
        const Row document = view.nation->tasks.document[view.task_of[place]];
        const Row agency   = view.charged[place];
        return FactsCode()
            .add(view.nation->agencies.from[agency])
            .add(view.to[agency])
            .add(view.nation->documents.issued[document])
            .code();
    }
};

/// One place for each assignment.
template <>
struct Subjects<ChargeAuthority> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads = ViewPart::assignments; ///< beside the columns
    /// Days of issue in two bytes, whether who is charged existed, and is under the issuer.
    static constexpr std::size_t kinds = std::size_t{4} << 16U;

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.charged.size(); }
    /// Whether who is charged is under the issuer of the document.
    [[nodiscard]] bool read(std::size_t place, ChargeAuthority& into) const {
        if (view.task_of[place] == no_row) return false;
        const Given given = given_by(place);
        into.given        = given.on.known() ? std::optional(to_date(given.on)) : std::nullopt;
        into.existed      = given.existed;
        into.is_under     = given.is_under;
        return true;
    }
    /// Of which kinds assignments are. \pre no change was made to the view.
    void note_kinds(std::size_t first, std::span<std::uint32_t> into) const {
        for (std::size_t i = 0; i < into.size(); ++i) {
            const Given given = given_by(first + i);
            into[i] = first_kind + given.on.number * 4U + (given.existed ? 2U : 0U) + (given.is_under ? 1U : 0U);
        }
    }

private:
    struct Given {
        Day16 on;
        bool existed  = false;
        bool is_under = false;
    };
    [[nodiscard]] Given given_by(std::size_t place) const {
        const Row document = view.nation->tasks.document[view.task_of[place]];
        const Row agency   = view.charged[place];
        const Row issuer   = view.nation->documents.issuer[document];
        const Day16 on     = view.nation->documents.issued[document];
        const bool existed = on.known() && (view.has_chain(agency, on) || view.exists_on(agency, on));
        // Also of who did not exist then, for a processor could not foretell that branch.
        const bool is_under =
            (static_cast<unsigned>(agency == issuer) | static_cast<unsigned>(view.is_under(agency, issuer, on))) != 0;
        return {on, existed, existed && is_under};
    }
};

/// Visits the assignments of a task by their places: those of the nation, then those that changes brought.
template <typename Visit>
void for_each_assignment(const View& view, Row task, Visit visit) {
    const TaskColumns& tasks = view.nation->tasks;
    for (std::size_t place = tasks.first[task]; place < tasks.first[task + 1]; ++place)
        if (view.task_of[place] == task) visit(place);
    if (view.brought.empty()) return;
    const auto brought = view.brought.find(task);
    if (brought == view.brought.end()) return;
    for (const std::uint32_t place : brought->second)
        if (view.task_of[place] == task) visit(place);
}

namespace detail {

/// A few agencies, each once, without a trip to the heap.
class FewAgencies {
public:
    void note(Row agency) {
        if (std::find(all_.begin(), all_.end(), agency) == all_.end()) all_.push_back(agency);
    }
    [[nodiscard]] auto begin() const { return all_.begin(); }
    [[nodiscard]] auto end() const { return all_.end(); }
    [[nodiscard]] int size() const { return static_cast<int>(all_.size()); }

private:
    boost::container::small_vector<Row, 16> all_;
};

/// What `number_of` gives for each role, to be looked up without a branch.
template <typename NumberOf>
consteval auto by_role(NumberOf number_of) {
    std::array<std::uint32_t, all_roles.size()> numbers{};
    for (const Role role : all_roles)
        numbers[static_cast<std::size_t>(role)] = number_of(role);
    return numbers;
}

/// Adds up the numbers that assignments have, for tasks one after the other: a sum over all of them runs on without a
/// branch, and a task has what it gains over its own.
/// \param number_of an assignment, by its place
template <typename NumberOf>
void sum_by_task(const View& view, std::size_t first, std::span<std::uint32_t> into, NumberOf number_of) {
    const auto& first_of    = view.nation->tasks.first;
    const std::size_t begin = first_of[first];
    std::vector<std::uint32_t> sum_before(first_of[first + into.size()] - begin + 1);
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i + 1 < sum_before.size(); ++i)
        sum_before[i + 1] = sum += number_of(begin + i);
    for (std::size_t i = 0; i < into.size(); ++i)
        into[i] = sum_before[first_of[first + i + 1] - begin] - sum_before[first_of[first + i] - begin];
}

} // namespace detail

/// One place for each task. Whoever writes «chủ trì» and «phối hợp» beside each other gives one task to all of them, so
/// tasks of the bulk format are borne jointly.
template <>
struct Subjects<TaskBearers> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads   = ViewPart::assignments; ///< beside the columns
    static constexpr std::size_t kinds = std::size_t{16} * 16;  ///< carriers, and leads

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.nation->tasks.size(); }
    /// Who carries it out, and who leads.
    [[nodiscard]] bool read(std::size_t place, TaskBearers& into) const {
        detail::FewAgencies carriers;
        detail::FewAgencies leads;
        for_each_assignment(view, static_cast<Row>(place), [&](std::size_t assignment) {
            if (carries_out(view.role[assignment])) carriers.note(view.charged[assignment]);
            if (view.role[assignment] == Role::lead) leads.note(view.charged[assignment]);
        });
        into = {Bearing::jointly, carriers.size(), leads.size(), true};
        return true;
    }
    /// Of which kinds tasks are. \pre no change was made to the view.
    void note_kinds(std::size_t first, std::span<std::uint32_t> into) const {
        static constexpr auto number_of =
            detail::by_role([](Role role) { return (carries_out(role) ? 16U : 0U) + (role == Role::lead ? 1U : 0U); });
        detail::sum_by_task(view, first, into, [this](std::size_t assignment) {
            return number_of[static_cast<std::size_t>(view.role[assignment])];
        });
        for (std::size_t i = 0; i < into.size(); ++i)
            into[i] = view.is_plain[first + i] != 0 ? first_kind + into[i] : no_kind;
    }
};

/// One place for each task.
template <>
struct Subjects<TaskSupervision> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads   = ViewPart::assignments; ///< beside the columns
    static constexpr std::size_t kinds = std::size_t{16} * 16;  ///< bearers, and supervisors

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.nation->tasks.size(); }
    /// Who supervises a task watches over all that carry it out; the directive counts from its day of issue.
    [[nodiscard]] bool read(std::size_t place, TaskSupervision& into) const {
        const auto task = static_cast<Row>(place);
        into            = {};
        if (!detail::is_in_view(view, view.nation->tasks.document[task])) return true;
        detail::FewAgencies bearers;
        detail::FewAgencies watchers;
        for_each_assignment(view, task, [&](std::size_t assignment) {
            const Row agency = view.charged[assignment];
            if (!view.exists(agency)) return;
            if (carries_out(view.role[assignment])) bearers.note(agency);
            if (view.role[assignment] == Role::supervise) watchers.note(agency);
        });
        into.bearers     = bearers.size();
        into.supervisors = bearers.size() == 0 ? 0 : watchers.size();
        for (const Row bearer : bearers)
            if (std::any_of(watchers.begin(), watchers.end(), [&](Row watcher) { return watcher != bearer; }))
                ++into.watched_by_others;
        return true;
    }
    /// Of which kinds tasks are: where nobody is named twice, others supervise all that carry it out, or nobody does.
    /// \pre no change was made to the view.
    void note_kinds(std::size_t first, std::span<std::uint32_t> into) const {
        static constexpr auto number_of = detail::by_role(
            [](Role role) { return (carries_out(role) ? 16U : 0U) + (role == Role::supervise ? 1U : 0U); });
        detail::sum_by_task(view, first, into, [this](std::size_t assignment) {
            const std::uint32_t is_there = view.exists(view.charged[assignment]) ? 1 : 0;
            return is_there * number_of[static_cast<std::size_t>(view.role[assignment])];
        });
        for (std::size_t i = 0; i < into.size(); ++i) {
            const bool counts = detail::is_in_view(view, view.nation->tasks.document[first + i]);
            into[i]           = view.is_plain[first + i] != 0 ? first_kind + (counts ? into[i] : 0) : no_kind;
        }
    }
};

/// One place for each task. Tasks of the bulk format are no part of others.
template <>
struct Subjects<TaskDue> {
    const View& view; ///< of the nation

    static constexpr std::size_t kinds = std::size_t{1} << 16U; ///< days in two bytes

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.nation->tasks.size(); }
    /// Its last day.
    [[nodiscard]] bool read(std::size_t place, TaskDue& into) const {
        const Day16 due = view.nation->tasks.due[place];
        into            = {};
        if (due.known()) into.due = to_date(due);
        return true;
    }
    /// Of which kinds tasks are.
    void note_kinds(std::size_t first, std::span<std::uint32_t> into) const {
        for (std::size_t i = 0; i < into.size(); ++i)
            into[i] = first_kind + view.nation->tasks.due[first + i].number;
    }
};

/// In which scope the targets are measured for the agency.
[[nodiscard]] inline QuotaScope scope_of(const View& view, Row agency) {
    return scope_of(view.nation->agencies.kind[agency]);
}

/// Two places for each agency, for cadres and civil servants and for public employees: the quota of the agency and all
/// under it, as the targets count a locality with all its units. Agencies without any such posts are no subjects,
/// unless they are declared.
template <>
struct Subjects<QuotaHistory> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads = ViewPart::quotas; ///< beside the columns

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.agencies() * quota_lines.size(); }
    /// The quotas of the years that are compared.
    [[nodiscard]] bool read(std::size_t place, QuotaHistory& into) const {
        const auto agency         = static_cast<Row>(place / quota_lines.size());
        const QuotaScope scope    = scope_of(view, agency);
        const SubtreeQuota& quota = view.quota[place];
        if ((quota.lines == 0 && scope == QuotaScope::agency) || !view.exists(agency)) return false;
        into.assigned_2015 = quota.of(QuotaYear::of_2015);
        into.assigned_2021 = quota.of(QuotaYear::of_2021);
        into.assigned_now  = quota.of(QuotaYear::now);
        // Nobody says whence an agency has its posts that did not exist then.
        if (!view.exists_on(agency, end_of_2021)) {
            into.assigned_2015 = 0;
            into.assigned_2021.reset();
        } else if (!view.exists_on(agency, end_of_2015)) {
            into.assigned_2015.reset();
        }
        into.line  = quota_lines[place % quota_lines.size()];
        into.scope = scope;
        return true;
    }
    /// The code of the facts at a place.
    [[nodiscard]] std::optional<std::uint64_t> code_at(std::size_t place) const {
        QuotaHistory facts;
        if (!read(place, facts)) return 7; // no scope has this number
        return FactsCode()
            .add(facts.assigned_2015, 20)
            .add(facts.assigned_2021, 20)
            .add(facts.assigned_now, 20)
            .add(facts.line == public_employees ? 1 : 0, 1)
            .add(static_cast<int>(facts.scope), 3)
            .code();
    }
};

/// Two places for each agency: the cuts of those directly under it, for each line.
template <>
struct Subjects<ComparedCuts> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads{ViewPart::quotas, ViewPart::children}; ///< beside the columns

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.agencies() * quota_lines.size(); }
    /// The cuts of all under it that have a quota of the line.
    [[nodiscard]] bool read(std::size_t place, ComparedCuts& into) const {
        const std::size_t agency = place / quota_lines.size();
        const std::size_t line   = place % quota_lines.size();
        into.known.clear();
        into.unknown = 0;
        into.line    = quota_lines[line];
        if (!view.exists(static_cast<Row>(agency))) return false;
        for (Row child = view.first_child[agency]; child != no_row; child = view.next_sibling[child]) {
            const SubtreeQuota& quota = view.quota[child * quota_lines.size() + line];
            if ((quota.lines == 0 && scope_of(view, child) == QuotaScope::agency) || !view.exists(child)) continue;
            // Who did not exist then has no share of a cut.
            const auto before =
                view.exists_on(child, end_of_2021) ? quota.of(QuotaYear::of_2021) : std::optional<Posts>(0);
            const auto now = quota.of(QuotaYear::now);
            if (before && now)
                into.known.push_back({*before, *before - *now});
            else
                ++into.unknown;
        }
        return !into.known.empty() || into.unknown > 0;
    }
};

namespace detail {

/// The figures of an agency and line, as columns have them.
struct PostFigures {
    std::int32_t occupied = 0;
    std::int32_t assigned = PostColumns::unknown;

    /// A line without people and without a quota is no subject.
    [[nodiscard]] bool are_there() const { return occupied != 0 || assigned != PostColumns::unknown; }
};

/// People counted on the day, and the quota of the year, of an agency and line; nobody on record means none.
inline bool read_figures(const View& view, std::size_t place, AgencyPosts& into) {
    const PostFigures figures{view.occupied[place], view.assigned_now[place]};
    if (!figures.are_there()) return false;
    into.occupied = view.counts_staff ? std::optional<Posts>(figures.occupied) : std::nullopt;
    into.assigned = figures.assigned == PostColumns::unknown ? std::nullopt : std::optional<Posts>(figures.assigned);
    return true;
}

/// Writes for places one after the other what `value_of` gives for the agency and the slot of each.
template <typename ValueOf>
void note_places(const View& view, std::size_t first, std::span<std::uint32_t> into, ValueOf value_of) {
    if (into.empty()) return;
    auto [agency, slot] = view.posts_of(first);
    for (std::size_t i = 0; i < into.size(); ++agency, slot = 0)
        for (; slot < view.slots() && i < into.size(); ++slot, ++i)
            into[i] = value_of(agency, slot);
}

} // namespace detail

/// A place for each agency and line that occurs: people counted on the day, and the quota of the year.
template <>
struct Subjects<AgencyPosts> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads{ViewPart::people, ViewPart::posts}; ///< beside the columns
    /// Levels, up to 127 people, and up to 126 posts or no quota.
    static constexpr std::size_t kinds = std::size_t{4} << 14U;

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.occupied.size(); }
    /// The figures, at the level of the agency.
    [[nodiscard]] bool read(std::size_t place, AgencyPosts& into) const {
        if (!detail::read_figures(view, place, into)) return false;
        into.level = view.level[view.posts_of(place).agency];
        return true;
    }
    /// Of which kinds places are.
    void note_kinds(std::size_t first, std::span<std::uint32_t> into) const {
        detail::note_places(view, first, into, [&](Row agency, std::size_t) {
            return static_cast<std::uint32_t>(view.level[agency]) << 14U;
        });
        for (std::size_t i = 0; i < into.size(); ++i) {
            const auto people = static_cast<std::uint32_t>(view.occupied[first + i]);
            const auto figure = static_cast<std::uint32_t>(view.assigned_now[first + i] - PostColumns::unknown);
            const auto kind   = first_kind + (into[i] | people << 7U | figure); // figure 0: none
            into[i]           = (people | figure) == 0 ? no_subject : (people | figure) > 0x7F ? no_kind : kind;
        }
    }
};

/// A place for each line of posts.
template <>
struct Subjects<QuotaChange> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads = ViewPart::posts; ///< beside the columns
    /// Whether the agency existed, and up to 127 posts before and after.
    static constexpr std::size_t kinds = std::size_t{2} << 14U;

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.posts.size(); }
    /// The quota of the year beside the last one before it. Nothing is known of the decision on which a rise rests.
    [[nodiscard]] bool read(std::size_t place, QuotaChange& into) const {
        const auto column = view.column_of(view.year);
        into              = {};
        into.after        = view.assigned_in(place, column);
        if (!into.after) return false;
        for (std::size_t before = *column; before-- > 0 && !into.before;)
            into.before = view.assigned_in(place, before);
        into.existed_before = view.exists_on(view.posts[place].agency, view.before_year);
        return true;
    }
    /// Of which kinds lines of posts are, where the year before has a figure.
    void note_kinds(std::size_t first, std::span<std::uint32_t> into) const {
        const auto column = view.column_of(view.year);
        if (!column || *column == 0) {
            std::fill(into.begin(), into.end(), no_kind);
            return;
        }
        const std::size_t years = view.nation->posts.years;
        for (std::size_t i = 0; i < into.size(); ++i) {
            const std::size_t at = (first + i) * years + *column;
            const auto after     = static_cast<std::uint32_t>(view.assigned[at]);
            const auto before    = static_cast<std::uint32_t>(view.assigned[at - 1]);
            const auto existed   = view.exists_on(view.posts[first + i].agency, view.before_year) ? 1U : 0U;
            const bool are_small = (after | before) <= 0x7F; // and known
            into[i]              = are_small ? first_kind + (existed << 14U | before << 7U | after) : no_kind;
        }
    }
};

/// Two places for each agency: the yearly quota of those that are declared, with all under them.
template <>
struct Subjects<YearlyQuota> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads = ViewPart::quotas; ///< beside the columns

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.quota.size(); }
    /// Nothing is known of who assigned it, nor of an approved total.
    [[nodiscard]] bool read(std::size_t place, YearlyQuota& into) const {
        into.scope = scope_of(view, static_cast<Row>(place / quota_lines.size()));
        if (into.scope == QuotaScope::agency || view.quota[place].lines == 0) return false;
        into.assigned = view.quota[place].of(QuotaYear::now);
        return true;
    }
};

/// One place for each agency: what the data counts for the public employees of those that are declared.
template <>
struct Subjects<CountedPosts> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads = ViewPart::quotas; ///< beside the columns

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.agencies(); }
    /// Its quota, known or not: figures of the bulk format are quota that the State budget pays.
    [[nodiscard]] bool read(std::size_t place, CountedPosts& into) const {
        const auto agency = static_cast<Row>(place);
        into.scope        = scope_of(view, agency);
        if (into.scope == QuotaScope::agency || !view.exists(agency)) return false;
        const SubtreeQuota& quota = view.quota[place * quota_lines.size() + 1];
        into.now                  = quota.lines > 0 ? Counted::quota : Counted::nothing;
        into.baseline             = view.exists_on(agency, end_of_2021) ? into.now : Counted::nothing;
        return true;
    }
};

/// One place for each agency: localities owe a plan, and plans are no part of the bulk format.
template <>
struct Subjects<PlanYears> {
    const View& view; ///< of the nation

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.agencies(); }
    /// The years that are due.
    [[nodiscard]] bool read(std::size_t place, PlanYears& into) const {
        const auto agency = static_cast<Row>(place);
        into.due          = std::max(0, std::min(view.year, last_planned_year) - first_planned_year + 1);
        return scope_of(view, agency) == QuotaScope::locality && view.exists(agency);
    }
};

namespace detail {

/// The line of the agency's trade-union posts that has a quota for the year.
inline std::optional<std::size_t> union_line(const View& view, std::size_t agency) {
    for (const Funding funding : {Funding::state_budget, Funding::service_revenue, Funding::mixed}) {
        const LineCode code(StaffCategory::union_staff, funding);
        const std::uint8_t slot = view.slot_of[code.code];
        if (slot >= view.slots() || view.codes[slot] != code) continue;
        const std::int32_t line = view.posts_at[agency * view.slots() + slot];
        if (line >= 0 && view.assigned_in(static_cast<std::size_t>(line), view.column_of(view.year)))
            return static_cast<std::size_t>(line);
    }
    return std::nullopt;
}

} // namespace detail

/// One place for each agency: its trade-union posts.
template <>
struct Subjects<UnionPosts> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads = ViewPart::posts; ///< beside the columns

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.agencies(); }
    /// Those of 2022, and of the year.
    [[nodiscard]] bool read(std::size_t place, UnionPosts& into) const {
        const auto line = detail::union_line(view, place);
        if (!line) return false;
        into.assigned_2022 = view.assigned_in(*line, view.column_of(2022));
        into.assigned_now  = view.assigned_in(*line, view.column_of(view.year));
        return true;
    }
};

/// A place for each agency and line that occurs: people in post use up the quota of their own category.
template <>
struct Subjects<ChargedPosts> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads{ViewPart::people, ViewPart::posts}; ///< beside the columns
    static constexpr std::size_t kinds = line_codes << 8U;               ///< lines, and up to 255 people

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.occupied.size(); }
    /// Who is in post, and on which quota.
    [[nodiscard]] bool read(std::size_t place, ChargedPosts& into) const {
        AgencyPosts posts;
        if (!view.counts_staff || !detail::read_figures(view, place, posts)) return false;
        const StaffCategories own(view.codes[view.posts_of(place).slot].category());
        into = {own, own, posts.occupied};
        return true;
    }
    /// Of which kinds places are.
    void note_kinds(std::size_t first, std::span<std::uint32_t> into) const {
        detail::note_places(view, first, into,
                            [](Row, std::size_t slot) { return static_cast<std::uint32_t>(slot) << 8U; });
        for (std::size_t i = 0; i < into.size(); ++i) {
            const detail::PostFigures figures{view.occupied[first + i], view.assigned_now[first + i]};
            const auto people   = static_cast<std::uint32_t>(figures.occupied);
            const bool is_there = view.counts_staff && figures.are_there();
            into[i]             = !is_there ? no_subject : people > 0xFF ? no_kind : first_kind + (into[i] | people);
        }
    }
};

namespace detail {

/// The four ratings of the bulk format, from 0 (the lowest) to 3.
[[nodiscard]] constexpr QualityRating rating_of(int digit) { return static_cast<QualityRating>(3 - digit); }

constexpr void read_age(Day16 born, bool is_woman, PersonAge& into) {
    into.born = born.known() ? std::optional(to_date(born)) : std::nullopt;
    into.sex  = is_woman ? Sex::female : Sex::male;
}
constexpr void read_ratings(Marks marks, QualityRatings& into) {
    into.previous     = rating_of(marks.rating_previous());
    into.last         = rating_of(marks.rating_last());
    into.is_protected = marks.is_protected();
}

/// Notes the kinds of people: of those in post, and nothing of others. \pre no change was made to the view.
/// \param kind_of the number of a kind, by day of birth and marks
template <typename KindOf>
void note_people(const View& view, std::size_t first, std::span<std::uint32_t> into, KindOf kind_of) {
    const std::uint8_t* code = view.code_in_post.data() + first;
    const Day16* born        = view.nation->staff.born.data() + first;
    const Marks* marks       = view.nation->staff.marks.data() + first;
    // Without a branch, so that the compiler takes several people at once: a mask for those in post.
    for (std::size_t i = 0; i < into.size(); ++i) {
        const std::int8_t mask = code[i] == not_in_post ? 0 : -1;
        into[i]                = kind_of(born[i], marks[i]) & static_cast<std::uint32_t>(std::int32_t{mask});
    }
}

} // namespace detail

/// One place for each person: there are far fewer days of birth than people.
template <>
struct Subjects<PersonAge> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads   = ViewPart::people;      ///< beside the columns
    static constexpr std::size_t kinds = std::size_t{2} << 16U; ///< days of birth in two bytes, and two sexes

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.people(); }
    /// Day of birth and sex of a person in post. Decisions that extend a service are no part of the bulk format.
    [[nodiscard]] bool read(std::size_t place, PersonAge& into) const {
        const Person person = view.person(static_cast<Row>(place));
        detail::read_age(person.born, person.marks.is_woman(), into);
        return person.is_in_post(view.day);
    }
    /// Of which kinds people are. \pre no change was made to the view.
    void note_kinds(std::size_t first, std::span<std::uint32_t> into) const {
        detail::note_people(view, first, into, kind_of);
    }
    /// Of which kinds people would be in post, before it is known who is. \pre as above.
    void note_possible_kinds(std::size_t first, std::span<std::uint32_t> into) const {
        for (std::size_t i = 0; i < into.size(); ++i)
            into[i] = kind_of(view.nation->staff.born[first + i], view.nation->staff.marks[first + i]);
    }
    /// The facts of all people of a kind.
    static void read_kind(std::uint32_t kind, PersonAge& into) {
        const std::uint32_t number = kind - first_kind;
        detail::read_age({static_cast<std::uint16_t>(number / 2)}, number % 2 == 1, into);
    }

private:
    [[nodiscard]] static constexpr std::uint32_t kind_of(Day16 born, Marks marks) {
        return first_kind + born.number * 2U + (marks.bits & 1U);
    }
};

/// One place for each person. The two years are the last one that was rated and the one before.
template <>
struct Subjects<QualityRatings> {
    const View& view; ///< of the nation

    static constexpr ViewParts reads   = ViewPart::people; ///< beside the columns
    static constexpr std::size_t kinds = 64;               ///< all that a person's marks can be

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.people(); }
    /// The ratings of a person in post. Lists for streamlining are no part of the bulk format.
    [[nodiscard]] bool read(std::size_t place, QualityRatings& into) const {
        const Person person = view.person(static_cast<Row>(place));
        detail::read_ratings(person.marks, into);
        return person.is_in_post(view.day);
    }
    /// Of which kinds people are. \pre no change was made to the view.
    void note_kinds(std::size_t first, std::span<std::uint32_t> into) const {
        detail::note_people(view, first, into,
                            [](Day16, Marks marks) { return first_kind + marks.bits % std::uint32_t{kinds}; });
    }
};

} // namespace congvu::bulk
