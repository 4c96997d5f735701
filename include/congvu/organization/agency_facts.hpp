// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/organization/agency.hpp>
#include <congvu/time/period.hpp>

#include <vector>

namespace congvu {

/// An agency's life and its bonds to parents, for the question whether it always had exactly one.
struct AgencyParents {
    /// One bond: when it holds, and when there is a parent for it to hold to.
    struct Bond {
        Period period{};      ///< the days on which the bond holds
        Period parent_life{}; ///< the days on which that parent exists
    };
    Period life{};                ///< the days on which it exists
    Level level = Level::central; ///< cấp
    std::vector<Bond> bonds{};    ///< by beginning
};

/// An agency at its level, for the question whether there may be one on that day.
struct AgencyLife {
    Level level = Level::central;                  ///< cấp
    Period life{};                                 ///< the days on which it exists
    Confidence confidence = Confidence::text_read; ///< of what is known of it
};

} // namespace congvu
