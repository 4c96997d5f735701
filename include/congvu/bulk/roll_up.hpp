// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/nation.hpp>
#include <congvu/bulk/parallel.hpp>

#include <algorithm>
#include <array>
#include <atomic>
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

    /// Which lines people or posts have, or all. O(people + posts), on so many threads.
    LineSet(const Nation& nation, Lines lines, unsigned threads = 1) {
        std::uint32_t occurring = lines == Lines::all ? ~std::uint32_t{0} : lines_in(nation.posts.of);
        if (lines == Lines::that_occur) {
            constexpr std::size_t piece = std::size_t{1} << 19U;
            std::atomic<std::uint32_t> of_people{0};
            for_each_piece(threads, nation.staff.size(), piece, [&](std::size_t first, std::size_t last) {
                of_people |= lines_in(std::span(nation.staff.of).subspan(first, last - first));
            });
            occurring |= of_people;
        }
        for (std::size_t code = 0; code < line_codes; ++code) {
            slot_of[code] = static_cast<std::uint8_t>(codes.size());
            if ((occurring >> code & 1U) == 0) continue;
            LineCode found;
            found.code = static_cast<std::uint8_t>(code);
            codes.push_back(found);
        }
    }

private:
    /// A bit for each code that is there.
    [[nodiscard]] static std::uint32_t lines_in(std::span<const LineCode> of) {
        static_assert(line_codes <= 32);
        std::uint32_t occurring = 0;
        for (const LineCode code : of)
            occurring |= 1U << code.code;
        return occurring;
    }
};

inline constexpr std::size_t agencies_at_a_time = 2048; ///< of which one thread counts the people

/// Counts those in post on the day in the agencies from `first` to `last - 1`, into a table by agency, then line.
inline void count_in_post(const Nation& nation, const LineSet& lines, Day16 day, std::size_t first, std::size_t last,
                          std::span<std::int32_t> in_post) {
    const StaffColumns& staff = nation.staff;
    if (staff.size() == 0) return;
    const std::size_t slots = lines.codes.size();
    for (std::size_t agency = first; agency < last; ++agency) {
        std::array<std::int32_t, line_codes> count{};
        for (std::size_t i = staff.first[agency]; i < staff.first[agency + 1]; ++i)
            count[staff.of[i].code] += is_within(day, staff.started[i], staff.left[i]) ? 1 : 0;
        for (std::size_t slot = 0; slot < slots; ++slot)
            in_post[agency * slots + slot] = count[lines.codes[slot].code];
    }
}

/// Biên chế có mặt: how many people are in post on the day, by agency, then line. O(people), on so many threads.
[[nodiscard]] inline std::vector<std::int32_t> staff_in_post(const Nation& nation, const LineSet& lines, Day16 day,
                                                             unsigned threads) {
    std::vector<std::int32_t> in_post(nation.agencies.size() * lines.codes.size(), 0);
    for_each_piece(threads, nation.agencies.size(), agencies_at_a_time, [&](std::size_t first, std::size_t last) {
        count_in_post(nation, lines, day, first, last, in_post);
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
