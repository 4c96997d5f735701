// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/lint_fault.hpp>

#include "../testing.hpp"

#include <set>
#include <string_view>
#include <vector>

using namespace congvu;

TEST_CASE("LintCode: each has a word of its own", "[engine][lint]") {
    std::set<std::string_view> words;
    for (auto code = LintCode::duplicate_id; code <= LintCode::conflict;
         code      = static_cast<LintCode>(static_cast<int>(code) + 1)) {
        CHECK_FALSE(word(code).empty());
        CHECK(words.insert(word(code)).second);
    }
    CHECK(words.size() == 12);
}

TEST_CASE("has_error: a notice is none", "[engine][lint]") {
    const LintFault notice{LintCode::unknown_clause, LintLevel::notice, "A-01", {}, {}};
    const LintFault error{LintCode::empty_period, LintLevel::error, "A-01", {}, {}};
    CHECK_FALSE(has_error({}));
    CHECK_FALSE(has_error(std::vector{notice, notice}));
    CHECK(has_error(std::vector{notice, error}));
}
