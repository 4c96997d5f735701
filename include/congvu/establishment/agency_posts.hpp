// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>
#include <congvu/organization/agency.hpp>

#include <optional>

namespace congvu {

/// Biên chế có mặt và biên chế được giao of one agency on one day, for one line of posts.
struct AgencyPosts {
    std::optional<Posts> occupied{}; ///< biên chế có mặt; nothing when not known
    std::optional<Posts> assigned{}; ///< biên chế được giao; nothing when not known
    std::optional<Posts> excess{};   ///< occupied less assigned, where only the difference was published
    Level level = Level::province;   ///< of the agency

    /// How many posts are occupied beyond the quota (vượt chỉ tiêu); negative when there is room; nothing when it is
    /// not known. The two figures, where both are known, go before a published difference.
    [[nodiscard]] constexpr std::optional<Posts> over_quota() const {
        if (occupied && assigned) return *occupied - *assigned;
        return excess;
    }
};

} // namespace congvu
