// SPDX-License-Identifier: BSL-1.0
#include <congvu/base/enum_set.hpp>

#include "../testing.hpp"

#include <cstdint>
#include <set>

using namespace congvu;

namespace {
enum class Colour : std::uint8_t { red, green, blue };
enum class Wide : std::uint8_t { first = 0, last = 31 };

constexpr EnumSet<Colour> none;
constexpr EnumSet<Colour> warm = Colour::red;
constexpr EnumSet<Colour> screen{Colour::red, Colour::green, Colour::blue};
} // namespace

TEST_CASE("EnumSet: contains what was put in and nothing else", "[base]") {
    STATIC_REQUIRE(none.empty());
    STATIC_REQUIRE_FALSE(none.contains(Colour::red));
    STATIC_REQUIRE_FALSE(warm.empty());
    STATIC_REQUIRE(warm.contains(Colour::red));
    STATIC_REQUIRE_FALSE(warm.contains(Colour::green));
    STATIC_REQUIRE(screen.contains(Colour::blue));
}

TEST_CASE("EnumSet: the order and the number of mentions do not matter", "[base]") {
    STATIC_REQUIRE(EnumSet<Colour>{Colour::blue, Colour::red, Colour::blue} ==
                   EnumSet<Colour>{Colour::red, Colour::blue});
    STATIC_REQUIRE(EnumSet<Colour>{Colour::red} == warm);
    STATIC_REQUIRE(EnumSet<Colour>{} == none);
    STATIC_REQUIRE(screen != warm);
}

TEST_CASE("EnumSet: there is room for 32 enumerators", "[base]") {
    STATIC_REQUIRE(EnumSet<Wide>{Wide::last}.contains(Wide::last));
    STATIC_REQUIRE_FALSE(EnumSet<Wide>{Wide::last}.contains(Wide::first));
    STATIC_REQUIRE_FALSE(EnumSet<Wide>{}.contains(Wide::last));
}

TEST_CASE("EnumSet: overlaps needs a common enumerator", "[base]") {
    STATIC_REQUIRE(screen.overlaps(warm));
    STATIC_REQUIRE(warm.overlaps(screen));
    STATIC_REQUIRE_FALSE(warm.overlaps(EnumSet<Colour>{Colour::green, Colour::blue}));
    STATIC_REQUIRE_FALSE(none.overlaps(screen));
    STATIC_REQUIRE_FALSE(none.overlaps(none));
}

TEST_CASE("EnumSet: covers needs every enumerator", "[base]") {
    STATIC_REQUIRE(screen.covers(warm));
    STATIC_REQUIRE_FALSE(warm.covers(screen));
    STATIC_REQUIRE(warm.covers(warm));
    STATIC_REQUIRE_FALSE((EnumSet<Colour>{Colour::red, Colour::green}.covers({Colour::green, Colour::blue})));
    STATIC_REQUIRE(warm.covers(none));
    STATIC_REQUIRE(none.covers(none));
}

TEST_CASE("EnumSet: an intersection has what both have", "[base]") {
    STATIC_REQUIRE(intersection(screen, warm) == warm);
    STATIC_REQUIRE(intersection(EnumSet<Colour>{Colour::red, Colour::green}, {Colour::green, Colour::blue}) ==
                   EnumSet<Colour>(Colour::green));
    STATIC_REQUIRE(intersection(warm, Colour::blue).empty());
}

TEST_CASE("EnumSet: add keeps what was there", "[base]") {
    EnumSet<Colour> set = Colour::green;
    set.add(Colour::blue);
    set.add(Colour::blue);
    CHECK((set == EnumSet<Colour>{Colour::green, Colour::blue}));
    set.add(warm);
    CHECK(set == screen);
}

TEST_CASE("EnumSet: holds an enumeration of 32", "[base]") {
    constexpr EnumSet<Wide> both{Wide::first, Wide::last};
    STATIC_REQUIRE(both.contains(Wide::first));
    STATIC_REQUIRE(both.contains(Wide::last));
    STATIC_REQUIRE_FALSE(EnumSet<Wide>(Wide::last).contains(Wide::first));
}

TEST_CASE("EnumSet: can be the key of a sorted container", "[base]") {
    const std::set<EnumSet<Colour>> sets{none, warm, screen, warm};
    CHECK(sets.size() == 3);
}
