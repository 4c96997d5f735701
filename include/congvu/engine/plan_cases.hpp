// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/entry_cases.hpp>
#include <congvu/engine/view.hpp>
#include <congvu/establishment/job_position.hpp>
#include <congvu/establishment/listed_person.hpp>
#include <congvu/establishment/rank_share.hpp>
#include <congvu/establishment/streamlining_plan.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

/// \file
/// The subjects of rules about plans, job positions, ranks and lists, in the order of the data.

namespace congvu {

namespace detail {

/// The agencies that owe a plan: the localities and the agencies with a plan of their own that are declared, and
/// whoever has one.
inline std::vector<AgencyId> planning_agencies(const Dataset& data) {
    std::vector<AgencyId> all;
    std::set<AgencyId> seen;
    for (const QuotaSubject& subject : data.quota_subjects)
        if ((subject.scope == QuotaScope::locality || subject.scope == QuotaScope::planned_agency) &&
            seen.insert(subject.agency).second)
            all.push_back(subject.agency);
    for (const StreamliningPlan& plan : data.plans)
        if (seen.insert(plan.agency).second) all.push_back(plan.agency);
    return all;
}

/// Counts one year of the agency's plans; one plan that is approved is enough.
inline void count_year(const Dataset& data, AgencyId agency, int year, Case<PlanYears>& into) {
    bool is_planned  = false;
    bool is_approved = false;
    bool is_open     = false;
    for (const StreamliningPlan& plan : data.plans) {
        if (plan.agency != agency) continue;
        for (const PlannedYear& planned : plan.years) {
            if (planned.year != year) continue;
            is_planned = true;
            is_approved |= planned.approved.value_or(false);
            is_open |= !planned.approved;
            into.confidence = std::max(into.confidence, plan.confidence);
        }
    }
    into.facts.planned += is_planned ? 1 : 0;
    if (!is_planned || is_approved) return;
    if (is_open)
        ++into.facts.approval_unknown;
    else
        ++into.facts.refused;
}

} // namespace detail

/// \name Cases
/// \{

/// One case for each streamlining plan that holds on the day.
inline std::vector<Case<PlanContent>> cases(const View& view, OfType<PlanContent>) {
    return detail::entry_cases<PlanContent>(view, "plan", view.data.plans, [](const StreamliningPlan& plan) {
        PlanContent facts{plan.cut, std::nullopt, std::nullopt};
        if (plan.quality_measures) facts.quality_measures = static_cast<Posts>(plan.quality_measures->size());
        if (plan.head) facts.names_head = !plan.head->empty();
        return facts;
    });
}

/// One case for each agency that owes a plan and exists on the day.
inline std::vector<Case<PlanYears>> cases(const View& view, OfType<PlanYears>) {
    std::vector<Case<PlanYears>> all;
    const int last = std::min<int>(view.as_of.in_force.year(), last_planned_year);
    for (const AgencyId agency : detail::planning_agencies(view.data)) {
        if (!view.data.agencies[agency].exists_on(view.as_of.in_force)) continue;
        Case<PlanYears> one{{"plan_years", agency}, {}, {}};
        for (const StreamliningPlan& plan : view.data.plans) {
            if (plan.agency != agency) continue;
            one.facts.has_plan = true;
            one.operands.push_back({"plan", detail::record_of(plan), plan.location});
            if (!one.location.known()) one.location = plan.location;
        }
        if (!one.location.known()) one.location = view.data.agencies[agency].location;
        for (int year = first_planned_year; year <= last; ++year) {
            ++one.facts.due;
            detail::count_year(view.data, agency, year, one);
        }
        all.push_back(std::move(one));
    }
    return all;
}

/// One case for each job position that holds on the day.
inline std::vector<Case<PositionUse>> cases(const View& view, OfType<PositionUse>) {
    return detail::entry_cases<PositionUse>(view, "job_position", view.data.job_positions,
                                            [](const JobPosition& position) {
                                                return PositionUse{position.approved, position.filled};
                                            });
}

/// One case for each rank or grade that holds on the day.
inline std::vector<Case<RankCount>> cases(const View& view, OfType<RankCount>) {
    return detail::entry_cases<RankCount>(view, "rank_share", view.data.rank_shares, [](const RankShare& rank) {
        return RankCount{rank.holders, rank.staff, rank.approved};
    });
}

/// One case for each person on a list that holds on the day.
inline std::vector<Case<ListedStatus>> cases(const View& view, OfType<ListedStatus>) {
    return detail::entry_cases<ListedStatus>(
        view, "listed_person", view.data.listed_persons, [](const ListedPerson& person) {
            ListedStatus facts{std::nullopt, person.volunteers, person.under_proceedings};
            if (person.protections) facts.is_protected = !person.protections->empty();
            return facts;
        });
}
/// \}

} // namespace congvu
