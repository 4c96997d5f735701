// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/finding.hpp>
#include <congvu/engine/rulebook.hpp>
#include <congvu/engine/subject_id.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// \file
/// Waivers and profiles: what somebody decided about findings. They change how a finding weighs, never what it says.

namespace congvu {

/// What became of a waiver in one check.
enum class WaiverState : std::uint8_t {
    idle,        ///< nothing that it speaks of was broken
    not_asked,   ///< no rule that it names was run
    used,        ///< it covers the findings that name it
    not_yet,     ///< something that it speaks of is broken, before its first day
    expired,     ///< the same, after its last day
    unconfirmed, ///< the same, and nobody saw the decision: it waives nothing
};

/// The word by which reports name it.
[[nodiscard]] constexpr std::string_view word(WaiverState state) {
    switch (state) {
        case WaiverState::idle: return "idle";
        case WaiverState::not_asked: return "not_asked";
        case WaiverState::used: return "used";
        case WaiverState::not_yet: return "not_yet";
        case WaiverState::expired: return "expired";
        case WaiverState::unconfirmed: return "unconfirmed";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(WaiverState state) {
    switch (state) {
        case WaiverState::idle: return {"không có vi phạm nào để miễn", "nothing that it speaks of is broken"};
        case WaiverState::not_asked: return {"quy tắc không được kiểm tra lần này", "its rule was not asked"};
        case WaiverState::used: return {"đang áp dụng", "applies"};
        case WaiverState::not_yet: return {"chưa đến thời hạn miễn", "has not begun"};
        case WaiverState::expired: return {"đã hết thời hạn miễn", "has expired"};
        case WaiverState::unconfirmed:
            return {"chưa được xác nhận nên không miễn", "is unconfirmed and waives nothing"};
    }
    return {};
}

/// One waiver of the data, and what became of it.
struct WaiverUse {
    const Waiver* waiver = nullptr;           ///< the waiver; never null
    WaiverState state    = WaiverState::idle; ///< what became of it in the report
    std::size_t findings = 0;                 ///< how many it covers, or would cover
};

namespace detail {

inline WaiverState state_of(const Waiver& waiver, Date day) {
    if (day < waiver.period.from) return WaiverState::not_yet;
    if (!waiver.period.contains(day)) return WaiverState::expired;
    return is_confirmed(waiver.confidence) ? WaiverState::used : WaiverState::unconfirmed;
}

inline bool speaks_of(const Waiver& waiver, const Dataset& data, const Finding& finding) {
    if (!matches(finding.rule.id, waiver.rule)) return false;
    return is_meant(data, finding.subject, waiver.subject) || matches(id_of(data, finding.subject), waiver.subject);
}

/// Lets the first waiver that applies cover the finding; remembers what became of the others that speak of it.
inline void waive(const Dataset& data, Finding& finding, std::vector<WaiverUse>& uses) {
    for (WaiverUse& use : uses) {
        if (!speaks_of(*use.waiver, data, finding)) continue;
        use.state = state_of(*use.waiver, finding.as_of.in_force);
        ++use.findings;
        if (use.state == WaiverState::used && finding.waived_by == nullptr) finding.waived_by = use.waiver;
    }
}

/// Lets the last profile that speaks of the rule weigh the finding. What is milder than its rule stays so (a target
/// that is not due yet), and unconfirmed sources stay below violations.
inline void weigh(const Dataset& data, Finding& finding) {
    for (const SeverityChange& change : data.severity_changes)
        if (change.period.contains(finding.as_of.in_force) && matches(finding.rule.id, change.rules)) {
            finding.severity        = severity_of(change.severity, finding.rule.source.confidence, finding.verdict);
            finding.severity_change = &change;
        }
}

} // namespace detail

/// A rule that a waiver or a profile names and the rulebook does not have.
struct UnknownRule {
    std::string_view id; ///< the pattern or id that fits no rule
    Location location;   ///< where the data names it
};

/// Every rule that waivers and profiles name and that no rule of the book fits, in the order of the data.
[[nodiscard]] inline std::vector<UnknownRule> unknown_rules(const Dataset& data, Rulebook rules) {
    std::vector<UnknownRule> unknown;
    const auto is_known = [&](std::string_view pattern) {
        return std::any_of(rules.begin(), rules.end(),
                           [&](const AnyRule& rule) { return matches(rule.card().id, pattern); });
    };
    for (const Waiver& waiver : data.waivers)
        if (!is_known(waiver.rule)) unknown.push_back({waiver.rule, waiver.location});
    for (const SeverityChange& change : data.severity_changes)
        if (!is_known(change.rules)) unknown.push_back({change.rules, change.location});
    return unknown;
}

} // namespace congvu
