// SPDX-License-Identifier: BSL-1.0
#include <congvu/io/diagnostic.hpp>

#include "../testing.hpp"

#include <string>

using namespace congvu;

TEST_CASE("Diagnostic: reads as file, place, message and what was meant") {
    CHECK(to_string(Diagnostic{"unknown-key", "data.yaml", 41, 7, "unknown key \"asignee\"", "assignee"}) ==
          "data.yaml:41:7: unknown key \"asignee\"; did you mean \"assignee\"?");
    CHECK(to_string(Diagnostic{"bad-date", "data.yaml", 1, 2, "no day", ""}) == "data.yaml:1:2: no day");
}

TEST_CASE("Diagnostic: one that means the whole file has no line") {
    CHECK(to_string(Diagnostic{"empty-file", "data.yaml", 0, 0, "the file is empty", ""}) ==
          "data.yaml: the file is empty");
}

TEST_CASE("Result: who takes the value without looking gets every diagnostic") {
    const Result<int> failed = Diagnostics{{{"a", "f", 1, 1, "first", ""}, {"b", "f", 2, 1, "second", ""}}};
    try {
        static_cast<void>(failed.value());
        FAIL("a value came out of nothing");
    } catch (const BadInput& bad) {
        CHECK(bad.diagnostics.all.size() == 2);
        CHECK(std::string(bad.what()) == "f:1:1: first");
    }
    CHECK(std::string(BadInput(Diagnostics{}).what()) == "bad input");
    CHECK(Result<int>(42).value() == 42);
}
