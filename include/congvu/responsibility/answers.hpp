// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/directive/task.hpp>
#include <congvu/responsibility/graph.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

/// \file
/// Who answers for a task on a day, and by which chain; and what an agency answers for. The text charges an agency;
/// when that agency is gone its successors answer, and when it has passed the task on the receiver does.

namespace congvu {

/// How a task came from one agency to the next.
enum class Passing : std::uint8_t { succession, delegation };

/// One step of a chain: how a task came to the next who answers for it.
struct PassingStep {
    Passing how = Passing::succession; ///< by delegation or by succession
    AgencyId to;                       ///< who has it then

    /// Equal when both are.
    friend constexpr bool operator==(const PassingStep&, const PassingStep&) = default;
};

/// Where the chain from the agency charged comes to rest.
enum class ChainEnd : std::uint8_t {
    in_charge, ///< at an agency that exists and has not passed the task on
    nobody,    ///< at an agency that does not exist, and nobody followed it
    circle,    ///< nowhere: everybody passes the task on, and it comes back
};

/// One agency's part in a task on a day.
struct Answer {
    TaskId task;                              ///< what they answer for
    std::size_t assignment = 0;               ///< by which of the task's assignments
    Role role              = Role::implement; ///< as what
    std::optional<GroupId> group;             ///< by which the agency charged was named
    AgencyId charged;                         ///< by the text
    std::vector<PassingStep> chain; ///< from the agency charged to the one that answers; in a circle the last repeats
    ChainEnd end = ChainEnd::in_charge; ///< how the chain ends
    std::vector<AgencyId> toward;       ///< whom it advises or supervises on the day, each once

    /// Who answers. \pre `end == ChainEnd::in_charge`, else nobody does.
    [[nodiscard]] AgencyId agency() const { return chain.empty() ? charged : chain.back().to; }
};

/// Who answers for a task on a day.
struct Answers {
    std::vector<Answer> all;        ///< by assignment, then by the agency charged
    std::vector<GroupId> unsettled; ///< groups charged whose members cannot be told, for want of a day of issue
};

namespace detail {

/// Follows the chains of one day; `without` stands for an agency that is imagined to be gone with nobody after it.
class Chains {
public:
    Chains(const ResponsibilityGraph& graph, AsOf as_of, std::optional<AgencyId> without = std::nullopt)
        : graph_(graph), structure_(graph.structure()), as_of_(as_of), without_(without) {}

    /// The answers that one `assigned` edge leads to, at least one; who passes a task on to several makes several.
    [[nodiscard]] std::vector<Answer> follow(const Edge& assigned) const {
        Answer answer;
        answer.task       = *assigned.task;
        answer.assignment = *assigned.assignment;
        answer.role       = *assigned.role;
        answer.group      = assigned.group;
        answer.charged    = std::get<AgencyId>(assigned.to);
        answer.toward     = objects(assigned);

        std::vector<Answer> all;
        std::map<AgencyId, std::vector<PassingStep>> reached{{answer.charged, {}}};
        std::vector<AgencyId> open{answer.charged};
        for (std::size_t i = 0; i < open.size(); ++i) {
            const AgencyId at = open[i];
            const auto next   = onward(answer.task, at);
            if (next.empty()) {
                answer.chain = reached[at];
                answer.end   = exists(at) ? ChainEnd::in_charge : ChainEnd::nobody;
                all.push_back(answer);
            }
            for (const PassingStep& step : next) {
                auto chain = reached[at];
                chain.push_back(step);
                if (reached.emplace(step.to, std::move(chain)).second) open.push_back(step.to);
            }
        }
        if (all.empty()) all.push_back(in_a_circle(std::move(answer)));
        return all;
    }

    /// Those who stand for an agency on the day: itself while it exists, else its successors.
    [[nodiscard]] std::vector<AgencyId> standing_for(AgencyId agency) const {
        if (structure_.exists(agency, as_of_.in_force)) return {agency};
        return structure_.successors(agency, as_of_.in_force);
    }

private:
    [[nodiscard]] bool exists(AgencyId agency) const {
        return agency != without_ && structure_.exists(agency, as_of_.in_force);
    }

    [[nodiscard]] std::vector<PassingStep> onward(TaskId task, AgencyId agency) const {
        std::vector<PassingStep> steps;
        if (agency == without_) return steps;
        if (!exists(agency)) {
            for (const Edge& edge : graph_.in(agency, EdgeKind::succeeds, as_of_))
                steps.push_back({Passing::succession, std::get<AgencyId>(edge.from)});
        } else {
            for (const Edge& edge : graph_.out(agency, EdgeKind::delegates, as_of_)) {
                const auto receiver = std::get<AgencyId>(edge.to);
                if (edge.task == task && !has_taken_in(agency, receiver))
                    steps.push_back({Passing::delegation, receiver});
            }
        }
        return steps;
    }

    /// Who took in the agency to which it had passed a task on has the task again.
    [[nodiscard]] bool has_taken_in(AgencyId agency, AgencyId receiver) const {
        const auto heirs = structure_.successors(receiver, as_of_.in_force);
        return std::find(heirs.begin(), heirs.end(), agency) != heirs.end();
    }

    /// The circle that is come to by always taking the first step.
    [[nodiscard]] Answer in_a_circle(Answer answer) const {
        answer.end = ChainEnd::circle;
        answer.chain.clear();
        std::set<AgencyId> seen;
        for (AgencyId at = answer.charged; seen.insert(at).second; at = answer.chain.back().to)
            answer.chain.push_back(onward(answer.task, at).front());
        return answer;
    }

    [[nodiscard]] std::vector<AgencyId> objects(const Edge& assigned) const {
        std::set<AgencyId> found;
        for (const Edge& edge : graph_.out(assigned.to, {EdgeKind::advises, EdgeKind::supervises}, as_of_)) {
            if (edge.task != assigned.task || edge.assignment != assigned.assignment) continue;
            const auto standing = standing_for(std::get<AgencyId>(edge.to));
            found.insert(standing.begin(), standing.end());
        }
        return {found.begin(), found.end()};
    }

    const ResponsibilityGraph& graph_;
    Structure structure_;
    AsOf as_of_;
    std::optional<AgencyId> without_;
};

inline const Assignment& assignment_of(const ResponsibilityGraph& graph, TaskId task, std::size_t assignment) {
    return graph.sources().tasks[task].assignments[assignment];
}

} // namespace detail

/// Who answers for the task on the day, in which role, through which group, by which chain, and whom they advise or
/// supervise. Empty on days when the directive is not in force. O(agencies charged * their bonds).
[[nodiscard]] inline Answers answers_for(const ResponsibilityGraph& graph, TaskId task, AsOf as_of) {
    Answers answers;
    const detail::Chains chains(graph, as_of);
    for (const Edge& assigned : graph.out(task, EdgeKind::assigned, as_of))
        for (Answer& answer : chains.follow(assigned))
            answers.all.push_back(std::move(answer));

    const Sources& sources = graph.sources();
    const Task& asked      = sources.tasks[task];
    for (const Assignment& assignment : asked.assignments) {
        const auto* group = std::get_if<GroupId>(&assignment.addressee);
        if (group == nullptr) continue;
        if (!settling_day(assignment, sources.directives[asked.directive], sources.documents))
            answers.unsettled.push_back(*group);
    }
    return answers;
}

/// Whether whoever gives this answer carries the task out, rather than only watching, helping or reporting.
[[nodiscard]] inline bool carries_out(const ResponsibilityGraph& graph, const Answer& answer) {
    return carries_out(detail::assignment_of(graph, answer.task, answer.assignment));
}

/// What the agency answers for on the day: what the text charges it with, what it inherited from those it succeeds,
/// and what was passed on to it; by task, then by assignment. Nothing when it does not exist on the day.
/// O(agencies before it in any chain * their charges * bonds).
[[nodiscard]] inline std::vector<Answer> duties_of(const ResponsibilityGraph& graph, AgencyId agency, AsOf as_of) {
    std::set<AgencyId> seen{agency};
    std::vector<AgencyId> before{agency};
    for (std::size_t i = 0; i < before.size(); ++i) {
        for (const Edge& edge : graph.out(before[i], EdgeKind::succeeds, as_of))
            if (seen.insert(std::get<AgencyId>(edge.to)).second) before.push_back(std::get<AgencyId>(edge.to));
        for (const Edge& edge : graph.in(before[i], EdgeKind::delegates, as_of))
            if (seen.insert(std::get<AgencyId>(edge.from)).second) before.push_back(std::get<AgencyId>(edge.from));
    }

    std::vector<Answer> duties;
    const detail::Chains chains(graph, as_of);
    for (const AgencyId charged : seen)
        for (const Edge& assigned : graph.in(charged, EdgeKind::assigned, as_of))
            for (Answer& answer : chains.follow(assigned))
                if (answer.end == ChainEnd::in_charge && answer.agency() == agency) duties.push_back(std::move(answer));
    std::stable_sort(duties.begin(), duties.end(), [](const Answer& a, const Answer& b) {
        return std::pair(a.task, a.assignment) < std::pair(b.task, b.assignment);
    });
    return duties;
}

} // namespace congvu
