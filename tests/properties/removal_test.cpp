// SPDX-License-Identifier: BSL-1.0
#include "parts.hpp"
#include "properties.hpp"

#include <congvu/engine/subject_id.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// \file
/// Whoever takes out all that a rule reports is done with that rule: nothing comes up that was not reported before.

using namespace congvu;
using namespace congvu::testing;

namespace {

/// Takes subjects of one rule out of a world, as somebody would who strikes their lines from the files: with whatever
/// is part of them, and nothing that others rest on. What cannot be taken out stays, and `kept` says why.
class Striking {
public:
    Striking(Dataset& data, std::string_view rule) : data_(data), rule_(rule) {}

    std::map<std::string_view, std::size_t> kept; ///< how many subjects stayed, by the reason
    std::size_t taken = 0;                        ///< how many did not

    /// Takes the subjects out. They are named by rows, so everything is found before anything moves.
    void take(const std::vector<Finding>& reported) {
        for (const Finding& finding : reported)
            note(finding);
        keep_agencies_that_others_need();
        strike_records();
        strike_relations();
        strike_assignments();
        strike_tasks();
        strike_allocations_and_figures();
        strike_positions();
        strike_documents();
        strike_groups();
        drop(data_, data_.agencies, agencies_);
    }

private:
    void note(const Finding& finding) {
        const std::string_view kind = finding.subject.kind;
        const Value& what           = finding.subject.what;
        if (const auto* record = std::get_if<Record>(&what)) return count(keys_.emplace(record->key).second);
        if (kind == "document") return count(documents_.insert(std::get<DocumentId>(what)).second);
        if (kind == "relation") return count(places_.insert(finding.location).second);
        if (kind == "citation") return note_citation(finding);
        if (kind == "agency") return count(agencies_.insert(std::get<AgencyId>(what)).second);
        if (kind == "assignment") return count(places_.insert(finding.location).second);
        if (kind == "delegation") return count(places_.insert(finding.location).second);
        if (kind == "group") return count(groups_.insert(std::get<GroupId>(what)).second);
        if (kind == "task") return note_task(std::get<TaskId>(what));
        if (kind == "allocation") return count(allocations_.insert(std::get<AllocationId>(what)).second);
        if (kind == "teacher_tranches") return count(tranches_of_.insert(std::get<AgencyId>(what)).second);
        if (kind == "plan_years") return count(plans_of_.insert(std::get<AgencyId>(what)).second);
        if (kind == "quota" && rule_ == "KL28-03") return count(declared_.insert(std::get<AgencyId>(what)).second);
        if (kind == "cuts") return note_cuts(finding.subject);
        note_line(std::get<AgencyId>(what), finding.subject);
    }
    void count(bool is_new) { taken += is_new ? 1 : 0; }
    void keep(std::string_view why) { ++kept[why]; }

    // -- what is meant -------------------------------------------------------------------------

    void note_citation(const Finding& finding) {
        Task& task = data_.tasks[std::get<TaskId>(finding.subject.what)];
        if (const auto* document = std::get_if<DocumentId>(&finding.subject.of))
            count(std::erase(task.carries_out, *document) != 0);
        else
            count(!std::exchange(task.unnamed_citations, {}).empty());
    }

    /// A task goes with the tasks that are part of it.
    void note_task(TaskId id) {
        std::set<TaskId> all{id};
        for (const TaskId part : data_.tasks.ids()) // a part comes after its whole
            if (data_.tasks[part].parent && all.contains(*data_.tasks[part].parent)) all.insert(part);
        const bool watches_others = std::any_of(all.begin(), all.end(), [&](TaskId one) {
            return std::any_of(data_.tasks[one].assignments.begin(), data_.tasks[one].assignments.end(),
                               [](const Assignment& a) { return a.role == Role::supervise && !a.toward.empty(); });
        });
        if (rule_ == "RESP-04" && watches_others)
            return keep("by this task other tasks of the directive are supervised, and would be no longer");
        tasks_.insert(all.begin(), all.end());
        count(true);
    }

    /// Of whose quota a baseline consists is a matter of events and transfers: without them only its own.
    [[nodiscard]] bool stands_alone(AgencyId agency) const {
        const auto has = [agency](const std::vector<AgencyId>& list) {
            return std::find(list.begin(), list.end(), agency) != list.end();
        };
        return std::none_of(data_.reorganisations.begin(), data_.reorganisations.end(),
                            [&](const Reorganisation& one) { return has(one.originals) || has(one.results); }) &&
               std::none_of(data_.post_transfers.begin(), data_.post_transfers.end(),
                            [&](const PostTransfer& one) { return one.from == agency || one.to == agency; });
    }

    void note_line(AgencyId agency, const SubjectRef& subject) {
        const bool looks_back = subject.kind == "quota" || subject.kind == "quota_change";
        if (looks_back && !stands_alone(agency))
            return keep("the quota of another agency consists of this one, by an event or a transfer");
        // A subject of the targets names no source of pay: they are about posts that the State pays.
        for (const Funding funding : {Funding::state_budget, Funding::service_revenue, Funding::mixed})
            if (word(funding) == (subject.line.empty() ? word(Funding::state_budget) : subject.line))
                lines_.insert({agency, subject.categories, funding});
        count(true);
    }

    /// The cuts that are compared are those of all agencies under one.
    void note_cuts(const SubjectRef& subject) {
        const auto parent = std::get<AgencyId>(subject.what);
        for (const AgencyId id : data_.agencies.ids())
            for (const ParentEdge& bond : data_.agencies[id].parents)
                if (bond.parent == parent) note_line(id, {"quota", id, {}, {}, subject.categories});
    }

    /// An agency goes with all that is its own. It stays where others are what they are because of it.
    void keep_agencies_that_others_need() {
        std::erase_if(agencies_, [&](AgencyId id) {
            const std::set<AgencyId> one{id};
            const auto has_to_do = [&](auto& thing) { return refers_to(thing, one); };
            const bool is_needed = std::any_of(data_.agencies.begin(), data_.agencies.end(), has_to_do) ||
                                   std::any_of(data_.reorganisations.begin(), data_.reorganisations.end(), has_to_do) ||
                                   std::any_of(data_.directives.begin(), data_.directives.end(), has_to_do);
            if (!is_needed) return false;
            --taken;
            keep("others are under the agency, came of it or have their tasks from it");
            return true;
        });
    }

    // -- what is struck ------------------------------------------------------------------------

    template <typename Things>
    void strike_keys(Things& things) {
        std::erase_if(things, [&](auto& one) { return keys_.contains(one.key) || refers_to(one, agencies_); });
    }
    void strike_records() {
        strike_keys(data_.plans);
        strike_keys(data_.rank_shares);
        strike_keys(data_.listed_persons);
        strike_keys(data_.recruitments);
        strike_keys(data_.contracts);
        strike_keys(data_.teacher_tranches);
        strike_keys(data_.classes);
        strike_keys(data_.block_moves);
        strike_keys(data_.staff);
        strike_keys(data_.freezes);
        strike_keys(data_.post_transfers);
        std::erase_if(data_.teacher_tranches, [&](const auto& one) { return tranches_of_.contains(one.agency); });
        std::erase_if(data_.plans, [&](const auto& one) { return plans_of_.contains(one.agency); });
        std::erase_if(data_.quota_subjects, [&](const QuotaSubject& one) {
            return plans_of_.contains(one.agency) || declared_.contains(one.agency) || agencies_.contains(one.agency);
        });
    }

    void strike_relations() {
        std::erase_if(data_.relations, [&](const Relation& one) { return places_.contains(one.location); });
        std::erase_if(data_.delegations,
                      [&](Delegation& one) { return places_.contains(one.location) || refers_to(one, agencies_); });
    }

    /// Who is charged by a group is charged with its inner groups.
    [[nodiscard]] bool names_struck_group(const Assignment& assignment) const {
        const auto* charged = std::get_if<GroupId>(&assignment.addressee);
        if (charged == nullptr) return false;
        const auto inner = with_inner_groups(*charged, data_.groups);
        return std::any_of(inner.begin(), inner.end(), [&](GroupId group) { return groups_.contains(group); });
    }
    void strike_assignments() {
        for (Task& task : data_.tasks)
            std::erase_if(task.assignments, [&](Assignment& one) {
                return places_.contains(one.location) || names_struck_group(one) || refers_to(one, agencies_);
            });
    }
    void strike_groups() {
        for (AgencyGroup& group : data_.groups) {
            std::erase_if(group.agencies, [&](AgencyId one) { return agencies_.contains(one); });
            std::erase_if(group.selectors, [&](AgencySelector& one) { return refers_to(one, agencies_); });
        }
    }

    void strike_tasks() {
        std::erase_if(data_.delegations, [&](const Delegation& one) { return tasks_.contains(one.task); });
        for (Directive& directive : data_.directives)
            std::erase_if(directive.tasks, [&](TaskId one) { return tasks_.contains(one); });
        for (const TaskId id : tasks_)
            data_.tasks[id].parent.reset(); // the parts go too
        drop(data_, data_.tasks, tasks_);
    }

    void strike_allocations_and_figures() {
        std::set<FigureId> figures;
        for (const FigureId id : data_.figures.ids())
            if (lines_.contains(line_of(data_.figures[id])) || agencies_.contains(data_.figures[id].agency))
                figures.insert(id);
        const auto is_struck = [&](FigureId id) { return figures.contains(id); };
        for (const AllocationId id : data_.allocations.ids()) {
            const Allocation& one = data_.allocations[id];
            if (is_struck(one.whole) || std::any_of(one.parts.begin(), one.parts.end(), is_struck))
                allocations_.insert(id);
        }
        drop(data_, data_.allocations, allocations_);
        drop(data_, data_.figures, figures);
    }

    void strike_positions() {
        std::set<JobPositionId> positions;
        for (const JobPositionId id : data_.job_positions.ids())
            if (keys_.contains(data_.job_positions[id].key) || agencies_.contains(data_.job_positions[id].agency))
                positions.insert(id);
        for (Recruitment& plan : data_.recruitments)
            if (plan.positions) std::erase_if(*plan.positions, [&](auto one) { return positions.contains(one); });
        drop(data_, data_.job_positions, positions);
    }

    /// A document goes with its relations, unless it gives tasks or is carried out by some.
    void strike_documents() {
        std::erase_if(documents_, [&](DocumentId id) {
            const std::set<DocumentId> one{id};
            const auto rests_on_it = [&](auto& thing) { return refers_to(thing, one); };
            const bool is_needed   = std::any_of(data_.directives.begin(), data_.directives.end(), rests_on_it) ||
                                   std::any_of(data_.tasks.begin(), data_.tasks.end(), rests_on_it);
            if (!is_needed) return false;
            --taken;
            keep("tasks rest on the document");
            return true;
        });
        std::erase_if(data_.relations, [&](Relation& one) { return refers_to(one, documents_); });
        drop(data_, data_.documents, documents_);
    }

    Dataset& data_;
    std::string_view rule_;
    std::set<std::string> keys_;
    std::set<Location> places_;
    std::set<DocumentId> documents_;
    std::set<AgencyId> agencies_, tranches_of_, plans_of_, declared_;
    std::set<GroupId> groups_;
    std::set<TaskId> tasks_;
    std::set<AllocationId> allocations_;
    std::set<PostsLine> lines_;
};

std::vector<Finding> reported_by(const Report& report, std::string_view rule) {
    std::vector<Finding> all;
    std::copy_if(report.findings.begin(), report.findings.end(), std::back_inserter(all),
                 [&](const Finding& one) { return one.rule.id == rule; });
    return all;
}

std::set<std::string> names_of(const Dataset& data, const std::vector<Finding>& findings) {
    std::set<std::string> names;
    for (const Finding& one : findings)
        names.insert(std::string(one.subject.kind) + " " + id_of(data, one.subject));
    return names;
}

} // namespace

TEST_CASE("without what a rule reports, it reports nothing that it did not report before", "[properties]") {
    constexpr std::uint32_t usually = 200;
    std::map<std::string_view, std::size_t> taken;
    std::map<std::string_view, std::size_t> kept;
    for (std::uint32_t seed = 1; seed <= worlds(usually); ++seed) {
        const AsOf question = random_question(seed);
        const Dataset world = random_world(seed);
        const Report report = validate(world, all_rules(), question);
        for (std::size_t at = 0; at < all_rules().size(); ++at) {
            const Rulebook rule{all_rules().subspan(at, 1)};
            const auto id       = rule.front().card().id;
            const auto reported = reported_by(report, id);
            if (reported.empty()) continue;
            Dataset left = world;
            Striking striking(left, id);
            striking.take(reported);
            taken[id] += striking.taken;
            for (const auto& [why, count] : striking.kept)
                kept[why] += count;
            std::vector<std::string> news;
            const auto before = names_of(world, reported);
            const auto after  = names_of(left, validate(left, rule, question).findings);
            std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(news));
            INFO("seed " << seed << ", rule " << id);
            CHECK(news == std::vector<std::string>{});
        }
    }
    // Nothing passed for want of something to take out: of every rule there was, and some of all that stayed.
    if (!tries_enough(usually)) return;
    for (const AnyRule& rule : all_rules()) {
        INFO(rule.card().id);
        CHECK(taken[rule.card().id] > 0);
    }
    CHECK(kept.size() == 4);
}
