// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/check.hpp>
#include <congvu/dataset/dataset.hpp>
#include <congvu/engine/validate.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// \file
/// From bytes to findings: some answers of a nation as records, with a data set that holds just what they speak of, so
/// that every form of report can be written from it.

namespace congvu::bulk {

/// Findings, and a data set that holds what they speak of and nothing else.
struct Excerpt {
    Dataset data;  ///< the agencies, documents, tasks and figures that the findings name
    Report report; ///< the findings; its counts are those of the whole nation
};

namespace detail {

/// What a unit is in a data set.
[[nodiscard]] constexpr AgencyKind agency_kind_of(UnitKind kind) {
    switch (kind) {
        case UnitKind::government: return AgencyKind::political_system;
        case UnitKind::ministry: return AgencyKind::ministry;
        case UnitKind::province:
        case UnitKind::district:
        case UnitKind::commune: return AgencyKind::peoples_committee;
        case UnitKind::department: return AgencyKind::department;
        case UnitKind::public_service_unit: return AgencyKind::public_service_unit;
    }
    return AgencyKind::board;
}

/// Copies rows of a nation into a data set, each once.
class Copying {
public:
    Copying(const View& view, Dataset& into) : view_(view), into_(into) {
        into_.files.assign(view.nation->files.begin(), view.nation->files.end());
    }

    [[nodiscard]] const View& view() const { return view_; }
    [[nodiscard]] Location place(Table table, std::size_t line) const {
        return {static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(line), line == 0 ? 0U : 1U};
    }
    [[nodiscard]] Location place_of_agency(Row row) const {
        return place(Table::agencies, view_.nation->agencies.line[row]);
    }

    AgencyId agency(Row row) {
        const auto [at, is_new] = agencies_.try_emplace(row);
        if (!is_new) return at->second;
        Agency made;
        made.key        = view_.nation->agencies.keys[row];
        made.kind       = agency_kind_of(view_.nation->agencies.kind[row]);
        made.level      = view_.level[row];
        made.life       = view_.life(row);
        made.confidence = Confidence::text_read;
        made.location   = place_of_agency(row);
        static_cast<void>(made.names.add({}, {made.key, made.key}));
        return at->second = into_.agencies.add(std::move(made));
    }
    DocumentId document(Row row) {
        const auto [at, is_new] = documents_.try_emplace(row);
        if (!is_new) return at->second;
        const DocumentColumns& from = view_.nation->documents;
        Document made;
        made.key            = from.keys[row];
        made.title          = {made.key, made.key};
        made.issuer         = view_.nation->agencies.keys[from.issuer[row]];
        made.issuing_agency = agency(from.issuer[row]);
        made.issued         = issue_of(view_, row);
        made.confidence     = Confidence::text_read;
        made.location       = place(Table::documents, from.line[row]);
        if (cited(view_, row).has_number) made.number = made.key;
        return at->second = into_.documents.add(std::move(made));
    }
    TaskId task(Row row) {
        const auto [at, is_new] = tasks_.try_emplace(row);
        if (!is_new) return at->second;
        const TaskColumns& from = view_.nation->tasks;
        Task made;
        made.key        = from.keys[row];
        made.title      = {made.key, made.key};
        made.bearing    = Bearing::jointly;
        made.directive  = directive(from.document[row]);
        made.confidence = Confidence::text_read;
        made.location   = place(Table::tasks, from.line[row]);
        if (from.due[row].known()) made.due = to_date(from.due[row]);
        return at->second = into_.tasks.add(std::move(made));
    }
    /// A figure that a finding rests on, as an operand.
    Operand figure(std::string_view code, Row agency_row, StaffCategories of, Funding funding, Measure measure,
                   std::optional<Posts> posts, Location at) {
        Figure made;
        made.agency     = agency(agency_row);
        made.key        = into_.agencies[made.agency].key + ":" + std::string(code);
        made.categories = of;
        made.funding    = funding;
        made.measure    = measure;
        made.posts      = posts;
        made.confidence = Confidence::text_read;
        made.location   = at;
        return {code, into_.figures.add(std::move(made)), at};
    }

private:
    DirectiveId directive(Row document_row) {
        const auto [at, is_new] = directives_.try_emplace(document_row);
        if (!is_new) return at->second;
        const DocumentId document_id = document(document_row);
        return at->second            = into_.directives.add({std::string(view_.nation->documents.keys[document_row]),
                                                             document_id,
                                                             agency(view_.nation->documents.issuer[document_row]),
                                                             {},
                                                             {},
                                                             into_.documents[document_id].location});
    }

    const View& view_;
    Dataset& into_;
    std::map<Row, AgencyId> agencies_;
    std::map<Row, DocumentId> documents_;
    std::map<Row, DirectiveId> directives_;
    std::map<Row, TaskId> tasks_;
};

/// How reports name a subject, where it stands and what it rests on. The facts are read by `Subjects`.
/// \{
inline void name(Copying& copying, std::size_t place, Case<AgencyParents>& into) {
    const auto agency = static_cast<Row>(place);
    into.ref          = {"agency", copying.agency(agency)};
    into.location     = copying.place_of_agency(agency);
}
inline void name(Copying& copying, std::size_t place, Case<AgencyLife>& into) {
    const auto agency = static_cast<Row>(place);
    into.ref          = {"agency", copying.agency(agency)};
    into.location     = copying.place_of_agency(agency);
    into.operands     = {{"agency", into.ref.what, into.location}};
}
template <typename OfDocument>
void name_document(Copying& copying, std::size_t place, Case<OfDocument>& into) {
    into.ref      = {"document", copying.document(static_cast<Row>(place))};
    into.location = copying.place(Table::documents, copying.view().nation->documents.line[place]);
}
inline void name(Copying& copying, std::size_t place, Case<DocumentIdentity>& into) {
    name_document(copying, place, into);
}
inline void name(Copying& copying, std::size_t place, Case<DocumentBases>& into) {
    name_document(copying, place, into);
    for (DocumentId& step : into.facts.cycle)
        step = copying.document(step.row);
}
template <typename OfBond>
void name_bond(Copying& copying, std::size_t place, Case<OfBond>& into) {
    const DocumentColumns& documents = copying.view().nation->documents;
    const Row document               = copying.view().document_of[place];
    into.ref      = {"relation", copying.document(document), copying.document(documents.bases[place]),
                     word(RelationKind::basis)};
    into.location = copying.place(Table::documents, documents.line[document]);
}
inline void name(Copying& copying, std::size_t place, Case<BasisInForce>& into) { name_bond(copying, place, into); }
inline void name(Copying& copying, std::size_t place, Case<CitedProvision>& into) { name_bond(copying, place, into); }
template <typename OfAssignment>
void name_assignment(Copying& copying, std::size_t place, Case<OfAssignment>& into) {
    const View& view  = copying.view();
    const auto& lines = view.nation->tasks.assignment_line;
    into.ref          = {"assignment", copying.task(view.task_of[place]), copying.agency(view.charged[place]),
                         word(view.role[place])};
    into.location     = copying.place(Table::assignments, place < lines.size() ? lines[place] : 0);
    into.operands     = {{"agency", into.ref.of, copying.place_of_agency(view.charged[place])}};
}
inline void name(Copying& copying, std::size_t place, Case<Charge>& into) { name_assignment(copying, place, into); }
inline void name(Copying& copying, std::size_t place, Case<ChargeAuthority>& into) {
    name_assignment(copying, place, into);
    const Nation& nation = *copying.view().nation;
    const Row issuer     = nation.documents.issuer[nation.tasks.document[copying.view().task_of[place]]];
    into.operands.push_back({"issuer", copying.agency(issuer), copying.place_of_agency(issuer)});
}
template <typename OfTask>
void name_task(Copying& copying, std::size_t place, Case<OfTask>& into) {
    into.ref      = {"task", copying.task(static_cast<Row>(place))};
    into.location = copying.place(Table::tasks, copying.view().nation->tasks.line[place]);
}
inline void name(Copying& copying, std::size_t place, Case<TaskBearers>& into) { name_task(copying, place, into); }
inline void name(Copying& copying, std::size_t place, Case<TaskDue>& into) { name_task(copying, place, into); }
inline void name(Copying& copying, std::size_t place, Case<TaskSupervision>& into) {
    name_task(copying, place, into);
    const View& view = copying.view();
    FewAgencies watchers;
    for_each_assignment(view, static_cast<Row>(place), [&](std::size_t assignment) {
        if (view.role[assignment] == Role::supervise && view.exists(view.charged[assignment]))
            watchers.note(view.charged[assignment]);
    });
    if (into.facts.supervisors > 0)
        for (const Row watcher : watchers)
            into.operands.push_back({"supervisor", copying.agency(watcher), copying.place_of_agency(watcher)});
}
template <typename OfQuota>
void name_quota(Copying& copying, std::string_view kind, std::size_t place, Case<OfQuota>& into) {
    const auto agency = static_cast<Row>(place / quota_lines.size());
    into.ref          = {kind, copying.agency(agency), {}, {}, quota_lines[place % quota_lines.size()]};
    into.location     = copying.place_of_agency(agency);
}
/// The quota of an agency and all under it is a sum of many rows; it stands where the agency does.
template <typename OfQuota>
void add_sum(Copying& copying, std::string_view code, std::size_t place, std::optional<Posts> posts,
             Case<OfQuota>& into) {
    if (posts)
        into.operands.push_back(copying.figure(code, static_cast<Row>(place / quota_lines.size()),
                                               quota_lines[place % quota_lines.size()], Funding::state_budget,
                                               Measure::assigned, posts, into.location));
}
inline void name(Copying& copying, std::size_t place, Case<QuotaHistory>& into) {
    name_quota(copying, "quota", place, into);
    add_sum(copying, "assigned_2015", place, into.facts.assigned_2015, into);
    add_sum(copying, "assigned_2021", place, into.facts.assigned_2021, into);
    add_sum(copying, "assigned_now", place, into.facts.assigned_now, into);
}
inline void name(Copying& copying, std::size_t place, Case<ComparedCuts>& into) {
    name_quota(copying, "cuts", place, into);
}
inline void name(Copying& copying, std::size_t place, Case<YearlyQuota>& into) {
    name_quota(copying, "yearly_quota", place, into);
    into.ref.line = word(Funding::state_budget);
    add_sum(copying, "assigned", place, into.facts.assigned, into);
}
inline void name(Copying& copying, std::size_t place, Case<CountedPosts>& into) {
    const auto agency = static_cast<Row>(place);
    into.ref          = {"quota", copying.agency(agency), {}, {}, public_employees};
    into.location     = copying.place_of_agency(agency);
}
inline void name(Copying& copying, std::size_t place, Case<PlanYears>& into) {
    const auto agency = static_cast<Row>(place);
    into.ref          = {"plan_years", copying.agency(agency)};
    into.location     = copying.place_of_agency(agency);
}
/// Where the figure of a line of posts stands for a year; where its agency does when no row gives it.
inline Location place_of_posts(const Copying& copying, std::size_t line, int year) {
    const View& view     = copying.view();
    const auto& lines    = view.nation->posts.file_line;
    const auto column    = view.column_of(year);
    const std::size_t at = column ? line * view.nation->posts.years + *column : lines.size();
    if (at < lines.size() && lines[at] != 0) return copying.place(Table::posts, lines[at]);
    return copying.place_of_agency(view.posts[line].agency);
}
template <typename OfLine>
void name_line(Copying& copying, std::string_view kind, Row agency, LineCode of, Case<OfLine>& into) {
    into.ref = {kind, copying.agency(agency), {}, word(of.funding()), StaffCategories(of.category())};
}
inline void name(Copying& copying, std::size_t place, Case<AgencyPosts>& into) {
    const View& view          = copying.view();
    const auto [agency, slot] = view.posts_of(place);
    const LineCode of         = view.codes[slot];
    name_line(copying, "posts", agency, of, into);
    const std::int32_t line = view.posts_at[place];
    into.location =
        line < 0 ? copying.place_of_agency(agency) : place_of_posts(copying, static_cast<std::size_t>(line), view.year);
    if (into.facts.occupied)
        into.operands.push_back(copying.figure("occupied", agency, StaffCategories(of.category()), of.funding(),
                                               Measure::occupied, into.facts.occupied,
                                               copying.place_of_agency(agency)));
    if (into.facts.assigned)
        into.operands.push_back(copying.figure("assigned", agency, StaffCategories(of.category()), of.funding(),
                                               Measure::assigned, into.facts.assigned, into.location));
}
inline void name(Copying& copying, std::size_t place, Case<QuotaChange>& into) {
    const View& view     = copying.view();
    const PostsOf& posts = view.posts[place];
    const LineCode of    = view.codes[posts.slot];
    name_line(copying, "quota_change", posts.agency, of, into);
    into.location = place_of_posts(copying, place, view.year);
    into.operands.push_back(copying.figure("after", posts.agency, StaffCategories(of.category()), of.funding(),
                                           Measure::assigned, into.facts.after, into.location));
    for (int year = view.year - 1; into.facts.before && view.column_of(year); --year) {
        if (!view.assigned_in(place, view.column_of(year))) continue;
        into.operands.push_back(copying.figure("before", posts.agency, StaffCategories(of.category()), of.funding(),
                                               Measure::assigned, into.facts.before,
                                               place_of_posts(copying, place, year)));
        break;
    }
}
inline void name(Copying& copying, std::size_t place, Case<UnionPosts>& into) {
    const View& view       = copying.view();
    const std::size_t line = *union_line(view, place);
    name_line(copying, "union_posts", static_cast<Row>(place), view.codes[view.posts[line].slot], into);
    into.location = place_of_posts(copying, line, view.year);
}
inline void name(Copying& copying, std::size_t place, Case<ChargedPosts>& into) {
    const View& view          = copying.view();
    const auto [agency, slot] = view.posts_of(place);
    const LineCode of         = view.codes[slot];
    name_line(copying, "charge", agency, of, into);
    into.location = copying.place_of_agency(agency);
    into.operands.push_back(copying.figure("occupied", agency, StaffCategories(of.category()), of.funding(),
                                           Measure::occupied, into.facts.posts, into.location));
}
/// A person has a code and no name, and no fact of theirs is an operand: reports show no date of birth.
template <typename OfPerson>
void name_person(Copying& copying, std::size_t place, Case<OfPerson>& into) {
    const View& view    = copying.view();
    const auto& staff   = view.nation->staff;
    const bool is_hired = place >= staff.size();
    const auto key      = is_hired ? std::string_view(view.hired_keys[place - staff.size()]) : staff.keys[place];
    into.ref            = {"staff", Record{key.empty() ? std::string_view("?") : key},
                           copying.agency(view.person(static_cast<Row>(place)).agency)};
    into.location       = copying.place(Table::staff, is_hired ? 0 : staff.file_line[place]);
}
inline void name(Copying& copying, std::size_t place, Case<PersonAge>& into) { name_person(copying, place, into); }
inline void name(Copying& copying, std::size_t place, Case<QualityRatings>& into) { name_person(copying, place, into); }
template <typename Subject>
void name(Copying&, std::size_t, Case<Subject>&) {} // of kinds of which the bulk format holds no subject
/// \}

/// The finding of one place, told in full: the same rule asked about the same facts, with its way written down.
template <std::size_t Index>
void add_finding(Copying& copying, std::size_t place, Report& report) {
    constexpr const auto& rule = std::get<Index>(rules::typed);
    Case<SubjectOf<Index>> one{};
    if (!Subjects<SubjectOf<Index>>{copying.view()}.read(place, one.facts)) return;
    one.confidence = Confidence::text_read;
    name(copying, place, one);
    Verdict verdict         = rule(one.facts, report.as_of);
    const Severity severity = severity_of(rule.severity, rule.source.confidence, verdict);
    report.findings.push_back({card_of(rule), one.ref, report.as_of, one.location, severity, std::move(verdict),
                               std::move(one.operands), std::max(one.confidence, rule.source.confidence)});
}

using AddFinding = void (*)(Copying&, std::size_t, Report&);

template <std::size_t... Index>
constexpr std::array<AddFinding, sizeof...(Index)> finding_adders(std::index_sequence<Index...>) {
    return {add_finding<Index>...};
}

} // namespace detail

/// The finding of one place, with the data that it speaks of; no finding where there is no subject.
/// \param view the nation, as changes left it; it must outlive what is made
/// \param rule in the order of the rulebook
/// \param place of its subjects
[[nodiscard]] inline Excerpt excerpt(const View& view, std::size_t rule, std::size_t place) {
    static constexpr auto adders = detail::finding_adders(std::make_index_sequence<rule_count>{});
    Excerpt made{{}, {view.as_of, {}, {}, {}, {}, 0}};
    detail::Copying copying(view, made.data);
    adders.at(rule)(copying, place, made.report);
    return made;
}

/// Which answers are told in full.
struct Shown {
    std::size_t of_each_rule = 20;             ///< at most so many findings of each rule
    std::size_t skipped      = 0;              ///< of each rule: so many findings were told before
    Keep keep                = Keep::problems; ///< which answers are findings
};

/// Some findings as records; the counts are those of all. What was not asked is not listed. O(places + findings).
[[nodiscard]] inline Excerpt excerpt(const View& view, const Answers& answers, const Chosen& chosen, Shown shown = {}) {
    Excerpt made{{}, {answers.as_of, {}, {}, {}, {}, 0}};
    Report& report = made.report;
    detail::Copying copying(view, made.data);
    const auto tell = [&]<std::size_t Index>(std::integral_constant<std::size_t, Index>) {
        if (!chosen[Index]) return;
        const RuleAnswers& rule = answers.by_rule[Index];
        report.rules.push_back({card_of(std::get<Index>(rules::typed)), rule.sums.outcomes});
        std::size_t found = 0;
        for (std::size_t place = 0; place < rule.answers.size(); ++place) {
            const Answer answer = rule.answers[place];
            if (!answer.is_asked() || (shown.keep == Keep::problems && !answer.is_problem())) continue;
            if (found++ < shown.skipped) continue;
            if (found > shown.skipped + shown.of_each_rule) break;
            detail::add_finding<Index>(copying, place, report);
        }
    };
    detail::for_each_rule(tell);
    const Sums sums    = answers.summary();
    report.summary     = sums.outcomes;
    report.by_severity = sums.by_severity;
    report.size        = {view.agencies(), view.nation->documents.size(), view.nation->tasks.size(),
                          given_figures(*view.nation), view.people()};
    return made;
}

} // namespace congvu::bulk
