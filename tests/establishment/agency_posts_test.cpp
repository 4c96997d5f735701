// SPDX-License-Identifier: BSL-1.0
#include <congvu/establishment/agency_posts.hpp>

#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("AgencyPosts: over quota is what is occupied less what is assigned", "[establishment]") {
    STATIC_REQUIRE(AgencyPosts{.occupied = 102, .assigned = 100}.over_quota() == 2);
    STATIC_REQUIRE(AgencyPosts{.occupied = 100, .assigned = 100}.over_quota() == 0);
    STATIC_REQUIRE(AgencyPosts{.occupied = 97, .assigned = 100}.over_quota() == -3);
    STATIC_REQUIRE(AgencyPosts{.occupied = 0, .assigned = 0}.over_quota() == 0);
}

TEST_CASE("AgencyPosts: with one of the two figures nobody can say", "[establishment]") {
    STATIC_REQUIRE_FALSE(AgencyPosts{}.over_quota().has_value());
    STATIC_REQUIRE_FALSE(AgencyPosts{.occupied = 102}.over_quota().has_value());
    STATIC_REQUIRE_FALSE(AgencyPosts{.assigned = 100}.over_quota().has_value());
}

TEST_CASE("AgencyPosts: a published difference counts where the two figures are not both known", "[establishment]") {
    STATIC_REQUIRE(AgencyPosts{.excess = 5}.over_quota() == 5);
    STATIC_REQUIRE(AgencyPosts{.occupied = 102, .excess = 5}.over_quota() == 5);
    STATIC_REQUIRE(AgencyPosts{.assigned = 100, .excess = -1}.over_quota() == -1);
    STATIC_REQUIRE(AgencyPosts{.occupied = 102, .assigned = 100, .excess = 5}.over_quota() == 2);
}
