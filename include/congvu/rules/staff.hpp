// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/reasoning.hpp>
#include <congvu/engine/rule.hpp>
#include <congvu/establishment/staff_member.hpp>
#include <congvu/rules/retirement.hpp>
#include <congvu/rules/sources.hpp>

#include <optional>

/// \file
/// Quy tắc về từng người: rules on one person in a post. They know a person by a code; what they say shows neither the
/// date of birth nor a day or a month from which it follows.

/// Quy tắc về từng người: rules on one person in a post.
namespace congvu::staff {

/// The day on which the person reaches the age of retirement, or the age that is supposed instead.
/// \pre birth date and sex are known.
[[nodiscard]] constexpr Date retirement_day(const PersonAge& person) {
    return person.supposed_age ? retirement::reaches(*person.born, *person.supposed_age)
                               : retirement::retirement_day(*person.born, *person.sex);
}

/// \rule{STAFF-01}
/// «Kể từ ngày 01 tháng 01 năm 2021, tuổi nghỉ hưu của người lao động trong điều kiện lao động bình thường là đủ 60
/// tuổi 03 tháng đối với lao động nam và đủ 55 tuổi 04 tháng đối với lao động nữ; sau đó, cứ mỗi năm tăng thêm 03 tháng
/// đối với lao động nam cho đến khi đủ 62 tuổi vào năm 2028 và cứ mỗi năm tăng thêm 04 tháng đối với lao động nữ cho
/// đến khi đủ 60 tuổi vào năm 2035» (135/2020/NĐ-CP, Article 4, as public copies give it).
///
/// «Thời điểm nghỉ hưu là kết thúc ngày cuối cùng của tháng đủ tuổi nghỉ hưu» (Article 3): until that month is over the
/// rule only advises. Left out: an earlier age for hard or dangerous work, for hard regions or for lost health, and a
/// later one for certain offices and ranks. Where a decision extends somebody's service the data says until when
/// (`extended_until`); whether the decision was lawful is not asked.
///
/// \law_is_silent on what becomes of the 31st in a month that has none; see retirement::reaches.
///
/// \snippet{trimleft} tests/rules/staff_test.cpp STAFF-01 example
inline constexpr Rule<PersonAge> has_not_reached_retirement_age{
    .id         = "STAFF-01",
    .vi         = "Người đang giữ vị trí công tác chưa đến tuổi nghỉ hưu theo lộ trình, hoặc có quyết định kéo dài thời gian "
                  "công tác",
    .en         = "A person in post has not reached the scheduled age of retirement, or a decision extends the service",
    .source     = {sources::nd135, "Điều 4", Confidence::reported},
    .in_force   = {.from = date(2021, 1, 1)},
    .severity   = Severity::warning,
    .reads      = {Read::staff},
    .parameters = retirement::ages,
    .check      = [](const PersonAge& person, AsOf as_of, Reasoning& way) -> Verdict {
        if (!way.holds({"đang giữ vị trí công tác vào ngày kiểm tra", "is in post on the day"},
                            person.service.contains(as_of.in_force)))
            return way.to(not_applicable(
                     {"không giữ vị trí công tác vào ngày kiểm tra", "the person is not in post on the day"}));
        if (!way.knows_that({"đã rõ ngày sinh", "the date of birth is known"}, person.born.has_value()))
            return way.to(undetermined({"ngày sinh", "the date of birth"}));
        if (!way.knows_that({"đã rõ giới tính", "the sex is known"}, person.sex.has_value()))
            return way.to(undetermined({"giới tính", "the sex"}));
        const Date reached = retirement_day(person);
        if (way.holds({"chưa đến tuổi nghỉ hưu theo lộ trình", "has not reached the scheduled age of retirement"},
                           reached > as_of.in_force))
            return way.to(complies());
        if (way.holds({"có quyết định kéo dài thời gian công tác qua ngày kiểm tra",
                       "a decision extends the service beyond the day, or to its end"},
                           person.extended_until && *person.extended_until >= as_of.in_force))
            return way.to(complies());
        const bool month_is_over =
            way.holds({"đã hết tháng đủ tuổi nghỉ hưu", "the month in which the age was reached is over"},
                           reached.end_of_month() < as_of.in_force);
        return way.to(violates({"đã đến tuổi nghỉ hưu theo lộ trình", "has reached the scheduled age of retirement"},
                                    {"giải quyết chế độ nghỉ hưu, hoặc ghi quyết định kéo dài thời gian công tác",
                                "see to the retirement, or record the decision that extends the service"})
                               .softened_to(month_is_over ? Severity::warning : Severity::advice));
    }};

/// \rule{STAFF-02}
/// Decree 29/2023/NĐ-CP, and from 16/6/2025 Decree 154/2025/NĐ-CP, tell who is streamlined by their quality ratings of
/// two years in a row. Neither text was read, so the rule advises at most: whoever did not fulfil their tasks in the
/// last two years is named, for consideration, unless a list names them already.
///
/// «chưa tinh giản»: to those whom KL28-10 keeps off the list, and while proceedings go on, the rule does not apply.
///
/// \law_is_silent here on which two ratings count: it was not read whether the decrees ask for the lowest one in both
/// years, as assumed here, or for one above it in one of them; and the law on cadres and civil servants is reported to
/// have officials dismissed after two years of the lowest rating, which is another procedure.
///
/// \snippet{trimleft} tests/rules/staff_test.cpp STAFF-02 example
inline constexpr Rule<QualityRatings> lowest_rated_are_considered{
    .id       = "STAFF-02",
    .vi       = "Người hai năm liên tiếp không hoàn thành nhiệm vụ, không thuộc diện chưa tinh giản, được đưa vào danh sách "
                "xem xét tinh giản biên chế",
    .en       = "Who was rated lowest two years in a row, and is not protected, is considered for streamlining",
    .source   = {sources::nd29, clause_unknown, Confidence::unconfirmed},
    .in_force = {.from = date(2023, 7, 20)},
    .severity = Severity::advice,
    .reads    = {Read::staff},
    .check    = [](const QualityRatings& person, AsOf as_of, Reasoning& way) -> Verdict {
        if (!way.holds({"đang giữ vị trí công tác vào ngày kiểm tra", "is in post on the day"},
                          person.service.contains(as_of.in_force)))
            return way.to(not_applicable(
                   {"không giữ vị trí công tác vào ngày kiểm tra", "the person is not in post on the day"}));
        const auto is_lowest = [](std::optional<QualityRating> rating) -> std::optional<bool> {
            if (!rating) return std::nullopt;
            return *rating == QualityRating::not_fulfilled;
        };
        const auto last =
            way.asks({"năm được xếp loại gần nhất không hoàn thành nhiệm vụ", "the last rating is the lowest"},
                        is_lowest(person.last));
        const auto previous =
            way.asks({"năm trước đó không hoàn thành nhiệm vụ", "the rating of the year before is the lowest"},
                        is_lowest(person.previous));
        if (!last.value_or(true) || !previous.value_or(true)) return way.to(complies());
        if (!last || !previous)
            return way.to(undetermined(
                   {"kết quả xếp loại chất lượng của hai năm gần nhất", "the ratings of the last two years"}));
        if (way.holds({"đã có trong danh sách xem xét tinh giản biên chế", "a list for streamlining names the person"},
                         person.is_listed))
            return way.to(complies());
        const auto is_protected =
            way.asks({"thuộc diện chưa tinh giản biên chế", "is not to be streamlined for now"}, person.is_protected);
        if (!is_protected)
            return way.to(undetermined(
                   {"có thuộc diện chưa tinh giản hay không", "whether the person is not to be streamlined for now"}));
        if (*is_protected)
            return way.to(not_applicable({"thuộc diện chưa tinh giản biên chế (đang mang thai, nghỉ thai sản, nuôi con "
                                             "dưới 36 tháng tuổi, hoặc đang bị xem xét kỷ luật, truy cứu trách nhiệm hình "
                                             "sự, thanh tra)",
                                          "the person is not to be streamlined for now (pregnant, on maternity leave, "
                                             "raising a child under 36 months, or under proceedings)"}));
        return way.to(
               violates({"hai năm liên tiếp không hoàn thành nhiệm vụ, chưa có trong danh sách xem xét tinh giản "
                         "biên chế",
                      "rated lowest two years in a row, and on no list for streamlining"},
                        {"xem xét đưa vào danh sách tinh giản biên chế, hoặc giải quyết thôi việc theo quy định",
                      "consider putting the person on the list, or dismissal as the law provides"}));
    }};

} // namespace congvu::staff
