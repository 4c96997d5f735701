// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstdint>
#include <initializer_list>

namespace congvu {

/// A set of enumerators, of an enumeration with at most 32 that count from 0. The order of sets (`<`) is some total
/// order, for sorting; whether one set lies within another is not what it tells.
template <typename Enum>
class EnumSet {
public:
    constexpr EnumSet() = default;
    /// The set of this one.
    constexpr EnumSet(Enum one) { add(one); } // NOLINT(*-explicit-*): one enumerator is a set of one
    /// The set of these; none for an empty list.
    constexpr EnumSet(std::initializer_list<Enum> several) {
        for (const Enum one : several)
            add(one);
    }

    /// Adds one, or all of another set. O(1).
    constexpr void add(Enum one) { bits_ |= bit(one); }
    /// Adds all of `several`. O(1).
    constexpr void add(EnumSet several) { bits_ |= several.bits_; }
    /// Whether the set has it. O(1).
    [[nodiscard]] constexpr bool contains(Enum one) const { return (bits_ & bit(one)) != 0; }
    /// Whether it has none.
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    /// Whether the two share an enumerator; the empty set overlaps none, itself included.
    [[nodiscard]] constexpr bool overlaps(EnumSet other) const { return (bits_ & other.bits_) != 0; }

    /// Whether every enumerator of `other` is here, too; the empty set lies within any.
    [[nodiscard]] constexpr bool covers(EnumSet other) const { return (bits_ & other.bits_) == other.bits_; }
    /// The enumerators that both have.
    [[nodiscard]] friend constexpr EnumSet intersection(EnumSet a, EnumSet b) {
        EnumSet both;
        both.bits_ = a.bits_ & b.bits_;
        return both;
    }

    /// Equal when both have the same; the order is none of the law's, and serves maps.
    friend constexpr auto operator<=>(EnumSet, EnumSet) = default; // NOLINT(*-use-nullptr): no null

private:
    static constexpr std::uint32_t bit(Enum one) { return 1U << static_cast<unsigned>(one); }
    std::uint32_t bits_ = 0;
};

} // namespace congvu
