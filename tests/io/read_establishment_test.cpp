// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "loading.hpp"

#include <string>

using namespace congvu;
using namespace congvu::testing;

TEST_CASE("figures: who decided them, on what they rest, whose quota they use") {
    const Dataset data = good(R"(defaults: {confidence: reported}
figures:
- {id: f, agency: so-y-te, categories: [civil_servant], measure: assigned, posts: 5, year: 2026,
   assigned_by: politburo, rise_basis: new_organisation}
- {id: g, agency: so-y-te, categories: [civil_servant], measure: occupied, posts: 5, year: 2026,
   charged_to: [public_employee, cadre]}
- {id: h, agency: so-y-te, categories: [civil_servant], measure: occupied, posts: 5, year: 2026, charged_to: unknown}
)");
    CHECK(data.figures[FigureId{0}].assigned_by == QuotaAuthority::politburo);
    CHECK(data.figures[FigureId{0}].rise_basis == RiseBasis::new_organisation);
    CHECK(data.figures[FigureId{0}].charged_to == StaffCategories{});
    CHECK(data.figures[FigureId{1}].charged_to ==
          StaffCategories{StaffCategory::public_employee, StaffCategory::cadre});
    CHECK(data.figures[FigureId{2}].charged_to == std::nullopt);
    CHECK(data.figures[FigureId{1}].assigned_by == std::nullopt);

    CHECK(faults_of_reported("figures:\n- {id: f, agency: so-y-te, categories: all, measure: occupied, posts: 1, year: "
                             "2026, charged_to: []}") ==
          Faults{"3:98 empty-list: the list of \"charged_to\" is empty"});
}

TEST_CASE("plans: everything that can be said of one is read") {
    const Dataset data = good(R"(plans:
- id: p
  title: {vi: kế hoạch, en: plan}
  agency: so-y-te
  from: 2022-07-18
  until: 2026-12-31
  cut: 12
  years: [{year: 2022, approved: yes}, {year: 2023, approved: no}, {year: 2024}]
  quality_measures: [{vi: đào tạo, en: training}]
  head: {vi: Giám đốc, en: Director}
  document: kl-28
  clause: mục 1
  source: s
  confidence: derived
- {id: q, agency: so-y-te, year: 2023, quality_measures: none, head: none, confidence: reported}
- {id: r, agency: so-y-te, year: 2023, cut: unknown, quality_measures: unknown, head: unknown, confidence: reported}
)");
    REQUIRE(data.plans.size() == 3);
    const StreamliningPlan& plan = data.plans[0];
    CHECK(plan.key == "p");
    CHECK(plan.title.en == "plan");
    CHECK(plan.agency == find_agency(data, "so-y-te"));
    CHECK(plan.period == Period::until(date(2022, 7, 18), through(2026, 12, 31)));
    CHECK(plan.cut == 12);
    REQUIRE(plan.years.size() == 3);
    CHECK(plan.years[0].year == 2022);
    CHECK(plan.years[0].approved == true);
    CHECK(plan.years[1].approved == false);
    CHECK(plan.years[2].approved == std::nullopt);
    REQUIRE(plan.quality_measures);
    CHECK(plan.quality_measures->front().vi == "đào tạo");
    CHECK(plan.head->en == "Director");
    CHECK(plan.document == find_document(data, "kl-28"));
    CHECK(plan.clause == "mục 1");
    CHECK(plan.source == "s");
    CHECK(plan.confidence == Confidence::derived);
    CHECK(plan.location == Location{0, 2, 7});

    CHECK(data.plans[1].quality_measures->empty());
    CHECK(data.plans[1].head->empty());
    CHECK(data.plans[1].cut == std::nullopt);
    CHECK_FALSE(data.plans[2].quality_measures.has_value());
    CHECK_FALSE(data.plans[2].head.has_value());
}

TEST_CASE("plans: what is wrong is said where it stands") {
    CHECK(faults_of_reported(R"(plans:
- {id: p, agency: so-y-te, year: 2022, cut: -1, years: [{year: 22, approved: maybe}], heads: none}
- {agency: so-yte}
)") == Faults{"3:45 negative-posts: \"-1\" is below zero; only \"excess\" may be",
              "3:64 bad-year: \"22\" is no year between 1900 and 2200",
              "3:78 unknown-word: \"maybe\" is none of yes, no, unknown",
              "3:87 unknown-key: unknown key \"heads\" [head]", "4:3 missing-key: key \"id\" is missing",
              "4:3 missing-key: key \"year\" is missing, and \"from\" and \"until\" too",
              "4:12 unknown-id: there is no agency \"so-yte\" [so-y-te]"});
}

TEST_CASE("entries share one name space of ids") {
    CHECK(faults_of_reported(R"(plans:
- {id: p, agency: so-y-te, year: 2022}
contracts:
- {id: p, agency: so-y-te, year: 2022}
)") == Faults{"5:8 duplicate-id: \"p\" is an entry already, at a.yaml:3:8"});
}

TEST_CASE("job positions, ranks, persons") {
    const Dataset data = good(R"(defaults: {confidence: reported}
recruitments:
- {id: hiring, agency: so-y-te, categories: [civil_servant], year: 2026, planned: 2, positions: [clerk], meets_standards: no}
- {id: open, agency: so-y-te, categories: [public_employee], funding: service_revenue, from: 2026-03-01, positions: unknown}
job_positions:
- {id: clerk, agency: so-y-te, year: 2026, approved: yes, filled: 2}
rank_shares:
- {id: senior, agency: so-y-te, year: 2026, holders: 9, staff: 26, approved: 12.5%}
- {id: junior, agency: so-y-te, year: 2026, approved: unknown}
listed_persons:
- {id: person-1, agency: so-y-te, year: 2026, protections: [pregnant], volunteers: no, under_proceedings: yes}
- {id: person-2, agency: so-y-te, year: 2026, protections: none}
- {id: person-3, agency: so-y-te, year: 2026, protections: unknown, volunteers: unknown}
)");
    CHECK(data.recruitments[0].planned == 2);
    CHECK(data.recruitments[0].categories == StaffCategories(StaffCategory::civil_servant));
    CHECK(data.recruitments[0].funding == Funding::state_budget);
    CHECK(data.recruitments[0].positions == std::vector{JobPositionId{0}});
    CHECK(data.recruitments[0].meets_standards == false);
    CHECK(data.recruitments[1].funding == Funding::service_revenue);
    CHECK(data.recruitments[1].positions == std::nullopt);
    CHECK(data.job_positions[JobPositionId{0}].approved == true);
    CHECK(data.job_positions[JobPositionId{0}].filled == 2);
    CHECK(data.rank_shares[0].approved == Percent{125, 1000});
    CHECK(data.rank_shares[0].holders == 9);
    CHECK(data.rank_shares[0].staff == 26);
    CHECK(data.rank_shares[1].approved == std::nullopt);
    CHECK(data.listed_persons[0].protections == Protections(Protection::pregnant));
    CHECK(data.listed_persons[0].volunteers == false);
    CHECK(data.listed_persons[0].under_proceedings == true);
    CHECK(data.listed_persons[1].protections == Protections{});
    CHECK(data.listed_persons[2].protections == std::nullopt);
    CHECK(data.listed_persons[2].volunteers == std::nullopt);

    CHECK(faults_of_reported("rank_shares: [{id: s, agency: so-y-te, year: 2026, approved: 40 %}]") ==
          Faults{"2:62 bad-share: \"40 %\" is no share; write 40%, 1.9 or 2/5"});
    CHECK(
        faults_of_reported("job_positions: [{id: clerk, agency: so-y-te, year: 2026}]\nrecruitments: [{id: r, agency: "
                           "so-y-te, categories: all, year: 2026, positions: [clark]}]") ==
        Faults{"3:82 unknown-id: there is no job position \"clark\" [clerk]"});
}

TEST_CASE("freezes: whom they stop, and how long they are known to last") {
    const Dataset data              = good(R"(freezes:
- id: f
  title: {vi: tạm dừng, en: pause}
  stops: [ubnd-tinh, g-departments]
  from: 2024-10-03
  until: 2025-06-30
  seen_until: 2024-12-31
  confidence: reported
)");
    const RecruitmentFreeze& freeze = data.freezes.front();
    CHECK(freeze.agencies == std::vector{*find_agency(data, "ubnd-tinh")});
    CHECK(freeze.groups == std::vector{*find_group(data, "g-departments")});
    CHECK(freeze.from == date(2024, 10, 3));
    CHECK(freeze.until == date(2025, 6, 30));
    CHECK(freeze.seen_until == date(2024, 12, 31));
    CHECK(freeze.location == Location{0, 2, 7});

    CHECK(faults_of_reported("freezes:\n- {id: f, stops: [so-y-te], from: 2024-10-03, until: 2024-10-02}\n"
                             "- {id: g, stops: [so-y-te], from: 2024-10-03, seen_until: 2024-10-02}\n"
                             "- {id: h, from: 2024-10-03}") ==
          Faults{"3:3 reversed-dates: \"until\" is before \"from\"",
                 "4:3 reversed-dates: \"seen_until\" is before \"from\"", "5:3 missing-key: key \"stops\" is missing"});
}

TEST_CASE("contracts, tranches, classes, moves") {
    const Dataset data = good(R"(defaults: {confidence: reported}
contracts:
- {id: c, agency: so-y-te, year: 2026, work: professional, sector: health, number: 12}
- {id: d, agency: so-y-te, year: 2026}
teacher_tranches:
- {id: t, agency: ubnd-tinh, from: 2022-09-01, until: 2023-08-31, posts: 120, teacher_posts: 118, other_posts: 2}
classes:
- {id: k, agency: ubnd-tinh, year: 2026, classes: 21, teachers: 39, teachers_per_class: 1.5}
block_moves:
- id: m
  agency: ubnd-tinh
  year: 2025
  decided_by: provincial_standing_committee
  shares: [{block: so-noi-vu, posts: -5}, {block: so-y-te, posts: 5}, {block: ubnd-tinh, posts: unknown}]
)");
    CHECK(data.contracts[0].work == ContractWork::professional);
    CHECK(data.contracts[0].sector == Sector::health);
    CHECK(data.contracts[0].number == 12);
    CHECK(data.contracts[1].work == std::nullopt);
    CHECK(data.contracts[1].sector == std::nullopt);
    CHECK(data.contracts[1].number == std::nullopt);
    CHECK(data.teacher_tranches[0].posts == 120);
    CHECK(data.teacher_tranches[0].teacher_posts == 118);
    CHECK(data.teacher_tranches[0].other_posts == 2);
    CHECK(data.classes[0].classes == 21);
    CHECK(data.classes[0].teachers == 39);
    CHECK(data.classes[0].teachers_per_class == Percent{3, 2});
    CHECK(data.block_moves[0].decided_by == QuotaAuthority::provincial_standing_committee);
    REQUIRE(data.block_moves[0].shares.size() == 3);
    CHECK(data.block_moves[0].shares[0].posts == -5);
    CHECK(data.block_moves[0].shares[1].block == find_agency(data, "so-y-te"));
    CHECK(data.block_moves[0].shares[2].posts == std::nullopt);

    CHECK(faults_of_reported("block_moves:\n- {id: m, agency: so-y-te, year: 2025, shares: [{block: so-y-te}]}") ==
          Faults{"3:49 missing-key: key \"posts\" is missing"});
}

TEST_CASE("staff: persons by a code, what is known of them, and nothing that names them") {
    const Dataset data = good(R"(defaults: {confidence: reported}
staff:
- id: nv-1
  agency: so-y-te
  from: 1990-09-01
  until: 2026-06-30
  born: 1966-04-12
  sex: male
  extended_until: 2029-12-31
  ratings: [{year: 2024, rating: not_fulfilled}, {year: 2025, rating: unknown}, {year: 2023}]
  protections: [pregnant]
  under_proceedings: no
  listed: yes
- {id: nv-2, agency: so-y-te, until: 2024-12-31, born: unknown, sex: unknown, protections: none, listed: unknown}
- {id: nv-3, agency: so-y-te, from: 2024-01-01}
)");
    REQUIRE(data.staff.size() == 3);
    const StaffMember& first = data.staff[0];
    CHECK(first.key == "nv-1");
    CHECK(first.title.empty());
    CHECK(first.agency == find_agency(data, "so-y-te"));
    CHECK(first.period == Period::until(date(1990, 9, 1), date(2026, 6, 30)));
    CHECK(first.born == date(1966, 4, 12));
    CHECK(first.sex == Sex::male);
    CHECK(first.extended_until == date(2029, 12, 31));
    REQUIRE(first.ratings.size() == 3);
    CHECK(first.ratings[0].year == 2024);
    CHECK(first.ratings[0].rating == QualityRating::not_fulfilled);
    CHECK(first.ratings[0].location.line == 10);
    CHECK(first.ratings[1].rating == std::nullopt);
    CHECK(first.ratings[2].rating == std::nullopt);
    CHECK(first.protections == Protections(Protection::pregnant));
    CHECK(first.under_proceedings == false);
    CHECK(first.is_listed);
    CHECK(data.staff[1].born == std::nullopt);
    CHECK(data.staff[1].sex == std::nullopt);
    CHECK(data.staff[1].protections == Protections{});
    CHECK_FALSE(data.staff[1].is_listed);
    CHECK(data.staff[2].period == Period{date(2024, 1, 1), end_of_time});
    CHECK(data.staff[2].extended_until == std::nullopt);
    CHECK(data.staff[2].under_proceedings == std::nullopt);

    CHECK(faults_of_reported("staff: [{id: nv-1, agency: so-y-te, from: 2024-01-01, title: {vi: Tên, en: Name}}]") ==
          Faults{"2:55 unknown-key: unknown key \"title\""});
    for (const char* born : {"12/3/1990", "1990-02-30", "0990-01-01"}) // what is no day may still tell it
        CHECK(faults_of_reported("staff: [{id: nv-1, agency: so-y-te, born: " + std::string(born) + ", year: 2026}]") ==
              Faults{"2:43 bad-date: this is no day between the years 1900 and 2200; write YYYY-MM-DD"});
    CHECK(faults_of_reported("staff: [{id: nv-1, agency: so-y-te, born: 1990-01-01, from: 1990-01-01}]") ==
          Faults{"2:9 reversed-dates: \"from\" is not after \"born\""});
    CHECK(faults_of_reported(
              "staff: [{id: nv-1, agency: so-y-te, from: 2024-01-01, ratings: [{year: 2024}, {year: 2024}]}]") ==
          Faults{"2:79 duplicate-year: 2024 is rated twice"});
    CHECK(faults_of_reported("staff: [{id: nv-1, agency: so-y-te, from: 2024-01-01, sex: man}]").size() == 1);
}
