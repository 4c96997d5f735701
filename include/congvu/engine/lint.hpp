// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/coverage.hpp>
#include <congvu/engine/lint_fault.hpp>
#include <congvu/engine/rulebook.hpp>
#include <congvu/engine/sweep.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

/// \file
/// What is wrong with a rulebook itself, without any data. Exact: time is asked at its breakpoints only.

namespace congvu {

namespace detail {

using LintFaults = std::vector<LintFault>;

inline void report(LintFaults& faults, LintCode code, std::string_view subject, std::string vi, std::string en,
                   LintLevel level = LintLevel::error) {
    faults.push_back({code, level, std::string(subject), {std::move(vi), std::move(en)}});
}

inline void lint_title(LintFaults& faults, std::string_view subject, Text title) {
    if (title.vi.empty() || title.en.empty())
        report(faults, LintCode::missing_title, subject, "thiếu tên gọi bằng một trong hai ngôn ngữ",
               "its title is missing in one of the two languages");
}

/// A document needs an issuer, and a number or bounds of its day. One of all time can only be the consistency of the
/// data, and that a rule cites as itself.
inline void lint_citation(LintFaults& faults, std::string_view subject, const Citation& source) {
    const DocumentKey& document = *source.document;
    const bool is_of_all_time   = document.issued.earliest().is_special() || document.issued.latest().is_special();
    if (document.issuer.empty() || (is_of_all_time && (document.number.empty() || source.clause != subject)))
        report(faults, LintCode::missing_citation, subject,
               "căn cứ không xác định được văn bản: thiếu số, cơ quan hoặc ngày ban hành",
               "its source identifies no document: number, issuer or day is missing");
    if (source.clause.empty())
        report(faults, LintCode::unknown_clause, subject,
               "chưa rõ điều khoản của " + std::string(document.number.empty() ? document.issuer : document.number),
               "the clause of " + std::string(document.number.empty() ? document.issuer : document.number) +
                   " is not known",
               LintLevel::notice);
}

[[nodiscard]] inline std::string days(const Period& period) {
    return (period.from.is_special() ? std::string("…") : to_vietnamese(period.from)) + "–" +
           (period.to.is_special() ? std::string("…") : to_vietnamese(period.last_day()));
}

/// The days on which a step holds, or the whole parameter.
[[nodiscard]] inline Period days_of(const NamedParameter& parameter, std::size_t step) {
    if (step + 1 < parameter.size()) return {parameter.from(step), parameter.from(step + 1)};
    return Period::until(parameter.from(step), parameter.last_day);
}
[[nodiscard]] inline Period days_of(const NamedParameter& parameter) {
    return parameter.size() == 0 ? Period{end_of_time, start_of_time}
                                 : Period::until(parameter.from(0), parameter.last_day);
}

[[nodiscard]] inline bool is_ordered(const NamedParameter& parameter) {
    for (std::size_t i = 0; i + 1 < parameter.size(); ++i)
        if (!(parameter.from(i) < parameter.from(i + 1))) return false;
    return parameter.size() != 0 && parameter.from(parameter.size() - 1) <= parameter.last_day;
}

/// Whether two parameters tell the same history.
[[nodiscard]] inline bool are_alike(const NamedParameter& a, const NamedParameter& b) {
    if (a.last_day != b.last_day || a.steps.index() != b.steps.index() || a.size() != b.size()) return false;
    return std::visit(
        [&](const auto& rows) {
            const auto& others = std::get<std::remove_cvref_t<decltype(rows)>>(b.steps);
            return std::equal(rows.begin(), rows.end(), others.begin(), [](const auto& one, const auto& other) {
                return one.from == other.from && one.value == other.value;
            });
        },
        a.steps);
}

/// A parameter and the rules that read it.
struct ReadParameter {
    NamedParameter parameter;
    std::vector<Period> readers;
};

/// Every parameter once, in the order of the rulebook; a second history under the same id is a fault.
[[nodiscard]] inline std::vector<ReadParameter> parameters_of(Rulebook rules, LintFaults& faults) {
    std::vector<ReadParameter> all;
    for (const AnyRule& rule : rules) {
        for (const NamedParameter& parameter : rule.card().parameters) {
            const auto known = std::find_if(all.begin(), all.end(),
                                            [&](const ReadParameter& one) { return one.parameter.id == parameter.id; });
            if (known == all.end()) {
                all.push_back({parameter, {rule.card().in_force}});
                continue;
            }
            known->readers.push_back(rule.card().in_force);
            if (!are_alike(known->parameter, parameter))
                report(faults, LintCode::parameter_overlap, parameter.id, "hai tham số khác nhau cùng một mã",
                       "two different parameters have this id");
        }
    }
    return all;
}

inline void lint_parameter(LintFaults& faults, const ReadParameter& read) {
    const NamedParameter& parameter = read.parameter;
    lint_title(faults, parameter.id, parameter.title);
    for (std::size_t step = 0; step < parameter.size(); ++step)
        lint_citation(faults, parameter.id, parameter.source(step));
    if (!is_ordered(parameter)) {
        report(faults, LintCode::parameter_overlap, parameter.id, "các mốc không tăng dần, hoặc sau ngày cuối",
               "its steps are not in order, or go on after its last day");
        return;
    }
    for (std::size_t step = 0; step < parameter.size(); ++step) {
        const Period held = days_of(parameter, step);
        if (std::none_of(read.readers.begin(), read.readers.end(),
                         [&](const Period& reader) { return reader.overlaps(held); }))
            report(faults, LintCode::parameter_stale, parameter.id, "mốc " + days(held) + " không quy tắc nào đọc",
                   "no rule reads the step of " + days(held));
    }
    Date last_read = start_of_time;
    for (const Period& reader : read.readers)
        last_read = std::max(last_read, reader.to);
    const Period held = days_of(parameter);
    if (last_read < held.to && held.from < last_read)
        report(faults, LintCode::parameter_stale, parameter.id,
               "không quy tắc nào đọc trong " + days({last_read, held.to}),
               "no rule reads it in " + days({last_read, held.to}));
}

/// The days of the rule on which the parameter has no value, before its first step and after its last day.
inline void lint_reading(LintFaults& faults, const RuleCard& rule, const NamedParameter& parameter,
                         std::optional<Date> day) {
    const Period held = days_of(parameter);
    if (!is_ordered(parameter)) return;
    for (const Period& missing :
         {intersection(rule.in_force, {start_of_time, held.from}), intersection(rule.in_force, {held.to, end_of_time})})
        if (!missing.empty())
            report(faults, LintCode::parameter_gap, rule.id,
                   "tham số " + std::string(parameter.id) + " không có giá trị trong " + days(missing),
                   std::string(parameter.id) + " has no value in " + days(missing));
    if (day && rule.in_force.contains(*day) && !(*day < held.to))
        report(faults, LintCode::parameter_expired, rule.id,
               "tham số " + std::string(parameter.id) + " đã hết hiệu lực vào ngày " + to_vietnamese(*day),
               std::string(parameter.id) + " has expired by " + to_vietnamese(*day));
}

inline void lint_rule(LintFaults& faults, const RuleCard& rule, std::optional<Date> day) {
    lint_title(faults, rule.id, rule.title);
    lint_citation(faults, rule.id, rule.source);
    if (rule.in_force.empty())
        report(faults, LintCode::empty_period, rule.id, "không có hiệu lực ngày nào", "is in force on no day");
    for (const NamedParameter& parameter : rule.parameters)
        lint_reading(faults, rule, parameter, day);
}

[[nodiscard]] inline Severity hardest(const RuleCard& rule) { return severity_of(rule, violates({}, {})); }

/// Whether every demand of `masked` is masked by one of `by`, whose rule is as hard; a rule without demands is not.
[[nodiscard]] inline bool is_shadowed(const RuleCard& masked, const RuleCard& by, std::span<const Demand> demands) {
    bool has_demand = false;
    for (const Demand& demand : demands) {
        if (demand.rule != masked.id) continue;
        has_demand = true;
        if (std::none_of(demands.begin(), demands.end(),
                         [&](const Demand& other) { return other.rule == by.id && masks(other, demand); }))
            return false;
    }
    return has_demand && hardest(by) >= hardest(masked);
}

/// Two rules that demand the same shadow each other; only the later one is told.
inline void lint_shadows(LintFaults& faults, Rulebook rules, std::span<const Demand> demands) {
    for (std::size_t i = 0; i < rules.size(); ++i)
        for (std::size_t k = 0; k < rules.size(); ++k) {
            const RuleCard& rule = rules[i].card();
            const RuleCard& by   = rules[k].card();
            if (rule.id == by.id || !is_shadowed(rule, by, demands) || (i < k && is_shadowed(by, rule, demands)))
                continue;
            report(faults, LintCode::rule_shadowed, rule.id,
                   "bị " + std::string(by.id) + " che khuất: mọi yêu cầu của quy tắc này đã có ở đó",
                   "is shadowed by " + std::string(by.id) + ", which demands all that it demands");
        }
}

inline void lint_demands(LintFaults& faults, Rulebook rules, std::span<const Demand> demands) {
    for (const Demand& demand : demands) {
        lint_title(faults, demand.id, demand.title);
        lint_citation(faults, demand.id, demand.source);
        if (!demand.rule.empty() && !find(rules, demand.rule))
            report(faults, LintCode::unknown_rule, demand.id, "không có quy tắc " + std::string(demand.rule),
                   "there is no rule " + std::string(demand.rule));
    }
}

inline void lint_conflict(LintFaults& faults, Conflict conflict) {
    const bool is_gap = conflict.kind == ConflictKind::gap;
    std::string subject(is_gap ? word(conflict.quantity) : conflict.first->id);
    if (!is_gap) subject.append(" / ").append(conflict.second->id);
    const auto level = conflict.kind == ConflictKind::opposite ? LintLevel::error : LintLevel::notice;
    const auto text  = [&](Language language) {
        return std::string(title(conflict.kind).in(language)) + " (" +
               std::string(title(conflict.quantity).in(language)) + "), " + days(conflict.when);
    };
    faults.push_back(
        {LintCode::conflict, level, std::move(subject), {text(Language::vi), text(Language::en)}, std::move(conflict)});
}

} // namespace detail

/// Everything that is wrong with the rules, their parameters and the demands they stand for: rules in the order of the
/// book, then parameters, demands, shadows, and how demands meet. Whether a parameter has expired is asked only of a
/// `day`, and where nothing is demanded only of a `universe`. O(rules · (rules + parameters) + demands² + cells²).
[[nodiscard]] inline std::vector<LintFault> lint(Rulebook rules, std::span<const Demand> demands,
                                                 std::optional<Date> day                 = std::nullopt,
                                                 const std::optional<Universe>& universe = std::nullopt) {
    detail::LintFaults faults;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const RuleCard& rule = rules[i].card();
        if (find(rules.first(i), rule.id))
            detail::report(faults, LintCode::duplicate_id, rule.id, "hai quy tắc cùng một mã",
                           "two rules have this id");
        detail::lint_rule(faults, rule, day);
    }
    for (const detail::ReadParameter& read : detail::parameters_of(rules, faults))
        detail::lint_parameter(faults, read);
    detail::lint_demands(faults, rules, demands);
    detail::lint_shadows(faults, rules, demands);
    for (Conflict& conflict : conflicts(demands))
        detail::lint_conflict(faults, std::move(conflict));
    if (universe)
        for (Conflict& gap : gaps(demands, *universe))
            detail::lint_conflict(faults, std::move(gap));
    return faults;
}

} // namespace congvu
