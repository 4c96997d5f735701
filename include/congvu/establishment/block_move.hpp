// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/establishment/entry.hpp>
#include <congvu/establishment/quota_authority.hpp>

#include <optional>
#include <vector>

namespace congvu {

/// What one block gains (or, below zero, gives up).
struct BlockShare {
    AgencyId block;             ///< khối
    std::optional<Posts> posts; ///< gained, or below zero lost; nothing when not known
    Location location{};        ///< where the data says so
};

/// Điều chuyển biên chế giữa các khối của một tỉnh.
struct BlockMove : Entry {
    std::vector<BlockShare> shares;           ///< what each block gained or lost
    std::optional<QuotaAuthority> decided_by; ///< who decided; nothing when not known
};

/// The same, as a rule reads it.
struct MoveBalance {
    Posts gained  = 0;                          ///< sum of what the blocks gained that are known to gain
    Posts given   = 0;                          ///< sum of what the others gave up
    Posts unknown = 0;                          ///< how many shares are not known
    std::optional<QuotaAuthority> decided_by{}; ///< who decided; nothing when not known
};

} // namespace congvu
