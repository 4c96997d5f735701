// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "as_dataset.hpp"
#include "rows.hpp"

#include <congvu/bulk/excerpt.hpp>
#include <congvu/report/words.hpp>

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace congvu;
using congvu::testing::as_dataset;
using congvu::testing::Figured;
using congvu::testing::nation_of;
using congvu::testing::some_rows;

namespace {

/// Rules about the quota of an agency and all under it; all others ask about the agency's own posts.
const std::set<std::string_view> on_sums{"KL28-01", "KL28-02", "KL28-03", "KL28-05", "KL40-02", "KL40-03", "KL40-05"};

/// What a person would read of a finding, and by what it is found.
std::string line_of(const Dataset& data, const Finding& finding) {
    const auto number = [](const std::optional<Posts>& posts) { return posts ? std::to_string(*posts) : "-"; };
    std::string line(finding.rule.id);
    line += " " + std::string(word(finding.verdict.outcome)) + " " + std::string(word(finding.severity)) + " " +
            id_of(data, finding.subject) + " " + number(finding.verdict.observed) + " " +
            number(finding.verdict.limit) + " ";
    // A document may lie on several cycles; which of them is shown is nobody's business.
    if (finding.rule.id == "DOC-02") return line;
    return line + report::message_of(data, finding, Language::en);
}

std::vector<std::string> lines_of(const Dataset& data, const Report& report, bool sums) {
    std::vector<std::string> lines;
    for (const Finding& finding : report.findings)
        if (on_sums.contains(finding.rule.id) == sums) lines.push_back(line_of(data, finding));
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// The lines that only one of the two has, each with the side it is on.
std::vector<std::string> differences(const std::vector<std::string>& columns, const std::vector<std::string>& records) {
    std::vector<std::string> found;
    std::vector<std::string> only;
    std::set_difference(columns.begin(), columns.end(), records.begin(), records.end(), std::back_inserter(only));
    for (const std::string& line : only)
        found.push_back("columns: " + line);
    only.clear();
    std::set_difference(records.begin(), records.end(), columns.begin(), columns.end(), std::back_inserter(only));
    for (const std::string& line : only)
        found.push_back("records: " + line);
    return found;
}

const bulk::Shown everything{std::numeric_limits<std::size_t>::max() / 2, 0, Keep::everything};

} // namespace

TEST_CASE("a nation in columns is judged as the same nation in records", "[bulk][check]") {
    const congvu::testing::TempFolder scratch;
    std::set<std::string> seen;
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        const bulk::Nation nation = nation_of(some_rows(seed), scratch.path());
        for (const Date day : {date(2022, 3, 1), date(2024, 6, 30), date(2026, 12, 31)}) {
            const AsOf as_of{day};
            const bulk::View view = bulk::view_of(nation, as_of);
            const auto answers    = bulk::check(view);
            const auto found      = bulk::excerpt(view, answers, bulk::every_rule(), everything);
            const Dataset own     = as_dataset(view, Figured::own);
            const Dataset sums    = as_dataset(view, Figured::with_all_under_it);
            const auto of_own     = validate(own, rules::all, as_of, Keep::everything);
            const auto of_sums    = validate(sums, rules::all, as_of, Keep::everything);
            INFO("seed " << seed << ", " << to_iso(day));
            CHECK(differences(lines_of(found.data, found.report, false), lines_of(own, of_own, false)) ==
                  std::vector<std::string>{});
            CHECK(differences(lines_of(found.data, found.report, true), lines_of(sums, of_sums, true)) ==
                  std::vector<std::string>{});
            CHECK(found.report.findings.size() == answers.summary().outcomes.checked());
            for (const Finding& finding : found.report.findings)
                seen.insert(std::string(finding.rule.id) + " " + std::string(word(finding.verdict.outcome)));
        }
    }
    // The worlds are worth something: most rules come to most outcomes.
    CHECK(seen.size() >= 60);
}

TEST_CASE("a quota of many billions of posts is not taken for another one", "[bulk][check]") {
    const congvu::testing::TempFolder scratch;
    congvu::testing::Rows rows;
    const bulk::LineCode line(StaffCategory::civil_servant, Funding::state_budget);
    rows.agencies = {{"vn", "", bulk::UnitKind::government, {}, {}}};
    for (const char* key : {"a", "b", "c"}) {
        rows.agencies.push_back({key, "vn", bulk::UnitKind::ministry, {}, {}});
        for (const int year : {2021, 2026})
            rows.posts.push_back({key, line, year, 999'999'999});
    }
    const bulk::Nation nation = nation_of(rows, scratch.path());
    const bulk::View view     = bulk::view_of(nation, AsOf{date(2026, 12, 31)});
    CHECK(view.quota[0].of(bulk::QuotaYear::of_2021) == 2'999'999'997);
    CHECK(view.quota[0].of(bulk::QuotaYear::now) == 2'999'999'997);
}

TEST_CASE("an agency of a nation that began after 2021 has no base year, and brings none into a sum", "[bulk][check]") {
    const congvu::testing::TempFolder scratch;
    congvu::testing::Rows rows;
    const bulk::LineCode line(StaffCategory::civil_servant, Funding::state_budget);
    rows.agencies             = {{"tinh", "", bulk::UnitKind::province, {}, {}},
                                 {"cu", "tinh", bulk::UnitKind::department, {}, {}},
                                 {"moi", "tinh", bulk::UnitKind::department, date(2025, 3, 1), {}}};
    rows.posts                = {{"cu", line, 2021, 100}, {"cu", line, 2026, 60}, {"moi", line, 2026, 35}};
    const bulk::Nation nation = nation_of(rows, scratch.path());
    const bulk::View view     = bulk::view_of(nation, AsOf{date(2026, 12, 31)});
    const bulk::Subjects<QuotaHistory> quotas{view};
    QuotaHistory facts;
    std::vector<std::optional<Posts>> bases;
    for (std::size_t place = 0; place < quotas.size(); ++place)
        if (quotas.read(place, facts) && facts.line == cadres_and_civil_servants) bases.push_back(facts.assigned_2021);
    CHECK(bases == std::vector<std::optional<Posts>>{100, 100, std::nullopt});
}

TEST_CASE("more places than one thread takes at a time are answered and counted as few are", "[bulk][check]") {
    const congvu::testing::TempFolder scratch;
    congvu::testing::Rows rows;
    const bulk::LineCode line(StaffCategory::civil_servant, Funding::state_budget);
    rows.agencies               = {{"vn", "", bulk::UnitKind::government, {}, {}},
                                   {"b", "vn", bulk::UnitKind::ministry, {}, {}},
                                   {"a", "vn", bulk::UnitKind::ministry, {}, {}}};
    constexpr std::size_t count = 140'001;
    congvu::testing::Chance chance(1);
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_old  = i % 1000 == 3;
        const bool is_poor = i % 777 == 5;
        rows.people.push_back({std::to_string(1'000'000 - i), i % 3 == 0 ? "a" : "b", line,
                               chance.day(is_old ? 1950 : 1985, is_old ? 1951 : 1990), date(2015, 1, 1),
                               i % 50 == 49 ? std::optional(date(2020, 1, 1)) : std::nullopt,
                               bulk::marks(i % 2 == 0, false, is_poor ? 0 : 2, is_poor ? 0 : 2)});
    }
    const bulk::Nation nation = nation_of(rows, scratch.path());
    // Within an agency people stand in the order of the file.
    CHECK(nation.staff.keys[0] == "999999");
    CHECK(nation.staff.keys[1] == "999998");
    CHECK(nation.staff.keys[nation.staff.first[2]] == "1000000");
    CHECK(nation.staff.keys[count - 1] == std::to_string(1'000'000 - (count - 3)));

    const bulk::View view = bulk::view_of(nation, AsOf{date(2026, 12, 31)}, 3);
    const auto answers    = bulk::check(view, bulk::every_rule(), 3);
    const auto chosen     = bulk::choose("STAFF-*,KL40-07");
    const auto of_chosen  = bulk::check(view, chosen, 1);
    std::size_t asked     = 0;
    for (std::size_t rule = 0; rule < bulk::rule_count; ++rule) {
        const auto& all = answers.by_rule[rule];
        bulk::Sums sums;
        for (const bulk::Answer answer : all.answers)
            sums.count(answer);
        CHECK(all.sums == sums);
        CHECK(of_chosen.by_rule[rule].answers == (chosen[rule] ? all.answers : std::vector<bulk::Answer>{}));
        CHECK(of_chosen.by_rule[rule].sums == (chosen[rule] ? all.sums : bulk::Sums{}));
        asked += chosen[rule] ? 1U : 0U;
    }
    CHECK(asked == 3);
    const auto violating = [&](std::string_view id) {
        for (std::size_t rule = 0; rule < bulk::rule_count; ++rule)
            if (rules::all[rule].card().id == id) return answers.by_rule[rule].sums.outcomes.violates;
        return std::size_t{0};
    };
    std::size_t old  = 0;
    std::size_t poor = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (i % 50 == 49) continue;
        old += i % 1000 == 3 ? 1U : 0U;
        poor += i % 777 == 5 ? 1U : 0U;
    }
    CHECK(violating("STAFF-01") == old);
    CHECK(violating("STAFF-02") == poor);
}
