// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/rulebook.hpp>

#include <congvu/rules/all.hpp>

#include "../testing.hpp"

#include <set>
#include <string_view>

using namespace congvu;

TEST_CASE("Rulebook: every id is used once", "[engine][rulebook]") {
    std::set<std::string_view> ids;
    for (const AnyRule& rule : rules::all)
        CHECK(ids.insert(rule.card().id).second);
}

TEST_CASE("Rulebook: every rule speaks both languages, reads something and says how sure it is", "[engine][rulebook]") {
    for (const AnyRule& rule : rules::all) {
        INFO(rule.card().id);
        CHECK_FALSE(rule.card().title.vi.empty());
        CHECK_FALSE(rule.card().title.en.empty());
        CHECK_FALSE(rule.card().reads.empty());
        // A document whose number was not seen is known by its issuer and its day, or bounds of it.
        CHECK_FALSE(rule.card().source.document->issuer.empty());
        if (rule.card().source.document->number.empty())
            CHECK_FALSE(rule.card().source.document->issued.earliest().is_special());
        CHECK_FALSE(rule.card().in_force.empty());
    }
}

TEST_CASE("Rulebook: a rule is not older than its document", "[engine][rulebook]") {
    for (const AnyRule& rule : rules::all) {
        if (rule.card().in_force.from.is_special()) continue;
        INFO(rule.card().id);
        CHECK(rule.card().source.document->issued.earliest() <= rule.card().in_force.from);
    }
}

TEST_CASE("Rulebook: find", "[engine][rulebook]") {
    STATIC_REQUIRE(find(rules::all, "KL40-07")->card().title.en == "Occupied posts do not exceed the assigned quota");
    STATIC_REQUIRE_FALSE(find(rules::all, "KL40-99").has_value());
}

TEST_CASE("Rulebook: patterns", "[engine][rulebook]") {
    STATIC_REQUIRE(matches("KL40-07", "KL40-07"));
    STATIC_REQUIRE(matches("KL40-07", "KL40-*"));
    STATIC_REQUIRE(matches("KL40-07", "*-07"));
    STATIC_REQUIRE(matches("KL40-07", "*"));
    STATIC_REQUIRE_FALSE(matches("KL40-07", "KL40"));
    STATIC_REQUIRE_FALSE(matches("KL40-07", "KL40-0"));
    STATIC_REQUIRE_FALSE(matches("KL40-07", "KL40-071"));
    STATIC_REQUIRE_FALSE(matches("KL40-07", "KL28-*"));
    STATIC_REQUIRE_FALSE(matches("KL40-07", ""));
    STATIC_REQUIRE(matches("", "*"));
    STATIC_REQUIRE(matches("ABABAC", "*AB*AC")); // the first AB, not the last
    STATIC_REQUIRE(matches("ABABAC", "A*B**C*"));
    STATIC_REQUIRE_FALSE(matches("ABABAC", "*ABB*"));
    // A pattern that somebody made to be slow is answered at once.
    STATIC_REQUIRE_FALSE(matches("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*B"));

    STATIC_REQUIRE(fits("ORG-02", ""));
    STATIC_REQUIRE(fits("ORG-02", "KL28-*,ORG-02"));
    STATIC_REQUIRE_FALSE(fits("ORG-02", "KL28-*,ORG-03"));
    CHECK(select(rules::all, "").size() == rules::all.size());
    CHECK(select(rules::all, "KL28-*,ORG-02").size() == 11);
    CHECK(select(rules::all, "ORG-02,ORG-02").size() == 1);
    CHECK(select(rules::all, "nothing").empty());
    // The order is that of the rulebook, not of the patterns.
    CHECK(select(rules::all, "KL28-01,DOC-01").front().card().id == "DOC-01");
}
