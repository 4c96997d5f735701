// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/staff.hpp>

#include "../testing.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("STAFF-01: nobody in post has reached the age of retirement", "[staff][STAFF-01]") {
    //! [STAFF-01 example]
    // 61 years and 6 months, the age of men in 2026
    constexpr PersonAge person{.born = date(1964, 12, 15), .sex = Sex::male};

    STATIC_REQUIRE(staff::has_not_reached_retirement_age(person, date(2026, 6, 14)) == Outcome::complies);
    STATIC_REQUIRE(staff::has_not_reached_retirement_age(person, date(2026, 6, 15)) == Outcome::violates);
    //! [STAFF-01 example]

    SECTION("a woman of that age reached hers long ago") {
        constexpr PersonAge woman{.born = date(1964, 12, 15), .sex = Sex::female};
        STATIC_REQUIRE(staff::has_not_reached_retirement_age(woman, date(2021, 1, 1)) == Outcome::violates);
    }
    SECTION("until the month is over it only advises") {
        STATIC_REQUIRE(staff::has_not_reached_retirement_age(person, date(2026, 6, 30)).at_most == Severity::advice);
        STATIC_REQUIRE(staff::has_not_reached_retirement_age(person, date(2026, 7, 1)).at_most == Severity::violation);
        STATIC_REQUIRE(staff::has_not_reached_retirement_age.severity == Severity::warning);
    }
    SECTION("in post on the day, from the first day to the last") {
        constexpr Date day = date(2026, 12, 31);
        const auto serving = [&](Period service) {
            return staff::has_not_reached_retirement_age(
                {.born = date(1964, 12, 15), .sex = Sex::male, .service = service}, day);
        };
        CHECK(serving(Period::until(date(1990, 1, 1), day)) == Outcome::violates);
        CHECK(serving(Period::until(date(1990, 1, 1), day_before(day))) == Outcome::not_applicable);
        CHECK(serving({day, end_of_time}) == Outcome::violates);
        CHECK(serving({day_after(day), end_of_time}) == Outcome::not_applicable);
    }
    SECTION("unknown is no pass") {
        STATIC_REQUIRE(staff::has_not_reached_retirement_age({.sex = Sex::male}, date(2026, 1, 1)).reason.en ==
                       "the date of birth");
        STATIC_REQUIRE(staff::has_not_reached_retirement_age({.born = date(1990, 1, 1)}, date(2026, 1, 1)) ==
                       Outcome::undetermined);
    }
    SECTION("a decision extends the service to its last day") {
        constexpr PersonAge extended{
            .born = date(1964, 12, 15), .sex = Sex::male, .extended_until = date(2028, 12, 31)};
        STATIC_REQUIRE(staff::has_not_reached_retirement_age(extended, date(2028, 12, 31)) == Outcome::complies);
        STATIC_REQUIRE(staff::has_not_reached_retirement_age(extended, date(2029, 1, 1)) == Outcome::violates);
    }
    SECTION("another age is supposed") {
        constexpr PersonAge supposed{.born = date(1964, 12, 15), .sex = Sex::male, .supposed_age = age(65)};
        STATIC_REQUIRE(staff::has_not_reached_retirement_age(supposed, date(2029, 12, 14)) == Outcome::complies);
        STATIC_REQUIRE(staff::has_not_reached_retirement_age(supposed, date(2029, 12, 15)) == Outcome::violates);
    }
    SECTION("from 2021") {
        STATIC_REQUIRE(staff::has_not_reached_retirement_age({.born = date(1940, 1, 1), .sex = Sex::male},
                                                             date(2020, 12, 31)) == Outcome::not_applicable);
        STATIC_REQUIRE(staff::has_not_reached_retirement_age({.born = date(1940, 1, 1), .sex = Sex::male},
                                                             date(2021, 1, 1)) == Outcome::violates);
    }
    SECTION("nothing that it says tells when somebody was born") {
        for (const Date day : {date(2026, 6, 14), date(2026, 6, 15), date(2026, 7, 1)}) {
            const Verdict verdict = staff::has_not_reached_retirement_age(person, day);
            CHECK(verdict.operands.empty());
            for (const Step& step : verdict.steps)
                CHECK(std::holds_alternative<std::monostate>(step.value));
        }
    }
}

TEST_CASE("STAFF-02: who was rated lowest twice is considered", "[staff][STAFF-02]") {
    constexpr Date day = date(2026, 1, 1);
    //! [STAFF-02 example]
    constexpr QualityRatings twice{
        .previous = QualityRating::not_fulfilled, .last = QualityRating::not_fulfilled, .is_protected = false};
    constexpr QualityRatings once{
        .previous = QualityRating::fulfilled, .last = QualityRating::not_fulfilled, .is_protected = false};

    STATIC_REQUIRE(staff::lowest_rated_are_considered(twice, day) == Outcome::violates);
    STATIC_REQUIRE(staff::lowest_rated_are_considered(once, day) == Outcome::complies);
    //! [STAFF-02 example]

    const auto changed = [&](auto change) {
        QualityRatings person = twice;
        change(person);
        return staff::lowest_rated_are_considered(person, day);
    };
    SECTION("it advises at most: nobody read the decrees") {
        STATIC_REQUIRE(severity_of(staff::lowest_rated_are_considered.severity,
                                   staff::lowest_rated_are_considered.source.confidence,
                                   violates({}, {})) == Severity::advice);
    }
    SECTION("who is on a list is considered already, protected or not") {
        CHECK(changed([](QualityRatings& one) { one.is_listed = true; }) == Outcome::complies);
        CHECK(changed([](QualityRatings& one) {
                  one.is_listed    = true;
                  one.is_protected = true;
              }) == Outcome::complies);
    }
    SECTION("to whom the law protects it does not apply") {
        CHECK(changed([](QualityRatings& one) { one.is_protected = true; }) == Outcome::not_applicable);
    }
    SECTION("unknown is no pass, unless it cannot matter") {
        CHECK(changed([](QualityRatings& one) { one.is_protected = std::nullopt; }) == Outcome::undetermined);
        CHECK(changed([](QualityRatings& one) { one.last = std::nullopt; }) == Outcome::undetermined);
        CHECK(changed([](QualityRatings& one) { one.previous = std::nullopt; }) == Outcome::undetermined);
        CHECK(changed([](QualityRatings& one) {
                  one.previous     = std::nullopt;
                  one.last         = QualityRating::good;
                  one.is_protected = std::nullopt;
              }) == Outcome::complies);
    }
    SECTION("in post on the day") {
        CHECK(changed([&](QualityRatings& one) { one.service = Period::until(start_of_time, day); }) ==
              Outcome::violates);
        CHECK(changed([&](QualityRatings& one) { one.service = Period::until(start_of_time, day_before(day)); }) ==
              Outcome::not_applicable);
    }
    SECTION("the first day") {
        STATIC_REQUIRE(staff::lowest_rated_are_considered(twice, date(2023, 7, 19)) == Outcome::not_applicable);
        STATIC_REQUIRE(staff::lowest_rated_are_considered(twice, date(2023, 7, 20)) == Outcome::violates);
    }
}
