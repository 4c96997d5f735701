// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>
#include <congvu/time/date.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <vector>

/// \file
/// Chance from a seed, the same on every platform: the standard fixes std::mt19937, and leaves its distributions to
/// each library.

namespace congvu::testing {

/// Draws one thing after another. Where two draws stand in one call, their order is the compiler's: draw before.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}

    /// A number below `count`. \pre `count > 0`.
    std::uint32_t below(std::uint32_t count) {
        return static_cast<std::uint32_t>((static_cast<std::uint64_t>(engine_()) * count) >> 32U);
    }
    /// A number from `low` to `high`, both included.
    Posts between(Posts low, Posts high) { return low + below(static_cast<std::uint32_t>(high - low + 1)); }
    /// Whether something happens that happens so many times in a hundred.
    bool chance(std::uint32_t percent) { return below(100) < percent; }
    /// One of them. \pre there is one.
    template <typename Thing>
    const Thing& of(const std::vector<Thing>& things) {
        return things[below(static_cast<std::uint32_t>(things.size()))];
    }
    template <typename Thing>
    Thing of(std::initializer_list<Thing> things) {
        return *(things.begin() + below(static_cast<std::uint32_t>(things.size())));
    }
    /// A day from `first` to `last`, both included.
    Date day(Date first, Date last) {
        return first + boost::gregorian::days(static_cast<long>(between(0, (last - first).days())));
    }

private:
    std::mt19937 engine_;
};

} // namespace congvu::testing
