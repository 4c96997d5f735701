// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>
#include <congvu/establishment/figure.hpp>
#include <congvu/staff/funding.hpp>
#include <congvu/staff/staff_category.hpp>

#include <algorithm>
#include <compare>
#include <span>
#include <utility>
#include <vector>

namespace congvu {

/// Một chỉ tiêu biên chế: what one quota covers, for an agency, its categories of staff and who pays them.
struct PostsLine {
    AgencyId agency;                         ///< whose posts
    StaffCategories categories;              ///< of which staff
    Funding funding = Funding::state_budget; ///< paid by whom

    /// By agency, categories and source of pay; it serves maps.
    friend constexpr auto operator<=>(const PostsLine&, const PostsLine&) = default;
};

/// The line of which the figure says how many posts there are.
[[nodiscard]] inline PostsLine line_of(const Figure& figure) {
    return {figure.agency, figure.categories, figure.funding};
}

/// The figures of each line, so that a question about one line does not look at all of them. Stays true while the
/// figures of the data set do.
class FiguresByLine {
public:
    /// O(figures * log figures).
    explicit FiguresByLine(const Figures& figures) {
        sorted_.reserve(figures.size());
        for (const FigureId id : figures.ids())
            sorted_.push_back({line_of(figures[id]), id});
        std::stable_sort(sorted_.begin(), sorted_.end(),
                         [](const Entry& a, const Entry& b) { return a.line < b.line; });
    }

    /// One figure, and the line it is of.
    struct Entry {
        PostsLine line;  ///< the line the figure is of
        FigureId figure; ///< the figure
    };

    /// The figures of the line, in the order of the data. O(log figures).
    [[nodiscard]] std::span<const Entry> of(const PostsLine& line) const {
        const auto found = std::equal_range(sorted_.begin(), sorted_.end(), Entry{line, {}},
                                            [](const Entry& a, const Entry& b) { return a.line < b.line; });
        return {found.first, found.second};
    }

private:
    std::vector<Entry> sorted_;
};

} // namespace congvu
