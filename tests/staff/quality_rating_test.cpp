// SPDX-License-Identifier: BSL-1.0
#include <congvu/staff/quality_rating.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("QualityRating: each of the four has its word and its title, the best one first", "[staff]") {
    CHECK(testing::each_has_its_word<QualityRating>(4));
    CHECK(testing::each_has_its_title<QualityRating>(4));
    STATIC_REQUIRE(word(QualityRating::not_fulfilled) == "not_fulfilled");
    STATIC_REQUIRE(title(QualityRating::excellent).vi == "hoàn thành xuất sắc nhiệm vụ");
    STATIC_REQUIRE(QualityRating::excellent < QualityRating::not_fulfilled);
}
