// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "csv_texts.hpp"

#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

using namespace congvu;
using namespace congvu::testing;
using io::tables::Dialect;

namespace {

std::string content(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

using Meaning = std::vector<std::map<std::string, std::string>>;

Meaning meaning_of_json(const std::string& text) {
    std::istringstream stream(text);
    boost::property_tree::ptree tree;
    read_json(stream, tree);
    Meaning meaning;
    for (const auto& [ignored, object] : tree)
        for (auto& row = meaning.emplace_back(); const auto& [key, value] : object)
            row[key] = value.data();
    return meaning;
}

Meaning meaning_of(const Split& split) {
    Meaning meaning;
    for (std::size_t row = 1; row < split.records.size(); ++row)
        for (auto& named = meaning.emplace_back(); const std::string& heading : split.records[0])
            named[heading] = split.records[row].at(named.size());
    return meaning;
}

Split commas(std::string_view text) { return split(text, {',', true}); }

} // namespace

TEST_CASE("csv: the cases of csv-spectrum are read as they are meant", "[io][bulk]") {
    std::size_t cases = 0;
    for (const auto& file :
         std::filesystem::directory_iterator(std::string(CONGVU_SOURCE_DIR) + "/tests/io/broken/csv-spectrum")) {
        if (file.path().extension() != ".csv") continue;
        ++cases;
        INFO(file.path());
        const Split result = commas(content(file.path()));
        if (file.path().stem() == "location_coordinates") { // quotation marks without any around them: no RFC 4180
            CHECK(result.is_flawed);
            continue;
        }
        CHECK_FALSE(result.is_flawed);
        auto expected = file.path();
        CHECK(meaning_of(result) == meaning_of_json(content(expected.replace_extension(".json"))));
    }
    CHECK(cases == 12);
}

TEST_CASE("csv: cells, empty ones too, and lines with and without carriage return", "[io][bulk]") {
    for (const bool has_quotes : {false, true}) {
        const auto records = [&](std::string_view text) { return split(text, {',', has_quotes}).records; };
        CHECK(records("").empty());
        CHECK(records("a") == std::vector<CsvRow>{{"a"}});
        CHECK(records("a,b\n") == std::vector<CsvRow>{{"a", "b"}});
        CHECK(records("a,b\r\nc") == std::vector<CsvRow>{{"a", "b"}, {"c"}});
        CHECK(records(",\n,,") == std::vector<CsvRow>{{"", ""}, {"", "", ""}});
        CHECK(records("\n\r\n\n") == std::vector<CsvRow>{{""}, {""}, {""}});
        CHECK(records("a\rb,\r") == std::vector<CsvRow>{{"a\rb", "\r"}}); // no end of a line: for others to refuse
        CHECK(records("a;b\n") == std::vector<CsvRow>{{"a;b"}});
    }
    CHECK(split("a;b,c\n", {';', false}).records == std::vector<CsvRow>{{"a", "b,c"}});
}

TEST_CASE("csv: quotation marks", "[io][bulk]") {
    CHECK(commas("\"a,b\",\"c\nd\"\r\n").records == std::vector<CsvRow>{{"a,b", "c\nd"}});
    CHECK(commas("\"\",\"\"\"\",\"a\"\"b\"\"\"").records == std::vector<CsvRow>{{"", "\"", "a\"b\""}});
    for (const auto* good : {"\"a\"", "\"a\"\r\n", "\"a\",\n", "a\n\"\"\n"})
        CHECK_FALSE(commas(good).is_flawed);
    for (const auto* bad : {"a\"", "a\"b\"", "\"a\"b", "\"a\" ,b", "\"a\"\rb", "\"", "\"\"\"", "x,\"a\n", "\"a\"\r"})
        CHECK(commas(bad).is_flawed);
}

TEST_CASE("csv: of many cells the first ones are kept, and all are counted", "[io][bulk]") {
    for (const bool has_quotes : {false, true}) {
        io::tables::Buffer buffer;
        io::tables::CsvReader reader(buffer.copy(std::string(99, ',') + "\r\n"), {',', has_quotes});
        REQUIRE(reader.next());
        CHECK(reader.size() == 100);
        CHECK_FALSE(reader.next());
    }
}

TEST_CASE("csv: the fast way reads what the way with quotation marks reads", "[io][bulk]") {
    Dice dice(1);
    for (int round = 0; round < 20'000; ++round) {
        std::string text = dice.text(60);
        std::replace(text.begin(), text.end(), '"', 'q');
        const Split fast = split(text, {',', false});
        const Split slow = commas(text);
        REQUIRE(fast.records == slow.records);
        REQUIRE(fast.begins == slow.begins);
    }
}

TEST_CASE("csv: records are found in pieces of any size, also where quotation marks are astray", "[io][bulk]") {
    Dice dice(2);
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = dice.text(40);
        const Split whole      = commas(text);
        io::tables::RecordScan scan(',');
        std::vector<std::size_t> begins;
        if (!text.empty()) begins.push_back(0);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t size  = std::min(1 + dice.throw_below(9), text.size() - at);
            const std::size_t found = scan.find(std::string_view(text).substr(at, size), 0);
            at += found == std::string_view::npos ? size : found;
            if (found != std::string_view::npos && at < text.size()) begins.push_back(at);
        }
        INFO(text);
        REQUIRE(begins == whole.begins);
    }
}
