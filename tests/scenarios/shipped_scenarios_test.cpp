// SPDX-License-Identifier: BSL-1.0
#include <congvu/testing/load_scenarios.hpp>
#include <congvu/testing/starter_table.hpp>
#include <congvu/testing/tested_rules.hpp>
#include <congvu/testing/write_coverage.hpp>
#include <congvu/testing/write_results.hpp>

#include "../io/temp_folder.hpp"
#include "../testing.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

const std::filesystem::path source = CONGVU_SOURCE_DIR;

const ScenarioBook& shipped() {
    static const ScenarioBook book = load_scenarios({source / "docs/examples/scenarios"}, tested_rules).value();
    return book;
}

std::string file_text(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

} // namespace

TEST_CASE("shipped scenarios: every rule says what is expected of it", "[scenarios][shipped]") {
    std::set<std::string_view> asked;
    for (const ScenarioResult& result : run(shipped())) {
        asked.insert(result.expectation->rule->card().id);
        INFO(result.expectation->rule->card().id << " line " << result.scenario->location.line << ": "
                                                 << result.scenario->comment);
        CHECK(result.passed());
    }
    CHECK(asked.size() == tested_rules.size());
}

TEST_CASE("shipped scenarios: every outcome, condition, limit, figure and day is touched", "[scenarios][shipped]") {
    const CoverageReport report = cover(shipped(), run(shipped()), tested_rules);
    std::vector<std::string> untouched;
    for (const CoverageOfRule& rule : report.rules)
        for (const CoverageItem& item : rule.items)
            if (!item.is_covered()) untouched.push_back(item.name(rule.card.id));
    CHECK(untouched == std::vector<std::string>{});
    CHECK(report.stale.empty());
}

TEST_CASE("shipped scenarios: every mutation that changes anything is noticed", "[scenarios][shipped]") {
    const MutationReport report = try_mutations(shipped());
    std::vector<std::string> survivors;
    for (const MutantResult& one : report.results)
        if (one.survived()) survivors.push_back(one.mutation.name());
    CHECK(survivors == std::vector<std::string>{});
    CHECK(report.stale.empty());
    CHECK(report.results.size() > 700);
}

// Coverage can only speak of conditions that some scenario met; so each that stands in the text of the rules is met.
TEST_CASE("shipped scenarios: no condition of the rules' text is left out", "[scenarios][shipped]") {
    std::set<std::string> met;
    for (const ScenarioResult& result : run(shipped()))
        for (const Step& step : result.verdict.steps)
            if (step.code.empty()) met.insert(std::string(step.says.en));
    const std::regex condition(R"re((?:holds|asks|knows_that)\(\s*\{(?:\s*"[^"]*")+,\s*((?:"[^"]*"\s*)+)\})re");
    const std::regex piece(R"re("([^"]*)")re");
    std::size_t found = 0;
    for (const auto& header : std::filesystem::directory_iterator(source / "include/congvu/rules")) {
        const std::string text = file_text(header.path());
        for (std::sregex_iterator one(text.begin(), text.end(), condition), end; one != end; ++one) {
            const std::string pieces = (*one)[1];
            std::string english;
            for (std::sregex_iterator part(pieces.begin(), pieces.end(), piece); part != std::sregex_iterator(); ++part)
                english += (*part)[1];
            INFO(header.path().filename().string() << ": " << english);
            CHECK(met.contains(english));
            ++found;
        }
    }
    CHECK(found > 70);
}

TEST_CASE("shipped scenarios: a row says what it shows, and how hard a violation weighs", "[scenarios][shipped]") {
    for (const Scenario& scenario : shipped().scenarios) {
        INFO(shipped().files.at(scenario.location.file) << ':' << scenario.location.line);
        CHECK_FALSE(scenario.comment.empty());
        for (const Expectation& one : scenario.expectations)
            CHECK((one.outcome != Outcome::violates || one.severity.has_value()));
    }
}

TEST_CASE("shipped scenarios: each rule has a table of its name", "[scenarios][shipped]") {
    for (const TestedRule& rule : tested_rules) {
        std::string name(rule.card().id);
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        CHECK(std::filesystem::exists(source / "docs/examples/scenarios" / (name + ".csv")));
    }
}

TEST_CASE("starter tables: what they expect is what the rule says", "[scenarios][starter]") {
    const TempFolder folder;
    for (const TestedRule& rule : tested_rules) {
        const std::string id(rule.card().id);
        if (id != "KL40-06" && id != "TL-02" && id != "ORG-01" && id != "DOC-04") continue;
        std::ostringstream table;
        write_starter_table(table, rule);
        std::ostringstream again;
        write_starter_table(again, rule);
        CHECK(table.str() == again.str());

        const auto file = folder.path() / (id + ".csv");
        std::ofstream(file) << table.str();
        const auto book = load_scenarios({file}, tested_rules);
        REQUIRE(book.has_value());
        CHECK(book->scenarios.size() >= 5);
        std::set<Outcome> outcomes;
        for (const ScenarioResult& result : run(*book)) {
            INFO(id << " line " << result.scenario->location.line);
            CHECK(result.passed());
            outcomes.insert(result.verdict.outcome);
        }
        CHECK(outcomes.size() >= 3);
        CHECK(try_mutations(*book).count_survivors() <= 2);
    }
}
