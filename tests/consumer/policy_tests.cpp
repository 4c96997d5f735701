// SPDX-License-Identifier: BSL-1.0
// A stranger tests policies, with what is installed and Catch2.
#include <congvu/catch2/coverage_listener.hpp>
#include <congvu/catch2/matchers.hpp>
#include <congvu/catch2/scenarios.hpp>
#include <congvu/rules/kl40.hpp>
#include <congvu/testing/load_scenarios.hpp>
#include <congvu/testing/tested_rules.hpp>

using namespace congvu;
using namespace congvu::testing;

//! [listener]
CATCH_REGISTER_LISTENER(CoverageListener)

TEST_CASE("one rule") {
    CHECK_THAT(ask(kl40::stays_within_quota, {.occupied = 44, .assigned = 43}, AsOf{date(2024, 1, 1)}), Violates());
}
//! [listener]

//! [tables]
TEST_CASE("a table") { run_as_sections(load_scenarios({TABLES "/kl40-02.csv"}, tested_rules).value()); }
//! [tables]
