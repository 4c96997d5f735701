// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/text.hpp>
#include <congvu/law/confidence.hpp>
#include <congvu/time/period.hpp>
#include <congvu/time/timeline.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace congvu {

/// Loại cơ quan, tổ chức, đơn vị.
enum class AgencyKind : std::uint8_t {
    political_system,    ///< hệ thống chính trị: the whole for which totals are set
    block,               ///< khối, e.g. khối chính quyền địa phương
    party_body,          ///< cơ quan đảng
    assembly,            ///< Quốc hội và cơ quan của Quốc hội
    peoples_council,     ///< hội đồng nhân dân
    peoples_committee,   ///< ủy ban nhân dân
    ministry,            ///< bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ
    department,          ///< sở
    board,               ///< ban, ngành, văn phòng, thanh tra
    public_service_unit, ///< đơn vị sự nghiệp công lập
    front,               ///< Mặt trận Tổ quốc và tổ chức chính trị - xã hội
    association,         ///< hội quần chúng
    judicial_body,       ///< tòa án, viện kiểm sát
    state_body,          ///< cơ quan nhà nước khác ở Trung ương
};

/// Cấp hành chính.
enum class Level : std::uint8_t {
    central,  ///< Trung ương
    province, ///< tỉnh, thành phố trực thuộc Trung ương
    district, ///< huyện, quận, thị xã, thành phố thuộc tỉnh (to 30/6/2025)
    commune,  ///< xã, phường, đặc khu (thị trấn to 30/6/2025)
};

/// Quan hệ trực thuộc: whom an agency is under, and when.
struct ParentEdge {
    AgencyId parent;   ///< cơ quan cấp trên
    Period period;     ///< the days on which the bond holds
    Location location; ///< where the data says so
};

/// Cơ quan, tổ chức, đơn vị: exists for a period, under one parent at a time, under names that may change.
struct Agency {
    std::string key;                     ///< the word by which data and command line name it, e.g. `so-noi-vu`
    AgencyKind kind = AgencyKind::board; ///< loại
    Level level     = Level::central;    ///< cấp
    Timeline<OwnedText> names;           ///< tên, by days
    Period life;                         ///< the days on which it exists
    std::vector<ParentEdge> parents;     ///< by beginning
    std::string code;                    ///< official code of the administrative unit, or empty
    std::string source;                  ///< where the facts were read
    Confidence confidence = Confidence::unconfirmed; ///< of the source
    Location location;                               ///< where the data says so

    /// Whether it exists on `day`: from the first day of its life to the last.
    [[nodiscard]] bool exists_on(Date day) const { return life.contains(day); }

    /// The name on `day`; where none is on record for that day, the last one it bore before, else its first.
    /// \pre it has a name. O(names).
    [[nodiscard]] const OwnedText& name_on(Date day) const {
        const auto& steps = names.steps();
        for (auto step = steps.rbegin(); step != steps.rend(); ++step)
            if (step->period.from <= day) return step->value;
        return steps.front().value;
    }
};

using Agencies = Rows<AgencyTag, Agency>;

/// The word by which data names the kind.
[[nodiscard]] constexpr std::string_view word(AgencyKind kind) {
    switch (kind) {
        case AgencyKind::political_system: return "political_system";
        case AgencyKind::block: return "block";
        case AgencyKind::party_body: return "party_body";
        case AgencyKind::assembly: return "assembly";
        case AgencyKind::peoples_council: return "peoples_council";
        case AgencyKind::peoples_committee: return "peoples_committee";
        case AgencyKind::ministry: return "ministry";
        case AgencyKind::department: return "department";
        case AgencyKind::board: return "board";
        case AgencyKind::public_service_unit: return "public_service_unit";
        case AgencyKind::front: return "front";
        case AgencyKind::association: return "association";
        case AgencyKind::judicial_body: return "judicial_body";
        case AgencyKind::state_body: return "state_body";
    }
    return {};
}

/// The word by which data names the level.
[[nodiscard]] constexpr std::string_view word(Level level) {
    switch (level) {
        case Level::central: return "central";
        case Level::province: return "province";
        case Level::district: return "district";
        case Level::commune: return "commune";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(AgencyKind kind) {
    switch (kind) {
        case AgencyKind::political_system: return {"hệ thống chính trị", "political system"};
        case AgencyKind::block: return {"khối", "block"};
        case AgencyKind::party_body: return {"cơ quan đảng", "party body"};
        case AgencyKind::assembly: return {"Quốc hội và cơ quan của Quốc hội", "National Assembly and its bodies"};
        case AgencyKind::peoples_council: return {"hội đồng nhân dân", "People's Council"};
        case AgencyKind::peoples_committee: return {"ủy ban nhân dân", "People's Committee"};
        case AgencyKind::ministry: return {"bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ", "ministry"};
        case AgencyKind::department: return {"sở", "department"};
        case AgencyKind::board: return {"ban, ngành, văn phòng, thanh tra", "board or office"};
        case AgencyKind::public_service_unit: return {"đơn vị sự nghiệp công lập", "public service unit"};
        case AgencyKind::front:
            return {"Mặt trận Tổ quốc và tổ chức chính trị - xã hội", "the Front and socio-political organisations"};
        case AgencyKind::association: return {"hội quần chúng", "mass association"};
        case AgencyKind::judicial_body: return {"tòa án, viện kiểm sát", "court or procuracy"};
        case AgencyKind::state_body: return {"cơ quan nhà nước khác ở Trung ương", "other central State body"};
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(Level level) {
    switch (level) {
        case Level::central: return {"Trung ương", "central"};
        case Level::province: return {"cấp tỉnh", "province"};
        case Level::district: return {"cấp huyện", "district"};
        case Level::commune: return {"cấp xã", "commune"};
    }
    return {};
}

} // namespace congvu
