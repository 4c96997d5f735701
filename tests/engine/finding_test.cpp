// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/finding.hpp>

#include <congvu/rules/sources.hpp>

#include "../testing.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("Tally: every outcome is counted", "[engine][finding]") {
    Tally tally;
    for (const Outcome outcome : {Outcome::complies, Outcome::violates, Outcome::violates, Outcome::not_applicable,
                                  Outcome::undetermined, Outcome::undetermined, Outcome::undetermined})
        tally.count(outcome);
    CHECK(tally == Tally{1, 2, 1, 3});
    CHECK(tally.checked() == 7);
}

TEST_CASE("Finding: only a violated rule of the hardest severity is a violation", "[engine][finding]") {
    const auto finding = [](Verdict verdict, Severity severity) {
        return Finding{{"X-01", {}, {sources::kl40, "", Confidence::text_read}, {}, Severity::violation, {}, {}},
                       {"agency", AgencyId{0}},
                       AsOf{date(2025, 1, 1)},
                       {},
                       severity,
                       std::move(verdict),
                       {},
                       Confidence::text_read};
    };
    CHECK(finding(violates({}, {}), Severity::violation).is_violation());
    CHECK_FALSE(finding(violates({}, {}), Severity::warning).is_violation());
    CHECK_FALSE(finding(undetermined({}), Severity::violation).is_violation());
    CHECK_FALSE(finding(complies(), Severity::violation).is_violation());
}
