// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "loading.hpp"

#include <string>

using namespace congvu;
using namespace congvu::testing;

TEST_CASE("keys: an unknown one is told with the nearest of its mapping") {
    CHECK(faults_of("agencys: []\n") == Faults{"1:1 unknown-key: unknown key \"agencys\" [agencies]"});
    CHECK(faults_of_reported(R"(directives:
  - id: d
    document: cv-1
    issuer: ubnd-tinh
    tasks:
      - id: T02
        title: {vi: a, en: b, fr: c}
        asignments: []
        color: red
)") == Faults{"8:31 unknown-key: unknown key \"fr\"", "9:9 unknown-key: unknown key \"asignments\" [assignments]",
              "10:9 unknown-key: unknown key \"color\""});
}

TEST_CASE("keys: a missing one is told at the entry") {
    CHECK(faults_of("agencies:\n  - {id: a}\n") ==
          Faults{"2:5 missing-key: key \"kind\" is missing", "2:5 missing-key: key \"level\" is missing",
                 "2:5 missing-key: key \"name\" is missing",
                 "2:5 missing-key: key \"confidence\" is missing, and the file has no default for it"});
    CHECK(faults_of_reported("reorganisations:\n  - kind: merge\n") ==
          Faults{"3:5 missing-key: key \"id\" is missing", "3:5 missing-key: key \"effective\" is missing",
                 "3:5 missing-key: key \"originals\" is missing"});
}

TEST_CASE("values: one of the wrong kind is told once") {
    CHECK(faults_of("groups: {}\n") == Faults{"1:9 wrong-kind: a list is needed here, not a mapping"});
    CHECK(faults_of("groups: g\n") == Faults{"1:9 wrong-kind: a list is needed here, not text"});
    CHECK(faults_of("groups: [g, [g]]\n") == Faults{"1:10 wrong-kind: a mapping is needed here, not text",
                                                    "1:13 wrong-kind: a mapping is needed here, not a list"});
    CHECK(faults_of("defaults: []\n") == Faults{"1:11 wrong-kind: a mapping is needed here, not a list"});
    CHECK(faults_of_reported(
              "documents:\n- {id: d, number: {}, issuer: [], issued: [], title: x, source: {}, clause: 1}") ==
          Faults{"3:19 wrong-kind: text is needed here, not a mapping",
                 "3:31 wrong-kind: text is needed here, not a list", "3:43 wrong-kind: text is needed here, not a list",
                 "3:54 wrong-kind: {vi: ..., en: ...} is needed here, not text",
                 "3:65 wrong-kind: text is needed here, not a mapping", "3:69 unknown-key: unknown key \"clause\""});
}

TEST_CASE("text: both languages are needed, and neither is empty") {
    CHECK(faults_of("assumptions: [{vi: a}, {en: b}, {vi: '', en: b}, {vi: a, en: }]") ==
          Faults{"1:15 missing-key: key \"en\" is missing", "1:24 missing-key: key \"vi\" is missing",
                 "1:38 empty-text: the text of \"vi\" is empty", "1:62 wrong-kind: text is needed here, not nothing"});
}

TEST_CASE("lists: where something must stand in it, an empty one is a fault") {
    CHECK(faults_of_reported(R"(figures:
- {id: f, agency: so-y-te, categories: [], measure: assigned, posts: 1, year: 2022}
allocations:
- {id: a, title: {vi: a, en: b}, whole: f-1, parts: []}
reorganisations:
- {id: r, kind: dissolve, effective: 2022-01-01, originals: []}
)") == Faults{"3:40 empty-list: the list of \"categories\" is empty", "5:53 empty-list: the list of \"parts\" is empty",
              "7:61 empty-list: the list of \"originals\" is empty"});
}

TEST_CASE("periods: the last day is not before the first") {
    const auto agency = [](const std::string& period) {
        return faults_of_reported("agencies:\n- {id: a, kind: board, level: commune, name: {vi: a, en: b}, " + period +
                                  "}");
    };
    CHECK(agency("from: 2022-01-01, until: 2022-01-01").empty());
    CHECK(agency("from: 2022-01-02, until: 2022-01-01") ==
          Faults{"3:87 reversed-dates: 2022-01-01 is before \"from\", 2022-01-02"});
    CHECK(agency("from: soon, until: later") == Faults{"3:68 bad-date: \"soon\" is no day; write YYYY-MM-DD",
                                                       "3:81 bad-date: \"later\" is no day; write YYYY-MM-DD"});
}

TEST_CASE("confidence and source: what the file says once, its entries need not say") {
    const Dataset data = good(R"(documents:
- {id: x, number: unknown, issuer: unknown, issued: unknown, title: {vi: a, en: b}}
- {id: y, number: unknown, issuer: unknown, issued: unknown, title: {vi: a, en: b}, confidence: derived, source: s}
- {id: z, number: unknown, issuer: unknown, issued: unknown, title: {vi: a, en: b}, source: ""}
defaults: {confidence: text_read, source: the Gazette}
)");
    CHECK(data.documents[DocumentId{0}].confidence == Confidence::text_read);
    CHECK(data.documents[DocumentId{0}].source == "the Gazette");
    CHECK(data.documents[DocumentId{1}].confidence == Confidence::derived);
    CHECK(data.documents[DocumentId{1}].source == "s");
    CHECK(data.documents[DocumentId{2}].source.empty());
    CHECK(data.documents[DocumentId{3}].source == "a gazette"); // each file for itself
    CHECK(data.documents[DocumentId{3}].confidence == Confidence::reported);
}

TEST_CASE("confidence: a default that cannot be read is told once, not at every entry") {
    CHECK(
        faults_of("defaults: {confidence: sure}\nquota_subjects: []\nrelations:\n"
                  "- {document: kl-28, relation: basis, to: cv-1}\n- {document: cv-1, relation: basis, to: kl-28}\n") ==
        Faults{"1:24 unknown-word: \"sure\" is none of text_read, reported, derived, unconfirmed"});
}
