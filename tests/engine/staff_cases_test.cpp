// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/staff_cases.hpp>

#include "../testing.hpp"
#include "checking.hpp"

using namespace congvu;
using testing::of;
using testing::Province;

namespace {

StaffMember person_of(AgencyId agency) {
    StaffMember person;
    person.key        = "nv-1";
    person.agency     = agency;
    person.period     = {date(1990, 9, 1), end_of_time};
    person.born       = date(1964, 12, 15);
    person.sex        = Sex::male;
    person.confidence = Confidence::text_read;
    person.location   = {0, 3, 7};
    return person;
}

} // namespace

TEST_CASE("staff_cases: who is in post on the day, and how old", "[engine][staff_cases]") {
    Province province;
    Dataset& data = province.world.data;
    data.staff.push_back(person_of(province.home));
    const auto ages = [&](Date day) { return cases(View{data, AsOf{day}}, OfType<PersonAge>{}); };

    CHECK(ages(date(1990, 8, 31)).empty());
    REQUIRE(ages(date(2026, 1, 1)).size() == 1);
    const auto one = ages(date(2026, 1, 1))[0];
    CHECK(one.ref.kind == "staff");
    CHECK(id_of(data, one.ref) == "nv-1:so-noi-vu");
    CHECK(one.location == Location{0, 3, 7});
    CHECK(one.facts.born == date(1964, 12, 15));
    CHECK(one.facts.sex == Sex::male);
    CHECK(one.facts.service == Period{date(1990, 9, 1), end_of_time});
    CHECK(one.facts.extended_until == std::nullopt);
    CHECK(one.operands.empty());

    data.staff[0].extended_until = date(2027, 1, 1);
    CHECK(ages(date(2026, 1, 1))[0].facts.extended_until == date(2027, 1, 1));

    SECTION("an age that is supposed is that of their sex") {
        data.suppositions.push_back({"retirement_age_of_men", "738", "780", std::nullopt, Posts{780}, std::nullopt});
        CHECK(ages(date(2026, 1, 1))[0].facts.supposed_age == age(65));
        data.staff[0].sex = Sex::female;
        CHECK(ages(date(2026, 1, 1))[0].facts.supposed_age == std::nullopt);
        data.staff[0].sex = std::nullopt;
        CHECK(ages(date(2026, 1, 1))[0].facts.supposed_age == std::nullopt);
    }
}

TEST_CASE("staff_cases: the last two ratings on the day", "[engine][staff_cases]") {
    Province province;
    Dataset& data      = province.world.data;
    StaffMember person = person_of(province.home);
    person.ratings     = {{2026, QualityRating::fulfilled, {}},
                          {2024, QualityRating::good, {}},
                          {2025, QualityRating::not_fulfilled, {}},
                          {2023, std::nullopt, {}}};
    data.staff.push_back(person);
    const auto ratings = [&](Date day) { return cases(View{data, AsOf{day}}, OfType<QualityRatings>{})[0].facts; };

    CHECK(ratings(date(2026, 1, 1)).last == QualityRating::not_fulfilled);
    CHECK(ratings(date(2026, 1, 1)).previous == QualityRating::good);
    CHECK(ratings(date(2026, 12, 30)).last == QualityRating::not_fulfilled);
    CHECK(ratings(date(2026, 12, 31)).last == QualityRating::fulfilled);
    CHECK(ratings(date(2026, 12, 31)).previous == QualityRating::not_fulfilled);
    CHECK(ratings(date(2025, 6, 1)).last == QualityRating::good);
    CHECK(ratings(date(2025, 6, 1)).previous == std::nullopt);
    CHECK(ratings(date(2023, 12, 31)).last == std::nullopt);
    CHECK(ratings(date(2027, 12, 31)).last == QualityRating::fulfilled); // nobody has rated 2027 yet
    CHECK(ratings(date(2028, 6, 1)).last == std::nullopt);
}

TEST_CASE("staff_cases: whom the law keeps off a list", "[engine][staff_cases]") {
    Province province;
    Dataset& data = province.world.data;
    data.staff.push_back(person_of(province.home));
    const auto is_protected = [&](std::optional<Protections> protections, std::optional<bool> proceedings) {
        data.staff[0].protections       = protections;
        data.staff[0].under_proceedings = proceedings;
        return cases(View{data, AsOf{date(2026, 1, 1)}}, OfType<QualityRatings>{})[0].facts.is_protected;
    };
    const Protections none;
    const Protections pregnant{Protection::pregnant};

    CHECK(is_protected(none, false) == false);
    CHECK(is_protected(pregnant, false) == true);
    CHECK(is_protected(none, true) == true);
    CHECK(is_protected(pregnant, std::nullopt) == true);
    CHECK(is_protected(std::nullopt, true) == true);
    CHECK(is_protected(none, std::nullopt) == std::nullopt);
    CHECK(is_protected(std::nullopt, false) == std::nullopt);
    CHECK(is_protected(std::nullopt, std::nullopt) == std::nullopt);
}

TEST_CASE("staff_cases: a check of a whole data set names persons by their codes", "[engine][staff_cases]") {
    Province province;
    Dataset& data            = province.world.data;
    StaffMember person       = person_of(province.home);
    person.ratings           = {{2025, QualityRating::not_fulfilled, {}}, {2024, QualityRating::not_fulfilled, {}}};
    person.protections       = Protections{};
    person.under_proceedings = false;
    data.staff.push_back(person);

    const Report report = province.check(date(2026, 7, 1));
    REQUIRE(of(report, "STAFF-01").size() == 1);
    CHECK(of(report, "STAFF-01")[0].severity == Severity::warning);
    CHECK(of(report, "STAFF-01")[0].verdict.operands.empty());
    REQUIRE(of(report, "STAFF-02").size() == 1);
    CHECK(of(report, "STAFF-02")[0].severity == Severity::advice);
    data.staff[0].is_listed = true;
    CHECK(of(province.check(date(2026, 7, 1)), "STAFF-02").empty());
}
