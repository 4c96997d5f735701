// SPDX-License-Identifier: BSL-1.0
// What the README and the pages say is run, and holds.
#include "../../src/congvu/run.hpp"

#include "../io/temp_folder.hpp"
#include "../testing.hpp"
#include "hr_database.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using congvu::program::Exit;

namespace {

namespace fs = std::filesystem;

const std::string root = CONGVU_SOURCE_DIR;

std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The fenced blocks of one language.
std::vector<std::string> blocks(const std::string& page, const std::string& language) {
    std::vector<std::string> found;
    const std::string fence = "```" + language + "\n";
    for (auto at = page.find(fence); at != std::string::npos; at = page.find(fence, at + 1)) {
        const auto from = at + fence.size();
        found.push_back(page.substr(from, page.find("```", from) - from));
    }
    return found;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        all.push_back(line);
    return all;
}

/// The words of a line as a shell takes it apart, without its comment.
std::vector<std::string> words_of(const std::string& line) {
    std::vector<std::string> words(1);
    bool is_quoted = false;
    for (const char c : line.substr(0, line.find('#'))) {
        if (c == '\'')
            is_quoted = !is_quoted;
        else if (c != ' ' || is_quoted)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

/// The arguments of a `congvu …` line; data sets are found from the project's folder, and files are written to
/// `folder`.
std::vector<std::string> arguments(const std::string& line, const fs::path& folder) {
    std::vector<std::string> words;
    bool names_output = false;
    for (std::string word : words_of(line)) {
        if (word.starts_with("docs/")) word.insert(0, "/").insert(0, root);
        if (names_output) word = (folder / word).string();
        names_output =
            word == "--output" || word == "catalogue" || word.starts_with("sqlite:") || word.starts_with("popolo:");
        if (word.starts_with("sqlite:")) word.insert(7, (folder / "").string());
        if (word.starts_with("popolo:")) word.insert(7, root + "/");
        words.push_back(word);
    }
    words.erase(words.begin()); // congvu
    return words;
}

} // namespace

TEST_CASE("README: its program is the example that is compiled, and prints what it says", "[congvu][readme]") {
    const std::string page    = read(root + "/README.md");
    const std::string example = read(root + "/docs/examples/check_directive.cpp");
    const auto programs       = blocks(page, "cpp");
    REQUIRE(programs.size() == 1);
    CHECK(example == "// SPDX-License-Identifier: BSL-1.0\n" + programs[0]);

    const auto outputs = blocks(page, "text");
    REQUIRE(outputs.size() == 2);
    for (const std::string& line : lines(outputs[1]))
        CHECK(has(read(root + "/docs/examples/check_directive.txt"), line + "\n"));
}

TEST_CASE("README: the demonstration ends as it says", "[congvu][readme]") {
    std::ostringstream out;
    std::ostringstream err;
    const auto status =
        congvu::program::run({"check", root + "/docs/examples/ha-tinh", "--as-of", "2022-12-31"}, {out, err});
    CHECK(status == Exit::ok);
    for (const std::string& line : lines(blocks(read(root + "/README.md"), "text").at(0))) {
        INFO(line);
        CHECK(has(out.str(), line + "\n"));
    }
}

TEST_CASE("README, guides and help: every command line they show works", "[congvu][readme]") {
    std::ostringstream help;
    std::ostringstream ignored;
    REQUIRE(congvu::program::run({"--help"}, {help, ignored}) == Exit::ok);
    std::vector<std::string> shown = lines(help.str());
    for (const char* page :
         {"/README.md", "/docs/pages/model_your_agency.md", "/docs/pages/country.md", "/docs/pages/interchange.md"}) {
        const auto of_page = blocks(read(root + page), "sh");
        REQUIRE(!of_page.empty());
        for (const std::string& block : of_page)
            for (const std::string& line : lines(block))
                shown.push_back(line);
    }

    const congvu::testing::TempFolder folder;
    congvu::testing::make_hr_database(folder.path() / "hr.db");
    std::set<std::vector<std::string>> tried; // what help and README both show is run once
    for (const std::string& line : shown) {
        const auto start        = std::min(line.find_first_not_of(' '), line.size());
        const std::string words = line.substr(start);
        if (!words.starts_with("congvu ") || words.starts_with("congvu checks ")) continue; // a sentence of the help
        const auto command_line = arguments(words, folder.path());
        if (!tried.insert(command_line).second) continue;
        std::ostringstream out;
        std::ostringstream err;
        const auto status = congvu::program::run(command_line, {out, err});
        INFO(line << "\n" << err.str());
        CHECK(status != Exit::bad_input);
    }
    CHECK(tried.size() >= 20);
}

TEST_CASE("comments: code that headers show stands in a test, and is compiled with it", "[congvu][readme]") {
    std::size_t headers = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root + "/include")) {
        if (entry.path().extension() != ".hpp") continue;
        ++headers;
        for (const std::string& line : lines(read(entry.path().string()))) {
            INFO(entry.path().string() << ": " << line);
            const auto comment = line.find("///     ");
            CHECK((comment == std::string::npos || line.find_first_not_of(' ') != comment)); // use \snippet instead
        }
    }
    CHECK(headers > 100);
}
