// SPDX-License-Identifier: BSL-1.0
#include "../worlds/dice.hpp"
#include "parts.hpp"
#include "properties.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// \file
/// Things are called as people like: other keys and names change how the report calls them and nothing else, and rows
/// in another order change its order and nothing else.

using namespace congvu;
using namespace congvu::testing;

namespace {

/// A word for each key, which stands in no report but for this and sorts otherwise than the key.
class OtherWords {
public:
    explicit OtherWords(std::uint32_t seed) : dice_(seed) {}

    /// Another word for the key, the same one for the same key.
    const std::string& of(const std::string& key) {
        const auto [place, is_new] = words_.try_emplace(key);
        if (!is_new) return place->second;
        // Numbers by chance, so that nothing keeps its order.
        place->second = "ten" + std::to_string(dice_.below(900) + 100) + "x" + std::to_string(words_.size()) + "y";
        keys_[place->second] = key;
        return place->second;
    }
    /// The text with each word replaced by the key it stands for.
    [[nodiscard]] std::string taken_back(std::string_view text) const {
        std::string back;
        while (true) {
            const auto at = text.find("ten");
            back += text.substr(0, at);
            if (at == std::string_view::npos) return back;
            text.remove_prefix(at);
            const auto word = keys_.find(std::string(text.substr(0, text.find('y') + 1)));
            back += word == keys_.end() ? "ten" : word->second;
            text.remove_prefix(word == keys_.end() ? 3 : word->first.size());
        }
    }

private:
    Dice dice_;
    std::map<std::string, std::string> words_;
    std::map<std::string, std::string> keys_;
};

void rename_keys(Dataset& data, OtherWords& words) {
    each_part(data, [&](auto& part) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(part)>, Key>) part.text = words.of(part.text);
    });
}

/// In random worlds the name of an agency is its key, and so is the title of an entry.
void rename_names(Dataset& data, OtherWords& words) {
    for (Agency& agency : data.agencies) {
        Timeline<OwnedText> names;
        for (const auto& step : agency.names.steps())
            static_cast<void>(names.add(step.period, {words.of(step.value.vi), words.of(step.value.en)}));
        agency.names = std::move(names);
    }
    const auto rename_titles = [&](auto& things) {
        for (auto& thing : things)
            if (!thing.title.vi.empty()) thing.title = {words.of(thing.title.vi), words.of(thing.title.en)};
    };
    rename_titles(data.documents);
    rename_titles(data.tasks);
    rename_titles(data.plans);
    rename_titles(data.recruitments);
    rename_titles(data.freezes);
    rename_titles(data.staff);
    for (AgencyGroup& group : data.groups)
        group.name = {words.of(group.name.vi), words.of(group.name.en)};
}

template <typename Kind, typename Thing>
void shuffle(Dataset& data, Rows<Kind, Thing>& rows, Dice& dice) {
    auto order = rows.ids();
    for (std::size_t left = order.size(); left > 1; --left)
        std::swap(order[left - 1], order[dice.below(static_cast<std::uint32_t>(left))]);
    put_in_order(data, rows, order);
}

/// A finding without what may follow the order of the data: of several things in one list, which stands first; of
/// several documents with one number, which one is named; of the cycles a document lies on, which one is told.
std::string without_order(const std::string& line) {
    namespace json        = boost::json;
    json::object finding  = json::parse(line).as_object();
    const bool may_choose = finding["rule"] == "DOC-01" || finding["rule"] == "DOC-02";
    std::vector<std::string> related;
    for (const json::value& one : finding["related"].as_array())
        if (!may_choose) related.push_back(json::serialize(one));
    std::sort(related.begin(), related.end());
    finding.erase("related");
    finding.erase("message"); // tells the same things, in their order
    std::string text = json::serialize(finding);
    for (const std::string& one : related)
        text += one;
    return text;
}

std::vector<std::string> findings_without_order(const Dataset& data, AsOf question, Keep keep) {
    const Report report = validate(data, all_rules(), question, keep);
    std::vector<std::string> lines;
    for (const std::string& line : findings_of(data, report))
        lines.push_back(without_order(line));
    return lines;
}

} // namespace

TEST_CASE("other keys change what the report calls things and nothing else", "[properties]") {
    for (std::uint32_t seed = 1; seed <= worlds(150); ++seed) {
        INFO("seed " << seed);
        const AsOf question = random_question(seed);
        Dataset world       = random_world(seed);
        const auto before   = written(world, question, kept(seed));
        REQUIRE(before.find("ten1") == std::string::npos);
        OtherWords words(seed);
        rename_keys(world, words);
        const auto after = written(world, question, kept(seed));
        CHECK(after != before);
        CHECK(first_difference(words.taken_back(after), before) == "");
    }
}

TEST_CASE("other names change what the report calls things and nothing else", "[properties]") {
    for (std::uint32_t seed = 1; seed <= worlds(100); ++seed) {
        INFO("seed " << seed);
        const AsOf question = random_question(seed);
        Dataset world       = random_world(seed);
        const auto before   = written(world, question, kept(seed));
        OtherWords words(seed);
        rename_names(world, words);
        const auto after = written(world, question, kept(seed));
        CHECK(after != before);
        CHECK(first_difference(words.taken_back(after), before) == "");
    }
}

// Figures, tasks and entries keep their order: of two figures of one day the last one counts, and a group that several
// tasks charge is asked about where it first appears.
TEST_CASE("another order of agencies and documents changes the order of findings and nothing else", "[properties]") {
    for (std::uint32_t seed = 1; seed <= worlds(150); ++seed) {
        INFO("seed " << seed);
        const AsOf question = random_question(seed);
        Dataset world       = random_world(seed);
        const auto before   = findings_without_order(world, question, kept(seed));
        Dice dice(seed);
        shuffle(world, world.agencies, dice);
        shuffle(world, world.groups, dice);
        shuffle(world, world.documents, dice);
        shuffle(world, world.directives, dice);
        CHECK(differences(findings_without_order(world, question, kept(seed)), before) == std::vector<std::string>{});
    }
}
