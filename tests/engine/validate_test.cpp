// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/validate.hpp>

#include "../testing.hpp"
#include "checking.hpp"

#include <thread>
#include <vector>

using namespace congvu;
using testing::of;
using testing::Province;

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
    REQUIRE(problems.summary.violates > 0);
    CHECK(problems.violations().size() == problems.summary.violates);
    CHECK(problems.violations().front().verdict == Outcome::violates);
    CHECK(problems.rules.size() == congvu::testing::all_rules().size());

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
        while (at < congvu::testing::all_rules().size() &&
               congvu::testing::all_rules()[at].card().id != finding.rule.id)
            ++at;
        REQUIRE(at < congvu::testing::all_rules().size());
    }
}

TEST_CASE("validate: an empty data set has nothing to check, and says so by rule", "[engine][validate]") {
    const Dataset nothing;
    const Report report = validate(nothing, congvu::testing::all_rules(), AsOf{date(2025, 1, 1)});
    CHECK(report.summary.checked() == 0);
    CHECK(report.rules.size() == congvu::testing::all_rules().size());
    CHECK_FALSE(report.has_violation());
}

TEST_CASE("validate: many threads may ask of one data set at once", "[engine][validate]") {
    const Province province;
    const Report alone = province.check(date(2022, 12, 31));
    std::vector<Report> reports(4);
    std::vector<std::thread> threads;
    threads.reserve(reports.size());
    for (Report& report : reports)
        threads.emplace_back([&] { report = province.check(date(2022, 12, 31)); });
    for (std::thread& thread : threads)
        thread.join();
    for (const Report& report : reports) {
        CHECK(report.summary == alone.summary);
        CHECK(report.findings.size() == alone.findings.size());
    }
}
