// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/demand.hpp>
#include <congvu/engine/sweep.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

/// \file
/// Where and when nothing is demanded.

namespace congvu {

/// What should be covered: every combination of the region on every day, for each quantity.
struct Universe {
    EnumSet<Quantity> quantities; ///< what the provisions bound
    Region of;                    ///< of whose posts they speak
    Period days;                  ///< on which days somebody expects an answer
};

namespace detail {

template <typename Enum>
[[nodiscard]] constexpr std::vector<Enum> members(EnumSet<Enum> set) {
    std::vector<Enum> all;
    for (std::uint8_t i = 0; i < 32; ++i)
        if (set.contains(static_cast<Enum>(i))) all.push_back(static_cast<Enum>(i));
    return all;
}

/// A region of one scope, level, category and source of pay each, for each combination.
[[nodiscard]] inline std::vector<Region> cells(const Region& region) {
    std::vector<Region> all;
    for (const QuotaScope scope : members(region.scopes))
        for (const Level level : members(region.levels))
            for (const StaffCategory category : members(region.categories))
                for (const Funding funding : members(region.funding))
                    all.push_back({scope, level, category, funding});
    return all;
}

/// The longest runs of `days` on which no demand for the quantity speaks of the cell. Between two breakpoints nothing
/// changes, so asking on the first day of each stretch is exact.
[[nodiscard]] inline std::vector<Period> uncovered(std::span<const Demand> demands, Quantity quantity,
                                                   const Region& cell, Period days) {
    std::vector<Date> breakpoints{days.from, days.to};
    for (const Demand& demand : demands)
        for (const Date day : {demand.demanded.from, demand.demanded.to})
            if (days.from < day && day < days.to) breakpoints.push_back(day);
    std::sort(breakpoints.begin(), breakpoints.end());
    std::vector<Period> gaps;
    for (std::size_t i = 0; i + 1 < breakpoints.size(); ++i) {
        const Period stretch{breakpoints[i], breakpoints[i + 1]};
        const bool is_covered = std::any_of(demands.begin(), demands.end(), [&](const Demand& demand) {
            return demand.quantity == quantity && demand.of.covers(cell) && demand.demanded.covers(stretch);
        });
        if (is_covered || stretch.empty()) continue;
        if (!gaps.empty() && gaps.back().to == stretch.from)
            gaps.back().to = stretch.to;
        else
            gaps.push_back(stretch);
    }
    return gaps;
}

/// Joins gaps that differ in one dimension only.
template <typename Set>
void join(std::vector<Conflict>& gaps, Set Region::*dimension) {
    std::vector<Conflict> joined;
    for (const Conflict& gap : gaps) {
        const auto twin = std::find_if(joined.begin(), joined.end(), [&](const Conflict& other) {
            Region alike     = other.where;
            alike.*dimension = gap.where.*dimension;
            return alike == gap.where && other.when == gap.when && other.quantity == gap.quantity;
        });
        if (twin == joined.end())
            joined.push_back(gap);
        else
            (twin->where.*dimension).add(gap.where.*dimension);
    }
    gaps = std::move(joined);
}

} // namespace detail

/// Where and when nothing is demanded, in few and disjoint boxes, by quantity. O(cells² · periods + cells · demands²).
[[nodiscard]] inline std::vector<Conflict> gaps(std::span<const Demand> demands, const Universe& universe) {
    std::vector<Conflict> all;
    for (const Quantity quantity : detail::members(universe.quantities)) {
        for (const Region& cell : detail::cells(universe.of))
            for (const Period& when : detail::uncovered(demands, quantity, cell, universe.days))
                all.push_back({ConflictKind::gap, {}, {}, quantity, cell, when});
    }
    detail::join(all, &Region::funding);
    detail::join(all, &Region::levels);
    detail::join(all, &Region::categories);
    detail::join(all, &Region::scopes);
    return all;
}

} // namespace congvu
