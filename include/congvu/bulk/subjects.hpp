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
#include <optional>
#include <set>
#include <utility>
#include <vector>

/// \file
/// The subjects of rules in the columns of a nation: the same facts that `engine/*_cases.hpp` make of records, so that
/// one definition of each rule serves both. Each kind of subject counts its places from 0; a place where there is no
/// subject on the day reads as false.

namespace congvu::bulk {

/// The subjects of one kind. The bulk format holds none, unless it is said below which.
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
    /// The code of facts that read() gave, where agency and parent live equally long, as most do.
    [[nodiscard]] static std::optional<std::uint64_t> code_of(const AgencyParents& facts) {
        const auto is_alike = [&](const AgencyParents::Bond& bond) {
            return bond.period == facts.life && bond.parent_life == facts.life;
        };
        if (facts.bonds.size() > 1 || !std::all_of(facts.bonds.begin(), facts.bonds.end(), is_alike))
            return std::nullopt;
        return FactsCode()
            .add(static_cast<int>(facts.level), 2)
            .add(facts.life)
            .add(facts.bonds.empty() ? 0 : 1, 1)
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
    /// The code of facts that read() gave.
    [[nodiscard]] static std::optional<std::uint64_t> code_of(const AgencyLife& facts) {
        return FactsCode().add(static_cast<int>(facts.level), 2).add(facts.life).code();
    }
    static constexpr Confidence bulk_confidence = Confidence::text_read; ///< rows are records of the agency itself
};

namespace detail {

/// Whether a document can matter to the question: it may have been issued, and known, by then.
inline bool is_in_view(const View& view, Row document) {
    const Day16 issued = view.nation->documents.issued[document];
    return !issued.known() || (issued <= view.day && view.as_of.knows(to_date(issued)));
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

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.nation->documents.size(); }
    /// The way back to it, in ids of the columns.
    [[nodiscard]] bool read(std::size_t place, DocumentBases& into) const {
        const auto document = static_cast<Row>(place);
        if (!detail::is_in_view(view, document)) return false;
        into.cycle.clear();
        for (const Row step : view.bases.cycle_through(document))
            into.cycle.push_back({step});
        return true;
    }
};

namespace detail {

/// The document of a bond that is named by its place among all bonds.
inline Row document_of_bond(const DocumentColumns& documents, std::size_t bond) {
    const auto after = std::upper_bound(documents.first.begin(), documents.first.end(), bond);
    return static_cast<Row>(after - documents.first.begin() - 1);
}

} // namespace detail

/// One place for each basis that a document names.
template <>
struct Subjects<BasisInForce> {
    const View& view; ///< of the nation

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.nation->documents.bases.size(); }
    /// The days of both; nothing is known of when a basis expired.
    [[nodiscard]] bool read(std::size_t place, BasisInForce& into) const {
        const Row document = detail::document_of_bond(view.nation->documents, place);
        if (!detail::is_in_view(view, document)) return false;
        into = {detail::issue_of(view, document), detail::issue_of(view, view.nation->documents.bases[place]), {}};
        return true;
    }
};

/// One place for each basis that a document names.
template <>
struct Subjects<CitedProvision> {
    const View& view; ///< of the nation

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.nation->documents.bases.size(); }
    /// What is known of the document that is named.
    [[nodiscard]] bool read(std::size_t place, CitedProvision& into) const {
        if (!detail::is_in_view(view, detail::document_of_bond(view.nation->documents, place))) return false;
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

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.charged.size(); }
    /// Reorganisations are no part of the bulk format, so nobody succeeds an agency that ended.
    [[nodiscard]] bool read(std::size_t place, Charge& into) const {
        if (view.task_of[place] == no_row) return false;
        into.life   = view.life(view.charged[place]);
        into.issued = detail::issue_day_of_task(view, view.task_of[place]);
        return true;
    }
    /// The code of facts that read() gave.
    [[nodiscard]] static std::optional<std::uint64_t> code_of(const Charge& facts) {
        return FactsCode().add(facts.life).add(facts.issued).code();
    }
};

/// One place for each assignment.
template <>
struct Subjects<ChargeAuthority> {
    const View& view; ///< of the nation

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.charged.size(); }
    /// Whether who is charged is under the issuer of the document.
    [[nodiscard]] bool read(std::size_t place, ChargeAuthority& into) const {
        const Row task = view.task_of[place];
        if (task == no_row) return false;
        const Row document = view.nation->tasks.document[task];
        const Row agency   = view.charged[place];
        const Row issuer   = view.nation->documents.issuer[document];
        const Day16 issued = view.nation->documents.issued[document];
        into.given         = detail::issue_day_of_task(view, task);
        into.existed       = issued.known() && view.exists_on(agency, issued);
        into.is_under      = into.existed && (agency == issuer || view.is_under(agency, issuer, issued));
        return true;
    }
    /// The code of facts that read() gave.
    [[nodiscard]] static std::optional<std::uint64_t> code_of(const ChargeAuthority& facts) {
        return FactsCode().add(facts.given).add(facts.existed ? 1 : 0, 1).add(facts.is_under ? 1 : 0, 1).code();
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

} // namespace detail

/// One place for each task. Whoever writes «chủ trì» and «phối hợp» beside each other gives one task to all of them, so
/// tasks of the bulk format are borne jointly.
template <>
struct Subjects<TaskBearers> {
    const View& view; ///< of the nation

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
    /// The code of facts that read() gave.
    [[nodiscard]] static std::optional<std::uint64_t> code_of(const TaskBearers& facts) {
        return FactsCode().add(facts.carriers, 16).add(facts.leads, 16).code();
    }
};

/// One place for each task.
template <>
struct Subjects<TaskSupervision> {
    const View& view; ///< of the nation

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.nation->tasks.size(); }
    /// Who supervises a task watches over all that carry it out; the directive counts from its day of issue.
    [[nodiscard]] bool read(std::size_t place, TaskSupervision& into) const {
        const auto task    = static_cast<Row>(place);
        into               = {};
        const Day16 issued = view.nation->documents.issued[view.nation->tasks.document[task]];
        if (issued.known() && !detail::is_in_view(view, view.nation->tasks.document[task])) return true;
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
    /// The code of facts that read() gave.
    [[nodiscard]] static std::optional<std::uint64_t> code_of(const TaskSupervision& facts) {
        return FactsCode().add(facts.bearers, 16).add(facts.supervisors, 16).add(facts.watched_by_others, 16).code();
    }
};

/// One place for each task. Tasks of the bulk format are no part of others.
template <>
struct Subjects<TaskDue> {
    const View& view; ///< of the nation

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.nation->tasks.size(); }
    /// Its last day.
    [[nodiscard]] bool read(std::size_t place, TaskDue& into) const {
        const Day16 due = view.nation->tasks.due[place];
        into            = {};
        if (due.known()) into.due = to_date(due);
        return true;
    }
    /// The code of facts that read() gave.
    [[nodiscard]] static std::optional<std::uint64_t> code_of(const TaskDue& facts) {
        return FactsCode().add(facts.due).code();
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
    /// The code of facts that read() gave.
    [[nodiscard]] static std::optional<std::uint64_t> code_of(const QuotaHistory& facts) {
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

/// People counted on the day, and the quota of the year, of an agency and line. Nobody on record means none; a line
/// without people and without a quota is no subject.
inline bool read_figures(const View& view, std::size_t place, AgencyPosts& into) {
    const std::int32_t line     = view.posts_at[place];
    const std::int32_t occupied = view.occupied[place];
    into.assigned =
        line < 0 ? std::nullopt : view.assigned_in(static_cast<std::size_t>(line), view.column_of(view.year));
    if (occupied == 0 && !into.assigned) return false;
    into.occupied = view.counts_staff ? std::optional<Posts>(occupied) : std::nullopt;
    return true;
}

} // namespace detail

/// A place for each agency and line that occurs: people counted on the day, and the quota of the year.
template <>
struct Subjects<AgencyPosts> {
    const View& view; ///< of the nation

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.occupied.size(); }
    /// The figures, at the level of the agency.
    [[nodiscard]] bool read(std::size_t place, AgencyPosts& into) const {
        if (!detail::read_figures(view, place, into)) return false;
        into.level = view.level[view.posts_of(place).agency];
        return true;
    }
    /// The code of facts that read() gave.
    [[nodiscard]] static std::optional<std::uint64_t> code_of(const AgencyPosts& facts) {
        return FactsCode().add(facts.occupied, 28).add(facts.assigned, 28).add(static_cast<int>(facts.level), 2).code();
    }
};

/// A place for each line of posts.
template <>
struct Subjects<QuotaChange> {
    const View& view; ///< of the nation

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
    /// The code of facts that read() gave.
    [[nodiscard]] static std::optional<std::uint64_t> code_of(const QuotaChange& facts) {
        return FactsCode().add(facts.before, 28).add(facts.after, 28).add(facts.existed_before ? 1 : 0, 1).code();
    }
};

/// Two places for each agency: the yearly quota of those that are declared, with all under them.
template <>
struct Subjects<YearlyQuota> {
    const View& view; ///< of the nation

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.quota.size(); }
    /// Nothing is known of who assigned it, nor of an approved total.
    [[nodiscard]] bool read(std::size_t place, YearlyQuota& into) const {
        into.scope    = scope_of(view, static_cast<Row>(place / quota_lines.size()));
        into.assigned = view.quota[place].of(QuotaYear::now);
        return into.scope != QuotaScope::agency && view.quota[place].lines > 0;
    }
};

/// One place for each agency: what the data counts for the public employees of those that are declared.
template <>
struct Subjects<CountedPosts> {
    const View& view; ///< of the nation

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.agencies(); }
    /// Its quota, known or not: figures of the bulk format are quota that the State budget pays.
    [[nodiscard]] bool read(std::size_t place, CountedPosts& into) const {
        const auto agency         = static_cast<Row>(place);
        const SubtreeQuota& quota = view.quota[place * quota_lines.size() + 1];
        into.scope                = scope_of(view, agency);
        into.now                  = quota.lines > 0 ? Counted::quota : Counted::nothing;
        into.baseline             = view.exists_on(agency, end_of_2021) ? into.now : Counted::nothing;
        return into.scope != QuotaScope::agency && view.exists(agency);
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
    /// The code of facts that read() gave.
    [[nodiscard]] static std::optional<std::uint64_t> code_of(const ChargedPosts& facts) {
        return FactsCode().add(facts.staff).add(facts.posts, 28).code();
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

/// Whether a person of the nation is in post on the day, whom no change touched.
inline bool is_in_post(const View& view, std::size_t place) {
    const StaffColumns& staff = view.nation->staff;
    return is_within(view.day, staff.started[place], staff.left[place]);
}

} // namespace detail

/// One place for each person. Whose facts are the same are of one kind, and a rule says the same of all of them: there
/// are far fewer days of birth than people.
template <>
struct Subjects<PersonAge> {
    const View& view; ///< of the nation

    static constexpr std::size_t kinds = std::size_t{2} << 16U; ///< days of birth in two bytes, and two sexes

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.people(); }
    /// Day of birth and sex of a person in post. Decisions that extend a service are no part of the bulk format.
    [[nodiscard]] bool read(std::size_t place, PersonAge& into) const {
        const Person person = view.person(static_cast<Row>(place));
        detail::read_age(person.born, person.marks.is_woman(), into);
        return person.is_in_post(view.day);
    }
    /// Whether a person is in post whom no change touched.
    [[nodiscard]] bool is_there(std::size_t place) const { return detail::is_in_post(view, place); }
    /// Of which kind a person is whom no change touched.
    [[nodiscard]] std::size_t kind_of(std::size_t place) const {
        const StaffColumns& staff = view.nation->staff;
        return std::size_t{staff.born[place].number} * 2 + (staff.marks[place].is_woman() ? 1 : 0);
    }
    /// The facts of all people of a kind.
    static void read_kind(std::size_t kind, PersonAge& into) {
        detail::read_age({static_cast<std::uint16_t>(kind / 2)}, kind % 2 == 1, into);
    }
};

/// One place for each person. The two years are the last one that was rated and the one before.
template <>
struct Subjects<QualityRatings> {
    const View& view; ///< of the nation

    static constexpr std::size_t kinds = 64; ///< all that a person's marks can be

    /// How many places there are.
    [[nodiscard]] std::size_t size() const { return view.people(); }
    /// The ratings of a person in post. Lists for streamlining are no part of the bulk format.
    [[nodiscard]] bool read(std::size_t place, QualityRatings& into) const {
        const Person person = view.person(static_cast<Row>(place));
        detail::read_ratings(person.marks, into);
        return person.is_in_post(view.day);
    }
    /// Whether a person is in post whom no change touched.
    [[nodiscard]] bool is_there(std::size_t place) const { return detail::is_in_post(view, place); }
    /// Of which kind a person is whom no change touched.
    [[nodiscard]] std::size_t kind_of(std::size_t place) const { return view.nation->staff.marks[place].bits % kinds; }
    /// The facts of all people of a kind.
    static void read_kind(std::size_t kind, QualityRatings& into) {
        detail::read_ratings({static_cast<std::uint8_t>(kind)}, into);
    }
};

} // namespace congvu::bulk
