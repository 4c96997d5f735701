// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/use_cases.hpp>

#include "../testing.hpp"
#include "checking.hpp"

using namespace congvu;
using testing::Province;

namespace {

Recruitment hiring_of(AgencyId agency, Period period) {
    Recruitment plan;
    plan.key        = "hiring";
    plan.agency     = agency;
    plan.period     = period;
    plan.categories = cadres_and_civil_servants;
    plan.planned    = 2;
    plan.confidence = Confidence::text_read;
    return plan;
}

} // namespace

TEST_CASE("use_cases: the room of a recruitment", "[engine][use_cases]") {
    Province province;
    Dataset& data = province.world.data;
    data.recruitments.push_back(hiring_of(province.home, Period::until(date(2024, 3, 1), date(2024, 6, 30))));
    province.world.figure("giao", province.home, Measure::assigned, 50, 2024);
    province.world.figure("co-mat", province.home, Measure::occupied, 44, 2024);
    const auto room = [&](Date day) { return cases(View{data, AsOf{day}}, OfType<RecruitmentRoom>{}); };

    SECTION("only while it hires") {
        CHECK(room(date(2024, 2, 29)).empty());
        REQUIRE(room(date(2024, 3, 1)).size() == 1);
        CHECK(room(date(2024, 7, 1)).empty());
    }
    SECTION("figures come with their origin; no figure of a reserve is no reserve, an unknown one is unknown") {
        const auto first = room(date(2024, 3, 1))[0];
        CHECK(first.facts.room() == 6);
        REQUIRE(first.operands.size() == 2);
        CHECK(first.operands[0].code == "assigned");
        const auto reserve = province.world.figure("du-phong", province.home, Measure::reserve, 2, 2024);
        CHECK(room(date(2024, 3, 1))[0].facts.room() == 4);
        data.figures[reserve].posts.reset();
        CHECK(room(date(2024, 3, 1))[0].facts.room() == std::nullopt);
    }
    SECTION("positions are approved when all are") {
        CHECK(room(date(2024, 3, 1))[0].facts.positions_approved == std::nullopt);
        JobPosition position;
        position.approved              = true;
        const auto good                = data.job_positions.add(position);
        data.recruitments[0].positions = std::vector{good};
        CHECK(room(date(2024, 3, 1))[0].facts.positions_approved == true);
        position.approved = std::nullopt;
        data.recruitments[0].positions->push_back(data.job_positions.add(position));
        CHECK(room(date(2024, 3, 1))[0].facts.positions_approved == std::nullopt);
        position.approved = false;
        data.recruitments[0].positions->push_back(data.job_positions.add(position));
        CHECK(room(date(2024, 3, 1))[0].facts.positions_approved == false);
    }
}

TEST_CASE("use_cases: freezes stop whom they name, those under them, and members of the day they began",
          "[engine][use_cases][TL-04]") {
    Province province;
    Dataset& data = province.world.data;
    data.recruitments.push_back(hiring_of(province.home, Period::until(date(2024, 10, 1), date(2024, 12, 31))));
    const auto found = [&] { return cases(View{data, AsOf{date(2024, 11, 1)}}, OfType<HiringInFreeze>{}); };

    SECTION("no freeze: one case, which says so") {
        REQUIRE(found().size() == 1);
        CHECK_FALSE(found()[0].facts.is_stopped);
    }
    RecruitmentFreeze freeze;
    freeze.key        = "freeze";
    freeze.from       = date(2024, 10, 3);
    freeze.confidence = Confidence::reported;
    SECTION("the agency itself, or one above it") {
        freeze.agencies = {province.committee};
        data.freezes.push_back(freeze);
        freeze.agencies = {province.thach_ha};
        data.freezes.push_back(freeze);
        freeze.agencies = {province.home};
        freeze.until    = date(2024, 12, 1);
        data.freezes.push_back(freeze);
        REQUIRE(found().size() == 2);
        CHECK(found()[0].facts.is_stopped);
        CHECK(found()[0].facts.from == date(2024, 10, 3));
        CHECK(found()[0].facts.hiring == Period::until(date(2024, 10, 1), date(2024, 12, 31)));
        CHECK(found()[0].confidence == Confidence::reported);
        CHECK(found()[1].facts.until == date(2024, 12, 1));
    }
    SECTION("a group") {
        freeze.groups = {province.all};
        data.freezes.push_back(freeze);
        REQUIRE(found().size() == 1);
        CHECK(found()[0].facts.is_stopped);
        CHECK(found()[0].operands[0].code == "freeze");
    }
    SECTION("through the whole check") {
        freeze.agencies   = {province.home};
        freeze.seen_until = date(2024, 10, 31);
        data.freezes.push_back(freeze);
        const auto report = province.check(date(2024, 11, 1));
        REQUIRE(testing::of(report, "TL-04").size() == 1);
        CHECK(testing::of(report, "TL-04")[0].is_violation());
    }
}

TEST_CASE("use_cases: contracts, tranches, classes and moves", "[engine][use_cases]") {
    Province province;
    Dataset& data = province.world.data;
    const View view{data, AsOf{date(2024, 1, 1)}};

    ContractStaff contract;
    contract.work   = ContractWork::support;
    contract.number = 4;
    data.contracts.push_back(contract);
    CHECK(cases(view, OfType<ContractUse>{})[0].facts.work == ContractWork::support);
    CHECK(cases(view, OfType<ContractUse>{})[0].facts.number == 4);

    ClassStaffing classes;
    classes.classes            = 21;
    classes.teachers           = 39;
    classes.teachers_per_class = Percent{3, 2};
    data.classes.push_back(classes);
    CHECK(cases(view, OfType<ClassNeed>{})[0].facts.teachers == 39);
    CHECK(cases(view, OfType<ClassNeed>{})[0].facts.teachers_per_class == Percent{3, 2});

    BlockMove move;
    move.shares     = {{province.home, -5, {}}, {province.thach_ha, 3, {}}, {province.loc_ha, std::nullopt, {}}};
    move.decided_by = QuotaAuthority::other;
    data.block_moves.push_back(move);
    const MoveBalance balance = cases(view, OfType<MoveBalance>{})[0].facts;
    CHECK(balance.gained == 3);
    CHECK(balance.given == 5);
    CHECK(balance.unknown == 1);
    CHECK(balance.decided_by == QuotaAuthority::other);
}

TEST_CASE("use_cases: tranches add up for each body, as far as they began", "[engine][use_cases][KL40-15]") {
    Province province;
    Dataset& data      = province.world.data;
    const auto tranche = [&](AgencyId agency, unsigned short year, std::optional<Posts> posts) {
        TeacherTranche made;
        made.key        = "t" + std::to_string(year);
        made.agency     = agency;
        made.period     = Period::until(date(year, 9, 1), date(year + 1, 8, 31));
        made.posts      = posts;
        made.confidence = Confidence::reported;
        data.teacher_tranches.push_back(made);
    };
    tranche(province.system, 2022, 27'850);
    tranche(province.committee, 2022, 120);
    tranche(province.system, 2023, std::nullopt);
    const auto sums = [&](Date day) { return cases(View{data, AsOf{day}}, OfType<TrancheSum>{}); };

    CHECK(sums(date(2022, 8, 31)).empty());
    REQUIRE(sums(date(2022, 9, 1)).size() == 2);
    CHECK(sums(date(2022, 9, 1))[0].facts.known == 27'850);
    CHECK(sums(date(2022, 9, 1))[0].facts.is_national);
    CHECK(sums(date(2022, 9, 1))[0].facts.unknown == 0);
    CHECK_FALSE(sums(date(2022, 9, 1))[1].facts.is_national);
    CHECK(sums(date(2025, 1, 1))[0].facts.unknown == 1);
    CHECK(sums(date(2025, 1, 1))[0].operands[1].code == "unknown_tranche");

    const auto uses = cases(View{data, AsOf{date(2023, 1, 1)}}, OfType<TrancheUse>{});
    REQUIRE(uses.size() == 2);
    CHECK(uses[1].facts.posts == 120);
}

TEST_CASE("use_cases: posts are charged to their own quota unless something else is said", "[engine][use_cases]") {
    Province province;
    Dataset& data    = province.world.data;
    const auto own   = province.world.figure("own", province.home, Measure::occupied, 3, 2024);
    const auto other = province.world.figure("other", province.home, Measure::occupied, 2, 2024);
    province.world.figure("quota", province.home, Measure::assigned, 9, 2024);
    data.figures[other].charged_to = StaffCategories(StaffCategory::public_employee);
    const auto found               = cases(View{data, AsOf{date(2024, 1, 1)}}, OfType<ChargedPosts>{});
    REQUIRE(found.size() == 2);
    CHECK(found[0].facts.charged_to == cadres_and_civil_servants);
    CHECK(found[0].operands[0].value == Value(own));
    CHECK(found[1].facts.charged_to == StaffCategories(StaffCategory::public_employee));
    CHECK(found[1].facts.posts == 2);
}

TEST_CASE("use_cases: a charge is of posts in use, on the day, as far as it was known", "[engine][use_cases]") {
    Province province;
    Dataset& data       = province.world.data;
    const auto occupied = province.world.figure("own", province.home, Measure::occupied, 3, 2024);
    const auto found    = [&](AsOf as_of) { return cases(View{data, as_of}, OfType<ChargedPosts>{}).size(); };
    CHECK(found({date(2024, 1, 1)}) == 1);
    CHECK(found({date(2025, 1, 1)}) == 0);
    data.figures[occupied].recorded = date(2024, 6, 1);
    CHECK(found({date(2024, 1, 1), date(2024, 5, 31)}) == 0);
    data.figures[occupied].measure = Measure::assigned;
    CHECK(found({date(2024, 1, 1), date(2024, 6, 1)}) == 0);
}
