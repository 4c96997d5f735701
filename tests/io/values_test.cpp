// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "loading.hpp"

#include <string>

using namespace congvu;
using namespace congvu::testing;

namespace {

/// What is wrong with a figure's posts, given as YAML writes them.
Faults posts(const std::string& written, const std::string& measure = "assigned") {
    return faults_of_reported("figures:\n- {posts: " + written +
                              ", id: f, agency: so-y-te, categories: all, measure: " + measure + ", year: 2022}");
}

Faults day(const std::string& written) {
    return faults_of_reported("agencies:\n- {from: " + written +
                              ", id: a, kind: board, level: commune, name: {vi: a, en: b}}");
}

Faults year(const std::string& written) {
    return faults_of_reported("figures:\n- {year: " + written +
                              ", id: f, agency: so-y-te, categories: all, measure: assigned, posts: 1}");
}

} // namespace

TEST_CASE("posts: a whole number, from zero, or unknown") {
    CHECK(posts("0").empty());
    CHECK(posts("4982").empty());
    CHECK(posts("1000000000").empty());
    CHECK(posts("unknown").empty());
}

TEST_CASE("posts: what is no whole number is told so, each in its own words") {
    CHECK(posts("-5") == Faults{"3:11 negative-posts: \"-5\" is below zero; only \"excess\" may be"});
    CHECK(posts("2.5") == Faults{"3:11 fractional-posts: \"2.5\" is a fraction; posts are whole"});
    CHECK(posts("'2,5'") == Faults{"3:11 fractional-posts: \"2,5\" is a fraction; posts are whole"});
    CHECK(posts("1234.500") == Faults{"3:11 fractional-posts: \"1234.500\" is a fraction; posts are whole"});
    CHECK(posts("4.982") ==
          Faults{"3:11 separated-posts: \"4.982\" has separators; write posts in digits only [4982]"});
    CHECK(posts("'1,234,567'") ==
          Faults{"3:11 separated-posts: \"1,234,567\" has separators; write posts in digits only [1234567]"});
    CHECK(posts("4 982") ==
          Faults{"3:11 separated-posts: \"4 982\" has separators; write posts in digits only [4982]"});
    CHECK(posts("-4_982") ==
          Faults{"3:11 separated-posts: \"-4_982\" has separators; write posts in digits only [-4982]"});
    CHECK(posts("1000000001") == Faults{"3:11 too-many-posts: \"1000000001\" is more than 1000000000"});
    CHECK(posts("99999999999999999999") ==
          Faults{"3:11 too-many-posts: \"99999999999999999999\" is more than 1000000000"});
    for (const std::string bad : {"1e3", "0x10", "+5", "five", "1.", ".5", "--5", "-"})
        CHECK(posts(bad) ==
              Faults{"3:11 bad-posts: \"" + bad + "\" is no number of posts; write a whole number, or unknown"});
    CHECK(posts("''") == Faults{"3:11 bad-posts: \"\" is no number of posts; write a whole number, or unknown"});
    CHECK(posts("[5]") == Faults{"3:11 wrong-kind: text is needed here, not a list"});
    CHECK(posts("~") == Faults{"3:11 wrong-kind: text is needed here, not nothing"});
}

TEST_CASE("posts: a difference may be negative") {
    CHECK(posts("-5", "excess").empty());
    CHECK(posts("-1000000001", "excess") == Faults{"3:11 too-many-posts: \"-1000000001\" is more than 1000000000"});
    const Dataset data = good("defaults: {confidence: derived}\nfigures:\n"
                              "- {posts: -5, id: f, agency: so-y-te, categories: all, measure: excess, year: 2022}");
    CHECK(data.figures[FigureId{0}].posts == -5);
}

TEST_CASE("days: YYYY-MM-DD, of a calendar") {
    CHECK(day("2024-02-29").empty());
    CHECK(day("2023-02-29") == Faults{"3:10 bad-date: \"2023-02-29\" is no day; write YYYY-MM-DD"});
    CHECK(day("2022-13-01") == Faults{"3:10 bad-date: \"2022-13-01\" is no day; write YYYY-MM-DD"});
    CHECK(day("2022") == Faults{"3:10 bad-date: \"2022\" is no day; write YYYY-MM-DD"});
    CHECK(day("''") == Faults{"3:10 bad-date: \"\" is no day; write YYYY-MM-DD"});
    CHECK(day("{}") == Faults{"3:10 wrong-kind: text is needed here, not a mapping"});
}

TEST_CASE("days: the Vietnamese way of writing is not read, but understood") {
    CHECK(day("31/12/2022") == Faults{"3:10 bad-date: \"31/12/2022\" is no day; write YYYY-MM-DD [2022-12-31]"});
    CHECK(day("1.7.2025") == Faults{"3:10 bad-date: \"1.7.2025\" is no day; write YYYY-MM-DD [2025-07-01]"});
    CHECK(day("31/02/2022") == Faults{"3:10 bad-date: \"31/02/2022\" is no day; write YYYY-MM-DD"});
    CHECK(day("7/2025") == Faults{"3:10 bad-date: \"7/2025\" is no day; write YYYY-MM-DD"});
    CHECK(day("2022/12/31") == Faults{"3:10 bad-date: \"2022/12/31\" is no day; write YYYY-MM-DD [2022-12-31]"});
}

TEST_CASE("days: no end is written by leaving the day out") {
    const std::string far = "\" is not between the years 1900 and 2200; leave a day out where there is no beginning or "
                            "no end";
    CHECK(day("1900-01-01").empty());
    CHECK(day("2200-12-31").empty());
    CHECK(day("1899-12-31") == Faults{"3:10 bad-date: \"1899-12-31" + far});
    CHECK(day("9999-12-31") == Faults{"3:10 bad-date: \"9999-12-31" + far});
}

TEST_CASE("years: four digits, and neither long ago nor far away") {
    CHECK(year("1900").empty());
    CHECK(year("2200").empty());
    for (const std::string bad : {"1899", "2201", "20222", "22", "2022a", "-2022", "99999999"})
        CHECK(year(bad) == Faults{"3:10 bad-year: \"" + bad + "\" is no year between 1900 and 2200"});
    CHECK(year("[2022]") == Faults{"3:10 wrong-kind: text is needed here, not a list"});
}

TEST_CASE("words: an unknown one is told with those that are known and the nearest") {
    CHECK(faults_of("defaults: {confidence: reportd}") ==
          Faults{"1:24 unknown-word: \"reportd\" is none of text_read, reported, derived, unconfirmed [reported]"});
    CHECK(faults_of("defaults: {confidence: x}") ==
          Faults{"1:24 unknown-word: \"x\" is none of text_read, reported, derived, unconfirmed"});
    CHECK(faults_of("defaults: {confidence: Reported}") ==
          Faults{"1:24 unknown-word: \"Reported\" is none of text_read, reported, derived, unconfirmed [reported]"});
    CHECK(faults_of("defaults: {confidence: [reported]}") ==
          Faults{"1:24 wrong-kind: text is needed here, not a list"});
}

TEST_CASE("messages: a long text is cut between characters and kept on one line") {
    std::string letters;
    std::string shown;
    for (int i = 0; i < 200; ++i)
        letters += "ở";
    for (int i = 0; i < 26; ++i)
        shown += "ở";
    CHECK(faults_of("defaults: {confidence: \"" + letters + "\"}") ==
          Faults{"1:24 unknown-word: \"" + shown + "…\" is none of text_read, reported, derived, unconfirmed"});
    CHECK(faults_of("\"a\\nb\": 1") == Faults{"1:1 unknown-key: unknown key \"a b\""});
}
