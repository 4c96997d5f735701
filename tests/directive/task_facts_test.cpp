// SPDX-License-Identifier: BSL-1.0
#include <congvu/directive/task_facts.hpp>

#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("task facts: a group is unsettled until a day settles it", "[directive]") {
    STATIC_REQUIRE_FALSE(GroupCharge{}.settled);
    STATIC_REQUIRE(GroupCharge{}.members == 0);
    STATIC_REQUIRE(GroupCharge{}.complete);
}

TEST_CASE("task facts: what nobody filled in claims nothing", "[directive]") {
    CHECK_FALSE(Charge{}.issued.has_value());
    CHECK(Charge{}.heirs.empty());
    CHECK(Charge{}.successors.empty());
    STATIC_REQUIRE_FALSE(ChargeAuthority{}.given.has_value());
    STATIC_REQUIRE_FALSE(ChargeAuthority{}.existed);
    STATIC_REQUIRE_FALSE(ChargeAuthority{}.is_under);
    STATIC_REQUIRE(TaskBearers{}.carriers == 0);
    STATIC_REQUIRE(TaskSupervision{}.supervisors == 0);
    STATIC_REQUIRE_FALSE(TaskDue{}.due.has_value());
    STATIC_REQUIRE_FALSE(TaskDue{}.is_part);
    CHECK(DelegationEnd{}.path.empty());
    CHECK_FALSE(DelegationEnd{}.end_exists);
}
