// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>

#include <cstdint>
#include <string_view>

namespace congvu {

/// Căn cứ tăng biên chế: the decision on which a greater quota rests.
enum class RiseBasis : std::uint8_t {
    none,               ///< không có
    new_organisation,   ///< thành lập tổ chức mới
    new_functions,      ///< bổ sung chức năng, nhiệm vụ
    politburo_addition, ///< Bộ Chính trị, Ban Tổ chức Trung ương giao bổ sung
};

/// The word by which data names it.
[[nodiscard]] constexpr std::string_view word(RiseBasis basis) {
    switch (basis) {
        case RiseBasis::none: return "none";
        case RiseBasis::new_organisation: return "new_organisation";
        case RiseBasis::new_functions: return "new_functions";
        case RiseBasis::politburo_addition: return "politburo_addition";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(RiseBasis basis) {
    switch (basis) {
        case RiseBasis::none: return {"không có", "none"};
        case RiseBasis::new_organisation: return {"thành lập tổ chức mới", "a new organisation"};
        case RiseBasis::new_functions: return {"bổ sung chức năng, nhiệm vụ", "added functions or tasks"};
        case RiseBasis::politburo_addition: return {"được cấp có thẩm quyền giao bổ sung", "an addition from above"};
    }
    return {};
}

} // namespace congvu
