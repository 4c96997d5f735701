// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/reasoning.hpp>
#include <congvu/engine/rule.hpp>
#include <congvu/establishment/charged_posts.hpp>
#include <congvu/establishment/class_staffing.hpp>
#include <congvu/establishment/contract_staff.hpp>
#include <congvu/establishment/recruitment.hpp>
#include <congvu/establishment/teacher_tranche.hpp>
#include <congvu/law/parameter.hpp>
#include <congvu/rules/sources.hpp>

#include <algorithm>
#include <array>

/// \file
/// Sử dụng biên chế: for whom assigned posts are used. Recruitment, associations, contracts, teachers.

namespace congvu::kl40 {

// clang-format off
/// Biên chế giáo viên bổ sung giai đoạn 2022–2026 của cả nước.
inline constexpr auto teacher_additions = parameter<Posts>(through(2026, 12, 31), {
    {date(2022, 7, 18), 65'980, {sources::qd71, "Điều 1", Confidence::text_read}},
});
// clang-format on

/// What KL40-15 reads.
inline constexpr std::array teacher_ceilings{
    named("teacher_additions", {"Biên chế giáo viên bổ sung của cả nước", "Teacher posts added nationally"},
          teacher_additions)};

/// \rule{KL40-08}
/// «tuyển dụng công chức, viên chức trong chỉ tiêu biên chế theo đúng quy định của pháp luật, bảo đảm đúng tiêu chuẩn,
/// vị trí việc làm»
///
/// Formula F4: the room is the quota less who is there and less what is kept in reserve.
///
/// \snippet{trimleft} tests/rules/kl40_use_test.cpp KL40-08 example
inline constexpr Rule<RecruitmentRoom> recruits_within_quota{
    .id       = "KL40-08",
    .vi       = "Tuyển dụng trong chỉ tiêu biên chế, đúng tiêu chuẩn, vị trí việc làm",
    .en       = "Recruitment stays within quota and follows standards and job positions",
    .source   = {sources::ha_tinh_directive, "đoạn 6", Confidence::text_read},
    .in_force = {.from = date(2022, 7, 18)},
    .severity = Severity::violation,
    .reads    = {Read::agencies, Read::figures, Read::recruitments, Read::job_positions},
    .check    = [](const RecruitmentRoom& plan, AsOf, Reasoning& way) -> Verdict {
        if (!way.knows("planned", plan.planned))
            return way.to(undetermined({"số người dự kiến tuyển", "how many are to be hired"}));
        if (!way.holds({"có tuyển dụng", "somebody is to be hired"}, *plan.planned > 0))
            return way.to(not_applicable({"không tuyển dụng", "nobody is to be hired"}));
        const bool figures_known = way.knows("assigned", plan.assigned) && way.knows("occupied", plan.occupied) &&
                                   way.knows("reserve", plan.reserved);
        Verdict within = complies();
        if (figures_known) {
            const Posts room = way.computes(
                   "room", {"{assigned} − {occupied} − dự phòng {reserve}", "{assigned} − {occupied} − reserve {reserve}"},
                   *plan.room());
            within = saying(at_most(*plan.planned, std::max<Posts>(room, 0)),
                               {"tuyển {observed}, chỉ còn {limit} chỉ tiêu: vượt {difference}",
                             "{observed} to be hired, room for {limit}: {difference} too many"},
                               {"giảm {difference} chỉ tiêu tuyển dụng", "hire {difference} fewer"});
            if (within == Outcome::violates) return way.to(std::move(within));
        }
        const auto approved = way.asks(
               {"các vị trí việc làm cần tuyển đã được phê duyệt", "the positions are approved"}, plan.positions_approved);
        if (!approved.value_or(true))
            return way.to(violates(
                   {"tuyển vào vị trí việc làm chưa được phê duyệt", "hires for a position that is not approved"},
                   {"trình phê duyệt vị trí việc làm trước khi tuyển", "have the position approved before hiring"}));
        const auto standards =
            way.asks({"áp dụng đúng tiêu chuẩn của vị trí việc làm", "asks the standards of the position"},
                        plan.meets_standards);
        if (!standards.value_or(true))
            return way.to(violates(
                   {"không áp dụng đúng tiêu chuẩn của vị trí việc làm", "does not ask the standards of the position"},
                   {"tuyển theo đúng tiêu chuẩn", "hire by the standards"}));
        if (!plan.assigned) return way.to(undetermined({"biên chế được giao", "assigned quota"}));
        if (!plan.occupied) return way.to(undetermined({"biên chế có mặt", "occupied posts"}));
        if (!plan.reserved) return way.to(undetermined({"biên chế dự phòng", "posts in reserve"}));
        if (!approved)
            return way.to(undetermined(
                   {"vị trí việc làm cần tuyển đã được phê duyệt hay chưa", "whether the positions are approved"}));
        if (!standards) return way.to(undetermined({"tiêu chuẩn tuyển dụng", "which standards are asked"}));
        return way.to(std::move(within));
    }};

/// \rule{KL40-11}
/// «không có biên chế hội» (the Ministry's words on 40-KL/TW and 70-QĐ/TW; back-translated): association staff use up
/// neither the civil-servant nor the public-employee quota.
///
/// \snippet{trimleft} tests/rules/kl40_use_test.cpp KL40-11 example
inline constexpr Rule<ChargedPosts> associations_have_no_quota{
    .id       = "KL40-11",
    .vi       = "Không tính người làm việc của hội vào biên chế công chức, viên chức",
    .en       = "Association staff are not charged to civil-servant or public-employee quota",
    .source   = {sources::kl40, clause_unknown, Confidence::reported},
    .in_force = {.from = date(2022, 7, 18)},
    .severity = Severity::warning,
    .reads    = {Read::agencies, Read::figures},
    .check    = [](const ChargedPosts& posts, AsOf, Reasoning& way) -> Verdict {
        constexpr StaffCategories state_quota{StaffCategory::cadre, StaffCategory::civil_servant,
                                              StaffCategory::public_employee};
        if (!way.holds({"là người làm việc của hội", "is association staff"},
                          posts.staff == StaffCategories(StaffCategory::association_staff)))
            return way.to(not_applicable({"không phải người làm việc của hội", "not association staff"}));
        if (!way.knows("occupied", posts.posts))
            return way.to(undetermined({"số người làm việc của hội", "how many association staff there are"}));
        if (!way.knows_that({"đã rõ chỉ tiêu nào được dùng", "whose quota is used is known"},
                               posts.charged_to.has_value()))
            return way.to(undetermined({"chỉ tiêu biên chế được dùng", "whose quota they use"}));
        const bool is_charged = posts.charged_to->overlaps(state_quota);
        return way.to(saying(at_most(is_charged ? *posts.posts : 0, 0),
                                {"{observed} người của hội dùng biên chế công chức, viên chức",
                              "{observed} association staff use civil-servant or public-employee quota"},
                                {"trả lại {difference} biên chế", "give back {difference} posts"}));
    }};

/// \rule{KL40-12}
/// Labour contracts under 111/2022/NĐ-CP are for «công việc hỗ trợ, phục vụ»; schools short of recruits may contract
/// teachers under it.
///
/// \law_is_silent here on the ceiling for professional contracts in education and health (70 %, from memory), on the
/// article, and on the day the decree took effect; the rule starts with the day of issue.
///
/// \snippet{trimleft} tests/rules/kl40_use_test.cpp KL40-12 example
inline constexpr Rule<ContractUse> contracts_are_for_permitted_work{
    .id       = "KL40-12",
    .vi       = "Chỉ ký hợp đồng lao động cho công việc được phép",
    .en       = "Labour contracts are for permitted work only",
    .source   = {sources::nd111, clause_unknown, Confidence::reported},
    .in_force = {.from = date(2022, 12, 30)},
    .severity = Severity::warning,
    .reads    = {Read::contracts},
    .check    = [](const ContractUse& contract, AsOf, Reasoning& way) -> Verdict {
        if (!way.knows("contracts", contract.number))
            return way.to(undetermined({"số hợp đồng", "how many contracts there are"}));
        if (!way.holds({"có hợp đồng lao động", "there are contracts"}, *contract.number > 0))
            return way.to(not_applicable({"không có hợp đồng lao động", "there are no contracts"}));
        if (!way.knows_that({"đã rõ công việc theo hợp đồng", "the work is known"}, contract.work.has_value()))
            return way.to(undetermined({"công việc theo hợp đồng", "what the contracts are for"}));
        if (way.holds({"là công việc hỗ trợ, phục vụ", "is support work"}, *contract.work == ContractWork::support))
            return way.to(complies());
        if (!way.knows_that({"đã rõ lĩnh vực", "the sector is known"}, contract.sector.has_value()))
            return way.to(undetermined({"lĩnh vực của công việc chuyên môn", "the sector of the professional work"}));
        const bool is_permitted =
            way.holds({"thuộc giáo dục hoặc y tế", "is in education or health"}, *contract.sector != Sector::other);
        return way.to(saying(at_most(is_permitted ? 0 : *contract.number, 0),
                                {"{observed} hợp đồng làm công việc chuyên môn ngoài giáo dục, y tế",
                              "{observed} contracts for professional work outside education and health"},
                                {"chấm dứt {difference} hợp đồng hoặc tuyển vào biên chế",
                              "end {difference} contracts, or recruit into quota posts"}));
    }};

/// \rule{KL40-13}
/// Public-employee quota is not used for state-management posts: 7,191 such posts were to be reviewed (5578/VPCP-TCCV).
///
/// \snippet{trimleft} tests/rules/kl40_use_test.cpp KL40-13 example
inline constexpr Rule<ChargedPosts> public_employee_quota_is_for_public_employees{
    .id       = "KL40-13",
    .vi       = "Không dùng biên chế viên chức cho vị trí của cán bộ, công chức",
    .en       = "Public-employee quota is not used for posts of cadres or civil servants",
    .source   = {sources::cv5578, clause_unknown, Confidence::reported},
    .in_force = {.from = date(2024, 8, 6)},
    .severity = Severity::warning,
    .reads    = {Read::agencies, Read::figures},
    .check    = [](const ChargedPosts& posts, AsOf, Reasoning& way) -> Verdict {
        const bool is_pure =
            posts.staff.overlaps(cadres_and_civil_servants) && !posts.staff.contains(StaffCategory::public_employee);
        if (!way.holds({"là vị trí của cán bộ, công chức", "is a cadre's or civil servant's post"}, is_pure))
            return way.to(not_applicable({"không phải vị trí của cán bộ, công chức", "not a civil servant's post"}));
        if (!way.knows("occupied", posts.posts)) return way.to(undetermined({"biên chế có mặt", "occupied posts"}));
        if (!way.knows_that({"đã rõ chỉ tiêu nào được dùng", "whose quota is used is known"},
                               posts.charged_to.has_value()))
            return way.to(undetermined({"chỉ tiêu biên chế được dùng", "whose quota they use"}));
        const bool is_misused = posts.charged_to->contains(StaffCategory::public_employee);
        return way.to(saying(at_most(is_misused ? *posts.posts : 0, 0),
                                {"{observed} vị trí công chức dùng biên chế viên chức",
                              "{observed} civil-servant posts use public-employee quota"},
                                {"chuyển {difference} vị trí sang biên chế công chức hoặc bố trí lại",
                              "move {difference} posts to civil-servant quota, or fill them otherwise"}));
    }};

/// \rule{KL40-14}
/// Teacher posts that were added are used for teachers, and no more teacher posts are made from them than were added.
/// Derived from the purpose of the addition in 72-QĐ/TW.
///
/// \snippet{trimleft} tests/rules/kl40_use_test.cpp KL40-14 example
inline constexpr Rule<TrancheUse> teacher_posts_are_for_teachers{
    .id       = "KL40-14",
    .vi       = "Biên chế giáo viên bổ sung được dùng đúng mục đích",
    .en       = "Added teacher posts are used for teachers only",
    .source   = {sources::qd72, clause_unknown, Confidence::derived},
    .in_force = {.from = date(2022, 7, 18)},
    .severity = Severity::warning,
    .reads    = {Read::teacher_tranches},
    .check    = [](const TrancheUse& tranche, AsOf, Reasoning& way) -> Verdict {
        if (!way.knows("tranche", tranche.posts))
            return way.to(undetermined({"số biên chế giáo viên bổ sung", "how many teacher posts were added"}));
        if (!way.holds({"đợt này có bổ sung biên chế", "the tranche adds posts"}, *tranche.posts > 0))
            return way.to(not_applicable({"đợt này không bổ sung biên chế", "the tranche adds no posts"}));
        if (way.knows("other_posts", tranche.other_posts) && *tranche.other_posts > 0)
            return way.to(
                   saying(at_most(*tranche.other_posts, 0),
                          {"{observed} biên chế giáo viên bổ sung được dùng cho việc khác",
                        "{observed} added teacher posts are used for others"},
                          {"chuyển {difference} biên chế lại cho giáo viên", "give {difference} posts back to teachers"}));
        if (way.knows("teacher_posts", tranche.teacher_posts) && *tranche.teacher_posts > *tranche.posts)
            return way.to(saying(at_most(*tranche.teacher_posts, *tranche.posts),
                                    {"giao {observed} biên chế giáo viên, được bổ sung {limit}: vượt {difference}",
                                  "{observed} teacher posts made, {limit} added: {difference} too many"},
                                    {"giảm {difference} biên chế giáo viên", "{difference} teacher posts fewer"}));
        if (!tranche.other_posts)
            return way.to(undetermined({"số biên chế bổ sung dùng cho việc khác", "how many went to others"}));
        if (!tranche.teacher_posts)
            return way.to(undetermined({"số biên chế bổ sung đã giao cho giáo viên", "how many went to teachers"}));
        return way.to(at_most(*tranche.teacher_posts, *tranche.posts));
    }};

/// \rule{KL40-15}
/// 71-QĐ/TW, Article 1: the public employees' total contains 65,980 teacher posts to be added in 2022–2026, so all
/// tranches together do not exceed that.
///
/// \snippet{trimleft} tests/rules/kl40_use_test.cpp KL40-15 example
inline constexpr Rule<TrancheSum> teacher_tranches_stay_within_total{
    .id = "KL40-15",
    .vi = "Tổng các đợt bổ sung biên chế giáo viên không vượt số Bộ Chính trị quyết định",
    .en = "All tranches of teacher posts together do not exceed the Politburo's number",
    .source     = {sources::qd71, "Điều 1", Confidence::text_read},
    .in_force   = Period::until(date(2022, 7, 18), through(2026, 12, 31)),
    .severity   = Severity::violation,
    .reads      = {Read::agencies, Read::figures, Read::teacher_tranches},
    .parameters = teacher_ceilings,
    .check      = [](const TrancheSum& sum, AsOf as_of, Reasoning& way) -> Verdict {
        if (!way.holds({"là các đợt của cả nước", "are the tranches of the whole nation"}, sum.is_national))
            return way.to(not_applicable({"chỉ là phần của một địa phương", "only a locality's share"}));
        const auto ceiling = teacher_additions.at(as_of);
        if (!ceiling)
            return way.to(not_applicable({"giai đoạn bổ sung đã kết thúc hoặc chưa bắt đầu", "outside the period"}));
        const Posts most = sum.supposed_ceiling.value_or(ceiling->value);
        way.takes("teacher_additions", most);
        way.takes("tranches", sum.known);
        Verdict within =
            saying(at_most(sum.known, most),
                        {"các đợt đã bổ sung {observed}, được quyết định {limit}: vượt {difference}",
                    "the tranches add {observed}, {limit} were decided: {difference} too many"},
                        {"giảm {difference} biên chế của đợt sau", "{difference} posts fewer in the next tranche"});
        if (within == Outcome::complies && sum.unknown > 0)
            return way.to(undetermined({"số biên chế của đợt: {unknown_tranche}", "the posts of: {unknown_tranche}"}));
        return way.to(std::move(within));
    }};

/// \rule{KL40-16}
/// «có học sinh thì phải có giáo viên trên lớp» (that 40-KL/TW says so is from memory): the norm's number of teachers
/// is there.
///
/// \law_is_silent on the norm, which is a matter of education law: the data must bring it.
///
/// \snippet{trimleft} tests/rules/kl40_use_test.cpp KL40-16 example
inline constexpr Rule<ClassNeed> classes_have_teachers{
    .id       = "KL40-16",
    .vi       = "Có học sinh thì phải có giáo viên đứng lớp",
    .en       = "Where there are pupils there must be teachers in class",
    .source   = {sources::kl40, clause_unknown, Confidence::unconfirmed},
    .in_force = {.from = date(2022, 7, 18)},
    .severity = Severity::advice,
    .reads    = {Read::classes},
    .check    = [](const ClassNeed& need, AsOf, Reasoning& way) -> Verdict {
        if (!way.knows("classes", need.classes)) return way.to(undetermined({"số lớp", "how many classes there are"}));
        if (!way.holds({"có lớp học", "there are classes"}, *need.classes > 0))
            return way.to(not_applicable({"không có lớp học", "there are no classes"}));
        if (!way.knows("norm", need.teachers_per_class))
            return way.to(undetermined({"định mức giáo viên trên lớp", "the norm of teachers a class"}));
        if (!way.knows("teachers", need.teachers))
            return way.to(undetermined({"số giáo viên", "how many teachers there are"}));
        const Posts wanted =
            way.computes("wanted", {"{norm} × {classes}, làm tròn lên", "{norm} × {classes}, rounded up"},
                            share_of(*need.classes, *need.teachers_per_class, Rounding::up));
        return way.to(saying(at_least(*need.teachers, wanted),
                                {"có {observed} giáo viên, cần {limit}: thiếu {difference}",
                              "{observed} teachers, {limit} needed: {difference} short"},
                                {"bổ sung {difference} giáo viên", "{difference} more teachers"}));
    }};

} // namespace congvu::kl40
