// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "loading.hpp"

#include <string>

using namespace congvu;
using namespace congvu::testing;

namespace {

Faults issued(const std::string& written) {
    return faults_of_reported("documents:\n- {issued: " + written +
                              ", id: d, number: unknown, issuer: unknown, title: {vi: a, en: b}}");
}

} // namespace

TEST_CASE("documents: everything that can be said of one is read") {
    const Dataset data   = good(R"(documents:
- id: qd-71
  number: 71-QĐ/TW
  issuer: Bộ Chính trị
  issued_by: ubnd-tinh
  issued: 2022-07-18
  title: {vi: Quyết định 71, en: Decision 71}
  from: 2022-07-18
  until: 2026-12-31
  source: https://example.org
  confidence: text_read
)");
    const Document& read = data.documents[DocumentId{0}];
    CHECK(read.key == "qd-71");
    CHECK(read.number == "71-QĐ/TW");
    CHECK(read.issuer == "Bộ Chính trị");
    CHECK(read.issuing_agency == find_agency(data, "ubnd-tinh"));
    CHECK(read.issued == UncertainDate(date(2022, 7, 18)));
    CHECK(read.title == OwnedText{"Quyết định 71", "Decision 71"});
    CHECK(read.in_force == Period::until(date(2022, 7, 18), through(2026, 12, 31)));
    CHECK(read.source == "https://example.org");
    CHECK(read.confidence == Confidence::text_read);
    CHECK(read.location == Location{0, 2, 7});
    CHECK(read.is_identified());
}

TEST_CASE("documents: number, issuer and day of issue may be declared unknown, and must be declared") {
    const Dataset data =
        good("documents: [{id: d, number: unknown, issuer: unknown, issued: unknown, title: {vi: a, en: "
             "b}, confidence: derived}]");
    const Document& read = data.documents[DocumentId{0}];
    CHECK(!read.number);
    CHECK(read.issuer.empty());
    CHECK(!read.issued);
    CHECK(read.in_force == Period{});
    CHECK(faults_of_reported("documents: [{id: d}]") ==
          Faults{"2:13 missing-key: key \"number\" is missing", "2:13 missing-key: key \"issuer\" is missing",
                 "2:13 missing-key: key \"issued\" is missing", "2:13 missing-key: key \"title\" is missing"});
}

TEST_CASE("documents: a number that is none is told") {
    const std::string bad = "\" is no document number; write it like 28-KL/TW, 29/2023/NĐ-CP or 1234/UBND-NC, or write "
                            "unknown";
    for (const std::string number : {"28-KLTW", "Kết luận 28", "28", "28-XX/TW"})
        CHECK(faults_of_reported("documents: [{id: d, number: " + number +
                                 ", issuer: x, issued: unknown, title: {vi: a, en: b}}]") ==
              Faults{std::string("2:29 bad-number: \"").append(number).append(bad)});
}

TEST_CASE("documents: a day of issue may be known within bounds") {
    const Dataset data = good(R"(defaults: {confidence: derived}
documents:
- {id: a, number: unknown, issuer: x, issued: {earliest: 2022-07-18, latest: 2025-06-30}, title: {vi: a, en: b}}
- id: b
  number: unknown
  issuer: x
  issued: {earliest: 2022-07-18, latest: 2025-06-30, assumed: 2022-12-01}
  title: {vi: a, en: b}
)");
    CHECK(data.documents[DocumentId{0}].issued == UncertainDate(date(2022, 7, 18), date(2025, 6, 30)));
    CHECK(data.documents[DocumentId{1}].issued ==
          UncertainDate(date(2022, 7, 18), date(2025, 6, 30), date(2022, 12, 1)));
}

TEST_CASE("documents: bounds are in order, and the assumed day lies within") {
    CHECK(issued("{earliest: 2022-01-02, latest: 2022-01-02, assumed: 2022-01-02}").empty());
    CHECK(issued("{earliest: 2022-01-02, latest: 2022-01-01}") ==
          Faults{"3:12 reversed-dates: \"latest\", 2022-01-01, is before \"earliest\", 2022-01-02"});
    const std::string outside = " is not between 2022-01-02 and 2022-01-04";
    CHECK(issued("{earliest: 2022-01-02, latest: 2022-01-04, assumed: 2022-01-01}") ==
          Faults{"3:64 outside-bounds: 2022-01-01" + outside});
    CHECK(issued("{earliest: 2022-01-02, latest: 2022-01-04, assumed: 2022-01-05}") ==
          Faults{"3:64 outside-bounds: 2022-01-05" + outside});
    CHECK(issued("{earliest: 2022-01-02}") == Faults{"3:12 missing-key: key \"latest\" is missing"});
    CHECK(issued("{earliest: 2022-01-02, latst: 2022-01-04}") ==
          Faults{"3:12 missing-key: key \"latest\" is missing", "3:35 unknown-key: unknown key \"latst\" [latest]"});
    CHECK(issued("soon") == Faults{"3:12 bad-date: \"soon\" is no day; write YYYY-MM-DD"});
}

TEST_CASE("relations: one document does something to another") {
    const Dataset data = good(R"(relations:
- {document: cv-1, relation: guides, to: kl-28, clause: mục 2, source: s, confidence: derived}
)");
    REQUIRE(data.relations.size() == 1);
    const Relation& read = data.relations.front();
    CHECK(read.from == find_document(data, "cv-1"));
    CHECK(read.kind == RelationKind::guides);
    CHECK(read.to == find_document(data, "kl-28"));
    CHECK(read.clause == "mục 2");
    CHECK(read.source == "s");
    CHECK(read.confidence == Confidence::derived);
    CHECK(read.location == Location{0, 2, 3});
    CHECK(faults_of("relations: [{}]") ==
          Faults{"1:13 missing-key: key \"document\" is missing", "1:13 missing-key: key \"relation\" is missing",
                 "1:13 missing-key: key \"to\" is missing",
                 "1:13 missing-key: key \"confidence\" is missing, and the file has no default for it"});
}
