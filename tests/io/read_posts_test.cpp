// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "loading.hpp"

#include <string>

using namespace congvu;
using namespace congvu::testing;

TEST_CASE("figures: everything that can be said of one is read") {
    const Dataset data = good(R"(figures:
- id: f
  label: {vi: nhãn, en: label}
  agency: so-y-te
  categories: [cadre, contract]
  funding: service_revenue
  measure: reserve
  posts: 4982
  from: 2022-07-18
  until: 2026-12-31
  recorded: 2026-01-05
  document: kl-28
  clause: mục 1
  source: s
  confidence: derived
)");
    const Figure& read = data.figures[FigureId{0}];
    CHECK(read.key == "f");
    CHECK(read.label.en == "label");
    CHECK(read.agency == find_agency(data, "so-y-te"));
    CHECK(read.categories == StaffCategories{StaffCategory::cadre, StaffCategory::contract});
    CHECK(read.funding == Funding::service_revenue);
    CHECK(read.measure == Measure::reserve);
    CHECK(read.posts == 4982);
    CHECK(read.period == Period::until(date(2022, 7, 18), through(2026, 12, 31)));
    CHECK(read.recorded == date(2026, 1, 5));
    CHECK(read.document == find_document(data, "kl-28"));
    CHECK(read.clause == "mục 1");
    CHECK(read.source == "s");
    CHECK(read.confidence == Confidence::derived);
    CHECK(read.location == Location{0, 8, 10}); // of the number
}

TEST_CASE("figures: all categories, a whole year, an unknown number") {
    const Dataset data = good("figures: [{id: f, agency: so-y-te, categories: all, measure: occupied, posts: unknown, "
                              "year: 2026, confidence: reported}]");
    const Figure& read = data.figures[FigureId{0}];
    for (const StaffCategory category : all_staff_categories)
        CHECK(read.categories.contains(category));
    CHECK(read.period == Period{date(2026, 1, 1), date(2027, 1, 1)});
    CHECK(!read.posts);
    CHECK(read.funding == Funding::state_budget);
    CHECK(read.recorded == start_of_time);
}

TEST_CASE("figures: say for when they hold, in one way") {
    const auto figure = [](const std::string& when) {
        return faults_of_reported("figures:\n- {id: f, agency: so-y-te, categories: all, measure: added, posts: 1" +
                                  when + "}");
    };
    CHECK(figure(", from: 2022-01-01").empty());
    CHECK(figure(", until: 2022-01-01").empty());
    CHECK(figure("") == Faults{"3:3 missing-key: key \"year\" is missing, and \"from\" and \"until\" too"});
    CHECK(figure(", year: 2022, until: 2022-12-31") ==
          Faults{"3:77 conflicting-keys: \"year\" stands beside \"from\" or \"until\"; keep one of them"});
}

TEST_CASE("figures: have an agency, categories, a measure and posts") {
    CHECK(faults_of_reported("figures: [{id: f, year: 2022}]") ==
          Faults{"2:11 missing-key: key \"agency\" is missing", "2:11 missing-key: key \"categories\" is missing",
                 "2:11 missing-key: key \"measure\" is missing", "2:11 missing-key: key \"posts\" is missing"});
    CHECK(faults_of_reported("figures: [{id: f, agency: so-y-te, categories: [cadres, all], measure: xcess, posts: 1, "
                             "year: 2022, funding: budget}]") ==
          Faults{"2:49 unknown-word: \"cadres\" is none of cadre, civil_servant, public_employee, commune_cadre, "
                 "commune_civil_servant, commune_part_time, contract, association_staff, union_staff [cadre]",
                 "2:57 unknown-word: \"all\" is none of cadre, civil_servant, public_employee, commune_cadre, "
                 "commune_civil_servant, commune_part_time, contract, association_staff, union_staff",
                 "2:72 unknown-word: \"xcess\" is none of approved, assigned, occupied, reserve, component, proposed, "
                 "excess, added, transferred_in, transferred_out [excess]",
                 "2:110 unknown-word: \"budget\" is none of state_budget, service_revenue, mixed"});
}

TEST_CASE("allocations: a whole and its parts") {
    const Dataset data     = good(R"(defaults: {confidence: reported}
allocations:
- id: a
  title: {vi: phân bổ, en: allocation}
  whole: f-1
  parts: [f-2, f-1]
  closure: may_leave_remainder
  document: cv-1
  clause: mục 3
  confidence: unconfirmed
- {id: b, title: {vi: a, en: b}, whole: f-1, parts: [f-2]}
)");
    const Allocation& read = data.allocations[AllocationId{0}];
    CHECK(read.key == "a");
    CHECK(read.title.vi == "phân bổ");
    CHECK(read.whole == FigureId{0});
    CHECK(read.parts == std::vector{FigureId{1}, FigureId{0}});
    CHECK(read.closure == Closure::may_leave_remainder);
    CHECK(read.document == find_document(data, "cv-1"));
    CHECK(read.clause == "mục 3");
    CHECK(read.confidence == Confidence::unconfirmed);
    CHECK(read.location == Location{0, 3, 7});
    CHECK(data.allocations[AllocationId{1}].closure == Closure::exact);
    CHECK(data.allocations[AllocationId{1}].confidence == Confidence::reported);
}

TEST_CASE("quota subjects: an agency and the scope of its target") {
    const Dataset data = good("quota_subjects:\n- {agency: ubnd-tinh, scope: locality}\n");
    REQUIRE(data.quota_subjects.size() == 1);
    CHECK(data.quota_subjects.front().agency == find_agency(data, "ubnd-tinh"));
    CHECK(data.quota_subjects.front().scope == QuotaScope::locality);
    CHECK(data.quota_subjects.front().location == Location{0, 2, 3});
    CHECK(
        faults_of("quota_subjects: [{scope: localty}]") ==
        Faults{"1:18 missing-key: key \"agency\" is missing",
               "1:26 unknown-word: \"localty\" is none of system, block, locality, planned_agency, agency [locality]"});
}
