// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/location.hpp>
#include <congvu/dataset/dataset.hpp>
#include <congvu/engine/figures_by_line.hpp>
#include <congvu/engine/verdict.hpp>
#include <congvu/law/confidence.hpp>
#include <congvu/staff/staff_category.hpp>

#include <string_view>
#include <vector>

namespace congvu {

/// A data set as one question sees it. Made with its first two members; the data set must stay as it is while the view
/// is used.
struct View {
    const Dataset& data;                 ///< what is known
    AsOf as_of;                          ///< the day that is asked about, and of knowledge
    FiguresByLine figures{data.figures}; ///< the figures of `data`, by line
};

/// What a finding is about: one thing, or one thing in its bond with another (a task and its bearer).
struct SubjectRef {
    std::string_view kind; ///< `agency`, `task`, `assignment`, `document`, `relation`, `quota`, `posts`, `allocation` …
    Value what;            ///< the thing
    Value of{};            ///< the other end of a bond, or nothing
    std::string_view line{};      ///< the role, the relation or the source of pay, where there are several
    StaffCategories categories{}; ///< of a line of posts
};

/// One subject to be checked: the facts that the rule reads, and what a report needs to name them and find them.
template <typename Subject>
struct Case {
    SubjectRef ref;                                ///< how reports name it
    Location location;                             ///< where it stands in the data
    Subject facts;                                 ///< what the rule reads
    Confidence confidence = Confidence::text_read; ///< of the least sure fact
    std::vector<Operand> operands{};               ///< the facts again, with the places they were read from
};

/// Names the type of subject that is asked for when cases are collected: `cases(view, OfType<AgencyPosts>{})`.
template <typename Subject>
struct OfType {};

} // namespace congvu
