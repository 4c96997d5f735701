// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/enum_set.hpp>
#include <congvu/base/text.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace congvu {

/// Loại cán bộ, công chức, viên chức và người lao động.
enum class StaffCategory : std::uint8_t {
    cadre,                 ///< cán bộ
    civil_servant,         ///< công chức
    public_employee,       ///< viên chức
    commune_cadre,         ///< cán bộ cấp xã (to 30/6/2025)
    commune_civil_servant, ///< công chức cấp xã (to 30/6/2025)
    commune_part_time, ///< người hoạt động không chuyên trách cấp xã, thôn, tổ dân phố; not in the total of 71-QĐ/TW
    contract,          ///< hợp đồng theo Nghị định 111/2022/NĐ-CP
    association_staff, ///< người làm việc trong hội quần chúng
    union_staff,       ///< biên chế công đoàn địa phương tạm giao
};

/// Every category, in the order above.
inline constexpr std::array all_staff_categories{
    StaffCategory::cadre,         StaffCategory::civil_servant,         StaffCategory::public_employee,
    StaffCategory::commune_cadre, StaffCategory::commune_civil_servant, StaffCategory::commune_part_time,
    StaffCategory::contract,      StaffCategory::association_staff,     StaffCategory::union_staff,
};

/// A set of categories: one quota is often given for «cán bộ, công chức» together.
using StaffCategories = EnumSet<StaffCategory>;

/// Cán bộ, công chức: the line that 40-KL/TW cuts by 5 %. The commune line is a line of its own (71-QĐ/TW).
inline constexpr StaffCategories cadres_and_civil_servants{StaffCategory::cadre, StaffCategory::civil_servant};

/// Viên chức: the line that 40-KL/TW cuts by 10 % where the State budget pays.
inline constexpr StaffCategories public_employees{StaffCategory::public_employee};

/// The word by which data names it.
[[nodiscard]] constexpr std::string_view word(StaffCategory category) {
    switch (category) {
        case StaffCategory::cadre: return "cadre";
        case StaffCategory::civil_servant: return "civil_servant";
        case StaffCategory::public_employee: return "public_employee";
        case StaffCategory::commune_cadre: return "commune_cadre";
        case StaffCategory::commune_civil_servant: return "commune_civil_servant";
        case StaffCategory::commune_part_time: return "commune_part_time";
        case StaffCategory::contract: return "contract";
        case StaffCategory::association_staff: return "association_staff";
        case StaffCategory::union_staff: return "union_staff";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(StaffCategory category) {
    switch (category) {
        case StaffCategory::cadre: return {"cán bộ", "cadres"};
        case StaffCategory::civil_servant: return {"công chức", "civil servants"};
        case StaffCategory::public_employee: return {"viên chức", "public employees"};
        case StaffCategory::commune_cadre: return {"cán bộ cấp xã", "commune cadres"};
        case StaffCategory::commune_civil_servant: return {"công chức cấp xã", "commune civil servants"};
        case StaffCategory::commune_part_time:
            return {"người hoạt động không chuyên trách", "part-time commune workers"};
        case StaffCategory::contract: return {"hợp đồng theo Nghị định 111/2022/NĐ-CP", "contract staff"};
        case StaffCategory::association_staff: return {"người làm việc trong hội", "association staff"};
        case StaffCategory::union_staff: return {"biên chế công đoàn", "trade-union staff"};
    }
    return {};
}

} // namespace congvu
