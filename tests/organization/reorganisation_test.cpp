// SPDX-License-Identifier: BSL-1.0
#include <congvu/organization/reorganisation.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("ReorganisationKind: each kind has its word", "[organization]") {
    CHECK(testing::each_has_its_word<ReorganisationKind>(5));
    STATIC_REQUIRE(word(ReorganisationKind::merge) == "merge");
    STATIC_REQUIRE(word(ReorganisationKind::transfer) == "transfer");
}

TEST_CASE("Reorganisation: without a document or a source it is not to be trusted", "[organization]") {
    const Reorganisation event;
    CHECK(event.confidence == Confidence::unconfirmed);
    CHECK_FALSE(event.document);
    CHECK(event.matter.empty());
}
