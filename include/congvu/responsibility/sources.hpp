// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/directive/addressees.hpp>
#include <congvu/directive/directive.hpp>
#include <congvu/directive/task.hpp>
#include <congvu/law/document.hpp>
#include <congvu/law/relation.hpp>
#include <congvu/organization/agency.hpp>
#include <congvu/organization/group.hpp>
#include <congvu/organization/reorganisation.hpp>
#include <congvu/organization/structure.hpp>
#include <congvu/responsibility/edge.hpp>
#include <congvu/time/period.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>
#include <vector>

namespace congvu {

/// The rows from which responsibilities are read; what is made from them must not outlive them.
struct Sources {
    const Agencies& agencies;                   ///< cơ quan
    const AgencyGroups& groups;                 ///< nhóm cơ quan
    const Reorganisations& reorganisations;     ///< sắp xếp tổ chức
    const Documents& documents;                 ///< văn bản
    const std::vector<Relation>& relations;     ///< between documents
    const Directives& directives;               ///< văn bản chỉ đạo
    const Tasks& tasks;                         ///< nhiệm vụ
    const std::vector<Delegation>& delegations; ///< giao lại nhiệm vụ

    /// Who is under whom, of these rows.
    [[nodiscard]] Structure structure() const { return {agencies, reorganisations}; }
};

namespace detail {

/// The days on which a document counts.
inline Period document_life(const Document& document) {
    Period life = document.in_force;
    if (document.issued)
        life.from =
            std::max(life.from, document.issued->has_day() ? document.issued->day() : document.issued->earliest());
    return life;
}

inline Date known_from(const Document& document) {
    if (!document.issued) return start_of_time;
    return document.issued->has_day() ? document.issued->day() : document.issued->earliest();
}

/// Reads all bonds from the rows, kind by kind, in the order of the data.
class EdgeReader {
public:
    explicit EdgeReader(const Sources& sources) : sources_(sources), structure_(sources.structure()) {}

    std::vector<Edge> read() {
        read_bases();
        for (const TaskId task : sources_.tasks.ids())
            read_task(task);
        read_agencies();
        read_reorganisations();
        read_delegations();
        return std::move(edges_);
    }

private:
    void read_bases() {
        for (const Relation& relation : sources_.relations) {
            if (relation.kind != RelationKind::basis) continue;
            const Document& document = sources_.documents[relation.from];
            edges_.push_back(
                {EdgeKind::basis, relation.from, relation.to, document_life(document), known_from(document)});
        }
    }

    void read_task(TaskId id) {
        const Task& task         = sources_.tasks[id];
        const DocumentId giver   = sources_.directives[task.directive].document;
        const Document& document = sources_.documents[giver];
        const Period life        = document_life(document);
        const Date known         = known_from(document);
        const Vertex whole       = task.parent ? Vertex(*task.parent) : Vertex(giver);
        edges_.push_back({EdgeKind::contains, whole, id, life, known});
        for (const DocumentId carried_out : task.carries_out)
            edges_.push_back({EdgeKind::carries_out, id, carried_out, life, known});

        std::set<AgencyId> carriers;
        for (std::size_t row = 0; row < task.assignments.size(); ++row) {
            const Assignment& assignment = task.assignments[row];
            for (const AgencyId bearer : meant(task, assignment, assignment.addressee)) {
                Edge edge{EdgeKind::assigned, id, bearer, intersection(life, assignment.period), known};
                edge.task       = id;
                edge.assignment = row;
                edge.role       = assignment.role;
                if (const auto* group = std::get_if<GroupId>(&assignment.addressee)) edge.group = *group;
                edges_.push_back(edge);
                if (carries_out(assignment)) carriers.insert(bearer);
            }
        }
        for (std::size_t row = 0; row < task.assignments.size(); ++row)
            read_objects(id, row, carriers, life, known);
    }

    /// Whom the bearers of an assignment advise or supervise. Who watches over a task without being told whom to watch
    /// watches over those who carry it out.
    void read_objects(TaskId id, std::size_t row, const std::set<AgencyId>& carriers, Period life, Date known) {
        const Task& task             = sources_.tasks[id];
        const Assignment& assignment = task.assignments[row];
        const bool supervises        = assignment.role == Role::supervise;
        std::set<AgencyId> objects;
        if (supervises && assignment.toward.empty()) objects = carriers;
        for (const Addressee& object : assignment.toward) {
            const auto& agencies = meant(task, assignment, object);
            objects.insert(agencies.begin(), agencies.end());
        }
        for (const AgencyId bearer : meant(task, assignment, assignment.addressee)) {
            for (const AgencyId object : objects) {
                Edge edge{supervises ? EdgeKind::supervises : EdgeKind::advises, bearer, object,
                          intersection(life, assignment.period), known};
                edge.task       = id;
                edge.assignment = row;
                edges_.push_back(edge);
            }
        }
    }

    void read_agencies() {
        for (const AgencyId agency : sources_.agencies.ids())
            for (const ParentEdge& bond : sources_.agencies[agency].parents) {
                const Period both = intersection(sources_.agencies[agency].life, sources_.agencies[bond.parent].life);
                edges_.push_back({EdgeKind::under, agency, bond.parent, intersection(both, bond.period)});
            }
    }

    void read_reorganisations() {
        for (const AgencyId agency : sources_.agencies.ids())
            for (const ReorganisationId id : structure_.ends_of(agency)) {
                const Reorganisation& event = sources_.reorganisations[id];
                for (const AgencyId heir : event.results)
                    edges_.push_back({EdgeKind::succeeds, heir, agency, {event.effective, end_of_time}});
            }
    }

    void read_delegations() {
        for (const Delegation& delegation : sources_.delegations) {
            Edge edge{EdgeKind::delegates, delegation.from, delegation.to,
                      intersection(delegation.period, sources_.agencies[delegation.from].life)};
            edge.task = delegation.task;
            edges_.push_back(edge);
        }
    }

    /// Groups are resolved once a day, for a directive names the same one in many tasks.
    const std::vector<AgencyId>& meant(const Task& task, const Assignment& assignment, const Addressee& addressee) {
        const auto day       = settling_day(assignment, sources_.directives[task.directive], sources_.documents);
        auto [known, is_new] = meant_.try_emplace({addressee, day.value_or(end_of_time)});
        if (is_new)
            known->second = addressed(addressee, day, sources_.groups, structure_).value_or(std::vector<AgencyId>{});
        return known->second;
    }

    const Sources& sources_;
    Structure structure_;
    std::vector<Edge> edges_;
    std::map<std::pair<Addressee, Date>, std::vector<AgencyId>> meant_;
};

} // namespace detail

} // namespace congvu
