// SPDX-License-Identifier: BSL-1.0
#include <congvu/report/explain.hpp>

#include "../engine/checking.hpp"
#include "../testing.hpp"

#include <congvu/report/words.hpp>

#include <sstream>
#include <string>

using namespace congvu;
using testing::Province;
using testing::World;

namespace {

std::string explained(const Province& province, std::string_view rule, AsOf as_of, report::Style style) {
    const auto report =
        validate(province.world.data, select(congvu::testing::all_rules(), rule), as_of, Keep::everything);
    REQUIRE_FALSE(report.findings.empty());
    std::ostringstream out;
    report::explain(out, province.world.data, report.findings.front(), style);
    return out.str();
}

std::string explained(const Province& province, std::string_view rule, Date day) {
    return explained(province, rule, AsOf{day}, {Language::en, false});
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("explain: a source from memory never makes a violation, and says so", "[report][explain]") {
    Province province;
    StreamliningPlan plan;
    plan.key    = "plan";
    plan.agency = province.home;
    plan.years  = {{2022, false, {}}};
    province.world.data.plans.push_back(plan);
    const std::string text = explained(province, "KL28-06", date(2022, 12, 31));
    CHECK(has(text, "Conclusion: does not comply – years that lack an approved plan: 1\n"));
    CHECK(has(text, "Severity: warning (the rule: warning; its source is unconfirmed, so it is a warning at most)\n"));
    CHECK(has(text, "Rests on unconfirmed information.\n"));
    CHECK(has(text, "years whose plan was not refused: planned years less 1 that were not approved = 0\n"));
}

TEST_CASE("explain: figures of the law that were in force on the day", "[report][explain]") {
    Province province;
    province.world.quota_subject(province.committee, QuotaScope::locality);
    const std::string now = explained(province, "KL28-02", date(2026, 12, 31));
    CHECK(has(now, "Cut of cadres and civil servants: 5%  40-KL/TW (18/07/2022), mục 1, câu 2 [text read]\n"));
    const std::string later = explained(province, "KL28-02", date(2027, 1, 1));
    CHECK(has(later, "Cut of cadres and civil servants: not in force\n"));
}

TEST_CASE("explain: the day of knowledge is a condition of its own", "[report][explain]") {
    Province province;
    province.world.quota_subject(province.committee, QuotaScope::locality);
    const AsOf early{date(2026, 12, 31), date(2022, 7, 17)};
    const std::string text = explained(province, "KL28-02", early, {Language::en, false});
    CHECK(has(text, "As of: 31/12/2026, as known on 17/07/2022\n"));
    CHECK(has(text, "2. its document was issued by the day the information dates from – no\n"));
}

TEST_CASE("explain: colours only where they are wanted", "[report][explain]") {
    Province province;
    const auto day = AsOf{date(2022, 12, 31)};
    CHECK(has(explained(province, "TL-03", day, {Language::vi, true}), "\x1b["));
    CHECK_FALSE(has(explained(province, "TL-03", day, {Language::vi, false}), "\x1b["));
}

TEST_CASE("explain: what a figure rests on", "[report][explain]") {
    Province province;
    World& world    = province.world;
    const auto id   = world.figure("f", province.home, Measure::occupied, 26, 2023);
    Figure& figure  = world.data.figures[id];
    figure.label    = {"có mặt", "present"};
    figure.document = province.paper;
    figure.clause   = "Điều 1";
    figure.location = {0, 4, 2};
    world.data.files.push_back("p.yaml");
    world.figure("g", province.home, Measure::assigned, 25, 2023);
    const std::string text = explained(province, "KL40-07", date(2023, 1, 1));
    CHECK(has(text, "occupied posts: 26  ← p.yaml:4:2\n"));
    CHECK(has(text, "occupied posts: 26 («present»; 12/UBND-NC (01/12/2022), Điều 1) [text read]  ← p.yaml:4:2\n"));
}
