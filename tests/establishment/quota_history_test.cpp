// SPDX-License-Identifier: BSL-1.0
#include <congvu/establishment/quota_history.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("QuotaHistory: the baseline follows what was moved in and out", "[establishment]") {
    STATIC_REQUIRE(QuotaHistory{.assigned_2021 = 1000}.baseline() == 1000);
    STATIC_REQUIRE(QuotaHistory{.assigned_2021 = 1000, .transferred_in = 30}.baseline() == 1030);
    STATIC_REQUIRE(QuotaHistory{.assigned_2021 = 1000, .transferred_out = 30}.baseline() == 970);
    STATIC_REQUIRE(QuotaHistory{.assigned_2021 = 1000, .transferred_in = 30, .transferred_out = 50}.baseline() == 980);
}

TEST_CASE("QuotaHistory: the national quota of 2022 rose by a transfer and by nothing else", "[establishment]") {
    constexpr QuotaHistory civil_servants{.assigned_2021 = 249'650, .assigned_now = 256'685, .transferred_in = 7'035};
    STATIC_REQUIRE(civil_servants.cut() == 0);
}

TEST_CASE("QuotaHistory: the cut is net of additions", "[establishment]") {
    STATIC_REQUIRE(QuotaHistory{.assigned_2021 = 1000, .assigned_now = 950}.cut() == 50);
    STATIC_REQUIRE(QuotaHistory{.assigned_2021 = 1000, .assigned_now = 950, .added = 20}.cut() == 70);
    STATIC_REQUIRE(QuotaHistory{.assigned_2021 = 1000, .assigned_now = 1010}.cut() == -10);
    STATIC_REQUIRE(QuotaHistory{.assigned_2021 = 1000, .assigned_now = 900, .transferred_out = 100}.cut() == 0);
}

TEST_CASE("QuotaHistory: without one of the figures nobody can say", "[establishment]") {
    STATIC_REQUIRE_FALSE(QuotaHistory{}.baseline().has_value());
    STATIC_REQUIRE_FALSE(QuotaHistory{.transferred_in = 30}.baseline().has_value());
    STATIC_REQUIRE_FALSE(QuotaHistory{.assigned_2021 = 1000}.cut().has_value());
    STATIC_REQUIRE_FALSE(QuotaHistory{.assigned_now = 950}.cut().has_value());
    STATIC_REQUIRE_FALSE(QuotaHistory{.assigned_2015 = 1100, .assigned_now = 950}.cut().has_value());
}

TEST_CASE("QuotaScope: each has its word", "[establishment]") {
    CHECK(testing::each_has_its_word<QuotaScope>(5));
    STATIC_REQUIRE(word(QuotaScope::planned_agency) == "planned_agency");
    STATIC_REQUIRE(QuotaSubject{}.scope == QuotaScope::agency);
}
