// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "fields.hpp"
#include "names.hpp"

#include <congvu/dataset/dataset.hpp>

/// \file
/// How each section of a data set is read. An entry that has an id was given its row, empty, when the ids were
/// gathered; reading fills the row. Where something is at fault, whatever is left out or put in its stead is never
/// seen: a data set with a fault is thrown away.

namespace congvu::io {

/// Stands where a period cannot be read, so that nothing follows from it.
inline const Period never{end_of_time, end_of_time};

void read_agency(const Source& source, const Node& node, const Names& names, Agency& agency);
void read_group(const Source& source, const Node& node, const Names& names, AgencyGroup& group);
void read_reorganisation(const Source& source, const Node& node, const Names& names, Reorganisation& event);

void read_document(const Source& source, const Node& node, const Names& names, Document& document);
void read_relation(const Source& source, const Node& node, const Names& names, Dataset& data);

void read_directive(const Source& source, const Node& node, const Names& names, Directive& directive);
void read_task(const Source& source, const Node& node, const Names& names, Task& task);
void read_delegation(const Source& source, const Node& node, const Names& names, Dataset& data);

void read_figure(const Source& source, const Node& node, const Names& names, Figure& figure);
void read_allocation(const Source& source, const Node& node, const Names& names, Allocation& allocation);
void read_quota_subject(const Source& source, const Node& node, const Names& names, Dataset& data);

void read_post_transfer(const Source& source, const Node& node, const Names& names, PostTransfer& transfer);
void read_plan(const Source& source, const Node& node, const Names& names, StreamliningPlan& plan);
void read_job_position(const Source& source, const Node& node, const Names& names, JobPosition& position);
void read_rank_share(const Source& source, const Node& node, const Names& names, RankShare& share);
void read_listed_person(const Source& source, const Node& node, const Names& names, ListedPerson& person);
void read_recruitment(const Source& source, const Node& node, const Names& names, Recruitment& recruitment);
void read_freeze(const Source& source, const Node& node, const Names& names, RecruitmentFreeze& freeze);
void read_contract(const Source& source, const Node& node, const Names& names, ContractStaff& contract);
void read_teacher_tranche(const Source& source, const Node& node, const Names& names, TeacherTranche& tranche);
void read_classes(const Source& source, const Node& node, const Names& names, ClassStaffing& classes);
void read_staff_member(const Source& source, const Node& node, const Names& names, StaffMember& person);
void read_block_move(const Source& source, const Node& node, const Names& names, BlockMove& move);

void read_waiver(const Source& source, const Node& node, const Names& names, Waiver& waiver);
void read_severity_change(const Source& source, const Node& node, const Names& names, Dataset& data);

/// What figures and the entries above share.
/// \{
[[nodiscard]] StaffCategories read_categories(Fields& fields);
[[nodiscard]] Period read_when(Fields& fields);
/// \}

} // namespace congvu::io
