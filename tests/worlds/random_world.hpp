// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>

#include <cstdint>

/// \file
/// Small worlds made by chance from a seed: a data set as `io::load` would have left it, in which every rule is kept by
/// somebody and broken by somebody else, and some figures and days are not known.

namespace congvu::testing {

/// How much there is in a world, and how much of it nobody knows. A number is the most there can be of a thing.
struct Shape {
    std::uint32_t departments = 4;  ///< agencies under the province, at least one
    std::uint32_t districts   = 2;  ///< districts, which end or do not
    std::uint32_t communes    = 2;  ///< communes, under a district first or under the province
    std::uint32_t events      = 2;  ///< reorganisations among the departments
    std::uint32_t transfers   = 2;  ///< posts that move between agencies, apart from the shares of splits
    std::uint32_t documents   = 5;  ///< documents, at least one
    std::uint32_t relations   = 5;  ///< between documents
    std::uint32_t directives  = 2;  ///< directives, at least one
    std::uint32_t tasks       = 3;  ///< tasks in each directive
    std::uint32_t delegations = 3;  ///< tasks that are passed on
    std::uint32_t entries     = 2;  ///< of each kind: plans, positions, people, recruitments, contracts …
    std::uint32_t unknown     = 10; ///< how many facts in a hundred are not known
};

/// The world of that seed. The same on every platform and for every compiler.
[[nodiscard]] Dataset random_world(std::uint32_t seed, const Shape& shape = {});

/// The day on which to ask about the world of that seed, and sometimes a day of knowledge: the figures of the world are
/// those of the years around it.
[[nodiscard]] AsOf random_question(std::uint32_t seed);

} // namespace congvu::testing
