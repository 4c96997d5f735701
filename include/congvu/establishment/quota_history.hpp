// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/staff/staff_category.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace congvu {

/// For whom a percentage target is measured. 40-KL/TW states it «toàn hệ thống chính trị», so a miss of a single
/// agency is no breach by itself; what was owed from 2016–2021 it states for each agency, locality and unit.
enum class QuotaScope : std::uint8_t {
    system,         ///< toàn hệ thống chính trị
    block,          ///< một khối
    locality,       ///< một địa phương
    planned_agency, ///< cơ quan có kế hoạch được giao riêng
    agency,         ///< một cơ quan, đơn vị bất kỳ
};

/// The word by which data names the scope.
[[nodiscard]] constexpr std::string_view word(QuotaScope scope) {
    switch (scope) {
        case QuotaScope::system: return "system";
        case QuotaScope::block: return "block";
        case QuotaScope::locality: return "locality";
        case QuotaScope::planned_agency: return "planned_agency";
        case QuotaScope::agency: return "agency";
    }
    return {};
}

/// Declares that an agency's quota is held against the targets, and in which scope.
struct QuotaSubject {
    AgencyId agency;                       ///< whose
    QuotaScope scope = QuotaScope::agency; ///< for whom it is measured
    Location location;                     ///< where the data says so
};

/// Biên chế được giao of one agency and one line of quota over the years that the targets compare.
/// All figures are assigned quota, never heads; posts paid from service revenue are no part of them.
struct QuotaHistory {
    std::optional<Posts> assigned_2015{}; ///< biên chế được giao of 2015; nothing when not known
    std::optional<Posts> assigned_2021{}; ///< biên chế được giao of 2021; nothing when not known
    std::optional<Posts> assigned_now{};  ///< biên chế được giao on the day; nothing when not known
    Posts transferred_in  = 0;            ///< moved here from other agencies since 2021: the baseline rises by them
    Posts transferred_out = 0;            ///< moved away since 2021: the baseline falls by them
    Posts moved_by_2021   = 0; ///< moved here less moved away from 2016 to 2021: the quota of 2015 changes by them
    /// Posts of an agency that was split, whose shares nobody gave: between none and all of them belong to this line.
    /// \{
    Posts undivided_2015 = 0;
    Posts undivided_2021 = 0; ///< of the quota of 2021
    /// \}
    Posts added          = 0; ///< added for a named purpose (teachers): not held against the cut
    StaffCategories line = cadres_and_civil_servants; ///< which line of posts
    QuotaScope scope     = QuotaScope::agency;        ///< for whom it is measured
    Rounding rounding    = Rounding::up;              ///< how a share becomes whole posts
    /// What somebody supposes instead of the rates of the law (what-if).
    /// \{
    std::optional<Percent> supposed_rate{};
    std::optional<Percent> supposed_earlier_rate{}; ///< instead of the rate of 2016–2021
    /// \}

    /// The 2021 quota as if transfers had already happened then; nothing when it is not known.
    [[nodiscard]] constexpr std::optional<Posts> baseline() const {
        if (!assigned_2021) return std::nullopt;
        return *assigned_2021 + transferred_in - transferred_out;
    }
    /// The 2015 quota as if the transfers until 2021 had already happened then; nothing when it is not known.
    [[nodiscard]] constexpr std::optional<Posts> earlier_baseline() const {
        if (!assigned_2015) return std::nullopt;
        return *assigned_2015 + moved_by_2021;
    }
    /// Whether shares of a split are missing, so that the baselines are known only within bounds.
    [[nodiscard]] constexpr bool is_undivided() const { return undivided_2015 != 0 || undivided_2021 != 0; }

    /// Posts cut since 2021, net of transfers and additions; negative when the quota grew; nothing when one of the two
    /// figures is not known.
    [[nodiscard]] constexpr std::optional<Posts> cut() const {
        if (!baseline() || !assigned_now) return std::nullopt;
        return *baseline() - (*assigned_now - added);
    }
};

} // namespace congvu
