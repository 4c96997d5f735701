// SPDX-License-Identifier: BSL-1.0
#include <congvu/report/conflict.hpp>

#include <congvu/engine/validate.hpp>
#include <congvu/rules/demands.hpp>

#include "../all_rules.hpp"
#include "../engine/demanding.hpp"
#include "../io/loading.hpp"
#include "../testing.hpp"
#include <congvu/catch2/string_makers.hpp>

#include <array>
#include <sstream>
#include <string>

using namespace congvu;
using namespace congvu::testing;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string described(const Conflict& conflict, Language language) {
    std::ostringstream out;
    report::describe(out, conflict, language);
    return out.str();
}

const Conflict& shipped(std::string_view first, std::string_view second) {
    static const auto all = conflicts(rules::demands);
    for (const Conflict& one : all)
        if (one.first->id == first && one.second->id == second) return one;
    throw std::runtime_error("no such conflict");
}

Outcome outcome_of(const Report& report, std::string_view rule, StaffCategories line) {
    for (const Finding& finding : report.findings)
        if (finding.rule.id == rule && finding.subject.categories == line) return finding.verdict.outcome;
    throw std::runtime_error("no finding of " + std::string(rule));
}

} // namespace

TEST_CASE("report: the conflict of 19-NQ/TW and 40-KL/TW in words", "[report][conflict]") {
    const Conflict& conflict = shipped("nq19-public-employees", "kl40-public-employees");
    const std::string vi     = described(conflict, Language::vi);
    CHECK(has(vi, "19-NQ/TW (25/10/2017), chưa rõ điều khoản: "));
    CHECK(has(vi, "40-KL/TW (18/07/2022), mục 1, câu 2: "));
    CHECK(has(vi, "[chưa có quy tắc]"));
    CHECK(has(vi, "[KL28-01]"));
    CHECK(has(vi, "khi nào: 31/12/2025–30/12/2026"));
    CHECK(has(vi, "phạm vi: toàn hệ thống chính trị; cấp: mọi cấp; viên chức; hưởng lương từ ngân sách nhà nước"));
    CHECK(has(vi, "19-NQ/TW (25/10/2017): thiếu 20 biên chế"));
    CHECK(has(vi, "40-KL/TW (18/07/2022): chưa đến hạn, đúng lộ trình (8%)"));
    const std::string en = described(conflict, Language::en);
    CHECK(has(en, "19-NQ/TW (25/10/2017): 20 posts short"));
    CHECK(has(en, "40-KL/TW (18/07/2022): not yet due, on its road (8%)"));
}

TEST_CASE("report: its case is a data set, and the check says what it promises", "[report][conflict]") {
    const Conflict& conflict = shipped("nq19-public-employees", "kl40-public-employees");
    const auto witness       = witness_of(conflict);
    REQUIRE(witness.has_value());
    DataFolder folder;
    folder.write("case.yaml", report::data_of(conflict, *witness, Language::vi));
    CHECK(folder.faults() == Faults{});
    const Dataset data = folder.load().value();
    CHECK(outcome_of(validate(data, congvu::testing::all_rules(), AsOf{witness->day}, Keep::everything), "KL28-01",
                     public_employees) == Outcome::complies);
    // One post less cut, and it has fallen behind.
    std::string worse = report::data_of(conflict, *witness, Language::vi);
    worse.replace(worse.find("posts: 920"), 10, "posts: 921");
    folder.write("case.yaml", worse);
    CHECK(
        outcome_of(validate(folder.load().value(), congvu::testing::all_rules(), AsOf{witness->day}, Keep::everything),
                   "KL28-01", public_employees) != Outcome::complies);
}

TEST_CASE("report: more than the frame in a commune, as the case has it", "[report][conflict]") {
    const Conflict& conflict = shipped("qd72-occupied", "qd759-commune-frame");
    const auto witness       = witness_of(conflict);
    REQUIRE(witness.has_value());
    CHECK(report::judgement_of(*conflict.first, *witness, Language::vi) == "vượt 1 biên chế");
    CHECK(report::judgement_of(*conflict.first, *witness, Language::en) == "1 post too many");
    CHECK(report::judgement_of(*conflict.second, *witness, Language::en) == "not yet due");
    DataFolder folder;
    folder.write("case.yaml", report::data_of(conflict, *witness, Language::en));
    const auto findings =
        validate(folder.load().value(), congvu::testing::all_rules(), AsOf{witness->day}, Keep::problems);
    CHECK(outcome_of(findings, "KL40-07", cadres_and_civil_servants) == Outcome::violates);
    CHECK_FALSE(findings.has_violation()); // tolerated: it warns
}

TEST_CASE("report: the case of every conflict and gap can be loaded", "[report][conflict]") {
    auto all = conflicts(rules::demands);
    for (const Conflict& gap : gaps(rules::demands, rules::demanded_universe))
        all.push_back(gap);
    // Opposite demands, numbers of posts, a merger, other pay, and every scope: none of them is in the book.
    Demand floor     = keep(Bound::at_least, percent(91));
    floor.of.funding = {Funding::service_revenue};
    Demand cut       = early_cut;
    cut.of.funding   = {Funding::service_revenue};
    for (const QuotaScope scope : {QuotaScope::system, QuotaScope::block, QuotaScope::locality, QuotaScope::agency}) {
        cut.of.scopes = scope;
        for (const Conflict& one : conflicts(std::array{cut, floor}))
            all.push_back(one);
    }
    cut.limit   = of_posts_before_merging(percent(10));
    floor.limit = of_posts_before_merging(percent(91));
    for (const Conflict& one : conflicts(std::array{cut, floor}))
        all.push_back(one);
    CHECK(all.size() == 15);
    for (const Conflict& one : all) {
        const auto witness = witness_of(one);
        REQUIRE(witness.has_value());
        for (const Language language : {Language::vi, Language::en}) {
            DataFolder folder;
            folder.write("case.yaml", report::data_of(one, *witness, language));
            CHECK(folder.faults() == Faults{});
            CHECK_FALSE(described(one, language).empty());
        }
    }
}

TEST_CASE("report: what a demand says of numbers", "[report][conflict]") {
    const auto said = [](const Demand& demand, Numbers numbers, Date day) {
        return report::judgement_of(demand, {day, numbers}, Language::vi);
    };
    CHECK(said(late_cut, {.base = 1000, .quota = 900}, date(2026, 12, 31)) == "đạt");
    CHECK(said(late_cut, {.base = 1000, .quota = 901}, date(2026, 12, 31)) == "thiếu 1 biên chế");
    CHECK(said(late_cut, {.base = 1000, .quota = 921}, date(2025, 12, 31)) == "chưa đến hạn, chậm so với lộ trình 1");
    CHECK(said(late_cut, {.base = 867, .quota = 780}, date(2027, 1, 1)) == "không quy định");
    CHECK(said(late_cut, {.base = 867, .quota = 798}, date(2025, 12, 31)) == "chưa đến hạn, đúng lộ trình (69)");
}
