// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/document_cases.hpp>
#include <congvu/engine/organization_cases.hpp>
#include <congvu/engine/plan_cases.hpp>
#include <congvu/engine/posts_cases.hpp>
#include <congvu/engine/quota_cases.hpp>
#include <congvu/engine/rulebook.hpp>
#include <congvu/engine/staff_cases.hpp>
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
#include <congvu/rules/staff.hpp>
#include <congvu/rules/transition.hpp>

#include <array>
#include <tuple>

/// Bộ quy tắc: the rules and provisions together.
namespace congvu::rules {

/// Every rule of the library with its own type, in the order in which reports list them: for those who give a rule its
/// facts themselves.
inline constexpr auto typed = std::tie(
    documents::is_identified, documents::bases_form_no_cycle, documents::basis_is_in_force,
    documents::does_not_overrule_a_higher_one, documents::cited_document_is_known,
    organization::has_one_parent_throughout, organization::charged_agency_exists,
    organization::charged_group_has_known_members, responsibility::has_someone_to_carry_it_out,
    responsibility::joint_task_has_one_lead, responsibility::assignee_is_under_the_issuer,
    responsibility::is_supervised_by_another, responsibility::part_is_not_due_later, responsibility::has_a_due_date,
    responsibility::delegation_ends_at_someone, kl28::public_employee_quota_is_cut, kl28::civil_servant_quota_is_cut,
    kl28::quota_is_what_is_counted, kl28::cut_goes_with_quality, kl28::cuts_are_not_levelled,
    kl28::every_year_is_planned, kl28::position_is_approved, kl28::rank_share_is_kept, kl28::plan_names_its_head,
    kl28::protected_are_not_listed, kl40::stays_within_approved_total, kl40::debt_is_paid, kl40::surplus_is_counted,
    kl40::union_posts_stay_stable, kl40::yearly_quota_comes_from_the_commission, kl40::quota_rises_only_with_a_decision,
    kl40::stays_within_quota, kl40::recruits_within_quota, kl40::proposal_stays_within_this_period,
    kl40::allocation_closes, kl40::associations_have_no_quota, kl40::contracts_are_for_permitted_work,
    kl40::public_employee_quota_is_for_public_employees, kl40::teacher_posts_are_for_teachers,
    kl40::teacher_tranches_stay_within_total, kl40::classes_have_teachers, transition::moves_leave_the_total,
    transition::commune_nears_its_frame, organization::no_district_level, transition::nobody_is_hired_in_a_freeze,
    staff::has_not_reached_retirement_age, staff::lowest_rated_are_considered);

/// Bộ quy tắc: the same rules, their kinds of subject forgotten.
inline constexpr auto all = std::apply([](const auto&... rule) { return std::array{AnyRule(rule)...}; }, typed);

} // namespace congvu::rules
