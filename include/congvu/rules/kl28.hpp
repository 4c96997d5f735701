// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/rule.hpp>
#include <congvu/establishment/quota_history.hpp>
#include <congvu/rules/streamlining.hpp>

/// \file
/// Kết luận số 28-KL/TW (Bộ Chính trị, 21/02/2022). Its text was not found: the targets are those that 40-KL/TW
/// repeats and that the Ministry of Home Affairs attributes to both. In the order of the ids.

namespace congvu::kl28 {

namespace detail {

/// The shared target check: F1, F2, with what 2016–2021 left over counted as 40-KL/TW says.
constexpr Verdict target_is_met(const QuotaHistory& quota, AsOf as_of) {
    if (!streamlining::rate_for(quota.line, as_of))
        return not_applicable({"giai đoạn tinh giản đã kết thúc", "the target period has ended"});
    if (!quota.assigned_2021) return undetermined({"biên chế được giao năm 2021", "assigned quota of 2021"});
    if (!quota.assigned_now) return undetermined({"biên chế được giao vào ngày kiểm tra", "assigned quota on the day"});

    const Posts required = streamlining::required_cut(quota, as_of);
    const Posts expected = streamlining::expected_by(as_of.in_force, required);
    const auto carried   = streamlining::carried_over(quota, as_of);
    const Posts credit   = carried ? std::max<Posts>(*carried, 0) : 0;
    const Verdict result = at_least(*quota.cut() + credit, expected);
    if (result == Outcome::violates && !carried)
        return undetermined({"biên chế được giao năm 2015, để tính phần vượt của giai đoạn 2016–2021",
                             "assigned quota of 2015, to count a surplus of 2016–2021"});

    const bool is_due       = as_of.in_force >= streamlining::deadline;
    const bool is_addressed = quota.scope == QuotaScope::system || quota.scope == QuotaScope::locality;
    return saying(result,
                  {"đã giảm {observed} biên chế, phải giảm {limit}: còn thiếu {difference}",
                   "{observed} posts cut, {limit} due: {difference} short"},
                  {"giảm thêm {difference} biên chế", "cut {difference} more posts"})
        .softened_to(is_due && is_addressed ? Severity::violation : Severity::warning);
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
    .in_force   = {.from = date(2022, 2, 21)},
    .severity   = Severity::violation,
    .reads      = {Read::agencies, Read::figures},
    .parameters = streamlining::public_employee_rates,
    .check      = [](const QuotaHistory& quota, AsOf as_of) -> Verdict {
        if (quota.line != public_employees)
            return not_applicable({"không phải biên chế viên chức", "not the public-employee line"});
        return detail::target_is_met(quota, as_of);
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
    .in_force   = {.from = date(2022, 7, 18)},
    .severity   = Severity::violation,
    .reads      = {Read::agencies, Read::figures},
    .parameters = streamlining::civil_servant_rates,
    .check      = [](const QuotaHistory& quota, AsOf as_of) -> Verdict {
        if (quota.line != cadres_and_civil_servants)
            return not_applicable(
                     {"không phải biên chế cán bộ, công chức", "not the line of cadres and civil servants"});
        return detail::target_is_met(quota, as_of);
    }};

} // namespace congvu::kl28
