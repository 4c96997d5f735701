// SPDX-License-Identifier: BSL-1.0
#include <congvu/directive/role.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

#include <set>

using namespace congvu;

TEST_CASE("Role: who leads, implements or advises carries the task out; who stands beside it does not", "[directive]") {
    STATIC_REQUIRE(carries_out(Role::lead));
    STATIC_REQUIRE(carries_out(Role::implement));
    STATIC_REQUIRE(carries_out(Role::advise));
    STATIC_REQUIRE_FALSE(carries_out(Role::cooperate));
    STATIC_REQUIRE_FALSE(carries_out(Role::supervise));
    STATIC_REQUIRE_FALSE(carries_out(Role::report));
}

TEST_CASE("Role: the list of all holds each once, with its word and its title", "[directive]") {
    CHECK(std::set<Role>(all_roles.begin(), all_roles.end()).size() == all_roles.size());
    CHECK(testing::each_has_its_word<Role>(all_roles.size()));
    CHECK(testing::each_has_its_title<Role>(all_roles.size()));
    STATIC_REQUIRE(word(Role::lead) == "lead");
    STATIC_REQUIRE(title(Role::lead).vi == "chủ trì");
    STATIC_REQUIRE(title(Role::supervise).vi == "theo dõi, đôn đốc, hướng dẫn");
}
