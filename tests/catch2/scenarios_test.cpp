// SPDX-License-Identifier: BSL-1.0
#include <congvu/catch2/scenarios.hpp>

#include <congvu/testing/load_scenarios.hpp>
#include <congvu/testing/tested_rules.hpp>

using namespace congvu::testing;

TEST_CASE("sections: a table is run row by row", "[catch2][scenarios]") {
    run_as_sections(load_scenarios({CONGVU_SOURCE_DIR "/docs/examples/scenarios/kl40-02.csv",
                                    CONGVU_SOURCE_DIR "/docs/examples/scenarios/kl40-07.yaml"},
                                   tested_rules)
                        .value());
}

TEST_CASE("sections: an empty table fails", "[catch2][scenarios][!shouldfail]") { run_as_sections({}); }

// The next one must fail: a row that expects something else than the rule says fails the case.
TEST_CASE("sections: a wrong row fails", "[catch2][scenarios][!shouldfail]") {
    ScenarioBook book =
        load_scenarios({CONGVU_SOURCE_DIR "/docs/examples/scenarios/kl40-02.csv"}, tested_rules).value();
    book.scenarios.resize(1);
    book.scenarios.front().expectations.front().limit = 1;
    run_as_sections(book);
}
