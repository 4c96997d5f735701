// SPDX-License-Identifier: BSL-1.0
#include "verdicts.hpp"

#include <congvu/engine/subject_id.hpp>
#include <congvu/engine/validate.hpp>

namespace congvu::oracle {

namespace {

/// Assignments, relations, citations and delegations of one thing are told apart by where they stand.
bool is_told_by_place(std::string_view kind) {
    return kind == "assignment" || kind == "relation" || kind == "citation" || kind == "delegation";
}

std::string subject_of(const Dataset& data, const Finding& finding) {
    const SubjectRef& ref = finding.subject;
    std::string text(ref.kind);
    text.append("|").append(key_of(data, ref.what)).append("|").append(key_of(data, ref.of)).append("|");
    std::string categories;
    for (const StaffCategory one : all_staff_categories)
        if (ref.categories.contains(one)) categories.append(categories.empty() ? "" : "+").append(word(one));
    text.append(categories).append("|").append(ref.line).append("|");
    return text.append(std::to_string(is_told_by_place(ref.kind) ? finding.location.line : 0));
}

} // namespace

void judge_by_library(Verdicts& into, std::uint32_t world, const Dataset& data, AsOf question, Rulebook rulebook) {
    for (const Finding& finding : validate(data, rulebook, question, Keep::everything).findings)
        into[{world, std::string(finding.rule.id), subject_of(data, finding)}].insert(
            std::string(word(finding.verdict.outcome)));
}

} // namespace congvu::oracle
