// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/establishment/figure.hpp>
#include <congvu/organization/agency.hpp>
#include <congvu/organization/reorganisation.hpp>
#include <congvu/time/date.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvu {

/// Giả định «nếu như»: something that somebody supposes instead of what the law or the data say. Every report on such
/// data shows it.
struct Supposition {
    std::string what;                 ///< a figure of the law, a figure of the data or an event, by its id
    std::string instead_of;           ///< what the law or the data say, as it would be written
    std::string value;                ///< what is supposed, as it was written
    std::optional<Percent> share{};   ///< of a figure of the law
    std::optional<Posts> posts{};     ///< the same
    std::optional<FigureId> figure{}; ///< whose posts are supposed
};

using Suppositions = std::vector<Supposition>;

/// The share that is supposed for a figure of the law, if one is. O(suppositions).
[[nodiscard]] inline std::optional<Percent> supposed_share(const Suppositions& all, std::string_view parameter) {
    for (const Supposition& one : all)
        if (one.what == parameter && one.share) return one.share;
    return std::nullopt;
}

/// The posts that are supposed for a figure of the law, if they are. O(suppositions).
[[nodiscard]] inline std::optional<Posts> supposed_posts(const Suppositions& all, std::string_view parameter) {
    for (const Supposition& one : all)
        if (one.what == parameter && one.posts) return one.posts;
    return std::nullopt;
}

namespace detail {

inline void move_end(Period& period, Date before, Date after) {
    if (period.to == before) period.to = after;
}
inline void move_beginning(Period& period, Date before, Date after) {
    if (period.from == before) period.from = after;
}

/// Bonds and names that end or begin with the agency follow it.
template <typename Move>
void move_with(Agency& agency, Move move, Date before, Date after) {
    move(agency.life, before, after);
    for (ParentEdge& bond : agency.parents)
        move(bond.period, before, after);
    Timeline<OwnedText> names;
    for (const auto& step : agency.names.steps()) {
        Period period = step.period;
        move(period, before, after);
        static_cast<void>(names.add(period, step.value));
    }
    agency.names = std::move(names);
}

} // namespace detail

/// Lets an event take effect on another day: originals that ended with it end on that day, results that began with it
/// begin then, with their bonds and names. False, and nothing changed, when an agency would end before it began.
[[nodiscard]] inline bool suppose_effective(Agencies& agencies, Reorganisation& event, Date day) {
    const Date before    = event.effective;
    const auto is_result = [&](AgencyId id) {
        return std::find(event.results.begin(), event.results.end(), id) != event.results.end();
    };
    const auto ends_then = [&](AgencyId id) { return !is_result(id) && agencies[id].life.to == before; };
    for (const AgencyId id : event.originals)
        if (ends_then(id) && !(agencies[id].life.from < day)) return false;
    for (const AgencyId id : event.results)
        if (agencies[id].life.from == before && !(day < agencies[id].life.to)) return false;
    for (const AgencyId id : event.originals)
        if (ends_then(id)) detail::move_with(agencies[id], detail::move_end, before, day);
    for (const AgencyId id : event.results)
        if (agencies[id].life.from == before) detail::move_with(agencies[id], detail::move_beginning, before, day);
    event.effective = day;
    return true;
}

} // namespace congvu
