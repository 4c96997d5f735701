// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "loading.hpp"

#include <string>

using namespace congvu;
using namespace congvu::testing;

TEST_CASE("waivers: everything that can be said of one is read") {
    const Dataset data = good(R"(waivers:
- id: w
  rule: KL40-*
  subject: so-y-te
  from: 2026-01-01
  until: 2026-12-31
  document: kl-28
  clause: Điều 3
  reason: {vi: sắp xếp, en: reorganised}
  source: s
  confidence: text_read
)");
    const Waiver& read = data.waivers.at(0);
    CHECK(read.key == "w");
    CHECK(read.rule == "KL40-*");
    CHECK(read.subject == "so-y-te");
    CHECK(read.period == Period::until(date(2026, 1, 1), through(2026, 12, 31)));
    CHECK(read.document == *find_document(data, "kl-28"));
    CHECK(read.clause == "Điều 3");
    CHECK(read.reason.en == "reorganised");
    CHECK(read.source == "s");
    CHECK(read.confidence == Confidence::text_read);
    CHECK(read.location == Location{0, 2, 7});
}

TEST_CASE("waivers: none without a clause, a reason and both ends") {
    CHECK(faults_of_reported("waivers:\n- {id: w}") ==
          Faults{"3:3 missing-key: key \"rule\" is missing", "3:3 missing-key: key \"subject\" is missing",
                 "3:3 missing-key: key \"from\" is missing", "3:3 missing-key: key \"until\" is missing",
                 "3:3 missing-key: key \"document\" is missing", "3:3 missing-key: key \"clause\" is missing",
                 "3:3 missing-key: key \"reason\" is missing"});
    CHECK(faults_of_reported("waivers:\n- {id: w, rule: A, subject: b, from: 2026-01-02, until: 2026-01-01, document: "
                             "kl28, clause: c, reason: {vi: a, en: b}}")
              .size() == 2);
}

TEST_CASE("severities: a profile has rules, a severity, a reason and an end") {
    const Dataset data = good("severities: [{rules: 'RESP-*', severity: warning, from: 2026-01-01, until: 2026-06-30, "
                              "reason: {vi: rà soát, en: review}}]");
    const SeverityChange& read = data.severity_changes.at(0);
    CHECK(read.rules == "RESP-*");
    CHECK(read.severity == Severity::warning);
    CHECK(read.period == Period::until(date(2026, 1, 1), date(2026, 6, 30)));
    CHECK(read.reason.vi == "rà soát");
    CHECK(faults_of("severities: [{rules: A, severity: hard}]") ==
          Faults{"1:14 missing-key: key \"reason\" is missing", "1:14 missing-key: key \"until\" is missing",
                 "1:35 unknown-word: \"hard\" is none of advice, warning, violation"});
}

TEST_CASE("transfers of posts: everything that can be said of one is read") {
    const Dataset data       = good(R"(reorganisations:
- {id: e, kind: split, effective: 2024-07-01, originals: [so-noi-vu], results: [so-noi-vu, so-y-te], confidence: reported}
post_transfers:
- id: t
  title: {vi: điều chuyển, en: transfer}
  from: so-noi-vu
  to: so-y-te
  categories: [cadre, civil_servant]
  funding: service_revenue
  posts: 12
  posts_2015: 13
  effective: 2024-07-01
  recorded: 2024-06-15
  reorganisation: e
  document: kl-28
  clause: Điều 2
  confidence: derived
- {id: u, from: so-y-te, to: so-noi-vu, categories: all, posts: unknown, effective: 2024-07-01, confidence: reported}
)");
    const PostTransfer& read = data.post_transfers.at(0);
    CHECK(read.key == "t");
    CHECK(read.title.en == "transfer");
    CHECK(read.from == *find_agency(data, "so-noi-vu"));
    CHECK(read.to == *find_agency(data, "so-y-te"));
    CHECK(read.categories == cadres_and_civil_servants);
    CHECK(read.funding == Funding::service_revenue);
    CHECK(read.posts == 12);
    CHECK(read.posts_2015 == 13);
    CHECK(read.effective == date(2024, 7, 1));
    CHECK(read.recorded == date(2024, 6, 15));
    CHECK(read.reorganisation == ReorganisationId{0});
    CHECK(read.document == find_document(data, "kl-28"));
    CHECK(read.clause == "Điều 2");
    CHECK(read.confidence == Confidence::derived);
    CHECK(data.post_transfers.at(1).posts == std::nullopt);
    CHECK(data.post_transfers.at(1).funding == Funding::state_budget);

    CHECK(faults_of_reported("post_transfers: [{id: t, from: so-y-te, to: so-y-te, categories: all, posts: 1, "
                             "effective: 2024-01-01}]") ==
          Faults{"2:18 same-ends: posts cannot move from an agency to itself"});
}
