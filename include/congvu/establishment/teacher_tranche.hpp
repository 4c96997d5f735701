// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>
#include <congvu/establishment/entry.hpp>

#include <optional>

namespace congvu {

/// Đợt bổ sung biên chế giáo viên: posts that the Politburo or its Organisation Commission added for one school year,
/// and what became of them. Its period is that school year.
struct TeacherTranche : Entry {
    std::optional<Posts> posts;         ///< how many were given; nothing when not known
    std::optional<Posts> teacher_posts; ///< of these, given to teachers
    std::optional<Posts> other_posts;   ///< of these, given to anybody else
};

/// The use of one tranche, as a rule reads it.
struct TrancheUse {
    std::optional<Posts> posts{};         ///< how many were given; nothing when not known
    std::optional<Posts> teacher_posts{}; ///< of these, for teachers; nothing when not known
    std::optional<Posts> other_posts{};   ///< of these, for others; nothing when not known
};

/// All tranches that one body was given so far, as a rule reads it.
struct TrancheSum {
    Posts known      = 0;                    ///< sum of the tranches that are known
    Posts unknown    = 0;                    ///< how many are not
    bool is_national = true;                 ///< whether these are the tranches of the whole political system
    std::optional<Posts> supposed_ceiling{}; ///< what somebody supposes instead of the law's number (what-if)
};

} // namespace congvu
