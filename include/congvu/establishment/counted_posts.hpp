// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/establishment/quota_history.hpp>
#include <congvu/staff/staff_category.hpp>

#include <cstdint>
#include <string_view>

namespace congvu {

/// What the data counts for a line whose cut is measured, on one day. The cut is measured in quota that the State
/// budget pays, never in heads.
enum class Counted : std::uint8_t {
    nothing,
    quota,       ///< biên chế giao, hưởng lương từ ngân sách nhà nước
    mixed_quota, ///< biên chế giao, cả phần hưởng lương từ nguồn thu sự nghiệp
    heads,       ///< chỉ có số người làm việc
};

/// The word by which tables name it.
[[nodiscard]] constexpr std::string_view word(Counted counted) {
    switch (counted) {
        case Counted::nothing: return "nothing";
        case Counted::quota: return "quota";
        case Counted::mixed_quota: return "mixed_quota";
        case Counted::heads: return "heads";
    }
    return {};
}

/// What stands for the baseline, and for the day.
struct CountedPosts {
    Counted baseline     = Counted::nothing;   ///< what was counted for the base year
    Counted now          = Counted::nothing;   ///< what is counted on the day
    StaffCategories line = public_employees;   ///< which line of posts
    QuotaScope scope     = QuotaScope::agency; ///< for whom the target is measured
};

} // namespace congvu
