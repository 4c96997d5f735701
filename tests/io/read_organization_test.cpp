// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "loading.hpp"

#include <algorithm>
#include <string>

using namespace congvu;
using namespace congvu::testing;

namespace {

/// The text stands before the small data, so its things have the first rows.
Dataset reported(const std::string& text) { return good("defaults: {confidence: reported}\n" + text); }

AgencyId agency(const Dataset& data, std::string_view key) { return find_agency(data, key).value(); }

} // namespace

TEST_CASE("agencies: everything that can be said of one is read") {
    const Dataset data = reported(R"(agencies:
- id: so-moi
  kind: board
  level: district
  names:
  - {vi: Tên mới, en: New name, from: 2021-01-01}
  - {vi: Tên cũ, en: Old name, until: 2020-12-31}
  under:
  - {agency: so-y-te, from: 2020-01-01, until: 2024-12-31}
  - {agency: ubnd-tinh, until: 2019-12-31}
  from: 2016-01-01
  until: 2025-06-30
  code: "18073"
  source: a decree
  confidence: text_read
)");
    const Agency& read = data.agencies[AgencyId{0}];
    CHECK(read.key == "so-moi");
    CHECK(read.kind == AgencyKind::board);
    CHECK(read.level == Level::district);
    CHECK(read.life == Period::until(date(2016, 1, 1), through(2025, 6, 30)));
    CHECK(read.code == "18073");
    CHECK(read.source == "a decree");
    CHECK(read.confidence == Confidence::text_read);
    CHECK(read.location == Location{0, 3, 7});

    REQUIRE(read.names.steps().size() == 2); // in the order of time
    CHECK(read.name_on(date(2020, 12, 31)).vi == "Tên cũ");
    CHECK(read.name_on(date(2021, 1, 1)).en == "New name");

    REQUIRE(read.parents.size() == 2); // in the order of time
    CHECK(read.parents[0].parent == agency(data, "ubnd-tinh"));
    CHECK(read.parents[0].period == Period{start_of_time, date(2020, 1, 1)});
    CHECK(read.parents[0].location == Location{0, 11, 14});
    CHECK(read.parents[1].parent == agency(data, "so-y-te"));
    CHECK(read.parents[1].period == Period{date(2020, 1, 1), date(2025, 1, 1)});
}

TEST_CASE("agencies: one name and one parent hold always") {
    const Dataset data = reported(R"(agencies:
- {id: a, kind: board, level: commune, name: {vi: Ban, en: Board}, under: so-y-te}
- {id: b, kind: board, level: commune, name: {vi: Ban, en: Board}, under: [so-y-te]}
- {id: c, kind: board, level: commune, name: {vi: Ban, en: Board}}
)");
    for (const auto row : {0U, 1U}) {
        const Agency& read = data.agencies[AgencyId{row}];
        CHECK(read.name_on(start_of_time) == OwnedText{"Ban", "Board"});
        CHECK(read.life == Period{});
        REQUIRE(read.parents.size() == 1);
        CHECK(read.parents.front().parent == agency(data, "so-y-te"));
        CHECK(read.parents.front().period == Period{});
    }
    CHECK(data.agencies[AgencyId{2}].parents.empty());
}

TEST_CASE("agencies: has a name, and at no time two") {
    CHECK(faults_of_reported(R"(agencies:
- {id: a, kind: board, level: commune}
- {id: b, kind: board, level: commune, names: []}
- {id: c, kind: board, level: commune, name: {vi: a, en: b}, names: [{vi: a, en: b}]}
- id: d
  kind: board
  level: commune
  names:
  - {vi: Ba, en: three, from: 2021-01-01}
  - {vi: Một, en: one, until: 2020-01-01}
  - {vi: Hai, en: two, from: 2020-01-01, until: 2020-12-31}
  - {vi: Bốn, en: four, from: soon}
)") == Faults{"3:3 missing-key: key \"name\" is missing", "4:47 empty-list: the list of \"names\" is empty",
              "5:3 conflicting-keys: \"name\" and \"names\" stand side by side; keep one of them",
              "12:5 overlapping-names: the name \"Hai\" begins before the one before it ends",
              "13:31 bad-date: \"soon\" is no day; write YYYY-MM-DD"});
}

TEST_CASE("agencies: every word of a kind and a level is read") {
    for (std::uint8_t i = 0; !word(static_cast<AgencyKind>(i)).empty(); ++i) {
        const auto kind    = static_cast<AgencyKind>(i);
        const Dataset data = reported("agencies: [{id: a, kind: " + std::string(word(kind)) +
                                      ", level: central, name: {vi: a, en: b}}]");
        CHECK(data.agencies[AgencyId{0}].kind == kind);
    }
    CHECK(faults_of_reported("agencies: [{id: a, kind: sở, level: tỉnh, name: {vi: a, en: b}, under: [{}, ~]}]") ==
          Faults{"2:26 unknown-word: \"sở\" is none of political_system, block, party_body, assembly, peoples_council, "
                 "peoples_committee, ministry, department, board, public_service_unit, front, association, "
                 "judicial_body, state_body",
                 "2:37 unknown-word: \"tỉnh\" is none of central, province, district, commune",
                 "2:73 missing-key: key \"agency\" is missing", "2:77 wrong-kind: text is needed here, not nothing"});
}

TEST_CASE("groups: lists, selects and includes") {
    const Dataset data     = good(R"(groups:
- id: g-all
  name: {vi: tất cả, en: all}
  agencies: [ubnd-tinh]
  select:
  - {kinds: [department, board], level: province, under: ubnd-tinh}
  - {}
  groups: [g-departments]
  incomplete: {vi: thiếu, en: some are missing}
- {id: g-none, name: {vi: không, en: none}}
)");
    const AgencyGroup& all = data.groups[GroupId{0}];
    CHECK(all.key == "g-all");
    CHECK(all.name == OwnedText{"tất cả", "all"});
    CHECK(all.agencies == std::vector{agency(data, "ubnd-tinh")});
    REQUIRE(all.selectors.size() == 2);
    CHECK(all.selectors[0].kinds == std::vector{AgencyKind::department, AgencyKind::board});
    CHECK(all.selectors[0].level == Level::province);
    CHECK(all.selectors[0].under == agency(data, "ubnd-tinh"));
    CHECK(all.selectors[1].kinds.empty());
    CHECK(!all.selectors[1].level);
    CHECK(!all.selectors[1].under);
    CHECK(all.groups == std::vector{GroupId{2}});
    CHECK(all.incomplete.en == "some are missing");
    CHECK(all.location == Location{0, 2, 7});
    CHECK(data.groups[GroupId{1}].incomplete == OwnedText{});
}

TEST_CASE("groups: a selector names known kinds, levels and agencies") {
    CHECK(faults_of("groups: [{id: g, name: {vi: a, en: b}, select: [{kinds: board, lvl: x}, {level: x, under: g, "
                    "kinds: [bord]}]}]")
              .size() == 5);
    CHECK(faults_of("groups: [{id: g, name: {vi: a, en: b}, select: [{kinds: [front], under: g}]}]") ==
          Faults{"1:73 wrong-reference: \"g\" is a group, and an agency is needed here"});
}

TEST_CASE("reorganisations: originals become results on a day") {
    const Dataset data           = reported(R"(reorganisations:
- id: merger
  kind: merge
  effective: 2025-01-01
  originals: [so-y-te, so-noi-vu]
  results: [so-y-te]
  matter: {vi: việc, en: tasks}
  document: kl-28
  source: a resolution
- {id: end, kind: dissolve, effective: 2025-01-01, originals: [ubnd-tinh]}
)");
    const Reorganisation& merger = data.reorganisations[ReorganisationId{0}];
    CHECK(merger.key == "merger");
    CHECK(merger.kind == ReorganisationKind::merge);
    CHECK(merger.effective == date(2025, 1, 1));
    CHECK(merger.originals == std::vector{agency(data, "so-y-te"), agency(data, "so-noi-vu")});
    CHECK(merger.results == std::vector{agency(data, "so-y-te")});
    CHECK(merger.matter.en == "tasks");
    CHECK(merger.document == find_document(data, "kl-28"));
    CHECK(merger.source == "a resolution");
    CHECK(merger.confidence == Confidence::reported);
    CHECK(merger.location == Location{0, 3, 7});
    CHECK(data.reorganisations[ReorganisationId{1}].results.empty());
    CHECK(!data.reorganisations[ReorganisationId{1}].document);
}
