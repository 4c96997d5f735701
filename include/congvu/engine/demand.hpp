// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/enum_set.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/base/text.hpp>
#include <congvu/establishment/quota_history.hpp>
#include <congvu/law/citation.hpp>
#include <congvu/organization/agency.hpp>
#include <congvu/staff/funding.hpp>
#include <congvu/staff/staff_category.hpp>
#include <congvu/time/period.hpp>

#include <algorithm>
#include <cstdint>
#include <string_view>

/// \file
/// What a provision demands of a number of posts, as data: so that provisions can be held against each other before
/// any agency is.

namespace congvu {

/// Several scopes.
using QuotaScopes = EnumSet<QuotaScope>;
/// Several levels.
using Levels = EnumSet<Level>;
/// Several sources of pay.
using Fundings = EnumSet<Funding>;

/// Every scope.
inline constexpr QuotaScopes all_quota_scopes{QuotaScope::system, QuotaScope::block, QuotaScope::locality,
                                              QuotaScope::planned_agency, QuotaScope::agency};
inline constexpr Levels all_levels{Level::central, Level::province, Level::district, Level::commune}; ///< Every level.

/// The number that is bounded.
enum class Quantity : std::uint8_t {
    cut,      ///< số biên chế đã giảm: the quota of the base year less that of the day
    quota,    ///< biên chế được giao on the day
    occupied, ///< biên chế có mặt on the day
};

/// The word by which reports name it.
[[nodiscard]] constexpr std::string_view word(Quantity quantity) {
    switch (quantity) {
        case Quantity::cut: return "cut";
        case Quantity::quota: return "quota";
        case Quantity::occupied: return "occupied";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(Quantity quantity) {
    switch (quantity) {
        case Quantity::cut: return {"số biên chế đã giảm", "posts cut"};
        case Quantity::quota: return {"biên chế được giao", "assigned quota"};
        case Quantity::occupied: return {"biên chế có mặt", "occupied posts"};
    }
    return {};
}

/// Whether a number is bounded from below («ít nhất») or from above («không quá»).
enum class Bound : std::uint8_t {
    at_least, ///< ít nhất
    at_most,  ///< không quá
};

/// What a share is taken of.
enum class Yardstick : std::uint8_t {
    number,         ///< nothing: the limit is a number of posts
    base_year,      ///< biên chế được giao of an earlier year
    before_merging, ///< the posts before a reorganisation, whose year the text does not name
    quota,          ///< biên chế được giao on the day
    approved,       ///< tổng biên chế được phê duyệt
};

/// How much is demanded: a share of something, or so many posts.
struct Limit {
    Yardstick of  = Yardstick::number; ///< of what a share is taken
    Percent share = percent(100);      ///< the share, exact
    int base_year = 0;                 ///< the year whose quota is the yardstick, or since which a cut is counted
    Posts posts   = 0;                 ///< where the limit is a number
};

/// `of_year(percent(10), 2021)` – 10 % of the quota of 2021.
[[nodiscard]] constexpr Limit of_year(Percent share, int year) { return {Yardstick::base_year, share, year, 0}; }
/// A share of the posts before agencies were merged.
[[nodiscard]] constexpr Limit of_posts_before_merging(Percent share) {
    return {Yardstick::before_merging, share, 0, 0};
}
/// A share of the quota of the day.
[[nodiscard]] constexpr Limit of_quota(Percent share) { return {Yardstick::quota, share, 0, 0}; }
/// A share of the approved total.
[[nodiscard]] constexpr Limit of_approved(Percent share) { return {Yardstick::approved, share, 0, 0}; }
/// So many posts; for a cut, counted since `year`.
[[nodiscard]] constexpr Limit so_many(Posts posts, int year = 0) {
    return {Yardstick::number, percent(100), year, posts};
}

/// Of whose posts something is said: every combination of the four.
struct Region {
    QuotaScopes scopes         = all_quota_scopes;      ///< for whom it is measured
    Levels levels              = all_levels;            ///< at which levels
    StaffCategories categories = {};                    ///< of which staff; none: of nobody
    Fundings funding           = Funding::state_budget; ///< paid by whom

    /// Whether it speaks of nobody.
    [[nodiscard]] constexpr bool empty() const {
        return scopes.empty() || levels.empty() || categories.empty() || funding.empty();
    }
    /// Whether no combination of `other` lies outside.
    [[nodiscard]] constexpr bool covers(const Region& other) const {
        return other.empty() || (scopes.covers(other.scopes) && levels.covers(other.levels) &&
                                 categories.covers(other.categories) && funding.covers(other.funding));
    }
    /// Equal when all four sets are.
    friend constexpr bool operator==(const Region&, const Region&) = default;
};

/// The combinations that lie in both.
[[nodiscard]] constexpr Region intersection(const Region& a, const Region& b) {
    return {intersection(a.scopes, b.scopes), intersection(a.levels, b.levels),
            intersection(a.categories, b.categories), intersection(a.funding, b.funding)};
}

/// No last day of grace was named, or none was read.
inline constexpr Date day_unknown = end_of_time;

/// Yêu cầu. What a provision demands of a number of posts.
struct Demand {
    std::string_view id;                     ///< e.g. `kl40-public-employees`
    Text title;                              ///< what it demands, in one clause
    Citation source;                         ///< where the law says it
    Quantity quantity     = Quantity::quota; ///< the number that is bounded
    Bound bound           = Bound::at_most;  ///< from which side
    Limit limit           = {};              ///< how much
    Region of             = {};              ///< of whose posts
    Period demanded       = {};              ///< since when, and open where nothing that was read ends it
    Date due              = start_of_time;   ///< the day by which it must be so; standing demands are due at once
    std::string_view rule = {};              ///< the rule that checks it; empty when none does

    /// The first day on which a miss is a miss; `day_unknown` where the text names none.
    [[nodiscard]] constexpr Date first_due() const { return std::max(due, demanded.from); }
    /// The days on which a miss is a miss.
    [[nodiscard]] constexpr Period binding() const { return {first_due(), demanded.to}; }
};

} // namespace congvu
