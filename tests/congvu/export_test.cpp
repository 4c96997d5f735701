// SPDX-License-Identifier: BSL-1.0
#include "../io/temp_folder.hpp"
#include "../testing.hpp"
#include "running.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace congvu;
using namespace congvu::testing;

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// One organisation, which calls its kind in words of its own.
constexpr const char* theirs = R"([{"id": "so-y-te", "name": "Sở Y tế", "classification": "Sở", "image": "x"}])";

} // namespace

TEST_CASE("export: what Popolo was written is imported as data that can be checked") {
    const TempFolder folder;
    const std::string file   = (folder.path() / "all.json").string();
    const std::string target = (folder.path() / "agencies").string();
    REQUIRE(run({"export", ha_tinh(), "--format", "popolo", "--output", file}).exit == Exit::ok);
    const Run imported = run({"import", "popolo:" + file, target, "--lang", "en"});
    CHECK(imported.err.empty());
    REQUIRE(imported.exit == Exit::ok);
    CHECK(has(imported.out, "agencies.yaml: "));
    CHECK_FALSE(has(imported.out, "left out"));
    // Who is under whom is all that this rule asks of.
    const Run checked =
        run({"check", target, "--as-of", "2025-07-01", "--rules", "ORG-01", "--format", "csv", "--all"});
    CHECK(checked.exit == Exit::ok);
    CHECK(has(checked.out, "so-noi-vu"));
    CHECK(std::count(checked.out.begin(), checked.out.end(), '\n') > 60);
}

TEST_CASE("export: a form, a day and an address that are none are refused") {
    CHECK(has(run({"export", ha_tinh(), "--as-of", "today"}).err, "--as-of \"today\" is not a day"));
    CHECK(has(run({"export", ha_tinh(), "--base", "data.example"}).err, "--base \"data.example\" is no address"));
    CHECK(has(run({"export", ha_tinh(), "--base", "https://x/> ."}).err, "is no address"));
    CHECK(has(run({"export", ha_tinh(), "--format", "popolo", "--base", "https://x/"}).err,
              "--base is for --format org"));
    CHECK(run({"export", ha_tinh(), "--format", "xml"}).exit == Exit::bad_input);
    CHECK(has(run({"export", CONGVU_SOURCE_DIR "/docs/examples/country"}).err, "only congvu check reads it"));
    CHECK(run({"export", "/no/such/folder"}).exit == Exit::bad_input);
}

TEST_CASE("export: without a base, addresses are those of the file") {
    const Run written = run({"export", ha_tinh(), "--as-of", "2025-07-01"});
    CHECK(written.exit == Exit::ok);
    CHECK_FALSE(has(written.out, "@base"));
    CHECK(has(written.out, "<agency/so-noi-vu> a org:Organization"));
}

TEST_CASE("import of Popolo: words of the file's own are given a meaning, and what is left out is told") {
    const TempFolder folder;
    write(folder.path() / "o.json", theirs);
    const std::string source = "popolo:" + (folder.path() / "o.json").string();
    const fs::path target    = folder.path() / "agencies";

    const Run unknown = run({"import", source, target.string(), "--lang", "en"});
    CHECK(unknown.exit == Exit::bad_input);
    CHECK(has(unknown.err, "\"Sở\" is none of political_system"));
    CHECK(has(unknown.err, "the level is not told"));
    CHECK(has(unknown.err, "nothing was imported"));
    CHECK_FALSE(fs::exists(target));
    CHECK_FALSE(fs::exists(folder.path() / "agencies.part"));

    const Run known =
        run({"import", source, target.string(), "--map", "Sở=department", "--level", "province", "--lang", "en"});
    CHECK(known.exit == Exit::ok);
    CHECK(known.out == "agencies.yaml: 1 agencies\nleft out: image 1\n");
    CHECK(has(read(target / "agencies.yaml"), "kind: department"));

    CHECK(has(run({"import", source, target.string()}).err, "--replace"));
    CHECK(run({"import", source, target.string(), "--replace", "--map", "Sở=board", "--level", "commune"}).exit ==
          Exit::ok);
    CHECK(has(read(target / "agencies.yaml"), "kind: board"));
    write(target / "notes.txt", "mine");
    CHECK(has(run({"import", source, target.string(), "--replace", "--map", "Sở=board", "--level", "commune"}).err,
              "holds \"notes.txt\", which no import wrote"));
}

TEST_CASE("import of Popolo: options that make no sense are refused") {
    const TempFolder folder;
    const std::string target = (folder.path() / "agencies").string();
    CHECK(has(run({"import", "popolo:x", target, "--map", "Sở"}).err,
              "write it as THEIRS=OURS, e.g. --map 'Sở=department'"));
    CHECK(has(run({"import", "popolo:x", target, "--map", "Sở=departmant"}).err,
              "there is no kind \"departmant\"; did you mean \"department\"?"));
    CHECK(has(run({"import", "popolo:x", target, "--level", "provinces"}).err,
              "there is no level \"provinces\"; did you mean \"province\"?"));
    CHECK(has(run({"import", "popolo:/no/such.json", target}).err, "there is no such file"));
    CHECK(has(run({"import", "sqlite:x", target, "--level", "province"}).err,
              "are for organisations of a file in Popolo"));
}
