// SPDX-License-Identifier: BSL-1.0
#include <congvu/organization/agency.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

namespace {
/// Two names, and a gap of a year between them.
Agency renamed() {
    Agency agency;
    CHECK(agency.names.add(Period::until(date(2016, 1, 1), date(2019, 12, 31)), {"Sở A", "Department A"}));
    CHECK(agency.names.add({date(2021, 1, 1), end_of_time}, {"Sở B", "Department B"}));
    return agency;
}
} // namespace

TEST_CASE("Agency: exists from the first day of its life to the last", "[organization]") {
    Agency agency;
    agency.life = Period::until(date(2016, 1, 1), date(2025, 6, 30));
    CHECK_FALSE(agency.exists_on(date(2015, 12, 31)));
    CHECK(agency.exists_on(date(2016, 1, 1)));
    CHECK(agency.exists_on(date(2025, 6, 30)));
    CHECK_FALSE(agency.exists_on(date(2025, 7, 1)));
}

TEST_CASE("Agency: bears the name of the day", "[organization]") {
    const auto agency = renamed();
    CHECK(agency.name_on(date(2016, 1, 1)).vi == "Sở A");
    CHECK(agency.name_on(date(2019, 12, 31)).vi == "Sở A");
    CHECK(agency.name_on(date(2021, 1, 1)).vi == "Sở B");
    CHECK(agency.name_on(date(2030, 1, 1)).en == "Department B");
}

TEST_CASE("Agency: where no name is on record, the last one before, else the first", "[organization]") {
    const auto agency = renamed();
    CHECK(agency.name_on(date(2020, 6, 1)).vi == "Sở A");
    CHECK(agency.name_on(date(2000, 1, 1)).vi == "Sở A");
    CHECK(agency.name_on(start_of_time).vi == "Sở A");
    CHECK(agency.name_on(end_of_time).vi == "Sở B");
}

TEST_CASE("AgencyKind, Level: each has its word", "[organization]") {
    CHECK(testing::each_has_its_word<AgencyKind>(14));
    CHECK(testing::each_has_its_word<Level>(4));
    STATIC_REQUIRE(word(AgencyKind::public_service_unit) == "public_service_unit");
    STATIC_REQUIRE(word(Level::commune) == "commune");
}
