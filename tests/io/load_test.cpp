// SPDX-License-Identifier: BSL-1.0
#include <congvu/io/load.hpp>

#include "../testing.hpp"
#include "loading.hpp"

#include <string>
#include <vector>

using namespace congvu;
using namespace congvu::testing;

TEST_CASE("io::load: a folder is read by the names of its files") {
    DataFolder folder;
    folder.write("b.yaml", "assumptions:\n- {vi: hai, en: two}\n")
        .write("a.yaml", "assumptions:\n- {vi: một, en: one}\n")
        .write("c.yaml", small_data);
    const Dataset data = folder.load().value();
    const auto name    = [&](const char* file) { return (folder.path() / file).string(); };
    CHECK(data.files == std::vector{name("a.yaml"), name("b.yaml"), name("c.yaml")});
    REQUIRE(data.assumptions.size() == 2);
    CHECK(data.assumptions[0].text == OwnedText{"một", "one"});
    CHECK(data.assumptions[1].location == Location{1, 2, 3});
    CHECK(data.agencies.size() == 3);
}

TEST_CASE("io::load: the name of a file is UTF-8, so that reports may name it") {
    DataFolder folder;
    folder.write("a\xFF.yaml", small_data);
    CHECK(folder.faults().front() == "the folder file-name: the name of a file in this folder is not UTF-8");
}

TEST_CASE("io::load: what a name of a text has of other bytes and of controls is shown, for reports name it") {
    const std::vector<io::NamedText> texts{{"Sở\xFF\x1B[31m\n.yaml", small_data}};
    CHECK(io::load(texts).value().files == std::vector<std::string>{"Sở\\xFF\\x1B[31m\\x0A.yaml"});
    const std::vector<io::NamedText> empty{{"\xC3.yaml", ""}};
    CHECK(io::load(empty).error().all.front().file == "\\xC3.yaml");
}

TEST_CASE("io::load: where a text ends too early, its end is the place") {
    const std::vector<io::NamedText> texts{{"a.yaml", "agencies:\n  - {id: \"\\u1ed"}};
    const Diagnostic fault = io::load(texts).error().all.at(0);
    CHECK(fault.code == "bad-yaml");
    CHECK(fault.line == 2);
    CHECK(fault.column == 16); // behind the last of fifteen characters
}

TEST_CASE("io::load: texts in memory are read as files are") {
    const std::vector<io::NamedText> texts{{"small.yaml", small_data},
                                           {"more.yaml", "figures:\n  - {id: f-3, agency: so-y-te}\n"}};
    const auto result = io::load(texts);
    REQUIRE_FALSE(result.has_value());
    CHECK(to_string(result.error().all.front()).starts_with("more.yaml:2:5: "));
    CHECK(io::load(std::vector<io::NamedText>{texts.front()}).value().agencies.size() == 3);
    CHECK(to_string(io::load(std::vector<io::NamedText>{}).error().all.front()) == ": there is no text to read");
}

TEST_CASE("io::load: a single file is a whole data set") {
    DataFolder folder;
    folder.write("one.yaml", small_data).write("other.yaml", "not: read");
    const Dataset data = io::load(folder.path() / "one.yaml").value();
    CHECK(data.files == std::vector{(folder.path() / "one.yaml").string()});
    CHECK(data.title == OwnedText{});
    CHECK(data.rounding == Rounding::up);
}

TEST_CASE("io::load: title and rounding are said once, in any file") {
    DataFolder folder;
    folder.write("a.yaml", "dataset: {title: {vi: Bộ dữ liệu, en: A data set}}")
        .write("b.yaml", "dataset: {rounding: half_up}");
    const Dataset data = folder.load().value();
    CHECK(data.title == OwnedText{"Bộ dữ liệu", "A data set"});
    CHECK(data.rounding == Rounding::half_up);

    folder.write("c.yaml", "dataset: {rounding: half, title: x, titel: y}");
    CHECK(folder.faults() ==
          Faults{"c.yaml:1:21 duplicate-key: \"rounding\" of the data set stands already in b.yaml:1:21",
                 "c.yaml:1:34 duplicate-key: \"title\" of the data set stands already in a.yaml:1:18",
                 "c.yaml:1:37 unknown-key: unknown key \"titel\" [title]"});
    CHECK(folder.faults(folder.path() / "c.yaml") ==
          Faults{"c.yaml:1:21 unknown-word: \"half\" is none of up, down, half_up",
                 "c.yaml:1:34 wrong-kind: {vi: ..., en: ...} is needed here, not text",
                 "c.yaml:1:37 unknown-key: unknown key \"titel\" [title]"});
}

TEST_CASE("io::load: all that is wrong comes in one run, by file, line and column") {
    DataFolder folder;
    folder
        .write("b.yaml", R"(figures:
- {id: f-3, agency: so-y-t, categories: all, measure: assigned, posts: -1, year: 2022}
agencies:
- {id: a, kind: board, level: commun, name: {vi: a, en: b}, under: a}
defaults: {confidence: reported}
)")
        .write("a.yaml", "x: 1\n  # a remark\ny: 1\n")
        .write("c.yaml", "# e\xCC\x81\ngroups: [{}]\n")
        .write("d.yaml", small_data);
    const std::string not_nfc = " not-nfc: a letter and its marks are written apart here; save the text in NFC "
                                "(precomposed Unicode, «Unicode dựng sẵn»)";
    CHECK(folder.faults() ==
          Faults{"a.yaml:1:1 unknown-key: unknown key \"x\"", "a.yaml:3:1 unknown-key: unknown key \"y\"",
                 "b.yaml:2:72 negative-posts: \"-1\" is below zero; only \"excess\" may be",
                 "b.yaml:4:31 unknown-word: \"commun\" is none of central, province, district, commune [commune]",
                 "b.yaml:4:68 agency-cycle: \"a\" is under itself: a -> a", "c.yaml:1:3" + not_nfc,
                 "c.yaml:2:10 missing-key: key \"id\" is missing", "c.yaml:2:10 missing-key: key \"name\" is missing"});
}

TEST_CASE("io::load: nothing is half loaded") {
    DataFolder folder;
    folder.write("a.yaml", small_data).write("b.yaml", "groups: 1");
    const auto loaded = folder.load();
    CHECK(!loaded.has_value());
    CHECK(loaded.has_error());
    CHECK_THROWS_AS(folder.load().value(), BadInput);
}

TEST_CASE("io::load: a fault has a code, the file as it was given, and a place") {
    DataFolder folder;
    folder.write("a.yaml", "agencys: []");
    const auto loaded = folder.load();
    REQUIRE(loaded.has_error());
    CHECK(loaded.error().all == std::vector{Diagnostic{"unknown-key", (folder.path() / "a.yaml").string(), 1, 1,
                                                       "unknown key \"agencys\"", "agencies"}});
}

TEST_CASE("io::load: the same data read twice is the same") {
    CHECK(faults_of("agencies: [1, 2]\ngroups: x\n") == faults_of("agencies: [1, 2]\ngroups: x\n"));
    const Dataset once  = good("assumptions: [{vi: a, en: b}]");
    const Dataset again = good("assumptions: [{vi: a, en: b}]");
    REQUIRE(once.tasks.size() == again.tasks.size());
    CHECK(once.tasks[TaskId{0}].location == again.tasks[TaskId{0}].location);
}
