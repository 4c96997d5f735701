// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace congvu::program {

/// A view that an HR application makes over its own tables, and the file of the bulk format that its rows become.
struct SourceView {
    std::string_view name;
    std::string_view file;
    std::span<const std::string_view> columns;
    std::size_t keys; ///< how many columns, from the first, tell one row from others: rows come in their order
};

namespace columns {

inline constexpr std::array<std::string_view, 6> agency{"id", "parent", "kind", "level", "from", "to"};
inline constexpr std::array<std::string_view, 5> posts{"agency", "category", "funding", "year", "assigned"};
inline constexpr std::array<std::string_view, 12> staff{
    "id",      "agency", "category", "funding",         "born",        "sex",
    "started", "left",   "grade",    "rating_previous", "rating_last", "protected"};
inline constexpr std::array<std::string_view, 4> document{"id", "issuer", "issued", "bases"};
inline constexpr std::array<std::string_view, 3> task{"id", "document", "due"};
inline constexpr std::array<std::string_view, 3> assignment{"task", "agency", "role"};

} // namespace columns

/// The views; only the first must be there.
inline constexpr std::array<SourceView, 6> source_views{{
    {"congvu_agency", "agencies.csv", columns::agency, 1},
    {"congvu_posts", "posts.csv", columns::posts, 4},
    {"congvu_staff", "staff.csv", columns::staff, 1},
    {"congvu_document", "documents.csv", columns::document, 1},
    {"congvu_task", "tasks.csv", columns::task, 1},
    {"congvu_assignment", "assignments.csv", columns::assignment, 3},
}};

/// The question for the rows of a view, in the order of their keys. \param collation is put behind each key there.
[[nodiscard]] std::string select(const SourceView& view, std::string_view collation);

} // namespace congvu::program
