// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/age.hpp>
#include <congvu/law/parameter.hpp>
#include <congvu/rules/sources.hpp>
#include <congvu/staff/sex.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

/// \file
/// Tuổi nghỉ hưu: the ages of Nghị định số 135/2020/NĐ-CP by year, and the days that follow from them.

/// Tuổi nghỉ hưu: the schedule of ages, and who has reached them.
namespace congvu::retirement {

// clang-format off
/// Tuổi nghỉ hưu của lao động nam trong điều kiện lao động bình thường, theo năm đủ tuổi: «đủ 60 tuổi 03 tháng […] sau
/// đó, cứ mỗi năm tăng thêm 03 tháng […] cho đến khi đủ 62 tuổi vào năm 2028».
inline constexpr auto age_of_men = parameter<Age>(end_of_time, {
    {date(2021, 1, 1), age(60, 3), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2022, 1, 1), age(60, 6), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2023, 1, 1), age(60, 9), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2024, 1, 1), age(61),    {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2025, 1, 1), age(61, 3), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2026, 1, 1), age(61, 6), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2027, 1, 1), age(61, 9), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2028, 1, 1), age(62),    {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
});

/// Tuổi nghỉ hưu của lao động nữ trong điều kiện lao động bình thường, theo năm đủ tuổi: «đủ 55 tuổi 04 tháng […] sau
/// đó, […] cứ mỗi năm tăng thêm 04 tháng […] cho đến khi đủ 60 tuổi vào năm 2035».
inline constexpr auto age_of_women = parameter<Age>(end_of_time, {
    {date(2021, 1, 1), age(55, 4), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2022, 1, 1), age(55, 8), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2023, 1, 1), age(56),    {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2024, 1, 1), age(56, 4), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2025, 1, 1), age(56, 8), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2026, 1, 1), age(57),    {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2027, 1, 1), age(57, 4), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2028, 1, 1), age(57, 8), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2029, 1, 1), age(58),    {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2030, 1, 1), age(58, 4), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2031, 1, 1), age(58, 8), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2032, 1, 1), age(59),    {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2033, 1, 1), age(59, 4), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2034, 1, 1), age(59, 8), {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
    {date(2035, 1, 1), age(60),    {sources::nd135, "Điều 4, khoản 2", Confidence::reported}},
});

/// Tuổi nghỉ hưu của nam trước năm 2021: «đủ 60 tuổi». Whoever reached it by the end of 2020 has reached the age of
/// retirement; Annex I of the decree begins with those who had not, born from January 1961 on.
inline constexpr auto former_age_of_men = parameter<Age>(through(2020, 12, 31), {
    {date(2013, 5, 1), age(60),    {sources::labour_code_2012, clause_unknown, Confidence::reported}},
});

/// Tuổi nghỉ hưu của nữ trước năm 2021: «đủ 55 tuổi». Annex I begins with women born from January 1966 on.
inline constexpr auto former_age_of_women = parameter<Age>(through(2020, 12, 31), {
    {date(2013, 5, 1), age(55),    {sources::labour_code_2012, clause_unknown, Confidence::reported}},
});
// clang-format on

/// \name What the rule on the age of retirement rests on
/// \{

/// `retirement_age_of_men`: for reports, and for whoever supposes another.
inline constexpr NamedParameter men =
    named("retirement_age_of_men", {"Tuổi nghỉ hưu của nam", "Retirement age of men"}, age_of_men);
/// `retirement_age_of_women`: for reports, and for whoever supposes another.
inline constexpr NamedParameter women =
    named("retirement_age_of_women", {"Tuổi nghỉ hưu của nữ", "Retirement age of women"}, age_of_women);
inline constexpr std::array ages{men, women}; ///< Both schedules.
/// \}

namespace detail {

inline constexpr int first_year = 2021; ///< of the schedule
inline constexpr int last_year  = 2035; ///< from then on no age rises any more

/// The ages by year, the former one first.
using Schedule = std::array<int, last_year - first_year + 2>;

template <std::size_t N>
[[nodiscard]] consteval Schedule schedule_of(Age former, const Parameter<Age, N>& ages_by_year) {
    Schedule months{former.months};
    for (int year = first_year; year <= last_year; ++year)
        months[static_cast<std::size_t>(year - first_year) + 1] =
            ages_by_year.at(date(static_cast<unsigned short>(year), 1, 1))->value.months;
    return months;
}

inline constexpr std::array schedules{schedule_of(former_age_of_men.steps()[0].value, age_of_men),
                                      schedule_of(former_age_of_women.steps()[0].value, age_of_women)};

/// The age, in months, of those who reach it in that year.
[[nodiscard]] constexpr int months_in(int year, Sex sex) {
    const int row = std::clamp(year, first_year - 1, last_year) - (first_year - 1);
    return schedules[static_cast<std::size_t>(sex)][static_cast<std::size_t>(row)];
}

/// The age, in months, of those who were born so many months after January of the year 0.
[[nodiscard]] constexpr int months_at_retirement(int birth, Sex sex) {
    int year = (birth + months_in(0, sex)) / 12; // nobody reaches it earlier
    while ((birth + months_in(year, sex)) / 12 > year)
        ++year;
    return months_in(year, sex);
}

/// The day of the month that is `month` months after January of the year 0; the last one, where that month is shorter;
/// an end of time, where no calendar goes so far.
[[nodiscard]] constexpr Date day_in(int month, int day) {
    if (month < 1400 * 12) return start_of_time;
    if (month >= 10000 * 12) return end_of_time;
    const auto y    = static_cast<unsigned short>(month / 12);
    const auto m    = static_cast<unsigned short>(month % 12 + 1);
    const auto last = static_cast<int>(boost::gregorian::gregorian_calendar::end_of_month_day(y, m));
    return date(y, m, static_cast<unsigned short>(std::min(day, last)));
}

/// The last birth date of those who are `months` months old on the day.
[[nodiscard]] constexpr Date born_months_ago(Date day, int months) {
    const auto [year, month, number] = day.year_month_day();
    const bool is_last               = day.end_of_month() == day; // then whoever has no such day in this month, too
    return day_in(year * 12 + month - 1 - months, is_last ? 31 : static_cast<int>(number));
}

} // namespace detail

/// The day on which somebody reaches that age: so many months after the birth.
///
/// \law_is_silent on what becomes of the 31st in a month that has none: read here as its last day. The 28th of February
/// stays the 28th, though it is the last one.
///
/// \pre a day of the calendar. After its last day comes `end_of_time`.
[[nodiscard]] constexpr Date reaches(Date born, Age age) {
    const auto [year, month, number] = born.year_month_day();
    return detail::day_in(year * 12 + month - 1 + age.months, number);
}

/// The age at which somebody may retire under normal conditions of work. It is that of the year in which it is reached:
/// of the first year by whose end somebody so old has reached the age of that year. \pre a day of the calendar.
/// O(1).
[[nodiscard]] constexpr Age age_of(Date born, Sex sex) {
    const auto [year, month, number] = born.year_month_day();
    return {detail::months_at_retirement(year * 12 + month - 1, sex)};
}

/// The day on which somebody reaches that age. Preconditions and cost as of age_of().
[[nodiscard]] constexpr Date retirement_day(Date born, Sex sex) {
    const auto [year, month, number] = born.year_month_day();
    const int birth                  = year * 12 + month - 1;
    return detail::day_in(birth + detail::months_at_retirement(birth, sex), number);
}

/// The latest birth date of those who have reached the age of retirement on the day: whoever was born on it or before
/// has, and nobody else. So a list of birth dates needs one comparison each. \pre a day of the calendar. O(1).
[[nodiscard]] constexpr Date born_by(Date as_of, Sex sex) {
    const auto year         = static_cast<int>(as_of.year());
    const Date in_this_year = detail::born_months_ago(as_of, detail::months_in(year, sex));
    if (year == 1400) return in_this_year; // the calendar has no December before
    const Date last_december = date(static_cast<unsigned short>(year - 1), 12, 31);
    return std::max(in_this_year, detail::born_months_ago(last_december, detail::months_in(year - 1, sex)));
}

} // namespace congvu::retirement
