// SPDX-License-Identifier: BSL-1.0
#include <congvu/law/relation.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("RelationKind: each kind has its word and its title", "[law]") {
    CHECK(testing::each_has_its_word<RelationKind>(5));
    CHECK(testing::each_has_its_title<RelationKind>(5));
    STATIC_REQUIRE(word(RelationKind::guides) == "guides");
    STATIC_REQUIRE(title(RelationKind::basis).vi == "căn cứ");
}

TEST_CASE("Relation: not to be trusted unless it says why", "[law]") {
    const Relation relation;
    CHECK(relation.confidence == Confidence::unconfirmed);
    CHECK(relation.clause.empty());
    CHECK_FALSE(relation.location.known());
}
