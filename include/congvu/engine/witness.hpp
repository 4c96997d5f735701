// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/judgement.hpp>
#include <congvu/engine/sweep.hpp>

#include <algorithm>
#include <array>
#include <optional>

/// \file
/// Concrete numbers that show a conflict.

namespace congvu {

/// A day and numbers on which two demands show how they meet.
struct Witness {
    Date day;        ///< the day on which it happens
    Numbers numbers; ///< the numbers that show it
};

namespace detail {

/// Some day of the period, the first one where it has one. \pre not empty.
[[nodiscard]] constexpr Date some_day_of(const Period& period) {
    if (!period.from.is_special()) return period.from;
    return period.to.is_special() ? date(2000, 1, 1) : day_before(period.to);
}

/// The numbers that the two demands take shares of, each `size`.
[[nodiscard]] constexpr Numbers yardsticks(const Demand& a, const Demand& b, Posts size) {
    Numbers numbers;
    for (const Demand* demand : {&a, &b}) {
        const Yardstick of = demand->limit.of;
        if (demand->quantity == Quantity::cut || of == Yardstick::base_year || of == Yardstick::before_merging)
            numbers.base = size;
        if (of == Yardstick::quota) numbers.quota = size;
        if (of == Yardstick::approved) numbers.approved = size;
    }
    return numbers;
}

/// The numbers that a demand for the quantity would look at.
[[nodiscard]] constexpr Numbers about(Quantity quantity, Posts size) {
    switch (quantity) {
        case Quantity::cut: return {.base = size, .quota = size};
        case Quantity::quota: return {.quota = size};
        case Quantity::occupied: return {.quota = size, .occupied = size};
    }
    return {};
}

/// The numbers, where the demand observes so many.
[[nodiscard]] constexpr Numbers observing(const Demand& demand, Numbers numbers, Posts observed) {
    switch (demand.quantity) {
        case Quantity::cut: numbers.quota = numbers.base.value_or(0) - observed; break;
        case Quantity::quota: numbers.quota = observed; break;
        case Quantity::occupied: numbers.occupied = observed; break;
    }
    return numbers;
}

/// The nearest number that misses the limit.
[[nodiscard]] constexpr Posts just_missing(const Demand& demand, Posts limit) {
    return demand.bound == Bound::at_least ? limit - 1 : limit + 1;
}

/// Numbers to try: at the limit of the first demand, except between two deadlines: there, where the second has got to
/// on its own road, else just short of the limit.
[[nodiscard]] constexpr std::optional<Numbers> candidate(const Conflict& conflict, Date day, Posts size) {
    const Demand& first   = *conflict.first;
    const Demand& second  = *conflict.second;
    const Numbers numbers = yardsticks(first, second, size);
    const auto limit      = limit_in_posts(first, numbers);
    if (!limit) return std::nullopt;
    if (conflict.kind != ConflictKind::two_deadlines) return observing(first, numbers, *limit);
    const auto way = road(second, numbers, day);
    if (way && first.quantity == Quantity::cut && *way < *limit) return observing(first, numbers, *way);
    return observing(first, numbers, just_missing(first, *limit));
}

} // namespace detail

/// Whether the numbers are possible and show what the conflict claims. Of a gap there is nothing to show: nobody
/// speaks.
[[nodiscard]] constexpr bool shows(const Conflict& conflict, const Witness& witness) {
    if (!conflict.when.contains(witness.day) || witness.numbers.quota.value_or(0) < 0) return false;
    if (conflict.kind == ConflictKind::gap) return true;
    const Judgement first  = judge(*conflict.first, witness.numbers, witness.day);
    const Judgement second = judge(*conflict.second, witness.numbers, witness.day);
    switch (conflict.kind) {
        case ConflictKind::opposite: return first.standing == Standing::met && second.standing == Standing::missed;
        case ConflictKind::two_deadlines:
            return first.standing == Standing::missed && second.standing == Standing::not_due;
        case ConflictKind::masked: return first.standing == Standing::met && second.standing == Standing::met;
        case ConflictKind::gap: break;
    }
    return false;
}

/// Numbers that show the conflict, computed and verified; nothing when none of a few round sizes does.
[[nodiscard]] constexpr std::optional<Witness> witness_of(const Conflict& conflict) {
    constexpr std::array<Posts, 5> sizes{1000, 100, 10'000, 1'000'000, 1};
    for (const Posts size : sizes) {
        Witness tried{detail::some_day_of(conflict.when), {}};
        if (conflict.kind == ConflictKind::gap) {
            tried.numbers = detail::about(conflict.quantity, size);
            return tried;
        }
        if (conflict.kind == ConflictKind::masked) // on the day when the second is due, where there is one
            tried.day =
                detail::some_day_of(conflict.second->binding().empty() ? conflict.when : conflict.second->binding());
        const auto numbers = detail::candidate(conflict, tried.day, size);
        if (!numbers) continue;
        tried.numbers = *numbers;
        if (shows(conflict, tried)) return tried;
    }
    return std::nullopt;
}

} // namespace congvu
