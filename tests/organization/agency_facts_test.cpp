// SPDX-License-Identifier: BSL-1.0
#include <congvu/organization/agency_facts.hpp>

#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("agency facts: an agency of which nothing is stated lives for ever and has no parent", "[organization]") {
    CHECK(AgencyParents{}.life == Period{});
    CHECK(AgencyParents{}.bonds.empty());
    STATIC_REQUIRE(AgencyLife{}.life == Period{});
    STATIC_REQUIRE(AgencyParents::Bond{}.parent_life == Period{});
}
