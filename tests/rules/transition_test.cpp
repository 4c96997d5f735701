// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/transition.hpp>

#include "../testing.hpp"
#include "steps.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("TL-01: moves between blocks leave the total", "[transition][TL-01]") {
    constexpr Date day = date(2025, 9, 1);
    //! [TL-01 example]
    constexpr MoveBalance balanced{
        .gained = 15, .given = 15, .decided_by = QuotaAuthority::provincial_standing_committee};
    constexpr MoveBalance one_more{
        .gained = 16, .given = 15, .decided_by = QuotaAuthority::provincial_standing_committee};

    STATIC_REQUIRE(transition::moves_leave_the_total(balanced, day) == Outcome::complies);
    STATIC_REQUIRE(transition::moves_leave_the_total(one_more, day) == Outcome::violates);
    //! [TL-01 example]

    SECTION("one post less is as wrong") {
        STATIC_REQUIRE(transition::moves_leave_the_total({.gained = 14, .given = 15}, day) == Outcome::violates);
    }
    SECTION("who decides") {
        STATIC_REQUIRE(transition::moves_leave_the_total({.gained = 1, .given = 1, .decided_by = QuotaAuthority::other},
                                                         day) == Outcome::violates);
        STATIC_REQUIRE(transition::moves_leave_the_total({.gained = 1, .given = 1}, day) == Outcome::undetermined);
    }
    SECTION("nothing moves, or nobody knows how much") {
        STATIC_REQUIRE(transition::moves_leave_the_total({}, day) == Outcome::not_applicable);
        STATIC_REQUIRE(transition::moves_leave_the_total({.gained = 1, .unknown = 1}, day) == Outcome::undetermined);
    }
    SECTION("in 2025, from 6 June") {
        STATIC_REQUIRE(transition::moves_leave_the_total(one_more, date(2025, 6, 5)) == Outcome::not_applicable);
        STATIC_REQUIRE(transition::moves_leave_the_total(one_more, date(2025, 6, 6)) == Outcome::violates);
        STATIC_REQUIRE(transition::moves_leave_the_total(one_more, date(2025, 12, 31)) == Outcome::violates);
        STATIC_REQUIRE(transition::moves_leave_the_total(one_more, date(2026, 1, 1)) == Outcome::not_applicable);
    }
}

TEST_CASE("TL-02: communes come to fit their frame", "[transition][TL-02]") {
    constexpr Date day = date(2025, 8, 1);
    //! [TL-02 example]
    constexpr AgencyPosts fits{.occupied = 43, .assigned = 43, .level = Level::commune};
    constexpr AgencyPosts one_more{.occupied = 44, .assigned = 43, .level = Level::commune};

    STATIC_REQUIRE(transition::commune_nears_its_frame(fits, day) == Outcome::complies);
    STATIC_REQUIRE(transition::commune_nears_its_frame(one_more, day) == Outcome::violates);
    //! [TL-02 example]

    SECTION("Hà Tĩnh: Nghi Xuân has 62 for 43 and is warned, Sơn Kim 1 has 17 for 25 and is advised") {
        constexpr AgencyPosts nghi_xuan{.occupied = 62, .assigned = 43, .level = Level::commune};
        constexpr AgencyPosts son_kim_1{.occupied = 17, .assigned = 25, .level = Level::commune};
        STATIC_REQUIRE(transition::commune_nears_its_frame(nghi_xuan, day) == Outcome::violates);
        STATIC_REQUIRE(transition::commune_nears_its_frame(nghi_xuan, day).at_most == Severity::violation);
        STATIC_REQUIRE(transition::commune_nears_its_frame.severity == Severity::warning);
        STATIC_REQUIRE(transition::commune_nears_its_frame(son_kim_1, day) == Outcome::violates);
        STATIC_REQUIRE(transition::commune_nears_its_frame(son_kim_1, day).at_most == Severity::advice);
        STATIC_REQUIRE(transition::commune_nears_its_frame(nghi_xuan, date(2025, 6, 30)) == Outcome::not_applicable);
        STATIC_REQUIRE(transition::commune_nears_its_frame(son_kim_1, date(2025, 6, 30)) == Outcome::not_applicable);
    }
    SECTION("who fits is not said to have more") {
        const auto more = [&](const AgencyPosts& commune) {
            return testing::answer_to(transition::commune_nears_its_frame(commune, day), "more than the frame");
        };
        CHECK(more(fits) == Truth::no);
        CHECK(more(one_more) == Truth::yes);
    }
    SECTION("only the difference was published") {
        STATIC_REQUIRE(transition::commune_nears_its_frame({.excess = -1, .level = Level::commune}, day).at_most ==
                       Severity::advice);
        STATIC_REQUIRE(transition::commune_nears_its_frame({.excess = 0, .level = Level::commune}, day) ==
                       Outcome::complies);
    }
    SECTION("not a commune, unknown, after five years") {
        STATIC_REQUIRE(transition::commune_nears_its_frame({.occupied = 2, .assigned = 1}, day) ==
                       Outcome::not_applicable);
        STATIC_REQUIRE(transition::commune_nears_its_frame({.level = Level::commune}, day).reason.en ==
                       "occupied posts");
        STATIC_REQUIRE(transition::commune_nears_its_frame({.occupied = 1, .level = Level::commune}, day) ==
                       Outcome::undetermined);
        STATIC_REQUIRE(transition::commune_nears_its_frame({.occupied = 1, .level = Level::commune}, day).reason.en ==
                       "the frame");
        STATIC_REQUIRE(transition::commune_nears_its_frame(one_more, date(2030, 6, 30)) == Outcome::violates);
        STATIC_REQUIRE(transition::commune_nears_its_frame(one_more, date(2030, 7, 1)) == Outcome::not_applicable);
    }
}

TEST_CASE("TL-04: nobody is hired in a freeze", "[transition][TL-04]") {
    //! [TL-04 example]
    // Hà Tĩnh paused recruitment in seven districts on 3 October 2024 (2071/SNV-CCVC). The last day is invented here.
    constexpr Period one_day_too_early = Period::until(date(2024, 12, 31), date(2025, 3, 31));
    constexpr Period afterwards        = Period::until(date(2025, 1, 1), date(2025, 3, 31));
    constexpr HiringInFreeze early{
        .is_stopped = true, .hiring = one_day_too_early, .from = date(2024, 10, 3), .until = date(2024, 12, 31)};
    constexpr HiringInFreeze late{
        .is_stopped = true, .hiring = afterwards, .from = date(2024, 10, 3), .until = date(2024, 12, 31)};

    STATIC_REQUIRE(transition::nobody_is_hired_in_a_freeze(late, date(2025, 2, 1)) == Outcome::complies);
    STATIC_REQUIRE(transition::nobody_is_hired_in_a_freeze(early, date(2025, 2, 1)) == Outcome::violates);
    //! [TL-04 example]

    SECTION("before it began") {
        constexpr HiringInFreeze before{.is_stopped = true,
                                        .hiring     = Period::until(date(2024, 9, 1), date(2024, 10, 2)),
                                        .from       = date(2024, 10, 3)};
        STATIC_REQUIRE(transition::nobody_is_hired_in_a_freeze(before, date(2024, 9, 1)) == Outcome::complies);
    }
    SECTION("the last day of the freeze is not known") {
        constexpr HiringInFreeze later{.is_stopped = true,
                                       .hiring     = Period::until(date(2024, 10, 4), date(2024, 10, 31)),
                                       .from       = date(2024, 10, 3)};
        STATIC_REQUIRE(transition::nobody_is_hired_in_a_freeze(later, date(2024, 10, 4)) == Outcome::undetermined);
        constexpr HiringInFreeze seen{.is_stopped = true,
                                      .hiring     = Period::until(date(2024, 10, 4), date(2024, 10, 31)),
                                      .from       = date(2024, 10, 3),
                                      .seen_until = date(2024, 10, 4)};
        STATIC_REQUIRE(transition::nobody_is_hired_in_a_freeze(seen, date(2024, 10, 4)) == Outcome::violates);
        constexpr HiringInFreeze on_its_first_day{.is_stopped = true,
                                                  .hiring     = Period::until(date(2024, 10, 1), date(2024, 10, 3)),
                                                  .from       = date(2024, 10, 3)};
        STATIC_REQUIRE(transition::nobody_is_hired_in_a_freeze(on_its_first_day, date(2024, 10, 1)) ==
                       Outcome::violates);
    }
    SECTION("the hiring is not dated, or nobody is stopped") {
        STATIC_REQUIRE(transition::nobody_is_hired_in_a_freeze({.is_stopped = true, .from = date(2024, 10, 3)},
                                                               date(2024, 10, 4)) == Outcome::undetermined);
        STATIC_REQUIRE(transition::nobody_is_hired_in_a_freeze({.hiring = afterwards}, date(2025, 2, 1)) ==
                       Outcome::not_applicable);
    }
}
