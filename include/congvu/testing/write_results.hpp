// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/report/write.hpp>
#include <congvu/testing/scenario.hpp>

#include <cstdint>
#include <iosfwd>
#include <vector>

namespace congvu::testing {

/// How results are written: for people, or in the forms that build servers read.
enum class ResultFormat : std::uint8_t { text, junit, tap, json };

/// The word by which the command line names it.
[[nodiscard]] constexpr std::string_view word(ResultFormat format) {
    switch (format) {
        case ResultFormat::text: return "text";
        case ResultFormat::junit: return "junit";
        case ResultFormat::tap: return "tap";
        case ResultFormat::json: return "json";
    }
    return {};
}

/// Runs every scenario of the book, in order. The results refer to the book. O(expectations * facts).
[[nodiscard]] inline std::vector<ScenarioResult> run(const ScenarioBook& book) {
    std::vector<ScenarioResult> all;
    for (const Scenario& scenario : book.scenarios) {
        auto results = run(scenario);
        all.insert(all.end(), std::make_move_iterator(results.begin()), std::make_move_iterator(results.end()));
    }
    return all;
}

/// Writes the results. Text names each mismatch with file, line and column, what was expected and what the rule says,
/// and ends with a count; the other forms list every expectation. \param style the language of the text, and colours.
void write_results(std::ostream& out, const ScenarioBook& book, const std::vector<ScenarioResult>& results,
                   ResultFormat format, report::Style style);

} // namespace congvu::testing
