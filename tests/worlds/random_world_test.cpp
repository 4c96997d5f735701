// SPDX-License-Identifier: BSL-1.0
#include "random_world.hpp"

#include "../all_rules.hpp"
#include "../oracle/export_world.hpp"
#include "../testing.hpp"

#include <congvu/engine/subject_id.hpp>
#include <congvu/engine/validate.hpp>

#include <map>
#include <string>

using namespace congvu;
using namespace congvu::testing;

namespace {

/// Everything that the rules say of a world, in words: two worlds that differ in a fact that matters differ here.
std::string story_of(std::uint32_t seed) {
    const Dataset world = random_world(seed);
    std::string story;
    for (const Finding& one : validate(world, all_rules(), random_question(seed), Keep::everything).findings) {
        story.append(one.rule.id).append(" ").append(id_of(world, one.subject)).append(" ");
        story.append(word(one.verdict.outcome)).append(" ").append(std::to_string(one.location.line));
        for (const Operand& fact : one.facts)
            story.append(" ").append(key_of(world, fact.value));
        story.append("\n");
    }
    return story;
}

} // namespace

TEST_CASE("random world: the same seed gives the same world", "[worlds]") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed)
        CHECK(story_of(seed) == story_of(seed));
    CHECK(story_of(1) != story_of(2));
}

TEST_CASE("random world: a seed gives the same world on every platform", "[worlds]") {
    oracle::Facts facts;
    for (std::uint32_t seed = 1; seed <= 50; ++seed)
        oracle::export_world(facts, seed, random_world(seed), random_question(seed));
    std::uint64_t sum = 14695981039346656037U; // FNV-1a of the facts
    for (const char c : facts.as_atoms())
        sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211U;
    CHECK(sum == 5014526511342737809U); // another one: this platform makes other worlds, or the generator was changed
}

TEST_CASE("random world: every rule is kept by somebody and broken by somebody", "[worlds]") {
    std::map<std::string_view, Tally> tallies;
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        const Dataset world = random_world(seed);
        for (const RuleTally& one : validate(world, all_rules(), random_question(seed)).rules) {
            Tally& sum = tallies[one.rule.id];
            sum.complies += one.tally.complies;
            sum.violates += one.tally.violates;
            sum.undetermined += one.tally.undetermined;
            sum.not_applicable += one.tally.not_applicable;
        }
    }
    CHECK(tallies.size() == all_rules().size());
    for (const auto& [rule, tally] : tallies) {
        INFO(rule << ": " << tally.complies << " comply, " << tally.violates << " violate, " << tally.undetermined
                  << " undetermined, " << tally.not_applicable << " not applicable");
        CHECK(tally.complies >= 4);
        // What is cited without a name is undetermined, and never a violation.
        CHECK((rule == "DOC-05" ? tally.undetermined : tally.violates) >= 4);
    }
}

TEST_CASE("random world: what refers to something refers to a row that is there", "[worlds]") {
    for (std::uint32_t seed = 1; seed <= 100; ++seed) {
        const Dataset world = random_world(seed);
        for (const Agency& agency : world.agencies) {
            CHECK_FALSE(agency.life.empty());
            for (const ParentEdge& bond : agency.parents) {
                CHECK(world.agencies.contains(bond.parent));
                CHECK_FALSE(bond.period.empty());
            }
        }
        for (const Figure& figure : world.figures) {
            CHECK_FALSE(figure.period.empty());
            CHECK((figure.measure == Measure::excess || figure.posts.value_or(0) >= 0));
        }
        for (const Reorganisation& event : world.reorganisations)
            for (const AgencyId agency : event.originals)
                CHECK(world.agencies[agency].life.from < event.effective);
    }
}
