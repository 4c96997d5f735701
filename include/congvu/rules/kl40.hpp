// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/reasoning.hpp>
#include <congvu/engine/rule.hpp>
#include <congvu/establishment/agency_posts.hpp>
#include <congvu/establishment/allocation.hpp>
#include <congvu/establishment/quota_history.hpp>
#include <congvu/rules/streamlining.hpp>

#include <algorithm>
#include <optional>
#include <utility>

/// \file
/// Kết luận số 40-KL/TW (Bộ Chính trị, 18/7/2022) and the decisions of the same day. Only item 1 was read. In the order
/// of the ids.

/// Quy tắc từ Kết luận 40-KL/TW: rules from 40-KL/TW and what carries it out.
namespace congvu::kl40 {

/// Thời kỳ chuyển tiếp của cấp xã: «trong 5 năm» basically to fit the frame (759/QĐ-TTg; 03/, 09/CV-BCĐ).
///
/// \law_is_silent from which day the five years run; they are counted from the day the new communes began to work.
inline constexpr Period commune_transition = Period::until(date(2025, 7, 1), through(2030, 6, 30));

namespace detail {

/// Why nobody can say what 2016–2021 left over; nothing when it can be said.
[[nodiscard]] constexpr std::optional<Verdict> earlier_period_is_open(Reasoning& way, const QuotaHistory& quota,
                                                                      AsOf as_of) {
    if (!way.knows_that({"trong giai đoạn tinh giản", "within the target period"},
                        streamlining::rate_for(quota, as_of).has_value()))
        return not_applicable({"giai đoạn tinh giản đã kết thúc", "the target period has ended"});
    if (!way.knows("assigned_2015", quota.assigned_2015))
        return undetermined({"biên chế được giao năm 2015", "assigned quota of 2015"});
    if (!way.knows("assigned_2021", quota.assigned_2021))
        return undetermined({"biên chế được giao năm 2021", "assigned quota of 2021"});
    return std::nullopt;
}

/// Posts cut, less those that should be, with a debt of 2016–2021 (below zero) or a surplus.
constexpr Posts ahead(const QuotaHistory& quota, AsOf as_of) {
    const Posts carried = *streamlining::carried_over(quota, as_of);
    const Posts debt    = std::max<Posts>(-carried, 0);
    const Posts surplus = std::max<Posts>(carried, 0);
    return *quota.cut() + surplus -
           streamlining::expected_by(as_of.in_force, streamlining::required_cut(quota, as_of) + debt);
}

/// Where a split was not divided: what every division would come to. `concerns` tells whether what 2016–2021 left over
/// is what the rule speaks of, a debt or a surplus; `others_pass`, whether a division that leaves no such thing is as
/// good as one that complies.
template <typename Concerns>
constexpr Verdict over_all_divisions(Reasoning& way, const QuotaHistory& quota, AsOf as_of, Concerns concerns,
                                     bool others_pass, Text none_does) {
    static_cast<void>(
        way.knows_that({"đã rõ phần biên chế được chia khi tách", "the shares of the split are known"}, false));
    bool any_concerns = false;
    bool all_concern  = true;
    const auto found  = streamlining::try_divisions(quota, [&](const QuotaHistory& divided) {
        const bool does = concerns(*streamlining::carried_over(divided, as_of));
        any_concerns    = any_concerns || does;
        all_concern     = all_concern && does;
        return (others_pass && !does) || ahead(divided, as_of) >= 0;
    });
    if (!any_concerns) return not_applicable(none_does);
    if (found.all_pass) return complies();
    if (found.none_passes && all_concern)
        return violates({"dù biên chế được chia thế nào khi tách cũng không đạt",
                         "however the split divided the posts, it falls short"},
                        {"giảm thêm biên chế", "cut more posts"});
    return streamlining::open_division(found, quota);
}

} // namespace detail

/// \rule{KL40-02}
/// «chưa thực hiện giảm đủ 10% biên chế giai đoạn 2016-2021 thì phải đồng thời vừa thực hiện mục tiêu […] 2022-2026,
/// vừa phải tiếp tục thực hiện chỉ tiêu […] 2016-2021»
///
/// The sentence is addressed to each «cơ quan, tổ chức, địa phương, đơn vị», so at the deadline a miss is a violation
/// in every scope; before, it is a warning.
///
/// \law_is_silent how shares of a number of posts become whole posts (QuotaHistory::rounding decides), and how the debt
/// is spread over the years (in equal parts).
///
/// \snippet{trimleft} tests/rules/kl40_test.cpp KL40-02 example
inline constexpr Rule<QuotaHistory> debt_is_paid{
    .id = "KL40-02",
    .vi = "Thực hiện đồng thời chỉ tiêu còn thiếu của giai đoạn 2016–2021 và mục tiêu 2022–2026",
    .en         = "A debt of 2016–2021 is paid on top of the target of 2022–2026",
    .source     = {sources::kl40, "mục 1, câu 3", Confidence::text_read},
    .in_force   = Period::until(date(2022, 7, 18), streamlining::deadline),
    .severity   = Severity::violation,
    .reads      = {Read::agencies, Read::reorganisations, Read::figures, Read::post_transfers},
    .parameters = streamlining::all_rates,
    .check      = [](const QuotaHistory& quota, AsOf as_of, Reasoning& way) -> Verdict {
        if (auto open = detail::earlier_period_is_open(way, quota, as_of)) return way.to(*std::move(open));
        const Severity mildest = as_of.in_force < streamlining::deadline ? Severity::warning : Severity::violation;
        const Text no_debt{"không còn thiếu chỉ tiêu của giai đoạn 2016–2021", "no debt is left from 2016–2021"};
        if (quota.is_undivided() && way.knows("assigned_now", quota.assigned_now))
            return way.to(detail::over_all_divisions(
                                   way, quota, as_of, [](Posts carried) { return carried < 0; }, true, no_debt)
                                   .softened_to(mildest));
        if (quota.is_undivided())
            return way.to(undetermined({"biên chế được giao vào ngày kiểm tra", "assigned quota on the day"}));

        way.takes("rounding", title(quota.rounding));
        const Posts debt = -streamlining::show_carried(way, quota, as_of);
        if (!way.holds({"còn thiếu chỉ tiêu của giai đoạn 2016–2021", "a debt is left from 2016–2021"}, debt > 0))
            return way.to(not_applicable(no_debt));
        if (!way.knows("assigned_now", quota.assigned_now))
            return way.to(undetermined({"biên chế được giao vào ngày kiểm tra", "assigned quota on the day"}));

        streamlining::show_target(way, quota, debt, as_of);
        const Posts due = streamlining::required_cut(quota, as_of) + debt;
        return way.to(saying(at_least(*quota.cut(), streamlining::expected_by(as_of.in_force, due)),
                                  {"đã giảm {observed} biên chế, phải giảm {limit} cả phần còn thiếu của 2016–2021: thiếu "
                                   "{difference}",
                              "{observed} posts cut, {limit} due with the debt of 2016–2021: {difference} short"},
                                  {"giảm thêm {difference} biên chế", "cut {difference} more posts"})
                               .softened_to(mildest));
    }};

/// \rule{KL40-03}
/// «Những nơi thực hiện vượt chỉ tiêu giai đoạn 2016-2021 thì phần vượt được tính vào kết quả thực hiện giai đoạn
/// 2022-2026»
///
/// A credit, no duty: it shows the result with the surplus counted in. What is still short is the matter of KL28-01 and
/// KL28-02, so here it is advice.
///
/// \snippet{trimleft} tests/rules/kl40_test.cpp KL40-03 example
inline constexpr Rule<QuotaHistory> surplus_is_counted{
    .id       = "KL40-03",
    .vi       = "Phần vượt chỉ tiêu của giai đoạn 2016–2021 được tính vào kết quả 2022–2026",
    .en       = "A surplus of 2016–2021 counts towards the target of 2022–2026",
    .source   = {sources::kl40, "mục 1, câu 4", Confidence::text_read},
    .in_force = Period::until(date(2022, 7, 18), streamlining::deadline),
    .severity = Severity::advice,
    .reads    = {Read::agencies, Read::reorganisations, Read::figures, Read::post_transfers},
    .parameters = streamlining::all_rates,
    .check      = [](const QuotaHistory& quota, AsOf as_of, Reasoning& way) -> Verdict {
        if (auto open = detail::earlier_period_is_open(way, quota, as_of)) return way.to(*std::move(open));
        const Text no_surplus{"giai đoạn 2016–2021 không vượt chỉ tiêu", "2016–2021 left no surplus"};
        if (quota.is_undivided() && way.knows("assigned_now", quota.assigned_now))
            return way.to(detail::over_all_divisions(
                     way, quota, as_of, [](Posts carried) { return carried > 0; }, false, no_surplus));
        if (quota.is_undivided())
            return way.to(undetermined({"biên chế được giao vào ngày kiểm tra", "assigned quota on the day"}));

        way.takes("rounding", title(quota.rounding));
        const Posts surplus = streamlining::show_carried(way, quota, as_of);
        if (!way.holds({"giai đoạn 2016–2021 vượt chỉ tiêu", "2016–2021 left a surplus"}, surplus > 0))
            return way.to(not_applicable(no_surplus));
        if (!way.knows("assigned_now", quota.assigned_now))
            return way.to(undetermined({"biên chế được giao vào ngày kiểm tra", "assigned quota on the day"}));

        streamlining::show_target(way, quota, 0, as_of);
        const Posts done =
            way.computes("cut_with_surplus", {"{cut} + {carried}", "{cut} + {carried}"}, *quota.cut() + surplus);
        return way.to(
                 saying(at_least(done, streamlining::expected_by(as_of.in_force, streamlining::required_cut(quota, as_of))),
                        {"kể cả phần vượt mới giảm {observed} biên chế, phải giảm {limit}: thiếu {difference}",
                    "{observed} posts cut with the surplus, {limit} due: {difference} short"},
                        {"giảm thêm {difference} biên chế", "cut {difference} more posts"}));
    }};

/// \rule{KL40-07}
/// «quản lý và sử dụng đúng số biên chế được Bộ Chính trị phê duyệt và Ban Tổ chức Trung ương giao» (as the Ministry of
/// Home Affairs says of 72-QĐ/TW). In a commune, more staff than the frame is tolerated during the transition, and
/// warns.
///
/// \law_is_silent whether 40-KL/TW itself says so: only its item 1 was read.
///
/// \snippet{trimleft} tests/rules/kl40_test.cpp KL40-07 example
inline constexpr Rule<AgencyPosts> stays_within_quota{
    .id       = "KL40-07",
    .vi       = "Không sử dụng vượt biên chế được giao",
    .en       = "Occupied posts do not exceed the assigned quota",
    .source   = {sources::qd72, clause_unknown, Confidence::reported},
    .in_force = {.from = date(2022, 7, 18)},
    .severity = Severity::violation,
    .reads    = {Read::agencies, Read::figures},
    .check    = [](const AgencyPosts& unit, AsOf as_of, Reasoning& way) -> Verdict {
        if (unit.occupied || unit.assigned || !unit.excess) {
            const bool counts = way.knows("occupied", unit.occupied);
            if (!way.knows("assigned", unit.assigned) && !unit.over_quota() && counts)
                return way.to(undetermined({"biên chế được giao", "assigned quota"}));
        }
        if (!unit.over_quota()) return way.to(undetermined({"biên chế có mặt", "occupied posts"}));
        const Posts over = way.computes(
               "over_quota",
            unit.occupied && unit.assigned ? Text{"{occupied} − {assigned}", "{occupied} − {assigned}"}
                                              : Text{"theo số chênh lệch được công bố", "as the difference was published"},
               *unit.over_quota());

        const bool is_counted  = unit.occupied && unit.assigned; // else only the difference was published
        const Verdict compared = is_counted ? at_most(*unit.occupied, *unit.assigned) : at_most(over, 0);
        const Text counted{"có mặt {observed}, được giao {limit}: vượt {difference} biên chế",
                           "{observed} posts occupied, {limit} assigned: {difference} too many"};
        const Text differing{"vượt {difference} biên chế so với số được giao", "{difference} posts above the quota"};
        const bool is_tolerated =
            way.holds({"là cấp xã trong thời kỳ chuyển tiếp 5 năm (chỉ cảnh báo)",
                       "is a commune within the five years of transition (it only warns)"},
                         unit.level == Level::commune && commune_transition.contains(as_of.in_force));
        return way.to(saying(compared, is_counted ? counted : differing,
                                {"giảm {difference} người, hoặc trình cấp có thẩm quyền giao bổ sung biên chế",
                              "reduce staff by {difference}, or have more posts assigned"})
                             .softened_to(is_tolerated ? Severity::warning : Severity::violation));
    }};

/// \rule{KL40-10}
/// The parts of an allocation, its reserve included, add up to the whole, as in Article 1 of 71-QĐ/TW; where the parent
/// keeps an undistributed remainder they do not exceed it.
///
/// \snippet{trimleft} tests/rules/kl40_test.cpp KL40-10 example
inline constexpr Rule<AllocationSum> allocation_closes{
    .id       = "KL40-10",
    .vi       = "Tổng các phần được giao và dự phòng bằng tổng biên chế, hoặc không vượt tổng nếu còn phần chưa phân bổ",
    .en       = "The parts and the reserve add up to the whole, or do not exceed it where a remainder is kept",
    .source   = {sources::qd71, "Điều 1", Confidence::derived},
    .in_force = {},
    .severity = Severity::violation,
    .reads    = {Read::figures, Read::allocations},
    .check    = [](const AllocationSum& sum, AsOf, Reasoning& way) -> Verdict {
        if (!way.knows("whole", sum.whole)) return way.to(undetermined({"tổng biên chế", "the whole"}));
        way.takes("known_parts", sum.known_parts);
        const bool has_gap  = !way.holds({"đã rõ mọi phần", "all parts are known"}, sum.unknown_parts == 0);
        const Verdict upper = at_most(sum.known_parts, *sum.whole);
        if (has_gap && upper == Outcome::complies)
            return way.to(undetermined({"số biên chế của: {unknown_part}", "the figures of: {unknown_part}"}));
        const bool is_exact = way.holds({"các phần phải bằng tổng, không để lại phần chưa phân bổ",
                                         "the parts must equal the whole: no remainder may be kept"},
                                           sum.closure == Closure::exact);
        const bool must_equal = is_exact && !has_gap;
        return way.to(saying(must_equal ? exactly(sum.known_parts, *sum.whole) : upper,
                                {"cộng các phần được {observed}, tổng là {limit}: lệch {difference}",
                              "the parts add up to {observed}, the whole is {limit}: {difference} apart"},
                                {"sửa số liệu hoặc phân bổ lại {difference} biên chế",
                              "correct the figures or re-allocate {difference} posts"}));
    }};

} // namespace congvu::kl40
