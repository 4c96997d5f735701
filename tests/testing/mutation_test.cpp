// SPDX-License-Identifier: BSL-1.0
#include <congvu/testing/mutate.hpp>
#include <congvu/testing/rule_coverage.hpp>
#include <congvu/testing/tested_rules.hpp>

#include "../testing.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

const TestedRule& rule(std::string_view id) {
    return *std::find_if(tested_rules.begin(), tested_rules.end(),
                         [&](const TestedRule& one) { return one.card().id == id; });
}

using Facts = std::vector<GivenFact>;

/// A scenario that expects what the rule says.
Scenario expecting(std::string_view id, Facts facts, AsOf as_of) {
    Scenario scenario{as_of, {}, {}, {}, {}, {}};
    for (const GivenFact& fact : facts)
        scenario.facts.push_back({std::string(fact.name), std::string(fact.text)});
    std::vector<BadFact> bad;
    const Verdict verdict = rule(id).ask(facts, as_of, bad).value();
    Expectation expectation;
    expectation.rule    = &rule(id);
    expectation.outcome = verdict.outcome;
    scenario.expectations.push_back(expectation);
    return scenario;
}

Outcome outcome(const Mutation& mutation, Facts facts, AsOf as_of) {
    return rule(mutation.rule).ask(facts, as_of, mutation).outcome;
}

const AsOf day{date(2024, 1, 1)};

bool names(const std::vector<Mutation>& all, std::string_view name) {
    return std::any_of(all.begin(), all.end(), [&](const Mutation& one) { return one.name() == name; });
}

} // namespace

TEST_CASE("mutations: limits become stricter or looser by one post", "[testing][mutation]") {
    const Mutation stricter{.rule = "KL40-07", .kind = MutationKind::stricter};
    const Mutation looser{.rule = "KL40-07", .kind = MutationKind::looser};
    CHECK(outcome(stricter, {{"occupied", "24"}, {"assigned", "25"}}, day) == Outcome::complies);
    CHECK(outcome(stricter, {{"occupied", "25"}, {"assigned", "25"}}, day) == Outcome::violates);
    CHECK(outcome(looser, {{"occupied", "26"}, {"assigned", "25"}}, day) == Outcome::complies);
    CHECK(outcome(looser, {{"occupied", "27"}, {"assigned", "25"}}, day) == Outcome::violates);
    const Mutation exact{.rule = "KL40-10", .kind = MutationKind::stricter};
    CHECK(outcome(exact, {{"whole", "10"}, {"known_parts", "11"}}, day) == Outcome::complies);
    CHECK(outcome(exact, {{"whole", "10"}, {"known_parts", "9"}}, day) == Outcome::violates);
}

TEST_CASE("mutations: conditions hold always, never, or not for one value", "[testing][mutation]") {
    const Text commune{"là đơn vị cấp xã", "is a commune"};
    const AsOf transition{date(2025, 8, 1)};
    const Facts province{{"occupied", "17"}, {"assigned", "25"}, {"level", "province"}};
    const Facts in_commune{{"occupied", "17"}, {"assigned", "25"}, {"level", "commune"}};
    const auto changed = [&](MutationKind kind, const Facts& facts, GivenFact where = {}) {
        return outcome({.rule = "TL-02", .kind = kind, .condition = commune, .where = where}, facts, transition);
    };
    CHECK(changed(MutationKind::always, province) == Outcome::violates);
    CHECK(changed(MutationKind::never, in_commune) == Outcome::not_applicable);
    CHECK(changed(MutationKind::turned, in_commune, {"level", "commune"}) == Outcome::not_applicable);
    CHECK(changed(MutationKind::turned, in_commune, {"level", "province"}) == Outcome::violates);
    CHECK(changed(MutationKind::turned, province, {"level", "province"}) == Outcome::violates);
}

TEST_CASE("mutations: periods, knowledge and outcomes", "[testing][mutation]") {
    const Facts over{{"occupied", "26"}, {"assigned", "25"}};
    const AsOf first{date(2022, 7, 18)};
    const AsOf before{date(2022, 7, 17)};
    CHECK(outcome({.rule = "KL40-07", .kind = MutationKind::begins, .step = 1}, over, first) ==
          Outcome::not_applicable);
    CHECK(outcome({.rule = "KL40-07", .kind = MutationKind::begins, .step = -1}, over, before) == Outcome::violates);
    CHECK(outcome({.rule = "TL-02", .kind = MutationKind::ends, .step = 1},
                  {{"occupied", "17"}, {"assigned", "25"}, {"level", "commune"}},
                  AsOf{date(2030, 7, 1)}) == Outcome::violates);
    CHECK(outcome({.rule = "KL40-07", .kind = MutationKind::foresees}, over,
                  AsOf{date(2024, 1, 1), date(2022, 7, 17)}) == Outcome::violates);
    CHECK(outcome({.rule   = "KL40-07",
                   .kind   = MutationKind::swapped,
                   .from   = Outcome::undetermined,
                   .reason = {"biên chế có mặt", "occupied posts"},
                   .to     = Outcome::complies},
                  {{"assigned", "25"}}, day) == Outcome::complies);
}

TEST_CASE("mutations: a figure of the law moves by a point or a post", "[testing][mutation]") {
    const Facts five_percent{
        {"assigned_2015", "100"}, {"assigned_2021", "100"}, {"assigned_now", "95"}, {"line", "cadre+civil_servant"}};
    const AsOf deadline{date(2026, 12, 31)};
    const auto rate = [](int step) {
        return Mutation{
            .rule = "KL28-02", .kind = MutationKind::parameter, .parameter = "civil_servant_rate", .step = step};
    };
    CHECK(outcome(rate(-1), five_percent, deadline) == Outcome::complies);
    CHECK(rule("KL28-02").ask(five_percent, deadline, rate(-1)).limit == 4);
    CHECK(rule("KL28-02").ask(five_percent, deadline, rate(1)).limit == 6);
    CHECK(raised(percent(5), 1) == percent(6));
    CHECK(raised(Percent{1, 3}, -1) == Percent{97, 300});
    const Mutation ceiling{
        .rule = "KL40-15", .kind = MutationKind::parameter, .parameter = "teacher_additions", .step = -1};
    CHECK(rule("KL40-15").ask({{"known", "65980"}}, deadline, ceiling).limit == 65'979);
}

TEST_CASE("mutations: tables are told what they do not notice", "[testing][mutation]") {
    ScenarioBook book;
    book.scenarios.push_back(expecting("KL40-07", {{"occupied", "30"}, {"assigned", "25"}}, day));
    const auto all = mutate(book);
    CHECK(names(all, "KL40-07 stricter"));
    CHECK(names(all, "KL40-07 begins -1"));
    CHECK(names(all, "KL40-07 foresees"));
    CHECK_FALSE(names(all, "KL40-07 ends +1"));     // it has no last day
    CHECK_FALSE(names(all, "KL40-07 severity +1")); // it is as hard as it gets
    const auto survived = [&](std::string_view name) {
        const MutationReport report = try_mutations(book);
        return std::any_of(report.results.begin(), report.results.end(),
                           [&](const MutantResult& one) { return one.survived() && one.mutation.name() == name; });
    };
    CHECK(survived("KL40-07 looser"));
    CHECK(survived("KL40-07 stricter"));
    book.scenarios.push_back(expecting("KL40-07", {{"occupied", "26"}, {"assigned", "25"}}, day));
    CHECK_FALSE(survived("KL40-07 looser"));
    book.scenarios.push_back(expecting("KL40-07", {{"occupied", "25"}, {"assigned", "25"}}, day));
    CHECK_FALSE(survived("KL40-07 stricter"));
}

TEST_CASE("mutations: exceptions are kept apart, and told when they are not needed", "[testing][mutation]") {
    ScenarioBook book;
    book.scenarios.push_back(expecting("KL40-07", {{"occupied", "26"}, {"assigned", "25"}}, day));
    book.exceptions             = {{.mutation = "KL40-07 stricter", .reason = "for the test"},
                                   {.mutation = "KL40-07 looser", .reason = "is noticed"},
                                   {.mutation = "KL40-99 looser", .reason = "is none"}};
    const MutationReport report = try_mutations(book);
    const auto excepted         = std::find_if(report.results.begin(), report.results.end(),
                                               [](const MutantResult& one) { return one.excepted != nullptr; });
    REQUIRE(excepted != report.results.end());
    CHECK(excepted->mutation.name() == "KL40-07 stricter");
    CHECK_FALSE(excepted->survived());
    REQUIRE(report.stale.size() == 2);
    CHECK(report.stale[0]->reason == "is noticed");
    CHECK(report.stale[1]->reason == "is none");
}

TEST_CASE("rule coverage: counts what verdicts touched", "[testing][coverage]") {
    RuleCoverage coverage;
    const auto ask = [&](Facts facts, AsOf as_of) {
        std::vector<BadFact> bad;
        coverage.add(rule("TL-02").card(), as_of, rule("TL-02").ask(facts, as_of, bad).value());
    };
    const auto hits = [&](std::string_view name) {
        for (const CoverageItem& item : coverage.of(rule("TL-02").card()).items)
            if (item.name("TL-02") == name) return static_cast<int>(item.hits);
        return -1;
    };
    const AsOf transition{date(2025, 8, 1)};
    CHECK(hits("TL-02 outcome: complies") == 0);
    CHECK(hits("TL-02 condition: is a commune: yes") == -1); // nobody came by it yet
    ask({{"occupied", "25"}, {"assigned", "25"}, {"level", "commune"}}, transition);
    ask({{"occupied", "26"}, {"assigned", "25"}, {"level", "commune"}}, transition);
    ask({{"occupied", "30"}, {"assigned", "25"}, {"level", "province"}}, transition);
    CHECK(hits("TL-02 outcome: complies") == 1);
    CHECK(hits("TL-02 outcome: does not comply") == 1);
    CHECK(hits("TL-02 condition: is a commune: yes") == 2);
    CHECK(hits("TL-02 condition: is a commune: no") == 1);
    CHECK(hits("TL-02 boundary: at the limit") == 1);
    CHECK(hits("TL-02 boundary: one above the limit") == 1);
    CHECK(hits("TL-02 boundary: one below the limit") == 0);
    CHECK(hits("TL-02 day: its last day (2030-06-30)") == 0);
    ask({}, AsOf{date(2030, 6, 30)});
    ask({}, AsOf{date(2030, 7, 1)});
    CHECK(hits("TL-02 day: its last day (2030-06-30)") == 1);
    CHECK(hits("TL-02 day: the day after (2030-07-01)") == 1);
    CHECK(coverage.of(rule("TL-02").card()).asked == 5);
}

TEST_CASE("rule coverage: figures of the law by interval", "[testing][coverage]") {
    RuleCoverage coverage;
    const auto& card = rule("KL28-01").card();
    const auto steps = [&] {
        std::vector<std::size_t> hits;
        for (const CoverageItem& item : coverage.of(card).items)
            if (item.kind == CoverageKind::parameter) hits.push_back(item.hits);
        return hits;
    };
    CHECK(steps() == std::vector<std::size_t>{0, 0, 0}); // two steps of the rate, one of the earlier rate
    coverage.add(card, AsOf{date(2022, 7, 17)}, complies());
    coverage.add(card, AsOf{date(2022, 7, 18)}, complies());
    coverage.add(card, AsOf{date(2023, 1, 1)}, complies());
    CHECK(steps() == std::vector<std::size_t>{1, 2, 3});
    CHECK(coverage.of(card).count(CoverageKind::parameter) == std::pair<std::size_t, std::size_t>{3, 3});
}

TEST_CASE("rule coverage: exceptions count, and are told when they are not needed", "[testing][coverage]") {
    ScenarioBook book;
    book.scenarios.push_back(expecting("DOC-02", {{"cycle", "0"}}, day));
    book.exceptions             = {{.untouched = "DOC-02 outcome: undetermined", .reason = "cannot be"},
                                   {.untouched = "DOC-02 outcome: complies", .reason = "is touched"}};
    const CoverageReport report = cover(book, run(book.scenarios.front()), tested_rules);
    CHECK(report.rules.size() == tested_rules.size());
    REQUIRE(report.stale.size() == 1);
    CHECK(report.stale.front()->reason == "is touched");
    for (const CoverageOfRule& one : report.rules)
        if (one.card.id == "DOC-02")
            CHECK(one.count(CoverageKind::outcome) == std::pair<std::size_t, std::size_t>{2, 4});
}
