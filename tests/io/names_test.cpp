// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "loading.hpp"

#include <string>

using namespace congvu;
using namespace congvu::testing;

namespace {

const std::string board = ", kind: board, level: commune, name: {vi: a, en: b}";

} // namespace

TEST_CASE("ids: lower-case letters, digits and hyphens; of tasks also capitals and points") {
    const std::string bad = " is no id; write lower-case letters, digits and hyphens";
    CHECK(faults_of_reported("agencies:\n- {id: a-1" + board + "}\n- {id: So-1" + board + "}\n- {id: sở" + board +
                             "}\n- {id: a b" + board + "}\n- {id: [a]" + board + "}\n- {id: ''" + board + "}\n") ==
          Faults{"4:8 bad-id: \"So-1\"" + bad, "5:8 bad-id: \"sở\"" + bad, "6:8 bad-id: \"a b\"" + bad,
                 "7:8 wrong-kind: text is needed here, not a list", "8:8 empty-text: the text of \"id\" is empty"});
    CHECK(faults_of_reported(R"(directives:
- id: d
  document: cv-1
  issuer: so-y-te
  tasks: [{id: T02.a-B, title: {vi: a, en: b}}, {id: T_2, title: {vi: a, en: b}}]
)") == Faults{"6:54 bad-id: \"T_2\" is no id of a task; write letters, digits, hyphens and points"});
}

TEST_CASE("ids: two entries of one name space may not share one, over all files") {
    DataFolder folder;
    folder.write("a.yaml", small_data).write("b.yaml", R"(defaults: {confidence: reported}
agencies:
  - {id: so-y-te, kind: board, level: commune, name: {vi: a, en: b}}
  - {id: g-departments, kind: board, level: commune, name: {vi: a, en: b}}
groups:
  - {id: so-noi-vu, name: {vi: a, en: b}}
documents:
  - {id: so-y-te, number: unknown, issuer: unknown, issued: unknown, title: {vi: a, en: b}}
)");
    CHECK(folder.faults() == Faults{"b.yaml:3:10 duplicate-id: \"so-y-te\" is an agency already, at a.yaml:5:10",
                                    "b.yaml:4:10 duplicate-id: \"g-departments\" is a group already, at a.yaml:7:10",
                                    "b.yaml:6:10 duplicate-id: \"so-noi-vu\" is an agency already, at a.yaml:4:10"});
}

TEST_CASE("references: one that leads nowhere is told with the nearest id of the wanted kind") {
    CHECK(faults_of_reported(R"(quota_subjects:
- {agency: so-y-t, scope: agency}
- {agency: nothing-like-it, scope: agency}
relations:
- {document: kl28, relation: basis, to: cv-2}
delegations:
- {task: T02, giver: so-yte, receiver: so-y-te}
)") == Faults{"3:12 unknown-id: there is no agency \"so-y-t\" [so-y-te]",
              "4:12 unknown-id: there is no agency \"nothing-like-it\"",
              "6:14 unknown-id: there is no document \"kl28\" [kl-28]",
              "6:41 unknown-id: there is no document \"cv-2\" [cv-1]",
              "8:10 unknown-id: there is no task \"T02\" [T01]",
              "8:22 unknown-id: there is no agency \"so-yte\" [so-y-te]"});
}

TEST_CASE("references: a thing of another kind is called by its kind") {
    CHECK(faults_of_reported(R"(quota_subjects:
- {agency: g-departments, scope: agency}
- {agency: T01, scope: agency}
- {agency: [so-y-te], scope: agency}
relations:
- {document: d-1, relation: basis, to: f-1}
groups:
- {id: g, name: {vi: a, en: b}, groups: [so-y-te]}
directives:
- id: d
  document: cv-1
  issuer: so-y-te
  tasks: [{id: T02, title: {vi: a, en: b}, assignments: [{role: lead, by: kl-28}, {role: lead, by: so-y}]}]
)") == Faults{"3:12 wrong-reference: \"g-departments\" is a group, and an agency is needed here",
              "4:12 wrong-reference: \"T01\" is a task, and an agency is needed here",
              "5:12 wrong-kind: text is needed here, not a list",
              "7:14 wrong-reference: \"d-1\" is a directive, and a document is needed here",
              "7:40 wrong-reference: \"f-1\" is a figure, and a document is needed here",
              "9:42 wrong-reference: \"so-y-te\" is an agency, and a group is needed here",
              "14:75 wrong-reference: \"kl-28\" is a document, and an agency or a group is needed here",
              "14:100 unknown-id: there is no agency or group \"so-y\""});
}

TEST_CASE("references: one that stands in a list twice is told") {
    CHECK(faults_of_reported(R"(groups:
- {id: g, name: {vi: a, en: b}, agencies: [so-y-te, so-noi-vu, so-y-te], groups: [g-departments, g-departments]}
allocations:
- {id: a, title: {vi: a, en: b}, whole: f-1, parts: [f-2, f-2]}
)") == Faults{"3:64 repeated-reference: \"so-y-te\" stands in this list twice",
              "3:98 repeated-reference: \"g-departments\" stands in this list twice",
              "5:59 repeated-reference: \"f-2\" stands in this list twice"});
}

TEST_CASE("references: may lead forward, and into any file") {
    DataFolder folder;
    folder.write("a.yaml", "quota_subjects: [{agency: so-y-te, scope: agency}]").write("b.yaml", small_data);
    const auto loaded = folder.load();
    REQUIRE(loaded.has_value());
    CHECK(loaded->agencies[loaded->quota_subjects.front().agency].key == "so-y-te");
}

TEST_CASE("references: an entry with a fault can still be referred to") {
    CHECK(faults_of_reported("agencies:\n- {id: Xa, kind: bord, level: commune, name: {vi: a, en: b}}\n"
                             "quota_subjects:\n- {agency: Xa, scope: agency}\n")
              .size() == 2); // the id and the kind, and no reference that leads nowhere
}

TEST_CASE("references: where ids may be unseen, none is said to be missing") {
    const std::string references = "quota_subjects: [{agency: so-y-t, scope: agency}, {agency: cv-1, scope: agency}]\n";
    const std::string wrong      = "wrong-reference: \"cv-1\" is a document, and an agency is needed here";
    SECTION("a section with a slip in its name") {
        CHECK(faults_of(references + "agences: []\n") ==
              Faults{"1:60 " + wrong, "2:1 unknown-key: unknown key \"agences\" [agencies]"});
    }
    SECTION("a section that is no list") {
        CHECK(faults_of(references + "agencies: {}\n") ==
              Faults{"1:60 " + wrong, "2:11 wrong-kind: a list is needed here, not a mapping"});
    }
    SECTION("a file that is no YAML") {
        DataFolder folder;
        folder.write("a.yaml", references).write("b.yaml", "[").write("small.yaml", small_data);
        CHECK(folder.faults() ==
              Faults{"a.yaml:1:60 " + wrong, "b.yaml:1:2 bad-yaml: this is not YAML: end of sequence flow not found"});
    }
}

TEST_CASE("references: thousands that lead nowhere are all told, the nearest id for as long as that is quick") {
    std::string agencies = "agencies:\n";
    std::string subjects = "quota_subjects:\n";
    for (int i = 1000; i < 3000; ++i) {
        agencies += "- {id: agency-" + std::to_string(i) + board + "}\n";
        subjects += "- {agency: agenci-" + std::to_string(i) + ", scope: agency}\n";
    }
    const Faults faults = faults_of_reported(agencies + subjects);
    REQUIRE(faults.size() == 2000);
    CHECK(faults.front() == "2004:12 unknown-id: there is no agency \"agenci-1000\" [agency-1000]");
    CHECK(faults.back() == "4003:12 unknown-id: there is no agency \"agenci-2999\"");
}
