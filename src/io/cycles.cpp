// SPDX-License-Identifier: BSL-1.0
#include "cycles.hpp"

#include "rings.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace congvu::io {

namespace {

/// `a -> b -> a`; of a long way the beginning.
template <typename Rows>
std::string way_round(const Rows& rows, const Ring& ring) {
    constexpr std::size_t most = 10;
    const auto ids             = rows.ids();
    std::string text;
    for (std::size_t i = 0; i < std::min(ring.rows.size(), most); ++i)
        text.append(rows[ids[ring.rows[i]]].key).append(" -> ");
    if (ring.rows.size() > most) text += "(" + std::to_string(ring.rows.size() - most) + " more) -> ";
    return text + rows[ids[ring.rows.front()]].key;
}

template <typename Rows>
void refuse_rings(const Dataset& data, const Rows& rows, std::vector<Bond> bonds, const char* code,
                  std::string_view what, Faults& faults) {
    const auto ids = rows.ids();
    for (const Ring& ring : find_rings(rows.size(), std::move(bonds))) {
        const Location& at  = ring.closed_at;
        std::string message = in_quotes(rows[ids[ring.rows.front()]].key);
        message.append(what).append(way_round(rows, ring));
        if (!ring.since.is_special()) message.append(", on ").append(to_iso(ring.since));
        faults.add({code, data.files[at.file], at.line, at.column, std::move(message), {}});
    }
}

} // namespace

void check_cycles(const Dataset& data, Faults& faults) {
    std::vector<Bond> above;
    for (const AgencyId id : data.agencies.ids())
        for (const ParentEdge& edge : data.agencies[id].parents) {
            const Period lives = intersection(data.agencies[id].life, data.agencies[edge.parent].life);
            above.push_back({id.row, edge.parent.row, intersection(edge.period, lives), edge.location});
        }
    refuse_rings(data, data.agencies, std::move(above), "agency-cycle", " is under itself: ", faults);

    std::vector<Bond> within;
    for (const GroupId id : data.groups.ids())
        for (const GroupId inner : data.groups[id].groups)
            within.push_back({id.row, inner.row, {}, data.groups[id].location});
    refuse_rings(data, data.groups, std::move(within), "group-cycle", " contains itself: ", faults);

    std::vector<Bond> parts;
    for (const TaskId id : data.tasks.ids())
        if (const auto& parent = data.tasks[id].parent)
            parts.push_back({id.row, parent->row, {}, data.tasks[id].location});
    refuse_rings(data, data.tasks, std::move(parts), "task-cycle", " is part of itself: ", faults);
}

} // namespace congvu::io
