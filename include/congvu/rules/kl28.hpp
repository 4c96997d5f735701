// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/reasoning.hpp>
#include <congvu/engine/rule.hpp>
#include <congvu/establishment/quota_history.hpp>
#include <congvu/rules/streamlining.hpp>

#include <algorithm>
#include <utility>

/// \file
/// Kết luận số 28-KL/TW (Bộ Chính trị, 21/02/2022). Its text was not found: the targets are those that 40-KL/TW
/// repeats and that the Ministry of Home Affairs attributes to both. In the order of the ids.

/// Quy tắc từ Kết luận 28-KL/TW: rules from 28-KL/TW and what carries it out.
namespace congvu::kl28 {

namespace detail {

/// Posts cut, with a surplus of 2016–2021 counted; and how many should be cut by the day.
struct Progress {
    Posts cut;
    Posts expected;
};
constexpr Progress progress(const QuotaHistory& quota, AsOf as_of) {
    const Posts credit = std::max<Posts>(streamlining::carried_over(quota, as_of).value_or(0), 0);
    return {*quota.cut() + credit, streamlining::expected_by(as_of.in_force, streamlining::required_cut(quota, as_of))};
}

/// What a miss says.
constexpr Verdict compared(const Progress& done) {
    return saying(at_least(done.cut, done.expected),
                  {"đã giảm {observed} biên chế (kể cả phần vượt của 2016–2021, nếu có), phải giảm {limit}: còn thiếu "
                   "{difference}",
                   "{observed} posts cut (with any surplus of 2016–2021), {limit} due: {difference} short"},
                  {"giảm thêm {difference} biên chế", "cut {difference} more posts"});
}

/// Where a split was not divided: what every division would come to.
constexpr Verdict over_all_divisions(Reasoning& way, const QuotaHistory& quota, AsOf as_of) {
    static_cast<void>(
        way.knows_that({"đã rõ phần biên chế được chia khi tách", "the shares of the split are known"}, false));
    const auto found = streamlining::try_divisions(quota, [&](const QuotaHistory& divided) {
        const Progress done = progress(divided, as_of);
        return done.cut >= done.expected;
    });
    if (found.all_pass) return compared(progress(streamlining::with_nothing(quota), as_of));
    if (found.none_passes && quota.assigned_2015)
        return compared(progress(streamlining::with_everything(quota), as_of));
    return streamlining::open_division(found, quota);
}

/// The shared target check: F1, F2, with what 2016–2021 left over counted as 40-KL/TW says.
constexpr Verdict target_is_met(Reasoning& way, const QuotaHistory& quota, AsOf as_of) {
    if (!way.knows_that({"trong giai đoạn tinh giản", "within the target period"},
                        streamlining::rate_for(quota, as_of).has_value()))
        return way.to(not_applicable({"giai đoạn tinh giản đã kết thúc", "the target period has ended"}));
    if (quota.assigned_2015) way.takes("assigned_2015", *quota.assigned_2015);
    if (!way.knows("assigned_2021", quota.assigned_2021))
        return way.to(undetermined({"biên chế được giao năm 2021", "assigned quota of 2021"}));
    if (!way.knows("assigned_now", quota.assigned_now))
        return way.to(undetermined({"biên chế được giao vào ngày kiểm tra", "assigned quota on the day"}));

    Verdict result = complies();
    if (quota.is_undivided()) {
        result = over_all_divisions(way, quota, as_of);
    } else {
        way.takes("rounding", title(quota.rounding));
        if (streamlining::carried_over(quota, as_of)) static_cast<void>(streamlining::show_carried(way, quota, as_of));
        streamlining::show_target(way, quota, 0, as_of);
        result = compared(progress(quota, as_of));
        if (result == Outcome::violates &&
            !way.knows_that({"đã rõ biên chế năm 2015, để tính phần vượt của 2016–2021",
                             "the quota of 2015 is known, to count a surplus of 2016–2021"},
                            streamlining::carried_over(quota, as_of).has_value()))
            return way.to(undetermined({"biên chế được giao năm 2015, để tính phần vượt của giai đoạn 2016–2021",
                                        "assigned quota of 2015, to count a surplus of 2016–2021"}));
    }
    const bool is_due =
        way.holds({"đã đến hết năm 2026", "the end of 2026 has come"}, as_of.in_force >= streamlining::deadline);
    const bool is_addressed = way.holds({"là toàn hệ thống hoặc một địa phương", "is the whole system or a locality"},
                                        quota.scope == QuotaScope::system || quota.scope == QuotaScope::locality);
    return way.to(std::move(result).softened_to(is_due && is_addressed ? Severity::violation : Severity::warning));
}

} // namespace detail

/// \rule{KL28-01}
/// «giảm ít nhất 10% biên chế sự nghiệp hưởng lương từ ngân sách nhà nước (không giảm số lượng người làm việc) so với
/// năm 2021»
///
/// A miss is a violation at the end of 2026 for the whole system or a locality. Before that day, and for a single
/// agency, it is a warning: the target is stated «toàn hệ thống chính trị» and «không cào bằng».
///
/// \law_is_silent how 10 % of a number of posts becomes whole posts (QuotaHistory::rounding decides) and how the cut is
/// spread over the years («theo lộ trình»; streamlining::expected_by takes equal parts).
///
/// \snippet{trimleft} tests/rules/kl28_test.cpp KL28-01 example
inline constexpr Rule<QuotaHistory> public_employee_quota_is_cut{
    .id = "KL28-01",
    .vi = "Giảm ít nhất 10% biên chế viên chức hưởng lương từ ngân sách nhà nước so với năm 2021",
    .en         = "The budget-paid public-employee quota falls by at least 10 % against 2021",
    .source     = {sources::kl28, clause_unknown, Confidence::reported},
    .in_force   = Period::until(date(2022, 2, 21), streamlining::deadline),
    .severity   = Severity::violation,
    .reads      = {Read::agencies, Read::reorganisations, Read::figures, Read::post_transfers},
    .parameters = streamlining::public_employee_rates,
    .check      = [](const QuotaHistory& quota, AsOf as_of, Reasoning& way) -> Verdict {
        if (!way.holds({"là biên chế viên chức", "is the public-employee line"}, quota.line == public_employees))
            return way.to(not_applicable({"không phải biên chế viên chức", "not the public-employee line"}));
        return detail::target_is_met(way, quota, as_of);
    }};

/// \rule{KL28-02}
/// «tinh giản ít nhất 5% biên chế cán bộ, công chức». The sentence was read in 40-KL/TW, item 1, so that is what the
/// rule cites; that 28-KL/TW states it too is unconfirmed. The commune line is a line of its own until 30/6/2025.
///
/// \law_is_silent on rounding and on the road to the target, as for KL28-01.
///
/// \snippet{trimleft} tests/rules/kl28_test.cpp KL28-02 example
inline constexpr Rule<QuotaHistory> civil_servant_quota_is_cut{
    .id         = "KL28-02",
    .vi         = "Giảm ít nhất 5% biên chế cán bộ, công chức so với năm 2021",
    .en         = "The cadre and civil-servant quota falls by at least 5 % against 2021",
    .source     = {sources::kl40, "mục 1, câu 2", Confidence::text_read},
    .in_force   = Period::until(date(2022, 7, 18), streamlining::deadline),
    .severity   = Severity::violation,
    .reads      = {Read::agencies, Read::reorganisations, Read::figures, Read::post_transfers},
    .parameters = streamlining::civil_servant_rates,
    .check      = [](const QuotaHistory& quota, AsOf as_of, Reasoning& way) -> Verdict {
        if (!way.holds({"là biên chế cán bộ, công chức", "is the line of cadres and civil servants"},
                            quota.line == cadres_and_civil_servants))
            return way.to(
                     not_applicable({"không phải biên chế cán bộ, công chức", "not the line of cadres and civil servants"}));
        return detail::target_is_met(way, quota, as_of);
    }};

} // namespace congvu::kl28
