// SPDX-License-Identifier: BSL-1.0
#include <congvu/time/timeline.hpp>

#include <congvu/catch2/string_makers.hpp>

#include <string>

using namespace congvu;

namespace {
/// 2020, then a gap, then 2022 and 2023 without a gap.
Timeline<int> with_a_gap() {
    Timeline<int> line;
    CHECK(line.add(Period::until(date(2020, 1, 1), date(2020, 12, 31)), 20));
    CHECK(line.add(Period::until(date(2022, 1, 1), date(2022, 12, 31)), 22));
    CHECK(line.add(Period::until(date(2023, 1, 1), date(2023, 12, 31)), 23));
    return line;
}
} // namespace

TEST_CASE("Timeline: the value on a day, at both ends of a step", "[time]") {
    const auto line = with_a_gap();
    CHECK(*line.at(date(2020, 1, 1)) == 20);
    CHECK(*line.at(date(2020, 12, 31)) == 20);
    CHECK(*line.at(date(2022, 12, 31)) == 22);
    CHECK(*line.at(date(2023, 1, 1)) == 23);
    CHECK(*line.at(date(2023, 12, 31)) == 23);
    CHECK(line.at(date(2023, 1, 1)).availability == Availability::value);
}

TEST_CASE("Timeline: too early, too late, and in a gap are told apart", "[time]") {
    const auto line = with_a_gap();
    CHECK(line.at(date(2019, 12, 31)).availability == Availability::not_yet);
    CHECK(line.at(start_of_time).availability == Availability::not_yet);
    CHECK(line.at(date(2024, 1, 1)).availability == Availability::expired);
    CHECK(line.at(end_of_time).availability == Availability::expired);
    CHECK(line.at(date(2021, 1, 1)).availability == Availability::unknown);
    CHECK(line.at(date(2021, 12, 31)).availability == Availability::unknown);
    CHECK_FALSE(line.at(date(2021, 6, 1)));
    CHECK_FALSE(line.at(date(2024, 1, 1)).found);
}

TEST_CASE("Timeline: an empty one knows nothing", "[time]") {
    const Timeline<int> line;
    CHECK(line.empty());
    CHECK(line.steps().empty());
    CHECK(line.at(date(2022, 1, 1)).availability == Availability::unknown);
}

TEST_CASE("Timeline: refuses what is empty, overlaps or goes back, and stays as it was", "[time]") {
    auto line = with_a_gap();
    CHECK_FALSE(line.add({date(2025, 1, 1), date(2025, 1, 1)}, 25));
    CHECK_FALSE(line.add({date(2025, 1, 2), date(2025, 1, 1)}, 25));
    CHECK_FALSE(line.add(Period::until(date(2023, 12, 31), date(2024, 12, 31)), 24));
    CHECK_FALSE(line.add(Period::until(date(2021, 1, 1), date(2021, 12, 31)), 21));
    CHECK(line.steps().size() == 3);
    CHECK(line.add(Period::until(date(2024, 1, 1), date(2024, 12, 31)), 24));
    CHECK(*line.at(date(2024, 6, 1)) == 24);
}

TEST_CASE("Timeline: nothing follows an open end, nothing precedes an open beginning", "[time]") {
    Timeline<std::string> line;
    CHECK(line.add({}, "always"));
    CHECK_FALSE(line.add({date(2022, 1, 1), end_of_time}, "later"));
    CHECK(*line.at(date(1400, 1, 1)) == "always");
    CHECK(*line.at(date(9999, 12, 31)) == "always");
    CHECK_FALSE(line.empty());
}

TEST_CASE("LookUp: shows what it found", "[time]") {
    Timeline<std::string> line;
    CHECK(line.add({}, "sở"));
    CHECK(line.at(date(2022, 1, 1))->size() == std::string("sở").size());
    STATIC_REQUIRE_FALSE(LookUp<int>{});
    STATIC_REQUIRE(LookUp<int>{}.availability == Availability::unknown);
    STATIC_REQUIRE(*LookUp<int>{Availability::value, 5} == 5);
}
