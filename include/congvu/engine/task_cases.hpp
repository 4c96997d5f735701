// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/responsibilities.hpp>
#include <congvu/directive/task_facts.hpp>
#include <congvu/engine/view.hpp>
#include <congvu/responsibility/answers.hpp>
#include <congvu/responsibility/supervision.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <utility>
#include <vector>

/// \file
/// The subjects of rules about tasks and those charged with them, in the order of the data.

namespace congvu {

namespace detail {

/// An agency named by a task, and how.
struct Named {
    AgencyId agency;
    const Assignment* assignment;
    bool as_object; ///< advised or supervised, rather than bearing the role
};

/// Every agency that an addressee means, none when a group's members cannot be told.
inline std::vector<AgencyId> meant(const Dataset& data, const Task& task, const Assignment& assignment,
                                   const Addressee& addressee) {
    return addressed(data, addressee, settling_day(data, task, assignment)).value_or(std::vector<AgencyId>{});
}

inline std::vector<Named> named_by(const Dataset& data, const Task& task) {
    std::vector<Named> all;
    for (const Assignment& assignment : task.assignments) {
        for (const AgencyId agency : meant(data, task, assignment, assignment.addressee))
            all.push_back({agency, &assignment, false});
        for (const Addressee& object : assignment.toward)
            for (const AgencyId agency : meant(data, task, assignment, object))
                all.push_back({agency, &assignment, true});
    }
    return all;
}

inline bool is_settled(const Dataset& data, const Task& task, const Assignment& assignment) {
    return std::holds_alternative<AgencyId>(assignment.addressee) || settling_day(data, task, assignment).has_value();
}

/// The agencies that carry the task out, each once.
inline std::set<AgencyId> carriers(const Dataset& data, const Task& task) {
    std::set<AgencyId> found;
    for (const Named& named : named_by(data, task))
        if (!named.as_object && carries_out(*named.assignment)) found.insert(named.agency);
    return found;
}

} // namespace detail

/// \name Cases
/// \{

/// One case for each agency that an assignment names, as its bearer or as its object.
inline std::vector<Case<Charge>> cases(const View& view, OfType<Charge>) {
    std::vector<Case<Charge>> all;
    const Structure structure = view.data.structure();
    for (const TaskId id : view.data.tasks.ids()) {
        const Task& task  = view.data.tasks[id];
        const auto issued = issue_day(view.data, view.data.directives[task.directive]);
        for (const auto& [agency, assignment, as_object] : detail::named_by(view.data, task))
            all.push_back(
                {{"assignment", id, agency, as_object ? "object" : word(assignment->role)},
                 assignment->location,
                 {view.data.agencies[agency].life, issued, assignment->period,
                  structure.heirs(agency, view.as_of.in_force), structure.successors(agency, view.as_of.in_force)},
                 std::max(assignment->confidence, view.data.agencies[agency].confidence),
                 {{"agency", agency, view.data.agencies[agency].location}}});
    }
    return all;
}

/// One case for each group that an assignment names, and each group within it, once.
inline std::vector<Case<GroupCharge>> cases(const View& view, OfType<GroupCharge>) {
    std::vector<Case<GroupCharge>> all;
    std::set<GroupId> seen;
    for (const TaskId id : view.data.tasks.ids()) {
        const Task& task = view.data.tasks[id];
        for (const Assignment& assignment : task.assignments) {
            const auto* charged = std::get_if<GroupId>(&assignment.addressee);
            if (charged == nullptr) continue;
            const auto day = settling_day(view.data, task, assignment);
            for (const GroupId inner : with_inner_groups(*charged, view.data.groups)) {
                if (!seen.insert(inner).second) continue;
                const AgencyGroup& group = view.data.groups[inner];
                const auto known         = day ? addressed(view.data, inner, day)->size() : std::size_t{0};
                Case<GroupCharge> one{{"group", inner},
                                      group.location,
                                      {day.has_value(), static_cast<int>(known), group.incomplete.vi.empty()}};
                if (!group.incomplete.vi.empty())
                    one.operands.push_back({"why", Text{group.incomplete.vi, group.incomplete.en}, group.location});
                all.push_back(std::move(one));
            }
        }
    }
    return all;
}

/// One case for each task.
inline std::vector<Case<TaskBearers>> cases(const View& view, OfType<TaskBearers>) {
    std::vector<Case<TaskBearers>> all;
    for (const TaskId id : view.data.tasks.ids()) {
        const Task& task = view.data.tasks[id];
        std::set<AgencyId> leads;
        for (const detail::Named& named : detail::named_by(view.data, task))
            if (!named.as_object && named.assignment->role == Role::lead) leads.insert(named.agency);
        const bool settled = std::all_of(task.assignments.begin(), task.assignments.end(),
                                         [&](const Assignment& a) { return detail::is_settled(view.data, task, a); });
        all.push_back({{"task", id},
                       task.location,
                       {task.bearing, static_cast<int>(detail::carriers(view.data, task).size()),
                        static_cast<int>(leads.size()), settled},
                       task.confidence});
    }
    return all;
}

/// One case for each agency that is to bear a task, with who gave it.
inline std::vector<Case<ChargeAuthority>> cases(const View& view, OfType<ChargeAuthority>) {
    std::vector<Case<ChargeAuthority>> all;
    const Structure structure = view.data.structure();
    for (const TaskId id : view.data.tasks.ids()) {
        const Task& task           = view.data.tasks[id];
        const Directive& directive = view.data.directives[task.directive];
        const auto given           = issue_day(view.data, directive);
        for (const auto& [agency, assignment, as_object] : detail::named_by(view.data, task)) {
            if (as_object) continue;
            const bool existed = given && structure.exists(agency, *given);
            all.push_back(
                {{"assignment", id, agency, word(assignment->role)},
                 assignment->location,
                 {given, existed,
                  existed && (agency == directive.issuer || structure.is_under(agency, directive.issuer, *given))},
                 std::max(assignment->confidence, view.data.agencies[agency].confidence),
                 {{"agency", agency, view.data.agencies[agency].location},
                  {"issuer", directive.issuer, view.data.agencies[directive.issuer].location}}});
        }
    }
    return all;
}

/// One case for each task, with those who carry it out on the day and those who watch them.
inline std::vector<Case<TaskSupervision>> cases(const View& view, OfType<TaskSupervision>) {
    std::vector<Case<TaskSupervision>> all;
    const ResponsibilityGraph graph = responsibility_graph(view.data);
    for (const TaskId id : view.data.tasks.ids()) {
        const Task& task = view.data.tasks[id];
        std::set<AgencyId> bearers;
        for (const Answer& answer : answers_for(graph, id, view.as_of).all)
            if (answer.end == ChainEnd::in_charge && carries_out(graph, answer)) bearers.insert(answer.agency());
        TaskSupervision facts{.bearers = static_cast<int>(bearers.size())};
        std::set<AgencyId> watchers;
        for (const AgencyId bearer : bearers) {
            const auto watching = supervisors_of(graph, id, bearer, view.as_of);
            watchers.insert(watching.begin(), watching.end());
            if (std::any_of(watching.begin(), watching.end(), [&](AgencyId watcher) { return watcher != bearer; }))
                ++facts.watched_by_others;
        }
        facts.supervisors = static_cast<int>(watchers.size());
        Case<TaskSupervision> one{{"task", id}, task.location, facts, task.confidence};
        for (const AgencyId watcher : watchers)
            one.operands.push_back({"supervisor", watcher, view.data.agencies[watcher].location});
        all.push_back(std::move(one));
    }
    return all;
}

/// One case for each task.
inline std::vector<Case<TaskDue>> cases(const View& view, OfType<TaskDue>) {
    std::vector<Case<TaskDue>> all;
    for (const TaskId id : view.data.tasks.ids()) {
        const Task& task = view.data.tasks[id];
        all.push_back({{"task", id},
                       task.location,
                       {task.due, task.parent.has_value(),
                        task.parent ? view.data.tasks[*task.parent].due : std::optional<Date>{}},
                       task.confidence});
    }
    return all;
}

/// One case for each delegation: the line of delegations of its task that it begins or goes on.
inline std::vector<Case<DelegationEnd>> cases(const View& view, OfType<DelegationEnd>) {
    std::vector<Case<DelegationEnd>> all;
    const Date day = view.as_of.in_force;
    for (const Delegation& delegation : view.data.delegations) {
        if (!delegation.period.contains(day)) continue;
        DelegationEnd facts{{delegation.from, delegation.to}, false, false};
        for (bool moved = true; moved && !facts.is_cycle;) {
            moved = false;
            for (const Delegation& next : view.data.delegations) {
                if (next.task != delegation.task || next.from != facts.path.back() || !next.period.contains(day))
                    continue;
                facts.is_cycle = std::find(facts.path.begin(), facts.path.end(), next.to) != facts.path.end();
                facts.path.push_back(next.to);
                moved = true;
                break;
            }
        }
        facts.is_cycle   = facts.is_cycle || delegation.from == delegation.to;
        facts.end_exists = view.data.agencies[facts.path.back()].exists_on(day);
        all.push_back({{"delegation", delegation.task, delegation.from}, delegation.location, std::move(facts)});
    }
    return all;
}
/// \}

} // namespace congvu
