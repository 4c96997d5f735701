// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "dice.hpp"
#include "random_world.hpp"

#include <congvu/testing/world.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// \file
/// A random world while it is made.

namespace congvu::testing {

/// What the parts of a world share.
struct Making {
    Dice dice;     ///< of this world
    Shape shape;   ///< how much there is to be
    Date today;    ///< the day that will be asked about
    World world{}; ///< what was made so far

    AgencyId system{};                 ///< hệ thống chính trị
    std::vector<AgencyId> blocks{};    ///< khối, of the system
    AgencyId province{};               ///< the locality
    std::vector<AgencyId> units{};     ///< departments and the like, those that are gone, too
    std::vector<AgencyId> districts{}; ///< cấp huyện
    std::vector<AgencyId> communes{};  ///< cấp xã

    [[nodiscard]] Dataset& data() { return world.data; }
    /// So many, at least `least` and at most as the shape says.
    [[nodiscard]] std::uint32_t some(std::uint32_t most, std::uint32_t least = 0) {
        return most <= least ? most : least + dice.below(most - least + 1);
    }
    /// Whether this fact is known.
    [[nodiscard]] bool knows() { return !dice.chance(shape.unknown); }
    /// The fact, or nothing.
    template <typename Fact>
    [[nodiscard]] std::optional<Fact> if_known(Fact fact) {
        if (!knows()) return std::nullopt;
        return fact;
    }
    /// Any agency of the world.
    [[nodiscard]] AgencyId anybody() { return {dice.below(static_cast<std::uint32_t>(data().agencies.size()))}; }
    /// Mostly a department, sometimes anybody.
    [[nodiscard]] AgencyId somebody() {
        if (dice.chance(20)) return anybody();
        return dice.of(units);
    }
    /// A day so many days before or after `today`, or between.
    [[nodiscard]] Date day_near(Posts earliest, Posts latest) {
        return today + boost::gregorian::days(static_cast<long>(dice.between(earliest, latest)));
    }
    /// The year of `today`.
    [[nodiscard]] int year() const { return static_cast<int>(today.year()); }
};

/// First and last day of a year.
[[nodiscard]] inline Period year_of(int year) {
    const auto y = static_cast<unsigned short>(year);
    return Period::until(date(y, 1, 1), date(y, 12, 31));
}

/// A key that says what it is and which one, from 1.
[[nodiscard]] inline std::string numbered(std::string_view what, std::size_t before) {
    return std::string(what) + "-" + std::to_string(before + 1);
}

void make_agencies(Making& making);  ///< with their reorganisations
void make_documents(Making& making); ///< with their relations
void make_duties(Making& making);    ///< groups, directives, tasks and delegations
void make_figures(Making& making);   ///< with allocations, transfers of posts and the subjects of targets
void make_entries(Making& making);   ///< plans, people, recruitments and whatever else nothing refers to

} // namespace congvu::testing
