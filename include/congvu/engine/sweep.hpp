// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/demand.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// Which demands clash, repeat or mask each other: exact, for a demand speaks of a box (a period, and sets of scopes,
/// levels, categories and sources of pay), and where two boxes meet is a box again.

namespace congvu {

/// What is the matter between provisions.
enum class ConflictKind : std::uint8_t {
    opposite,      ///< no number of posts fulfils both on that day
    two_deadlines, ///< the same is demanded by two days
    masked,        ///< whoever fulfils the first fulfils the second wherever and whenever that speaks
    gap,           ///< nobody demands anything
};

/// The word by which reports name it.
[[nodiscard]] constexpr std::string_view word(ConflictKind kind) {
    switch (kind) {
        case ConflictKind::opposite: return "opposite";
        case ConflictKind::two_deadlines: return "two_deadlines";
        case ConflictKind::masked: return "masked";
        case ConflictKind::gap: return "gap";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(ConflictKind kind) {
    switch (kind) {
        case ConflictKind::opposite: return {"yêu cầu trái ngược", "opposite demands"};
        case ConflictKind::two_deadlines: return {"cùng một yêu cầu, hai thời hạn", "the same demand, two deadlines"};
        case ConflictKind::masked: return {"yêu cầu bị che khuất", "masked demand"};
        case ConflictKind::gap: return {"khoảng trống", "gap"};
    }
    return {};
}

/// Two demands that meet, or (`gap`) a place where there is none; exactly where and when.
struct Conflict {
    ConflictKind kind = ConflictKind::gap; ///< what is the matter
    std::optional<Demand> first;  ///< of two deadlines the earlier one, of a mask the one that masks; none of a gap
    std::optional<Demand> second; ///< the other provision; nothing for a gap
    Quantity quantity = Quantity::quota; ///< the number in question
    Region where;                        ///< of whose posts
    Period when;                         ///< of two deadlines: the days on which only the first is due
};

namespace detail {

/// A demand as a bound on one line of numbers. «Cut at least 10 %» and «keep at most 90 %» are the same bound.
struct NormalBound {
    Quantity quantity;
    Yardstick of;
    int base_year;
    Bound bound;
    Percent share;
    Posts posts;

    /// Whether the two bound the same number by the same yardstick, so that they can be compared.
    [[nodiscard]] constexpr bool is_comparable_with(const NormalBound& other) const {
        return quantity == other.quantity && of == other.of && base_year == other.base_year;
    }
};

[[nodiscard]] constexpr NormalBound normal(const Demand& demand) {
    const Limit& limit = demand.limit;
    const bool is_cut  = demand.quantity == Quantity::cut;
    if (is_cut && (limit.of == Yardstick::base_year || limit.of == Yardstick::before_merging))
        return {Quantity::quota,
                limit.of,
                limit.base_year,
                demand.bound == Bound::at_least ? Bound::at_most : Bound::at_least,
                {limit.share.denominator - limit.share.numerator, limit.share.denominator},
                0};
    if (limit.of == Yardstick::number) // a cut is counted since a year; a number of posts is what it is
        return {demand.quantity, limit.of, is_cut ? limit.base_year : 0, demand.bound, percent(100), limit.posts};
    return {demand.quantity, limit.of, limit.base_year, demand.bound, limit.share, 0};
}

/// Whether the bound of `a` lies below that of `b`. \pre they are comparable.
[[nodiscard]] constexpr bool is_below(const NormalBound& a, const NormalBound& b) {
    return a.posts < b.posts ||
           (a.posts == b.posts && a.share.numerator * b.share.denominator < b.share.numerator * a.share.denominator);
}

} // namespace detail

/// Whether no number fulfils both, whatever (positive) number the shares are taken of. Demands with different
/// yardsticks can always be reconciled by some numbers, so they are never opposite.
[[nodiscard]] constexpr bool contradict(const Demand& a, const Demand& b) {
    const auto one   = detail::normal(a);
    const auto other = detail::normal(b);
    if (!one.is_comparable_with(other) || one.bound == other.bound) return false;
    return one.bound == Bound::at_most ? detail::is_below(one, other) : detail::is_below(other, one);
}

/// Whether both bound the same number in the same way and to the same extent.
[[nodiscard]] constexpr bool demand_the_same(const Demand& a, const Demand& b) {
    const auto one   = detail::normal(a);
    const auto other = detail::normal(b);
    return one.is_comparable_with(other) && one.bound == other.bound && !detail::is_below(one, other) &&
           !detail::is_below(other, one);
}

/// Whether who does what `a` demands does what `b` demands.
[[nodiscard]] constexpr bool implies(const Demand& a, const Demand& b) {
    const auto one   = detail::normal(a);
    const auto other = detail::normal(b);
    if (!one.is_comparable_with(other) || one.bound != other.bound) return false;
    return one.bound == Bound::at_most ? !detail::is_below(other, one) : !detail::is_below(one, other);
}

/// Whether `b` never speaks alone: wherever and whenever it does, `a` demands as much, and no later. Several demands
/// that mask another only together are not found.
[[nodiscard]] constexpr bool masks(const Demand& a, const Demand& b) {
    return implies(a, b) && a.of.covers(b.of) && a.demanded.covers(b.demanded) && a.first_due() <= b.first_due();
}

namespace detail {

[[nodiscard]] inline std::optional<Conflict> found(ConflictKind kind, const Demand& first, const Demand& second,
                                                   Region where, Period when) {
    if (where.empty() || when.empty()) return std::nullopt;
    return Conflict{kind, first, second, first.quantity, where, when};
}

/// The days on which `earlier` is due and `later`, which speaks already, is not.
[[nodiscard]] constexpr Period between_deadlines(const Demand& earlier, const Demand& later) {
    if (later.first_due() == day_unknown) return {};
    return intersection({earlier.first_due(), later.first_due()}, intersection(earlier.demanded, later.demanded));
}

/// How the two meet, the gravest way only.
[[nodiscard]] inline std::optional<Conflict> meeting(const Demand& a, const Demand& b) {
    const Region where    = intersection(a.of, b.of);
    const bool in_order   = a.first_due() <= b.first_due();
    const Demand& earlier = in_order ? a : b;
    const Demand& later   = in_order ? b : a;
    if (contradict(a, b))
        if (auto clash = found(ConflictKind::opposite, a, b, where, intersection(a.binding(), b.binding())))
            return clash;
    if (demand_the_same(a, b) && later.first_due() != day_unknown)
        if (auto two = found(ConflictKind::two_deadlines, earlier, later, where, between_deadlines(earlier, later)))
            return two;
    if (masks(a, b)) return found(ConflictKind::masked, a, b, b.of, b.demanded);
    if (masks(b, a)) return found(ConflictKind::masked, b, a, a.of, a.demanded);
    return std::nullopt;
}

} // namespace detail

/// Every pair of demands that clash, repeat or mask each other, in the order of the demands. O(demands²).
[[nodiscard]] inline std::vector<Conflict> conflicts(std::span<const Demand> demands) {
    std::vector<Conflict> all;
    for (std::size_t i = 0; i < demands.size(); ++i)
        for (std::size_t k = i + 1; k < demands.size(); ++k)
            if (auto one = detail::meeting(demands[i], demands[k])) all.push_back(std::move(*one));
    return all;
}

} // namespace congvu
