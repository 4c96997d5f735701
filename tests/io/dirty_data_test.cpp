// SPDX-License-Identifier: BSL-1.0
// What offices really send: tables out of spreadsheets, in old encodings, with totals and titles. Nothing of it is read
// as something else, and each message says what to do.
#include "../../src/io/old_encodings.hpp"
#include "../../src/io/spreadsheet.hpp"
#include "../testing.hpp"
#include "loading.hpp"

#include <congvu/io/load_bulk.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

constexpr std::string_view agencies    = "id,parent,kind,level,from,to\n"
                                         "P1,,province,1,,\n"
                                         "D1,P1,department,1,,\n";
constexpr std::string_view posts       = "agency,category,funding,year,assigned\n"
                                         "D1,civil_servant,state_budget,2022,90\n";
constexpr std::string_view people_file = "id,agency,category,funding,born,sex,started,left,grade,rating_previous,"
                                         "rating_last,protected\n";

/// The faults of a small country, one file of which is given: `posts.csv:2:3 bad-date: …`.
Faults faults_of_country(std::string_view file, std::string_view text) {
    std::vector<io::NamedText> files{{"agencies.csv", agencies}};
    if (file == "agencies.csv")
        files.front().bytes = text;
    else
        files.push_back({file, text});
    Faults lines;
    const auto result = io::load_bulk(files);
    if (result) return lines;
    for (const Diagnostic& fault : result.error().all) {
        std::string line = fault.file;
        if (fault.line != 0) line += ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column);
        line += " " + fault.code + ": " + fault.message;
        if (!fault.did_you_mean.empty()) line += " [" + fault.did_you_mean + "]";
        lines.push_back(line);
    }
    return lines;
}

Faults faults_of_posts(const std::string& row) { return faults_of_country("posts.csv", std::string(posts) + row); }

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
    std::string result(text);
    for (auto at = result.find(what); at != std::string::npos; at = result.find(what, at + by.size()))
        result.replace(at, what.size(), by);
    return result;
}

// «Sở Nội vụ, Ủy ban nhân dân tỉnh Hà Tĩnh» as it was typed before Unicode.
const std::string in_tcvn3  = "S\xEB N\xE9i v\xF4, \xF1y ban nh\xA9n d\xA9n t\xD8nh H\xB5 T\xDCnh";
const std::string in_cp1258 = "S\xF5\xD2 N\xF4\xF2i vu\xF2, U\xD2y ban nh\xE2n d\xE2n ti\xD2nh Ha\xCC Ti\xDEnh";
const std::string in_vn_time = "Së Néi vô, ñy ban nh©n d©n tØnh Hµ TÜnh"; // TCVN3 that a spreadsheet saved as UTF-8

const std::string like_tcvn3 = " is not UTF-8; this looks like TCVN3 (ABC, fonts such as .VnTime); iconv -f TCVN5712-1 "
                               "-t UTF-8 OLD > NEW converts the file";
const std::string like_cp1258 = " is not UTF-8; this looks like Windows-1258; iconv -f CP1258 -t UTF-8 OLD > NEW "
                                "converts the file";
const std::string like_font = "the letters are those of a font such as .VnTime (TCVN3), not of Unicode; iconv -f UTF-8 "
                              "-t CP1252 OLD | iconv -f TCVN5712-1 -t UTF-8 > NEW converts the file";
const std::string unknown_encoding = "save the file as UTF-8, in a spreadsheet as \"CSV UTF-8\"";

const std::string not_serial = " is no day but perhaps a spreadsheet's number of one; write YYYY-MM-DD";
const std::string merged     = "; merged cells name only the first of their columns: unmerge them and name each, or "
                               "delete what is empty";

} // namespace

// -- encodings ---------------------------------------------------------------------------------

TEST_CASE("dirty data: TCVN3 and Windows-1258 are known by their letters, and how to convert them is told") {
    CHECK(faults_of("# " + in_tcvn3) == Faults{"1:4 not-utf8: byte 0xEB" + like_tcvn3});
    CHECK(faults_of("# " + in_cp1258) == Faults{"1:4 not-utf8: byte 0xF5" + like_cp1258});
    CHECK(faults_of_country("agencies.csv", std::string(agencies) + in_tcvn3.substr(0, 9) + ",P1,department,1,,\n") ==
          Faults{"agencies.csv:4:1 not-utf8: byte 0xEB" + like_tcvn3});
    CHECK(
        faults_of_country("agencies.csv", std::string(agencies) + "S\xF5\xD2 N\xF4\xF2i vu\xF2,P1,department,1,,\n") ==
        Faults{"agencies.csv:4:1 not-utf8: byte 0xF5" + like_cp1258});
}

TEST_CASE("dirty data: what could be either encoding, or is neither, is not guessed") {
    using io::how_to_make_utf8;
    CHECK(how_to_make_utf8("caf\xE9") == unknown_encoding);                           // a letter of both
    CHECK(how_to_make_utf8("\xC3") == unknown_encoding);                              // one byte
    CHECK(how_to_make_utf8("\x93text\x94 \x96 \xA0") == unknown_encoding);            // signs alone
    CHECK(how_to_make_utf8("Sở Nội vụ, H\xB5 T\xDCnh") == unknown_encoding);          // UTF-8 for the most part
    CHECK(how_to_make_utf8("\xBC\xE0\xC0\xEC\xB5\xF0 \xCB\xE1") == unknown_encoding); // not Vietnamese at all
    CHECK(how_to_make_utf8("") == unknown_encoding);
}

TEST_CASE("dirty data: letters of a font such as .VnTime are no text, though they are UTF-8") {
    CHECK(faults_of("# " + in_vn_time) == Faults{"1:23 not-utf8: " + like_font});
    CHECK(faults_of("# h\u00ADíng d©n") == Faults{"1:10 not-utf8: " + like_font}); // «ư» is a soft hyphen there
    CHECK(faults_of_country("agencies.csv", std::string(agencies) + "S\u00B5x,P1,department,1,,\n") ==
          Faults{"agencies.csv:4:1 not-utf8: " + like_font});
}

TEST_CASE("dirty data: signs between words are no letters of a font") {
    for (const std::string text :
         {"5 µm", "© 2022 Sở Nội vụ", "a «b» c", "x«y»z", "col·lega", "Mª José", "12¾", "§5 ¶2"})
        CHECK(io::first_font_letter(text) == std::string::npos);
    CHECK(io::first_font_letter("c©y") == 1);
}

TEST_CASE("dirty data: UTF-16, which spreadsheets call Unicode text, is told by its byte order mark") {
    CHECK(faults_of_country("posts.csv", {"\xFF\xFE"
                                          "a\0",
                                          4}) ==
          Faults{"posts.csv:1:1 not-utf8: the file is UTF-16; save it as UTF-8"});
}

TEST_CASE("dirty data: a byte order mark is taken off, in the middle of a text it is refused") {
    CHECK(faults_of_country("posts.csv", "\xEF\xBB\xBF" + std::string(posts)).empty());
    CHECK(faults_of_posts("\xEF\xBB\xBF"
                          "D1,cadre,mixed,2022,1\n")
              .front() == "posts.csv:3:1 unseen-character: the character U+FEFF cannot be seen and is not allowed");
}

// -- lines -------------------------------------------------------------------------------------

TEST_CASE("dirty data: line feeds with and without carriage returns may be mixed") {
    CHECK(faults_of("agencies: []\r\ngroups: []\ndocuments: []\r\n").empty());
    CHECK(faults_of_country("posts.csv", replaced(posts, "assigned\n", "assigned\r\n")).empty());
    CHECK(faults_of("agencies: []\r\ngroups: []\nwho: 1\r\n") == Faults{"3:1 unknown-key: unknown key \"who\""});
    CHECK(faults_of_posts("D1,cadre,mixed,2022,1\r\nD9,cadre,mixed,2022,1\n") ==
          Faults{"posts.csv:4:1 unknown-key: no agency has the id \"D9\" [D1]"});
}

TEST_CASE("dirty data: lines that end with a carriage return alone are told as such") {
    CHECK(faults_of("agencies: []\rgroups: []\r") ==
          Faults{"1:13 bad-yaml: a line ends with a carriage return alone here; save the file with line feeds"});
    CHECK(faults_of("agencies: []\r\ngroups: []\rdocuments: []\r\n") ==
          Faults{"2:11 bad-yaml: a line ends with a carriage return alone here; save the file with line feeds"});
    CHECK(faults_of_country("posts.csv", replaced(posts, "\n", "\r")) ==
          Faults{"posts.csv:1:1 bad-head: lines end with a carriage return alone; save the table with line feeds, as "
                 "\"CSV UTF-8\""});
    CHECK(faults_of_country("agencies.csv", std::string(agencies) + "X\rY,P1,department,1,,\n") ==
          Faults{"agencies.csv:4:1 stray-return: a carriage return stands here without a line feed"});
}

// -- numbers and days --------------------------------------------------------------------------

TEST_CASE("dirty data: numbers as spreadsheets show them are refused, and what they mean is asked") {
    CHECK(faults_of_posts("D1,cadre,mixed,2022,1.234\n") ==
          Faults{"posts.csv:3:21 bad-posts: \"1.234\" has separators; write posts in digits only [1234]"});
    CHECK(faults_of_posts("D1,cadre,mixed,2022,\"1,234,567\"\n") ==
          Faults{"posts.csv:3:21 bad-posts: \"1,234,567\" has separators; write posts in digits only [1234567]"});
    CHECK(faults_of_posts("D1,cadre,mixed,2022,12.5\n") ==
          Faults{"posts.csv:3:21 bad-posts: \"12.5\" is a fraction; posts are whole"});
    CHECK(faults_of_posts("D1,cadre,mixed,2022,\"12,00\"\n") ==
          Faults{"posts.csv:3:21 bad-posts: \"12,00\" is a fraction; posts are whole [12]"});
    CHECK(faults_of_posts("D1,cadre,mixed,2022,\"1.234,0\"\n") ==
          Faults{"posts.csv:3:21 bad-posts: \"1.234,0\" is a fraction; posts are whole [1234]"});
    CHECK(faults_of_posts("D1,cadre,mixed,2022,1.2E+06\n") ==
          Faults{"posts.csv:3:21 bad-posts: \"1.2E+06\" is no number of posts; write a whole number, in digits only"});
    CHECK(faults_of_posts("D1,cadre,mixed,2.022,1\n") ==
          Faults{"posts.csv:3:16 bad-year: \"2.022\" is no year between 1900 and 2079 [2022]"});
    CHECK(faults_of_reported(
              "figures:\n- {id: f, agency: so-y-te, categories: all, measure: assigned, year: 2022, posts: 12.0}") ==
          Faults{"3:83 fractional-posts: \"12.0\" is a fraction; posts are whole [12]"});
}

TEST_CASE("dirty data: what has a spreadsheet done to a number") {
    CHECK(io::number_problem("12").why == nullptr);
    CHECK(io::number_problem("1.5e3").why == nullptr);
    CHECK(io::number_problem("1,234.00").meant == "1234");
    CHECK(io::number_problem("1.234,00").meant == "1234");
    CHECK(io::number_problem("12,34,0").meant.empty());
    CHECK(io::number_problem("0.10").meant.empty());
    CHECK(io::value_meant("1.234", "a whole number, or unknown") == "1234");
    CHECK(io::value_meant("45291", "a day, YYYY-MM-DD") == "2023-12-31");
    CHECK(io::value_meant("1.234", "a share such as 40% or 1.9").empty());
}

TEST_CASE("dirty data: days as spreadsheets write them are refused, and what they mean is asked") {
    const auto day = [](const std::string& written) {
        return faults_of_country("agencies.csv", std::string(agencies) + "X,P1,department,1," + written + ",\n");
    };
    const std::string place = "agencies.csv:4:19 bad-date: ";
    CHECK(day("45291") == Faults{place + "\"45291\"" + not_serial + " [2023-12-31]"});
    CHECK(day("45291.75") == Faults{place + "\"45291.75\"" + not_serial + " [2023-12-31]"});
    CHECK(day("31/12/2023") == Faults{place + "\"31/12/2023\" is no day; write YYYY-MM-DD [2023-12-31]"});
    CHECK(day("12/31/2023") == Faults{place + "\"12/31/2023\" is no day; write YYYY-MM-DD [2023-12-31]"});
    CHECK(day("2023-12-31 00:00:00") ==
          Faults{place + "\"2023-12-31 00:00:00\" is no day; write YYYY-MM-DD [2023-12-31]"});
    CHECK(day("31-Dec-23") == Faults{place + "\"31-Dec-23\" is no day; write YYYY-MM-DD"});
    CHECK(faults_of_reported("agencies:\n- {from: 45291, id: a, kind: board, level: commune, name: {vi: a, en: b}}") ==
          Faults{"3:10 bad-date: \"45291\"" + not_serial + " [2023-12-31]"});
}

TEST_CASE("dirty data: a day of birth is not repeated, whatever was written for it") {
    CHECK(faults_of_country("staff.csv",
                            std::string(people_file) + "S1,D1,cadre,mixed,29221,F,2005-01-01,,01.003,3,2,1\n") ==
          Faults{"staff.csv:2:19 bad-date: this" + not_serial});
    CHECK(faults_of_country("staff.csv",
                            std::string(people_file) + "S1,D1,cadre,mixed,1/1/1980,F,2005-01-01,,01.003,3,2,1\n") ==
          Faults{"staff.csv:2:19 bad-date: this is no day; write YYYY-MM-DD"});
    CHECK(faults_of_reported("staff: [{id: nv-1, agency: so-y-te, born: 29221, year: 2026}]").front() ==
          "2:43 bad-date: this" + not_serial);
}

TEST_CASE("dirty data: a number of a day counts from 30 December 1899, and a year is none") {
    CHECK(io::day_meant("10000") == "1927-05-18");
    CHECK(io::day_meant("44926") == "2022-12-31");
    CHECK(io::day_meant("99999") == "2173-10-13");
    for (const std::string text : {"2022", "9999", "100000", "00001", "4529x", "45291.", "-45291", "45291 x y", ""})
        CHECK((io::is_serial_day(text) ? text : "") == "");
}

// -- tables ------------------------------------------------------------------------------------

TEST_CASE("dirty data: a row of totals is one fault, whatever else is wrong in it") {
    const auto totals = [](const std::string& place, const std::string& label) {
        return Faults{"posts.csv:3:" + place + " totals-row: \"" + label +
                      "\" stands for a row of totals, which are no data; delete the row"};
    };
    CHECK(faults_of_posts("Tổng cộng,,,,90\n") == totals("1", "Tổng cộng"));
    CHECK(faults_of_posts(",TỔNG SỐ:,,,90\n") == totals("2", "TỔNG SỐ:"));
    CHECK(faults_of_posts("Cộng,90\n") == totals("1", "Cộng"));
    CHECK(faults_of_posts("\"Grand Total\",,,,90\n") == totals("1", "Grand Total"));
    CHECK(
        faults_of_country("agencies.csv", std::string(agencies) + "Total,,,,,\n") ==
        Faults{"agencies.csv:4:1 totals-row: \"Total\" stands for a row of totals, which are no data; delete the row"});
    CHECK(faults_of_posts("Tổng cộng,,,,90\nD9,cadre,mixed,2022,1\n").size() == 2);
}

TEST_CASE("dirty data: an agency with such a name is none") {
    CHECK(faults_of_country("agencies.csv", std::string(agencies) + "Tổng,P1,department,1,,\n").empty());
    for (const std::string name : {"Tổng cục Thuế", "Cộng Hòa", "totally", ""})
        CHECK((io::is_total(name) ? name : "") == "");
}

TEST_CASE("dirty data: merged cells leave columns without names, told once") {
    CHECK(faults_of_country("posts.csv", replaced(posts, "funding", "")) ==
          Faults{"posts.csv:1:1 missing-column: there is no column \"funding\"",
                 "posts.csv:1:17 unknown-column: the column has no name" + merged});
    CHECK(faults_of_country("posts.csv", "agency,category,funding,year,assigned,,,\n") ==
          Faults{"posts.csv:1:39 unknown-column: 3 columns have no name, the first of them here" + merged});
}

TEST_CASE("dirty data: what stands above the names of the columns is told to be deleted") {
    CHECK(
        faults_of_country("posts.csv", "BIỂU TỔNG HỢP BIÊN CHẾ,,,,\n" + std::string(posts)) ==
        Faults{"posts.csv:1:1 bad-head: one text alone stands in this line, as a title does; the first line must name "
               "the columns"});
    CHECK(faults_of_country("posts.csv", "sep=;\r\n" + std::string(posts)) ==
          Faults{"posts.csv:1:1 bad-head: this line is for a spreadsheet alone; delete it"});
    CHECK(faults_of_country("posts.csv", replaced(posts, ",", "\t")) ==
          Faults{"posts.csv:1:1 bad-head: tabs set the names of the columns apart; save the table with commas or "
                 "semicolons, as CSV"});
}

TEST_CASE("dirty data: columns in another order are read, one that stands twice is refused") {
    CHECK(faults_of_country("posts.csv", "year,assigned,agency,funding,category\n2022,5,D1,mixed,cadre\n").empty());
    CHECK(faults_of_country("posts.csv", "agency,category,funding,year,assigned,year\n") ==
          Faults{"posts.csv:1:39 duplicate-column: the column \"year\" stands already at 1:25"});
}

TEST_CASE("dirty data: a spreadsheet with all its empty columns is one fault") {
    CHECK(faults_of_country("posts.csv", "agency,category,funding,year,assigned" + std::string(16'379, ',') + "\n") ==
          Faults{"posts.csv:1:1 unknown-column: the first line names 16384 columns; there are 5: agency, category, "
                 "funding, year, assigned"});
}

TEST_CASE("dirty data: what a user wrote cannot break a message into lines") {
    CHECK(faults_of_country("posts.csv", "agency,category,funding,year,\"assi\r\ngned\"\n").back() ==
          "posts.csv:1:30 unknown-column: unknown column \"assi  gned\" [assigned]");
    CHECK(faults_of("\"a\\tb\": 1") == Faults{"1:1 unknown-key: unknown key \"a b\""});
}
