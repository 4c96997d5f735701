// SPDX-License-Identifier: BSL-1.0
#include <congvu/staff/staff_category.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

#include <set>

using namespace congvu;

TEST_CASE("StaffCategory: the list of all holds each once", "[staff]") {
    const std::set<StaffCategory> once(all_staff_categories.begin(), all_staff_categories.end());
    CHECK(once.size() == 9);
    STATIC_REQUIRE(all_staff_categories.size() == 9);
    STATIC_REQUIRE(all_staff_categories.front() == StaffCategory::cadre);
    STATIC_REQUIRE(all_staff_categories.back() == StaffCategory::union_staff);
}

TEST_CASE("StaffCategory: each has its word and its title", "[staff]") {
    CHECK(testing::each_has_its_word<StaffCategory>(all_staff_categories.size()));
    CHECK(testing::each_has_its_title<StaffCategory>(all_staff_categories.size()));
    STATIC_REQUIRE(word(StaffCategory::public_employee) == "public_employee");
    STATIC_REQUIRE(title(StaffCategory::civil_servant).vi == "công chức");
}

TEST_CASE("StaffCategories: the line of 5 % and the line of 10 % are apart", "[staff]") {
    STATIC_REQUIRE_FALSE(cadres_and_civil_servants.overlaps(public_employees));
    STATIC_REQUIRE(cadres_and_civil_servants == StaffCategories{StaffCategory::civil_servant, StaffCategory::cadre});
    STATIC_REQUIRE(public_employees == StaffCategory::public_employee);
}

TEST_CASE("StaffCategories: the commune line is no part of the line of 5 %", "[staff]") {
    STATIC_REQUIRE_FALSE(cadres_and_civil_servants.contains(StaffCategory::commune_cadre));
    STATIC_REQUIRE_FALSE(cadres_and_civil_servants.contains(StaffCategory::commune_civil_servant));
    STATIC_REQUIRE_FALSE(cadres_and_civil_servants.contains(StaffCategory::commune_part_time));
    STATIC_REQUIRE_FALSE(public_employees.contains(StaffCategory::contract));
}
