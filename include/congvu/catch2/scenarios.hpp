// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/catch2/catch.hpp>
#include <congvu/testing/scenario.hpp>

#include <string>

namespace congvu::testing {

namespace detail {

/// `kl40-02.csv:3 one post short`. Without ": " in it: Catch2 2.13 indents what follows, and gives up where that is far
/// to the right.
inline std::string section_name(const std::string& file, const Scenario& scenario) {
    std::string name = file.substr(file.find_last_of('/') + 1) + ":" + std::to_string(scenario.location.line);
    if (!scenario.comment.empty()) name += " " + scenario.comment;
    for (auto at = name.find(": "); at != std::string::npos; at = name.find(": ", at))
        name.replace(at, 2, ", ");
    return name;
}

} // namespace detail

/// Runs a scenario table inside a test case, a section for each row, named by file, line and comment, so that each
/// fails for itself and can be run alone (`-c`):
///
/// \snippet{trimleft} tests/consumer/policy_tests.cpp tables
///
/// O(expectations * facts).
inline void run_as_sections(const ScenarioBook& book) {
    CHECK_FALSE(book.scenarios.empty()); // a table that says nothing must not pass
    for (const Scenario& scenario : book.scenarios) {
        const std::string file =
            scenario.location.file < book.files.size() ? book.files[scenario.location.file] : std::string();
        SECTION(detail::section_name(file, scenario)) {
            const auto results = run(scenario);
            CHECK(results.size() == scenario.expectations.size()); // fewer: a fact could not be read
            for (const ScenarioResult& result : results) {
                for (const Mismatch& one : result.mismatches) {
                    UNSCOPED_INFO(place_of(book, one.location)
                                  << ": " << result.expectation->rule->card().id << " " << one.what << ": expected "
                                  << one.expected << ", got " << one.actual);
                }
                CHECK(result.passed());
            }
        }
    }
}

} // namespace congvu::testing
