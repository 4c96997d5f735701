// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/organization/agency.hpp>
#include <congvu/organization/reorganisation.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

namespace congvu {

/// Cơ cấu tổ chức: who is under whom and who follows whom, on any day. A view: it must not outlive the rows.
class Structure {
public:
    /// Refers to the rows, which must outlive it. O(1).
    Structure(const Agencies& agencies, const Reorganisations& reorganisations)
        : agencies_(&agencies), reorganisations_(&reorganisations) {}

    /// Whether the agency exists on `day`. O(1).
    [[nodiscard]] bool exists(AgencyId agency, Date day) const { return (*agencies_)[agency].exists_on(day); }

    /// The parent on `day`, where both ends and the bond itself exist. O(bonds of the agency).
    [[nodiscard]] std::optional<AgencyId> parent(AgencyId agency, Date day) const {
        if (!exists(agency, day)) return std::nullopt;
        for (const ParentEdge& edge : (*agencies_)[agency].parents)
            if (edge.period.contains(day) && exists(edge.parent, day)) return edge.parent;
        return std::nullopt;
    }

    /// The agencies above, nearest first. Where parents go round in a circle, it ends before it would repeat one.
    /// O(depth^2).
    [[nodiscard]] std::vector<AgencyId> superiors(AgencyId agency, Date day) const {
        std::vector<AgencyId> above;
        for (auto next = parent(agency, day); next; next = parent(*next, day)) {
            if (*next == agency || std::find(above.begin(), above.end(), *next) != above.end()) break;
            above.push_back(*next);
        }
        return above;
    }

    /// Whether `agency` stands under `superior` on `day`, at any depth. An agency is not under itself.
    /// O(depth^2).
    [[nodiscard]] bool is_under(AgencyId agency, AgencyId superior, Date day) const {
        const auto above = superiors(agency, day);
        return std::find(above.begin(), above.end(), superior) != above.end();
    }

    /// The agencies directly under `agency` on `day`, in the order of the data. O(agencies).
    [[nodiscard]] std::vector<AgencyId> subordinates(AgencyId agency, Date day) const {
        std::vector<AgencyId> below;
        for (const AgencyId candidate : agencies_->ids())
            if (parent(candidate, day) == agency) below.push_back(candidate);
        return below;
    }

    /// The events that ended `agency`: it is an original and no result, and the event is no transfer.
    /// In the order of the data. O(events).
    [[nodiscard]] std::vector<ReorganisationId> ends_of(AgencyId agency) const {
        std::vector<ReorganisationId> ends;
        for (const ReorganisationId id : reorganisations_->ids())
            if (is_ended_by(agency, (*reorganisations_)[id])) ends.push_back(id);
        return ends;
    }

    /// The agencies that exist on `day` and took over from `agency`, through as many events as it took; in the order
    /// of the data, each once. Empty when the agency still exists, did not exist yet, or nobody followed.
    /// O(agencies that went under * events).
    [[nodiscard]] std::vector<AgencyId> successors(AgencyId agency, Date day) const {
        if (exists(agency, day)) return {};
        std::set<AgencyId> seen{agency};
        std::set<AgencyId> living;
        std::vector<AgencyId> open{agency};
        while (!open.empty()) {
            const AgencyId gone = open.back();
            open.pop_back();
            for (const AgencyId heir : heirs(gone, day)) {
                if (!seen.insert(heir).second) continue;
                if (exists(heir, day))
                    living.insert(heir);
                else
                    open.push_back(heir);
            }
        }
        return {living.begin(), living.end()};
    }

    /// The agencies to which `agency` itself handed over when it ended, living or not, by events up to `day`, in
    /// the order of the events. O(events).
    [[nodiscard]] std::vector<AgencyId> heirs(AgencyId agency, Date day) const {
        std::vector<AgencyId> all;
        for (const ReorganisationId id : ends_of(agency)) {
            const Reorganisation& event = (*reorganisations_)[id];
            if (event.effective <= day) all.insert(all.end(), event.results.begin(), event.results.end());
        }
        return all;
    }

    /// The agencies it speaks of.
    [[nodiscard]] const Agencies& agencies() const { return *agencies_; }
    /// The events it speaks of.
    [[nodiscard]] const Reorganisations& reorganisations() const { return *reorganisations_; }

private:
    static bool is_ended_by(AgencyId agency, const Reorganisation& event) {
        const auto has = [&](const std::vector<AgencyId>& list) {
            return std::find(list.begin(), list.end(), agency) != list.end();
        };
        return event.kind != ReorganisationKind::transfer && has(event.originals) && !has(event.results);
    }

    const Agencies* agencies_;
    const Reorganisations* reorganisations_;
};

} // namespace congvu
