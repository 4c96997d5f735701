// SPDX-License-Identifier: BSL-1.0
#include <congvu/staff/sex.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("Sex: each has its word and its title", "[staff]") {
    CHECK(testing::each_has_its_word<Sex>(2));
    CHECK(testing::each_has_its_title<Sex>(2));
    STATIC_REQUIRE(word(Sex::female) == "female");
    STATIC_REQUIRE(title(Sex::female).vi == "nữ");
}
