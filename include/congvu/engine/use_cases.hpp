// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/entry_cases.hpp>
#include <congvu/engine/posts_cases.hpp>
#include <congvu/engine/view.hpp>
#include <congvu/establishment/block_move.hpp>
#include <congvu/establishment/charged_posts.hpp>
#include <congvu/establishment/class_staffing.hpp>
#include <congvu/establishment/contract_staff.hpp>
#include <congvu/establishment/recruitment.hpp>
#include <congvu/establishment/recruitment_freeze.hpp>
#include <congvu/establishment/teacher_tranche.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

/// \file
/// The subjects of rules about the use of posts: recruitment, contracts, teachers, charges, moves. In the order of the
/// data.

namespace congvu {

namespace detail {

/// Whether all positions of a recruitment are approved; nothing when that is not known of one and none is refused.
inline std::optional<bool> all_approved(const Dataset& data, const Recruitment& recruitment) {
    if (!recruitment.positions) return std::nullopt;
    std::optional<bool> all = true;
    for (const JobPositionId id : *recruitment.positions) {
        const auto& approved = data.job_positions[id].approved;
        if (approved && !*approved) return false;
        if (!approved) all = std::nullopt;
    }
    return all;
}

/// Whether the freeze stops the agency: it, or one above it, is named, or belonged to a named group when it began.
inline bool stops(const RecruitmentFreeze& freeze, AgencyId agency, const Dataset& data, const Structure& structure,
                  Date day) {
    std::vector<AgencyId> named = freeze.agencies;
    for (const GroupId group : freeze.groups) {
        const auto belong = members(group, data.groups, structure, freeze.from);
        named.insert(named.end(), belong.begin(), belong.end());
    }
    return std::any_of(named.begin(), named.end(),
                       [&](AgencyId stopped) { return stopped == agency || structure.is_under(agency, stopped, day); });
}

} // namespace detail

/// \name Cases
/// \{

/// One case for each recruitment that holds on the day.
inline std::vector<Case<RecruitmentRoom>> cases(const View& view, OfType<RecruitmentRoom>) {
    std::vector<Case<RecruitmentRoom>> all;
    for (const Recruitment& plan : view.data.recruitments) {
        if (!plan.period.contains(view.as_of.in_force)) continue;
        auto one = detail::entry_case<RecruitmentRoom>("recruitment", plan, {});
        const PostsLine line{plan.agency, plan.categories, plan.funding};
        detail::FigureReader<RecruitmentRoom> reader(view, line, one);
        one.facts.planned  = plan.planned;
        one.facts.assigned = reader.read("assigned", Measure::assigned, view.as_of.in_force);
        one.facts.occupied = reader.read("occupied", Measure::occupied, view.as_of.in_force);
        // No figure of a reserve means that none was kept; one that is declared unknown leaves the room open.
        if (figure_on(view, line, Measure::reserve, view.as_of.in_force))
            one.facts.reserved = reader.read("reserve", Measure::reserve, view.as_of.in_force);
        one.facts.positions_approved = detail::all_approved(view.data, plan);
        one.facts.meets_standards    = plan.meets_standards;
        all.push_back(std::move(one));
    }
    return all;
}

/// One case for each recruitment and each freeze that stops its agency; one that is not stopped has one case, too.
inline std::vector<Case<HiringInFreeze>> cases(const View& view, OfType<HiringInFreeze>) {
    std::vector<Case<HiringInFreeze>> all;
    const Structure structure = view.data.structure();
    for (const Recruitment& plan : view.data.recruitments) {
        if (!plan.period.contains(view.as_of.in_force)) continue;
        HiringInFreeze facts;
        if (!plan.period.from.is_special()) facts.hiring = plan.period;
        const std::size_t before = all.size();
        for (const RecruitmentFreeze& freeze : view.data.freezes) {
            if (!detail::stops(freeze, plan.agency, view.data, structure, view.as_of.in_force)) continue;
            facts.is_stopped = true;
            facts.from       = freeze.from;
            facts.until      = freeze.until;
            facts.seen_until = freeze.seen_until;
            auto one         = detail::entry_case<HiringInFreeze>("recruitment", plan, facts);
            one.confidence   = std::max(one.confidence, freeze.confidence);
            one.ref.line     = freeze.key;
            one.operands.push_back({"freeze", Record{freeze.key, {freeze.title.vi, freeze.title.en}}, freeze.location});
            all.push_back(std::move(one));
        }
        if (all.size() == before) all.push_back(detail::entry_case<HiringInFreeze>("recruitment", plan, facts));
    }
    return all;
}

/// One case for each entry on contract staff that holds on the day.
inline std::vector<Case<ContractUse>> cases(const View& view, OfType<ContractUse>) {
    return detail::entry_cases<ContractUse>(view, "contract", view.data.contracts, [](const ContractStaff& contract) {
        return ContractUse{contract.work, contract.sector, contract.number};
    });
}

/// One case for each tranche of teachers that holds on the day.
inline std::vector<Case<TrancheUse>> cases(const View& view, OfType<TrancheUse>) {
    return detail::entry_cases<TrancheUse>(
        view, "teacher_tranche", view.data.teacher_tranches, [](const TeacherTranche& tranche) {
            return TrancheUse{tranche.posts, tranche.teacher_posts, tranche.other_posts};
        });
}

/// One case for each body that was given tranches by the day.
inline std::vector<Case<TrancheSum>> cases(const View& view, OfType<TrancheSum>) {
    std::vector<Case<TrancheSum>> all;
    for (const TeacherTranche& tranche : view.data.teacher_tranches) {
        if (view.as_of.in_force < tranche.period.from) continue;
        auto same = std::find_if(all.begin(), all.end(),
                                 [&](const Case<TrancheSum>& one) { return one.ref.what == Value(tranche.agency); });
        if (same == all.end()) {
            all.push_back({{"teacher_tranches", tranche.agency}, tranche.location, {}});
            same                         = all.end() - 1;
            same->facts.supposed_ceiling = supposed_posts(view.data.suppositions, "teacher_additions");
            if (same->facts.supposed_ceiling)
                same->operands.push_back({"supposed_ceiling", *same->facts.supposed_ceiling, {}});
            same->facts.is_national = view.data.agencies[tranche.agency].kind == AgencyKind::political_system;
        }
        same->operands.push_back(
            {tranche.posts ? "tranche_part" : "unknown_tranche", detail::record_of(tranche), tranche.location});
        same->confidence = std::max(same->confidence, tranche.confidence);
        if (tranche.posts)
            same->facts.known += *tranche.posts;
        else
            ++same->facts.unknown;
    }
    return all;
}

/// One case for each entry on classes that holds on the day.
inline std::vector<Case<ClassNeed>> cases(const View& view, OfType<ClassNeed>) {
    return detail::entry_cases<ClassNeed>(view, "classes", view.data.classes, [](const ClassStaffing& classes) {
        return ClassNeed{classes.classes, classes.teachers, classes.teachers_per_class};
    });
}

/// One case for each move between blocks that holds on the day.
inline std::vector<Case<MoveBalance>> cases(const View& view, OfType<MoveBalance>) {
    return detail::entry_cases<MoveBalance>(view, "block_move", view.data.block_moves, [](const BlockMove& move) {
        MoveBalance facts;
        facts.decided_by = move.decided_by;
        for (const BlockShare& share : move.shares) {
            facts.gained += std::max<Posts>(share.posts.value_or(0), 0);
            facts.given -= std::min<Posts>(share.posts.value_or(0), 0);
            facts.unknown += share.posts ? 0 : 1;
        }
        return facts;
    });
}

/// One case for each line of occupied posts on the day. A figure that names no other quota uses up its own.
inline std::vector<Case<ChargedPosts>> cases(const View& view, OfType<ChargedPosts>) {
    std::vector<Case<ChargedPosts>> all;
    std::set<std::pair<PostsLine, std::optional<StaffCategories>>> seen;
    for (const FigureId id : view.data.figures.ids()) {
        const Figure& figure = view.data.figures[id];
        if (figure.measure != Measure::occupied || !figure.period.contains(view.as_of.in_force) ||
            !view.as_of.knows(figure.recorded) || !seen.insert({line_of(figure), figure.charged_to}).second)
            continue;
        Case<ChargedPosts> one{{"charge", figure.agency, {}, word(figure.funding), figure.categories},
                               figure.location,
                               {figure.categories, figure.charged_to, figure.posts},
                               figure.confidence};
        if (one.facts.charged_to && one.facts.charged_to->empty()) one.facts.charged_to = figure.categories;
        one.operands.push_back({"occupied", id, figure.location});
        all.push_back(std::move(one));
    }
    return all;
}
/// \}

} // namespace congvu
