// SPDX-License-Identifier: BSL-1.0
#include "../io/temp_folder.hpp"
#include "../worlds/dice.hpp"
#include "properties.hpp"

#include <congvu/io/load.hpp>
#include <congvu/io/popolo.hpp>
#include <congvu/report/write_organization.hpp>
#include <congvu/testing/load_scenarios.hpp>
#include <congvu/testing/starter_table.hpp>
#include <congvu/testing/tested_rules.hpp>
#include <congvu/testing/write_results.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

/// \file
/// What was written is read as the same: agencies as YAML and as Popolo, scenario tables.

using namespace congvu;
using namespace congvu::testing;

namespace {

/// Texts that YAML and JSON take for something else unless they are quoted, and letters of more than one byte.
std::string some_text(Dice& dice) {
    static const std::vector<std::string> awkward{
        "Sở Nội vụ", "yes",       "null",        "~",       "007",     "1e3",        "0x1F",   "2025-07-01",
        "a: b",      "# không",   "- một",       "'nháy'",  "\"kép\"", "{a: b}",     "[1, 2]", "*neo",
        "&neo",      "!thẻ",      "%lệ",         "@cong",   "`huyền`", "|",          ">",      "? hỏi",
        ": chấm",    "a #b",      "dấu \\ gạch", "Ủy ban",  "\\u0041", "đường/chéo", "=1+1",   "a, b; c",
        "No",        "12:30:45",  "<<",          "…",       "𠮷野",    "ơ ư đ",      ".inf",   "-.5",
        "a\"b",      "x: 'y': z", "1_000",       "!!str a", "- - -"};
    std::string text = dice.of(awkward);
    if (dice.chance(30)) text += " " + dice.of(awkward);
    return text;
}

/// Names that follow one another, with or without gaps, sometimes the same in both languages.
Timeline<OwnedText> some_names(Dice& dice) {
    Timeline<OwnedText> names;
    Date from = start_of_time;
    for (auto left = dice.below(3); left > 0; --left) {
        const Date first = from.is_special() ? date(2001, 1, 1) : from;
        const Date to    = first + boost::gregorian::days(static_cast<long>(dice.between(1, 3000)));
        const auto vi    = some_text(dice);
        static_cast<void>(names.add({from, to}, {vi, dice.chance(50) ? vi : some_text(dice)}));
        from = to + boost::gregorian::days(static_cast<long>(dice.chance(30) ? dice.between(1, 100) : 0));
    }
    const auto vi   = some_text(dice);
    const auto en   = dice.chance(30) ? vi : some_text(dice);
    const bool ends = !from.is_special() && dice.chance(20);
    static_cast<void>(names.add({from, ends ? from + boost::gregorian::days(900) : end_of_time}, {vi, en}));
    return names;
}

/// The agencies of a random world, under all kinds of names, with bonds in order as a reader leaves them.
Dataset some_agencies(std::uint32_t seed) {
    Dice dice(seed);
    Dataset data = random_world(seed);
    for (Agency& agency : data.agencies) {
        if (dice.chance(80)) agency.names = some_names(dice);
        if (dice.chance(50)) agency.code = some_text(dice);
        if (dice.chance(50)) agency.source = some_text(dice);
        std::stable_sort(agency.parents.begin(), agency.parents.end(),
                         [](const ParentEdge& a, const ParentEdge& b) { return a.period.from < b.period.from; });
    }
    return data;
}

/// What differs between the agencies of two data sets, but for the places they were read from.
std::string difference(const Agency& one, const Agency& other, const Agencies& of_one, const Agencies& of_other) {
    if (one.key != other.key) return "key " + one.key + " " + other.key;
    if (one.kind != other.kind || one.level != other.level || one.confidence != other.confidence)
        return "kind, level or confidence of " + one.key;
    if (one.code != other.code) return "code " + one.code + " " + other.code;
    if (one.source != other.source) return "source " + one.source + " " + other.source;
    if (!(one.life == other.life)) return "life of " + one.key;
    const auto is_same_name = [](const auto& a, const auto& b) {
        return a.period == b.period && a.value.vi == b.value.vi && a.value.en == b.value.en;
    };
    const auto& names  = one.names.steps();
    const auto& others = other.names.steps();
    if (!std::equal(names.begin(), names.end(), others.begin(), others.end(), is_same_name))
        return "names of " + one.key;
    const auto is_same_bond = [&](const ParentEdge& a, const ParentEdge& b) {
        return a.period == b.period && of_one[a.parent].key == of_other[b.parent].key;
    };
    if (!std::equal(one.parents.begin(), one.parents.end(), other.parents.begin(), other.parents.end(), is_same_bond))
        return "bonds of " + one.key;
    return {};
}

std::string difference(const Agencies& one, const Agencies& other) {
    if (one.size() != other.size()) return "another number of agencies";
    for (const AgencyId id : one.ids())
        if (auto found = difference(one[id], other[id], one, other); !found.empty()) return found;
    return {};
}

std::string yaml_of(const Dataset& data) {
    std::ostringstream out;
    io::write_agencies(out, data);
    return out.str();
}

std::string popolo_of(const Dataset& data, Language language) {
    std::ostringstream out;
    report::write_popolo(out, data, std::nullopt, language);
    return out.str();
}

/// Where a file could not be read: why.
template <typename T>
std::string faults_of(const Result<T>& read) {
    std::string all;
    if (read.has_error())
        for (const Diagnostic& fault : read.error().all)
            all += to_string(fault) + "\n";
    return all;
}

/// Popolo tells a parent that an agency has as long as it lives without days.
void simplify_bonds(Dataset& data) {
    for (Agency& agency : data.agencies)
        if (agency.parents.size() == 1 && agency.parents.front().period.covers(agency.life))
            agency.parents.front().period = {};
}

} // namespace

TEST_CASE("agencies that were written as YAML are read as the same", "[properties]") {
    for (std::uint32_t seed = 1; seed <= worlds(300); ++seed) {
        const Dataset data     = some_agencies(seed);
        const std::string yaml = yaml_of(data);
        INFO("seed " << seed);
        const std::array<io::NamedText, 1> texts{{{"agencies.yaml", yaml}}};
        const auto read = io::load(texts);
        REQUIRE(faults_of(read) == "");
        CHECK(difference(read->agencies, data.agencies) == "");
        CHECK(first_difference(yaml_of(*read), yaml) == "");
    }
}

TEST_CASE("agencies that were written as Popolo are read as the same", "[properties]") {
    for (std::uint32_t seed = 1; seed <= worlds(300); ++seed) {
        Dataset data = some_agencies(seed);
        for (const Language language : {Language::vi, Language::en}) {
            const std::string popolo = popolo_of(data, language);
            INFO("seed " << seed << ", " << (language == Language::vi ? "vi" : "en"));
            const auto read = io::read_popolo({"world.json", popolo});
            REQUIRE(faults_of(read) == "");
            Dataset expected = data;
            simplify_bonds(expected);
            CHECK(difference(read->data.agencies, expected.agencies) == "");
            CHECK(read->left_out.empty());
            CHECK(first_difference(popolo_of(read->data, language), popolo) == "");
        }
    }
}

TEST_CASE("a starter table that was written is read as scenarios of which each comes out as expected", "[properties]") {
    const TempFolder folder;
    const auto file = folder.path() / "table.csv";
    // Finding scenarios takes long: every rule has its turn in a long run.
    for (std::uint32_t turn = 0; turn < std::min<std::uint32_t>(worlds(4), tested_rules.size()); ++turn) {
        const TestedRule& rule = tested_rules[(turn * 11 + 2) % tested_rules.size()];
        std::ostringstream table;
        write_starter_table(table, rule);
        std::ofstream(file, std::ios::binary) << table.str();
        const auto book = load_scenarios({file}, tested_rules);
        INFO(rule.card().id << "\n" << faults_of(book));
        REQUIRE(book.has_value());
        const auto results = run(*book);
        CHECK_FALSE(results.empty());
        CHECK(std::all_of(results.begin(), results.end(), [](const ScenarioResult& one) { return one.passed(); }));
    }
}
