// SPDX-License-Identifier: BSL-1.0
#include <congvu/base/percent.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

#include <limits>
#include <type_traits>

using namespace congvu;

TEST_CASE("Percent: equal shares are equal whatever their terms", "[base]") {
    STATIC_REQUIRE(percent(5) == Percent{1, 20});
    STATIC_REQUIRE(percent(10) == Percent{10, 100});
    STATIC_REQUIRE(percent(5) != percent(10));
    STATIC_REQUIRE(percent(0) == Percent{0, 7});
    STATIC_REQUIRE(percent(100) == Percent{3, 3});
}

TEST_CASE("Percent: neither made of a number nor taken for one", "[base]") {
    STATIC_REQUIRE_FALSE(std::is_convertible_v<Posts, Percent>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<Percent, Posts>);
}

TEST_CASE("share_of: a share that is whole already is not rounded", "[base]") {
    for (const Rounding rounding : {Rounding::up, Rounding::down, Rounding::half_up}) {
        CHECK(share_of(1000, percent(5), rounding) == 50);
        CHECK(share_of(20, percent(5), rounding) == 1);
        CHECK(share_of(0, percent(5), rounding) == 0);
        CHECK(share_of(940, percent(0), rounding) == 0);
        CHECK(share_of(940, percent(100), rounding) == 940);
    }
}

TEST_CASE("share_of: the three ways to round", "[base]") {
    STATIC_REQUIRE(share_of(21, percent(5), Rounding::up) == 2); // 1.05
    STATIC_REQUIRE(share_of(21, percent(5), Rounding::down) == 1);
    STATIC_REQUIRE(share_of(21, percent(5), Rounding::half_up) == 1);

    STATIC_REQUIRE(share_of(30, percent(5), Rounding::up) == 2); // 1.50
    STATIC_REQUIRE(share_of(30, percent(5), Rounding::down) == 1);
    STATIC_REQUIRE(share_of(30, percent(5), Rounding::half_up) == 2);

    STATIC_REQUIRE(share_of(29, percent(5), Rounding::half_up) == 1); // 1.45
    STATIC_REQUIRE(share_of(39, percent(5), Rounding::down) == 1);    // 1.95
    STATIC_REQUIRE(share_of(1, percent(5), Rounding::up) == 1);       // 0.05
    STATIC_REQUIRE(share_of(1, percent(5), Rounding::half_up) == 0);
    STATIC_REQUIRE(share_of(1, percent(50), Rounding::half_up) == 1);
    STATIC_REQUIRE(share_of(10, Percent{1, 3}, Rounding::half_up) == 3);
    STATIC_REQUIRE(share_of(10, Percent{2, 3}, Rounding::half_up) == 7);
}

TEST_CASE("share_of: a national total is exact", "[base]") {
    STATIC_REQUIRE(share_of(2'234'720, percent(5), Rounding::up) == 111'736);
    STATIC_REQUIRE(share_of(1'680'677, percent(10), Rounding::up) == 168'068); // 168 067.7
    STATIC_REQUIRE(share_of(1'680'677, percent(10), Rounding::down) == 168'067);

    constexpr Posts most = std::numeric_limits<Posts>::max(); // ends in 807
    STATIC_REQUIRE(share_of(most, percent(100), Rounding::up) == most);
    STATIC_REQUIRE(share_of(most, percent(10), Rounding::down) == most / 10);
    STATIC_REQUIRE(share_of(most, percent(10), Rounding::up) == most / 10 + 1);
    STATIC_REQUIRE(share_of(most, percent(10), Rounding::half_up) == most / 10 + 1);
}

TEST_CASE("share_of: of fewer posts than none, up is towards the greater number", "[base]") {
    STATIC_REQUIRE(share_of(-30, percent(5), Rounding::up) == -1); // -1.50
    STATIC_REQUIRE(share_of(-30, percent(5), Rounding::down) == -2);
    STATIC_REQUIRE(share_of(-30, percent(5), Rounding::half_up) == -1);
    STATIC_REQUIRE(share_of(-20, percent(5), Rounding::up) == -1);
    STATIC_REQUIRE(share_of(std::numeric_limits<Posts>::min(), percent(100), Rounding::down) ==
                   std::numeric_limits<Posts>::min());
}

TEST_CASE("share_of: the nearest whole number below, above or next to the exact share", "[base]") {
    for (const Percent share : {percent(5), percent(10), percent(33), Percent{1, 7}, Percent{3, 2}}) {
        bool below   = true;
        bool above   = true;
        bool next_to = true;
        for (Posts posts = -250; posts <= 250; ++posts) {
            const Posts exact = posts * share.numerator; // in units of one denominator-th
            const Posts one   = share.denominator;
            const Posts down  = share_of(posts, share, Rounding::down) * one;
            const Posts up    = share_of(posts, share, Rounding::up) * one;
            const Posts half  = share_of(posts, share, Rounding::half_up) * one;
            below             = below && down <= exact && exact < down + one;
            above             = above && up - one < exact && exact <= up;
            next_to           = next_to && 2 * half - one <= 2 * exact && 2 * exact < 2 * half + one;
        }
        CAPTURE(share.numerator, share.denominator);
        CHECK(below);
        CHECK(above);
        CHECK(next_to);
    }
}

TEST_CASE("Rounding: each way has its word", "[base]") {
    CHECK(testing::each_has_its_word<Rounding>(3));
    STATIC_REQUIRE(word(Rounding::half_up) == "half_up");
    STATIC_REQUIRE(share_of(1000, percent(5), static_cast<Rounding>(3)) == 0);
}
