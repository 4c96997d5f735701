// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/reasoning.hpp>
#include <congvu/engine/rule.hpp>
#include <congvu/establishment/compared_cuts.hpp>
#include <congvu/establishment/counted_posts.hpp>
#include <congvu/establishment/job_position.hpp>
#include <congvu/establishment/listed_person.hpp>
#include <congvu/establishment/rank_share.hpp>
#include <congvu/establishment/streamlining_plan.hpp>
#include <congvu/rules/streamlining.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

/// \file
/// Kết luận số 28-KL/TW: how streamlining is planned, counted and carried out. The targets themselves are in kl28.hpp.

namespace congvu::kl28 {

/// \rule{KL28-03}
/// «giảm ít nhất 10% biên chế sự nghiệp hưởng lương từ ngân sách nhà nước (không giảm số lượng người làm việc) […]
/// không bao gồm biên chế sự nghiệp hưởng lương từ nguồn thu sự nghiệp»
///
/// The cut is measured in quota, not in heads, and without posts paid from service revenue. A data set that offers
/// something else for a target is refused here, so that no target is said to be met by counting the wrong thing.
///
/// \snippet{trimleft} tests/rules/kl28_plans_test.cpp KL28-03 example
inline constexpr Rule<CountedPosts> quota_is_what_is_counted{
    .id       = "KL28-03",
    .vi       = "Kết quả tinh giản tính theo biên chế được giao hưởng lương từ ngân sách nhà nước, không tính theo số người "
                "làm việc",
    .en       = "The cut is counted in budget-paid quota, not in heads",
    .source   = {sources::kl28, clause_unknown, Confidence::reported},
    .in_force = Period::until(date(2022, 2, 21), streamlining::deadline),
    .severity = Severity::violation,
    .reads    = {Read::agencies, Read::figures},
    .check    = [](const CountedPosts& counted, AsOf, Reasoning& way) -> Verdict {
        if (!way.holds({"là biên chế viên chức", "is the public-employee line"}, counted.line == public_employees))
            return way.to(not_applicable({"không phải biên chế viên chức", "not the public-employee line"}));
        const auto either_is = [&](Counted what) { return counted.baseline == what || counted.now == what; };
        if (!way.holds({"số liệu năm 2021 và số liệu hiện tại không gộp phần hưởng lương từ nguồn thu sự nghiệp",
                        "the figures of 2021 and of the day leave out what service revenue pays"},
                          !either_is(Counted::mixed_quota)))
            return way.to(violates(
                   {"biên chế gộp cả phần hưởng lương từ nguồn thu sự nghiệp",
                 "the quota includes posts paid from service revenue"},
                   {"tách riêng biên chế hưởng lương từ ngân sách nhà nước", "give the budget-paid quota by itself"}));
        if (!way.holds({"số liệu là biên chế được giao, không phải số người làm việc",
                        "the figures are quota, not people at work"},
                          !either_is(Counted::heads)))
            return way.to(
                   violates({"số liệu năm 2021 hoặc số liệu hiện tại là số người làm việc, không phải biên chế được giao",
                          "the figure of 2021 or of the day counts people at work, not quota"},
                            {"bổ sung số biên chế được giao", "give the assigned quota"}));
        if (!way.holds({"có biên chế được giao năm 2021", "there is a quota of 2021"},
                          counted.baseline == Counted::quota))
            return way.to(undetermined({"biên chế được giao năm 2021", "assigned quota of 2021"}));
        if (!way.holds({"có biên chế được giao vào ngày kiểm tra", "there is a quota of the day"},
                          counted.now == Counted::quota))
            return way.to(undetermined({"biên chế được giao vào ngày kiểm tra", "assigned quota on the day"}));
        return way.to(complies());
    }};

/// \rule{KL28-04}
/// «Gắn tinh giản biên chế với nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức theo Kết luận số 28-KL/TW»
/// (the Hà Tĩnh directive's reading of it). A plan that cuts posts states measures of quality, too.
///
/// \law_is_silent in which words 28-KL/TW says so: its text was not found.
///
/// \snippet{trimleft} tests/rules/kl28_plans_test.cpp KL28-04 example
inline constexpr Rule<PlanContent> cut_goes_with_quality{
    .id       = "KL28-04",
    .vi       = "Kế hoạch tinh giản biên chế gắn với nâng cao chất lượng đội ngũ",
    .en       = "A plan that cuts quota states measures of quality",
    .source   = {sources::kl28, clause_unknown, Confidence::reported},
    .in_force = Period::until(date(2022, 2, 21), streamlining::deadline),
    .severity = Severity::warning,
    .reads    = {Read::plans},
    .check    = [](const PlanContent& plan, AsOf, Reasoning& way) -> Verdict {
        if (!way.knows("plan_cut", plan.cut))
            return way.to(undetermined({"số biên chế tinh giản theo kế hoạch", "how many posts the plan cuts"}));
        if (!way.holds({"kế hoạch có giảm biên chế", "the plan cuts posts"}, *plan.cut > 0))
            return way.to(not_applicable({"kế hoạch không giảm biên chế", "the plan cuts no post"}));
        if (!way.knows("quality_measures", plan.quality_measures))
            return way.to(
                   undetermined({"biện pháp nâng cao chất lượng trong kế hoạch", "the plan's quality measures"}));
        return way.to(saying(at_least(*plan.quality_measures, 1),
                                {"kế hoạch chỉ giảm biên chế, không có biện pháp nâng cao chất lượng đội ngũ",
                              "the plan cuts posts and states no measure of quality"},
                                {"bổ sung ít nhất {difference} biện pháp nâng cao chất lượng",
                              "add at least {difference} measure of quality"}));
    }};

/// \rule{KL28-05}
/// «khắc phục tình trạng giảm biên chế cơ học, cào bằng» (a task that the National Assembly gave the Government; the
/// wording is back-translated). When all agencies under one authority, three or more, give up the same share, or each
/// exactly its share of the target, somebody should ask whether functions were weighed at all.
///
/// \law_is_silent what «cào bằng» is in figures. Read here as: the shares are equal to the post, or every cut is the
/// target rounded as the data rounds.
///
/// \snippet{trimleft} tests/rules/kl28_plans_test.cpp KL28-05 example
inline constexpr Rule<ComparedCuts> cuts_are_not_levelled{
    .id         = "KL28-05",
    .vi         = "Không giảm biên chế cơ học, cào bằng giữa các cơ quan",
    .en         = "Posts are not cut mechanically and equally",
    .source     = {sources::nq100, clause_unknown, Confidence::unconfirmed},
    .in_force   = Period::until(date(2023, 12, 31), streamlining::deadline),
    .severity   = Severity::advice,
    .reads      = {Read::agencies, Read::figures},
    .parameters = streamlining::target_rates,
    .check      = [](const ComparedCuts& cuts, AsOf as_of, Reasoning& way) -> Verdict {
        const auto known  = static_cast<Posts>(cuts.known.size());
        const auto target = cuts.line == public_employees ? streamlining::public_employee_cut.at(as_of)
                                                               : streamlining::civil_servant_cut.at(as_of);
        if (!target) return way.to(not_applicable({"giai đoạn tinh giản đã kết thúc", "the period has ended"}));
        way.takes("agencies", known + cuts.unknown);
        if (!way.holds({"có từ 3 cơ quan trở lên", "there are three agencies or more"}, known + cuts.unknown >= 3))
            return way.to(not_applicable({"ít hơn 3 cơ quan để so sánh", "fewer than three agencies to compare"}));
        // Who had no posts has no share that could be the same, whichever place it has among them.
        const auto whole =
            std::find_if(cuts.known.begin(), cuts.known.end(), [](const AgencyCut& one) { return one.baseline != 0; });
        // In lowest terms, for products of a country's posts are beyond 64 bits.
        const auto share_cut = [](const AgencyCut& one) {
            const Posts divisor = std::gcd(one.cut, one.baseline);
            return std::pair(one.cut / divisor, one.baseline / divisor);
        };
        const auto has_same_share = [&](const AgencyCut& one) {
            return whole != cuts.known.end() && (one.baseline == 0 || share_cut(one) == share_cut(*whole));
        };
        const auto is_bare_target = [&](const AgencyCut& one) {
            return one.cut == share_of(one.baseline, cuts.supposed_rate.value_or(target->value), cuts.rounding);
        };
        const auto nothing_was_cut = [](const AgencyCut& one) { return one.cut == 0; };
        const auto all = [&](auto condition) { return std::all_of(cuts.known.begin(), cuts.known.end(), condition); };
        if (!way.holds({"có cơ quan đã giảm biên chế", "some agency has cut posts"},
                            cuts.unknown > 0 || !all(nothing_was_cut)))
            return way.to(not_applicable({"chưa cơ quan nào giảm biên chế", "no agency has cut posts yet"}));
        const bool is_level =
            way.holds({"tỷ lệ giảm của các cơ quan đã biết đều bằng nhau, hoặc đều đúng bằng chỉ tiêu chung",
                       "the known agencies all cut the same share, or all exactly the common target"},
                           all(has_same_share) || all(is_bare_target));
        if (is_level && cuts.unknown > 0)
            return way.to(undetermined({"mức giảm của các cơ quan còn lại", "the cuts of the other agencies"}));
        if (!is_level) return way.to(complies());
        return way.to(violates({"các cơ quan đều giảm cùng một tỷ lệ, hoặc đều đúng bằng chỉ tiêu chung",
                                "all agencies cut the same share, or all exactly the common target"},
                                    {"xác định lại mức giảm theo chức năng, nhiệm vụ của từng cơ quan",
                                "weigh each agency's functions and set its cut anew"}));
    }};

/// \rule{KL28-06}
/// «kế hoạch tinh giản biên chế […] và từng năm»: read in 39-NQ/TW for 2015–2021; that 28-KL/TW continues it is
/// unconfirmed, so the rule warns at most.
///
/// \law_is_silent by which day of a year its plan must be approved; a year is due once it has begun.
///
/// \snippet{trimleft} tests/rules/kl28_plans_test.cpp KL28-06 example
inline constexpr Rule<PlanYears> every_year_is_planned{
    .id = "KL28-06",
    .vi = "Có kế hoạch tinh giản biên chế được phê duyệt cho từng năm của giai đoạn đến nay",
    .en       = "An approved streamlining plan covers each year of the period so far",
    .source   = {sources::kl28, clause_unknown, Confidence::unconfirmed},
    .in_force = Period::until(date(2022, 2, 21), streamlining::deadline),
    .severity = Severity::warning,
    .reads    = {Read::agencies, Read::figures, Read::plans},
    .check    = [](const PlanYears& years, AsOf, Reasoning& way) -> Verdict {
        if (!way.holds({"có kế hoạch tinh giản biên chế trong dữ liệu", "the data knows a streamlining plan"},
                          years.has_plan))
            return way.to(undetermined({"kế hoạch tinh giản biên chế", "the streamlining plan"}));
        way.takes("years_due", years.due);
        way.takes("years_planned", years.planned);
        way.takes("refused", years.refused);
        if (!way.holds({"năm nào của giai đoạn đến nay cũng có kế hoạch", "every year so far is planned"},
                          years.planned >= years.due))
            return way.to(saying(at_least(years.planned, years.due),
                                    {"mới có kế hoạch cho {observed} trong {limit} năm: thiếu {difference} năm",
                                  "{observed} of {limit} years are planned: {difference} missing"},
                                    {"lập và trình phê duyệt kế hoạch của {difference} năm",
                                  "draw up the missing plans ({difference}) and have them approved"}));
        const Posts approved = way.computes("years_approved",
                                               {"số năm có kế hoạch trừ {refused} năm không được phê duyệt",
                                             "planned years less {refused} that were not approved"},
                                               years.planned - years.refused);
        if (approved < years.due)
            return way.to(saying(at_least(approved, years.due),
                                    {"còn thiếu kế hoạch được phê duyệt cho {difference} năm",
                                  "years that lack an approved plan: {difference}"},
                                    {"trình cấp có thẩm quyền phê duyệt", "have them approved"}));
        if (years.approval_unknown > 0)
            return way.to(undetermined({"kế hoạch đã được phê duyệt hay chưa", "whether the plans were approved"}));
        return way.to(at_least(approved, years.due));
    }};

/// \rule{KL28-07}
/// «phù hợp với chức năng, nhiệm vụ, vị trí việc làm» (70-QĐ/TW, Article 2). A filled post maps to a job position that
/// the competent authority approved.
///
/// \law_is_silent here on what follows: decrees 62/2020 and 106/2020 do say, and were not read, so it warns.
///
/// \snippet{trimleft} tests/rules/kl28_plans_test.cpp KL28-07 example
inline constexpr Rule<PositionUse> position_is_approved{
    .id       = "KL28-07",
    .vi       = "Người được bố trí theo vị trí việc làm đã được phê duyệt",
    .en       = "Each filled post maps to an approved job position",
    .source   = {sources::qd70, "Điều 2", Confidence::text_read},
    .in_force = {.from = date(2022, 7, 18)},
    .severity = Severity::warning,
    .reads    = {Read::job_positions},
    .check    = [](const PositionUse& position, AsOf, Reasoning& way) -> Verdict {
        if (!way.knows("filled", position.filled))
            return way.to(undetermined({"số người ở vị trí việc làm", "how many posts are filled"}));
        if (!way.holds({"vị trí việc làm đang có người", "somebody holds the position"}, *position.filled > 0))
            return way.to(not_applicable({"vị trí việc làm chưa có người", "nobody holds the position"}));
        const auto approved =
            way.asks({"vị trí việc làm đã được phê duyệt", "the position is approved"}, position.approved);
        if (!approved)
            return way.to(undetermined({"vị trí việc làm đã được phê duyệt hay chưa", "whether it was approved"}));
        return way.to(saying(at_most(*position.filled, *approved ? *position.filled : 0),
                                {"{observed} người ở vị trí việc làm chưa được phê duyệt",
                              "people in a position that is not approved: {observed}"},
                                {"trình cấp có thẩm quyền phê duyệt vị trí việc làm, hoặc bố trí lại {difference} người",
                              "have the position approved, or place {difference} people elsewhere"}));
    }};

/// \rule{KL28-08}
/// «cơ cấu lại đội ngũ»: the share of a rank or professional grade does not exceed the approved one.
///
/// \law_is_silent on every ratio: none was found in a text, so the data must bring the approved share and its source,
/// and the rule advises at most.
///
/// \snippet{trimleft} tests/rules/kl28_plans_test.cpp KL28-08 example
inline constexpr Rule<RankCount> rank_share_is_kept{
    .id       = "KL28-08",
    .vi       = "Cơ cấu ngạch công chức, hạng viên chức không vượt tỷ lệ được phê duyệt",
    .en       = "The share of a rank or grade does not exceed the approved one",
    .source   = {sources::kl28, clause_unknown, Confidence::unconfirmed},
    .in_force = {.from = date(2022, 2, 21)},
    .severity = Severity::advice,
    .reads    = {Read::rank_shares},
    .check    = [](const RankCount& rank, AsOf, Reasoning& way) -> Verdict {
        if (!way.knows("staff", rank.staff)) return way.to(undetermined({"tổng số người", "how many staff there are"}));
        if (!way.holds({"cơ quan có người", "the agency has staff"}, *rank.staff > 0))
            return way.to(not_applicable({"cơ quan chưa có người", "the agency has no staff"}));
        if (!way.knows("approved_share", rank.approved))
            return way.to(undetermined({"tỷ lệ được phê duyệt", "the approved share"}));
        if (!way.knows("holders", rank.holders))
            return way.to(undetermined({"số người giữ ngạch, hạng", "how many hold the rank"}));
        const Posts most = way.computes(
               "most_holders", {"{approved_share} × {staff}, làm tròn xuống", "{approved_share} × {staff}, rounded down"},
               share_of(*rank.staff, *rank.approved, Rounding::down));
        return way.to(saying(
               at_most(*rank.holders, most),
               {"{observed} người giữ ngạch, hạng này, tỷ lệ được phê duyệt cho phép {limit}",
             "{observed} hold the rank, the approved share allows {limit}"},
               {"giảm {difference} người hoặc trình điều chỉnh tỷ lệ", "{difference} fewer, or have the share changed"}));
    }};

/// \rule{KL28-09}
/// 70-QĐ/TW, Article 2, raises the responsibility of the head («người đứng đầu») in managing and using quota: a plan
/// names the office that answers for it.
///
/// \snippet{trimleft} tests/rules/kl28_plans_test.cpp KL28-09 example
inline constexpr Rule<PlanContent> plan_names_its_head{
    .id       = "KL28-09",
    .vi       = "Kế hoạch tinh giản biên chế nêu rõ người đứng đầu chịu trách nhiệm",
    .en       = "A streamlining plan names the head who answers for it",
    .source   = {sources::qd70, "Điều 2", Confidence::text_read},
    .in_force = {.from = date(2022, 7, 18)},
    .severity = Severity::warning,
    .reads    = {Read::plans},
    .check    = [](const PlanContent& plan, AsOf, Reasoning& way) -> Verdict {
        const auto names_head = way.asks(
               {"kế hoạch nêu chức danh chịu trách nhiệm", "the plan names the office that answers"}, plan.names_head);
        if (!names_head)
            return way.to(
                   undetermined({"chức danh chịu trách nhiệm về kế hoạch", "the office that answers for the plan"}));
        if (*names_head) return way.to(complies());
        return way.to(violates({"kế hoạch không nêu người chịu trách nhiệm", "the plan names nobody who answers"},
                                  {"bổ sung chức danh người đứng đầu chịu trách nhiệm", "name the head who answers"}));
    }};

/// \rule{KL28-10}
/// «chưa tinh giản»: who is pregnant, on maternity leave or raising a child under 36 months, unless they volunteer; and
/// who is being considered for discipline, prosecuted or inspected.
///
/// Read for 29/2023/NĐ-CP. That 154/2025/NĐ-CP says the same from 16/6/2025 is from memory, so from that day it warns.
///
/// \law_is_silent here on the article; that the decree took effect on 20/7/2023 is from memory.
///
/// \snippet{trimleft} tests/rules/kl28_plans_test.cpp KL28-10 example
inline constexpr Rule<ListedStatus> protected_are_not_listed{
    .id = "KL28-10",
    .vi = "Chưa tinh giản biên chế đối với người đang mang thai, nghỉ thai sản, nuôi con dưới 36 tháng tuổi (trừ "
          "trường hợp tự nguyện) và người đang bị xem xét kỷ luật, truy cứu trách nhiệm hình sự, thanh tra",
    .en =
        "Protected persons, unless they volunteer, and persons under proceedings are not put on the streamlining list",
    .source   = {sources::nd29, clause_unknown, Confidence::reported},
    .in_force = {.from = date(2023, 7, 20)},
    .severity = Severity::violation,
    .reads    = {Read::listed_persons},
    .check    = [](const ListedStatus& person, AsOf as_of, Reasoning& way) -> Verdict {
        const bool is_first_decree = as_of.in_force < date(2025, 6, 16);
        const bool is_sure =
            way.holds({"ngày kiểm tra trước ngày 16/6/2025, khi Nghị định số 29/2023/NĐ-CP còn được áp dụng (sau đó là "
                          "Nghị định số 154/2025/NĐ-CP, chưa xác nhận, nên chỉ cảnh báo)",
                       "the day is before 16 June 2025, while Decree 29/2023/NĐ-CP applies (then Decree "
                          "154/2025/NĐ-CP, unconfirmed: it only warns)"},
                         is_first_decree);
        const Severity mildest = is_sure ? Severity::violation : Severity::warning;
        const auto in_dispute = way.asks({"đang bị xem xét kỷ luật, truy cứu trách nhiệm hình sự hoặc thanh tra",
                                          "is under disciplinary, criminal or inspection proceedings"},
                                            person.under_proceedings);
        if (in_dispute.value_or(false))
            return way.to(
                   violates({"đang bị xem xét kỷ luật, truy cứu trách nhiệm hình sự hoặc thanh tra",
                          "is under disciplinary, criminal or inspection proceedings"},
                            {"đưa ra khỏi danh sách đến khi có kết luận", "take off the list until it is settled"})
                       .softened_to(mildest));
        const auto is_protected = way.asks({"đang mang thai, nghỉ thai sản hoặc nuôi con dưới 36 tháng tuổi",
                                            "is pregnant, on maternity leave or raises a child under 36 months"},
                                              person.is_protected);
        const auto volunteers       = way.asks({"tự nguyện tinh giản", "asks for it"}, person.volunteers);
        const bool may_be_protected = is_protected.value_or(true) && !volunteers.value_or(false);
        if (is_protected.value_or(false) && volunteers && !*volunteers)
            return way.to(
                   violates({"thuộc diện chưa tinh giản và không tự nguyện", "is protected and did not ask for it"},
                            {"đưa ra khỏi danh sách", "take off the list"})
                       .softened_to(mildest));
        if (may_be_protected && !is_protected)
            return way.to(undetermined({"có thuộc diện chưa tinh giản hay không", "whether the person is protected"}));
        if (may_be_protected)
            return way.to(undetermined({"có tự nguyện tinh giản hay không", "whether the person asked for it"}));
        if (!in_dispute)
            return way.to(undetermined({"có đang bị xem xét kỷ luật, truy cứu trách nhiệm hình sự, thanh tra hay không",
                                        "whether proceedings are open"}));
        return way.to(complies());
    }};

} // namespace congvu::kl28
