// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/rulebook.hpp>

#include <cstddef>
#include <vector>

namespace congvu {

/// Kết quả kiểm tra: what one rule says of one subject on one day, with everything that led to it.
struct Finding {
    RuleCard rule;                                   ///< the rule that was asked
    SubjectRef subject;                              ///< what it was asked about
    AsOf as_of;                                      ///< for which day, as known on which day
    Location location;                               ///< the place in the data that is to be mended
    Severity severity;                               ///< how much it weighs here, after profiles
    Verdict verdict;                                 ///< what the rule says, with its way
    std::vector<Operand> facts;                      ///< what the rule read, each with its origin
    Confidence confidence;                           ///< of the least sure among the rule's source and the facts
    const Waiver* waived_by               = nullptr; ///< the waiver that covers it; lives in the data
    const SeverityChange* severity_change = nullptr; ///< the profile that changed its severity; lives in the data

    /// Whether it makes a check fail: it violates, weighs as a violation, and nothing waives it.
    [[nodiscard]] bool is_violation() const {
        return verdict.outcome == Outcome::violates && severity == Severity::violation && waived_by == nullptr;
    }
};

/// How many subjects came to which outcome.
struct Tally {
    std::size_t complies       = 0; ///< đạt
    std::size_t violates       = 0; ///< không đạt, waived or not
    std::size_t not_applicable = 0; ///< không áp dụng
    std::size_t undetermined   = 0; ///< chưa xác định

    /// All subjects that were asked about.
    [[nodiscard]] std::size_t checked() const { return complies + violates + not_applicable + undetermined; }
    /// Counts one more.
    void count(Outcome outcome) {
        switch (outcome) {
            case Outcome::complies: ++complies; break;
            case Outcome::violates: ++violates; break;
            case Outcome::not_applicable: ++not_applicable; break;
            case Outcome::undetermined: ++undetermined; break;
        }
    }
    /// Equal when all four counts are.
    friend bool operator==(const Tally&, const Tally&) = default;
};

} // namespace congvu
