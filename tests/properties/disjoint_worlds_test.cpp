// SPDX-License-Identifier: BSL-1.0
#include "parts.hpp"
#include "properties.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

/// \file
/// Two worlds that have nothing in common are judged side by side as each by itself: no rule looks at what its subject
/// has nothing to do with.

using namespace congvu;
using namespace congvu::testing;

namespace {

/// A selector without a superior speaks of every agency of the data, so that its group would have members in the other
/// world too. Named one by one, its members are the same on every day.
void name_members(Dataset& data) {
    for (AgencyGroup& group : data.groups) {
        std::vector<AgencySelector> bounded;
        for (const AgencySelector& selector : group.selectors) {
            if (selector.under) {
                bounded.push_back(selector);
                continue;
            }
            for (const AgencyId id : data.agencies.ids()) {
                const Agency& agency = data.agencies[id];
                const auto& kinds    = selector.kinds;
                if (std::find(kinds.begin(), kinds.end(), agency.kind) != kinds.end() &&
                    (!selector.level || agency.level == *selector.level))
                    group.agencies.push_back(id);
            }
        }
        group.selectors = std::move(bounded);
    }
}

/// A world with keys and documents of its own. A number with its issuer and day is one document in every world, so the
/// numbers are others; how shares are rounded is said once for all data.
Dataset other_world(std::uint32_t seed, Rounding rounding) {
    Dataset data = random_world(seed);
    name_members(data);
    data.rounding = rounding;
    data.files    = {"other.yaml"};
    for (Document& document : data.documents)
        if (document.number) document.number = "9" + *document.number;
    each_part(data, [](auto& part) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(part)>, Key>) part.text = "other-" + part.text;
    });
    return data;
}

/// The tallies of each rule, as numbers.
std::vector<std::size_t> tallies_of(const Report& report) {
    std::vector<std::size_t> all;
    for (const RuleTally& rule : report.rules)
        for (const std::size_t one :
             {rule.tally.complies, rule.tally.violates, rule.tally.not_applicable, rule.tally.undetermined})
            all.push_back(one);
    all.insert(all.end(), report.by_severity.begin(), report.by_severity.end());
    return all;
}

std::vector<std::size_t> sum_of(std::vector<std::size_t> one, const std::vector<std::size_t>& other) {
    for (std::size_t i = 0; i < one.size(); ++i)
        one[i] += other[i];
    return one;
}

} // namespace

TEST_CASE("a group whose members are named has the members that a selector gave it", "[properties]") {
    for (std::uint32_t seed = 1; seed <= worlds(100); ++seed) {
        INFO("seed " << seed);
        Dataset world          = random_world(seed);
        const std::string said = written(world, random_question(seed), kept(seed));
        name_members(world);
        CHECK(first_difference(written(world, random_question(seed), kept(seed)), said) == "");
    }
}

TEST_CASE("the report on two worlds side by side is that on the one and that on the other", "[properties]") {
    for (std::uint32_t seed = 1; seed <= worlds(100); ++seed) {
        INFO("seed " << seed);
        const AsOf question = random_question(seed);
        Dataset one         = random_world(seed);
        name_members(one);
        const Dataset other            = other_world(seed + 1'000'000, one.rounding);
        const Report of_one            = validate(one, all_rules(), question, kept(seed));
        const Report of_other          = validate(other, all_rules(), question, kept(seed));
        std::vector<std::string> apart = findings_of(one, of_one);
        for (std::string& line : findings_of(other, of_other))
            apart.push_back(std::move(line));
        const auto sums = sum_of(tallies_of(of_one), tallies_of(of_other));
        for (const bool is_first : {true, false}) {
            const Dataset both = is_first ? Beside(one).with(other) : Beside(other).with(one);
            const Report found = validate(both, all_rules(), question, kept(seed));
            CHECK(differences(findings_of(both, found), apart) == std::vector<std::string>{});
            CHECK(tallies_of(found) == sums);
        }
    }
}
