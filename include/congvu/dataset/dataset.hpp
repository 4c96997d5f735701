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
    OwnedText text;
    Location location;
};

/// Bộ dữ liệu: everything that is known about agencies, documents, directives and posts, valid in time, each value
/// with the place it was read from. Plain data: whoever fills it keeps every identifier within its rows; `io::load`
/// does, and reports what it cannot resolve.
struct Dataset {
    OwnedText title;
    std::vector<std::string> files; ///< what `Location::file` counts
    std::vector<Assumption> assumptions;
    Agencies agencies;
    AgencyGroups groups;
    Reorganisations reorganisations;
    Documents documents;
    std::vector<Relation> relations;
    Directives directives;
    Tasks tasks;
    std::vector<Delegation> delegations;
    Figures figures;
    Allocations allocations;
    std::vector<QuotaSubject> quota_subjects;
    std::vector<PostTransfer> post_transfers;
    std::vector<StreamliningPlan> plans;
    JobPositions job_positions;
    std::vector<RankShare> rank_shares;
    std::vector<ListedPerson> listed_persons;
    std::vector<Recruitment> recruitments;
    std::vector<RecruitmentFreeze> freezes;
    std::vector<ContractStaff> contracts;
    std::vector<TeacherTranche> teacher_tranches;
    std::vector<ClassStaffing> classes;
    std::vector<BlockMove> block_moves;
    std::vector<Waiver> waivers;
    std::vector<SeverityChange> severity_changes;
    Suppositions suppositions;        ///< what somebody supposes instead of the law or the data (what-if)
    Rounding rounding = Rounding::up; ///< how shares of posts are rounded; the sources give no convention

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
