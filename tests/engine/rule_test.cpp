// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/rule.hpp>

#include "../testing.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

namespace {

constexpr DocumentKey decree{"1/2020/NĐ-CP", "Chính phủ", date(2020, 1, 1)};

constexpr Rule<int> is_even{
    .id       = "X-01",
    .vi       = "chẵn",
    .en       = "it is even",
    .source   = {decree, "Điều 1", Confidence::text_read},
    .in_force = Period::until(date(2020, 3, 1), date(2024, 12, 31)),
    .severity = Severity::violation,
    .check    = [](const int& number, AsOf, Reasoning&) -> Verdict { return exactly(number % 2, 0); },
};

} // namespace

TEST_CASE("Rule: it speaks within its period only", "[engine][rule]") {
    STATIC_REQUIRE(is_even(3, date(2020, 2, 29)) == Outcome::not_applicable);
    STATIC_REQUIRE(is_even(3, date(2020, 2, 29)).reason.en == "not yet in force");
    STATIC_REQUIRE(is_even(3, date(2020, 3, 1)) == Outcome::violates);
    STATIC_REQUIRE(is_even(3, date(2024, 12, 31)) == Outcome::violates);
    STATIC_REQUIRE(is_even(3, date(2025, 1, 1)) == Outcome::not_applicable);
    STATIC_REQUIRE(is_even(3, date(2025, 1, 1)).reason.en == "no longer in force");
    STATIC_REQUIRE(is_even(4, date(2022, 1, 1)) == Outcome::complies);
}

TEST_CASE("Rule: nobody could apply it before its document was issued", "[engine][rule]") {
    STATIC_REQUIRE(is_even(3, AsOf{date(2022, 1, 1), date(2019, 12, 31)}) == Outcome::not_applicable);
    STATIC_REQUIRE(is_even(3, AsOf{date(2022, 1, 1), date(2020, 1, 1)}) == Outcome::violates);
}

TEST_CASE("severity_of: the mildest of rule, verdict and what the source allows", "[engine][rule]") {
    constexpr auto hard = Severity::violation;
    STATIC_REQUIRE(severity_of(hard, Confidence::text_read, violates({}, {})) == Severity::violation);
    STATIC_REQUIRE(severity_of(hard, Confidence::derived, violates({}, {})) == Severity::violation);
    STATIC_REQUIRE(severity_of(hard, Confidence::unconfirmed, violates({}, {})) == Severity::warning);
    STATIC_REQUIRE(severity_of(Severity::advice, Confidence::unconfirmed, violates({}, {})) == Severity::advice);
    STATIC_REQUIRE(severity_of(hard, Confidence::text_read, violates({}, {}).softened_to(Severity::advice)) ==
                   Severity::advice);
}

TEST_CASE("Read: words", "[engine][rule]") {
    STATIC_REQUIRE(word(Read::agencies) == "agencies");
    STATIC_REQUIRE(word(Read::allocations) == "allocations");
    STATIC_REQUIRE(word(static_cast<Read>(30)).empty());
}
