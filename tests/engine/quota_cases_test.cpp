// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/quota_cases.hpp>

#include "../testing.hpp"
#include "checking.hpp"

using namespace congvu;
using testing::Province;
using testing::World;

TEST_CASE("quota_cases: what is counted for a target", "[engine][quota_cases][KL28-03]") {
    Province province;
    Dataset& data = province.world.data;
    province.world.quota_subject(province.committee, QuotaScope::locality);
    const auto counted = [&] {
        return cases(View{data, AsOf{date(2024, 1, 1)}}, OfType<CountedPosts>{}).front().facts;
    };
    CHECK(counted().baseline == Counted::nothing);
    CHECK(counted().scope == QuotaScope::locality);

    province.world.figure("heads", province.committee, Measure::occupied, 900, 2024, public_employees);
    CHECK(counted().now == Counted::heads);
    const auto mixed =
        province.world.figure("mixed", province.committee, Measure::assigned, 950, 2024, public_employees);
    data.figures[mixed].funding = Funding::mixed;
    CHECK(counted().now == Counted::mixed_quota);
    province.world.figure("quota", province.committee, Measure::assigned, 940, 2024, public_employees);
    CHECK(counted().now == Counted::quota);
    CHECK(counted().baseline == Counted::nothing);
    province.world.figure("q21", province.committee, Measure::assigned, 1000, 2021, public_employees);
    CHECK(counted().baseline == Counted::quota);
}

TEST_CASE("quota_cases: the cuts under one authority", "[engine][quota_cases][KL28-05]") {
    Province province;
    World& world = province.world;
    for (const AgencyId agency : {province.home, province.thach_ha, province.loc_ha}) {
        const std::string key = world.data.agencies[agency].key;
        world.figure(key + "-21", agency, Measure::assigned, 100, 2021);
        world.figure(key + "-24", agency, Measure::assigned, 95, 2024);
    }
    const auto found = cases(View{world.data, AsOf{date(2024, 1, 1)}}, OfType<ComparedCuts>{});
    REQUIRE(found.size() == 1);
    CHECK(found[0].ref.what == Value(province.committee));
    REQUIRE(found[0].facts.known.size() == 3);
    CHECK(found[0].facts.known[0].baseline == 100);
    CHECK(found[0].facts.known[0].cut == 5);
    CHECK(found[0].facts.unknown == 0);
    CHECK(found[0].operands.size() >= 6);

    const auto report = province.check(date(2024, 1, 1), Keep::everything);
    REQUIRE(testing::of(report, "KL28-05").size() == 1);
    CHECK(testing::of(report, "KL28-05")[0].verdict == Outcome::violates);
    CHECK(testing::of(report, "KL28-05")[0].severity == Severity::advice);
}

TEST_CASE("quota_cases: ceilings", "[engine][quota_cases]") {
    Province province;
    World& world  = province.world;
    const auto on = [&](Date day) { return View{world.data, AsOf{day}}; };

    SECTION("an approved total, in the scope of what the agency is") {
        world.figure("approved", province.system, Measure::approved, 100, 2026);
        world.figure("assigned", province.system, Measure::assigned, 101, 2026);
        const auto found = cases(on(date(2026, 12, 31)), OfType<ApprovedQuota>{});
        REQUIRE(found.size() == 1);
        CHECK(found[0].facts.scope == QuotaScope::system);
        CHECK(found[0].facts.approved == 100);
        CHECK(found[0].facts.assigned == 101);
        CHECK(cases(on(date(2025, 12, 31)), OfType<ApprovedQuota>{}).empty());
        CHECK(testing::of(province.check(date(2026, 12, 31)), "KL40-01")[0].is_violation());
    }
    SECTION("the yearly quota of a declared locality, and who assigned it") {
        const auto quota                      = world.figure("q", province.committee, Measure::assigned, 101, 2026);
        world.data.figures[quota].assigned_by = QuotaAuthority::other;
        CHECK(cases(on(date(2026, 1, 1)), OfType<YearlyQuota>{}).empty());
        world.quota_subject(province.committee, QuotaScope::locality);
        const auto found = cases(on(date(2026, 1, 1)), OfType<YearlyQuota>{});
        REQUIRE(found.size() == 1);
        CHECK(found[0].facts.assigned == 101);
        CHECK(found[0].facts.approved == std::nullopt);
        CHECK(found[0].facts.assigned_by == QuotaAuthority::other);
        CHECK(found[0].facts.scope == QuotaScope::locality);
    }
    SECTION("trade-union posts, now and in 2022") {
        const StaffCategories unions = StaffCategory::union_staff;
        world.figure("u22", province.committee, Measure::assigned, 30, 2022, unions);
        world.figure("u24", province.committee, Measure::assigned, 31, 2024, unions);
        const auto found = cases(on(date(2024, 1, 1)), OfType<UnionPosts>{});
        REQUIRE(found.size() == 1);
        CHECK(found[0].facts.assigned_2022 == 30);
        CHECK(found[0].facts.assigned_now == 31);
    }
    SECTION("an approved total of trade-union posts is not held against itself; each source of pay has its line") {
        const StaffCategories unions     = StaffCategory::union_staff;
        const auto total                 = world.figure("u", province.committee, Measure::approved, 30, 2024, unions);
        const auto own                   = world.figure("own", province.committee, Measure::assigned, 5, 2024, unions);
        world.data.figures[total].period = Period::until(date(2022, 1, 1), date(2026, 12, 31));
        world.data.figures[own].funding  = Funding::service_revenue;
        const auto found                 = cases(on(date(2024, 1, 1)), OfType<UnionPosts>{});
        REQUIRE(found.size() == 2);
        CHECK(found[0].facts.assigned_now == 5);
        CHECK(found[1].facts.assigned_2022 == std::nullopt);
        CHECK(found[1].facts.assigned_now == std::nullopt);
    }
    SECTION("a proposal stands beside the last quota of this period, from the day it was made") {
        const auto proposal                   = world.figure("p", province.committee, Measure::proposed, 102, 2027);
        world.data.figures[proposal].recorded = date(2025, 12, 1);
        world.figure("q26", province.committee, Measure::assigned, 101, 2026);
        CHECK(cases(on(date(2025, 11, 30)), OfType<QuotaProposal>{}).empty());
        const auto found = cases(on(date(2025, 12, 1)), OfType<QuotaProposal>{});
        REQUIRE(found.size() == 1);
        CHECK(found[0].facts.proposed == 102);
        CHECK(found[0].facts.assigned_2026 == 101);
        CHECK(cases(on(date(2028, 1, 1)), OfType<QuotaProposal>{}).empty());
    }
}

TEST_CASE("quota_cases: how a quota changed", "[engine][quota_cases][KL40-06]") {
    Province province;
    World& world      = province.world;
    const auto before = world.figure("q21", province.committee, Measure::assigned, 249'650, 2021);
    const auto after  = world.figure("q22", province.committee, Measure::assigned, 256'685, 2022);
    const auto change = [&](Date day) {
        const auto found = cases(View{world.data, AsOf{day}}, OfType<QuotaChange>{});
        REQUIRE(found.size() == 1);
        return found[0];
    };
    SECTION("beside the quota before") {
        const auto found = change(date(2022, 12, 31));
        CHECK(found.facts.before == 249'650);
        CHECK(found.facts.after == 256'685);
        CHECK(found.facts.rise() == 7'035);
        CHECK(found.operands[0].value == Value(after));
        CHECK(found.operands[1].value == Value(before));
    }
    SECTION("transfers and additions of the new quota are no rise; earlier ones are past") {
        world.figure("in", province.committee, Measure::transferred_in, 7'035, 2022);
        world.figure("old", province.committee, Measure::transferred_in, 50, 2021);
        CHECK(change(date(2022, 12, 31)).facts.rise() == 0);
        CHECK(testing::of(province.check(date(2022, 12, 31)), "KL40-06").empty());
        world.figure("add", province.committee, Measure::added, 5, 2022);
        CHECK(change(date(2022, 12, 31)).facts.rise() == -5);
        world.figure("out", province.committee, Measure::transferred_out, std::nullopt, 2022);
        CHECK(change(date(2022, 12, 31)).facts.rise() == std::nullopt);
    }
    SECTION("without the transfer it is a rise that needs a decision") {
        CHECK(testing::of(province.check(date(2022, 12, 31)), "KL40-06")[0].verdict == Outcome::undetermined);
        world.data.figures[after].rise_basis = RiseBasis::none;
        CHECK(testing::of(province.check(date(2022, 12, 31)), "KL40-06")[0].is_violation());
    }
    SECTION("the first quota that the data knows: unknown before, or a new agency") {
        CHECK(change(date(2021, 12, 31)).facts.before == std::nullopt);
        CHECK(change(date(2021, 12, 31)).facts.existed_before);
        world.data.agencies[province.committee].life.from = date(2021, 1, 1);
        CHECK_FALSE(change(date(2021, 12, 31)).facts.existed_before);
    }
    SECTION("posts that came or went by a transfer of the data") {
        world.transfer(province.home, province.committee, 7'000, date(2022, 1, 1));
        CHECK(change(date(2022, 12, 31)).facts.rise() == 35);
        std::swap(world.data.post_transfers[0].from, world.data.post_transfers[0].to);
        CHECK(change(date(2022, 12, 31)).facts.rise() == 14'035);
        world.data.post_transfers[0].effective = date(2021, 1, 1); // with the quota before
        CHECK(change(date(2022, 12, 31)).facts.rise() == 7'035);
        world.data.post_transfers[0].effective = date(2022, 1, 1);
        world.data.post_transfers[0].posts.reset();
        CHECK(change(date(2022, 12, 31)).facts.rise() == std::nullopt);
        world.data.post_transfers[0].recorded = date(2024, 1, 1);
        const View in_2023{world.data, AsOf{date(2022, 12, 31), date(2023, 1, 1)}};
        CHECK(cases(in_2023, OfType<QuotaChange>{})[0].facts.rise() == 7'035);
    }
    SECTION("of two quotas before with one beginning the one recorded last counts") {
        world.data.figures[before].recorded = date(2021, 6, 1);
        world.figure("earlier", province.committee, Measure::assigned, 249'000, 2021);
        CHECK(change(date(2022, 12, 31)).facts.before == 249'650);
    }
    SECTION("what a dissolved agency left to one heir is no rise; of several nobody says whose it is") {
        const auto gone = world.agency("cu", AgencyKind::department, Level::province, province.committee);
        world.figure("cu-21", gone, Measure::assigned, 7'035, 2021);
        world.dissolve(date(2022, 1, 1), gone, {province.committee});
        CHECK(change(date(2022, 12, 31)).facts.rise() == 0);
        world.data.reorganisations[ReorganisationId{0}].results.push_back(province.home);
        CHECK(change(date(2022, 12, 31)).facts.rise() == std::nullopt);
        world.transfer(gone, province.committee, 7'000, date(2022, 1, 1)).reorganisation = ReorganisationId{0};
        CHECK(change(date(2022, 12, 31)).facts.rise() == 35);
        world.data.post_transfers.clear();
        world.data.figures[FigureId{2}].posts = 0;
        CHECK(change(date(2022, 12, 31)).facts.rise() == 7'035);
    }
    SECTION("what merged agencies brought is no rise") {
        const auto joined = world.agency("cu", AgencyKind::department, Level::province, province.committee);
        world.figure("cu-21", joined, Measure::assigned, 7'035, 2021);
        world.merge(date(2022, 1, 1), {joined, province.committee}, province.committee);
        CHECK(change(date(2022, 12, 31)).facts.rise() == 0);
        world.data.figures[FigureId{2}].posts.reset();
        CHECK(change(date(2022, 12, 31)).facts.rise() == std::nullopt);
    }
}

TEST_CASE("quota_cases: a block's totals are those of a block", "[engine][quota_cases]") {
    World world;
    const auto block = world.agency("khoi", AgencyKind::block, Level::central);
    world.figure("total", block, Measure::approved, 100, 2026);
    const auto found = cases(View{world.data, AsOf{date(2026, 1, 1)}}, OfType<ApprovedQuota>{});
    REQUIRE(found.size() == 1);
    CHECK(found[0].facts.scope == QuotaScope::block);
}

namespace {

/// A province with a quota of 2021 and one of 2022, and an agency that had ten posts in 2021; the figures are invented.
struct Changed {
    Province province;
    World& world    = province.world;
    AgencyId old    = world.agency("cu", AgencyKind::department, Level::province, province.committee);
    FigureId before = world.figure("q21", province.committee, Measure::assigned, 100, 2021);
    FigureId after  = world.figure("q22", province.committee, Measure::assigned, 110, 2022);
    FigureId of_old = world.figure("cu-21", old, Measure::assigned, 10, 2021);
    Date new_year   = date(2022, 1, 1);

    [[nodiscard]] Case<QuotaChange> found() const {
        const auto all = cases(View{province.world.data, AsOf{date(2022, 12, 31)}}, OfType<QuotaChange>{});
        REQUIRE(all.size() == 1);
        return all[0];
    }
    [[nodiscard]] std::optional<Posts> transferred() const { return found().facts.transferred; }
};

} // namespace

TEST_CASE("quota_cases: what an event brought counts when it happened since the quota before",
          "[engine][quota_cases][KL40-06]") {
    Changed changed;
    SECTION("on the first day of the new quota, not on that of the old one, nor later") {
        changed.world.dissolve(changed.new_year, changed.old, {changed.province.committee});
        const auto on = [&](Date day) {
            changed.world.data.reorganisations[ReorganisationId{0}].effective = day;
            changed.world.data.figures[changed.of_old].period                 = {day_before(day), day};
            return changed.transferred();
        };
        CHECK(on(date(2021, 1, 1)) == 0);
        CHECK(on(date(2021, 1, 2)) == 10);
        CHECK(on(changed.new_year) == 10);
        CHECK(on(date(2022, 1, 2)) == 0);
    }
    SECTION("not an event that only moves tasks, nor one of others") {
        changed.world.dissolve(changed.new_year, changed.old, {changed.province.committee});
        Reorganisation& event = changed.world.data.reorganisations[ReorganisationId{0}];
        event.kind            = ReorganisationKind::transfer;
        CHECK(changed.transferred() == 0);
        event.kind    = ReorganisationKind::dissolve;
        event.results = {changed.province.home};
        CHECK(changed.transferred() == 0);
    }
    SECTION("one that lives on brought nothing of its own, but a split that leaves it alive did") {
        Reorganisation event;
        event.effective = changed.new_year;
        event.kind      = ReorganisationKind::merge;
        event.originals = {changed.old, changed.province.committee};
        event.results   = {changed.old, changed.province.committee};
        changed.world.data.reorganisations.add(event);
        CHECK(changed.transferred() == 0);
        event.kind                                              = ReorganisationKind::split;
        event.originals                                         = {changed.old};
        changed.world.data.reorganisations[ReorganisationId{0}] = event;
        CHECK(changed.transferred() == std::nullopt); // ten posts of which nobody says how many came here
    }
}

TEST_CASE("quota_cases: shares are of the event, the agency and the line", "[engine][quota_cases][KL40-06]") {
    Changed changed;
    const auto event    = changed.world.split(changed.new_year, changed.old, {changed.old, changed.province.committee});
    PostTransfer& share = changed.world.transfer(changed.old, changed.province.committee, 4, changed.new_year);
    share.reorganisation = event;
    CHECK(changed.transferred() == 4);
    SECTION("another event") { share.reorganisation.reset(); }
    SECTION("another agency") { share.to = changed.province.home; }
    SECTION("other staff") { share.categories = public_employees; }
    SECTION("other money") { share.funding = Funding::mixed; }
    SECTION("not yet known") {
        share.recorded = date(2024, 1, 1);
        const auto all =
            cases(View{changed.world.data, AsOf{date(2022, 12, 31), date(2023, 1, 1)}}, OfType<QuotaChange>{});
        CHECK(all.at(0).facts.transferred == std::nullopt);
        return;
    }
    CHECK(changed.transferred() == std::nullopt);
}

TEST_CASE("quota_cases: moves are of the agency and the line, whichever way they go",
          "[engine][quota_cases][KL40-06]") {
    Changed changed;
    changed.world.figure("in", changed.province.committee, Measure::transferred_in, 5, 2022);
    changed.world.figure("out", changed.province.committee, Measure::transferred_out, 2, 2022);
    CHECK(changed.transferred() == 3);
    PostTransfer& one = changed.world.transfer(changed.old, changed.province.committee, 4, changed.new_year);
    CHECK(changed.transferred() == 7);
    SECTION("between others") { one.to = changed.province.home; }
    SECTION("of other staff") { one.categories = public_employees; }
    SECTION("of other money") { one.funding = Funding::mixed; }
    CHECK(changed.transferred() == 3);
}

TEST_CASE("quota_cases: of two quotas before that are alike the last counts; unknown ones make nothing less sure",
          "[engine][quota_cases][KL40-06]") {
    Changed changed;
    Dataset& data                           = changed.world.data;
    data.figures[changed.before].confidence = Confidence::derived;
    data.figures[changed.after].confidence  = Confidence::reported;
    const Confidence least                  = std::max(Confidence::derived, Confidence::reported);
    CHECK(changed.found().confidence == least);
    data.figures[changed.before].posts.reset();
    CHECK(changed.found().confidence == Confidence::reported);
    data.figures[changed.before].posts = 100;
    data.figures[changed.after].posts.reset();
    CHECK(changed.found().confidence == Confidence::derived);
    changed.world.figure("again", changed.province.committee, Measure::assigned, 101, 2021);
    CHECK(changed.found().facts.before == 101);
}
