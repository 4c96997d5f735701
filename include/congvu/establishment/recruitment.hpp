// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/establishment/entry.hpp>
#include <congvu/staff/funding.hpp>
#include <congvu/staff/staff_category.hpp>
#include <congvu/time/period.hpp>

#include <optional>
#include <vector>

namespace congvu {

/// Kế hoạch tuyển dụng: so many hires of an agency for one line of posts. Its period is that of the hiring.
struct Recruitment : Entry {
    StaffCategories categories;                          ///< of which staff
    Funding funding = Funding::state_budget;             ///< paid by whom
    std::optional<Posts> planned;                        ///< chỉ tiêu tuyển dụng; nothing when not known
    std::optional<std::vector<JobPositionId>> positions; ///< for which it hires; nothing when it is not known
    std::optional<bool> meets_standards; ///< whether it asks the standards of the position of everyone it hires
};

/// Whether an agency may hire so many, as a rule reads it.
struct RecruitmentRoom {
    std::optional<Posts> planned{};           ///< chỉ tiêu tuyển dụng; nothing when not known
    std::optional<Posts> assigned{};          ///< biên chế được giao; nothing when not known
    std::optional<Posts> occupied{};          ///< biên chế có mặt; nothing when not known
    std::optional<Posts> reserved = 0;        ///< posts of the quota that the agency keeps undistributed
    std::optional<bool> positions_approved{}; ///< whether every position it fills was approved; nothing when not known
    std::optional<bool>
        meets_standards{}; ///< whether it asks the standards of everyone it hires; nothing when not known

    /// Formula F4: posts that may be filled; nothing when a figure is not known.
    [[nodiscard]] constexpr std::optional<Posts> room() const {
        if (!assigned || !occupied || !reserved) return std::nullopt;
        return *assigned - *occupied - *reserved;
    }
};

} // namespace congvu
