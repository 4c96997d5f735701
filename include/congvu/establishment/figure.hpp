// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/base/text.hpp>
#include <congvu/establishment/quota_authority.hpp>
#include <congvu/establishment/rise_basis.hpp>
#include <congvu/law/confidence.hpp>
#include <congvu/staff/funding.hpp>
#include <congvu/staff/staff_category.hpp>
#include <congvu/time/period.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace congvu {

/// What a number of posts measures.
enum class Measure : std::uint8_t {
    approved,  ///< tổng biên chế được phê duyệt for a period
    assigned,  ///< biên chế được giao
    occupied,  ///< có mặt
    reserve,   ///< dự phòng
    component, ///< a part of another figure (chính thức, dôi dư, chưa phân bổ …) that is no quota of its own
    proposed,  ///< đề xuất for the next period
    excess,    ///< chênh lệch: occupied less assigned, where only the difference was published
    added,     ///< bổ sung for a named purpose, e.g. teachers
    transferred_in,  ///< điều chuyển đến since the baseline
    transferred_out, ///< điều chuyển đi since the baseline
};

/// The word by which data names the measure.
[[nodiscard]] constexpr std::string_view word(Measure measure) {
    switch (measure) {
        case Measure::approved: return "approved";
        case Measure::assigned: return "assigned";
        case Measure::occupied: return "occupied";
        case Measure::reserve: return "reserve";
        case Measure::component: return "component";
        case Measure::proposed: return "proposed";
        case Measure::excess: return "excess";
        case Measure::added: return "added";
        case Measure::transferred_in: return "transferred_in";
        case Measure::transferred_out: return "transferred_out";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(Measure measure) {
    switch (measure) {
        case Measure::approved: return {"biên chế được phê duyệt", "approved posts"};
        case Measure::assigned: return {"biên chế được giao", "assigned posts"};
        case Measure::occupied: return {"biên chế có mặt", "occupied posts"};
        case Measure::reserve: return {"biên chế dự phòng", "reserve posts"};
        case Measure::component: return {"thành phần", "part"};
        case Measure::proposed: return {"biên chế đề xuất", "proposed posts"};
        case Measure::excess: return {"chênh lệch so với khung", "difference from the frame"};
        case Measure::added: return {"biên chế bổ sung", "added posts"};
        case Measure::transferred_in: return {"điều chuyển đến", "posts transferred in"};
        case Measure::transferred_out: return {"điều chuyển đi", "posts transferred out"};
    }
    return {};
}

/// Một số liệu biên chế: so many posts of an agency, for some categories and one source of pay, in a period.
struct Figure {
    std::string key;                           ///< the word by which data names it
    OwnedText label;                           ///< what the source calls it; may be empty
    AgencyId agency;                           ///< whose posts
    StaffCategories categories;                ///< of which staff
    Funding funding = Funding::state_budget;   ///< paid by whom
    Measure measure = Measure::assigned;       ///< what is counted
    std::optional<Posts> posts;                ///< nothing: declared as not known
    Period period;                             ///< the days for which it holds
    Date recorded = start_of_time;             ///< the day from which the figure could be known
    std::optional<DocumentId> document;        ///< the document that says so
    std::string clause;                        ///< of that document; empty when it was not seen
    std::optional<QuotaAuthority> assigned_by; ///< who decided the quota; nothing when it is not known
    std::optional<RiseBasis> rise_basis;       ///< on what decision a rise rests; nothing when it is not known
    std::optional<StaffCategories> charged_to = StaffCategories{}; ///< whose quota occupied posts use up: an empty set
                                                                   ///< means their own, nothing that it is not known
    std::string source;                                            ///< where it was read
    Confidence confidence = Confidence::unconfirmed;               ///< of the source
    Location location;                                             ///< of the number itself
};

using Figures = Rows<FigureTag, Figure>;

} // namespace congvu
