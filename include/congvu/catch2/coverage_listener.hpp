// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/catch2/catch.hpp>
#include <congvu/engine/rulebook.hpp>
#include <congvu/testing/rule_coverage.hpp>

#include <iostream>
#include <ostream>

/// \file
/// What a test program touches of the rules:
///
/// \snippet{trimleft} tests/consumer/policy_tests.cpp listener

namespace congvu::testing {

/// What ask() has touched in this test program; the listener reads it at the end. Not for threads.
[[nodiscard]] inline RuleCoverage& coverage_of_this_run() {
    static RuleCoverage coverage;
    return coverage;
}

/// The rule's verdict, noted as touched. O(the rule + steps).
template <typename Subject>
[[nodiscard]] Verdict ask(const Rule<Subject>& rule, const Subject& subject, AsOf as_of) {
    Verdict verdict = rule(subject, as_of);
    coverage_of_this_run().add(card_of(rule), as_of, verdict);
    return verdict;
}

/// Writes what was touched: a line for each rule that was asked, and below it what was not. O(rules * items).
inline void write_touched(std::ostream& out, const RuleCoverage& coverage) {
    for (const CoverageOfRule& rule : coverage.of_all_asked()) {
        std::size_t covered = 0;
        for (const CoverageItem& item : rule.items)
            if (item.is_covered()) ++covered;
        out << rule.card.id << ' ' << covered << '/' << rule.items.size() << '\n';
        for (const CoverageItem& item : rule.items)
            if (!item.is_covered()) out << "    not touched: " << word(item.kind) << ": " << item.what.en << '\n';
    }
}

/// At the end of the run, says on standard error what the tests touched.
struct CoverageListener : ListenerBase {
    using ListenerBase::ListenerBase;

    /// Catch2 calls it when all tests are done: writes what they touched.
    void testRunEnded(const Catch::TestRunStats& /*stats*/) override {
        write_touched(std::cerr, coverage_of_this_run());
    }
};

} // namespace congvu::testing
