// SPDX-License-Identifier: BSL-1.0
#include "making.hpp"

#include <string_view>

namespace congvu::testing {

namespace {

/// A day of issue: known, within bounds with or without an assumption, or not known at all.
std::optional<UncertainDate> some_issue(Making& making, Date first, Date last) {
    Dice& dice = making.dice;
    if (!making.knows()) return std::nullopt;
    const Date day  = dice.day(first, last);
    const auto kind = dice.below(100);
    if (kind < 80) return UncertainDate(day);
    const Date earliest = day - boost::gregorian::days(static_cast<long>(dice.between(1, 200)));
    const Date latest   = day + boost::gregorian::days(static_cast<long>(dice.between(1, 200)));
    if (kind < 90) return UncertainDate(earliest, latest);
    return UncertainDate(earliest, latest, day);
}

/// Few numbers and few days, so that two documents are sometimes one; and all ranks.
void make_document(Making& making) {
    struct Form {
        std::string_view number, issuer;
    };
    Dice& dice            = making.dice;
    const Form form       = dice.of({Form{"40-KL/TW", "Bộ Chính trị"}, Form{"28-KL/TW", "Bộ Chính trị"},
                                     Form{"39-NQ/TW", "Ban Chấp hành Trung ương"}, Form{"5-KL/TW", "Ban Bí thư"},
                                     Form{"80/2025/QH15", "Quốc hội"}, Form{"1665/NQ-UBTVQH15", "Ủy ban Thường vụ Quốc hội"},
                                     Form{"29/2023/NĐ-CP", "Chính phủ"}, Form{"759/QĐ-TTg", "Thủ tướng Chính phủ"},
                                     Form{"2/2022/TT-BNV", "Bộ Nội vụ"}, Form{"302/NQ-HĐND", "HĐND tỉnh Hà Tĩnh"},
                                     Form{"07/QĐ-UBND", "UBND tỉnh Hà Tĩnh"}, Form{"12/UBND-NC", "UBND tỉnh Hà Tĩnh"}});
    const bool has_number = making.knows();
    const bool has_issuer = making.knows();
    const bool is_famous  = dice.chance(25);
    const auto issued     = is_famous ? std::optional<UncertainDate>(date(2022, 7, 18))
                                      : some_issue(making, date(2020, 1, 1), date(2027, 6, 30));
    const auto made       = making.world.document(numbered("vb", making.data().documents.size()),
                                            has_number ? std::optional<std::string>(form.number) : std::nullopt,
                                            has_issuer ? std::string(form.issuer) : std::string(), issued);
    Document& document    = making.data().documents[made];
    if (made.row > 0 && dice.chance(4)) { // two entries for one document
        const Document& twin = making.data().documents[{dice.below(made.row)}];
        document.number      = twin.number;
        document.issuer      = twin.issuer;
        document.issued      = twin.issued;
    }
    if (!has_issuer && dice.chance(30)) document.issuing_agency = making.province;
    const Date from = document.in_force.from == start_of_time ? date(2020, 1, 1) : document.in_force.from;
    if (dice.chance(25)) document.in_force.to = from + boost::gregorian::days(static_cast<long>(dice.between(1, 1500)));
    if (dice.chance(10)) document.in_force.from = start_of_time;
}

DocumentId some_document(Making& making) {
    return {making.dice.below(static_cast<std::uint32_t>(making.data().documents.size()))};
}

void make_group(Making& making) {
    Dice& dice          = making.dice;
    Dataset& data       = making.data();
    const GroupId group = making.world.group(numbered("nhom", data.groups.size()));
    AgencyGroup& made   = data.groups[group];
    const auto kind     = dice.below(100);
    for (std::uint32_t left = kind < 60 ? dice.below(4) : 0; left > 0; --left) {
        const AgencyId member = making.somebody();
        if (std::find(made.agencies.begin(), made.agencies.end(), member) == made.agencies.end())
            made.agencies.push_back(member);
    }
    if (kind >= 40 && kind < 90) {
        AgencySelector selector;
        selector.kinds = {dice.of({AgencyKind::department, AgencyKind::board, AgencyKind::peoples_committee})};
        if (dice.chance(30)) selector.level = dice.of({Level::province, Level::district, Level::commune});
        if (dice.chance(60)) selector.under = making.province;
        made.selectors.push_back(selector);
    }
    if (group.row > 0 && dice.chance(40)) made.groups = {GroupId{dice.below(group.row)}};
    if (dice.chance(making.shape.unknown)) made.incomplete = {"chưa có danh sách", "the list was not seen"};
}

Addressee some_addressee(Making& making) {
    if (!making.data().groups.empty() && making.dice.chance(25))
        return GroupId{making.dice.below(static_cast<std::uint32_t>(making.data().groups.size()))};
    return making.somebody();
}

void make_assignment(Making& making, TaskId task) {
    Dice& dice          = making.dice;
    const Role role     = dice.of({Role::lead, Role::lead, Role::implement, Role::implement, Role::supervise,
                                   Role::cooperate, Role::advise, Role::report});
    const Addressee who = some_addressee(making);
    std::vector<Addressee> toward;
    if (role == Role::advise || (role == Role::supervise && dice.chance(40))) toward.push_back(some_addressee(making));
    Assignment& made = making.world.assign(task, role, who, std::move(toward));
    if (dice.chance(15)) made.members_on = dice.day(date(2022, 1, 1), date(2026, 12, 31));
    Period period;
    if (dice.chance(15)) period.from = making.day_near(-500, 100);
    if (dice.chance(15)) period.to = making.day_near(-100, 400);
    if (!period.empty()) made.period = period;
}

void make_task(Making& making, DirectiveId directive) {
    Dice& dice        = making.dice;
    Dataset& data     = making.data();
    const auto& own   = data.directives[directive].tasks;
    const auto parent = !own.empty() && dice.chance(40) ? std::optional(dice.of(own)) : std::nullopt;
    const TaskId task = making.world.task(directive, numbered("T", data.tasks.size()), parent);
    if (dice.chance(40)) data.tasks[task].bearing = Bearing::jointly;
    if (dice.chance(60)) data.tasks[task].due = dice.day(date(2023, 1, 1), date(2026, 12, 31));
    for (std::uint32_t left = dice.below(4); left > 0; --left)
        make_assignment(making, task);
    if (dice.chance(30)) data.tasks[task].carries_out = {some_document(making)};
    if (dice.chance(15)) data.tasks[task].unnamed_citations = {{"theo quy định", "by regulation"}};
}

/// A task is passed on by somebody, often by who was charged with it, and sometimes in a circle.
void make_delegation(Making& making) {
    Dice& dice    = making.dice;
    Dataset& data = making.data();
    if (data.tasks.empty()) return;
    const bool goes_on = !data.delegations.empty() && dice.chance(60);
    const TaskId task =
        goes_on ? data.delegations.back().task : TaskId{dice.below(static_cast<std::uint32_t>(data.tasks.size()))};
    AgencyId from = making.somebody();
    if (goes_on) from = data.delegations.back().to;
    for (const Assignment& assignment : data.tasks[task].assignments)
        if (!goes_on && std::holds_alternative<AgencyId>(assignment.addressee))
            from = std::get<AgencyId>(assignment.addressee);
    const bool returns = goes_on && dice.chance(30);
    const AgencyId to  = returns ? data.delegations.front().from : making.somebody();
    Period period;
    if (dice.chance(20)) period.from = making.day_near(-500, 30);
    if (dice.chance(20)) period.to = making.day_near(-30, 400);
    if (from != to && !period.empty()) making.world.delegate(task, from, to, period);
}

} // namespace

void make_documents(Making& making) {
    for (std::uint32_t left = making.some(making.shape.documents, 1); left > 0; --left)
        make_document(making);
    for (std::uint32_t left = making.some(making.shape.relations); left > 0; --left) {
        const DocumentId from = some_document(making);
        const DocumentId to   = some_document(making);
        const RelationKind kind =
            making.dice.of({RelationKind::basis, RelationKind::basis, RelationKind::basis, RelationKind::amends,
                            RelationKind::replaces, RelationKind::repeals, RelationKind::guides});
        if (from != to || making.dice.chance(10)) making.world.relation(from, kind, to);
    }
}

void make_duties(Making& making) {
    Dice& dice = making.dice;
    for (std::uint32_t left = making.some(2); left > 0; --left)
        make_group(making);
    for (std::uint32_t left = making.some(making.shape.directives, 1); left > 0; --left) {
        const auto document =
            making.world.document(numbered("chi-thi", making.data().directives.size()), "1/UBND-NC",
                                  "UBND tỉnh Hà Tĩnh", some_issue(making, date(2021, 1, 1), date(2026, 6, 30)));
        const AgencyId from = dice.chance(80) ? making.province : making.somebody();
        const auto directive =
            making.world.directive(numbered("chi-dao", making.data().directives.size()), document, from);
        for (std::uint32_t tasks = making.some(making.shape.tasks, 1); tasks > 0; --tasks)
            make_task(making, directive);
    }
    for (std::uint32_t left = making.some(making.shape.delegations); left > 0; --left)
        make_delegation(making);
}

} // namespace congvu::testing
