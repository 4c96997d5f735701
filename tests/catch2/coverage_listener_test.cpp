// SPDX-License-Identifier: BSL-1.0
#include <congvu/catch2/coverage_listener.hpp>

#include <congvu/catch2/matchers.hpp>
#include <congvu/rules/transition.hpp>

#include <sstream>

using namespace congvu;
using namespace congvu::testing;

CATCH_REGISTER_LISTENER(CoverageListener)

TEST_CASE("coverage listener: what tests ask is touched", "[catch2][coverage]") {
    const AsOf transition{date(2025, 8, 1)};
    CHECK_THAT(
        ask(transition::commune_nears_its_frame, {.occupied = 26, .assigned = 25, .level = Level::commune}, transition),
        Violates());
    std::ostringstream out;
    write_touched(out, coverage_of_this_run());
    CHECK(out.str().starts_with("TL-02 "));
    CHECK(out.str().find("    not touched: outcome: complies\n") != std::string::npos);
    CHECK(out.str().find("not touched: outcome: does not comply") == std::string::npos);
    CHECK(out.str().find("not touched: boundary: one above the limit") == std::string::npos);
    CHECK(out.str().find("    not touched: boundary: at the limit\n") != std::string::npos);
}
