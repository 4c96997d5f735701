// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/engine/sweep.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace congvu {

/// What can be wrong with a rulebook itself, without any data.
enum class LintCode : std::uint8_t {
    duplicate_id,      ///< two rules have one id
    missing_title,     ///< a text is missing in one language
    missing_citation,  ///< a document that cannot be told from others
    unknown_clause,    ///< the clause was not seen
    empty_period,      ///< a rule is in force on no day
    parameter_overlap, ///< steps out of order, or one id with two histories
    parameter_gap,     ///< a day of a rule on which a parameter it reads has no value
    parameter_expired, ///< on the day asked about a rule in force reads a parameter that has ended
    parameter_stale,   ///< a step, or the end of a parameter, that no rule reads on any day
    unknown_rule,      ///< a demand names a rule that does not exist
    rule_shadowed,     ///< another rule demands all that this one demands, and as hard
    conflict,          ///< see Conflict
};

/// The word by which reports name it; of a conflict its own kind says more.
[[nodiscard]] constexpr std::string_view word(LintCode code) {
    switch (code) {
        case LintCode::duplicate_id: return "duplicate_id";
        case LintCode::missing_title: return "missing_title";
        case LintCode::missing_citation: return "missing_citation";
        case LintCode::unknown_clause: return "unknown_clause";
        case LintCode::empty_period: return "empty_period";
        case LintCode::parameter_overlap: return "parameter_overlap";
        case LintCode::parameter_gap: return "parameter_gap";
        case LintCode::parameter_expired: return "parameter_expired";
        case LintCode::parameter_stale: return "parameter_stale";
        case LintCode::unknown_rule: return "unknown_rule";
        case LintCode::rule_shadowed: return "rule_shadowed";
        case LintCode::conflict: return "conflict";
    }
    return {};
}

/// A notice is for people to weigh; an error makes the lint fail.
enum class LintLevel : std::uint8_t { notice, error };

/// Something about the figures and provisions of the law that a reader should look at.
struct LintFault {
    LintCode code;                         ///< what it is
    LintLevel level;                       ///< how grave
    std::string subject;                   ///< the id of the rule, parameter or demand, or of both of them
    OwnedText text;                        ///< what is said of it
    std::optional<Conflict> conflict = {}; ///< the provisions in question, where there are some
};

/// Whether one of them is an error.
[[nodiscard]] inline bool has_error(std::span<const LintFault> faults) {
    return std::any_of(faults.begin(), faults.end(),
                       [](const LintFault& fault) { return fault.level == LintLevel::error; });
}

} // namespace congvu
