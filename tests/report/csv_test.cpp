// SPDX-License-Identifier: BSL-1.0
// Cells of tables for people: what is in a cell stays in it, and no text is computed.
#include "../../src/report/csv_cell.hpp"
#include "../testing.hpp"

#include <string>

using namespace congvu::report;

TEST_CASE("csv: a cell is quoted where something in it would end it", "[report][csv]") {
    CHECK(csv_cell("").empty());
    CHECK(csv_cell("Sở Nội vụ; Sở Y tế") == "Sở Nội vụ; Sở Y tế");
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("a \"b\"") == "\"a \"\"b\"\"\"");
    CHECK(csv_cell("a\nb") == "\"a\nb\"");
    CHECK(csv_cell("a\rb") == "\"a\rb\"");
}

TEST_CASE("csv: an apostrophe leads what a spreadsheet would compute", "[report][csv]") {
    CHECK(without_formula("=HYPERLINK(\"http://example.org\")") == "'=HYPERLINK(\"http://example.org\")");
    CHECK(without_formula("+84 24 3 942 8866") == "'+84 24 3 942 8866");
    CHECK(without_formula("-1+cmd|'/c calc'!A1") == "'-1+cmd|'/c calc'!A1");
    CHECK(without_formula("@SUM(A1)") == "'@SUM(A1)");
    CHECK(without_formula("\tx") == "'\tx");
    CHECK(without_formula("\rx") == "'\rx");
    CHECK(without_formula("\n=1") == "'\n'=1");
    CHECK(without_formula("＝1") == "'＝1"); // as a Japanese keyboard types it
    CHECK(without_formula("＠x") == "'＠x");
}

TEST_CASE("csv: blanks and quotation marks do not hide a formula", "[report][csv]") {
    CHECK(without_formula("  =1") == "  '=1");
    CHECK(without_formula("\"=1\"") == "\"'=1\"");
    CHECK(without_formula(" \"\" @x") == " \"\" '@x");
}

TEST_CASE("csv: nor does a semicolon or tab, where the computer's settings end a cell at it", "[report][csv]") {
    CHECK(without_formula("Sở Y tế;=1+1") == "Sở Y tế;'=1+1");
    CHECK(without_formula("a; +1") == "a; '+1");
    CHECK(without_formula("a;\"=1\"") == "a;\"'=1\"");
    CHECK(without_formula("a\t-1") == "a\t'-1");
    CHECK(without_formula("a\n@b") == "a\n'@b");
}

TEST_CASE("csv: a sign within a text is left alone", "[report][csv]") {
    for (const std::string text :
         {"", "40-KL/TW", "a=b", "Sở Nội vụ - tỉnh Hà Tĩnh", "x@example.org", "3 + 4", "a; b-c"})
        CHECK(without_formula(text) == text);
}
