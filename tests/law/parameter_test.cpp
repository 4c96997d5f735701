// SPDX-License-Identifier: BSL-1.0
#include <congvu/law/parameter.hpp>

#include <congvu/base/percent.hpp>

#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

namespace {
constexpr DocumentKey resolution{"39-NQ/TW", "Bộ Chính trị", date(2015, 4, 17)};
constexpr DocumentKey conclusion{"40-KL/TW", "Bộ Chính trị", date(2022, 7, 18)};
constexpr DocumentKey draft{"", "Bộ Chính trị", UncertainDate(date(2020, 1, 1), date(2021, 12, 31))};

// In force some days after it was issued, so that the two days can be told apart.
constexpr auto cut = parameter<Percent>(through(2026, 12, 31),
                                        {{date(2015, 5, 1), percent(10), {resolution, "I", Confidence::reported}},
                                         {date(2022, 8, 1), percent(5), {conclusion, "1", Confidence::text_read}}});
} // namespace

TEST_CASE("Parameter: the step in force, from its first day on", "[law]") {
    STATIC_REQUIRE(cut.at(date(2015, 5, 1))->value == percent(10));
    STATIC_REQUIRE(cut.at(date(2022, 7, 31))->value == percent(10));
    STATIC_REQUIRE(cut.at(date(2022, 8, 1))->value == percent(5));
    STATIC_REQUIRE(cut.at(date(2022, 8, 1)).availability == Availability::value);
}

TEST_CASE("Parameter: the last day still counts", "[law]") {
    STATIC_REQUIRE(cut.at(date(2026, 12, 31))->value == percent(5));
    STATIC_REQUIRE(cut.at(date(2027, 1, 1)).availability == Availability::expired);
    STATIC_REQUIRE_FALSE(cut.at(date(2027, 1, 1)));
    STATIC_REQUIRE(cut.last_day() == date(2026, 12, 31));
}

TEST_CASE("Parameter: before the first step there is no value", "[law]") {
    STATIC_REQUIRE(cut.at(date(2015, 4, 30)).availability == Availability::not_yet);
    STATIC_REQUIRE_FALSE(cut.at(date(2015, 4, 30)));
}

TEST_CASE("Parameter: the answer cites where the figure stands", "[law]") {
    STATIC_REQUIRE(cut.at(date(2022, 8, 1))->source.document->number == "40-KL/TW");
    STATIC_REQUIRE(cut.at(date(2022, 7, 31))->source.clause == "I");
    STATIC_REQUIRE(cut.at(date(2022, 7, 31))->from == date(2015, 5, 1));
}

TEST_CASE("Parameter: what was not yet issued was not yet known", "[law]") {
    constexpr Date in_2023 = date(2023, 1, 1);
    STATIC_REQUIRE(cut.at(AsOf{in_2023, date(2022, 7, 17)})->value == percent(10));
    STATIC_REQUIRE(cut.at(AsOf{in_2023, date(2022, 7, 18)})->value == percent(5));
    STATIC_REQUIRE(cut.at(AsOf{in_2023, date(2015, 4, 16)}).availability == Availability::not_yet);
    STATIC_REQUIRE(cut.at(AsOf{in_2023, date(2015, 4, 17)})->value == percent(10));
}

TEST_CASE("Parameter: a figure that nobody knew yet has not expired either", "[law]") {
    STATIC_REQUIRE(cut.at(AsOf{date(2027, 1, 1), date(2010, 1, 1)}).availability == Availability::not_yet);
    STATIC_REQUIRE(cut.at(AsOf{date(2027, 1, 1), date(2016, 1, 1)}).availability == Availability::expired);
}

TEST_CASE("Parameter: of a document of uncertain date the earliest day counts", "[law]") {
    constexpr auto figure =
        parameter<int>(through(2026, 12, 31), {{date(2020, 6, 1), 7, {draft, {}, Confidence::unconfirmed}}});
    STATIC_REQUIRE(figure.at(AsOf{date(2022, 1, 1), date(2020, 1, 1)})->value == 7);
    STATIC_REQUIRE(figure.at(AsOf{date(2022, 1, 1), date(2019, 12, 31)}).availability == Availability::not_yet);
}

TEST_CASE("Parameter: may begin on its last day, and hold for ever", "[law]") {
    constexpr auto one_day =
        parameter<int>(through(2015, 5, 1), {{date(2015, 5, 1), 1, {resolution, {}, Confidence::derived}}});
    STATIC_REQUIRE(one_day.at(date(2015, 5, 1))->value == 1);
    STATIC_REQUIRE_FALSE(one_day.at(date(2015, 5, 2)));

    constexpr auto for_ever = parameter<int>(end_of_time, {{start_of_time, 1, {resolution, {}, Confidence::derived}}});
    STATIC_REQUIRE(for_ever.at(date(9999, 12, 31))->value == 1);
    STATIC_REQUIRE(for_ever.at(date(1400, 1, 1))->value == 1);
}

TEST_CASE("Parameter: tells its whole history", "[law]") {
    STATIC_REQUIRE(cut.steps().size() == 2);
    STATIC_REQUIRE(cut.steps()[0].value == percent(10));
    STATIC_REQUIRE(cut.steps()[1].value == percent(5));
}
