// SPDX-License-Identifier: BSL-1.0
#include <congvu/base/location.hpp>

#include "../testing.hpp"

using namespace congvu;

TEST_CASE("Location: what was made in code has no place", "[base]") {
    STATIC_REQUIRE_FALSE(Location{}.known());
    STATIC_REQUIRE_FALSE(Location{.file = 3}.known());
    STATIC_REQUIRE(Location{.file = 0, .line = 1, .column = 1}.known());
}

TEST_CASE("Location: by file, then line, then column", "[base]") {
    STATIC_REQUIRE(Location{0, 9, 9} < Location{1, 1, 1});
    STATIC_REQUIRE(Location{1, 2, 9} < Location{1, 10, 1});
    STATIC_REQUIRE(Location{1, 2, 3} < Location{1, 2, 4});
    STATIC_REQUIRE(Location{1, 2, 3} == Location{1, 2, 3});
}
