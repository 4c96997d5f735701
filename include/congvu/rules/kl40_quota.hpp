// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/reasoning.hpp>
#include <congvu/engine/rule.hpp>
#include <congvu/establishment/quota_ceiling.hpp>
#include <congvu/establishment/quota_change.hpp>
#include <congvu/rules/streamlining.hpp>

/// \file
/// Kết luận số 40-KL/TW and the decisions of the same day: who assigns a quota, what it may not exceed, and when it may
/// rise. The targets and the sums are in kl40.hpp.

namespace congvu::kl40 {

/// \rule{KL40-01}
/// «đến hết năm 2026 biên chế tối đa bằng số được Bộ Chính trị phê duyệt» (as the Ministry of Home Affairs says of 40-,
/// 70- and 73-QĐ/TW; the wording is back-translated). Before the end of 2026 a greater quota is no breach: it shows
/// what is still to be cut.
///
/// \law_is_silent on the road: «theo lộ trình».
///
/// \snippet{trimleft} tests/rules/kl40_quota_test.cpp KL40-01 example
inline constexpr Rule<ApprovedQuota> stays_within_approved_total{
    .id       = "KL40-01",
    .vi       = "Đến hết năm 2026, biên chế không vượt tổng số Bộ Chính trị phê duyệt",
    .en       = "By the end of 2026 the quota is at most the total that the Politburo approved",
    .source   = {sources::kl40, clause_unknown, Confidence::reported},
    .in_force = Period::until(date(2022, 7, 18), streamlining::deadline),
    .severity = Severity::violation,
    .reads    = {Read::agencies, Read::figures},
    .check    = [](const ApprovedQuota& quota, AsOf as_of, Reasoning& way) -> Verdict {
        const bool is_addressed = quota.scope != QuotaScope::agency && quota.scope != QuotaScope::planned_agency;
        if (!way.holds({"là toàn hệ thống, một khối hoặc một địa phương", "is the system, a block or a locality"},
                          is_addressed))
            return way.to(
                   not_applicable({"tổng số được phê duyệt cho hệ thống, khối, địa phương, không cho từng cơ quan",
                                "totals are approved for the system, blocks and localities"}));
        if (!way.knows("approved", quota.approved))
            return way.to(undetermined({"tổng biên chế được phê duyệt", "the approved total"}));
        if (!way.knows("assigned", quota.assigned))
            return way.to(undetermined({"biên chế được giao vào ngày kiểm tra", "assigned quota on the day"}));
        const bool is_due =
            way.holds({"đã đến hết năm 2026", "the end of 2026 has come"}, as_of.in_force >= streamlining::deadline);
        return way.to(saying(at_most(*quota.assigned, *quota.approved),
                                {"đang giao {observed}, được phê duyệt {limit}: nhiều hơn {difference} biên chế",
                              "{observed} assigned, {limit} approved: {difference} more"},
                                {"giảm {difference} biên chế chậm nhất đến hết năm 2026",
                              "cut {difference} posts by the end of 2026"})
                             .softened_to(is_due ? Severity::violation : Severity::advice));
    }};

/// \rule{KL40-04}
/// «Trước mắt giữ ổn định số lượng biên chế công đoàn địa phương đã giao vượt»: trade-union posts do not rise above
/// those of 2022.
///
/// \law_is_silent on how long «trước mắt» lasts; taken to run with the period of the decisions, to the end of 2026.
///
/// \snippet{trimleft} tests/rules/kl40_quota_test.cpp KL40-04 example
inline constexpr Rule<UnionPosts> union_posts_stay_stable{
    .id       = "KL40-04",
    .vi       = "Giữ ổn định số biên chế công đoàn địa phương đã giao vượt",
    .en       = "Local trade-union posts assigned in excess stay stable",
    .source   = {sources::kl40, "mục 1", Confidence::text_read},
    .in_force = Period::until(date(2022, 7, 18), streamlining::deadline),
    .severity = Severity::warning,
    .reads    = {Read::agencies, Read::figures},
    .check    = [](const UnionPosts& posts, AsOf, Reasoning& way) -> Verdict {
        if (!way.knows("assigned_2022", posts.assigned_2022))
            return way.to(undetermined({"biên chế công đoàn năm 2022", "trade-union posts of 2022"}));
        if (!way.knows("assigned_now", posts.assigned_now))
            return way.to(undetermined({"biên chế công đoàn vào ngày kiểm tra", "trade-union posts on the day"}));
        return way.to(saying(at_most(*posts.assigned_now, *posts.assigned_2022),
                                {"giao {observed} biên chế công đoàn, năm 2022 là {limit}: tăng {difference}",
                              "{observed} trade-union posts, {limit} in 2022: {difference} more"},
                                {"giảm {difference} biên chế công đoàn", "cut {difference} trade-union posts"}));
    }};

/// \rule{KL40-05}
/// «Hằng năm Ban Tổ chức Trung ương giao trong số Bộ Chính trị phê duyệt» (as the Ministry says of 72-QĐ/TW). In 2025,
/// from 6 June, the provincial Standing Committee manages the total instead (TL-01).
///
/// \law_is_silent whether a Standing Committee may assign from 2026 on: 210-KL/TW wants to decentralise, and the text
/// that does so was not seen; so that warns.
///
/// \snippet{trimleft} tests/rules/kl40_quota_test.cpp KL40-05 example
inline constexpr Rule<YearlyQuota> yearly_quota_comes_from_the_commission{
    .id     = "KL40-05",
    .vi     = "Biên chế hằng năm của địa phương do Ban Tổ chức Trung ương giao trong tổng số được phê duyệt",
    .en     = "A locality's yearly quota is assigned by the Central Organisation Commission within the approved total",
    .source = {sources::qd72, clause_unknown, Confidence::reported},
    .in_force = Period::until(date(2022, 7, 18), streamlining::deadline),
    .severity = Severity::violation,
    .reads    = {Read::agencies, Read::figures},
    .check    = [](const YearlyQuota& quota, AsOf as_of, Reasoning& way) -> Verdict {
        if (!way.holds({"là một địa phương", "is a locality"}, quota.scope == QuotaScope::locality))
            return way.to(not_applicable({"không phải biên chế của một địa phương", "not a locality's quota"}));
        if (way.holds({"là năm 2026", "is the year 2026"}, as_of.in_force.year() == streamlining::target_year) &&
            quota.assigned && quota.approved && *quota.assigned > *quota.approved)
            return way.to(
                   saying(at_most(*quota.assigned, *quota.approved),
                          {"giao {observed} cho năm 2026, Bộ Chính trị phê duyệt {limit}: vượt {difference}",
                        "{observed} assigned for 2026, the Politburo approved {limit}: {difference} too many"},
                          {"giảm {difference} biên chế", "cut {difference} posts"}));
        if (!way.knows_that({"đã rõ cấp nào giao biên chế", "who assigned the quota is known"},
                               quota.assigned_by.has_value()))
            return way.to(undetermined({"cấp đã giao biên chế", "who assigned the quota"}));
        way.takes("authority", title(*quota.assigned_by));
        const bool is_committee   = *quota.assigned_by == QuotaAuthority::provincial_standing_committee;
        const bool from_june_2025 = way.holds(
               {"ngày kiểm tra từ ngày 06/6/2025 trở đi (riêng năm 2025, ban thường vụ cấp ủy cấp tỉnh quản lý tổng biên "
                "chế)",
             "the day is 6 June 2025 or later (in 2025 only, provincial Standing Committees manage the total)"},
               as_of.in_force >= date(2025, 6, 6));
        const bool is_commission = *quota.assigned_by == QuotaAuthority::central_organisation_commission ||
                                   *quota.assigned_by == QuotaAuthority::politburo;
        const bool is_committee_of_2025 = is_committee && from_june_2025 && as_of.in_force < date(2026, 1, 1);
        if (!is_commission && !is_committee_of_2025)
            return way.to(
                   violates({"biên chế do {authority} giao, không phải Ban Tổ chức Trung ương",
                          "the quota was assigned by {authority}, not by the Central Organisation Commission"},
                            {"trình Ban Tổ chức Trung ương giao", "have the Central Organisation Commission assign it"})
                       .with("authority", title(*quota.assigned_by))
                       .softened_to(is_committee && from_june_2025 ? Severity::warning : Severity::violation));
        if (as_of.in_force.year() == streamlining::target_year && !quota.approved)
            return way.to(
                   undetermined({"tổng biên chế được phê duyệt cho giai đoạn", "the total approved for the period"}));
        if (as_of.in_force.year() == streamlining::target_year && !quota.assigned)
            return way.to(undetermined({"biên chế được giao năm 2026", "the quota assigned for 2026"}));
        return way.to(complies());
    }};

/// \rule{KL40-06}
/// «Chỉ thực hiện tăng chỉ tiêu biên chế khi được cấp có thẩm quyền quyết định thành lập tổ chức mới, bổ sung chức
/// năng, nhiệm vụ». Posts that come with a transfer, or that were added from above for a named purpose, are no such
/// rise: the 7,035 posts more of 2022, when commune staff became district civil servants, are none.
///
/// \snippet{trimleft} tests/rules/kl40_quota_test.cpp KL40-06 example
inline constexpr Rule<QuotaChange> quota_rises_only_with_a_decision{
    .id       = "KL40-06",
    .vi       = "Chỉ tăng biên chế khi được quyết định thành lập tổ chức mới, bổ sung chức năng, nhiệm vụ",
    .en       = "A quota rises only with a decision on a new organisation or added functions",
    .source   = {sources::qd70, "Điều 2", Confidence::text_read},
    .in_force = {.from = date(2022, 7, 18)},
    .severity = Severity::violation,
    .reads    = {Read::agencies, Read::reorganisations, Read::figures, Read::post_transfers},
    .check    = [](const QuotaChange& change, AsOf, Reasoning& way) -> Verdict {
        if (!way.holds({"cơ quan đã có từ kỳ trước", "the agency existed before"}, change.existed_before))
            return way.to(not_applicable({"cơ quan mới thành lập", "the agency is new"}));
        if (!way.knows("before", change.before))
            return way.to(undetermined({"biên chế kỳ trước", "the earlier quota"}));
        if (!way.knows("after", change.after))
            return way.to(undetermined({"biên chế được giao", "the assigned quota"}));
        if (!way.knows("moved", change.transferred) || !way.knows("added_now", change.added))
            return way.to(undetermined({"số biên chế điều chuyển hoặc bổ sung", "posts transferred or added"}));
        const Posts rise = way.computes("rise",
                                           {"{after} − {before} − điều chuyển {moved} − bổ sung {added_now}",
                                         "{after} − {before} − {moved} transferred − {added_now} added"},
                                           *change.rise());
        if (!way.holds({"biên chế tăng", "the quota rises"}, rise > 0)) return way.to(at_most(rise, 0));
        if (!way.knows_that({"đã rõ căn cứ tăng biên chế", "the basis of the rise is known"}, change.basis.has_value()))
            return way.to(undetermined({"quyết định làm căn cứ tăng {rise} biên chế",
                                        "the decision on which a rise of {rise} posts rests"})
                                 .with("rise", rise));
        way.takes("basis", title(*change.basis));
        if (*change.basis != RiseBasis::none) return way.to(complies());
        return way.to(saying(
               at_most(rise, 0),
               {"tăng {observed} biên chế, không có quyết định thành lập tổ chức mới hoặc bổ sung chức năng, nhiệm vụ",
             "{observed} posts more, without a decision on a new organisation or functions"},
               {"giảm {difference} biên chế, hoặc trình cấp có thẩm quyền quyết định làm căn cứ",
             "cut {difference} posts, or obtain the decision"}));
    }};

/// \rule{KL40-09}
/// The quota proposed for 2026–2031 does not exceed what was assigned for 2022–2026 (guidance of the Ministry of Home
/// Affairs, reported on 24/11/2025; its number was not seen).
///
/// \snippet{trimleft} tests/rules/kl40_quota_test.cpp KL40-09 example
inline constexpr Rule<QuotaProposal> proposal_stays_within_this_period{
    .id = "KL40-09",
    .vi = "Biên chế đề xuất cho giai đoạn 2026–2031 không vượt số đã giao cho giai đoạn 2022–2026",
    .en       = "The quota proposed for 2026–2031 does not exceed that of 2022–2026",
    .source   = {sources::quota_guidance, clause_unknown, Confidence::reported},
    .in_force = {.from = date(2025, 11, 24)},
    .severity = Severity::warning,
    .reads    = {Read::agencies, Read::figures},
    .check    = [](const QuotaProposal& proposal, AsOf, Reasoning& way) -> Verdict {
        if (!way.knows("proposed", proposal.proposed))
            return way.to(undetermined({"biên chế đề xuất", "the proposed quota"}));
        if (!way.knows("assigned_2026", proposal.assigned_2026))
            return way.to(undetermined({"biên chế đã giao đến năm 2026", "the quota assigned until 2026"}));
        return way.to(saying(at_most(*proposal.proposed, *proposal.assigned_2026),
                                {"đề xuất {observed}, giai đoạn 2022–2026 được giao {limit}: nhiều hơn {difference}",
                              "{observed} proposed, {limit} assigned for 2022–2026: {difference} more"},
                                {"đề xuất ít hơn {difference} biên chế", "propose {difference} posts fewer"}));
    }};

} // namespace congvu::kl40
