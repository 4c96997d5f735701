// SPDX-License-Identifier: BSL-1.0
// The bounds of docs/pages/limits.md that no other test holds; each is told by one fault, and nothing is read.
#include "../testing.hpp"
#include "loading.hpp"

#include <congvu/io/load_bulk.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

constexpr std::string_view agencies = "id,parent,kind,level,from,to\n"
                                      "P1,,province,1,,\n";
constexpr std::string_view posts    = "agency,category,funding,year,assigned\n";

/// The faults of a country whose table of posts is given, by code and message.
Faults faults_of_country(std::string_view table, const io::BulkOptions& options = {}) {
    const std::array<io::NamedText, 2> files{{{"agencies.csv", agencies}, {"posts.csv", table}}};
    Faults lines;
    const auto result = io::load_bulk(files, options);
    if (result) return lines;
    for (const Diagnostic& fault : result.error().all)
        lines.push_back(std::to_string(fault.line) + ":" + std::to_string(fault.column) + " " + fault.code + ": " +
                        fault.message);
    return lines;
}

} // namespace

TEST_CASE("limits: the files of a data set together have at most 64 MiB", "[io]") {
    const std::string large(std::size_t{16} << 20U, '\0');
    const std::array<io::NamedText, 6> texts{
        {{"a", large}, {"b", large}, {"c", large}, {"d", large}, {"e", "x"}, {"f", "y"}}};
    const auto result = io::load(texts);
    REQUIRE(result.has_error());
    const auto& faults = result.error().all;
    REQUIRE(faults.size() == 5); // what is behind the limit is not told again
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(faults[i].code == "unseen-character");
    CHECK(to_string(faults[4]) ==
          "e: the files of the data set up to here have 67108865 bytes; at most 67108864 are read");
}

TEST_CASE("limits: a million columns are one fault, in each form", "[io][bulk]") {
    std::string head = "agency";
    for (int i = 1; i < 1'000'000; ++i)
        head += ",c" + std::to_string(i);
    CHECK(faults_of_country(head + "\n") == Faults{"1:1 long-head: the first line, which names the columns, is longer "
                                                   "than 65536 bytes; is a quotation mark missing?"});
    CHECK(faults_of_country(std::string(posts) + "P1" + std::string(999'999, ',') + "\n") ==
          Faults{"2:1 wrong-cells: a record has 5 cells, and this one 1000000"});

    std::string keys;
    for (int i = 0; i < 1'000'000; ++i)
        keys += "c" + std::to_string(i) + ": 1\n";
    CHECK(faults_of(keys) == Faults{"500000:10 too-many-values: the file has more than 1000000 values"});
}

TEST_CASE("limits: of many faults the first are told, and the rest is counted", "[io][bulk]") {
    std::string rows(posts);
    for (int i = 0; i < 1'000; ++i)
        rows += "P9,cadre,mixed,2022,1\n";
    io::BulkOptions options;
    options.shown_faults = 2;
    CHECK(faults_of_country(rows, options) == Faults{"2:1 unknown-key: no agency has the id \"P9\"",
                                                     "3:1 unknown-key: no agency has the id \"P9\"",
                                                     "0:0 more-faults: … and 998 more faults"});
}

TEST_CASE("limits: a quotation mark that is never closed costs no more memory than there may be", "[io][bulk]") {
    std::string rows(posts);
    rows += "\"P1";
    for (int i = 0; i < 200'000; ++i)
        rows += ",cadre,mixed,2022,1\n";
    io::BulkOptions options;
    options.memory_limit = 1'000'000;
    const Faults faults  = faults_of_country(rows, options);
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().starts_with("0:0 too-large: about "));
    CHECK(faults.front().ends_with(" bytes of memory are needed up to here, and at most 1000000 may be used"));
    CHECK(faults_of_country(rows) == Faults{"2:1 open-quote: the quotation mark is never closed"});
}
