// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "loading.hpp"

#include <congvu/io/load.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

using namespace congvu;
using namespace congvu::testing;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string page() { return text_of(fs::path(CONGVU_SOURCE_DIR) / "docs/pages/data.md"); }

std::set<std::string> all_matches(const std::string& text, const std::regex& pattern) {
    std::set<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
        found.insert((*match)[1]);
    return found;
}

/// The codes in the first column of the page's table of faults.
std::set<std::string> documented_codes() {
    const std::string text  = page();
    const std::string table = text.substr(text.find("| code |"));
    std::set<std::string> codes;
    for (const std::string& cell : all_matches(table, std::regex(R"(\n\| ([^|]*) \|)"))) {
        const auto words = all_matches(cell, std::regex("`([a-z0-9-]+)`"));
        codes.insert(words.begin(), words.end());
    }
    return codes;
}

/// What the loader's sources hand to a fault as its code.
std::set<std::string> codes_in_sources() {
    const std::regex code(
        R"re((?:fault|refuse)\((?:mark, |fs::exists\(status\) \? )?"([a-z0-9-]+)"|add\(\{"([a-z0-9-]+)")re");
    std::set<std::string> codes;
    for (const auto& file : fs::directory_iterator(fs::path(CONGVU_SOURCE_DIR) / "src/io")) {
        if (!file.is_regular_file()) continue; // the bulk format tells its faults in its header
        const std::string text = text_of(file.path());
        for (std::sregex_iterator match(text.begin(), text.end(), code), end; match != end; ++match)
            codes.insert((*match)[1].matched ? (*match)[1] : (*match)[2]);
    }
    return codes;
}

} // namespace

TEST_CASE("the page on data: its examples together are a good data set") {
    std::string examples;
    const std::string text = page();
    const std::string open = "```yaml\n";
    for (auto at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
        at += open.size();
        examples += text.substr(at, text.find("```", at) - at);
    }
    DataFolder folder;
    folder.write("page.yaml", examples);
    CHECK(folder.faults() == Faults{});
    const Dataset data = folder.load().value();
    CHECK(data.agencies.size() == 4);
    CHECK(data.tasks.size() == 2);
    CHECK(data.figures.size() == 4);
    CHECK(data.plans.size() == 1);
    CHECK(data.job_positions.size() == 1);
    CHECK(data.rank_shares.size() == 1);
    CHECK(data.listed_persons.size() == 1);
    CHECK(data.recruitments.size() == 1);
    CHECK(data.freezes.size() == 1);
    CHECK(data.contracts.size() == 2);
    CHECK(data.teacher_tranches.size() == 1);
    CHECK(data.classes.size() == 1);
    CHECK(data.block_moves.size() == 1);
    CHECK(data.staff.size() == 1);
}

TEST_CASE("the page on data: its table knows every code of a fault") {
    const auto documented = documented_codes();
    const auto in_sources = codes_in_sources();
    CHECK(in_sources.size() > 30);
    for (const std::string& code : in_sources)
        CHECK((documented.contains(code) ? code : "not in the page: " + code) == code);

    std::string sources;
    for (const auto& file : fs::directory_iterator(fs::path(CONGVU_SOURCE_DIR) / "src/io"))
        if (file.is_regular_file()) sources += text_of(file.path());
    for (const std::string& code : documented)
        CHECK((sources.find('"' + code + '"') != std::string::npos ? code : "in no source: " + code) == code);
}
