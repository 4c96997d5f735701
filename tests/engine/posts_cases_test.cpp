// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/posts_cases.hpp>

#include <congvu/engine/quota_cases.hpp>

#include "../testing.hpp"
#include "checking.hpp"

#include <algorithm>

using namespace congvu;
using testing::of;
using testing::World;

TEST_CASE("posts_cases: quota", "[engine][posts_cases]") {
    World world;
    const auto province = world.agency("tinh", AgencyKind::peoples_committee, Level::province);
    world.data.quota_subjects.push_back({province, QuotaScope::locality, {}});
    const auto check = [&](AsOf as_of) {
        return validate(world.data, congvu::testing::all_rules(), as_of, Keep::everything);
    };
    const AsOf deadline{date(2026, 12, 31)};

    SECTION("nothing is known: undetermined, never a pass") {
        const auto found = of(check(deadline), "KL28-02");
        REQUIRE(found.size() == 2); // one for each line
        CHECK(found[0].verdict == Outcome::undetermined);
        CHECK(found[1].verdict == Outcome::not_applicable);
    }
    SECTION("figures lead to a verdict, and the finding says where they came from") {
        world.figure("q21", province, Measure::assigned, 1000, 2021);
        const auto now = world.figure("q26", province, Measure::assigned, 950, 2026);
        const auto ok  = of(check(deadline), "KL28-02");
        CHECK(ok[0].verdict == Outcome::complies);
        REQUIRE(ok[0].facts.size() == 2);
        CHECK(ok[0].facts[0].code == "assigned_2021");
        CHECK(std::get<FigureId>(ok[0].facts[1].value) == now);
    }
    SECTION("an approved total is the quota of the last day of its period, where none is on record") {
        world.figure("q21", province, Measure::assigned, 1000, 2021);
        world.figure("total", province, Measure::approved, 950, 2026);
        CHECK(of(check(deadline), "KL28-02")[0].verdict == Outcome::complies);
        CHECK(of(check(deadline), "KL28-02")[0].facts[1].code == "approved_now");
        CHECK(of(check({date(2026, 12, 30)}), "KL28-02")[0].verdict == Outcome::undetermined);
        world.figure("q26", province, Measure::assigned, std::nullopt, 2026); // declared as not known
        CHECK(of(check(deadline), "KL28-02")[0].verdict == Outcome::undetermined);
    }
    SECTION("an agency of which nobody says whence its posts came is not accused of having cut none") {
        world.data.agencies[province].life.from = date(2024, 1, 1);
        world.figure("q26", province, Measure::assigned, 20, 2026);
        CHECK(of(check(deadline), "KL28-02")[0].verdict == Outcome::undetermined);
        world.figure("in", province, Measure::transferred_in, 20, 2024);
        CHECK(of(check(deadline), "KL28-02")[0].verdict == Outcome::violates);
        world.figure("add", province, Measure::added, 1, 2024); // 1 above the 19 that are due
        CHECK(of(check(deadline), "KL28-02")[0].verdict == Outcome::complies);
    }
    SECTION("an unconfirmed figure makes the finding unconfirmed") {
        const auto old = world.figure("q21", province, Measure::assigned, 1000, 2021);
        world.figure("q26", province, Measure::assigned, 950, 2026);
        world.data.figures[old].confidence = Confidence::unconfirmed;
        CHECK(of(check(deadline), "KL28-02")[0].confidence == Confidence::unconfirmed);
    }
    SECTION("transfers move the baseline, additions are netted out, and an unknown one leaves it open") {
        world.figure("q21", province, Measure::assigned, 1000, 2021);
        world.figure("q26", province, Measure::assigned, 1055, 2026);
        world.figure("in", province, Measure::transferred_in, 100, 2022);
        world.figure("out", province, Measure::transferred_out, 20, 2023);
        world.figure("add", province, Measure::added, 29, 2024);
        // 1080 at first, 1026 now: 54 cut, 54 due.
        CHECK(of(check(deadline), "KL28-02")[0].verdict == Outcome::complies);
        CHECK(of(check(deadline), "KL28-02")[0].verdict.observed == 54);
        world.figure("add2", province, Measure::added, std::nullopt, 2025);
        CHECK(of(check(deadline), "KL28-02")[0].verdict == Outcome::undetermined);
        CHECK(of(check({date(2024, 12, 31)}), "KL28-02")[0].verdict == Outcome::undetermined); // no quota of 2024
    }
    SECTION("of two figures for a day the one recorded last counts, as far as it was known") {
        world.figure("q21", province, Measure::assigned, 1000, 2021);
        const auto first                    = world.figure("first", province, Measure::assigned, 960, 2026);
        const auto second                   = world.figure("second", province, Measure::assigned, 950, 2026);
        world.data.figures[first].recorded  = date(2026, 1, 5);
        world.data.figures[second].recorded = date(2026, 6, 1);
        CHECK(of(check(deadline), "KL28-02")[0].verdict.observed == 50);
        CHECK(of(check({date(2026, 12, 31), date(2026, 5, 31)}), "KL28-02")[0].facts[1].value == Value(first));
        CHECK(of(check({date(2026, 12, 31), date(2026, 1, 4)}), "KL28-02")[0].verdict == Outcome::undetermined);
    }
    SECTION("an agency with a quota is a subject of its own, though nobody declared it") {
        const auto office = world.agency("so", AgencyKind::department, Level::province, province);
        world.figure("q", office, Measure::assigned, 100, 2026);
        const auto found = of(check(deadline), "KL28-02");
        REQUIRE(found.size() == 3);
        CHECK(std::get<AgencyId>(found[1].subject.what) == office);
    }
    SECTION("an agency that does not exist on the day is no subject") {
        const auto gone = world.agency("het", AgencyKind::department, Level::province, province,
                                       Period::until(date(2020, 1, 1), date(2024, 12, 31)));
        world.figure("q", gone, Measure::assigned, 100, 2026);
        CHECK(of(check(deadline), "KL28-02").size() == 2);
    }
}

TEST_CASE("posts_cases: posts in use", "[engine][posts_cases][KL40-07]") {
    World world;
    const auto commune = world.agency("xa", AgencyKind::peoples_committee, Level::commune);
    world.figure("co-mat", commune, Measure::occupied, 62, 2025);
    world.figure("giao", commune, Measure::assigned, 43, 2025);
    const auto check = [&](Date day) {
        return of(validate(world.data, congvu::testing::all_rules(), AsOf{day}), "KL40-07");
    };

    REQUIRE(check(date(2025, 6, 30)).size() == 1);
    CHECK(check(date(2025, 6, 30))[0].severity == Severity::violation);
    CHECK(check(date(2025, 7, 1))[0].severity == Severity::warning);
    CHECK(check(date(2026, 1, 1)).empty()); // no figures of that year
}

TEST_CASE("posts_cases: allocations", "[engine][posts_cases][KL40-10]") {
    World world;
    const auto system  = world.agency("he-thong", AgencyKind::political_system, Level::central);
    const auto whole   = world.figure("tong", system, Measure::approved, 100, 2026);
    const auto part    = world.figure("phan", system, Measure::component, 90, 2026);
    const auto reserve = world.figure("du-phong", system, Measure::reserve, 10, 2026);
    world.allocation("phan-bo", whole, {part, reserve});
    const auto check = [&](Date day) {
        return of(validate(world.data, congvu::testing::all_rules(), AsOf{day}, Keep::everything), "KL40-10");
    };
    REQUIRE(check(date(2026, 12, 31)).size() == 1);
    CHECK(check(date(2026, 12, 31))[0].verdict == Outcome::complies);
    CHECK(check(date(2027, 1, 1)).empty());
    for (const FigureId changed : {whole, part, reserve}) {
        const auto before = *world.data.figures[changed].posts;
        for (const Posts by : {-1, 1}) {
            world.data.figures[changed].posts = before + by;
            CHECK(check(date(2026, 12, 31))[0].verdict == Outcome::violates);
        }
        world.data.figures[changed].posts = before;
    }
    world.data.figures[part].recorded = date(2026, 6, 1);
    const AsOf in_may{date(2026, 12, 31), date(2026, 5, 1)};
    const auto before = of(validate(world.data, congvu::testing::all_rules(), in_may, Keep::everything), "KL40-10");
    CHECK(before[0].verdict == Outcome::undetermined);
    CHECK(before[0].facts[1].code == "unknown_part");
    world.data.figures[part].posts.reset();
    const auto open = check(date(2026, 12, 31));
    CHECK(open[0].verdict == Outcome::undetermined);
    CHECK(open[0].facts[1].code == "unknown_part");
}

TEST_CASE("posts_cases: of two figures recorded on one day the last in the data counts", "[engine][posts_cases]") {
    World world;
    const auto office = world.agency("so");
    world.figure("first", office, Measure::assigned, 10, 2024);
    const auto second = world.figure("second", office, Measure::assigned, 11, 2024);
    const View view{world.data, AsOf{date(2024, 1, 1)}};
    CHECK(figure_on(view, {office, cadres_and_civil_servants}, Measure::assigned, date(2024, 1, 1)) == second);
}

TEST_CASE("posts_cases: a case begins at its first figure, and known figures alone make it less sure",
          "[engine][posts_cases]") {
    World world;
    const auto office               = world.agency("so");
    const auto assigned             = world.figure("a", office, Measure::assigned, 10, 2024);
    const auto occupied             = world.figure("o", office, Measure::occupied, 10, 2024);
    Dataset& data                   = world.data;
    data.figures[occupied].location = {0, 3, 1};
    data.figures[assigned].location = {0, 4, 1};
    const auto found = [&] { return cases(View{data, AsOf{date(2024, 1, 1)}}, OfType<AgencyPosts>{}).at(0); };
    CHECK(found().location == Location{0, 3, 1});
    CHECK(found().confidence == Confidence::text_read);
    data.figures[assigned].confidence = Confidence::unconfirmed;
    CHECK(found().confidence == Confidence::unconfirmed);
    data.figures[assigned].posts.reset();
    CHECK(found().confidence == Confidence::text_read);
}

TEST_CASE("posts_cases: figures in use, assigned and in excess make a case; others do not", "[engine][posts_cases]") {
    for (const Measure measure : {Measure::occupied, Measure::assigned, Measure::excess, Measure::approved,
                                  Measure::proposed, Measure::added, Measure::transferred_in, Measure::component}) {
        World world;
        world.figure("f", world.agency("so"), measure, 10, 2024);
        const bool counts = measure == Measure::occupied || measure == Measure::assigned || measure == Measure::excess;
        INFO(word(measure));
        CHECK(cases(View{world.data, AsOf{date(2024, 1, 1)}}, OfType<AgencyPosts>{}).size() == (counts ? 1 : 0));
    }
}

TEST_CASE("posts_cases: a rate is supposed for the line it is of", "[engine][posts_cases]") {
    World world;
    const auto office = world.agency("so");
    world.figure("a", office, Measure::assigned, 10, 2024);
    world.figure("e", office, Measure::assigned, 10, 2024, public_employees);
    world.data.suppositions.push_back({"public_employee_rate", "10 %", "12 %", percent(12)});
    const View view{world.data, AsOf{date(2024, 1, 1)}};
    const auto found = cases(view, OfType<QuotaHistory>{});
    REQUIRE(found.size() == 2);
    CHECK(found[0].facts.supposed_rate == std::nullopt);
    CHECK(found[1].facts.supposed_rate == percent(12));
    const auto parent = world.agency("ubnd");
    world.data.agencies[office].parents.push_back({parent, {}, {}});
    const auto compared = cases(View{world.data, AsOf{date(2024, 1, 1)}}, OfType<ComparedCuts>{});
    REQUIRE(compared.size() == 2);
    CHECK(compared[0].facts.supposed_rate == std::nullopt);
    CHECK(compared[1].facts.supposed_rate == percent(12));
}

TEST_CASE("posts_cases: what came by 2021 counts for the earlier target, and what went against it",
          "[engine][posts_cases]") {
    World world;
    const auto office = world.agency("so");
    world.figure("q15", office, Measure::assigned, 100, 2015);
    world.figure("in", office, Measure::transferred_in, 7, 2016);
    world.figure("out", office, Measure::transferred_out, 2, 2017);
    const auto found = cases(View{world.data, AsOf{date(2024, 1, 1)}}, OfType<QuotaHistory>{});
    REQUIRE(found.size() == 1);
    CHECK(found[0].facts.moved_by_2021 == 5);
}
