// SPDX-License-Identifier: BSL-1.0
#include "facts.hpp"

namespace congvu::oracle {

namespace {

void write(std::string& to, const Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell.value)) {
        to += std::to_string(*number);
    } else if (const auto* word = std::get_if<Word>(&cell.value)) {
        to += word->text;
    } else {
        to += '"';
        for (const char c : std::get<std::string>(cell.value)) {
            if (c == '"' || c == '\\') to += '\\';
            to += c;
        }
        to += '"';
    }
}

} // namespace

std::int64_t number_of(Date day) {
    constexpr std::int64_t beyond = 10'000'000;
    if (day.is_pos_infinity()) return beyond;
    if (day.is_special()) return -beyond;
    return (day - date(1970, 1, 1)).days();
}

// In clingo a fact that is not known has no atom, in SQLite no row. `first` is a first day, `next` the day after the
// last.
const std::vector<Table>& relations() {
    static const std::vector<Table> all{
        {"calendar", "day year month number"},
        {"question", "world day known"},
        {"rounding", "world way"},
        {"agency", "world agency kind level first next"},
        {"agency_unconfirmed", "world agency"},
        {"bond", "world place agency parent first next"},
        {"unit_group", "world unit_group"},
        {"group_member", "world unit_group agency"},
        {"group_select", "world unit_group nth"},
        {"group_select_kind", "world unit_group nth kind"},
        {"group_select_level", "world unit_group nth level"},
        {"group_select_under", "world unit_group nth agency"},
        {"group_inner", "world unit_group inner_group"},
        {"group_incomplete", "world unit_group"},
        {"event", "world event kind effective"},
        {"event_original", "world event agency"},
        {"event_result", "world event agency"},
        {"document", "world document first next"},
        {"document_number", "world document text"},
        {"document_number_part", "world document nth text letters"},
        {"document_number_style", "world document style"},
        {"document_issuer", "world document text"},
        {"document_issued", "world document earliest latest"},
        {"document_assumed", "world document day"},
        {"relation", "world place document kind target"},
        {"directive", "world directive document issuer"},
        {"task", "world task place directive bearing"},
        {"task_part", "world task whole"},
        {"task_due", "world task day"},
        {"task_cites", "world task document"},
        {"task_cites_unnamed", "world task"},
        {"assignment", "world place task role first next"},
        {"assignment_agency", "world place agency"},
        {"assignment_group", "world place unit_group"},
        {"toward_agency", "world place agency"},
        {"toward_group", "world place unit_group"},
        {"members_on", "world place day"},
        {"delegation", "world place task giver receiver first next"},
        {"figure", "world figure nth agency categories funding measure first next recorded"},
        {"figure_posts", "world figure posts"},
        {"figure_authority", "world figure authority"},
        {"figure_basis", "world figure basis"},
        {"figure_category", "world figure category"},
        {"figure_charged", "world figure category"},
        {"figure_charged_unknown", "world figure"},
        {"allocation", "world allocation whole closure"},
        {"allocation_part", "world allocation figure"},
        {"quota_subject", "world agency scope"},
        {"transfer", "world transfer giver receiver categories funding effective recorded"},
        {"transfer_posts", "world transfer posts"},
        {"transfer_of_split", "world transfer event"},
        {"entry", "world kind entry agency first next"},
        {"amount", "world entry what number"},
        {"share", "world entry what numerator denominator"},
        {"answer", "world entry what word"},
        {"plan_year", "world entry year approved"},
        {"rating", "world entry year rating"},
        {"recruits", "world entry categories funding"},
        {"recruits_for", "world entry position"},
        {"move_share", "world entry nth block"},
        {"move_posts", "world entry nth posts"},
        {"freeze", "world freeze first"},
        {"freeze_until", "world freeze day"},
        {"freeze_seen", "world freeze day"},
        {"freeze_agency", "world freeze agency"},
        {"freeze_group", "world freeze unit_group"},
    };
    return all;
}

std::string Facts::as_atoms() const {
    std::string atoms;
    for (const auto& [relation, rows] : rows_) {
        for (const auto& row : rows) {
            atoms += relation;
            char before = '(';
            for (const Cell& cell : row) {
                atoms += before;
                write(atoms, cell);
                before = ',';
            }
            atoms += ").\n";
        }
    }
    return atoms;
}

} // namespace congvu::oracle
