// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/verdict.hpp>

#include "../testing.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("Verdict: comparisons keep both figures and decide at the boundary", "[engine][verdict]") {
    STATIC_REQUIRE(at_least(5, 5) == Outcome::complies);
    STATIC_REQUIRE(at_least(4, 5) == Outcome::violates);
    STATIC_REQUIRE(at_least(4, 5).observed == 4);
    STATIC_REQUIRE(at_least(4, 5).limit == 5);
    STATIC_REQUIRE(at_most(5, 5) == Outcome::complies);
    STATIC_REQUIRE(at_most(6, 5) == Outcome::violates);
    STATIC_REQUIRE(exactly(5, 5) == Outcome::complies);
    STATIC_REQUIRE(exactly(4, 5) == Outcome::violates);
    STATIC_REQUIRE(exactly(6, 5) == Outcome::violates);
}

TEST_CASE("Verdict: the other outcomes say why", "[engine][verdict]") {
    STATIC_REQUIRE(complies() == Outcome::complies);
    STATIC_REQUIRE(not_applicable({"chưa", "not yet"}).reason.en == "not yet");
    STATIC_REQUIRE(undetermined({"số", "figure"}) == Outcome::undetermined);
    STATIC_REQUIRE(violates({"sai", "wrong"}, {"sửa", "mend"}).fix.vi == "sửa");
    STATIC_REQUIRE(violates({}, {}).with("day", date(2025, 1, 1)).operands.size() == 1);
}

TEST_CASE("Verdict: a text is said only when it violates", "[engine][verdict]") {
    STATIC_REQUIRE(saying(at_most(1, 2), {"", "too many"}, {}).reason.empty());
    STATIC_REQUIRE(saying(at_most(3, 2), {"", "too many"}, {}).reason.en == "too many");
}

TEST_CASE("Verdict: it can be made milder, never harder", "[engine][verdict]") {
    STATIC_REQUIRE(violates({}, {}).at_most == Severity::violation);
    STATIC_REQUIRE(violates({}, {}).softened_to(Severity::warning).at_most == Severity::warning);
    STATIC_REQUIRE(violates({}, {}).softened_to(Severity::advice).softened_to(Severity::violation).at_most ==
                   Severity::advice);
}

TEST_CASE("Outcome and Severity: words and titles", "[engine][verdict]") {
    STATIC_REQUIRE(word(Outcome::not_applicable) == "not_applicable");
    STATIC_REQUIRE(title(Outcome::complies).vi == "đạt");
    STATIC_REQUIRE(title(Outcome::violates).en == "does not comply");
    STATIC_REQUIRE(title(Outcome::not_applicable).vi == "không áp dụng");
    STATIC_REQUIRE(title(Outcome::undetermined).vi == "chưa xác định");
    STATIC_REQUIRE(word(Severity::advice) == "advice");
    STATIC_REQUIRE(title(Severity::violation).vi == "vi phạm");
    STATIC_REQUIRE(title(Severity::warning).vi == "cảnh báo");
    STATIC_REQUIRE(title(Severity::advice).vi == "khuyến nghị");
    STATIC_REQUIRE(word(static_cast<Outcome>(9)).empty());
    STATIC_REQUIRE(word(static_cast<Severity>(9)).empty());
}

TEST_CASE("Verdict: how far above the limit, where the two were compared", "[engine][verdict]") {
    Verdict verdict{.outcome = Outcome::violates, .observed = 12, .limit = 10, .comparison = Comparison::at_most};
    CHECK(verdict.above_limit() == 2);
    verdict.observed.reset();
    CHECK(verdict.above_limit() == std::nullopt);
    verdict.observed = 12;
    verdict.limit.reset();
    CHECK(verdict.above_limit() == std::nullopt);
    verdict.limit      = 10;
    verdict.comparison = Comparison::none;
    CHECK(verdict.above_limit() == std::nullopt);
}
