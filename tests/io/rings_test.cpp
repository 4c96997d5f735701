// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "loading.hpp"

#include <string>

using namespace congvu;
using namespace congvu::testing;

namespace {

/// One agency to each line, from line 3 on: its id, and the text behind `under:`, which begins in column 69.
std::string agencies(const std::vector<std::pair<std::string, std::string>>& bonds, const std::string& life = "") {
    std::string text = "agencies:\n";
    for (const auto& [id, under] : bonds)
        text.append("- {id: " + id + ", kind: board, level: commune, name: {vi: a, en: b}, under: ")
            .append(under + life + "}\n");
    return text;
}

} // namespace

TEST_CASE("agencies: one that is under itself is refused, with the way round") {
    CHECK(faults_of_reported(agencies({{"a", "a"}})) == Faults{"3:69 agency-cycle: \"a\" is under itself: a -> a"});
    CHECK(faults_of_reported(agencies({{"a", "b"}, {"b", "c"}, {"c", "a"}})) ==
          Faults{"5:69 agency-cycle: \"a\" is under itself: a -> b -> c -> a"});
}

TEST_CASE("agencies: each ring is told once, and who stands under it is not on it") {
    CHECK(
        faults_of_reported(agencies({{"x", "a"}, {"a", "b"}, {"b", "a"}, {"c", "d"}, {"d", "c"}, {"e", "so-y-te"}})) ==
        Faults{"5:69 agency-cycle: \"a\" is under itself: a -> b -> a",
               "7:69 agency-cycle: \"c\" is under itself: c -> d -> c"});
}

TEST_CASE("agencies: a long ring is shown by its beginning") {
    std::vector<std::pair<std::string, std::string>> ring;
    for (int i = 10; i < 30; ++i)
        ring.emplace_back("a" + std::to_string(i), "a" + std::to_string(i < 29 ? i + 1 : 10));
    CHECK(faults_of_reported(agencies(ring)) ==
          Faults{"22:71 agency-cycle: \"a10\" is under itself: a10 -> a11 -> a12 -> a13 -> a14 -> a15 -> a16 -> a17 -> "
                 "a18 -> a19 -> (10 more) -> a10"});
}

TEST_CASE("agencies: two may change places, but on no day stand under each other") {
    const auto pair = [](const std::string& last, const std::string& first) {
        return faults_of_reported(
            agencies({{"a", "[{agency: b, until: " + last + "}]"}, {"b", "[{agency: a, from: " + first + "}]"}}));
    };
    CHECK(pair("2024-12-31", "2025-01-01").empty());
    CHECK(pair("2025-01-01", "2025-01-01") ==
          Faults{"4:79 agency-cycle: \"a\" is under itself: a -> b -> a, on 2025-01-01"});
}

TEST_CASE("agencies: a bond that never held closes no ring") {
    CHECK(
        faults_of_reported("agencies:\n"
                           "- {id: a, kind: board, level: commune, name: {vi: a, en: b}, under: b, until: 2024-12-31}\n"
                           "- {id: b, kind: board, level: commune, name: {vi: a, en: b}, under: a, from: 2025-01-01}\n")
            .empty());
}

TEST_CASE("agencies: a ring may close on a later day, by another way than the first") {
    // a is under b always; b is under c until 2022, and then under d; d is under a.
    CHECK(faults_of_reported(agencies({{"a", "b"},
                                       {"b", "[{agency: c, until: 2022-12-31}, {agency: d, from: 2023-01-01}]"},
                                       {"c", "[{agency: a, from: 2023-01-01}]"},
                                       {"d", "[{agency: a, from: 2020-01-01}]"}})) ==
          Faults{"4:111 agency-cycle: \"d\" is under itself: d -> a -> b -> d, on 2023-01-01"});
}

TEST_CASE("agencies: a ring that was told is not told again on a later day") {
    CHECK(faults_of_reported(agencies({{"a", "b"},
                                       {"b", "a"},
                                       {"c", "[{agency: a, from: 2020-01-01}]"},
                                       {"d", "[{agency: c, from: 2021-01-01}]"}})) ==
          Faults{"4:69 agency-cycle: \"a\" is under itself: a -> b -> a"});
}

TEST_CASE("agencies: tens of thousands in one line are no ring") {
    std::vector<std::pair<std::string, std::string>> line;
    line.reserve(20'000);
    for (int i = 0; i < 20'000; ++i)
        line.emplace_back("a" + std::to_string(i), i == 0 ? "so-y-te" : "a" + std::to_string(i - 1));
    CHECK(faults_of_reported(agencies(line)).empty());
    line.front().second = "a19999";
    CHECK(faults_of_reported(agencies(line)).size() == 1);
}

TEST_CASE("agencies: a period that cannot be read closes no ring") {
    CHECK(faults_of_reported(agencies({{"a", "b"}, {"b", "[{agency: a, from: soon}]"}})) ==
          Faults{"4:88 bad-date: \"soon\" is no day; write YYYY-MM-DD"});
    CHECK(faults_of_reported(agencies({{"a", "b"}, {"b", "a"}}, ", from: soon")).size() == 2);
}

TEST_CASE("agencies: a reference that leads nowhere closes no ring") {
    CHECK(faults_of_reported(agencies({{"aaaa", "bbbb"}, {"cccc", "aaaa"}})) ==
          Faults{"3:72 unknown-id: there is no agency \"bbbb\""});
}

TEST_CASE("groups: one that contains itself is refused, with the way round") {
    CHECK(faults_of(R"(groups:
- {id: g, name: {vi: a, en: b}, groups: [h, g-departments]}
- {id: h, name: {vi: a, en: b}, groups: [g-departments, i]}
- {id: i, name: {vi: a, en: b}, groups: [g, i]}
)") == Faults{"4:8 group-cycle: \"g\" contains itself: g -> h -> i -> g",
              "4:8 group-cycle: \"i\" contains itself: i -> i"});
    CHECK(faults_of(R"(groups:
- {id: g, name: {vi: a, en: b}, groups: [h, i]}
- {id: h, name: {vi: a, en: b}, groups: [i]}
- {id: i, name: {vi: a, en: b}}
)")
              .empty());
}

TEST_CASE("tasks: one that is part of itself is refused, with the way round") {
    CHECK(faults_of_reported(R"(directives:
- id: d
  document: cv-1
  issuer: so-y-te
  tasks:
  - {id: T2, title: {vi: a, en: b}, parent: T3}
  - {id: T3, title: {vi: a, en: b}, parent: T2}
  - {id: T4, title: {vi: a, en: b}, parent: T3}
)") == Faults{"8:10 task-cycle: \"T2\" is part of itself: T2 -> T3 -> T2"});
}
