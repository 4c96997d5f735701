// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>
#include <congvu/establishment/entry.hpp>

#include <optional>

namespace congvu {

/// Định mức giáo viên: the classes of a school or of an area, its teachers, and how many teachers a class needs.
struct ClassStaffing : Entry {
    std::optional<Posts> classes;              ///< số lớp; nothing when not known
    std::optional<Posts> teachers;             ///< số giáo viên; nothing when not known
    std::optional<Percent> teachers_per_class; ///< the norm: a matter of another law, so the data must say it
};

/// The same, as a rule reads it.
struct ClassNeed {
    std::optional<Posts> classes{};              ///< số lớp; nothing when not known
    std::optional<Posts> teachers{};             ///< số giáo viên; nothing when not known
    std::optional<Percent> teachers_per_class{}; ///< định mức giáo viên trên lớp; nothing when not known
};

} // namespace congvu
