// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/establishment/compared_cuts.hpp>
#include <congvu/establishment/quota_history.hpp>
#include <congvu/establishment/staff_member.hpp>
#include <congvu/establishment/teacher_tranche.hpp>
#include <congvu/rules/kl40_use.hpp>
#include <congvu/rules/retirement.hpp>
#include <congvu/rules/streamlining.hpp>

#include <string_view>

/// \file
/// How a subject is told that a figure of the law were another one.

namespace congvu::testing {

/// Lets a subject suppose that a figure of the law is `step` percentage points, posts or months higher. False where it
/// has no say for that subject. Specialised for the kinds of subject whose rules rest on figures.
template <typename Subject>
struct ParameterStep {
    /// Whether the subject can take another step of the parameter; subjects without parameters cannot.
    static bool take(Subject&, std::string_view, AsOf, int) { return false; }
};

/// `5 %` and one point more are `6 %`.
[[nodiscard]] constexpr Percent raised(Percent share, int points) {
    return {share.numerator * 100 + points * share.denominator, share.denominator * 100};
}

/// Histories take the rates of the cut.
template <>
struct ParameterStep<QuotaHistory> {
    /// Whether it took the step.
    static bool take(QuotaHistory& quota, std::string_view parameter, AsOf as_of, int step) {
        const auto rate    = streamlining::rate_for(quota, as_of);
        const auto earlier = streamlining::earlier_rate_for(quota, as_of);
        if (parameter == "earlier_rate" && earlier)
            quota.supposed_earlier_rate = raised(*earlier, step);
        else if (parameter == (quota.line == public_employees ? "public_employee_rate" : "civil_servant_rate") && rate)
            quota.supposed_rate = raised(*rate, step);
        else
            return false;
        return true;
    }
};

/// Cuts side by side take the rates of the cut.
template <>
struct ParameterStep<ComparedCuts> {
    /// Whether it took the step.
    static bool take(ComparedCuts& cuts, std::string_view parameter, AsOf as_of, int step) {
        QuotaHistory quota{.line = cuts.line, .supposed_rate = cuts.supposed_rate};
        const bool is_taken =
            parameter != "earlier_rate" && ParameterStep<QuotaHistory>::take(quota, parameter, as_of, step);
        if (is_taken) cuts.supposed_rate = quota.supposed_rate;
        return is_taken;
    }
};

/// Sums of tranches take the ceiling of additions.
template <>
struct ParameterStep<TrancheSum> {
    /// Whether it took the step.
    static bool take(TrancheSum& sum, std::string_view parameter, AsOf as_of, int step) {
        const auto ceiling = kl40::teacher_additions.at(as_of);
        if (parameter != "teacher_additions" || !ceiling) return false;
        sum.supposed_ceiling = sum.supposed_ceiling.value_or(ceiling->value) + step;
        return true;
    }
};

/// Persons take the age of the year in which they reach it, months higher or lower.
template <>
struct ParameterStep<PersonAge> {
    /// Whether it took the step.
    static bool take(PersonAge& person, std::string_view parameter, AsOf, int step) {
        if (!person.born || !person.sex) return false;
        if (parameter != (*person.sex == Sex::male ? retirement::men.id : retirement::women.id)) return false;
        const Age age       = person.supposed_age.value_or(retirement::age_of(*person.born, *person.sex));
        person.supposed_age = Age{age.months + step};
        return true;
    }
};

} // namespace congvu::testing
