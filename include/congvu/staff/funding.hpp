// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace congvu {

/// Nguồn kinh phí trả lương. The cut of public employees by 10% concerns posts paid from the State budget only.
enum class Funding : std::uint8_t {
    state_budget,    ///< ngân sách nhà nước
    service_revenue, ///< nguồn thu sự nghiệp
    mixed,           ///< cả hai, không tách được
};

/// Every source of pay, in the order above.
inline constexpr std::array all_fundings{Funding::state_budget, Funding::service_revenue, Funding::mixed};

/// The word by which data names it.
[[nodiscard]] constexpr std::string_view word(Funding funding) {
    switch (funding) {
        case Funding::state_budget: return "state_budget";
        case Funding::service_revenue: return "service_revenue";
        case Funding::mixed: return "mixed";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(Funding funding) {
    switch (funding) {
        case Funding::state_budget: return {"hưởng lương từ ngân sách nhà nước", "paid from the State budget"};
        case Funding::service_revenue: return {"hưởng lương từ nguồn thu sự nghiệp", "paid from service revenue"};
        case Funding::mixed: return {"từ cả hai nguồn", "paid from both sources"};
    }
    return {};
}

} // namespace congvu
