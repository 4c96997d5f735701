// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/directive/task_facts.hpp>
#include <congvu/establishment/agency_posts.hpp>
#include <congvu/establishment/allocation.hpp>
#include <congvu/establishment/block_move.hpp>
#include <congvu/establishment/charged_posts.hpp>
#include <congvu/establishment/class_staffing.hpp>
#include <congvu/establishment/compared_cuts.hpp>
#include <congvu/establishment/contract_staff.hpp>
#include <congvu/establishment/counted_posts.hpp>
#include <congvu/establishment/job_position.hpp>
#include <congvu/establishment/listed_person.hpp>
#include <congvu/establishment/quota_ceiling.hpp>
#include <congvu/establishment/quota_change.hpp>
#include <congvu/establishment/quota_history.hpp>
#include <congvu/establishment/rank_share.hpp>
#include <congvu/establishment/recruitment.hpp>
#include <congvu/establishment/recruitment_freeze.hpp>
#include <congvu/establishment/staff_member.hpp>
#include <congvu/establishment/streamlining_plan.hpp>
#include <congvu/establishment/teacher_tranche.hpp>
#include <congvu/law/document_facts.hpp>
#include <congvu/organization/agency_facts.hpp>
#include <congvu/testing/fields.hpp>

#include <array>

/// \file
/// The facts that tables may give, for every kind of subject of the rulebook. Their names are those of the members.

namespace congvu::testing {

/// \cond The fields of each kind: what they mean stands beside the members they are named after.
template <>
struct FieldsOf<DocumentIdentity> {
    static constexpr std::array all{
        field<DocumentIdentity, &DocumentIdentity::has_number>("has_number"),
        field<DocumentIdentity, &DocumentIdentity::has_issuer>("has_issuer"),
        field<DocumentIdentity, &DocumentIdentity::issued>("issued"),
        field<DocumentIdentity, &DocumentIdentity::twin>("twin"),
    };
};

template <>
struct FieldsOf<DocumentBases> {
    static constexpr std::array all{
        field<DocumentBases, &DocumentBases::cycle>("cycle"),
    };
};

template <>
struct FieldsOf<BasisInForce> {
    static constexpr std::array all{
        field<BasisInForce, &BasisInForce::issued>("issued"),
        field<BasisInForce, &BasisInForce::basis_issued>("basis_issued"),
        field<BasisInForce, &BasisInForce::basis_in_force>("basis_in_force"),
    };
};

template <>
struct FieldsOf<RelationRanks> {
    static constexpr std::array all{
        field<RelationRanks, &RelationRanks::kind>("kind"),
        field<RelationRanks, &RelationRanks::from>("from"),
        field<RelationRanks, &RelationRanks::to>("to"),
    };
};

template <>
struct FieldsOf<CitedProvision> {
    static constexpr std::array all{
        field<CitedProvision, &CitedProvision::names_document>("names_document"),
        field<CitedProvision, &CitedProvision::has_number>("has_number"),
        field<CitedProvision, &CitedProvision::has_date>("has_date"),
    };
};

template <>
struct FieldsOf<AgencyParents> {
    static constexpr std::array all{
        field<AgencyParents, &AgencyParents::life>("life"),
        field<AgencyParents, &AgencyParents::level>("level"),
        field<AgencyParents, &AgencyParents::bonds>("bonds"),
    };
};

template <>
struct FieldsOf<AgencyLife> {
    static constexpr std::array all{
        field<AgencyLife, &AgencyLife::level>("level"),
        field<AgencyLife, &AgencyLife::life>("life"),
        field<AgencyLife, &AgencyLife::confidence>("confidence"),
    };
};

template <>
struct FieldsOf<Charge> {
    static constexpr std::array all{
        field<Charge, &Charge::life>("life"),
        field<Charge, &Charge::issued>("issued"),
        field<Charge, &Charge::period>("period"),
        field<Charge, &Charge::heirs>("heirs"),
        field<Charge, &Charge::successors>("successors"),
    };
};

template <>
struct FieldsOf<GroupCharge> {
    static constexpr std::array all{
        field<GroupCharge, &GroupCharge::settled>("settled"),
        field<GroupCharge, &GroupCharge::members>("members"),
        field<GroupCharge, &GroupCharge::complete>("complete"),
    };
};

template <>
struct FieldsOf<TaskBearers> {
    static constexpr std::array all{
        field<TaskBearers, &TaskBearers::bearing>("bearing"),
        field<TaskBearers, &TaskBearers::carriers>("carriers"),
        field<TaskBearers, &TaskBearers::leads>("leads"),
        field<TaskBearers, &TaskBearers::settled>("settled"),
    };
};

template <>
struct FieldsOf<ChargeAuthority> {
    static constexpr std::array all{
        field<ChargeAuthority, &ChargeAuthority::given>("given"),
        field<ChargeAuthority, &ChargeAuthority::existed>("existed"),
        field<ChargeAuthority, &ChargeAuthority::is_under>("is_under"),
    };
};

template <>
struct FieldsOf<TaskSupervision> {
    static constexpr std::array all{
        field<TaskSupervision, &TaskSupervision::bearers>("bearers"),
        field<TaskSupervision, &TaskSupervision::supervisors>("supervisors"),
        field<TaskSupervision, &TaskSupervision::watched_by_others>("watched_by_others"),
    };
};

template <>
struct FieldsOf<TaskDue> {
    static constexpr std::array all{
        field<TaskDue, &TaskDue::due>("due"),
        field<TaskDue, &TaskDue::is_part>("is_part"),
        field<TaskDue, &TaskDue::parent_due>("parent_due"),
    };
};

template <>
struct FieldsOf<DelegationEnd> {
    static constexpr std::array all{
        field<DelegationEnd, &DelegationEnd::path>("path"),
        field<DelegationEnd, &DelegationEnd::is_cycle>("is_cycle"),
        field<DelegationEnd, &DelegationEnd::end_exists>("end_exists"),
    };
};

template <>
struct FieldsOf<QuotaHistory> {
    static constexpr std::array all{
        field<QuotaHistory, &QuotaHistory::assigned_2015>("assigned_2015"),
        field<QuotaHistory, &QuotaHistory::assigned_2021>("assigned_2021"),
        field<QuotaHistory, &QuotaHistory::assigned_now>("assigned_now"),
        field<QuotaHistory, &QuotaHistory::transferred_in>("transferred_in"),
        field<QuotaHistory, &QuotaHistory::transferred_out>("transferred_out"),
        field<QuotaHistory, &QuotaHistory::moved_by_2021>("moved_by_2021"),
        field<QuotaHistory, &QuotaHistory::undivided_2015>("undivided_2015"),
        field<QuotaHistory, &QuotaHistory::undivided_2021>("undivided_2021"),
        field<QuotaHistory, &QuotaHistory::added>("added"),
        field<QuotaHistory, &QuotaHistory::line>("line"),
        field<QuotaHistory, &QuotaHistory::scope>("scope"),
        field<QuotaHistory, &QuotaHistory::rounding>("rounding"),
        field<QuotaHistory, &QuotaHistory::supposed_rate>("supposed_rate"),
        field<QuotaHistory, &QuotaHistory::supposed_earlier_rate>("supposed_earlier_rate"),
    };
};

template <>
struct FieldsOf<AgencyPosts> {
    static constexpr std::array all{
        field<AgencyPosts, &AgencyPosts::occupied>("occupied"),
        field<AgencyPosts, &AgencyPosts::assigned>("assigned"),
        field<AgencyPosts, &AgencyPosts::excess>("excess"),
        field<AgencyPosts, &AgencyPosts::level>("level"),
    };
};

template <>
struct FieldsOf<AllocationSum> {
    static constexpr std::array all{
        field<AllocationSum, &AllocationSum::whole>("whole"),
        field<AllocationSum, &AllocationSum::known_parts>("known_parts"),
        field<AllocationSum, &AllocationSum::unknown_parts>("unknown_parts"),
        field<AllocationSum, &AllocationSum::closure>("closure"),
    };
};

template <>
struct FieldsOf<CountedPosts> {
    static constexpr std::array all{
        field<CountedPosts, &CountedPosts::baseline>("baseline"),
        field<CountedPosts, &CountedPosts::now>("now"),
        field<CountedPosts, &CountedPosts::line>("line"),
        field<CountedPosts, &CountedPosts::scope>("scope"),
    };
};

template <>
struct FieldsOf<PlanContent> {
    static constexpr std::array all{
        field<PlanContent, &PlanContent::cut>("cut"),
        field<PlanContent, &PlanContent::quality_measures>("quality_measures"),
        field<PlanContent, &PlanContent::names_head>("names_head"),
    };
};

template <>
struct FieldsOf<PlanYears> {
    static constexpr std::array all{
        field<PlanYears, &PlanYears::due>("due"),
        field<PlanYears, &PlanYears::planned>("planned"),
        field<PlanYears, &PlanYears::refused>("refused"),
        field<PlanYears, &PlanYears::approval_unknown>("approval_unknown"),
        field<PlanYears, &PlanYears::has_plan>("has_plan"),
    };
};

template <>
struct FieldsOf<ComparedCuts> {
    static constexpr std::array all{
        field<ComparedCuts, &ComparedCuts::known>("known"),
        field<ComparedCuts, &ComparedCuts::unknown>("unknown"),
        field<ComparedCuts, &ComparedCuts::line>("line"),
        field<ComparedCuts, &ComparedCuts::supposed_rate>("supposed_rate"),
        field<ComparedCuts, &ComparedCuts::rounding>("rounding"),
    };
};

template <>
struct FieldsOf<PositionUse> {
    static constexpr std::array all{
        field<PositionUse, &PositionUse::approved>("approved"),
        field<PositionUse, &PositionUse::filled>("filled"),
    };
};

template <>
struct FieldsOf<RankCount> {
    static constexpr std::array all{
        field<RankCount, &RankCount::holders>("holders"),
        field<RankCount, &RankCount::staff>("staff"),
        field<RankCount, &RankCount::approved>("approved"),
    };
};

template <>
struct FieldsOf<ListedStatus> {
    static constexpr std::array all{
        field<ListedStatus, &ListedStatus::is_protected>("is_protected"),
        field<ListedStatus, &ListedStatus::volunteers>("volunteers"),
        field<ListedStatus, &ListedStatus::under_proceedings>("under_proceedings"),
    };
};

template <>
struct FieldsOf<ApprovedQuota> {
    static constexpr std::array all{
        field<ApprovedQuota, &ApprovedQuota::assigned>("assigned"),
        field<ApprovedQuota, &ApprovedQuota::approved>("approved"),
        field<ApprovedQuota, &ApprovedQuota::scope>("scope"),
    };
};

template <>
struct FieldsOf<YearlyQuota> {
    static constexpr std::array all{
        field<YearlyQuota, &YearlyQuota::assigned>("assigned"),
        field<YearlyQuota, &YearlyQuota::approved>("approved"),
        field<YearlyQuota, &YearlyQuota::assigned_by>("assigned_by"),
        field<YearlyQuota, &YearlyQuota::scope>("scope"),
    };
};

template <>
struct FieldsOf<UnionPosts> {
    static constexpr std::array all{
        field<UnionPosts, &UnionPosts::assigned_2022>("assigned_2022"),
        field<UnionPosts, &UnionPosts::assigned_now>("assigned_now"),
    };
};

template <>
struct FieldsOf<QuotaProposal> {
    static constexpr std::array all{
        field<QuotaProposal, &QuotaProposal::proposed>("proposed"),
        field<QuotaProposal, &QuotaProposal::assigned_2026>("assigned_2026"),
    };
};

template <>
struct FieldsOf<QuotaChange> {
    static constexpr std::array all{
        field<QuotaChange, &QuotaChange::before>("before"),
        field<QuotaChange, &QuotaChange::after>("after"),
        field<QuotaChange, &QuotaChange::transferred>("transferred"),
        field<QuotaChange, &QuotaChange::added>("added"),
        field<QuotaChange, &QuotaChange::basis>("basis"),
        field<QuotaChange, &QuotaChange::existed_before>("existed_before"),
    };
};

template <>
struct FieldsOf<RecruitmentRoom> {
    static constexpr std::array all{
        field<RecruitmentRoom, &RecruitmentRoom::planned>("planned"),
        field<RecruitmentRoom, &RecruitmentRoom::assigned>("assigned"),
        field<RecruitmentRoom, &RecruitmentRoom::occupied>("occupied"),
        field<RecruitmentRoom, &RecruitmentRoom::reserved>("reserved"),
        field<RecruitmentRoom, &RecruitmentRoom::positions_approved>("positions_approved"),
        field<RecruitmentRoom, &RecruitmentRoom::meets_standards>("meets_standards"),
    };
};

template <>
struct FieldsOf<ChargedPosts> {
    static constexpr std::array all{
        field<ChargedPosts, &ChargedPosts::staff>("staff"),
        field<ChargedPosts, &ChargedPosts::charged_to>("charged_to"),
        field<ChargedPosts, &ChargedPosts::posts>("posts"),
    };
};

template <>
struct FieldsOf<ContractUse> {
    static constexpr std::array all{
        field<ContractUse, &ContractUse::work>("work"),
        field<ContractUse, &ContractUse::sector>("sector"),
        field<ContractUse, &ContractUse::number>("number"),
    };
};

template <>
struct FieldsOf<TrancheUse> {
    static constexpr std::array all{
        field<TrancheUse, &TrancheUse::posts>("posts"),
        field<TrancheUse, &TrancheUse::teacher_posts>("teacher_posts"),
        field<TrancheUse, &TrancheUse::other_posts>("other_posts"),
    };
};

template <>
struct FieldsOf<TrancheSum> {
    static constexpr std::array all{
        field<TrancheSum, &TrancheSum::known>("known"),
        field<TrancheSum, &TrancheSum::unknown>("unknown"),
        field<TrancheSum, &TrancheSum::is_national>("is_national"),
        field<TrancheSum, &TrancheSum::supposed_ceiling>("supposed_ceiling"),
    };
};

template <>
struct FieldsOf<ClassNeed> {
    static constexpr std::array all{
        field<ClassNeed, &ClassNeed::classes>("classes"),
        field<ClassNeed, &ClassNeed::teachers>("teachers"),
        field<ClassNeed, &ClassNeed::teachers_per_class>("teachers_per_class"),
    };
};

template <>
struct FieldsOf<MoveBalance> {
    static constexpr std::array all{
        field<MoveBalance, &MoveBalance::gained>("gained"),
        field<MoveBalance, &MoveBalance::given>("given"),
        field<MoveBalance, &MoveBalance::unknown>("unknown"),
        field<MoveBalance, &MoveBalance::decided_by>("decided_by"),
    };
};

template <>
struct FieldsOf<HiringInFreeze> {
    static constexpr std::array all{
        field<HiringInFreeze, &HiringInFreeze::is_stopped>("is_stopped"),
        field<HiringInFreeze, &HiringInFreeze::hiring>("hiring"),
        field<HiringInFreeze, &HiringInFreeze::from>("from"),
        field<HiringInFreeze, &HiringInFreeze::until>("until"),
        field<HiringInFreeze, &HiringInFreeze::seen_until>("seen_until"),
    };
};

template <>
struct FieldsOf<PersonAge> {
    static constexpr std::array all{
        field<PersonAge, &PersonAge::born>("born"),
        field<PersonAge, &PersonAge::sex>("sex"),
        field<PersonAge, &PersonAge::service>("service"),
        field<PersonAge, &PersonAge::extended_until>("extended_until"),
        field<PersonAge, &PersonAge::supposed_age>("supposed_age"),
    };
};

template <>
struct FieldsOf<QualityRatings> {
    static constexpr std::array all{
        field<QualityRatings, &QualityRatings::previous>("previous"),
        field<QualityRatings, &QualityRatings::last>("last"),
        field<QualityRatings, &QualityRatings::is_protected>("is_protected"),
        field<QualityRatings, &QualityRatings::service>("service"),
        field<QualityRatings, &QualityRatings::is_listed>("is_listed"),
    };
};
/// \endcond

} // namespace congvu::testing
