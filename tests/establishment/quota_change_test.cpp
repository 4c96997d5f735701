// SPDX-License-Identifier: BSL-1.0
#include <congvu/establishment/quota_change.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("QuotaChange: transfers and additions are no rise", "[establishment]") {
    STATIC_REQUIRE(QuotaChange{.before = 10, .after = 12}.rise() == 2);
    STATIC_REQUIRE(QuotaChange{.before = 10, .after = 12, .transferred = 2}.rise() == 0);
    STATIC_REQUIRE(QuotaChange{.before = 10, .after = 12, .transferred = -1, .added = 2}.rise() == 1);
    STATIC_REQUIRE(QuotaChange{.after = 12}.rise() == std::nullopt);
    STATIC_REQUIRE(QuotaChange{.before = 10}.rise() == std::nullopt);
    STATIC_REQUIRE(QuotaChange{.before = 10, .after = 12, .transferred = std::nullopt}.rise() == std::nullopt);
    STATIC_REQUIRE(QuotaChange{.before = 10, .after = 12, .added = std::nullopt}.rise() == std::nullopt);
}

TEST_CASE("RiseBasis: each has its word and title", "[establishment]") {
    CHECK(testing::each_has_its_word<RiseBasis>(4));
    CHECK(testing::each_has_its_title<RiseBasis>(4));
}
