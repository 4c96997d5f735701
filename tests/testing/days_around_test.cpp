// SPDX-License-Identifier: BSL-1.0
#include <congvu/testing/days_around.hpp>

#include <congvu/rules/kl28.hpp>

#include "../testing.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;
using namespace congvu::testing;

TEST_CASE("days around: the ends of a period and the days beside them", "[testing]") {
    CHECK(days_around(Period::until(date(2025, 7, 1), date(2030, 6, 30))) ==
          std::vector{date(2025, 6, 30), date(2025, 7, 1), date(2030, 6, 30), date(2030, 7, 1)});
    CHECK(days_around(Period{date(2022, 7, 18), end_of_time}) == std::vector{date(2022, 7, 17), date(2022, 7, 18)});
    CHECK(days_around(Period{}).empty());
    CHECK(days_around(Period::until(date(2025, 7, 1), date(2025, 7, 1))) ==
          std::vector{date(2025, 6, 30), date(2025, 7, 1), date(2025, 7, 2)});
}

TEST_CASE("days around: a rule with the figures it rests on, each day once", "[testing]") {
    CHECK(days_around(kl28::public_employee_quota_is_cut) ==
          std::vector{date(2015, 4, 16), date(2015, 4, 17), date(2022, 2, 20), date(2022, 2, 21), date(2022, 7, 17),
                      date(2022, 7, 18), date(2026, 12, 31), date(2027, 1, 1)});
}

TEST_CASE("days around: generate both sides of each", "[testing]") {
    const Date day = GENERATE_REF(from_range(days_around(kl28::civil_servant_quota_is_cut)));
    const Verdict said =
        kl28::civil_servant_quota_is_cut({.assigned_2015 = 111, .assigned_2021 = 100, .assigned_now = 95}, day);
    const bool is_in_force = kl28::civil_servant_quota_is_cut.in_force.contains(day);
    CHECK((said == Outcome::not_applicable) == !is_in_force);
    CHECK(posts_around(43) == std::vector<Posts>{42, 43, 44});
}
