// SPDX-License-Identifier: BSL-1.0
// Scenario tables as spreadsheets leave them, and how large they may be.
#include <congvu/testing/load_scenarios.hpp>
#include <congvu/testing/tested_rules.hpp>

#include "../io/temp_folder.hpp"
#include "../testing.hpp"

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

using Lines = std::vector<std::string>;

/// `2:5 bad-fact: … [meant]` for each fault of a table.
Lines faults_of_table(std::string_view text) {
    const TempFolder folder;
    const auto file = folder.path() / "t.csv";
    std::ofstream(file, std::ios::binary).write(text.data(), static_cast<std::streamsize>(text.size()));
    Lines lines;
    const auto result = load_scenarios({file}, tested_rules);
    if (result) return lines;
    for (const Diagnostic& one : result.error().all)
        lines.push_back(std::to_string(one.line) + ":" + std::to_string(one.column) + " " + one.code + ": " +
                        one.message + (one.did_you_mean.empty() ? "" : " [" + one.did_you_mean + "]"));
    return lines;
}

constexpr std::string_view head = "as_of,occupied,assigned,KL40-07,KL40-07.observed,comment\n";
constexpr std::string_view row  = "2024-01-01,26,25,violates,26,one too many\n";

Lines faults_of_rows(const std::string& rows) { return faults_of_table(std::string(head) + rows); }

std::string with(std::string_view text, char what, char by) {
    std::string result(text);
    for (char& c : result)
        if (c == what) c = by;
    return result;
}

} // namespace

TEST_CASE("dirty tables: old encodings are known by their letters", "[scenarios]") {
    CHECK(faults_of_rows("2024-01-01,26,25,violates,26,bi\xAA"
                         "n ch\xD5 \xAE\xAD\xEE"
                         "c giao\n") ==
          Lines{"2:32 not-utf8: byte 0xAA is not UTF-8; this looks like TCVN3 (ABC, fonts such as .VnTime); iconv -f "
                "TCVN5712-1 -t UTF-8 OLD > NEW converts the file"});
    CHECK(faults_of_rows("2024-01-01,26,25,violates,26,bi\xEA"
                         "n ch\xEA\xEC \xF0\xFD\xF5\xF2"
                         "c giao\n") ==
          Lines{"2:32 not-utf8: byte 0xEA is not UTF-8; this looks like Windows-1258; iconv -f CP1258 -t UTF-8 OLD > "
                "NEW converts the file"});
}

TEST_CASE("dirty tables: lines may end in any way, mixed too, and are counted the same", "[scenarios]") {
    const std::string wrong = "2024-01-01,26,25,violates,26\n";
    const Lines expected{"3:1 wrong-width: the row has 5 cells, the head of the table 6"};
    CHECK(faults_of_rows(std::string(row) + wrong) == expected);
    CHECK(faults_of_table(with(std::string(head) + std::string(row) + wrong, '\n', '\r')) == expected);
    CHECK(faults_of_table(with(head, '\n', '\r') + std::string(row) + "\r\n" + wrong) ==
          Lines{"4:1 wrong-width: the row has 5 cells, the head of the table 6"});
    CHECK(faults_of_table("\xEF\xBB\xBF" + std::string(head) + std::string(row)).empty());
}

TEST_CASE("dirty tables: numbers and days of a spreadsheet are refused, and what they mean is asked", "[scenarios]") {
    CHECK(faults_of_rows("45292,\"1,234\",12.0,violates,1.234,\n") ==
          Lines{"2:1 bad-date: \"45292\" is no day but perhaps a spreadsheet's number of one; write YYYY-MM-DD "
                "[2024-01-01]",
                "2:7 bad-fact: \"1,234\" cannot be \"occupied\"; write a whole number, or unknown [1234]",
                "2:15 bad-fact: \"12.0\" cannot be \"assigned\"; write a whole number, or unknown [12]",
                "2:29 separated-posts: \"1.234\" has separators; write posts in digits only [1234]"});
}

TEST_CASE("dirty tables: a row of totals is one fault", "[scenarios]") {
    const std::string says = "\" stands for a row of totals, which are no data; delete the row";
    CHECK(faults_of_rows(std::string(row) + "Tổng cộng,26,25,,,\n") == Lines{"3:1 totals-row: \"Tổng cộng" + says});
    CHECK(faults_of_rows(std::string(row) + "TỔNG,26\n") == Lines{"3:1 totals-row: \"TỔNG" + says});
    CHECK(faults_of_rows(std::string(row) + ",26,25,,,Total:\n") == Lines{"3:10 totals-row: \"Total:" + says});
    CHECK(faults_of_rows("2024-01-01,26,25,violates,26,Tổng cộng\n").empty()); // a comment of a whole row
}

TEST_CASE("dirty tables: merged cells, titles and tabs in the first line are told as what they are", "[scenarios]") {
    const std::string merged = "; merged cells name only the first of their columns: unmerge them and name each, or "
                               "delete what is empty";
    CHECK(faults_of_table("as_of,,assigned,KL40-07\n") == Lines{"1:7 unknown-column: the column has no name" + merged});
    CHECK(faults_of_table("as_of,,,KL40-07\n") ==
          Lines{"1:7 unknown-column: 2 columns have no name, the first of them here" + merged});
    CHECK(faults_of_table("KẾT QUẢ KIỂM TRA,,,\n" + std::string(head)) ==
          Lines{"1:1 bad-head: one text alone stands in this line, as a title does; the first line must name the "
                "columns"});
    CHECK(faults_of_table(with(head, ',', '\t')) ==
          Lines{"1:1 bad-head: tabs set the names of the columns apart; save the table with commas or semicolons, as "
                "CSV"});
    CHECK(faults_of_table("sep=,\n" + std::string(head)) ==
          Lines{"1:1 bad-head: this line is for a spreadsheet alone; delete it"});
}

TEST_CASE("dirty tables: columns come in any order, and none twice", "[scenarios]") {
    CHECK(faults_of_table("comment,KL40-07,assigned,occupied,as_of\n,violates,25,26,2024-01-01\n").empty());
    CHECK(faults_of_table("as_of,occupied,as_of,KL40-07\n") ==
          Lines{"1:16 duplicate-key: there are two columns \"as_of\""});
}

TEST_CASE("dirty tables: a table with too many cells is one fault", "[scenarios]") {
    std::string columns = "as_of";
    for (int i = 1; i < 1'000'000; ++i)
        columns += ",c" + std::to_string(i);
    CHECK(faults_of_table(columns + "\n") == Lines{"1:4894 too-many-values: the row has more than 1000 cells"});
    std::string rows;
    for (int i = 0; i < 170'000; ++i)
        rows += "1,2,3,4,5,6\n";
    CHECK(faults_of_rows(rows) == Lines{"166667:9 too-many-values: the table has more than 1000000 cells"});
}

TEST_CASE("dirty tables: no table of ours begins a cell like a formula, so none must be changed", "[scenarios]") {
    // Read again they must say the same, so nothing leads their texts; nothing has to.
    const std::regex formula(R"((^|[,;\n]) *"*(=|\+|@|-[^0-9,\n]))");
    for (const auto& file :
         std::filesystem::directory_iterator(std::string(CONGVU_SOURCE_DIR) + "/docs/examples/scenarios")) {
        std::ostringstream text;
        text << std::ifstream(file.path(), std::ios::binary).rdbuf();
        const bool is_table = file.path().extension() == ".csv";
        CHECK_FALSE((is_table && std::regex_search(text.str(), formula) ? file.path().string() : "") != "");
    }
}
