// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/base/text.hpp>
#include <congvu/dataset/supposition.hpp>
#include <congvu/dataset/waiver.hpp>
#include <congvu/directive/addressees.hpp>
#include <congvu/directive/directive.hpp>
#include <congvu/directive/task.hpp>
#include <congvu/establishment/allocation.hpp>
#include <congvu/establishment/block_move.hpp>
#include <congvu/establishment/class_staffing.hpp>
#include <congvu/establishment/contract_staff.hpp>
#include <congvu/establishment/figure.hpp>
#include <congvu/establishment/job_position.hpp>
#include <congvu/establishment/listed_person.hpp>
#include <congvu/establishment/post_transfer.hpp>
#include <congvu/establishment/quota_history.hpp>
#include <congvu/establishment/rank_share.hpp>
#include <congvu/establishment/recruitment.hpp>
#include <congvu/establishment/recruitment_freeze.hpp>
#include <congvu/establishment/staff_member.hpp>
#include <congvu/establishment/streamlining_plan.hpp>
#include <congvu/establishment/teacher_tranche.hpp>
#include <congvu/law/document.hpp>
#include <congvu/law/relation.hpp>
#include <congvu/organization/agency.hpp>
#include <congvu/organization/group.hpp>
#include <congvu/organization/reorganisation.hpp>
#include <congvu/organization/structure.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvu {

/// Giả định: what the data takes for granted because no source says it. Every report shows it.
struct Assumption {
    OwnedText text;    ///< what is taken for granted
    Location location; ///< where the data says so
};

/// Bộ dữ liệu: everything that is known about agencies, documents, directives and posts, valid in time, each value
/// with the place it was read from. Plain data: whoever fills it keeps every identifier within its rows; `io::load`
/// does, and reports what it cannot resolve.
struct Dataset {
    OwnedText title;                     ///< what people call the data set
    std::vector<std::string> files;      ///< what `Location::file` counts
    std::vector<Assumption> assumptions; ///< Giả định; every report shows them
    Agencies agencies;                   ///< cơ quan, tổ chức, đơn vị
    AgencyGroups groups;                 ///< nhóm cơ quan: addressed together
    Reorganisations reorganisations;     ///< sắp xếp tổ chức: merged, split, renamed, ended
    Documents documents;                 ///< văn bản
    std::vector<Relation> relations; ///< căn cứ, sửa đổi, thay thế, bãi bỏ, hướng dẫn between documents
    Directives directives;           ///< văn bản chỉ đạo
    Tasks tasks;                     ///< nhiệm vụ
    std::vector<Delegation> delegations;          ///< giao lại nhiệm vụ
    Figures figures;                              ///< số liệu biên chế
    Allocations allocations;                      ///< phân bổ biên chế: wholes and their parts
    std::vector<QuotaSubject> quota_subjects;     ///< whose quota is held against the targets
    std::vector<PostTransfer> post_transfers;     ///< điều chuyển biên chế
    std::vector<StreamliningPlan> plans;          ///< kế hoạch tinh giản biên chế
    JobPositions job_positions;                   ///< vị trí việc làm
    std::vector<RankShare> rank_shares;           ///< cơ cấu ngạch, hạng
    std::vector<ListedPerson> listed_persons;     ///< danh sách tinh giản: ids, never names
    std::vector<Recruitment> recruitments;        ///< kế hoạch tuyển dụng
    std::vector<RecruitmentFreeze> freezes;       ///< tạm dừng tuyển dụng
    std::vector<ContractStaff> contracts;         ///< lao động hợp đồng
    std::vector<TeacherTranche> teacher_tranches; ///< đợt bổ sung giáo viên
    std::vector<ClassStaffing> classes;           ///< lớp học và giáo viên
    std::vector<BlockMove> block_moves;           ///< điều chỉnh biên chế giữa các khối
    std::vector<StaffMember> staff;               ///< người giữ vị trí công tác: ids, never names
    std::vector<Waiver> waivers;                  ///< quyết định miễn, each with a reason and an end
    std::vector<SeverityChange> severity_changes; ///< hồ sơ mức độ: rules that weigh otherwise for a time
    Suppositions suppositions;                    ///< what somebody supposes instead of the law or the data (what-if)
    Rounding rounding = Rounding::up;             ///< how shares of posts are rounded; the sources give no convention

    /// Who is under whom. The view must not outlive the data set.
    [[nodiscard]] Structure structure() const { return {agencies, reorganisations}; }
};

namespace detail {

template <typename Kind, typename Thing>
std::optional<Id<Kind>> find_key(const Rows<Kind, Thing>& rows, std::string_view key) {
    for (const Id<Kind> id : rows.ids())
        if (rows[id].key == key) return id;
    return std::nullopt;
}

} // namespace detail

/// The thing that data and command line call `key`. O(rows): for people, not for loops.
[[nodiscard]] inline std::optional<AgencyId> find_agency(const Dataset& data, std::string_view key) {
    return detail::find_key(data.agencies, key);
}
[[nodiscard]] inline std::optional<TaskId> find_task(const Dataset& data, std::string_view key) {
    return detail::find_key(data.tasks, key);
}
[[nodiscard]] inline std::optional<DocumentId> find_document(const Dataset& data, std::string_view key) {
    return detail::find_key(data.documents, key);
}
[[nodiscard]] inline std::optional<GroupId> find_group(const Dataset& data, std::string_view key) {
    return detail::find_key(data.groups, key);
}

/// The day of issue of the directive: known, or the declared assumption; nothing when neither.
[[nodiscard]] inline std::optional<Date> issue_day(const Dataset& data, const Directive& directive) {
    return issue_day(directive, data.documents);
}

/// The agencies that an addressee meant: itself, or the group's members on the day that settles them. Nothing when no
/// such day is known.
[[nodiscard]] inline std::optional<std::vector<AgencyId>> addressed(const Dataset& data, const Addressee& addressee,
                                                                    std::optional<Date> members_on) {
    return addressed(addressee, members_on, data.groups, data.structure());
}

/// The day that settles the members of the groups in an assignment: the one it names, else the day of issue.
[[nodiscard]] inline std::optional<Date> settling_day(const Dataset& data, const Task& task,
                                                      const Assignment& assignment) {
    return settling_day(assignment, data.directives[task.directive], data.documents);
}

} // namespace congvu
