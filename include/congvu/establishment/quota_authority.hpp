// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>

#include <cstdint>
#include <string_view>

namespace congvu {

/// Cấp giao biên chế: who decided a quota.
enum class QuotaAuthority : std::uint8_t {
    politburo,                       ///< Bộ Chính trị
    central_organisation_commission, ///< Ban Tổ chức Trung ương
    provincial_standing_committee,   ///< ban thường vụ tỉnh ủy, thành ủy
    other,                           ///< cấp khác
};

/// The word by which data names it.
[[nodiscard]] constexpr std::string_view word(QuotaAuthority authority) {
    switch (authority) {
        case QuotaAuthority::politburo: return "politburo";
        case QuotaAuthority::central_organisation_commission: return "central_organisation_commission";
        case QuotaAuthority::provincial_standing_committee: return "provincial_standing_committee";
        case QuotaAuthority::other: return "other";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(QuotaAuthority authority) {
    switch (authority) {
        case QuotaAuthority::politburo: return {"Bộ Chính trị", "the Politburo"};
        case QuotaAuthority::central_organisation_commission:
            return {"Ban Tổ chức Trung ương", "the Central Organisation Commission"};
        case QuotaAuthority::provincial_standing_committee:
            return {"ban thường vụ cấp ủy cấp tỉnh", "the provincial Standing Committee"};
        case QuotaAuthority::other: return {"cấp khác", "another authority"};
    }
    return {};
}

} // namespace congvu
