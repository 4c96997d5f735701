// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/nation.hpp>
#include <congvu/bulk/parallel.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// \file
/// Counting people by agency, and adding up a tree.

namespace congvu::bulk {

/// For which lines there is room.
enum class Lines : std::uint8_t {
    that_occur, ///< those that people or posts of the nation have
    all,        ///< every line, so that changes may bring new ones
};

/// The lines of which a table by agency and line has a column.
struct LineSet {
    std::vector<LineCode> codes;                    ///< ascending
    std::array<std::uint8_t, line_codes> slot_of{}; ///< where a code stands among them; of others: where it would

    /// Which lines people or posts have, or all. O(people + posts).
    LineSet(const Nation& nation, Lines lines) {
        std::array<bool, line_codes> occurs{};
        occurs.fill(lines == Lines::all);
        for (const LineCode code : nation.staff.of)
            occurs[code.code] = true;
        for (const LineCode code : nation.posts.of)
            occurs[code.code] = true;
        for (std::size_t code = 0; code < line_codes; ++code) {
            slot_of[code] = static_cast<std::uint8_t>(codes.size());
            if (!occurs[code]) continue;
            LineCode found;
            found.code = static_cast<std::uint8_t>(code);
            codes.push_back(found);
        }
    }
};

/// Biên chế có mặt: how many people are in post on the day, by agency, then line. O(people), on so many threads.
[[nodiscard]] inline std::vector<std::int32_t> staff_in_post(const Nation& nation, const LineSet& lines, Day16 day,
                                                             unsigned threads) {
    const StaffColumns& staff = nation.staff;
    const std::size_t slots   = lines.codes.size();
    std::vector<std::int32_t> in_post(nation.agencies.size() * slots, 0);
    if (staff.size() == 0) return in_post;
    constexpr std::size_t piece = 2048;
    for_each_piece(threads, nation.agencies.size(), piece, [&](std::size_t first, std::size_t last) {
        for (std::size_t agency = first; agency < last; ++agency) {
            std::array<std::int32_t, line_codes> count{};
            for (std::size_t i = staff.first[agency]; i < staff.first[agency + 1]; ++i)
                count[staff.of[i].code] += is_within(day, staff.started[i], staff.left[i]) ? 1 : 0;
            for (std::size_t slot = 0; slot < slots; ++slot)
                in_post[agency * slots + slot] = count[lines.codes[slot].code];
        }
    });
    return in_post;
}

/// Adds what each agency has to what its parent has, so that each comes to have the sum of all under it. \pre `of` has
/// the same number of values for each agency, in tree order. O(values).
inline void add_up(const AgencyColumns& agencies, std::span<std::int32_t> of) {
    const std::size_t width = agencies.size() == 0 ? 0 : of.size() / agencies.size();
    for (std::size_t agency = agencies.size(); agency-- > 0;) {
        if (agencies.parent[agency] == no_row) continue;
        const auto part  = of.subspan(agency * width, width);
        const auto whole = of.subspan(agencies.parent[agency] * width, width);
        for (std::size_t i = 0; i < width; ++i)
            whole[i] += part[i];
    }
}

} // namespace congvu::bulk
