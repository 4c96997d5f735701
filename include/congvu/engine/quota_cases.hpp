// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/posts_cases.hpp>
#include <congvu/engine/view.hpp>
#include <congvu/establishment/compared_cuts.hpp>
#include <congvu/establishment/counted_posts.hpp>
#include <congvu/establishment/quota_ceiling.hpp>
#include <congvu/establishment/quota_change.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

/// \file
/// The subjects of rules about quotas beside other figures: ceilings, changes, comparisons. In the order of the data.

namespace congvu {

namespace detail {

/// The scope in which an agency's totals are approved: as declared, or by what the agency is.
inline QuotaScope scope_of(const Dataset& data, AgencyId agency) {
    for (const QuotaSubject& subject : data.quota_subjects)
        if (subject.agency == agency) return subject.scope;
    if (data.agencies[agency].kind == AgencyKind::political_system) return QuotaScope::system;
    if (data.agencies[agency].kind == AgencyKind::block) return QuotaScope::block;
    return QuotaScope::agency;
}

/// The lines of which some figure of the measure holds on the day, each once, in the order of the data.
inline std::vector<PostsLine> lines_with(const View& view, Measure measure) {
    std::vector<PostsLine> lines;
    std::set<PostsLine> seen;
    for (const Figure& figure : view.data.figures)
        if (figure.measure == measure && figure.period.contains(view.as_of.in_force) &&
            view.as_of.knows(figure.recorded) && seen.insert(line_of(figure)).second)
            lines.push_back(line_of(figure));
    return lines;
}

template <typename Subject>
Case<Subject> line_case(std::string_view kind, const PostsLine& line) {
    return {{kind, line.agency, {}, word(line.funding), line.categories}, {}, {}};
}

/// What the data counts for the public employees of an agency on a day: the best figure there is.
inline Counted counted_on(const View& view, AgencyId agency, Date day, Case<CountedPosts>& into) {
    const auto note = [&](Measure measure, Funding funding) {
        const auto id = figure_on(view, {agency, public_employees, funding}, measure, day);
        if (id) into.operands.push_back({"counted", *id, view.data.figures[*id].location});
        return id.has_value();
    };
    if (note(Measure::assigned, Funding::state_budget) || note(Measure::approved, Funding::state_budget))
        return Counted::quota;
    if (note(Measure::assigned, Funding::mixed)) return Counted::mixed_quota;
    if (note(Measure::occupied, Funding::state_budget) || note(Measure::occupied, Funding::mixed))
        return Counted::heads;
    return Counted::nothing;
}

/// The figures of the line and measure that took effect after `since`, up to `until`: their sum, or nothing when one is
/// not known.
inline std::optional<Posts> sum_between(const View& view, const PostsLine& line, Measure measure, Date since,
                                        Date until) {
    Posts sum = 0;
    for (const auto& [of, id] : view.figures.of(line)) {
        const Figure& figure = view.data.figures[id];
        if (figure.measure != measure || !view.as_of.knows(figure.recorded) || figure.period.from <= since ||
            until < figure.period.from)
            continue;
        if (!figure.posts) return std::nullopt;
        sum += *figure.posts;
    }
    return sum;
}

/// The quota on the day before an event of those that ended in it, but for the agency of the line.
inline std::optional<Posts> quota_of_ended(const View& view, const PostsLine& line, const Reorganisation& event) {
    Posts sum = 0;
    for (const AgencyId original : event.originals) {
        const bool lives_on = std::find(event.results.begin(), event.results.end(), original) != event.results.end();
        if (original == line.agency || (lives_on && event.kind != ReorganisationKind::split)) continue;
        const auto id =
            figure_on(view, {original, line.categories, line.funding}, Measure::assigned, day_before(event.effective));
        if (!id || !view.data.figures[*id].posts) return std::nullopt;
        sum += *view.data.figures[*id].posts;
    }
    return sum;
}

/// Whether the data says how many posts of the line moved to or from the agency with the event.
inline bool is_shared_out(const View& view, const PostsLine& line, ReorganisationId event) {
    return std::any_of(view.data.post_transfers.begin(), view.data.post_transfers.end(), [&](const PostTransfer& one) {
        return one.reorganisation == event && (one.from == line.agency || one.to == line.agency) &&
               one.categories == line.categories && one.funding == line.funding && view.as_of.knows(one.recorded);
    });
}

/// What came to the agency with reorganisations between two days: the quota of those that ended in it. Of what several
/// heirs have together nobody says how much is whose, unless transfers do, or it is nothing.
inline std::optional<Posts> brought_by_events(const View& view, const PostsLine& line, Date since, Date until) {
    Posts sum = 0;
    for (const ReorganisationId id : view.data.reorganisations.ids()) {
        const Reorganisation& event = view.data.reorganisations[id];
        const bool joins = std::find(event.results.begin(), event.results.end(), line.agency) != event.results.end();
        if (!joins || event.kind == ReorganisationKind::transfer || event.effective <= since || until < event.effective)
            continue;
        const bool is_divided = event.results.size() > 1;
        if (is_divided && is_shared_out(view, line, id)) continue;
        const auto brought = quota_of_ended(view, line, event);
        if (!brought || (is_divided && *brought != 0)) return std::nullopt;
        sum += *brought;
    }
    return sum;
}

/// What came by transfers of the data between two days, less what went.
inline std::optional<Posts> moved_by_transfers(const View& view, const PostsLine& line, Date since, Date until) {
    Posts sum = 0;
    for (const PostTransfer& transfer : view.data.post_transfers) {
        if ((transfer.from != line.agency && transfer.to != line.agency) || transfer.categories != line.categories ||
            transfer.funding != line.funding || !view.as_of.knows(transfer.recorded) || transfer.effective <= since ||
            until < transfer.effective)
            continue;
        if (!transfer.posts) return std::nullopt;
        sum += transfer.to == line.agency ? *transfer.posts : -*transfer.posts;
    }
    return sum;
}

/// The last quota of the line before `day`, by the beginning of its period; of several the one recorded last.
inline std::optional<FigureId> figure_before(const View& view, const PostsLine& line, Date day) {
    std::optional<FigureId> found;
    for (const auto& [of, id] : view.figures.of(line)) {
        const Figure& figure = view.data.figures[id];
        if (figure.measure != Measure::assigned || !view.as_of.knows(figure.recorded) || !(figure.period.from < day))
            continue;
        const auto age = [&](FigureId one) {
            return std::pair{view.data.figures[one].period.from, view.data.figures[one].recorded};
        };
        if (!found || age(*found) <= age(id)) found = id;
    }
    return found;
}

} // namespace detail

/// \name Cases
/// \{

/// One case for each declared subject of the targets.
inline std::vector<Case<CountedPosts>> cases(const View& view, OfType<CountedPosts>) {
    std::vector<Case<CountedPosts>> all;
    for (const QuotaSubject& subject : view.data.quota_subjects) {
        if (!view.data.agencies[subject.agency].exists_on(view.as_of.in_force)) continue;
        Case<CountedPosts> one{{"quota", subject.agency, {}, {}, public_employees}, subject.location, {}};
        one.facts.scope    = subject.scope;
        one.facts.baseline = detail::counted_on(view, subject.agency, date(2021, 12, 31), one);
        one.facts.now      = detail::counted_on(view, subject.agency, view.as_of.in_force, one);
        all.push_back(std::move(one));
    }
    return all;
}

/// One case for each agency under which others have a quota of the line, with all of them.
inline std::vector<Case<ComparedCuts>> cases(const View& view, OfType<ComparedCuts>) {
    std::vector<Case<ComparedCuts>> all;
    const Structure structure = view.data.structure();
    for (const StaffCategories line : {cadres_and_civil_servants, public_employees}) {
        std::map<AgencyId, Case<ComparedCuts>> by_parent;
        detail::BaseYears base(view, line);
        for (const QuotaSubject& subject : detail::quota_subjects(view.data, line)) {
            const auto parent = structure.parent(subject.agency, view.as_of.in_force);
            if (!parent) continue;
            auto [place, is_new] = by_parent.try_emplace(
                *parent, Case<ComparedCuts>{{"cuts", *parent, {}, {}, line}, view.data.agencies[*parent].location, {}});
            auto& [ref, location, facts, confidence, operands] = place->second;
            facts.line                                         = line;
            facts.supposed_rate                                = supposed_share(
                                               view.data.suppositions, line == public_employees ? "public_employee_rate" : "civil_servant_rate");
            facts.rounding = view.data.rounding;
            auto one       = detail::quota_case(view, subject, line, base);
            if (one.facts.cut() && !one.facts.is_undivided())
                facts.known.push_back({*one.facts.baseline(), *one.facts.cut()});
            else if (one.facts.assigned_now && base.of_2021.of(subject.agency, view.as_of.in_force).is_new)
                facts.known.push_back({0, -*one.facts.assigned_now}); // it has no share of a cut
            else
                ++facts.unknown;
            confidence = std::max(confidence, one.confidence);
            operands.insert(operands.end(), one.operands.begin(), one.operands.end());
        }
        for (auto& [parent, one] : by_parent)
            all.push_back(std::move(one));
    }
    return all;
}

/// One case for each line with an approved total.
inline std::vector<Case<ApprovedQuota>> cases(const View& view, OfType<ApprovedQuota>) {
    std::vector<Case<ApprovedQuota>> all;
    for (const PostsLine& line : detail::lines_with(view, Measure::approved)) {
        auto one = detail::line_case<ApprovedQuota>("approved_quota", line);
        detail::FigureReader<ApprovedQuota> reader(view, line, one);
        one.facts.scope    = detail::scope_of(view.data, line.agency);
        one.facts.approved = reader.read("approved", Measure::approved, view.as_of.in_force);
        one.facts.assigned = reader.read("assigned", Measure::assigned, view.as_of.in_force);
        all.push_back(std::move(one));
    }
    return all;
}

/// One case for each line of budget-paid quota of a declared subject.
inline std::vector<Case<YearlyQuota>> cases(const View& view, OfType<YearlyQuota>) {
    std::vector<Case<YearlyQuota>> all;
    for (const PostsLine& line : detail::lines_with(view, Measure::assigned)) {
        const bool is_declared =
            std::any_of(view.data.quota_subjects.begin(), view.data.quota_subjects.end(),
                        [&](const QuotaSubject& subject) { return subject.agency == line.agency; });
        if (!is_declared || line.funding != Funding::state_budget) continue;
        auto one = detail::line_case<YearlyQuota>("yearly_quota", line);
        detail::FigureReader<YearlyQuota> reader(view, line, one);
        one.facts.scope    = detail::scope_of(view.data, line.agency);
        one.facts.assigned = reader.read("assigned", Measure::assigned, view.as_of.in_force);
        one.facts.approved = reader.read("approved", Measure::approved, view.as_of.in_force);
        if (const auto id = figure_on(view, line, Measure::assigned, view.as_of.in_force))
            one.facts.assigned_by = view.data.figures[*id].assigned_by;
        all.push_back(std::move(one));
    }
    return all;
}

/// One case for each line of trade-union posts, assigned or approved; what was assigned is compared.
inline std::vector<Case<UnionPosts>> cases(const View& view, OfType<UnionPosts>) {
    std::vector<Case<UnionPosts>> all;
    std::set<PostsLine> seen;
    for (const Measure measure : {Measure::assigned, Measure::approved})
        for (const PostsLine& line : detail::lines_with(view, measure)) {
            if (line.categories != StaffCategories(StaffCategory::union_staff) || !seen.insert(line).second) continue;
            auto one = detail::line_case<UnionPosts>("union_posts", line);
            detail::FigureReader<UnionPosts> reader(view, line, one);
            one.facts.assigned_2022 = reader.read("assigned_2022", Measure::assigned, date(2022, 12, 31));
            one.facts.assigned_now  = reader.read("assigned_now", Measure::assigned, view.as_of.in_force);
            all.push_back(std::move(one));
        }
    return all;
}

/// One case for each proposed quota that was made by the day, whenever its own period begins.
inline std::vector<Case<QuotaProposal>> cases(const View& view, OfType<QuotaProposal>) {
    std::vector<Case<QuotaProposal>> all;
    for (const FigureId id : view.data.figures.ids()) {
        const Figure& figure = view.data.figures[id];
        if (figure.measure != Measure::proposed || view.as_of.in_force < figure.recorded ||
            !view.as_of.knows(figure.recorded) || figure.period.to <= view.as_of.in_force)
            continue;
        auto one           = detail::line_case<QuotaProposal>("quota_proposal", line_of(figure));
        one.location       = figure.location;
        one.facts.proposed = figure.posts;
        one.confidence     = figure.confidence;
        one.operands.push_back({"proposed", id, figure.location});
        detail::FigureReader<QuotaProposal> reader(view, line_of(figure), one);
        one.facts.assigned_2026 = reader.read("assigned_2026", Measure::assigned, date(2026, 12, 31));
        all.push_back(std::move(one));
    }
    return all;
}

/// One case for each line with an assigned quota on the day, beside the quota that it had before.
inline std::vector<Case<QuotaChange>> cases(const View& view, OfType<QuotaChange>) {
    std::vector<Case<QuotaChange>> all;
    for (const PostsLine& line : detail::lines_with(view, Measure::assigned)) {
        const FigureId id    = *figure_on(view, line, Measure::assigned, view.as_of.in_force);
        const Figure& figure = view.data.figures[id];
        auto one             = detail::line_case<QuotaChange>("quota_change", line);
        one.location         = figure.location;
        if (figure.posts) one.confidence = figure.confidence;
        one.facts.after = figure.posts;
        one.facts.basis = figure.rise_basis;
        one.operands.push_back({"after", id, figure.location});
        const Date from          = figure.period.from;
        one.facts.existed_before = from.is_special() || view.data.agencies[line.agency].exists_on(day_before(from));
        if (const auto before = detail::figure_before(view, line, from)) {
            const Figure& earlier = view.data.figures[*before];
            const Date since      = earlier.period.from;
            one.operands.push_back({"before", *before, earlier.location});
            if (earlier.posts) one.confidence = std::max(one.confidence, earlier.confidence);
            one.facts.before      = earlier.posts;
            one.facts.added       = detail::sum_between(view, line, Measure::added, since, from);
            const auto in         = detail::sum_between(view, line, Measure::transferred_in, since, from);
            const auto out        = detail::sum_between(view, line, Measure::transferred_out, since, from);
            const auto moved      = detail::moved_by_transfers(view, line, since, from);
            const auto brought    = detail::brought_by_events(view, line, since, from);
            one.facts.transferred = std::nullopt;
            if (in && out && moved && brought) one.facts.transferred = *in - *out + *moved + *brought;
        }
        all.push_back(std::move(one));
    }
    return all;
}
/// \}

} // namespace congvu
