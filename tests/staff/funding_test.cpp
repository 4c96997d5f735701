// SPDX-License-Identifier: BSL-1.0
#include <congvu/staff/funding.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("Funding: each source of pay has its word and its title", "[staff]") {
    CHECK(testing::each_has_its_word<Funding>(3));
    CHECK(testing::each_has_its_title<Funding>(3));
    STATIC_REQUIRE(word(Funding::state_budget) == "state_budget");
    STATIC_REQUIRE(title(Funding::service_revenue).vi == "hưởng lương từ nguồn thu sự nghiệp");
}
