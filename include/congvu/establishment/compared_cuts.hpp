// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>
#include <congvu/staff/staff_category.hpp>

#include <optional>
#include <vector>

namespace congvu {

/// The cut of one agency under an allocating authority.
struct AgencyCut {
    Posts baseline = 0; ///< biên chế năm 2021, after transfers
    Posts cut      = 0; ///< đã giảm since then
};

/// The cuts of all agencies under one authority, for one line of posts.
struct ComparedCuts {
    std::vector<AgencyCut> known{};                   ///< the agencies whose figures are known
    Posts unknown        = 0;                         ///< agencies whose cut is not known
    StaffCategories line = cadres_and_civil_servants; ///< which line of posts
    std::optional<Percent> supposed_rate{}; ///< what somebody supposes instead of the rate of the law (what-if)
    Rounding rounding = Rounding::up;       ///< how a share becomes whole posts
};

} // namespace congvu
