// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/establishment/figure.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvu {

/// Giả định «nếu như»: something that somebody supposes instead of what the law or the data say. Every report on such
/// data shows it.
struct Supposition {
    std::string what;                 ///< a figure of the law, a figure of the data or an event, by its id
    std::string instead_of;           ///< what the law or the data say, as it would be written
    std::string value;                ///< what is supposed, as it was written
    std::optional<Percent> share{};   ///< of a figure of the law
    std::optional<Posts> posts{};     ///< the same; of an age, its months
    std::optional<FigureId> figure{}; ///< whose posts are supposed
};

using Suppositions = std::vector<Supposition>;

/// The share that is supposed for a figure of the law, if one is. O(suppositions).
[[nodiscard]] inline std::optional<Percent> supposed_share(const Suppositions& all, std::string_view parameter) {
    for (const Supposition& one : all)
        if (one.what == parameter && one.share) return one.share;
    return std::nullopt;
}

/// The posts that are supposed for a figure of the law, or the months of an age, if they are. O(suppositions).
[[nodiscard]] inline std::optional<Posts> supposed_posts(const Suppositions& all, std::string_view parameter) {
    for (const Supposition& one : all)
        if (one.what == parameter && one.posts) return one.posts;
    return std::nullopt;
}

/// Whether the posts of a figure are supposed. O(suppositions).
[[nodiscard]] inline bool is_supposed(const Suppositions& all, FigureId figure) {
    return std::any_of(all.begin(), all.end(), [&](const Supposition& one) { return one.figure == figure; });
}

} // namespace congvu
