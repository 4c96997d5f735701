// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/task_cases.hpp>

#include "../testing.hpp"
#include "checking.hpp"

#include <algorithm>

using namespace congvu;
using testing::of;
using testing::Province;
using testing::tally_of;

TEST_CASE("task_cases: a charged agency that is gone is found, with its successor", "[engine][task_cases][ORG-02]") {
    Province province;
    province.world.merge(date(2025, 1, 1), {province.loc_ha, province.thach_ha}, province.thach_ha);
    CHECK(of(province.check(date(2024, 12, 31)), "ORG-02").empty());

    const auto found = of(province.check(date(2025, 1, 1)), "ORG-02");
    REQUIRE(found.size() == 1);
    CHECK(std::get<TaskId>(found[0].subject.what) == province.task);
    CHECK(std::get<AgencyId>(found[0].subject.of) == province.loc_ha);
    CHECK(found[0].severity == Severity::violation);
    CHECK(found[0].is_violation());
    const auto& operands = found[0].verdict.operands;
    const auto successor = std::find_if(operands.begin(), operands.end(),
                                        [](const Operand& operand) { return operand.code == "successor"; });
    REQUIRE(successor != operands.end());
    CHECK(std::get<AgencyId>(successor->value) == province.thach_ha);
}

TEST_CASE("task_cases: a directive whose day is not known leaves its groups open", "[engine][task_cases]") {
    Province province;
    province.world.data.documents[province.paper].issued.reset();
    const Report report = province.check(date(2022, 12, 31));
    const auto groups   = of(report, "ORG-03");
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].verdict == Outcome::undetermined);
    const auto bearers = of(report, "RESP-01");
    REQUIRE(bearers.size() == 1);
    CHECK(bearers[0].verdict == Outcome::undetermined);
}

TEST_CASE("task_cases: an incomplete group is said to be so, with the reason", "[engine][task_cases][ORG-03]") {
    Province province;
    province.world.data.groups[province.all].incomplete = {"không rõ tên", "names not known"};
    const auto groups                                   = of(province.check(date(2022, 12, 31)), "ORG-03");
    REQUIRE(groups.size() == 1);
    REQUIRE(groups[0].facts.size() == 1);
    CHECK(std::get<Text>(groups[0].facts[0].value).en == "names not known");
}

TEST_CASE("task_cases: supervision by oneself is no supervision", "[engine][task_cases][RESP-04]") {
    Province province;
    const TaskId watch = province.world.task(province.order, "T02");
    province.world.assign(watch, Role::supervise, province.home, {province.all});
    const Report report = province.check(date(2022, 12, 31), Keep::everything);
    const auto found    = of(report, "RESP-04");
    REQUIRE(found.size() == 2);
    // T01: the districts are watched by the department. T02: the department watches itself alone.
    CHECK(found[0].verdict == Outcome::complies);
    CHECK(found[1].verdict == Outcome::violates);
    CHECK(found[1].severity == Severity::warning);
    CHECK_FALSE(report.has_violation());
    // To supervise others is to carry T02 out.
    CHECK(of(report, "RESP-01")[1].verdict == Outcome::complies);
}

TEST_CASE("task_cases: who is not under the issuer cannot be directed", "[engine][task_cases][RESP-03]") {
    Province province;
    const AgencyId ministry = province.world.agency("bo-noi-vu", AgencyKind::ministry, Level::central, province.system);
    province.world.assign(province.task, Role::cooperate, ministry);
    const auto found = of(province.check(date(2022, 12, 31)), "RESP-03");
    REQUIRE(found.size() == 1);
    CHECK(std::get<AgencyId>(found[0].subject.of) == ministry);
    // The issuer may charge itself.
    province.world.assign(province.task, Role::implement, province.committee);
    CHECK(of(province.check(date(2022, 12, 31)), "RESP-03").size() == 1);
}

TEST_CASE("task_cases: delegation", "[engine][task_cases][RESP-07]") {
    Province province;
    province.world.delegate(province.task, province.home, province.thach_ha);
    CHECK(of(province.check(date(2022, 12, 31)), "RESP-07").empty());
    CHECK(tally_of(province.check(date(2022, 12, 31)), "RESP-07").complies == 1);

    SECTION("to one that is gone") {
        province.world.dissolve(date(2025, 1, 1), province.thach_ha);
        CHECK(of(province.check(date(2025, 1, 1)), "RESP-07").size() == 1);
    }
    SECTION("in a circle") {
        province.world.delegate(province.task, province.thach_ha, province.home);
        const auto found = of(province.check(date(2022, 12, 31)), "RESP-07");
        REQUIRE(found.size() == 2);
        CHECK(found[0].verdict.reason.en == "delegated in a circle: {path}");
    }
    SECTION("for a time") {
        province.world.delegate(province.task, province.thach_ha, province.loc_ha,
                                Period::until(date(2024, 1, 1), date(2024, 12, 31)));
        CHECK(tally_of(province.check(date(2023, 12, 31)), "RESP-07").checked() == 1);
        CHECK(tally_of(province.check(date(2024, 1, 1)), "RESP-07").checked() == 2);
    }
}
