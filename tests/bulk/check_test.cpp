// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "as_dataset.hpp"
#include "rows.hpp"

#include <congvu/bulk/excerpt.hpp>
#include <congvu/bulk/session.hpp>
#include <congvu/report/words.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
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

/// What each rule says of each place, asked about one after the other.
template <std::size_t Index>
bulk::Unfilled<bulk::Answer> asked_alone(const bulk::View& view) {
    using Subject = bulk::detail::SubjectOf<Index>;
    const bulk::Subjects<Subject> subjects{view};
    bulk::Unfilled<bulk::Answer> answers(subjects.size(), bulk::Answer());
    for (std::size_t place = 0; place < subjects.size(); ++place) {
        Subject facts{};
        if (subjects.read(place, facts)) answers[place] = bulk::detail::ask<Index>(facts, view.as_of);
    }
    return answers;
}

/// How many places are of no kind.
template <typename Subject>
std::size_t without_kind(const bulk::View& view) {
    const bulk::Subjects<Subject> subjects{view};
    std::vector<std::uint32_t> kinds(subjects.size());
    subjects.note_kinds(0, kinds);
    return static_cast<std::size_t>(std::count(kinds.begin(), kinds.end(), bulk::no_kind));
}

/// A country with what is rare: many people and posts in one place, more than eight lines, a task with many agencies,
/// and one that names an agency twice.
congvu::testing::Rows rare_rows(std::uint32_t seed) {
    congvu::testing::Chance chance(seed);
    congvu::testing::Rows rows = some_rows(seed);
    std::vector<bulk::LineCode> lines;
    for (const StaffCategory category : all_staff_categories)
        for (const Funding funding : {Funding::state_budget, Funding::mixed})
            lines.emplace_back(category, funding);
    const std::string full = rows.agencies.back().key;
    for (std::size_t i = 0; i < 3000; ++i) {
        const bool is_full = i % 3 == 0;
        rows.people.push_back({"Z" + std::to_string(10000 + i), is_full ? full : chance.of(rows.agencies).key,
                               is_full && i % 2 == 0 ? lines[1] : chance.of(lines), chance.day(1955, 2000),
                               chance.day(2015, 2025),
                               chance.once_in(5) ? std::optional(chance.day(2026, 2028)) : std::nullopt,
                               bulk::marks(chance.once_in(2), chance.once_in(4), static_cast<int>(chance.below(3)),
                                           static_cast<int>(chance.below(3)))});
    }
    for (int year = 2022; year <= 2026; year += 2) // every other one: what was assigned before is further back
        for (const Posts posts : {253, 254, 255, 256, 900}) {
            const std::string key = "P" + std::to_string(posts);
            if (year == 2022) rows.agencies.push_back({key, "A0", bulk::UnitKind::ministry, {}, {}});
            rows.posts.push_back({key, lines[2], year, posts + year % 3});
        }
    rows.documents.push_back({"9-QĐ", "A0", date(2022, 2, 2), {}});
    rows.tasks.push_back({"many", "9-QĐ", {}});
    rows.tasks.push_back({"twice", "9-QĐ", date(2026, 1, 1)});
    rows.tasks.push_back({"none", "9-QĐ", {}});
    for (std::size_t i = 0; i < 300; ++i)
        rows.assignments.push_back({"many", chance.of(rows.agencies).key, all_roles[i % 4]});
    for (const Role role : {Role::supervise, Role::lead, Role::report, Role::lead})
        rows.assignments.push_back({"twice", full, role});
    return rows;
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
    for (const bulk::RuleAnswers& rule : answers.by_rule) {
        bulk::Sums sums;
        for (const bulk::Answer answer : rule.answers)
            sums.count(answer);
        CHECK(rule.sums == sums);
    }
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

TEST_CASE("a rule says the same, whichever others are asked", "[bulk][check]") {
    const congvu::testing::TempFolder scratch;
    const bulk::Nation nation = nation_of(some_rows(3), scratch.path());
    const bulk::View view     = bulk::view_of(nation, AsOf{date(2026, 12, 31)});
    const auto answers        = bulk::check(view);
    std::size_t asked         = 0;
    for (std::size_t alone = 0; alone < bulk::rule_count; ++alone) {
        bulk::Chosen chosen{};
        chosen[alone]        = true;
        const auto of_chosen = bulk::check(view, chosen);
        for (std::size_t rule = 0; rule < bulk::rule_count; ++rule) {
            const bulk::RuleAnswers expected = chosen[rule] ? answers.by_rule[rule] : bulk::RuleAnswers{};
            REQUIRE(of_chosen.by_rule[rule].answers == expected.answers);
            REQUIRE(of_chosen.by_rule[rule].sums == expected.sums);
            asked += expected.answers.size();
        }
    }
    CHECK(asked > 500);
}

TEST_CASE("of many agencies each has the people and posts of its own, on any number of threads", "[bulk][check]") {
    const congvu::testing::TempFolder scratch;
    congvu::testing::Rows rows;
    congvu::testing::Chance chance(5);
    rows.agencies.push_back({"A0", "", bulk::UnitKind::government, {}, {}});
    for (std::size_t i = 1; i < 14'000; ++i) // several ranges, in which the tree is added up
        rows.agencies.push_back(
            {"A" + std::to_string(i), "A" + std::to_string((i - 1) / 3), bulk::UnitKind::commune, {}, {}});
    std::map<std::pair<std::string, bulk::LineCode>, std::int32_t> in_post;
    std::map<std::string, Posts> assigned;
    for (std::size_t i = 0; i < 20000; ++i) {
        const bool has_left = chance.once_in(4);
        rows.people.push_back({"S" + std::to_string(i),
                               chance.of(rows.agencies).key,
                               chance.of(congvu::testing::some_lines()),
                               date(1990, 1, 1),
                               date(2015, 1, 1),
                               has_left ? std::optional(chance.day(2020, 2026)) : std::nullopt,
                               {}});
        if (!has_left) ++in_post[{rows.people.back().agency, rows.people.back().of}];
    }
    const bulk::LineCode line(StaffCategory::civil_servant, Funding::state_budget);
    for (const auto& agency : rows.agencies) {
        if (!chance.once_in(2)) continue;
        assigned[agency.key] = static_cast<Posts>(chance.below(30));
        rows.posts.push_back({agency.key, line, 2026, assigned[agency.key]});
    }
    const bulk::Nation nation = nation_of(rows, scratch.path());
    const bulk::View view     = bulk::view_of(nation, AsOf{date(2026, 12, 31)}, 3);
    const bulk::View alone    = bulk::view_of(nation, AsOf{date(2026, 12, 31)}, 1);
    CHECK(view.codes == congvu::testing::some_lines());
    CHECK(view.occupied == alone.occupied);
    CHECK(view.code_in_post == alone.code_in_post);
    CHECK(view.posts_at == alone.posts_at);
    CHECK(view.assigned_now == alone.assigned_now);
    CHECK(view.quota == alone.quota);
    std::size_t met = 0;
    for (std::size_t place = 0; place < view.occupied.size(); ++place) {
        const auto [agency, slot] = view.posts_of(place);
        const std::string key(nation.agencies.keys[agency]);
        const auto found = in_post.find({key, view.codes[slot]});
        REQUIRE(view.occupied[place] == (found == in_post.end() ? 0 : found->second));
        met += found == in_post.end() ? 0U : 1U;
        const auto posts = view.codes[slot] == line ? assigned.find(key) : assigned.end();
        REQUIRE((view.posts_at[place] < 0) == (posts == assigned.end()));
        if (posts != assigned.end())
            REQUIRE(view.assigned_in(static_cast<std::size_t>(view.posts_at[place]), view.column_of(2026)) ==
                    posts->second);
        REQUIRE(view.assigned_now[place] ==
                (posts == assigned.end() ? Posts{bulk::PostColumns::unknown} : posts->second));
    }
    CHECK(met == in_post.size());
    std::map<std::string, const congvu::testing::PersonRow*> people;
    for (const auto& person : rows.people)
        people[person.key] = &person;
    for (std::size_t person = 0; person < nation.staff.size(); ++person) {
        const auto& expected = *people.at(std::string(nation.staff.keys[person]));
        REQUIRE(view.code_in_post[person] == (expected.left ? bulk::not_in_post : expected.of.code));
    }
    std::map<std::string, Posts> with_all_under_it;
    for (const auto& [key, posts] : assigned)
        for (std::size_t at = std::stoul(key.substr(1));; at = (at - 1) / 3) {
            with_all_under_it["A" + std::to_string(at)] += posts;
            if (at == 0) break;
        }
    CHECK(with_all_under_it.size() > 7000);
    for (std::size_t agency = 0; agency < view.agencies(); ++agency) {
        const auto found = with_all_under_it.find(std::string(nation.agencies.keys[agency]));
        REQUIRE(view.quota[agency * bulk::quota_lines.size()].of(bulk::QuotaYear::now) ==
                (found == with_all_under_it.end() ? std::optional<Posts>() : std::optional(found->second)));
    }
}

TEST_CASE("of many tasks each has the assignments of its own, on any number of threads", "[bulk][check]") {
    const congvu::testing::TempFolder scratch;
    congvu::testing::Rows rows;
    congvu::testing::Chance chance(6);
    for (std::size_t i = 0; i < 20; ++i)
        rows.agencies.push_back({"A" + std::to_string(i), "", bulk::UnitKind::ministry, {}, {}});
    rows.documents.push_back({"1-CT", "A0", date(2022, 1, 1), {}});
    constexpr std::size_t count = 10'000; // several pieces, at whose borders some tasks have no assignments
    for (std::size_t i = 0; i < count; ++i) {
        rows.tasks.push_back({"T" + std::to_string(i), "1-CT", {}});
        const std::size_t some = i % 4096 > 4093 || i % 4096 < 2 ? i % 2 * 3 : chance.below(13);
        for (std::size_t k = 0; k < some; ++k)
            rows.assignments.push_back({rows.tasks.back().key, chance.of(rows.agencies).key, Role::cooperate});
    }
    const bulk::Nation nation = nation_of(rows, scratch.path());
    for (const unsigned threads : {1U, 2U, 3U}) {
        const bulk::View view = bulk::view_of(nation, AsOf{date(2026, 12, 31)}, threads);
        std::size_t plain     = 0;
        for (bulk::Row task = 0; task < count; ++task) {
            std::set<bulk::Row> named;
            const std::uint32_t first = nation.tasks.first[task];
            const std::uint32_t last  = nation.tasks.first[task + 1];
            for (std::uint32_t at = first; at < last; ++at) {
                REQUIRE(view.task_of[at] == task);
                named.insert(nation.tasks.agency[at]);
            }
            const bool is_plain = last - first <= bulk::few_assignments && named.size() == last - first;
            REQUIRE((view.is_plain[task] != 0) == is_plain);
            plain += is_plain ? 1U : 0U;
        }
        CHECK(plain > 1000);
        CHECK(plain < count - 1000);
    }
}

TEST_CASE("what is said of kinds of subjects is said of each of them", "[bulk][check]") {
    const congvu::testing::TempFolder scratch;
    std::size_t of_posts = 0, of_charged_posts = 0, of_changes = 0, of_bearers = 0, of_supervision = 0;
    for (std::uint32_t seed = 40; seed < 52; ++seed) {
        const bulk::Nation nation = nation_of(rare_rows(seed), scratch.path());
        for (const Date day :
             {date(1850, 1, 1), date(2021, 6, 1), date(2024, 12, 31), date(2026, 12, 31), date(2100, 1, 1)}) {
            const bulk::View view = bulk::view_of(nation, AsOf{day, date(2026, 3, 1)}, 2);
            const auto answers    = bulk::check(view, bulk::every_rule(), 2);
            INFO("seed " << seed << ", " << to_iso(day));
            bulk::detail::for_each_rule([&](auto rule) {
                INFO(rules::all[rule].card().id);
                CHECK(answers.by_rule[rule].answers == asked_alone<rule()>(view));
            });
            of_posts += without_kind<AgencyPosts>(view);
            of_charged_posts += without_kind<ChargedPosts>(view);
            of_changes += without_kind<QuotaChange>(view);
            of_bearers += without_kind<TaskBearers>(view);
            of_supervision += without_kind<TaskSupervision>(view);
        }
    }
    // Places without a kind were among them.
    CHECK(of_posts > 0);
    CHECK(of_charged_posts > 0);
    CHECK(of_changes > 0);
    CHECK(of_bearers >= 2 * 12 * 5);
    CHECK(of_supervision >= 2 * 12 * 5);
}

TEST_CASE("who is under whom is the same with chains and without", "[bulk][view]") {
    const congvu::testing::TempFolder scratch;
    std::size_t under = 0, broken = 0;
    for (std::uint32_t seed = 60; seed < 90; ++seed) {
        const bulk::Nation nation = nation_of(some_rows(seed), scratch.path());
        const AsOf as_of{date(2026, 12, 31)};
        const bulk::View view = bulk::view_of(nation, as_of);
        const bulk::View bare = bulk::view_of(nation, as_of, 1, bulk::Lines::that_occur, {});
        REQUIRE(view.has_chains());
        REQUIRE_FALSE(bare.has_chains());
        for (const Date day : {date(1999, 1, 1), date(2020, 7, 1), date(2024, 7, 1), date(2029, 7, 1)})
            for (bulk::Row agency = 0; agency < view.agencies(); ++agency)
                for (bulk::Row superior = 0; superior < view.agencies(); ++superior) {
                    const bulk::Day16 on  = *bulk::to_day16(day);
                    bool is_under         = false;
                    bool is_above_somehow = false;
                    bool is_whole         = view.exists_on(agency, on);
                    for (bulk::Row at = view.parent[agency]; at != bulk::no_row; at = view.parent[at]) {
                        is_whole = is_whole && view.exists_on(at, on);
                        if (at == superior) is_under = is_whole;
                        if (at == superior) is_above_somehow = true;
                    }
                    REQUIRE(view.is_under(agency, superior, on) == is_under);
                    REQUIRE(bare.is_under(agency, superior, on) == is_under);
                    under += is_under ? 1U : 0U;
                    broken += is_above_somehow && !is_under ? 1U : 0U;
                }
    }
    CHECK(under > 500);
    CHECK(broken > 500);
}

TEST_CASE("people are counted in places with many of them, and of many lines", "[bulk][check]") {
    const congvu::testing::TempFolder scratch;
    const congvu::testing::Rows rows = rare_rows(7);
    const bulk::Nation nation        = nation_of(rows, scratch.path());
    std::map<std::pair<std::string, bulk::LineCode>, std::int32_t> in_post;
    const Date day = date(2026, 12, 31);
    for (const auto& person : rows.people)
        if (person.started <= day && (!person.left || *person.left > day)) ++in_post[{person.agency, person.of}];
    for (const bulk::Lines lines : {bulk::Lines::that_occur, bulk::Lines::all}) {
        const bulk::LineSet all(nation, lines);
        const auto counted = bulk::staff_in_post(nation, all, *bulk::to_day16(day), 2);
        CHECK(all.codes.size() > 8);
        CHECK(*std::max_element(counted.begin(), counted.end()) > 255);
        std::size_t met = 0;
        for (std::size_t place = 0; place < counted.size(); ++place) {
            const std::string key(nation.agencies.keys[place / all.codes.size()]);
            const auto found = in_post.find({key, all.codes[place % all.codes.size()]});
            REQUIRE(counted[place] == (found == in_post.end() ? 0 : found->second));
            met += found == in_post.end() ? 0U : 1U;
        }
        CHECK(met == in_post.size());
    }
}

TEST_CASE("a question makes what its rules read, and cannot be asked without", "[bulk][check]") {
    const congvu::testing::TempFolder scratch;
    const bulk::Nation nation = nation_of(some_rows(11), scratch.path());
    const AsOf as_of{date(2026, 12, 31)};
    const bulk::View whole = bulk::view_of(nation, as_of);
    const bulk::View bare  = bulk::view_of(nation, as_of, 1, bulk::Lines::that_occur, {});
    std::size_t refused    = 0;
    for (std::size_t alone = 0; alone < bulk::rule_count; ++alone) {
        bulk::Chosen chosen{};
        chosen[alone] = true;
        INFO(rules::all[alone].card().id);
        const auto expected = bulk::check(whole, chosen);
        const auto made     = bulk::check(nation, as_of, chosen);
        CHECK(made.by_rule[alone].answers == expected.by_rule[alone].answers);
        if (bulk::parts_read_by(chosen).empty()) {
            CHECK(bulk::check(bare, chosen).by_rule[alone].answers == expected.by_rule[alone].answers);
        } else {
            CHECK_THROWS_AS(bulk::check(bare, chosen), std::invalid_argument);
            ++refused;
        }
    }
    CHECK(refused > 10);
    bulk::Session session(nation, as_of);
    CHECK(bulk::check(session.view()).summary() == session.answers().summary());
    session.apply(bulk::EndAgency{0, *bulk::to_day16(date(2026, 1, 1))});
    CHECK_THROWS_AS(bulk::check(session.view()), std::invalid_argument);
    CHECK(bulk::whole_view.covers(bulk::parts_read_by(bulk::every_rule())));
}
