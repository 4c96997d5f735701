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
    std::optional<Posts> assigned{};       ///< biên chế được giao; nothing when not known
    std::optional<Posts> approved{};       ///< biên chế được phê duyệt; nothing when not known
    QuotaScope scope = QuotaScope::agency; ///< for whom it is approved
};

/// The quota of a year, who assigned it, and the total of the period.
struct YearlyQuota {
    std::optional<Posts> assigned{};             ///< biên chế được giao for the year; nothing when not known
    std::optional<Posts> approved{};             ///< biên chế được phê duyệt; nothing when not known
    std::optional<QuotaAuthority> assigned_by{}; ///< who decided it; nothing when not known
    QuotaScope scope = QuotaScope::agency;       ///< for whom it is approved
};

/// Biên chế công đoàn địa phương: trade-union posts now, and in 2022.
struct UnionPosts {
    std::optional<Posts> assigned_2022{}; ///< biên chế công đoàn at the end of 2022; nothing when not known
    std::optional<Posts> assigned_now{};  ///< biên chế công đoàn on the day; nothing when not known
};

/// A proposal for the next period, and what was assigned for 2022–2026.
struct QuotaProposal {
    std::optional<Posts> proposed{};      ///< biên chế đề xuất; nothing when not known
    std::optional<Posts> assigned_2026{}; ///< biên chế được giao at the end of 2026; nothing when not known
};

} // namespace congvu
