// SPDX-License-Identifier: BSL-1.0
// The command `congvu test`.
#include "../io/temp_folder.hpp"
#include "../testing.hpp"
#include "running.hpp"

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

using congvu::program::Exit;
using congvu::testing::has;
using congvu::testing::run;
using congvu::testing::TempFolder;

namespace {

const std::string shipped = CONGVU_SOURCE_DIR "/docs/examples/scenarios";

std::string table(const TempFolder& folder, const char* rows) {
    const auto file = folder.path() / "t.csv";
    std::ofstream(file) << "as_of,occupied,assigned,KL40-07\n" << rows;
    return file.string();
}

/// The indented or fenced block of docs/pages/scenarios.md that begins with these words, without its indentation.
std::string block(std::string_view begin) {
    std::ostringstream page;
    page << std::ifstream(CONGVU_SOURCE_DIR "/docs/pages/scenarios.md").rdbuf();
    std::istringstream lines(page.str().substr(page.str().find(begin)));
    std::string text;
    for (std::string line; std::getline(lines, line) && line.find("```") == std::string::npos;)
        text += line.substr(std::min(line.find_first_not_of(' '), text.empty() ? 0 : std::size_t{3})) + '\n';
    return text;
}

} // namespace

TEST_CASE("test: what the page for newcomers shows is what happens", "[congvu][test][docs]") {
    const TempFolder folder;
    const std::string file = (folder.path() / "debt.csv").string();
    const auto answer      = [&] {
        std::string out = run({"test", file, "--lang", "en"}).out;
        if (out.starts_with(file)) out.replace(0, file.size(), "debt.csv");
        return "$ congvu test debt.csv --lang en\n" + out;
    };
    const std::string wrong = block("as_of,assigned_2015,assigned_2021,assigned_now,line,KL40-02,KL40-02.observed,"
                                    "KL40-02.limit\n   2026-12-31,1000,960,853");
    std::ofstream(file) << wrong;
    const std::string first = answer();
    CHECK(has(first, "expected complies, got violates; limit: expected 107, got 108"));
    CHECK(block("$ congvu test debt.csv --lang en\n   debt.csv") == first);

    std::ofstream(file) << wrong.substr(0, wrong.find('\n') + 1) << block("2026-12-31,1000,960,852");
    CHECK(block("$ congvu test debt.csv --lang en\n   1 scenarios") == answer());
    CHECK(run({"test", file}).exit == Exit::ok);
}

TEST_CASE("test: the shipped tables hold", "[congvu][test]") {
    const auto plain = run({"test", shipped, "--lang", "en"});
    CHECK(plain.exit == Exit::ok);
    CHECK(has(plain.out, " as expected, 0 not\n"));
    CHECK(run({"test", shipped, "--coverage"}).exit == Exit::ok);
    const auto mutations = run({"test", shipped, "--mutate", "--lang", "en"});
    CHECK(mutations.exit == Exit::ok);
    CHECK(has(mutations.out, "(100 %)"));
}

TEST_CASE("test: says by its exit status what came of it", "[congvu][test]") {
    const TempFolder folder;
    CHECK(run({"test", table(folder, "2024-01-01,26,25,violates\n")}).exit == Exit::ok);
    CHECK(run({"test", table(folder, "2024-01-01,26,25,violates\n"), "--coverage"}).exit == Exit::ok);
    CHECK(run({"test", table(folder, "2024-01-01,26,25,violates\n"), "--mutate"}).exit == Exit::violation);
    CHECK(run({"test", table(folder, "2024-01-01,26,25,complies\n")}).exit == Exit::violation);
    CHECK(run({"test", table(folder, "2024-01-01,26,25,perhaps\n")}).exit == Exit::bad_input);
}

TEST_CASE("test: coverage and mutations want tables that pass", "[congvu][test]") {
    const TempFolder folder;
    for (const char* what : {"--coverage", "--mutate"}) {
        const auto failed = run({"test", table(folder, "2024-01-01,26,25,complies\n"), what, "--lang", "en"});
        CHECK(failed.exit == Exit::violation);
        CHECK(failed.out.empty());
        CHECK(has(failed.err, "expected complies, got violates"));
    }
}

TEST_CASE("test: a form fits what is written", "[congvu][test]") {
    const auto message = [](std::vector<std::string> arguments) {
        const auto answer = run(arguments);
        CHECK(answer.exit == Exit::bad_input);
        return answer.err;
    };
    CHECK(message({"test", shipped, "--format", "html"}) == "congvu: --format html is no form of results\n");
    CHECK(message({"test", shipped, "--coverage", "--format", "tap"}) ==
          "congvu: --format tap is no form of coverage\n");
    CHECK(message({"test", shipped, "--mutate", "--format", "junit"}) ==
          "congvu: --format junit is no form of mutations\n");
    CHECK(message({"test"}) == "congvu: name the tables to run, or a rule after --new\n");
    CHECK(has(message({"test", shipped, "--mutate", "--coverage"}), "excludes"));
}

TEST_CASE("test: a table to start from can be run at once", "[congvu][test]") {
    const TempFolder folder;
    const auto file = (folder.path() / "kl40-06.csv").string();
    CHECK(run({"test", "--new", "KL40-06", "--output", file}).exit == Exit::ok);
    CHECK(run({"test", file}).exit == Exit::ok);
    const auto unknown = run({"test", "--new", "KL40-6"});
    CHECK(unknown.exit == Exit::bad_input);
    CHECK(unknown.err == "congvu: there is no rule \"KL40-6\"; did you mean `KL40-06`?\n");
}
