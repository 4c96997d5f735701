// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/document_cases.hpp>
#include <congvu/engine/organization_cases.hpp>
#include <congvu/engine/posts_cases.hpp>
#include <congvu/engine/rulebook.hpp>
#include <congvu/engine/task_cases.hpp>
#include <congvu/rules/documents.hpp>
#include <congvu/rules/kl28.hpp>
#include <congvu/rules/kl40.hpp>
#include <congvu/rules/organization.hpp>
#include <congvu/rules/responsibility.hpp>

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
    AnyRule(organization::no_district_level),
    AnyRule(responsibility::has_someone_to_carry_it_out),
    AnyRule(responsibility::joint_task_has_one_lead),
    AnyRule(responsibility::assignee_is_under_the_issuer),
    AnyRule(responsibility::is_supervised_by_another),
    AnyRule(responsibility::part_is_not_due_later),
    AnyRule(responsibility::has_a_due_date),
    AnyRule(responsibility::delegation_ends_at_someone),
    AnyRule(kl28::public_employee_quota_is_cut),
    AnyRule(kl28::civil_servant_quota_is_cut),
    AnyRule(kl40::debt_is_paid),
    AnyRule(kl40::surplus_is_counted),
    AnyRule(kl40::stays_within_quota),
    AnyRule(kl40::allocation_closes),
};

} // namespace congvu::rules
