// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/establishment/entry.hpp>

#include <optional>

namespace congvu {

/// Vị trí việc làm of an agency: whether the competent authority approved it, and how many posts are filled there.
struct JobPosition : Entry {
    std::optional<bool> approved; ///< whether the list of positions was approved; nothing when not known
    std::optional<Posts> filled;  ///< how many people fill it; nothing when not known
};

using JobPositions = Rows<JobPositionTag, JobPosition>;

/// The same, as a rule reads it.
struct PositionUse {
    std::optional<bool> approved{}; ///< whether the position was approved; nothing when not known
    std::optional<Posts> filled{};  ///< how many people fill it; nothing when not known
};

} // namespace congvu
