// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/plan_cases.hpp>

#include "../testing.hpp"
#include "checking.hpp"

using namespace congvu;
using testing::Province;

namespace {

StreamliningPlan plan_of(AgencyId agency, std::vector<PlannedYear> years) {
    StreamliningPlan plan;
    plan.key        = "plan";
    plan.agency     = agency;
    plan.period     = Period::until(date(2022, 1, 1), date(2026, 12, 31));
    plan.years      = std::move(years);
    plan.confidence = Confidence::text_read;
    plan.location   = {0, 7, 1};
    return plan;
}

} // namespace

TEST_CASE("plan_cases: which years are planned, as of a day", "[engine][plan_cases]") {
    Province province;
    Dataset& data = province.world.data;
    province.world.quota_subject(province.committee, QuotaScope::locality);
    const auto years = [&](Date day) { return cases(View{data, AsOf{day}}, OfType<PlanYears>{}); };

    SECTION("a declared locality owes one, though the data knows none") {
        REQUIRE(years(date(2024, 1, 1)).size() == 1);
        CHECK_FALSE(years(date(2024, 1, 1))[0].facts.has_plan);
        CHECK(years(date(2024, 1, 1))[0].facts.due == 3);
    }
    SECTION("years are due once they have begun, and none after the period") {
        data.plans.push_back(
            plan_of(province.committee, {{2022, true, {}}, {2023, false, {}}, {2024, std::nullopt, {}}}));
        CHECK(years(date(2022, 12, 31))[0].facts.due == 1);
        CHECK(years(date(2023, 1, 1))[0].facts.due == 2);
        CHECK(years(date(2030, 1, 1))[0].facts.due == 5);
        const PlanYears facts = years(date(2025, 1, 1))[0].facts;
        CHECK(facts.has_plan);
        CHECK(facts.planned == 3);
        CHECK(facts.refused == 1);
        CHECK(facts.approval_unknown == 1);
        CHECK(years(date(2025, 1, 1))[0].location == Location{0, 7, 1});
    }
    SECTION("of two plans for a year one that is approved is enough") {
        data.plans.push_back(plan_of(province.committee, {{2022, false, {}}}));
        data.plans.push_back(plan_of(province.committee, {{2022, true, {}}}));
        CHECK(years(date(2022, 6, 1))[0].facts.refused == 0);
        CHECK(years(date(2022, 6, 1))[0].facts.planned == 1);
    }
    SECTION("what was refused, and of what nobody says whether it was approved") {
        data.plans.push_back(plan_of(province.committee, {{2022, false, {}}, {2023, false, {}}, {2024, {}, {}}}));
        const PlanYears facts = years(date(2025, 1, 1))[0].facts;
        CHECK(facts.refused == 2);
        CHECK(facts.approval_unknown == 1);
    }
    SECTION("whoever has a plan is asked about it, and one who is gone is not") {
        data.plans.push_back(plan_of(province.home, {{2022, true, {}}}));
        CHECK(years(date(2022, 6, 1)).size() == 2);
        data.agencies[province.home].life = Period::until(start_of_time, date(2021, 12, 31));
        CHECK(years(date(2022, 6, 1)).size() == 1);
    }
}

TEST_CASE("plan_cases: plans, positions, ranks and persons hold for a time", "[engine][plan_cases]") {
    Province province;
    Dataset& data = province.world.data;
    const View view{data, AsOf{date(2024, 1, 1)}};

    StreamliningPlan plan = plan_of(province.home, {});
    plan.cut              = 3;
    plan.quality_measures = std::vector<OwnedText>{{"a", "a"}, {"b", "b"}};
    plan.head             = OwnedText{};
    data.plans.push_back(plan);
    const auto plans = cases(view, OfType<PlanContent>{});
    REQUIRE(plans.size() == 1);
    CHECK(plans[0].facts.cut == 3);
    CHECK(plans[0].facts.quality_measures == 2);
    CHECK(plans[0].facts.names_head == false);
    CHECK(plans[0].ref.kind == "plan");
    CHECK(std::get<Record>(plans[0].ref.what).key == "plan");
    CHECK(plans[0].ref.of == Value(province.home));
    CHECK(cases(View{data, AsOf{date(2027, 1, 1)}}, OfType<PlanContent>{}).empty());

    JobPosition position;
    position.key      = "clerk";
    position.approved = true;
    position.filled   = 2;
    data.job_positions.add(position);
    REQUIRE(cases(view, OfType<PositionUse>{}).size() == 1);
    CHECK(cases(view, OfType<PositionUse>{})[0].facts.filled == 2);

    RankShare rank;
    rank.holders  = 1;
    rank.staff    = 9;
    rank.approved = percent(10);
    data.rank_shares.push_back(rank);
    CHECK(cases(view, OfType<RankCount>{})[0].facts.approved == percent(10));
    CHECK(cases(view, OfType<RankCount>{})[0].facts.staff == 9);

    ListedPerson person;
    person.protections = Protections{};
    person.volunteers  = false;
    data.listed_persons.push_back(person);
    person.protections = Protections{Protection::maternity_leave};
    data.listed_persons.push_back(person);
    person.protections = std::nullopt;
    data.listed_persons.push_back(person);
    const auto persons = cases(view, OfType<ListedStatus>{});
    REQUIRE(persons.size() == 3);
    CHECK(persons[0].facts.is_protected == false);
    CHECK(persons[1].facts.is_protected == true);
    CHECK(persons[2].facts.is_protected == std::nullopt);
    CHECK(persons[0].facts.volunteers == false);
}
