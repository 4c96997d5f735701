// SPDX-License-Identifier: BSL-1.0
#include <congvu/base/text.hpp>

#include "../testing.hpp"

using namespace congvu;

TEST_CASE("Text: speaks the language that was asked for", "[base]") {
    constexpr Text lead{"chủ trì", "leads"};
    STATIC_REQUIRE(lead.in(Language::vi) == "chủ trì");
    STATIC_REQUIRE(lead.in(Language::en) == "leads");

    const OwnedText owned{"chủ trì", "leads"};
    CHECK(owned.in(Language::vi) == "chủ trì");
    CHECK(owned.in(Language::en) == "leads");
}

TEST_CASE("Text: empty only when neither language says anything", "[base]") {
    STATIC_REQUIRE(Text{}.empty());
    STATIC_REQUIRE_FALSE(Text{"sở", ""}.empty());
    STATIC_REQUIRE_FALSE(Text{"", "department"}.empty());

    CHECK(OwnedText{}.empty());
    CHECK_FALSE((OwnedText{"sở", ""}.empty()));
    CHECK_FALSE((OwnedText{"", "department"}.empty()));
}

TEST_CASE("Text: equal when both languages are", "[base]") {
    STATIC_REQUIRE(Text{"sở", "department"} == Text{"sở", "department"});
    STATIC_REQUIRE(Text{"sở", "department"} != Text{"sở", "office"});
    STATIC_REQUIRE(Text{"sở", "department"} != Text{"ban", "department"});
    CHECK((OwnedText{"sở", "department"} == OwnedText{"sở", "department"}));
    CHECK((OwnedText{"sở", "department"} != OwnedText{"ban", "department"}));
}
