// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

namespace congvu {

/// How many single-byte insertions, deletions, replacements or swaps of neighbours lead from one word to the other.
/// O(a*b) time, O(b) memory.
[[nodiscard]] inline std::size_t edit_distance(std::string_view a, std::string_view b) {
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

/// The candidate that `word` was probably meant to be, or an empty view when none is near. Of equally near candidates
/// the first one wins, so the answer depends on the candidates' order alone. Words of more than 200 bytes are no typing
/// mistakes and get no answer.
template <typename Candidates>
[[nodiscard]] std::string_view nearest(std::string_view word, const Candidates& candidates) {
    constexpr std::size_t longest_word = 200;
    if (word.size() > longest_word) return {};
    std::string_view best;
    std::size_t closest = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > longest_word) continue;
        const std::size_t distance = edit_distance(word, candidate);
        if (distance < closest && distance < candidate.size()) {
            closest = distance;
            best    = candidate;
        }
    }
    return best;
}

} // namespace congvu
