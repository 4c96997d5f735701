// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/reasoning.hpp>
#include <congvu/engine/rule.hpp>
#include <congvu/establishment/agency_posts.hpp>
#include <congvu/establishment/block_move.hpp>
#include <congvu/establishment/recruitment_freeze.hpp>
#include <congvu/rules/kl40.hpp>
#include <congvu/rules/sources.hpp>

/// \file
/// Chính quyền địa phương hai cấp: the rules of the passage of 2024–2030. That no district level is left (TL-03) stands
/// with the rules on agencies, in organization.hpp.

/// Quy tắc của thời kỳ sắp xếp tổ chức: rules for the time of reorganisation.
namespace congvu::transition {

/// \rule{TL-01}
/// In 2025 provincial Standing Committees may move quota between the government, Party and mass blocks «không làm thay
/// đổi tổng biên chế»: what the blocks gain is what the others give up.
///
/// \law_is_silent here on its number: the Politburo's decision of 06/6/2025 was reported without one.
///
/// \snippet{trimleft} tests/rules/transition_test.cpp TL-01 example
inline constexpr Rule<MoveBalance> moves_leave_the_total{
    .id = "TL-01",
    .vi = "Điều chuyển biên chế giữa các khối trong năm 2025 không làm thay đổi tổng biên chế",
    .en = "Moves of quota between blocks in 2025 leave the total unchanged",
    .source   = {sources::politburo_of_june_2025, clause_unknown, Confidence::reported},
    .in_force = Period::until(date(2025, 6, 6), through(2025, 12, 31)),
    .severity = Severity::violation,
    .reads    = {Read::agencies, Read::block_moves},
    .check    = [](const MoveBalance& move, AsOf, Reasoning& way) -> Verdict {
        if (!way.holds({"biên chế được điều chuyển giữa các khối", "quota moves between blocks"},
                          move.gained > 0 || move.given > 0 || move.unknown > 0))
            return way.to(not_applicable({"không có biên chế nào được điều chuyển", "no post moves"}));
        way.takes("gained", move.gained);
        way.takes("given", move.given);
        if (!way.holds({"đã rõ số của mọi khối", "the figures of all blocks are known"}, move.unknown == 0))
            return way.to(
                   undetermined({"số biên chế điều chuyển của một số khối", "what some blocks gain or give up"}));
        Verdict closed = saying(
               exactly(move.gained, move.given),
               {"các khối nhận {observed}, các khối khác giảm {limit}: tổng lệch {difference}",
             "blocks gain {observed}, others give up {limit}: the total changes by {difference}"},
               {"cân đối lại {difference} biên chế giữa các khối", "rebalance {difference} posts between the blocks"});
        if (closed == Outcome::violates) return way.to(std::move(closed));
        if (!way.knows_that({"đã rõ cấp quyết định", "who decided is known"}, move.decided_by.has_value()))
            return way.to(undetermined({"cấp quyết định điều chuyển", "who decided on the move"}));
        way.takes("authority", title(*move.decided_by));
        if (*move.decided_by == QuotaAuthority::other)
            return way.to(violates(
                   {"điều chuyển do cấp không có thẩm quyền quyết định", "decided by somebody who is not competent"},
                   {"trình ban thường vụ cấp ủy cấp tỉnh quyết định", "have the provincial Standing Committee decide"}));
        return way.to(std::move(closed));
    }};

/// \rule{TL-02}
/// «trong 5 năm cơ bản bảo đảm biên chế cấp xã theo quy định» (759/QĐ-TTg; 03/, 09/CV-BCĐ): until then more staff than
/// the frame is tolerated, and warns; fewer is advice to send people there.
///
/// \law_is_silent from which day the five years run; see kl40::commune_transition. KL40-07 speaks of the same surplus
/// and is softened by this rule.
///
/// \snippet{trimleft} tests/rules/transition_test.cpp TL-02 example
inline constexpr Rule<AgencyPosts> commune_nears_its_frame{
    .id       = "TL-02",
    .vi       = "Trong 5 năm, biên chế cấp xã từng bước theo khung quy định",
    .en       = "Within five years commune staff come to fit the frame",
    .source   = {sources::qd759, clause_unknown, Confidence::reported},
    .in_force = kl40::commune_transition,
    .severity = Severity::warning,
    .reads    = {Read::agencies, Read::figures},
    .check    = [](const AgencyPosts& unit, AsOf, Reasoning& way) -> Verdict {
        if (!way.holds({"là đơn vị cấp xã", "is a commune"}, unit.level == Level::commune))
            return way.to(not_applicable({"không phải đơn vị cấp xã", "not a commune"}));
        const auto over = unit.over_quota();
        if (!way.knows("over_frame", over)) {
            if (!unit.occupied) return way.to(undetermined({"biên chế có mặt", "occupied posts"}));
            return way.to(undetermined({"khung biên chế", "the frame"}));
        }
        const bool is_counted = unit.occupied && unit.assigned;
        Verdict balance       = is_counted ? exactly(*unit.occupied, *unit.assigned) : exactly(*over, 0);
        if (way.holds({"nhiều hơn khung", "more than the frame"}, *over > 0))
            return way.to(saying(
                   std::move(balance),
                   {"có mặt nhiều hơn biên chế được giao theo khung {difference} người, tạm thời được chấp nhận trong "
                    "thời kỳ chuyển tiếp",
                 "{difference} more present than assigned under the frame, tolerated during the transition"},
                   {"giảm {difference} người trước ngày 01/7/2030", "reduce staff by {difference} before 1 July 2030"}));
        return way.to(saying(std::move(balance),
                                {"có mặt ít hơn biên chế được giao theo khung {difference} người",
                              "{difference} fewer present than assigned under the frame"},
                                {"bổ sung {difference} người", "add staff: {difference}"})
                             .softened_to(Severity::advice));
    }};

/// \rule{TL-04}
/// «Tạm dừng tuyển dụng, tiếp nhận» in the units that are to be merged (35/2023/UBTVQH15, Article 10, item 6, as
/// 2071/SNV-CCVC of Hà Tĩnh cites it): nobody is hired while the freeze lasts.
///
/// \law_is_silent in the sources read on when the freezes ended: up to the last day on which a source shows a freeze in
/// force hiring breaks it; after that day nobody can say.
///
/// \snippet{trimleft} tests/rules/transition_test.cpp TL-04 example
inline constexpr Rule<HiringInFreeze> nobody_is_hired_in_a_freeze{
    .id       = "TL-04",
    .vi       = "Không tuyển dụng, tiếp nhận trong thời gian tạm dừng",
    .en       = "Nobody is hired while a freeze is in force",
    .source   = {sources::nq35, "Điều 10, khoản 6", Confidence::reported},
    .in_force = {.from = date(2023, 12, 31)},
    .severity = Severity::violation,
    .reads    = {Read::agencies, Read::groups, Read::recruitments, Read::freezes},
    .check    = [](const HiringInFreeze& hiring, AsOf, Reasoning& way) -> Verdict {
        if (!way.holds({"cơ quan thuộc diện tạm dừng tuyển dụng", "a freeze names the agency"}, hiring.is_stopped))
            return way.to(not_applicable(
                   {"không có văn bản tạm dừng tuyển dụng nào đối với cơ quan này", "no freeze names the agency"}));
        way.takes("freeze_from", hiring.from);
        if (!way.knows_that({"đã rõ thời gian tuyển dụng", "the time of hiring is known"}, hiring.hiring.has_value()))
            return way.to(undetermined({"thời gian tuyển dụng", "when the hiring takes place"}));
        way.takes("hiring_from", hiring.hiring->from);
        const Date sure_until = hiring.until.value_or(hiring.seen_until.value_or(hiring.from));
        way.takes("freeze_until", sure_until);
        if (way.holds({"tuyển dụng trong thời gian tạm dừng", "hires while the freeze is in force"},
                         hiring.hiring->overlaps(Period::until(hiring.from, sure_until))))
            return way.to(violates({"tuyển dụng khi đang tạm dừng từ ngày {freeze_from}",
                                    "hires although hiring has stopped since {freeze_from}"},
                                      {"lùi việc tuyển dụng đến khi hết tạm dừng", "wait until the freeze is over"})
                                 .with("freeze_from", hiring.from));
        const bool may_be_open = !hiring.until && hiring.hiring->to > sure_until;
        if (!way.holds({"việc tạm dừng đã kết thúc hoặc chưa bắt đầu", "the freeze is over, or has not begun"},
                          !may_be_open))
            return way.to(undetermined({"ngày kết thúc việc tạm dừng", "the last day of the freeze"}));
        return way.to(complies());
    }};

} // namespace congvu::transition
