// SPDX-License-Identifier: BSL-1.0
#include "../../src/congvu/run.hpp"

#include "../testing.hpp"

#include <sstream>
#include <string>
#include <vector>

using congvu::program::Exit;

namespace {

struct Run {
    Exit exit;
    std::string out;
    std::string err;
};

Run run(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    const Exit exit = congvu::program::run(arguments, {out, err});
    return {exit, out.str(), err.str()};
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("congvu lint: the rulebook is clean, and its notices are shown", "[congvu][lint]") {
    const Run vi = run({"lint"});
    CHECK(vi.exit == Exit::ok);
    CHECK(vi.err.empty());
    CHECK_FALSE(has(vi.out, "lỗi  "));
    CHECK(has(vi.out, ": 0 lỗi, "));
    CHECK(has(vi.out, "lưu ý  unknown_clause  KL28-01: chưa rõ điều khoản của 28-KL/TW\n"));
    CHECK(has(vi.out, "lưu ý  two_deadlines  nq19-public-employees / kl40-public-employees: "));
    CHECK(has(vi.out, "thiếu 20 biên chế"));
    CHECK(has(vi.out, "    # congvu check . --as-of 2025-12-31\n"));

    const Run en = run({"lint", "--lang", "en"});
    CHECK(en.exit == Exit::ok);
    CHECK(has(en.out, ": 0 errors, "));
    CHECK(has(en.out, "notice  gap  cut: gap (posts cut), 21/02/2022–31/12/2026\n"));
}

TEST_CASE("congvu lint: on a day", "[congvu][lint]") {
    // Every rule on the targets has ended with its rate, so nothing has expired.
    CHECK(run({"lint", "--as-of", "2027-01-01"}).exit == Exit::ok);
    const Run bad = run({"lint", "--as-of", "2027-13-01"});
    CHECK(bad.exit == Exit::bad_input);
    CHECK(has(bad.err, "--as-of \"2027-13-01\" is not a day"));
}

TEST_CASE("congvu lint: says the same twice", "[congvu][lint]") { CHECK(run({"lint"}).out == run({"lint"}).out); }
