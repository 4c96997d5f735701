// SPDX-License-Identifier: BSL-1.0
#include <congvu/law/confidence.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("Confidence: everything but the unconfirmed is confirmed", "[law]") {
    STATIC_REQUIRE(is_confirmed(Confidence::text_read));
    STATIC_REQUIRE(is_confirmed(Confidence::reported));
    STATIC_REQUIRE(is_confirmed(Confidence::derived));
    STATIC_REQUIRE_FALSE(is_confirmed(Confidence::unconfirmed));
}

TEST_CASE("Confidence: the surest comes first", "[law]") {
    STATIC_REQUIRE(Confidence::text_read < Confidence::reported);
    STATIC_REQUIRE(Confidence::reported < Confidence::derived);
    STATIC_REQUIRE(Confidence::derived < Confidence::unconfirmed);
}

TEST_CASE("Confidence: each degree has its word and its title", "[law]") {
    CHECK(testing::each_has_its_word<Confidence>(4));
    CHECK(testing::each_has_its_title<Confidence>(4));
    STATIC_REQUIRE(word(Confidence::text_read) == "text_read");
    STATIC_REQUIRE(title(Confidence::unconfirmed).vi == "chưa xác nhận");
}
