// SPDX-License-Identifier: BSL-1.0
#include <congvu/testing/load_scenarios.hpp>
#include <congvu/testing/tested_rules.hpp>
#include <congvu/testing/write_results.hpp>

#include "../io/temp_folder.hpp"
#include "../testing.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

using Lines = std::vector<std::string>;

/// A table on disk.
struct Table {
    TempFolder folder;
    std::filesystem::path file;

    Table(const std::string& name, std::string_view text) : file(folder.path() / name) {
        std::ofstream(file, std::ios::binary).write(text.data(), static_cast<std::streamsize>(text.size()));
    }
    [[nodiscard]] Result<ScenarioBook> load() const { return load_scenarios({file}, tested_rules); }
    [[nodiscard]] ScenarioBook good() const { return load().value(); }
    /// `2:5 bad-fact: … [meant]`
    [[nodiscard]] Lines faults() const {
        Lines lines;
        const auto result = load();
        if (result) return lines;
        for (const Diagnostic& one : result.error().all)
            lines.push_back((one.line == 0 ? "" : std::to_string(one.line) + ":" + std::to_string(one.column) + " ") +
                            one.code + ": " + one.message +
                            (one.did_you_mean.empty() ? "" : " [" + one.did_you_mean + "]"));
        return lines;
    }
};

Lines csv_faults(std::string_view text) { return Table("t.csv", text).faults(); }
Lines yaml_faults(std::string_view text) { return Table("t.yaml", text).faults(); }

bool all_pass(const ScenarioBook& book) {
    const auto results = run(book);
    return std::all_of(results.begin(), results.end(), [](const ScenarioResult& one) { return one.passed(); });
}

std::string written(const ScenarioBook& book, ResultFormat format) {
    std::ostringstream out;
    write_results(out, book, run(book), format, {Language::en, false});
    return out.str();
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

constexpr std::string_view good_table = "as_of,occupied,assigned,KL40-07,KL40-07.observed,comment\n"
                                        "2024-01-01,26,25,violates,26,one too many\n"
                                        "2024-01-01,25,25,complies,,\n";

} // namespace

TEST_CASE("scenarios: a table as a spreadsheet saves it", "[scenarios]") {
    SECTION("commas") {
        const auto book = Table("t.csv", good_table).good();
        REQUIRE(book.scenarios.size() == 2);
        CHECK(book.scenarios[0].comment == "one too many");
        CHECK(book.scenarios[0].facts.at(0).text == "26");
        CHECK(book.scenarios[0].expectations.at(0).observed == 26);
        CHECK(book.scenarios[1].expectations.at(0).observed == std::nullopt);
        CHECK(all_pass(book));
    }
    SECTION("semicolons, a byte order mark, Windows line ends, quotes, an empty line") {
        const auto book = Table("t.csv", "\xEF\xBB\xBF"
                                         "as_of;occupied;assigned;KL40-07;comment\r\n"
                                         "2024-01-01;26;25;violates;\"a; \"\"b\"\", c\r\nd\"\r\n\r\n")
                              .good();
        REQUIRE(book.scenarios.size() == 1);
        CHECK(book.scenarios[0].comment == "a; \"b\", c\r\nd");
        CHECK(all_pass(book));
    }
    SECTION("known_at and severity") {
        CHECK(all_pass(Table("t.csv", "as_of,known_at,occupied,assigned,level,KL40-07,KL40-07.severity\n"
                                      "2025-08-01,2022-07-17,26,25,commune,not_applicable,\n"
                                      "2025-08-01,,26,25,commune,violates,warning\n")
                           .good()));
    }
}

TEST_CASE("scenarios: what is wrong with a table is said where it stands", "[scenarios]") {
    CHECK(csv_faults("") == Lines{"empty-file: the file is empty"});
    CHECK(csv_faults("\n\n") == Lines{"empty-file: the table has no rows"});
    CHECK(csv_faults("as_off,occupied,KL40-07\n2024-01-01,1,complies\n").at(0) ==
          "1:1 missing-column: column \"as_of\" is missing");
    CHECK(csv_faults("as_of,occupied\n2024-01-01,1\n").at(0) ==
          "1:1 missing-column: no column is a rule; name one after each rule that is tested, e.g. \"KL40-07\"");
    CHECK(csv_faults("as_of,occupid,KL40-07\n2024-01-01,1,complies\n") ==
          Lines{"1:7 unknown-column: no rule of this table reads \"occupid\" [occupied]"});
    CHECK(csv_faults("as_of,KL40-7\n2024-01-01,complies\n") ==
          Lines{"1:7 unknown-rule: there is no rule \"KL40-7\" [KL40-07]"});
    CHECK(csv_faults("as_of,KL40-07,KL40-07.limits\n2024-01-01,complies,1\n") ==
          Lines{"1:15 unknown-column: a rule has no \"limits\"; it has observed, limit and severity [limit]"});
    CHECK(csv_faults("as_of,occupied,KL40-07\n2024-01-01,many,complies\n") ==
          Lines{"2:12 bad-fact: \"many\" cannot be \"occupied\"; write a whole number, or unknown"});
    CHECK(csv_faults("as_of,occupied,KL40-07\n2024-01-01,1,compiles\n").at(0) ==
          "2:14 unknown-word: \"compiles\" is none of complies, violates, not_applicable, undetermined [complies]");
    CHECK(csv_faults("as_of,occupied,KL40-07\n,1,complies\n").at(0) ==
          "2:1 missing-value: the row names no day in \"as_of\"");
    CHECK(csv_faults("as_of,occupied,KL40-07\n2024-01-01,1\n") ==
          Lines{"2:1 wrong-width: the row has 2 cells, the head of the table 3"});
    CHECK(csv_faults("as_of,occupied,KL40-07,KL40-07.limit\n2024-01-01,1,,5\n").at(0) ==
          "2:15 missing-value: the row expects no outcome of KL40-07");
    CHECK(csv_faults("as_of,occupied,occupied,KL40-07\n2024-01-01,1,2,complies\n").at(0) ==
          "1:16 duplicate-key: there are two columns \"occupied\"");
    CHECK(csv_faults("as_of,KL40-07\n\"2024-01-01,complies\n").at(0) ==
          "2:1 bad-csv: the quote that opens here is never closed");
    CHECK(csv_faults("as_of,KL40-07\n\"2024-01-01\"x,complies\n").back() ==
          "2:13 bad-csv: text follows the closing quote; double a quote that belongs to the text");
    CHECK(csv_faults("as_of,occupied,KL40-07\n01/02/2024,1,complies\n").at(0) ==
          "2:1 bad-date: \"01/02/2024\" is no day; write YYYY-MM-DD [2024-02-01]");
    CHECK(csv_faults("\xFF").at(0).find("not-utf8") != std::string::npos);
    CHECK(csv_faults("as_of,quốc,KL40-07,x\n") ==
          Lines{"1:7 unknown-column: no rule of this table reads \"quốc\"",
                "1:20 unknown-column: no rule of this table reads \"x\""}); // columns count characters
}

TEST_CASE("scenarios: the same in YAML", "[scenarios]") {
    const auto book = Table("t.yaml", R"(scenarios:
  - as_of: 2025-08-01
    known_at: 2025-08-01
    given: {occupied: 17, assigned: 25, level: commune}
    expect:
      - {rule: KL40-07, outcome: complies}
      - {rule: TL-02, outcome: violates, observed: 17, limit: 25, severity: advice}
    comment: c
    citation: d
)")
                          .good();
    REQUIRE(book.scenarios.size() == 1);
    CHECK(book.scenarios[0].expectations.size() == 2);
    CHECK(book.scenarios[0].citation == "d");
    CHECK(all_pass(book));

    CHECK(yaml_faults("scenarios:\n- as_of: 2025-08-01\n  given: {ocupied: 17}\n  expect: [{rule: KL40-07, outcome: "
                      "complies}]\n") == Lines{"3:20 unknown-fact: KL40-07 reads no \"ocupied\" [occupied]"});
    CHECK(yaml_faults("scenarios:\n- as_of: 2025-08-01\n  givn: {}\n  expect: [{rule: KL4-07, outcome: complies}]\n") ==
          Lines{"3:3 unknown-key: unknown key \"givn\" [given]",
                "4:19 unknown-rule: there is no rule \"KL4-07\" [KL40-07]"});
    CHECK(
        yaml_faults("scenarios:\n- as_of: 2025-08-01\n  given: 5\n  expect: [{rule: KL40-07, outcome: complies}]\n") ==
        Lines{"3:10 wrong-kind: a mapping of facts is needed here, not text"});
    CHECK(yaml_faults("- 1\n").size() == 1);
    CHECK(yaml_faults("scenarios: []\n").size() == 1);
}

TEST_CASE("scenarios: files and folders", "[scenarios]") {
    const Table table("t.csv", good_table);
    const auto folder = load_scenarios({table.folder.path()}, tested_rules);
    REQUIRE(folder.has_value());
    CHECK(folder->files.size() == 1);
    CHECK_FALSE(load_scenarios({table.folder.path() / "none.csv"}, tested_rules).has_value());
    CHECK_FALSE(Table("t.txt", good_table).load().has_value());
    const TempFolder empty;
    CHECK_FALSE(load_scenarios({empty.path()}, tested_rules).has_value());
    const auto shipped =
        load_scenarios({std::string(CONGVU_SOURCE_DIR) + "/docs/examples/scenarios"}, tested_rules).value();
    CHECK(all_pass(shipped));
    CHECK(shipped.scenarios.size() >= 9);
}

TEST_CASE("scenarios: a wrong expectation is told with its cell and figure", "[scenarios]") {
    std::string wrong(good_table);
    wrong.replace(wrong.find("violates,26"), 11, "complies,27");
    const auto book = Table("t.csv", wrong).good();
    CHECK_FALSE(all_pass(book));
    const std::string text = written(book, ResultFormat::text);
    CHECK(has(text, "t.csv:2:18: KL40-07: expected complies, got violates; observed: expected 27, got 26\n"
                    "    the rule says: 26 posts occupied, 25 assigned: 1 too many\n    # one too many\n"));
    CHECK(has(text, "2 scenarios, 2 expectations: 1 as expected, 1 not\n"));
    const std::string junit = written(book, ResultFormat::junit);
    CHECK(has(junit, "tests=\"2\" failures=\"1\""));
    CHECK(has(junit, "<failure message=\"expected complies, got violates; observed: expected 27, got 26\">"));
    const std::string tap = written(book, ResultFormat::tap);
    CHECK(has(tap, "1..2\nnot ok 1 - KL40-07 "));
    CHECK(has(tap, "\nok 2 - KL40-07 "));
    const auto json = boost::json::parse(written(book, ResultFormat::json)).as_object();
    CHECK(json.at("failed").as_int64() == 1);
    CHECK(json.at("results").as_array().at(0).at("mismatches").as_array().size() == 2);
    CHECK(json.at("results").as_array().at(1).at("passed").as_bool());
}

TEST_CASE("scenarios: a limit and a severity that differ are told, too", "[scenarios]") {
    const auto book = Table("t.csv", "as_of,occupied,assigned,level,KL40-07,KL40-07.limit,KL40-07.severity\n"
                                     "2025-08-01,26,25,commune,violates,24,violation\n")
                          .good();
    const std::string text = written(book, ResultFormat::text);
    CHECK(has(text, "limit: expected 24, got 25; severity: expected violation, got warning"));
}

TEST_CASE("scenarios: XML is safe whatever a comment says", "[scenarios]") {
    const auto book =
        Table("t.csv", "as_of,occupied,assigned,KL40-07,comment\n2024-01-01,1,2,complies,\"<&\"\"'\"\n").good();
    CHECK(has(written(book, ResultFormat::junit), "name=\"line 2 &lt;&amp;&quot;'\""));
}
