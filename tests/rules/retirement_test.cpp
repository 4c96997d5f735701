// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/retirement.hpp>
#include <congvu/rules/staff.hpp>

#include "../testing.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;
using retirement::age_of;
using retirement::born_by;
using retirement::retirement_day;

TEST_CASE("retirement: ages of men by year", "[retirement][at:retirement_age_of_men]") {
    const auto in = [](Date day) { return retirement::age_of_men.at(day)->value; };
    STATIC_REQUIRE(retirement::age_of_men.at(date(2020, 12, 31)).availability == Availability::not_yet);
    STATIC_REQUIRE(retirement::age_of_men.at(date(2021, 1, 1))->value == age(60, 3));
    STATIC_REQUIRE(retirement::age_of_men.at(date(2027, 12, 31))->value == age(61, 9));
    STATIC_REQUIRE(retirement::age_of_men.at(date(2028, 1, 1))->value == age(62));
    STATIC_REQUIRE(retirement::age_of_men.at(date(9999, 12, 31))->value == age(62));
    for (int year = 2021; year <= 2028; ++year)
        CHECK(in(date(static_cast<unsigned short>(year), 6, 1)) == age(60, 3 * (year - 2020)));
}

TEST_CASE("retirement: ages of women by year", "[retirement][at:retirement_age_of_women]") {
    const auto in = [](Date day) { return retirement::age_of_women.at(day)->value; };
    STATIC_REQUIRE(retirement::age_of_women.at(date(2020, 12, 31)).availability == Availability::not_yet);
    STATIC_REQUIRE(retirement::age_of_women.at(date(2021, 1, 1))->value == age(55, 4));
    STATIC_REQUIRE(retirement::age_of_women.at(date(2034, 12, 31))->value == age(59, 8));
    STATIC_REQUIRE(retirement::age_of_women.at(date(2035, 1, 1))->value == age(60));
    for (int year = 2021; year <= 2035; ++year)
        CHECK(in(date(static_cast<unsigned short>(year), 6, 1)) == age(55, 4 * (year - 2020)));
}

TEST_CASE("retirement: what is known before the decree was issued", "[retirement]") {
    STATIC_REQUIRE_FALSE(retirement::age_of_men.at(AsOf{date(2021, 1, 1), date(2020, 11, 17)}));
    STATIC_REQUIRE(retirement::age_of_men.at(AsOf{date(2021, 1, 1), date(2020, 11, 18)}));
    STATIC_REQUIRE(retirement::former_age_of_men.at(date(2020, 12, 31))->value == age(60));
    STATIC_REQUIRE(retirement::former_age_of_women.at(date(2020, 12, 31))->value == age(55));
}

TEST_CASE("retirement: the months of birth at which Annex I changes the age", "[retirement]") {
    STATIC_REQUIRE(age_of(date(1960, 12, 31), Sex::male) == age(60));
    STATIC_REQUIRE(age_of(date(1961, 1, 1), Sex::male) == age(60, 3));
    STATIC_REQUIRE(age_of(date(1966, 3, 31), Sex::male) == age(61, 9));
    STATIC_REQUIRE(age_of(date(1966, 4, 1), Sex::male) == age(62));
    STATIC_REQUIRE(age_of(date(1965, 12, 31), Sex::female) == age(55));
    STATIC_REQUIRE(age_of(date(1966, 1, 1), Sex::female) == age(55, 4));
    STATIC_REQUIRE(age_of(date(1970, 8, 31), Sex::female) == age(57, 4));
    STATIC_REQUIRE(age_of(date(1970, 9, 1), Sex::female) == age(57, 8));
    STATIC_REQUIRE(age_of(date(1975, 4, 30), Sex::female) == age(59, 8));
    STATIC_REQUIRE(age_of(date(1975, 5, 1), Sex::female) == age(60));

    // Women of 1970 draw their pension from June 2027 to January 2028, and from June to September 2028.
    STATIC_REQUIRE(retirement_day(date(1970, 1, 1), Sex::female) == date(2027, 5, 1));
    STATIC_REQUIRE(retirement_day(date(1970, 8, 31), Sex::female) == date(2027, 12, 31));
    STATIC_REQUIRE(retirement_day(date(1970, 9, 1), Sex::female) == date(2028, 5, 1));
    STATIC_REQUIRE(retirement_day(date(1970, 12, 31), Sex::female) == date(2028, 8, 31));
}

TEST_CASE("retirement: the age that counts is that of the year in which it is reached", "[retirement]") {
    for (const Sex sex : {Sex::male, Sex::female})
        for (Date born = date(1961, 1, 1); born <= date(2010, 12, 31); born = day_after(born)) {
            if (sex == Sex::female && born < date(1966, 1, 1)) continue;
            const Date day = retirement_day(born, sex);
            const Age ruled =
                sex == Sex::male ? retirement::age_of_men.at(day)->value : retirement::age_of_women.at(day)->value;
            if (retirement::reaches(born, ruled) != day) FAIL(to_iso(born));
            if (age_of(born, sex) != ruled) FAIL(to_iso(born));
        }
}

TEST_CASE("retirement: months of different length", "[retirement]") {
    STATIC_REQUIRE(retirement_day(date(1961, 3, 31), Sex::male) == date(2021, 6, 30));
    STATIC_REQUIRE(retirement_day(date(1968, 2, 29), Sex::male) == date(2030, 2, 28));
    STATIC_REQUIRE(retirement_day(date(1970, 2, 28), Sex::male) == date(2032, 2, 28));
    STATIC_REQUIRE(retirement_day(date(1964, 2, 28), Sex::male) == date(2025, 5, 28));
}

TEST_CASE("retirement: the calendar goes from 1400 to 9999", "[retirement]") {
    STATIC_REQUIRE(retirement::reaches(date(9937, 12, 31), age(62)) == date(9999, 12, 31));
    STATIC_REQUIRE(retirement::reaches(date(9938, 1, 1), age(62)) == end_of_time);
    STATIC_REQUIRE(retirement::reaches(date(9990, 1, 1), age(62)) == end_of_time);
    STATIC_REQUIRE(born_by(date(1460, 1, 1), Sex::male) == date(1400, 1, 1));
    STATIC_REQUIRE(born_by(date(1400, 1, 1), Sex::female) == start_of_time);
    STATIC_REQUIRE(born_by(date(1459, 12, 31), Sex::male) == start_of_time);
    STATIC_REQUIRE(born_by(date(1410, 1, 1), Sex::male) == start_of_time);
}

TEST_CASE("retirement: who was born by a day, or has reached the age, are the same", "[retirement]") {
    for (const Sex sex : {Sex::male, Sex::female}) {
        Date before = start_of_time;
        for (Date born = date(1940, 1, 1); born <= date(2010, 12, 31); born = day_after(born)) {
            const Date day = retirement_day(born, sex);
            if (day < before) FAIL("somebody older reaches it later than " << to_iso(born));
            if (born_by(day, sex) < born) FAIL(to_iso(born) << " has reached it on " << to_iso(day));
            if (born_by(day_before(day), sex) >= born) FAIL(to_iso(born) << " has not the day before");
            before = day;
        }
    }
}

TEST_CASE("retirement: the latest birth date says what the rule says, on every day", "[retirement][STAFF-01]") {
    for (const Sex sex : {Sex::male, Sex::female})
        for (Date day = date(2021, 1, 1); day <= date(2037, 12, 31); day = day_after(day)) {
            const Date last = born_by(day, sex);
            const auto ask  = [&](Date born) {
                return staff::has_not_reached_retirement_age({.born = born, .sex = sex}, day).outcome;
            };
            if (ask(last) != Outcome::violates) FAIL(to_iso(day));
            if (ask(day_after(last)) != Outcome::complies) FAIL(to_iso(day));
        }
}
