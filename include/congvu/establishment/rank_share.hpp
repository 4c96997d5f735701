// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>
#include <congvu/establishment/entry.hpp>

#include <optional>

namespace congvu {

/// Cơ cấu ngạch công chức, hạng chức danh nghề nghiệp viên chức: how many of an agency's staff hold one rank or grade,
/// and the share that was approved for it.
struct RankShare : Entry {
    std::optional<Posts> holders;    ///< how many hold it; nothing when not known
    std::optional<Posts> staff;      ///< of all ranks together
    std::optional<Percent> approved; ///< tỷ lệ được phê duyệt; nothing when not known
};

/// The same, as a rule reads it.
struct RankCount {
    std::optional<Posts> holders{};    ///< how many hold it; nothing when not known
    std::optional<Posts> staff{};      ///< of how many; nothing when not known
    std::optional<Percent> approved{}; ///< tỷ lệ được phê duyệt; nothing when not known
};

} // namespace congvu
