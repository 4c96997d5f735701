// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace congvu {

/// Vai trò trong một nhiệm vụ.
enum class Role : std::uint8_t {
    lead,      ///< chủ trì
    cooperate, ///< phối hợp
    implement, ///< thực hiện
    advise,    ///< tham mưu
    supervise, ///< theo dõi, đôn đốc, hướng dẫn
    report,    ///< báo cáo
};

/// Every role, in the order above.
inline constexpr std::array all_roles{Role::lead,   Role::cooperate, Role::implement,
                                      Role::advise, Role::supervise, Role::report};

/// Whether the bearer of the role carries the task out; who only supervises, cooperates or reports does not.
[[nodiscard]] constexpr bool carries_out(Role role) {
    return role == Role::lead || role == Role::implement || role == Role::advise;
}

/// The word by which data names the role.
[[nodiscard]] constexpr std::string_view word(Role role) {
    switch (role) {
        case Role::lead: return "lead";
        case Role::cooperate: return "cooperate";
        case Role::implement: return "implement";
        case Role::advise: return "advise";
        case Role::supervise: return "supervise";
        case Role::report: return "report";
    }
    return {};
}

/// What a person reads: the Vietnamese is the directive's own verb.
[[nodiscard]] constexpr Text title(Role role) {
    switch (role) {
        case Role::lead: return {"chủ trì", "leads"};
        case Role::cooperate: return {"phối hợp", "cooperates"};
        case Role::implement: return {"thực hiện", "implements"};
        case Role::advise: return {"tham mưu", "advises"};
        case Role::supervise: return {"theo dõi, đôn đốc, hướng dẫn", "supervises"};
        case Role::report: return {"báo cáo", "reports"};
    }
    return {};
}

} // namespace congvu
