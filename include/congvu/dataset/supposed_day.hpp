// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// What if an event had taken effect on another day?

namespace congvu {

/// Why an event cannot take effect on a day: what would become of an agency.
struct Contradiction {
    AgencyId agency;      ///< to which it would happen
    std::string_view why; ///< what would become of it, e.g. `does not exist on that day`
};

namespace detail {

/// An event on its way to another day. It works on copies, so that a day that makes no sense changes nothing.
class MovedEvent {
public:
    MovedEvent(const Dataset& data, ReorganisationId id, Date day)
        : data_(data), id_(id), event_(data.reorganisations[id]), before_(event_.effective), day_(day),
          agencies_(data.agencies) {
        touched_.insert(event_.originals.begin(), event_.originals.end());
        touched_.insert(event_.results.begin(), event_.results.end());
        if (event_.kind == ReorganisationKind::transfer) return; // nobody ends or begins with it
        for (const AgencyId agency : agencies_.ids()) {
            if (touched_.contains(agency))
                move_participant(agency);
            else
                move_bystander(agency);
        }
    }

    [[nodiscard]] const Agencies& agencies() const { return agencies_; }
    [[nodiscard]] std::vector<AgencyId> touched() const { return {touched_.begin(), touched_.end()}; }

    [[nodiscard]] std::optional<Contradiction> contradiction() const {
        for (const AgencyId agency : agencies_.ids())
            if (const auto why = trouble_of(agency); !why.empty()) return Contradiction{agency, why};
        for (const ReorganisationId id : data_.reorganisations.ids())
            if (const auto found = trouble_with(data_.reorganisations[id], id == id_)) return found;
        return std::nullopt;
    }

private:
    static bool is_among(AgencyId agency, const std::vector<AgencyId>& list) {
        return std::find(list.begin(), list.end(), agency) != list.end();
    }
    /// Whether the agency ended, or began, with the event.
    [[nodiscard]] bool ends(AgencyId agency) const {
        return is_among(agency, event_.originals) && !is_among(agency, event_.results) &&
               data_.agencies[agency].life.to == before_;
    }
    [[nodiscard]] bool begins(AgencyId agency) const {
        return is_among(agency, event_.results) && !is_among(agency, event_.originals) &&
               data_.agencies[agency].life.from == before_;
    }

    void move(Period& period, bool beginning, bool end) const {
        if (beginning && period.from == before_) period.from = day_;
        if (end && period.to == before_) period.to = day_;
    }

    /// Who lives on may have changed its name or its superior with the event.
    void move_participant(AgencyId id) {
        Agency& agency      = agencies_[id];
        const bool lives_on = is_among(id, event_.originals) && is_among(id, event_.results);
        const bool from     = begins(id) || lives_on;
        const bool to       = ends(id) || lives_on;
        if (!lives_on) move(agency.life, from, to);
        for (ParentEdge& bond : agency.parents)
            move(bond.period, from, to);
        Timeline<OwnedText> names;
        for (const auto& step : agency.names.steps()) {
            Period period = step.period;
            move(period, from, to);
            names_fit_ = names.add(period, step.value) && names_fit_;
        }
        agency.names = std::move(names);
    }

    /// Who was under an agency that ends, or came under one that begins, changes its superior on that day.
    void move_bystander(AgencyId id) {
        Agency& agency = agencies_[id];
        if (agency.life.from == before_ || agency.life.to == before_) return; // it has a reason of its own
        bool leaves_original = false;
        bool leaves_ended    = false;
        bool joins_result    = false;
        bool joins_new       = false;
        for (const ParentEdge& bond : agency.parents) {
            leaves_original |= bond.period.to == before_ && is_among(bond.parent, event_.originals);
            leaves_ended |= bond.period.to == before_ && ends(bond.parent);
            joins_result |= bond.period.from == before_ && is_among(bond.parent, event_.results);
            joins_new |= bond.period.from == before_ && begins(bond.parent);
        }
        if (!leaves_ended && !joins_new && !(leaves_original && joins_result)) return;
        for (ParentEdge& bond : agency.parents)
            move(bond.period, true, true);
        touched_.insert(id);
    }

    /// What is wrong with the agency that was not wrong before; empty when nothing is.
    [[nodiscard]] std::string_view trouble_of(AgencyId id) const {
        const Agency& agency = agencies_[id];
        if (touched_.contains(id)) {
            if (agency.life.empty()) return "would end before it begins";
            if (!names_fit_ && is_among_participants(id) &&
                agency.names.steps().size() < data_.agencies[id].names.steps().size())
                return "would have a name that ends before it begins";
        }
        for (std::size_t i = 0; i < agency.parents.size(); ++i) {
            const Period& period = agency.parents[i].period;
            const bool is_new    = period != data_.agencies[id].parents[i].period;
            if (is_new && (period.empty() || (i > 0 && period.from < agency.parents[i - 1].period.to) ||
                           (i + 1 < agency.parents.size() && agency.parents[i + 1].period.from < period.to)))
                return "would be under two superiors, or under one that it leaves before it comes";
            const AgencyId parent = agency.parents[i].parent;
            if (is_held(data_.agencies, id, i) && !is_held(agencies_, id, i) &&
                (touched_.contains(id) || touched_.contains(parent)))
                return "would be under an agency that does not exist";
        }
        return {};
    }
    [[nodiscard]] bool is_among_participants(AgencyId id) const {
        return is_among(id, event_.originals) || is_among(id, event_.results);
    }
    /// Whether both ends of the bond exist as long as it lasts.
    static bool is_held(const Agencies& agencies, AgencyId child, std::size_t bond) {
        const ParentEdge& edge = agencies[child].parents[bond];
        return agencies[edge.parent].life.covers(intersection(edge.period, agencies[child].life));
    }

    /// Who should be there when an event takes effect, and would not be; or who ends or begins with two events.
    [[nodiscard]] std::optional<Contradiction> trouble_with(const Reorganisation& event, bool is_moved) const {
        const Date then = is_moved ? day_ : event.effective;
        for (const AgencyId id : event.originals) {
            if (data_.agencies[id].exists_on(day_before(event.effective)) && !agencies_[id].exists_on(day_before(then)))
                return Contradiction{id, is_moved ? "does not exist on the day before" : absent};
            if (!is_moved && ends_with(event, id) && ends(id)) return Contradiction{id, two};
        }
        for (const AgencyId id : event.results) {
            if (data_.agencies[id].exists_on(event.effective) && !agencies_[id].exists_on(then))
                return Contradiction{id, is_moved ? "does not exist on that day" : absent};
            if (!is_moved && event.effective == before_ && begins(id)) return Contradiction{id, two};
        }
        return std::nullopt;
    }
    [[nodiscard]] bool ends_with(const Reorganisation& event, AgencyId id) const {
        return event.effective == before_ && event.kind != ReorganisationKind::transfer && !is_among(id, event.results);
    }

    static constexpr std::string_view absent = "would not exist when another event takes effect";
    static constexpr std::string_view two    = "ends or begins on that day with another event, too";

    const Dataset& data_;
    ReorganisationId id_;
    const Reorganisation& event_;
    Date before_;
    Date day_;
    Agencies agencies_;
    std::set<AgencyId> touched_{};
    bool names_fit_ = true;
};

} // namespace detail

/// Lets an event take effect on another day. Originals that ended with it end on that day, results that began with it
/// begin then, their names and bonds with them; so do the bonds of whoever passed from the ones to the others, the
/// names and bonds of who lives on, and the transfers of posts that belong to the event. Figures keep their days: they
/// are what somebody measured. Nothing is changed, and the reason given, where that makes no sense.
/// O(agencies * (participants + bonds)).
[[nodiscard]] inline std::optional<Contradiction> suppose_day(Dataset& data, ReorganisationId id, Date day,
                                                              std::vector<AgencyId>* touched = nullptr) {
    detail::MovedEvent moved(data, id, day);
    if (auto found = moved.contradiction()) return found;
    Reorganisation& event = data.reorganisations[id];
    for (PostTransfer& transfer : data.post_transfers)
        if (transfer.reorganisation == id && transfer.effective == event.effective) transfer.effective = day;
    data.agencies   = moved.agencies();
    event.effective = day;
    if (touched != nullptr) *touched = moved.touched();
    return std::nullopt;
}

} // namespace congvu
