// SPDX-License-Identifier: BSL-1.0
#include "../io/temp_folder.hpp"
#include "../testing.hpp"
#include "running.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace congvu::testing;
namespace fs = std::filesystem;

namespace {

const std::string country = CONGVU_SOURCE_DIR "/docs/examples/country";

Run check(std::vector<std::string> more, const std::string& data = country) {
    more.insert(more.begin(), {"check", data, "--as-of", "2026-12-31"});
    return run(more);
}

/// The country with one file changed.
class Changed {
public:
    Changed(const std::string& file, const std::string& from, const std::string& to) {
        fs::copy(country, folder_.path(), fs::copy_options::recursive);
        std::ifstream in(fs::path(country) / file);
        std::string text(std::istreambuf_iterator<char>(in), {});
        text.replace(text.find(from), from.size(), to);
        std::ofstream(folder_.path() / file) << text;
    }
    [[nodiscard]] std::string path() const { return folder_.path().string(); }

private:
    TempFolder folder_;
};

} // namespace

TEST_CASE("congvu check of a country: findings with place, message and mend", "[congvu][bulk]") {
    const Run text = check({"--lang", "en"});
    CHECK(text.exit == Exit::violation);
    CHECK(text.err.empty());
    CHECK(has(text.out, "9 agencies, 2 documents, 2 tasks, 9 figures, 9 people"));
    CHECK(has(text.out, "violation: THPT-1 (public employees)\n"
                        "      4 posts occupied, 3 assigned: 1 too many\n"
                        "      → reduce staff by 1, or have more posts assigned\n"));
    CHECK(has(text.out, "country/posts.csv:9:1"));
    CHECK(has(text.out, "warning: S002 – SO-NV")); // a man born in February 1964 reached 61 years 6 months in 2025
    CHECK(has(text.out, "violation: HUYEN-C"));
    CHECK_FALSE(has(text.out, "HUYEN-B")); // ended in time
    CHECK_FALSE(has(text.out, "1964"));    // nobody's birth
    CHECK(has(check({}).out, "Người đang giữ vị trí công tác chưa đến tuổi nghỉ hưu"));

    const Run good = check({"--rules", "ORG-*"});
    CHECK(good.exit == Exit::ok);
}

TEST_CASE("congvu check of a country: the count is of all, whatever the number that is told", "[congvu][bulk]") {
    const auto json = [](const std::vector<std::string>& more) {
        std::vector<std::string> words{"--format", "json"};
        words.insert(words.end(), more.begin(), more.end());
        return boost::json::parse(check(words).out).as_object();
    };
    const auto all  = json({});
    const auto some = json({"--limit", "1"});
    CHECK(all.at("summary") == some.at("summary"));
    CHECK(all.at("rules") == some.at("rules"));
    const auto& summary = all.at("summary").as_object();
    CHECK(all.at("findings").as_array().size() ==
          static_cast<std::size_t>(summary.at("violates").as_int64() + summary.at("undetermined").as_int64()));
    CHECK(json({"--all"}).at("findings").as_array().size() ==
          static_cast<std::size_t>(summary.at("checked").as_int64()));
    CHECK(all.at("counts").at("people").as_int64() == 9);
    CHECK(all.at("counts").at("figures").as_int64() == 9);

    const Run one = check({"--limit", "1", "--rules", "KL40-02", "--lang", "en"});
    CHECK(has(one.out, "undetermined: VN (cadres, civil servants)\n"));
    CHECK(has(one.out, "  … and 9 more findings\n"));
    CHECK(check({"--threads", "3", "--format", "csv"}).out == check({"--threads", "1", "--format", "csv"}).out);
}

TEST_CASE("congvu check of a country: every form but one", "[congvu][bulk]") {
    for (const char* format : {"text", "json", "sarif", "csv", "html"}) {
        const Run one = check({"--format", format});
        INFO(format);
        CHECK(one.exit == Exit::violation);
        CHECK(has(one.out, "THPT-1"));
    }
    CHECK(has(check({"--format", "html"}).out, "\"untold\":0"));
    CHECK(has(check({"--format", "html", "--limit", "1", "--rules", "KL40-02"}).out, "\"untold\":9"));
    const Run junit = check({"--format", "junit"});
    CHECK(junit.exit == Exit::bad_input);
    CHECK(has(junit.err, "too many for data of a country"));
}

TEST_CASE("congvu check of a country: columns by other names", "[congvu][bulk]") {
    const Changed theirs("agencies.csv", "id,parent", "Mã đơn vị,parent");
    const Run unknown = check({}, theirs.path());
    CHECK(unknown.exit == Exit::bad_input);
    CHECK(has(unknown.err, "agencies.csv:1:1"));
    CHECK(check({"--map", "Mã đơn vị=id"}, theirs.path()).exit == Exit::violation);
    CHECK(has(check({"--map", "Mã đơn vị"}, theirs.path()).err, "write it as THEIRS=OURS"));
    CHECK(has(check({"--map", "=id"}, theirs.path()).err, "write it as THEIRS=OURS"));
    CHECK(has(check({"--map", "Mã="}, theirs.path()).err, "write it as THEIRS=OURS"));
}

TEST_CASE("congvu check of a country: bad input is told with its place, and nothing is checked", "[congvu][bulk]") {
    const Changed bad("staff.csv", "S004,THPT-1", "S004,THPT-2");
    const Run one = check({}, bad.path());
    CHECK(one.exit == Exit::bad_input);
    CHECK(one.out.empty());
    INFO(one.err);
    CHECK(has(one.err, "staff.csv:5:6"));
    CHECK(has(one.err, "THPT-1")); // the nearest good one
    CHECK(has(one.err, "nothing was checked"));

    const Run small = check({"--memory-limit", "1kB"});
    CHECK(small.exit == Exit::bad_input);
    CHECK(has(small.err, "memory"));
}

TEST_CASE("congvu check of a country: options that do not fit are refused", "[congvu][bulk]") {
    CHECK(has(check({"--set", "KL28-01.rate=12%"}).err, "bulk::Session"));
    CHECK(has(check({"--rules", "KL40-70"}).err, "did you mean"));
    CHECK(has(check({"--known-at", "x"}).err, "--known-at \"x\" is not a day"));
    CHECK(check({"--threads", "0"}).exit == Exit::bad_input);
    CHECK(check({"--memory-limit", "much"}).exit == Exit::bad_input);
    for (const std::vector<std::string>& option : std::vector<std::vector<std::string>>{
             {"--threads", "2"}, {"--limit", "3"}, {"--map", "a=b"}, {"--memory-limit", "1GB"}}) {
        const Run one = check(option, ha_tinh());
        CHECK(one.exit == Exit::bad_input);
        CHECK(has(one.err, "are for data of a country"));
    }
}

TEST_CASE("congvu: other commands say that they do not read a country", "[congvu][bulk]") {
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"who", "T01", country},
             {"graph", country, "--as-of", "2026-12-31"},
             {"explain", "KL40-07", "THPT-1", country, "--as-of", "2026-12-31"},
             {"diff", country, "--as-of", "2026-12-31", "--new-as-of", "2026-12-31"}}) {
        const Run one = run(words);
        INFO(words.front());
        CHECK(one.exit == Exit::bad_input);
        CHECK(has(one.err, "only congvu check reads it"));
    }
}

TEST_CASE("congvu check of a country: what was issued later is not known before", "[congvu][bulk]") {
    const auto documents = [](const char* known) {
        const Run one = check({"--known-at", known, "--format", "json", "--rules", "DOC-01"});
        return boost::json::parse(one.out).at("summary").at("checked").as_int64();
    };
    CHECK(documents("2026-02-10") == 2);
    CHECK(documents("2026-02-09") == 1);
}

TEST_CASE("congvu check of a country: a terminal is told how far the load has come", "[congvu][bulk]") {
    std::ostringstream out;
    std::ostringstream err;
    const Exit exit =
        congvu::program::run({"check", country, "--as-of", "2026-12-31", "--lang", "en"}, {out, err, false, true});
    CHECK(exit == Exit::violation);
    CHECK(has(err.str(), "\rReading 100 % of 0 MB"));
    CHECK(err.str().ends_with("\r\033[K"));
}
