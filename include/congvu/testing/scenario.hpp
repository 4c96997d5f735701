// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/location.hpp>
#include <congvu/engine/finding.hpp>
#include <congvu/testing/tested_rule.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace congvu::testing {

/// A fact of a scenario, and the cell it stands in.
struct ScenarioFact {
    std::string name;    ///< of the fact
    std::string text;    ///< as the table writes it
    Location location{}; ///< of the cell
};

/// What somebody expects one rule to say of a scenario. What is left out is not compared.
struct Expectation {
    const TestedRule* rule = nullptr;           ///< the rule that is asked; never null once loaded
    Outcome outcome        = Outcome::complies; ///< to what it should come
    std::optional<Posts> observed{};            ///< the number it should find, if the table says
    std::optional<Posts> limit{};               ///< the limit it should hold it against, if the table says
    std::optional<Severity> severity{};         ///< how hard it should weigh, if the table says
    Location location{};                        ///< of the expected outcome
    Location observed_location{};               ///< of the expected figures, where they are given
    Location limit_location{};                  ///< of the cell with the limit
    Location severity_location{};               ///< of the cell with the severity
};

/// Tình huống kiểm thử: facts, a day, and what rules should say.
struct Scenario {
    AsOf as_of;                            ///< the day, and of knowledge
    std::vector<ScenarioFact> facts;       ///< what is so
    std::vector<Expectation> expectations; ///< what should come of it
    std::string comment;                   ///< for people
    std::string citation;                  ///< where the law says so, for people
    Location location{};                   ///< of the row
};

/// What no scenario can show, and why: a mutation that changes nothing, or something that cannot be touched.
struct TestException {
    std::string mutation{};  ///< its name; empty: something untouched is meant
    std::string untouched{}; ///< the name of what no scenario can touch
    std::string reason{};    ///< why nothing else can be; never empty
    Location location{};     ///< of the entry
};

/// All scenarios of some files.
struct ScenarioBook {
    std::vector<std::string> files;          ///< what `Location::file` counts
    std::vector<Scenario> scenarios;         ///< in the order of files and rows
    std::vector<TestException> exceptions{}; ///< what rules cannot come to, with reasons
};

/// `kl40-02.csv:3:45`; empty for what was read from no file.
[[nodiscard]] inline std::string place_of(const ScenarioBook& book, const Location& location) {
    if (location.file >= book.files.size()) return {};
    return book.files[location.file] + ":" + std::to_string(location.line) + ":" + std::to_string(location.column);
}

/// Where a rule said something else: which cell, what it expects, what the rule says.
struct Mismatch {
    std::string_view what; ///< `outcome`, `observed`, `limit` or `severity`
    std::string expected;  ///< what the table says
    std::string actual;    ///< what came of it
    Location location;     ///< of the cell
};

/// What came of one expectation.
struct ScenarioResult {
    const Scenario* scenario       = nullptr; ///< of the book; never null
    const Expectation* expectation = nullptr; ///< of the scenario; never null
    Verdict verdict;                          ///< what the rule said
    Severity severity = Severity::advice;     ///< how hard it weighs
    std::vector<Mismatch> mismatches;         ///< none: as expected

    /// Whether all that was expected came.
    [[nodiscard]] bool passed() const { return mismatches.empty(); }
};

namespace detail {

inline std::string text_of(std::optional<Posts> posts) { return posts ? std::to_string(*posts) : "no figure"; }

inline void compare(ScenarioResult& result) {
    const Expectation& wanted = *result.expectation;
    const auto mismatch       = [&](std::string_view what, std::string expected, std::string actual, Location where) {
        result.mismatches.push_back({what, std::move(expected), std::move(actual), where});
    };
    if (result.verdict.outcome != wanted.outcome)
        mismatch("outcome", std::string(word(wanted.outcome)), std::string(word(result.verdict.outcome)),
                 wanted.location);
    if (wanted.observed && result.verdict.observed != wanted.observed)
        mismatch("observed", text_of(wanted.observed), text_of(result.verdict.observed), wanted.observed_location);
    if (wanted.limit && result.verdict.limit != wanted.limit)
        mismatch("limit", text_of(wanted.limit), text_of(result.verdict.limit), wanted.limit_location);
    if (wanted.severity && result.severity != *wanted.severity)
        mismatch("severity", std::string(word(*wanted.severity)), std::string(word(result.severity)),
                 wanted.severity_location);
}

} // namespace detail

/// The facts of a scenario as rules are asked about them. They refer to the scenario.
[[nodiscard]] inline std::vector<GivenFact> facts_of(const Scenario& scenario) {
    std::vector<GivenFact> given;
    given.reserve(scenario.facts.size());
    for (const ScenarioFact& fact : scenario.facts)
        given.push_back({fact.name, fact.text});
    return given;
}

/// What an expectation makes of a verdict. \param of_rule how hard the rule is
[[nodiscard]] inline ScenarioResult compare(const Scenario& scenario, const Expectation& expectation, Verdict verdict,
                                            Severity of_rule) {
    ScenarioResult result{&scenario, &expectation, std::move(verdict), Severity::advice, {}};
    result.severity = severity_of(of_rule, expectation.rule->card().source.confidence, result.verdict);
    detail::compare(result);
    return result;
}

/// Asks the rules of a scenario and compares. \pre its facts can be read: io that made it has checked them.
/// O(expectations * facts).
[[nodiscard]] inline std::vector<ScenarioResult> run(const Scenario& scenario) {
    const auto given = facts_of(scenario);
    std::vector<ScenarioResult> results;
    std::vector<BadFact> bad;
    for (const Expectation& expectation : scenario.expectations)
        if (auto verdict = expectation.rule->ask(given, scenario.as_of, bad))
            results.push_back(compare(scenario, expectation, *std::move(verdict), expectation.rule->card().severity));
    return results;
}

} // namespace congvu::testing
