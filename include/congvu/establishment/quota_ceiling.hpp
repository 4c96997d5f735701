// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>
#include <congvu/establishment/quota_authority.hpp>
#include <congvu/establishment/quota_history.hpp>

#include <optional>

namespace congvu {

/// \file
/// Quotas beside the figure that they may not exceed.

/// A quota and the total that the Politburo approved for the period.
struct ApprovedQuota {
    std::optional<Posts> assigned{};
    std::optional<Posts> approved{};
    QuotaScope scope = QuotaScope::agency;
};

/// The quota of a year, who assigned it, and the total of the period.
struct YearlyQuota {
    std::optional<Posts> assigned{};
    std::optional<Posts> approved{};
    std::optional<QuotaAuthority> assigned_by{};
    QuotaScope scope = QuotaScope::agency;
};

/// Biên chế công đoàn địa phương: trade-union posts now, and in 2022.
struct UnionPosts {
    std::optional<Posts> assigned_2022{};
    std::optional<Posts> assigned_now{};
};

/// A proposal for the next period, and what was assigned for 2022–2026.
struct QuotaProposal {
    std::optional<Posts> proposed{};
    std::optional<Posts> assigned_2026{};
};

} // namespace congvu
