// SPDX-License-Identifier: BSL-1.0
#include <congvu/establishment/figure.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("Measure: each has its word and its title", "[establishment]") {
    CHECK(testing::each_has_its_word<Measure>(10));
    CHECK(testing::each_has_its_title<Measure>(10));
    STATIC_REQUIRE(word(Measure::assigned) == "assigned");
    STATIC_REQUIRE(title(Measure::occupied).vi == "biên chế có mặt");
}

TEST_CASE("Figure: unknown posts are not zero posts", "[establishment]") {
    const Figure figure;
    CHECK_FALSE(figure.posts.has_value());
    CHECK(figure.posts != Posts{0});
}

TEST_CASE("Figure: known from the beginning unless a day of record is given", "[establishment]") {
    CHECK(AsOf{date(2026, 1, 1), date(1945, 9, 2)}.knows(Figure{}.recorded));
    CHECK(Figure{}.funding == Funding::state_budget);
    CHECK(Figure{}.confidence == Confidence::unconfirmed);
}
