// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>
#include <congvu/base/text.hpp>
#include <congvu/establishment/entry.hpp>

#include <optional>
#include <vector>

namespace congvu {

/// The years of the period that 28-KL/TW and 40-KL/TW set: «giai đoạn 2022-2026».
inline constexpr int first_planned_year = 2022;
inline constexpr int last_planned_year  = 2026;

/// The part of a plan for one year.
struct PlannedYear {
    int year = 0;                   ///< the year that is planned
    std::optional<bool> approved{}; ///< by the competent authority; nothing when it is not known
    Location location{};            ///< where the data says so
};

/// Kế hoạch tinh giản biên chế of an agency or a locality, for a period and for each of its years.
struct StreamliningPlan : Entry {
    std::optional<Posts> cut;       ///< how many posts it gives up; nothing when it is not known
    std::vector<PlannedYear> years; ///< what each year asks for
    std::optional<std::vector<OwnedText>> quality_measures; ///< nothing when it is not known; empty when there are none
    std::optional<OwnedText> head; ///< the office that answers for it, never a person; empty when the plan names none
};

/// What a plan says beside its figures, as a rule reads it.
struct PlanContent {
    std::optional<Posts> cut{};              ///< posts to be cut; nothing when not known
    std::optional<Posts> quality_measures{}; ///< how many
    std::optional<bool> names_head{};        ///< whether it names who answers for it; nothing when not known
};

/// Which years of the period an agency's plans cover, as a rule reads it.
struct PlanYears {
    Posts due              = 0;     ///< years of the period that have begun
    Posts planned          = 0;     ///< of these, years that a plan covers
    Posts refused          = 0;     ///< of the planned ones, those whose plan is not approved
    Posts approval_unknown = 0;     ///< of the planned ones, those of which nobody knows
    bool has_plan          = false; ///< whether the data knows any plan of the agency
};

} // namespace congvu
