// SPDX-License-Identifier: BSL-1.0
#include <congvu/law/severity.hpp>

#include "../testing.hpp"

using namespace congvu;

TEST_CASE("severity: harder ones are greater, and each has its word and title", "[severity]") {
    STATIC_REQUIRE(Severity::advice < Severity::warning);
    STATIC_REQUIRE(Severity::warning < Severity::violation);
    STATIC_REQUIRE(word(Severity::advice) == "advice");
    STATIC_REQUIRE(word(Severity::warning) == "warning");
    STATIC_REQUIRE(word(Severity::violation) == "violation");
    STATIC_REQUIRE(title(Severity::advice).vi == "khuyến nghị");
    STATIC_REQUIRE(title(Severity::warning).vi == "cảnh báo");
    STATIC_REQUIRE(title(Severity::violation).vi == "vi phạm");
}
