// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace congvu {

namespace detail {

/// The characters of UTF-8 text, so that «Đ» or «ở» is one mistake and not two or three. Bytes that are no UTF-8 count
/// as a character each: whatever a person typed can be compared.
inline std::u32string characters(std::string_view text) {
    std::u32string all;
    all.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto lead          = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0xC0U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
        char32_t character       = lead; // the bytes, one after another: enough to tell characters apart
        std::size_t used         = 1;
        for (; used < length && i + used < text.size(); ++used) {
            const auto next = static_cast<unsigned char>(text[i + used]);
            if ((next & 0xC0U) != 0x80U) break;
            character = (character << 8U) | next;
        }
        all.push_back(used == length ? character : lead);
        i += used == length ? length : 1;
    }
    return all;
}

inline std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            row[j]                     = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            const bool swapped         = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[b.size()];
}

} // namespace detail

/// How many insertions, deletions, replacements or swaps of neighbouring characters lead from one word to the other.
/// The words are UTF-8 in one normal form. O(a*b) time, O(a+b) memory.
[[nodiscard]] inline std::size_t edit_distance(std::string_view a, std::string_view b) {
    return detail::edit_distance(detail::characters(a), detail::characters(b));
}

/// The candidate that `word` was probably meant to be, or an empty view when none is near: at most a third of its
/// characters may be wrong, or two of a short word, and never as many as the candidate has. Of equally near candidates
/// the first one wins, so the answer depends on the candidates' order alone. Words of more than 200 bytes are no typing
/// mistakes and get no answer.
///
/// `candidates` is a range of strings or views that outlive the answer, which points into one of them.
/// O(candidates * word * candidate).
template <typename Candidates>
[[nodiscard]] std::string_view nearest(std::string_view word, const Candidates& candidates) {
    constexpr std::size_t longest_word = 200;
    if (word.size() > longest_word) return {};
    const std::u32string meant = detail::characters(word);
    std::string_view best;
    std::size_t closest = std::max<std::size_t>(2, meant.size() / 3) + 1;
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > longest_word) continue;
        const std::u32string offered = detail::characters(candidate);
        const auto [shorter, longer] = std::minmax({meant.size(), offered.size()});
        if (longer - shorter >= closest) continue; // each missing character is one mistake already
        const std::size_t distance = detail::edit_distance(meant, offered);
        if (distance < closest && distance < offered.size()) {
            closest = distance;
            best    = candidate;
        }
    }
    return best;
}

} // namespace congvu
