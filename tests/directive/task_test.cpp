// SPDX-License-Identifier: BSL-1.0
#include <congvu/directive/task.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

namespace {
Assignment assignment(Role role, std::vector<Addressee> toward = {}) {
    return {AgencyId{0}, role, std::move(toward), std::nullopt, {}, Confidence::text_read, {}, {}};
}
} // namespace

TEST_CASE("Assignment: carried out by the role's own measure", "[directive]") {
    CHECK(carries_out(assignment(Role::lead)));
    CHECK(carries_out(assignment(Role::implement)));
    CHECK(carries_out(assignment(Role::advise)));
    CHECK(carries_out(assignment(Role::advise, {AgencyId{1}})));
    CHECK_FALSE(carries_out(assignment(Role::cooperate)));
    CHECK_FALSE(carries_out(assignment(Role::report)));
    CHECK_FALSE(carries_out(assignment(Role::report, {AgencyId{1}})));
}

TEST_CASE("Assignment: to supervise somebody is the task itself, to supervise is a watch over it", "[directive]") {
    CHECK_FALSE(carries_out(assignment(Role::supervise)));
    CHECK(carries_out(assignment(Role::supervise, {AgencyId{1}})));
    CHECK(carries_out(assignment(Role::supervise, {GroupId{0}})));
}

TEST_CASE("Task: each bearer answers for its own part unless the text says otherwise", "[directive]") {
    CHECK(Task{}.bearing == Bearing::severally);
    CHECK_FALSE(Task{}.due.has_value());
    CHECK_FALSE(Task{}.parent.has_value());
    CHECK(testing::each_has_its_word<Bearing>(2));
    STATIC_REQUIRE(word(Bearing::jointly) == "jointly");
}

TEST_CASE("Delegation: holds on every day unless a period is given", "[directive]") {
    CHECK(Delegation{}.period == Period{});
    CHECK(Assignment{}.period == Period{});
}
