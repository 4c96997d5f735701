// SPDX-License-Identifier: BSL-1.0
#include <congvu/time/uncertain_date.hpp>

#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

namespace {
constexpr Date first   = date(2022, 7, 18);
constexpr Date last    = date(2025, 6, 30);
constexpr Date between = date(2022, 12, 1);

constexpr UncertainDate known = first;
constexpr UncertainDate bounded(first, last);
constexpr UncertainDate assumed(first, last, between);
} // namespace

TEST_CASE("UncertainDate: a known day is its own bounds", "[time]") {
    STATIC_REQUIRE(known.is_known());
    STATIC_REQUIRE(known.has_day());
    STATIC_REQUIRE(known.day() == first);
    STATIC_REQUIRE(known.earliest() == first);
    STATIC_REQUIRE(known.latest() == first);
    STATIC_REQUIRE_FALSE(known.is_assumed());
}

TEST_CASE("UncertainDate: bounds alone give no day to reckon with", "[time]") {
    STATIC_REQUIRE_FALSE(bounded.is_known());
    STATIC_REQUIRE_FALSE(bounded.is_assumed());
    STATIC_REQUIRE_FALSE(bounded.has_day());
    STATIC_REQUIRE(bounded.earliest() == first);
    STATIC_REQUIRE(bounded.latest() == last);
}

TEST_CASE("UncertainDate: an assumption gives a day and is no knowledge", "[time]") {
    STATIC_REQUIRE_FALSE(assumed.is_known());
    STATIC_REQUIRE(assumed.is_assumed());
    STATIC_REQUIRE(assumed.has_day());
    STATIC_REQUIRE(assumed.day() == between);
    STATIC_REQUIRE(assumed.earliest() == first);
    STATIC_REQUIRE(assumed.latest() == last);
}

TEST_CASE("UncertainDate: the assumption may be one of the bounds", "[time]") {
    STATIC_REQUIRE(UncertainDate(first, last, first).day() == first);
    STATIC_REQUIRE(UncertainDate(first, last, last).day() == last);
    STATIC_REQUIRE(UncertainDate(first, last, first).is_assumed());
}

TEST_CASE("UncertainDate: when the bounds meet, the day is known", "[time]") {
    STATIC_REQUIRE(UncertainDate(first, first) == known);
    STATIC_REQUIRE(UncertainDate(first, first).has_day());
    STATIC_REQUIRE(UncertainDate(first, first).day() == first);
    STATIC_REQUIRE(UncertainDate(first, first, first) == known);
}

TEST_CASE("UncertainDate: equal when bounds and assumption are", "[time]") {
    STATIC_REQUIRE(bounded == UncertainDate(first, last));
    STATIC_REQUIRE(bounded != UncertainDate(first, between));
    STATIC_REQUIRE(bounded != UncertainDate(between, last));
    STATIC_REQUIRE(bounded != assumed);
    STATIC_REQUIRE(known != bounded);
    STATIC_REQUIRE(assumed != UncertainDate(first, last, last));
}
