// SPDX-License-Identifier: BSL-1.0
#include <congvu/establishment/allocation.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("Closure: each has its word", "[establishment]") {
    CHECK(testing::each_has_its_word<Closure>(2));
    STATIC_REQUIRE(word(Closure::may_leave_remainder) == "may_leave_remainder");
}

TEST_CASE("Allocation: must close unless a remainder is allowed", "[establishment]") {
    CHECK(Allocation{}.closure == Closure::exact);
    STATIC_REQUIRE(AllocationSum{}.closure == Closure::exact);
    STATIC_REQUIRE_FALSE(AllocationSum{}.whole.has_value());
    STATIC_REQUIRE(AllocationSum{}.known_parts == 0);
}
