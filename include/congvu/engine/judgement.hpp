// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/demand.hpp>

#include <cstdint>
#include <optional>

/// \file
/// What one demand says of concrete numbers on one day.

namespace congvu {

/// The numbers of one line of posts that demands look at; nothing where a number is not part of the picture.
struct Numbers {
    std::optional<Posts> base     = {}; ///< assigned in the base year, or before merging
    std::optional<Posts> quota    = {}; ///< assigned on the day
    std::optional<Posts> occupied = {}; ///< biên chế có mặt
    std::optional<Posts> approved = {}; ///< biên chế được phê duyệt

    /// Equal when the same numbers are known, and equal.
    friend constexpr bool operator==(const Numbers&, const Numbers&) = default;
};

/// How numbers stand towards a demand on a day.
enum class Standing : std::uint8_t {
    silent,  ///< it does not speak on that day, or a number it looks at is missing
    not_due, ///< it is not fulfilled, and there is time left
    missed,
    met,
};

/// What a demand says of numbers on a day.
struct Judgement {
    Standing standing = Standing::silent; ///< where they stand
    Posts observed    = 0;                ///< the number that was compared
    Posts limit       = 0;                ///< what it was compared with, in posts

    /// How far the number is from the limit.
    [[nodiscard]] constexpr Posts difference() const { return observed < limit ? limit - observed : observed - limit; }
};

namespace detail {

[[nodiscard]] constexpr std::optional<Posts> observed_by(const Demand& demand, const Numbers& numbers) {
    switch (demand.quantity) {
        case Quantity::cut:
            if (!numbers.base || !numbers.quota) return std::nullopt;
            return *numbers.base - *numbers.quota;
        case Quantity::quota: return numbers.quota;
        case Quantity::occupied: return numbers.occupied;
    }
    return std::nullopt;
}

[[nodiscard]] constexpr std::optional<Posts> measured_against(const Demand& demand, const Numbers& numbers) {
    switch (demand.limit.of) {
        case Yardstick::number: return demand.limit.posts;
        case Yardstick::base_year:
        case Yardstick::before_merging: return numbers.base;
        case Yardstick::quota: return numbers.quota;
        case Yardstick::approved: return numbers.approved;
    }
    return std::nullopt;
}

} // namespace detail

/// The limit in whole posts; nothing when its yardstick is missing. A begun post counts so that a share is kept in
/// full: upwards for «ít nhất», downwards for «không quá».
[[nodiscard]] constexpr std::optional<Posts> limit_in_posts(const Demand& demand, const Numbers& numbers) {
    const auto whole = detail::measured_against(demand, numbers);
    if (!whole || demand.limit.of == Yardstick::number) return whole;
    return share_of(*whole, demand.limit.share, demand.bound == Bound::at_least ? Rounding::up : Rounding::down);
}

/// What the demand says of the numbers. Whether they belong to its region is the caller's matter. O(1).
[[nodiscard]] constexpr Judgement judge(const Demand& demand, const Numbers& numbers, Date day) {
    const auto observed = detail::observed_by(demand, numbers);
    const auto limit    = limit_in_posts(demand, numbers);
    if (!demand.demanded.contains(day) || !observed || !limit) return {};
    const bool is_met      = demand.bound == Bound::at_least ? *observed >= *limit : *observed <= *limit;
    const Standing missing = demand.binding().contains(day) ? Standing::missed : Standing::not_due;
    return {is_met ? Standing::met : missing, *observed, *limit};
}

/// Formula F6: the cut that a demand not yet due expects by the end of the year of `day`, if every year since the base
/// year takes an equal part. Nothing for demands without a base year or a day by which they are due, and for those that
/// began later than the year after the base year. That the road is straight is our reading of «theo lộ trình».
[[nodiscard]] constexpr std::optional<Posts> road(const Demand& demand, const Numbers& numbers, Date day) {
    const auto limit    = limit_in_posts(demand, numbers);
    const bool has_road = demand.quantity == Quantity::cut && demand.bound == Bound::at_least &&
                          demand.limit.base_year != 0 && !demand.due.is_special() && !day.is_special() && limit;
    if (!has_road) return std::nullopt;
    const int since = demand.limit.base_year;
    if (demand.demanded.from.is_special() || static_cast<int>(demand.demanded.from.year()) > since + 1)
        return std::nullopt;
    const int until = static_cast<int>(demand.due.year());
    const int year  = static_cast<int>(day.year());
    if (year >= until) return limit;
    return year <= since ? 0 : *limit * (year - since) / (until - since);
}

} // namespace congvu
