// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "loading.hpp"

#include <string>

using namespace congvu;
using namespace congvu::testing;

namespace {

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

const std::string too_deep  = " too-deep: values are nested deeper than 64 levels";
const std::string too_dense = " too-many-values: one value near here holds more than 1000000 marks (brackets, commas, "
                              "colons, quotes); write it in several";

} // namespace

TEST_CASE("io::load: columns count characters, from 1") {
    CHECK(faults_of("ở: {Sở: 1}\n") == Faults{"1:1 unknown-key: unknown key \"ở\""});
    CHECK(faults_of("defaults: {source: Sở Nội vụ, x: 1, \"y\": 2}\n") ==
          Faults{"1:31 unknown-key: unknown key \"x\"", "1:37 unknown-key: unknown key \"y\""});
}

TEST_CASE("io::load: what hides its value is refused") {
    CHECK(faults_of("groups: &all []") == Faults{"1:9 anchor: anchors (&) are not read; write the value out"});
    CHECK(faults_of("groups: &all") == Faults{"1:9 anchor: anchors (&) are not read; write the value out"});
    CHECK(faults_of("groups: !!seq []") == Faults{"1:9 tag: tags (!) are not read"});
    CHECK(faults_of("groups: ! x") == Faults{"1:9 tag: tags (!) are not read"});
    CHECK(faults_of("groups: []\n<<: {agencies: []}") ==
          Faults{"2:1 merge-key: merge keys (<<) are not read; write the values out"});
    CHECK(faults_of("groups: *all") == Faults{"1:9 bad-yaml: this is not YAML: the referenced anchor is not defined"});
}

TEST_CASE("io::load: a bomb of aliases is refused at its first anchor") {
    std::string bomb = "a: &a [x, x]\n";
    for (char name = 'b'; name <= 'z'; ++name)
        bomb += std::string(1, name) + ": &" + name + " [*" + static_cast<char>(name - 1) + ", *" +
                static_cast<char>(name - 1) + "]\n";
    CHECK(faults_of(bomb) == Faults{"1:4 anchor: anchors (&) are not read; write the value out"});
}

TEST_CASE("io::load: a file holds one document") {
    CHECK(faults_of("groups: []\n---\nagencies: []\n") ==
          Faults{"2:1 several-documents: a second YAML document begins here; a file holds one"});
    CHECK(faults_of("groups: []\n--- &x\n") ==
          Faults{"2:1 several-documents: a second YAML document begins here; a file holds one"});
    CHECK(faults_of("{groups: []}\nagencies: []\n") ==
          Faults{"2:1 bad-yaml: this is not YAML: what begins here belongs to nothing above"});
    CHECK(faults_of("%YAML 1.2\n---\ngroups: []\n...\n").empty());
}

TEST_CASE("io::load: a key that stands twice is told where it first stood, and the first is read") {
    CHECK(faults_of("groups: []\nagencies: []\ngroups: 1\nagencies: 2\ngroups: 3\n") ==
          Faults{"3:1 duplicate-key: key \"groups\" stands here again, first in line 1",
                 "4:1 duplicate-key: key \"agencies\" stands here again, first in line 2",
                 "5:1 duplicate-key: key \"groups\" stands here again, first in line 1"});
}

TEST_CASE("io::load: a file is a mapping with keys of text") {
    CHECK(faults_of("- groups\n") == Faults{"1:1 wrong-kind: a file holds a mapping of sections, not a list"});
    CHECK(faults_of("groups\n") == Faults{"1:1 wrong-kind: a file holds a mapping of sections, not text"});
    CHECK(faults_of("? [groups]\n: []\n") == Faults{"1:3 bad-key: a key must be text, not a list"});
    CHECK(faults_of("~: []\n") == Faults{"1:1 bad-key: a key must be text, not nothing"});
}

TEST_CASE("io::load: what is not YAML is told where it stops being") {
    CHECK(faults_of("groups: agencies: []\n") == Faults{"1:17 bad-yaml: this is not YAML: illegal map value"});
    CHECK(faults_of("# ở\nở: \"ở\" x\n") == Faults{"2:8 bad-yaml: this is not YAML: end of map not found"});
    CHECK(faults_of("groups: [\n") == Faults{"2:1 bad-yaml: this is not YAML: end of sequence flow not found"});
    CHECK(faults_of("groups:\n\t- a\n") == Faults{"2:2 bad-yaml: this is not YAML: illegal block entry"});
}

TEST_CASE("io::load: a quote that is never closed does not swallow the rest of the file") {
    const std::string unclosed = " bad-yaml: this is not YAML: the quote that opens here is never closed";
    CHECK(faults_of("assumptions: \"a\ngroups: []\n") == Faults{"1:14" + unclosed});
    CHECK(faults_of("assumptions: 'it''s\n") == Faults{"1:14" + unclosed});
    CHECK(faults_of("assumptions: \"a\\\"\n") == Faults{"1:14" + unclosed});
    CHECK(faults_of("assumptions: [{vi: 'it''s', en: \"a\\\"\"}, {vi: |\n    a \"\n   , en: b}]").size() == 1);
    CHECK(faults_of("assumptions:\n  - vi: |\n      a \"\n    en: >-\n      'b\n").empty());
}

TEST_CASE("io::load: nothing in the place of a value is told where the value should stand") {
    CHECK(faults_of("groups:\n\n# a remark\nagencies: []\n") ==
          Faults{"1:1 wrong-kind: a list is needed here, not nothing"});
    CHECK(faults_of("groups: ~\n") == Faults{"1:9 wrong-kind: a list is needed here, not nothing"});
    CHECK(faults_of("assumptions:\n  -\n  - null\n  -\n") ==
          Faults{"2:3 wrong-kind: {vi: ..., en: ...} is needed here, not nothing",
                 "3:5 wrong-kind: {vi: ..., en: ...} is needed here, not nothing",
                 "4:3 wrong-kind: {vi: ..., en: ...} is needed here, not nothing"});
}

TEST_CASE("io::load: nesting is bounded") {
    CHECK(faults_of("{x: " + repeated("[", 63) + repeated("]", 63) + "}") ==
          Faults{"1:2 unknown-key: unknown key \"x\""});
    CHECK(faults_of("{x: " + repeated("[", 64) + repeated("]", 64) + "}") == Faults{"1:68" + too_deep});
    CHECK(faults_of(repeated("{a: ", 64) + "b" + repeated("}", 64)) == Faults{"1:2 unknown-key: unknown key \"a\""});
    CHECK(faults_of(repeated("{a: ", 65) + "b" + repeated("}", 65)) == Faults{"1:257" + too_deep});
    CHECK(faults_of(repeated("[", 10'000) + repeated("]", 10'000)) == Faults{"1:65" + too_deep});
    CHECK(faults_of(repeated("{a: ", 10'000) + "b" + repeated("}", 10'000)) == Faults{"1:257" + too_deep});
    CHECK(faults_of(repeated("[", 10'000)).front().ends_with(too_deep));
    CHECK(faults_of(repeated("- ", 10'000)) == Faults{"1:129" + too_deep});
    CHECK(faults_of(repeated("? ", 10'000)) == Faults{"1:129" + too_deep});

    std::string steps;
    for (int i = 0; i < 1000; ++i)
        steps += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    CHECK(faults_of(steps) == Faults{"65:65" + too_deep});
}

TEST_CASE("io::load: the number of values is bounded") {
    CHECK(faults_of("assumptions:\n" + repeated("-\n", 999'997)).size() == 999'997);
    CHECK(faults_of("assumptions:\n" + repeated("-\n", 999'998)) ==
          Faults{"1000000:1 too-many-values: the file has more than 1000000 values"});
}

TEST_CASE("io::load: one value in brackets does not fill the memory") {
    CHECK(faults_of(repeated("[", 10'000'000)) == Faults{"a.yaml" + too_dense});
    CHECK(faults_of("agencies: []\ngroups: [" + repeated("\"\" ", 5'000'000)) == Faults{"2:9" + too_dense});
    CHECK(faults_of("groups: [" + repeated("a,", 5'000'000)) ==
          Faults{"1:2000004 too-many-values: the file has more than 1000000 values"});
}

TEST_CASE("io::load: one long line is read in one go") {
    const std::string long_text(8'000'000, 'a');
    CHECK(faults_of("assumptions: [{vi: " + long_text + ", en: b, x: 1}]") ==
          Faults{"1:8000029 unknown-key: unknown key \"x\""});
    CHECK(faults_of("groups: " + long_text) == Faults{"1:9 wrong-kind: a list is needed here, not text"});
    CHECK(faults_of(long_text + ": 1").size() == 1);
}
