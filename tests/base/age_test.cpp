// SPDX-License-Identifier: BSL-1.0
#include <congvu/base/age.hpp>

#include "../testing.hpp"

using namespace congvu;

TEST_CASE("age: years and months", "[age]") {
    STATIC_REQUIRE(age(60, 3).months == 723);
    STATIC_REQUIRE(age(62) == age(61, 12));
    STATIC_REQUIRE(age(55, 4) < age(55, 8));
}
