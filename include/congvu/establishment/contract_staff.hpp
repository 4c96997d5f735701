// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>
#include <congvu/base/text.hpp>
#include <congvu/establishment/entry.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace congvu {

/// What people under a labour contract do.
enum class ContractWork : std::uint8_t {
    support,      ///< công việc hỗ trợ, phục vụ
    professional, ///< công việc chuyên môn, nghiệp vụ
};

/// Lĩnh vực.
enum class Sector : std::uint8_t { education, health, other };

/// The word by which data names it.
[[nodiscard]] constexpr std::string_view word(ContractWork work) {
    switch (work) {
        case ContractWork::support: return "support";
        case ContractWork::professional: return "professional";
    }
    return {};
}
[[nodiscard]] constexpr std::string_view word(Sector sector) {
    switch (sector) {
        case Sector::education: return "education";
        case Sector::health: return "health";
        case Sector::other: return "other";
    }
    return {};
}

/// Hợp đồng theo Nghị định 111/2022/NĐ-CP: so many contracts of an agency for one kind of work.
struct ContractStaff : Entry {
    std::optional<ContractWork> work; ///< what they do; nothing when not known
    std::optional<Sector> sector;     ///< where they work; nothing when not known
    std::optional<Posts> number;      ///< how many; nothing when not known
};

/// The same, as a rule reads it.
struct ContractUse {
    std::optional<ContractWork> work{}; ///< what they do; nothing when not known
    std::optional<Sector> sector{};     ///< where they work; nothing when not known
    std::optional<Posts> number{};      ///< how many; nothing when not known
};

} // namespace congvu
