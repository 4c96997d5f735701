// SPDX-License-Identifier: BSL-1.0
// Where the oracles and the library said different things: each as small as it gets.
#include "../engine/checking.hpp"
#include "../testing.hpp"

using namespace congvu;
using namespace congvu::testing;

namespace {

/// What the rule says of its one subject.
Outcome outcome(const World& world, std::string_view rule, AsOf as_of) {
    const auto found = of(validate(world.data, all_rules(), as_of, Keep::everything), rule);
    REQUIRE(found.size() == 1);
    return found.front().verdict.outcome;
}

} // namespace

TEST_CASE("oracle: an agency younger than 2021 has nothing to be cut against", "[oracle][KL28-02]") {
    World world;
    const auto commune = world.agency("xa-1", AgencyKind::peoples_committee, Level::commune, std::nullopt,
                                      {date(2025, 7, 1), end_of_time});
    world.figure("q-2025", commune, Measure::assigned, 16, 2025);
    CHECK(outcome(world, "KL28-02", AsOf{date(2025, 9, 1)}) != Outcome::violates);
}

TEST_CASE("oracle: an agency younger than 2015 owes nothing of 2016-2021", "[oracle][KL40-02]") {
    World world;
    const auto department =
        world.agency("so-1", AgencyKind::department, Level::province, std::nullopt, {date(2019, 1, 1), end_of_time});
    world.figure("q-2021", department, Measure::assigned, 40, 2021);
    world.figure("q-2026", department, Measure::assigned, 38, 2026);
    CHECK(outcome(world, "KL40-02", AsOf{date(2026, 12, 31)}) != Outcome::violates);
}

TEST_CASE("oracle: an approved total is not the quota of the day", "[oracle][KL28-01][KL28-03]") {
    World world;
    const auto province = world.agency("ubnd-tinh", AgencyKind::peoples_committee);
    world.quota_subject(province, QuotaScope::locality);
    world.figure("q-2021", province, Measure::assigned, 100, 2021, public_employees);
    world.figure("q-2023", province, Measure::assigned, std::nullopt, 2023, public_employees);
    const auto total                 = world.figure("total", province, Measure::approved, 88, 2023, public_employees);
    world.data.figures[total].period = Period::until(date(2022, 7, 18), date(2026, 12, 31));
    const auto found = of(validate(world.data, all_rules(), AsOf{date(2023, 3, 1)}, Keep::everything), "KL28-01");
    REQUIRE(found.size() == 2);
    CHECK(found.back().verdict.outcome == Outcome::undetermined);
}

TEST_CASE("oracle: approved trade-union posts are not held against themselves", "[oracle][KL40-04]") {
    World world;
    const auto province = world.agency("ubnd-tinh", AgencyKind::peoples_committee);
    const auto total    = world.figure("total", province, Measure::approved, 12, 2023, StaffCategory::union_staff);
    world.data.figures[total].period = Period::until(date(2022, 7, 18), date(2026, 12, 31));
    CHECK(outcome(world, "KL40-04", AsOf{date(2025, 3, 1)}) == Outcome::undetermined);
}

TEST_CASE("oracle: a part that is not on record yet is not known", "[oracle][KL40-10]") {
    World world;
    const auto province               = world.agency("ubnd-tinh", AgencyKind::peoples_committee);
    const auto whole                  = world.figure("whole", province, Measure::assigned, 10, 2025);
    const auto part                   = world.figure("part", province, Measure::component, 10, 2025);
    world.data.figures[part].recorded = date(2025, 6, 1);
    world.allocation("all-of-it", whole, {part});
    CHECK(outcome(world, "KL40-10", AsOf{date(2025, 3, 1)}) == Outcome::complies);
    CHECK(outcome(world, "KL40-10", AsOf{date(2025, 3, 1), date(2025, 5, 31)}) == Outcome::undetermined);
}

TEST_CASE("oracle: posts that come by a transfer are no rise", "[oracle][KL40-06]") {
    World world;
    const auto giver    = world.agency("so-1", AgencyKind::department);
    const auto receiver = world.agency("so-2", AgencyKind::department);
    world.figure("before", receiver, Measure::assigned, 20, 2024);
    const auto after                     = world.figure("after", receiver, Measure::assigned, 25, 2025);
    world.data.figures[after].rise_basis = RiseBasis::none;
    PostTransfer moved;
    moved.key        = "moved";
    moved.from       = giver;
    moved.to         = receiver;
    moved.categories = cadres_and_civil_servants;
    moved.posts      = 5;
    moved.effective  = date(2025, 1, 1);
    world.data.post_transfers.push_back(std::move(moved));
    CHECK(outcome(world, "KL40-06", AsOf{date(2025, 3, 1)}) == Outcome::complies);
}

TEST_CASE("oracle: of two earlier quotas the one recorded last counts", "[oracle][KL40-06]") {
    World world;
    const auto department = world.agency("so-1", AgencyKind::department);
    const auto corrected  = world.figure("corrected", department, Measure::assigned, 20, 2024);
    world.figure("at-first", department, Measure::assigned, 18, 2024);
    world.data.figures[corrected].recorded = date(2024, 6, 1);
    const auto after                       = world.figure("after", department, Measure::assigned, 20, 2025);
    world.data.figures[after].rise_basis   = RiseBasis::none;
    CHECK(outcome(world, "KL40-06", AsOf{date(2025, 3, 1)}) == Outcome::complies);
}

TEST_CASE("oracle: a watch over a task reaches who has it by delegation", "[oracle][RESP-04]") {
    World world;
    const auto committee = world.agency("ubnd-tinh", AgencyKind::peoples_committee);
    const auto giver     = world.agency("so-1", AgencyKind::department, Level::province, committee);
    const auto receiver  = world.agency("so-2", AgencyKind::department, Level::province, committee);
    const auto watcher   = world.agency("so-3", AgencyKind::department, Level::province, committee);
    const auto dispatch  = world.document("cv", "12/UBND-NC", "UBND tỉnh", date(2022, 12, 1));
    const auto task      = world.task(world.directive("chi-dao", dispatch, committee), "T01");
    world.assign(task, Role::implement, giver);
    world.assign(task, Role::supervise, watcher);
    CHECK(outcome(world, "RESP-04", AsOf{date(2023, 3, 1)}) == Outcome::complies);
    world.delegate(task, giver, receiver);
    CHECK(outcome(world, "RESP-04", AsOf{date(2023, 3, 1)}) == Outcome::complies);
}

TEST_CASE("oracle: the posts of a body that was dissolved into another are no rise", "[oracle][KL40-06]") {
    World world;
    const auto heir = world.agency("so-1", AgencyKind::department);
    const auto gone = world.agency("so-2", AgencyKind::department);
    world.figure("of-the-gone", gone, Measure::assigned, 23, 2024);
    world.figure("before", heir, Measure::assigned, 14, 2024);
    const auto after                     = world.figure("after", heir, Measure::assigned, 30, 2025);
    world.data.figures[after].rise_basis = RiseBasis::none;
    world.dissolve(date(2024, 12, 1), gone, {heir});
    CHECK(outcome(world, "KL40-06", AsOf{date(2025, 3, 1)}) == Outcome::complies);
}
