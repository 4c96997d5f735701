// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/subject_id.hpp>
#include <congvu/engine/validate.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace congvu {

/// What became of a finding between two checks.
enum class ChangeKind : std::uint8_t {
    appears,  ///< mới xuất hiện
    vanishes, ///< không còn
    changes,  ///< thay đổi
};

/// The word by which reports name it.
[[nodiscard]] constexpr std::string_view word(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::appears: return "appears";
        case ChangeKind::vanishes: return "vanishes";
        case ChangeKind::changes: return "changes";
    }
    return {};
}

/// Why a finding changed: a fact that differs, or what one side alone has.
struct ChangeReason {
    std::string_view code;         ///< the fact, or `subject`, `day`, `waiver`, `severity_change`
    std::vector<Operand> before{}; ///< the operands of that code; none where the fact is new
    std::vector<Operand> after{};  ///< the same after the change; empty where it was not read then
};

/// One difference between two reports. The findings live as long as the reports.
struct Change {
    ChangeKind kind;                     ///< whether it appeared, vanished or became another
    const Finding* before = nullptr;     ///< what the rule said of the subject before; null when it did not ask
    const Finding* after  = nullptr;     ///< the finding of the new report; null where it vanished
    std::vector<ChangeReason> reasons{}; ///< the facts that differ; empty where only words do

    /// The finding that stands for the change: the new one where there is one.
    [[nodiscard]] const Finding& finding() const { return after != nullptr ? *after : *before; }
};

namespace detail {

inline bool is_problem(const Finding* finding) {
    return finding != nullptr && congvu::is_problem(finding->verdict.outcome);
}

/// Waivers of two data sets are the same when their keys are.
inline bool is_same_waiver(const Waiver* a, const Waiver* b) {
    return (a == nullptr) == (b == nullptr) && (a == nullptr || a->key == b->key);
}

inline bool says_the_same(const Finding& a, const Finding& b) {
    return a.verdict.outcome == b.verdict.outcome && a.severity == b.severity &&
           a.verdict.observed == b.verdict.observed && a.verdict.limit == b.verdict.limit &&
           is_same_waiver(a.waived_by, b.waived_by);
}

/// What an operand amounts to, so that those of two data sets can be compared.
inline std::string amount_of(const Dataset& data, const Operand& operand) {
    if (const auto* id = std::get_if<FigureId>(&operand.value)) {
        const auto& posts = data.figures[*id].posts;
        return posts ? std::to_string(*posts) : "unknown";
    }
    return key_of(data, operand.value);
}

/// The operands of a code; where there are none, the figure that the rule took or computed under it.
inline std::vector<Operand> operands_of(const Finding* finding, std::string_view code) {
    std::vector<Operand> found;
    if (finding == nullptr) return found;
    for (const auto* list : {&finding->verdict.operands, &finding->facts})
        for (const Operand& operand : *list)
            if (operand.code == code) found.push_back(operand);
    if (!found.empty()) return found;
    for (const Step& step : finding->verdict.steps)
        if (step.code == code && step.answer != Truth::unknown) found.push_back({step.code, step.value, {}});
    return found;
}

inline void add_code(std::vector<std::string_view>& codes, std::string_view code) {
    if (!code.empty() && std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
}

/// The codes of facts, and of figures that were taken as they are; what was computed follows from them.
inline std::vector<std::string_view> codes_of(const Finding* before, const Finding* after) {
    std::vector<std::string_view> codes;
    for (const Finding* finding : {before, after}) {
        if (finding == nullptr) continue;
        for (const auto* list : {&finding->verdict.operands, &finding->facts})
            for (const Operand& operand : *list)
                add_code(codes, operand.code);
        for (const Step& step : finding->verdict.steps)
            if (step.says.empty()) add_code(codes, step.code);
    }
    return codes;
}

inline std::vector<Operand> decision(const Waiver* waiver) {
    if (waiver == nullptr) return {};
    return {{"waiver", Record{waiver->key, {waiver->reason.vi, waiver->reason.en}}, waiver->location}};
}
inline std::vector<Operand> decision(const SeverityChange* change) {
    if (change == nullptr) return {};
    return {{"severity_change", Record{change->rules, {change->reason.vi, change->reason.en}}, change->location}};
}

inline std::vector<ChangeReason> reasons_of(const Dataset& old_data, const Finding* before, const Dataset& new_data,
                                            const Finding* after) {
    std::vector<ChangeReason> reasons;
    if (before == nullptr || after == nullptr) return {{"subject"}};
    if (before->as_of.in_force != after->as_of.in_force) reasons.push_back({"day"});
    for (const std::string_view code : codes_of(before, after)) {
        ChangeReason reason{code, operands_of(before, code), operands_of(after, code)};
        const bool is_same = std::equal(
            reason.before.begin(), reason.before.end(), reason.after.begin(), reason.after.end(),
            [&](const Operand& a, const Operand& b) { return amount_of(old_data, a) == amount_of(new_data, b); });
        if (!is_same) reasons.push_back(std::move(reason));
    }
    if (!is_same_waiver(before->waived_by, after->waived_by))
        reasons.push_back({"waiver", decision(before->waived_by), decision(after->waived_by)});
    if ((before->severity_change == nullptr) != (after->severity_change == nullptr))
        reasons.push_back({"severity_change", decision(before->severity_change), decision(after->severity_change)});
    return reasons;
}

} // namespace detail

/// What is different between two checks, in the order of the new report and then of the old one: findings that appear,
/// vanish or change, matched by rule and subject, each with the facts that differ. \pre both were made with
/// Keep::everything. O(findings * log findings).
[[nodiscard]] inline std::vector<Change> compare(const Dataset& old_data, const Report& old_report,
                                                 const Dataset& new_data, const Report& new_report) {
    // Of several findings of one rule on one subject the first belongs to the first, and so on.
    using Key         = std::tuple<std::string_view, std::string, std::size_t>;
    const auto by_key = [](const Dataset& data, const Report& report) {
        std::map<std::pair<std::string_view, std::string>, std::size_t> seen;
        std::vector<std::pair<Key, const Finding*>> keyed;
        for (const Finding& finding : report.findings) {
            std::string id       = id_of(data, finding.subject);
            const std::size_t th = seen[{finding.rule.id, id}]++;
            keyed.push_back({{finding.rule.id, std::move(id), th}, &finding});
        }
        return keyed;
    };
    const auto old_keyed = by_key(old_data, old_report);
    const auto new_keyed = by_key(new_data, new_report);
    const std::map<Key, const Finding*> old_by(old_keyed.begin(), old_keyed.end());
    const std::map<Key, const Finding*> new_by(new_keyed.begin(), new_keyed.end());

    std::vector<Change> changes;
    const auto add = [&](ChangeKind kind, const Finding* before, const Finding* after) {
        changes.push_back({kind, before, after, detail::reasons_of(old_data, before, new_data, after)});
    };
    for (const auto& [key, after] : new_keyed) {
        const auto place      = old_by.find(key);
        const Finding* before = place != old_by.end() ? place->second : nullptr;
        if (detail::is_problem(after) && !detail::is_problem(before))
            add(ChangeKind::appears, before, after);
        else if (!detail::is_problem(after) && detail::is_problem(before))
            add(ChangeKind::vanishes, before, after);
        else if (before != nullptr && detail::is_problem(after) && !detail::says_the_same(*before, *after))
            add(ChangeKind::changes, before, after);
    }
    for (const auto& [key, before] : old_keyed)
        if (detail::is_problem(before) && !new_by.contains(key)) add(ChangeKind::vanishes, before, nullptr);
    return changes;
}

} // namespace congvu
