// SPDX-License-Identifier: BSL-1.0
#include "shrink.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace congvu::oracle {

namespace {

/// One kind of thing that can be taken away: how many there are, and how some of them go.
struct Kind {
    std::function<std::size_t(const Dataset&)> count;
    std::function<void(Dataset&, std::size_t first, std::size_t many)> take_away;
};

template <typename Thing>
void take_away(std::vector<Thing>& things, std::size_t first, std::size_t many) {
    const auto begin = things.begin() + static_cast<std::ptrdiff_t>(first);
    things.erase(begin, begin + static_cast<std::ptrdiff_t>(std::min(many, things.size() - first)));
}

template <typename Things>
Kind of(Things Dataset::*member) {
    return {[member](const Dataset& data) { return (data.*member).size(); },
            [member](Dataset& data, std::size_t first, std::size_t many) { take_away(data.*member, first, many); }};
}

/// The rows without some of them, and for each old row its new one.
template <typename Tag, typename Thing>
std::vector<std::optional<Id<Tag>>> thin_out(Rows<Tag, Thing>& rows, std::size_t first, std::size_t many) {
    Rows<Tag, Thing> left;
    std::vector<std::optional<Id<Tag>>> moved;
    for (const Id<Tag> id : rows.ids()) {
        const bool goes = id.row >= first && id.row < first + many;
        moved.push_back(goes ? std::nullopt : std::optional(left.add(rows[id])));
    }
    rows = std::move(left);
    return moved;
}

void take_figures(Dataset& data, std::size_t first, std::size_t many) {
    const auto moved = thin_out(data.figures, first, many);
    Allocations left;
    for (Allocation allocation : data.allocations) {
        if (!moved[allocation.whole.row]) continue;
        allocation.whole = *moved[allocation.whole.row];
        std::vector<FigureId> parts;
        for (const FigureId part : allocation.parts)
            if (moved[part.row]) parts.push_back(*moved[part.row]);
        allocation.parts = std::move(parts);
        if (!allocation.parts.empty()) left.add(std::move(allocation));
    }
    data.allocations = std::move(left);
}

void take_events(Dataset& data, std::size_t first, std::size_t many) {
    const auto moved = thin_out(data.reorganisations, first, many);
    std::erase_if(data.post_transfers,
                  [&](const PostTransfer& one) { return one.reorganisation && !moved[one.reorganisation->row]; });
    for (PostTransfer& one : data.post_transfers)
        if (one.reorganisation) one.reorganisation = moved[one.reorganisation->row];
}

/// Assignments of all tasks, counted through.
Kind assignments() {
    return {[](const Dataset& data) {
                std::size_t count = 0;
                for (const Task& task : data.tasks)
                    count += task.assignments.size();
                return count;
            },
            [](Dataset& data, std::size_t first, std::size_t many) {
                std::size_t at = 0;
                for (Task& task : data.tasks)
                    std::erase_if(task.assignments, [&](const Assignment&) {
                        const bool goes = at >= first && at < first + many;
                        ++at;
                        return goes;
                    });
            }};
}

std::vector<Kind> all_kinds() {
    return {{[](const Dataset& data) { return data.figures.size(); }, take_figures},
            {[](const Dataset& data) { return data.reorganisations.size(); }, take_events},
            {[](const Dataset& data) { return data.allocations.size(); },
             [](Dataset& data, std::size_t first, std::size_t many) {
                 static_cast<void>(thin_out(data.allocations, first, many));
             }},
            assignments(),
            of(&Dataset::relations),
            of(&Dataset::delegations),
            of(&Dataset::quota_subjects),
            of(&Dataset::post_transfers),
            of(&Dataset::plans),
            of(&Dataset::rank_shares),
            of(&Dataset::listed_persons),
            of(&Dataset::recruitments),
            of(&Dataset::freezes),
            of(&Dataset::contracts),
            of(&Dataset::teacher_tranches),
            of(&Dataset::classes),
            of(&Dataset::block_moves),
            of(&Dataset::staff)};
}

} // namespace

Dataset shrink(Dataset world, const std::function<bool(const Dataset&)>& interesting) {
    for (const Kind& kind : all_kinds()) {
        for (std::size_t many = kind.count(world); many > 0; many /= 2) {
            for (std::size_t first = 0; first < kind.count(world);) {
                Dataset smaller = world;
                kind.take_away(smaller, first, many);
                if (interesting(smaller))
                    world = std::move(smaller);
                else
                    first += many;
            }
        }
    }
    return world;
}

} // namespace congvu::oracle
