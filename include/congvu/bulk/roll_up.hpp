// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/nation.hpp>
#include <congvu/bulk/parallel.hpp>
#include <congvu/bulk/unfilled.hpp>

#include <algorithm>
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

    /// Which lines people or posts have, or all. O(1).
    LineSet(const Nation& nation, Lines lines) {
        const LineCodes occurring = nation.staff.codes | nation.posts.codes;
        for (std::size_t code = 0; code < line_codes; ++code) {
            slot_of[code] = static_cast<std::uint8_t>(codes.size());
            if (lines == Lines::that_occur && !occurring[code]) continue;
            LineCode found;
            found.code = static_cast<std::uint8_t>(code);
            codes.push_back(found);
        }
    }
};

inline constexpr std::size_t agencies_at_a_time = 2048; ///< of which one thread counts the people

/// What stands for the line of a person who is not in post. It has all bits that a code can have.
inline constexpr std::uint8_t not_in_post = 31;
static_assert(line_codes <= not_in_post);

namespace detail {

/// Counts people of several agencies, into a table by agency, then line. Of eight lines at a time: each has a byte of a
/// sum that runs over all people, without a branch, and an agency has what the sum gains over its own. So long as these
/// are fewer than 256 people no byte runs over into the next, whatever the sum did before.
class CountInPost {
public:
    CountInPost(const StaffColumns& staff, const LineSet& lines, Day16 day, std::span<std::int32_t> occupied,
                std::span<std::uint8_t> code_in_post)
        : staff_(staff), lines_(lines), day_(day), occupied_(occupied), code_in_post_(code_in_post) {}

    /// Counts the people of the agencies from `first` to `last - 1`, some at a time.
    void count(std::size_t first, std::size_t last) {
        const std::size_t slots = lines_.codes.size();
        for (from_ = staff_.first[first]; from_ < staff_.first[last]; from_ += people_at_a_time) {
            to_ = std::min<std::size_t>(from_ + people_at_a_time, staff_.first[last]);
            note_codes();
            for (std::size_t slot = 0; slot < slots; slot += 8) {
                sum_up(slot);
                hand_out(slot, first, last);
            }
            while (first < last && staff_.first[first + 1] <= to_)
                ++first;
        }
    }

private:
    static constexpr std::size_t people_at_a_time = 2048; // whose sums fit into a processor's nearest cache

    /// The code of each person, or that they are not in post.
    void note_codes() {
        const std::size_t some = to_ - from_;
        const auto started     = std::span(staff_.started).subspan(from_, some);
        const auto left        = std::span(staff_.left).subspan(from_, some);
        const auto of          = std::span(staff_.of).subspan(from_, some);
        const auto code        = code_in_post_.subspan(from_, some);
        // One column after the other, so that the compiler can take several people at once.
        for (std::size_t i = 0; i < some; ++i)
            code[i] = is_within(day_, started[i], left[i]) ? 0 : not_in_post;
        for (std::size_t i = 0; i < some; ++i)
            code[i] |= of[i].code;
    }
    /// The sums before each person, of the lines from `slot` on.
    void sum_up(std::size_t slot) {
        std::array<std::uint64_t, not_in_post + 1> one{};
        for (std::size_t i = 0; i < 8 && slot + i < lines_.codes.size(); ++i)
            one[lines_.codes[slot + i].code] = std::uint64_t{1} << (8 * i);
        const auto code   = code_in_post_.subspan(from_, to_ - from_);
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < code.size(); ++i) {
            sum_before_[i] = sum;
            sum += one[code[i]];
        }
        sum_before_[to_ - from_] = sum;
    }
    /// Adds what the agencies have of these lines.
    void hand_out(std::size_t slot, std::size_t agency, std::size_t last) {
        const std::size_t slots = lines_.codes.size();
        const std::size_t some  = std::min<std::size_t>(8, slots - slot);
        for (; agency < last && staff_.first[agency] < to_; ++agency) {
            const std::size_t end  = std::min<std::size_t>(staff_.first[agency + 1], to_);
            std::int32_t* const to = occupied_.data() + agency * slots + slot;
            for (std::size_t at = std::max<std::size_t>(staff_.first[agency], from_); at < end;) {
                const std::size_t stop    = std::min(end, at + 255);
                const std::uint64_t found = sum_before_[stop - from_] - sum_before_[at - from_];
                for (std::size_t i = 0; i < some; ++i)
                    to[i] += static_cast<std::int32_t>(found >> (8 * i) & 0xFFU);
                at = stop;
            }
        }
    }

    const StaffColumns& staff_;
    const LineSet& lines_;
    Day16 day_;
    std::span<std::int32_t> occupied_;
    std::span<std::uint8_t> code_in_post_;
    std::size_t from_ = 0; // the people at hand
    std::size_t to_   = 0;
    std::array<std::uint64_t, people_at_a_time + 1> sum_before_{};
};

} // namespace detail

/// Counts those in post on the day in the agencies from `first` to `last - 1`, into a table by agency, then line.
/// Each person gets the code of their line in `code_in_post`, or `not_in_post`. O(their people, for each eight lines).
inline void count_in_post(const Nation& nation, const LineSet& lines, Day16 day, std::size_t first, std::size_t last,
                          std::span<std::int32_t> occupied, std::span<std::uint8_t> code_in_post) {
    const auto theirs = occupied.subspan(first * lines.codes.size(), (last - first) * lines.codes.size());
    std::fill(theirs.begin(), theirs.end(), 0);
    if (nation.staff.size() > 0)
        detail::CountInPost(nation.staff, lines, day, occupied, code_in_post).count(first, last);
}

/// Biên chế có mặt: how many people are in post on the day, by agency, then line. O(people), on so many threads.
[[nodiscard]] inline Unfilled<std::int32_t> staff_in_post(const Nation& nation, const LineSet& lines, Day16 day,
                                                          unsigned threads) {
    Unfilled<std::int32_t> occupied(nation.agencies.size() * lines.codes.size());
    Unfilled<std::uint8_t> code_in_post(nation.staff.size());
    for_each_piece(threads, nation.agencies.size(), agencies_at_a_time, [&](std::size_t first, std::size_t last) {
        count_in_post(nation, lines, day, first, last, occupied, code_in_post);
    });
    return occupied;
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
