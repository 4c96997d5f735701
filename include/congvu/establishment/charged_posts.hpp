// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>
#include <congvu/staff/staff_category.hpp>

#include <optional>

namespace congvu {

/// Occupied posts, and the quota on which they are charged.
struct ChargedPosts {
    StaffCategories staff;                       ///< who holds the posts
    std::optional<StaffCategories> charged_to{}; ///< whose quota they use up; nothing when it is not known
    std::optional<Posts> posts{};                ///< biên chế có mặt; nothing when not known
};

} // namespace congvu
