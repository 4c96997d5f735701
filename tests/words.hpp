// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

/// \file
/// What every list of words must keep: each enumerator has a word and a title of its own, and nothing else has one.

namespace congvu::testing {

/// Lower-case words joined by underscores, as data files spell them.
inline bool is_word_of_data(std::string_view text) {
    for (const char c : text)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) return false;
    return !text.empty();
}

/// Whether exactly the first `count` enumerators have words, each another one.
template <typename Enum>
bool each_has_its_word(std::size_t count) {
    std::set<std::string_view> words;
    for (std::size_t i = 0; i < count; ++i)
        if (!is_word_of_data(word(static_cast<Enum>(i))))
            return false;
        else
            words.insert(word(static_cast<Enum>(i)));
    return words.size() == count && word(static_cast<Enum>(count)).empty();
}

/// Whether exactly the first `count` enumerators have titles, each another one in each language.
template <typename Enum>
bool each_has_its_title(std::size_t count) {
    std::set<std::string_view> vi;
    std::set<std::string_view> en;
    for (std::size_t i = 0; i < count; ++i) {
        const Text text = title(static_cast<Enum>(i));
        if (text.vi.empty() || text.en.empty()) return false;
        vi.insert(text.vi);
        en.insert(text.en);
    }
    return vi.size() == count && en.size() == count && title(static_cast<Enum>(count)).empty();
}

} // namespace congvu::testing
