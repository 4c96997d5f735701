// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/engine/rulebook.hpp>
#include <congvu/testing/scenario.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// Độ bao phủ quy tắc: what of a rule its tests have touched. Not lines of code: outcomes, conditions, limits, figures
/// of the law, days.

namespace congvu::testing {

/// What can be touched.
enum class CoverageKind : std::uint8_t {
    outcome,   ///< each of the four
    condition, ///< each on the way, answered yes and no
    boundary,  ///< just below, at and just above the limit
    parameter, ///< each interval of each figure of the law in which the rule is in force
    day,       ///< the first and the last day of the rule, and their neighbours outside; before its document was issued
};

/// The word by which reports name it.
[[nodiscard]] constexpr std::string_view word(CoverageKind kind) {
    switch (kind) {
        case CoverageKind::outcome: return "outcome";
        case CoverageKind::condition: return "condition";
        case CoverageKind::boundary: return "boundary";
        case CoverageKind::parameter: return "parameter";
        case CoverageKind::day: return "day";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(CoverageKind kind) {
    switch (kind) {
        case CoverageKind::outcome: return {"kết quả", "outcomes"};
        case CoverageKind::condition: return {"điều kiện", "conditions"};
        case CoverageKind::boundary: return {"giới hạn", "boundaries"};
        case CoverageKind::parameter: return {"tham số", "parameters"};
        case CoverageKind::day: return {"ngày", "days"};
    }
    return {};
}

/// One thing that tests should touch.
struct CoverageItem {
    CoverageKind kind = CoverageKind::outcome; ///< what kind of thing
    OwnedText what;                            ///< the thing in words
    std::size_t hits = 0;                      ///< how often it was touched
    std::string excepted{};                    ///< why it cannot be touched; empty: it can

    /// Whether it was touched, or an exception says why it cannot be.
    [[nodiscard]] bool is_covered() const { return hits != 0 || !excepted.empty(); }
    /// What exceptions call it: `DOC-02 outcome: not applicable`.
    [[nodiscard]] std::string name(std::string_view rule) const {
        return std::string(rule).append(" ").append(word(kind)).append(": ").append(what.en);
    }
};

/// What the tests of one rule touched.
struct CoverageOfRule {
    RuleCard card;                   ///< the rule
    std::size_t asked = 0;           ///< how often the rule was asked
    std::vector<CoverageItem> items; ///< what there is to touch, in the order of the rule

    /// How many items of the kind are covered, and how many there are.
    [[nodiscard]] std::pair<std::size_t, std::size_t> count(CoverageKind kind) const {
        std::pair<std::size_t, std::size_t> counts;
        for (const CoverageItem& item : items)
            if (item.kind == kind) {
                ++counts.second;
                if (item.is_covered()) ++counts.first;
            }
        return counts;
    }
};

/// Counts what tests touch, verdict by verdict. Conditions and comparisons are those that some verdict came by.
class RuleCoverage {
public:
    /// Notes that the rule was asked as of a day and said this. O(steps).
    void add(const RuleCard& card, AsOf as_of, const Verdict& verdict) {
        cards_.try_emplace(card.id, card);
        Touched& rule = rules_[card.id];
        ++rule.asked;
        ++rule.outcomes[static_cast<std::size_t>(verdict.outcome)];
        if (const auto above = verdict.above_limit()) {
            rule.is_compared = true;
            if (*above >= -1 && *above <= 1) ++rule.boundaries[static_cast<std::size_t>(*above + 1)];
        }
        for (const Step& step : verdict.steps)
            if (step.code.empty() && step.answer) rule.answer(step);
        const auto days = days_of(card);
        for (std::size_t i = 0; i < days.size(); ++i)
            if (days[i].second == as_of.in_force) ++rule.days[i];
        if (!as_of.knows(card.source.document->issued.earliest())) ++rule.unissued;
        for (const auto& [parameter, step] : steps_of(card))
            if (interval(*parameter, step).contains(as_of.in_force)) ++rule.parameters[{parameter->id, step}];
    }

    /// What was touched of the rule; all of its items, whether they were or not. O(items).
    [[nodiscard]] CoverageOfRule of(const RuleCard& card) const {
        const auto found    = rules_.find(card.id);
        const Touched& rule = found != rules_.end() ? found->second : nothing_;
        CoverageOfRule coverage{card, rule.asked, {}};
        for (std::uint8_t i = 0; i < 4; ++i)
            item(coverage, CoverageKind::outcome, congvu::title(static_cast<Outcome>(i)), rule.outcomes[i]);
        for (const Answers& condition : rule.conditions) {
            const Text& says = condition.says;
            item(coverage, CoverageKind::condition, says, condition.yes, {": đúng", ": yes"});
            item(coverage, CoverageKind::condition, says, condition.no, {": không đúng", ": no"});
        }
        if (rule.is_compared) {
            constexpr std::array<Text, 3> sides{{{"dưới giới hạn một đơn vị", "one below the limit"},
                                                 {"đúng giới hạn", "at the limit"},
                                                 {"trên giới hạn một đơn vị", "one above the limit"}}};
            for (std::size_t i = 0; i < sides.size(); ++i)
                item(coverage, CoverageKind::boundary, sides[i], rule.boundaries[i]);
        }
        for (const auto& [parameter, step] : steps_of(card)) {
            const auto hits    = rule.parameters.find({parameter->id, step});
            const OwnedText on = days_of_step(*parameter, step);
            coverage.items.push_back(
                {CoverageKind::parameter,
                 {std::string(parameter->title.vi) + on.vi, std::string(parameter->title.en) + on.en},
                 hits == rule.parameters.end() ? 0 : hits->second});
        }
        const auto days = days_of(card);
        for (std::size_t i = 0; i < days.size(); ++i)
            coverage.items.push_back({CoverageKind::day,
                                      {std::string(days[i].first.vi) + " (" + to_iso(days[i].second) + ")",
                                       std::string(days[i].first.en) + " (" + to_iso(days[i].second) + ")"},
                                      rule.days[i]});
        if (!card.source.document->issued.earliest().is_special())
            item(coverage, CoverageKind::day,
                 {"biết thông tin trước ngày văn bản ban hành", "known before it was issued"}, rule.unissued);
        return coverage;
    }

    /// What was touched of every rule that was asked, by id. O(rules * items).
    [[nodiscard]] std::vector<CoverageOfRule> of_all_asked() const {
        std::vector<CoverageOfRule> all;
        for (const auto& [id, card] : cards_)
            all.push_back(of(card));
        return all;
    }

private:
    struct Answers {
        Text says;
        std::size_t yes = 0;
        std::size_t no  = 0;
    };
    struct Touched {
        std::size_t asked = 0;
        std::array<std::size_t, 4> outcomes{};
        std::array<std::size_t, 3> boundaries{};
        std::array<std::size_t, 4> days{};
        std::size_t unissued = 0;
        bool is_compared     = false;
        std::vector<Answers> conditions;
        std::map<std::pair<std::string_view, std::size_t>, std::size_t> parameters;

        void answer(const Step& step) {
            auto known = std::find_if(conditions.begin(), conditions.end(),
                                      [&](const Answers& one) { return one.says.en == step.says.en; });
            if (known == conditions.end()) known = conditions.insert(known, Answers{step.says});
            if (step.answer == Truth::yes) ++known->yes;
            if (step.answer == Truth::no) ++known->no;
        }
    };

    /// The first and the last day of the rule with the days beside them, as far as it has such days; at most four.
    static std::vector<std::pair<Text, Date>> days_of(const RuleCard& card) {
        std::vector<std::pair<Text, Date>> days;
        if (!card.in_force.from.is_special()) {
            days.push_back(
                {{"ngày trước khi có hiệu lực", "the day before it is in force"}, day_before(card.in_force.from)});
            days.push_back({{"ngày đầu có hiệu lực", "its first day"}, card.in_force.from});
        }
        if (!card.in_force.to.is_special()) {
            days.push_back({{"ngày cuối có hiệu lực", "its last day"}, day_before(card.in_force.to)});
            days.push_back({{"ngày sau khi hết hiệu lực", "the day after"}, card.in_force.to});
        }
        return days;
    }

    static Period interval(const NamedParameter& parameter, std::size_t step) {
        const bool is_last = step + 1 == parameter.size();
        return {parameter.from(step),
                is_last ? parameter.last_day + boost::gregorian::days(1) : parameter.from(step + 1)};
    }

    /// The intervals of its figures on some day of which the rule is in force.
    static std::vector<std::pair<const NamedParameter*, std::size_t>> steps_of(const RuleCard& card) {
        std::vector<std::pair<const NamedParameter*, std::size_t>> steps;
        for (const NamedParameter& parameter : card.parameters)
            for (std::size_t step = 0; step < parameter.size(); ++step)
                if (!intersection(interval(parameter, step), card.in_force).empty())
                    steps.push_back({&parameter, step});
        return steps;
    }

    static OwnedText days_of_step(const NamedParameter& parameter, std::size_t step) {
        const Period days = interval(parameter, step);
        if (days.to.is_special()) return {" từ " + to_iso(days.from), " from " + to_iso(days.from)};
        return {" từ " + to_iso(days.from) + " đến " + to_iso(day_before(days.to)),
                " from " + to_iso(days.from) + " to " + to_iso(day_before(days.to))};
    }

    static void item(CoverageOfRule& coverage, CoverageKind kind, const Text& what, std::size_t hits,
                     Text suffix = {}) {
        coverage.items.push_back(
            {kind, {std::string(what.vi).append(suffix.vi), std::string(what.en).append(suffix.en)}, hits});
    }

    std::map<std::string_view, RuleCard> cards_;
    std::map<std::string_view, Touched> rules_;
    Touched nothing_;
};

/// What came of a coverage run.
struct CoverageReport {
    std::vector<CoverageOfRule> rules;         ///< in the order of the rulebook
    std::vector<const TestException*> stale{}; ///< exceptions that name nothing, or something that was touched
};

/// What the results of the book touched, rule by rule: also of the rules that it does not ask. What it excepts counts
/// as covered. The report refers to the book. O(exceptions + results * steps).
[[nodiscard]] inline CoverageReport cover(const ScenarioBook& book, const std::vector<ScenarioResult>& results,
                                          std::span<const TestedRule> rules) {
    RuleCoverage coverage;
    for (const ScenarioResult& result : results)
        coverage.add(result.expectation->rule->card(), result.scenario->as_of, result.verdict);
    std::map<std::string_view, const TestException*> excepted;
    for (const TestException& exception : book.exceptions)
        if (!exception.untouched.empty()) excepted.emplace(exception.untouched, &exception);
    CoverageReport report;
    for (const TestedRule& rule : rules) {
        report.rules.push_back(coverage.of(rule.card()));
        for (CoverageItem& item : report.rules.back().items) {
            const auto known = excepted.find(item.name(rule.card().id));
            if (known == excepted.end() || item.hits != 0) continue;
            item.excepted = known->second->reason;
            excepted.erase(known);
        }
    }
    for (const auto& [name, exception] : excepted)
        report.stale.push_back(exception);
    return report;
}

} // namespace congvu::testing
