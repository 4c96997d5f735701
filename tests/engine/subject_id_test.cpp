// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/subject_id.hpp>

#include "../testing.hpp"
#include <congvu/testing/world.hpp>

using namespace congvu;
using testing::World;

TEST_CASE("subject_id: the words of the data, joined by colons", "[engine][subject_id]") {
    World world;
    const auto agency = world.agency("so-noi-vu");
    CHECK(id_of(world.data, {"agency", agency}) == "so-noi-vu");
    CHECK(id_of(world.data, {"posts", agency, {}, "state_budget", cadres_and_civil_servants}) ==
          "so-noi-vu:cadre+civil_servant:state_budget");
    CHECK(id_of(world.data, {"plan", Record{"plan-1"}, agency}) == "plan-1:so-noi-vu");
    CHECK(key_of(world.data, Posts{5}) == "5");
    CHECK(key_of(world.data, percent(5)) == "5/100");
    CHECK(key_of(world.data, date(2024, 1, 2)) == "2024-01-02");
    CHECK(key_of(world.data, Value{}).empty());
}

TEST_CASE("subject_id: what somebody means by a word", "[engine][subject_id]") {
    World world;
    const auto agency = world.agency("so-noi-vu");
    const SubjectRef posts{"posts", agency, {}, "state_budget", cadres_and_civil_servants};
    CHECK(is_meant(world.data, posts, "so-noi-vu"));
    CHECK(is_meant(world.data, posts, "so-noi-vu:cadre+civil_servant"));
    CHECK(is_meant(world.data, posts, "so-noi-vu:cadre+civil_servant:state_budget"));
    CHECK_FALSE(is_meant(world.data, posts, "so-noi"));
    CHECK_FALSE(is_meant(world.data, posts, ""));
    const SubjectRef plan{"plan", Record{"plan-1"}, agency};
    CHECK(is_meant(world.data, plan, "plan-1"));
    CHECK(is_meant(world.data, plan, "so-noi-vu"));
    CHECK_FALSE(is_meant(world.data, plan, "so-y-te"));
}
