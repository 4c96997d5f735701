// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/citation_matrix.hpp>

#include <congvu/rules/all.hpp>

#include "../testing.hpp"

#include <array>
#include <set>
#include <string_view>
#include <vector>

using namespace congvu;

namespace {

constexpr std::array book{AnyRule(kl28::civil_servant_quota_is_cut), AnyRule(kl40::stays_within_quota)};
constexpr std::array provisions{
    Provision{"40-a", {sources::kl40, "mục 1, câu 2", Confidence::text_read}, {"giảm", "cut"}, {"KL28-02"}},
    Provision{"40-k", {sources::kl40, clause_unknown, Confidence::reported}, {"không vượt", "within"}, {"KL40-07"}},
};
constexpr std::array tests{TaggedTests{"KL28-02", 2}, TaggedTests{"KL40-07", 1}, TaggedTests{"civil_servant_rate", 1},
                           TaggedTests{"earlier_rate", 1}};

using Faults = std::vector<MatrixFault>;

} // namespace

TEST_CASE("matrix: nothing is missing", "[engine][matrix]") { CHECK(matrix_faults(provisions, book, tests).empty()); }

TEST_CASE("matrix: a provision without a rule, and one whose rule does not exist", "[engine][matrix]") {
    auto seeded     = provisions;
    seeded[1].rules = {"KL40-07", "KL40-99"};
    CHECK(matrix_faults(seeded, book, tests) == Faults{{MatrixCode::unknown_rule, "40-k", "KL40-99"}});
    seeded[1].rules = {};
    CHECK(matrix_faults(seeded, book, tests) ==
          Faults{{MatrixCode::provision_without_rule, "40-k"}, {MatrixCode::rule_without_provision, "KL40-07"}});
}

TEST_CASE("matrix: a rule without a provision", "[engine][matrix]") {
    CHECK(matrix_faults(std::span(provisions).first(1), book, tests) ==
          Faults{{MatrixCode::rule_without_provision, "KL40-07"}});
}

TEST_CASE("matrix: two provisions with one id", "[engine][matrix]") {
    auto seeded  = provisions;
    seeded[1].id = "40-a";
    CHECK(matrix_faults(seeded, book, tests) == Faults{{MatrixCode::duplicate_provision, "40-a"}});
}

TEST_CASE("matrix: a rule or a parameter without a test", "[engine][matrix]") {
    CHECK(matrix_faults(provisions, book, std::span(tests).last(3)) ==
          Faults{{MatrixCode::rule_without_test, "KL28-02"}});
    CHECK(matrix_faults(provisions, book, std::span(tests).first(3)) ==
          Faults{{MatrixCode::parameter_without_test, "earlier_rate"}});
    auto none     = tests;
    none[0].tests = 0;
    CHECK(matrix_faults(provisions, book, none) == Faults{{MatrixCode::rule_without_test, "KL28-02"}});
}

TEST_CASE("matrix: every parameter once, in the order of the book", "[engine][matrix]") {
    std::vector<std::string_view> ids;
    for (const NamedParameter& one : parameters_of(rules::all))
        ids.push_back(one.id);
    CHECK(ids.size() >= 4);
    CHECK(std::set<std::string_view>(ids.begin(), ids.end()).size() == ids.size());
    CHECK(ids.front() == "public_employee_rate"); // KL28-01 reads it first
}

TEST_CASE("RuleIds: holds what it was given", "[engine][matrix]") {
    const RuleIds most{"A-01", "A-02", "A-03", "A-04"};
    CHECK(most.contains("A-04"));
    CHECK_THROWS(RuleIds{"A-01", "A-02", "A-03", "A-04", "A-05"});
    constexpr RuleIds two{"A-01", "A-02"};
    STATIC_REQUIRE(two.contains("A-02"));
    STATIC_REQUIRE_FALSE(two.contains("A-03"));
    STATIC_REQUIRE_FALSE(two.contains("")); // the places that are left
    STATIC_REQUIRE_FALSE(two.empty());
    STATIC_REQUIRE(RuleIds{}.empty());
}

TEST_CASE("tests_of: 0 for what the index does not know", "[engine][matrix]") {
    STATIC_REQUIRE(tests_of("KL28-02", tests) == 2);
    STATIC_REQUIRE(tests_of("KL28-03", tests) == 0);
}
