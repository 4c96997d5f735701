// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/document_cases.hpp>
#include <congvu/engine/organization_cases.hpp>
#include <congvu/engine/plan_cases.hpp>
#include <congvu/engine/posts_cases.hpp>
#include <congvu/engine/quota_cases.hpp>
#include <congvu/engine/rulebook.hpp>
#include <congvu/engine/task_cases.hpp>
#include <congvu/engine/use_cases.hpp>
#include <congvu/rules/documents.hpp>
#include <congvu/rules/kl28.hpp>
#include <congvu/rules/kl28_plans.hpp>
#include <congvu/rules/kl40.hpp>
#include <congvu/rules/kl40_quota.hpp>
#include <congvu/rules/kl40_use.hpp>
#include <congvu/rules/organization.hpp>
#include <congvu/rules/responsibility.hpp>
#include <congvu/rules/transition.hpp>

#include <array>

namespace congvu::rules {

/// Bộ quy tắc: every rule of the library, in the order in which reports list them.
inline constexpr std::array all{
    AnyRule(documents::is_identified),
    AnyRule(documents::bases_form_no_cycle),
    AnyRule(documents::basis_is_in_force),
    AnyRule(documents::does_not_overrule_a_higher_one),
    AnyRule(documents::cited_document_is_known),
    AnyRule(organization::has_one_parent_throughout),
    AnyRule(organization::charged_agency_exists),
    AnyRule(organization::charged_group_has_known_members),
    AnyRule(responsibility::has_someone_to_carry_it_out),
    AnyRule(responsibility::joint_task_has_one_lead),
    AnyRule(responsibility::assignee_is_under_the_issuer),
    AnyRule(responsibility::is_supervised_by_another),
    AnyRule(responsibility::part_is_not_due_later),
    AnyRule(responsibility::has_a_due_date),
    AnyRule(responsibility::delegation_ends_at_someone),
    AnyRule(kl28::public_employee_quota_is_cut),
    AnyRule(kl28::civil_servant_quota_is_cut),
    AnyRule(kl28::quota_is_what_is_counted),
    AnyRule(kl28::cut_goes_with_quality),
    AnyRule(kl28::cuts_are_not_levelled),
    AnyRule(kl28::every_year_is_planned),
    AnyRule(kl28::position_is_approved),
    AnyRule(kl28::rank_share_is_kept),
    AnyRule(kl28::plan_names_its_head),
    AnyRule(kl28::protected_are_not_listed),
    AnyRule(kl40::stays_within_approved_total),
    AnyRule(kl40::debt_is_paid),
    AnyRule(kl40::surplus_is_counted),
    AnyRule(kl40::union_posts_stay_stable),
    AnyRule(kl40::yearly_quota_comes_from_the_commission),
    AnyRule(kl40::quota_rises_only_with_a_decision),
    AnyRule(kl40::stays_within_quota),
    AnyRule(kl40::recruits_within_quota),
    AnyRule(kl40::proposal_stays_within_this_period),
    AnyRule(kl40::allocation_closes),
    AnyRule(kl40::associations_have_no_quota),
    AnyRule(kl40::contracts_are_for_permitted_work),
    AnyRule(kl40::public_employee_quota_is_for_public_employees),
    AnyRule(kl40::teacher_posts_are_for_teachers),
    AnyRule(kl40::teacher_tranches_stay_within_total),
    AnyRule(kl40::classes_have_teachers),
    AnyRule(transition::moves_leave_the_total),
    AnyRule(transition::commune_nears_its_frame),
    AnyRule(organization::no_district_level),
    AnyRule(transition::nobody_is_hired_in_a_freeze),
};

} // namespace congvu::rules
