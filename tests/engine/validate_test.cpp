// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/validate.hpp>
#include <congvu/rules/all.hpp>

#include "../small_world.hpp"
#include "../testing.hpp"
#include "../verdict_printers.hpp"

#include <algorithm>

using namespace congvu;
using testing::World;

namespace {

/// Findings of one rule.
std::vector<Finding> of(const Report& report, std::string_view rule) {
    std::vector<Finding> found;
    for (const Finding& finding : report.findings)
        if (finding.rule.id == rule) found.push_back(finding);
    return found;
}

Tally tally_of(const Report& report, std::string_view rule) {
    for (const RuleTally& one : report.rules)
        if (one.rule.id == rule) return one.tally;
    return {};
}

/// A committee, a department and two districts, and a directive of December 2022 with one task for all.
struct Province {
    World world;
    AgencyId system    = world.agency("he-thong", AgencyKind::political_system, Level::central);
    AgencyId committee = world.agency("ubnd-tinh", AgencyKind::peoples_committee, Level::province, system);
    AgencyId home      = world.agency("so-noi-vu", AgencyKind::department, Level::province, committee);
    AgencyId thach_ha  = world.agency("thach-ha", AgencyKind::peoples_committee, Level::district, committee);
    AgencyId loc_ha    = world.agency("loc-ha", AgencyKind::peoples_committee, Level::district, committee);
    GroupId all        = world.group("tat-ca", {home, thach_ha, loc_ha});
    DocumentId paper   = world.document("cv", "12/UBND-NC", "UBND tỉnh", date(2022, 12, 1));
    DirectiveId order  = world.directive("chi-dao", paper, committee);
    TaskId task        = world.task(order, "T01");

    Province() { world.assign(task, Role::implement, all); }

    [[nodiscard]] Report check(Date day, Keep keep = Keep::problems) const {
        return validate(world.data, rules::all, AsOf{day}, keep);
    }
};

} // namespace

TEST_CASE("validate: the same input gives the same report", "[engine][validate]") {
    const Province province;
    const Report first  = province.check(date(2022, 12, 31));
    const Report second = province.check(date(2022, 12, 31));
    REQUIRE(first.findings.size() == second.findings.size());
    CHECK(first.summary == second.summary);
    for (std::size_t i = 0; i < first.findings.size(); ++i) {
        CHECK(first.findings[i].rule.id == second.findings[i].rule.id);
        CHECK(first.findings[i].subject.what == second.findings[i].subject.what);
    }
}

TEST_CASE("validate: every subject is counted, whatever is kept", "[engine][validate]") {
    const Province province;
    const Report problems   = province.check(date(2022, 12, 31));
    const Report everything = province.check(date(2022, 12, 31), Keep::everything);
    CHECK(problems.summary == everything.summary);
    CHECK(everything.findings.size() == everything.summary.checked());
    CHECK(problems.findings.size() == problems.summary.violates + problems.summary.undetermined);
    CHECK(problems.rules.size() == rules::all.size());

    Tally sum;
    for (const RuleTally& rule : problems.rules) {
        sum.complies += rule.tally.complies;
        sum.violates += rule.tally.violates;
        sum.not_applicable += rule.tally.not_applicable;
        sum.undetermined += rule.tally.undetermined;
    }
    CHECK(sum == problems.summary);
}

TEST_CASE("validate: findings come in the order of the rulebook", "[engine][validate]") {
    const Report report = Province().check(date(2022, 12, 31), Keep::everything);
    std::size_t at      = 0;
    for (const Finding& finding : report.findings) {
        while (at < rules::all.size() && rules::all.at(at).card().id != finding.rule.id)
            ++at;
        REQUIRE(at < rules::all.size());
    }
}

TEST_CASE("validate: an empty data set has nothing to check, and says so by rule", "[engine][validate]") {
    const Dataset nothing;
    const Report report = validate(nothing, rules::all, AsOf{date(2025, 1, 1)});
    CHECK(report.summary.checked() == 0);
    CHECK(report.rules.size() == rules::all.size());
    CHECK_FALSE(report.has_violation());
}

TEST_CASE("validate: a charged agency that is gone is found, with its successor", "[engine][validate][ORG-02]") {
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

TEST_CASE("validate: a directive whose day is not known leaves its groups open", "[engine][validate]") {
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

TEST_CASE("validate: an incomplete group is said to be so, with the reason", "[engine][validate][ORG-03]") {
    Province province;
    province.world.data.groups[province.all].incomplete = {"không rõ tên", "names not known"};
    const auto groups                                   = of(province.check(date(2022, 12, 31)), "ORG-03");
    REQUIRE(groups.size() == 1);
    REQUIRE(groups[0].facts.size() == 1);
    CHECK(std::get<Text>(groups[0].facts[0].value).en == "names not known");
}

TEST_CASE("validate: supervision by oneself is no supervision", "[engine][validate][RESP-04]") {
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

TEST_CASE("validate: who is not under the issuer cannot be directed", "[engine][validate][RESP-03]") {
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

TEST_CASE("validate: delegation", "[engine][validate][RESP-07]") {
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

TEST_CASE("validate: documents", "[engine][validate]") {
    World world;
    const auto first  = world.document("a", "1-KL/TW", "Bộ Chính trị", date(2022, 1, 1));
    const auto second = world.document("b", "2-KL/TW", "Bộ Chính trị", date(2022, 2, 1));
    world.relation(second, RelationKind::basis, first);
    const auto check = [&](Date day) { return validate(world.data, rules::all, AsOf{day}); };
    CHECK(check(date(2022, 3, 1)).findings.empty());

    SECTION("a cycle of bases is shown to each of its members") {
        world.relation(first, RelationKind::basis, second);
        const auto found = of(check(date(2022, 3, 1)), "DOC-02");
        REQUIRE(found.size() == 2);
        REQUIRE(found[0].verdict.operands.size() == 2);
        CHECK(std::get<DocumentId>(found[0].verdict.operands[0].value) == first);
        CHECK(std::get<DocumentId>(found[1].verdict.operands[0].value) == second);
        // The basis of January was issued in February.
        CHECK(of(check(date(2022, 3, 1)), "DOC-03").size() == 1);
    }
    SECTION("the same number, issuer and date twice") {
        world.document("c", "1-KL/TW", "Bộ Chính trị", date(2022, 1, 1));
        CHECK(of(check(date(2022, 3, 1)), "DOC-01").size() == 2);
    }
    SECTION("the same number in another term is another document") {
        world.document("c", "1-KL/TW", "Bộ Chính trị", date(2026, 1, 1));
        CHECK(of(check(date(2026, 3, 1)), "DOC-01").empty());
    }
    SECTION("a document that nobody could know of yet is not looked at") {
        world.relation(first, RelationKind::basis, second);
        CHECK(of(check(date(2022, 1, 15)), "DOC-01").empty());
        const Report early = validate(world.data, rules::all, AsOf{date(2022, 3, 1), date(2022, 1, 15)});
        CHECK(tally_of(early, "DOC-01").checked() == 1);
    }
    SECTION("rank") {
        const auto law    = world.document("l", "22/2008/QH12", "Quốc hội", date(2008, 1, 1));
        const auto decree = world.document("d", "29/2023/NĐ-CP", "Chính phủ", date(2023, 6, 3));
        world.relation(decree, RelationKind::repeals, law);
        const auto found = of(check(date(2024, 1, 1)), "DOC-04");
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == Severity::warning); // its law was not read
        CHECK(found[0].confidence == Confidence::unconfirmed);
    }
    SECTION("what is cited without a name or number") {
        const auto agency    = world.agency("ubnd");
        const auto directive = world.directive("cd", second, agency);
        const auto task      = world.task(directive, "T01");
        const auto nameless  = world.document("n", std::nullopt, "HĐND tỉnh", date(2022, 1, 1));
        world.data.tasks[task].carries_out = {first, nameless};
        world.data.tasks[task].unnamed_citations.push_back({"theo quy định", "by regulation"});
        const auto found = of(check(date(2022, 3, 1)), "DOC-05");
        REQUIRE(found.size() == 2);
        CHECK(found[0].verdict.reason.en == "number of the document");
        CHECK(found[1].verdict.reason.en == "which document is meant");
    }
}

TEST_CASE("validate: quota", "[engine][validate]") {
    World world;
    const auto province = world.agency("tinh", AgencyKind::peoples_committee, Level::province);
    world.data.quota_subjects.push_back({province, QuotaScope::locality, {}});
    const auto check = [&](AsOf as_of) { return validate(world.data, rules::all, as_of, Keep::everything); };
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
        const auto first  = world.figure("first", province, Measure::assigned, 960, 2026);
        const auto second = world.figure("second", province, Measure::assigned, 950, 2026);
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

TEST_CASE("validate: posts in use", "[engine][validate][KL40-07]") {
    World world;
    const auto commune = world.agency("xa", AgencyKind::peoples_committee, Level::commune);
    world.figure("co-mat", commune, Measure::occupied, 62, 2025);
    world.figure("giao", commune, Measure::assigned, 43, 2025);
    const auto check = [&](Date day) { return of(validate(world.data, rules::all, AsOf{day}), "KL40-07"); };

    REQUIRE(check(date(2025, 6, 30)).size() == 1);
    CHECK(check(date(2025, 6, 30))[0].severity == Severity::violation);
    CHECK(check(date(2025, 7, 1))[0].severity == Severity::warning);
    CHECK(check(date(2026, 1, 1)).empty()); // no figures of that year
}

TEST_CASE("validate: allocations", "[engine][validate][KL40-10]") {
    World world;
    const auto system  = world.agency("he-thong", AgencyKind::political_system, Level::central);
    const auto whole   = world.figure("tong", system, Measure::approved, 100, 2026);
    const auto part    = world.figure("phan", system, Measure::component, 90, 2026);
    const auto reserve = world.figure("du-phong", system, Measure::reserve, 10, 2026);
    world.allocation("phan-bo", whole, {part, reserve});
    const auto check = [&](Date day) {
        return of(validate(world.data, rules::all, AsOf{day}, Keep::everything), "KL40-10");
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
    world.data.figures[part].posts.reset();
    const auto open = check(date(2026, 12, 31));
    CHECK(open[0].verdict == Outcome::undetermined);
    CHECK(open[0].facts[1].code == "unknown_part");
}
