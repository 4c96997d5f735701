// SPDX-License-Identifier: BSL-1.0
#include <congvu/base/share_text.hpp>

#include "../testing.hpp"

using namespace congvu;

TEST_CASE("parse_share: percentages, decimals and fractions, exactly", "[share_text]") {
    STATIC_REQUIRE(parse_share("40%") == percent(40));
    STATIC_REQUIRE(parse_share("12.5%") == Percent{125, 1000});
    STATIC_REQUIRE(parse_share("0%") == Percent{0, 1});
    STATIC_REQUIRE(parse_share("1.9") == Percent{19, 10});
    STATIC_REQUIRE(parse_share("2") == Percent{2, 1});
    STATIC_REQUIRE(parse_share("2/5") == percent(40));
    STATIC_REQUIRE(parse_share("19/10") == Percent{19, 10});
}

TEST_CASE("parse_share: anything else is none", "[share_text]") {
    for (const char* text : {"", "%", "-5%", "5 %", "a", "1.", ".5", "1.2.3", "1/0", "/2", "2/", "1.5/2", "1/2%", "5%%",
                             "1234567890", "1.0000001%", "1,5"}) {
        INFO(text);
        CHECK(parse_share(text) == std::nullopt);
    }
    STATIC_REQUIRE(parse_share("1.000000%").has_value());
    STATIC_REQUIRE(parse_share("123456789").has_value());
}
