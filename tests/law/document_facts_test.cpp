// SPDX-License-Identifier: BSL-1.0
#include <congvu/law/document_facts.hpp>

#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("document facts: what nobody filled in claims nothing", "[law]") {
    STATIC_REQUIRE_FALSE(DocumentIdentity{}.has_number);
    STATIC_REQUIRE_FALSE(DocumentIdentity{}.has_issuer);
    STATIC_REQUIRE_FALSE(DocumentIdentity{}.issued.has_value());
    STATIC_REQUIRE_FALSE(DocumentIdentity{}.twin.has_value());
    STATIC_REQUIRE_FALSE(CitedProvision{}.names_document);
    STATIC_REQUIRE_FALSE(RelationRanks{}.from.has_value());
    STATIC_REQUIRE_FALSE(RelationRanks{}.to.has_value());
    CHECK(DocumentBases{}.cycle.empty());
}

TEST_CASE("document facts: a basis of which nothing is stated is in force on every day", "[law]") {
    STATIC_REQUIRE(BasisInForce{}.basis_in_force.contains(date(1400, 1, 1)));
    STATIC_REQUIRE(BasisInForce{}.basis_in_force.contains(date(9999, 12, 31)));
}
