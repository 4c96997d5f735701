// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "yaml_tree.hpp"

#include <congvu/base/percent.hpp>
#include <congvu/time/date.hpp>
#include <congvu/time/period.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// How single values are read: words, days, years, numbers of posts. What cannot be read is a fault, and nothing.

namespace congvu::io {

/// Days and years beyond these are typing mistakes, or mean «no end», which is written by leaving the day out.
inline constexpr unsigned short first_year = 1900;
inline constexpr unsigned short last_year  = 2200;

/// Whether the node is text; a fault when it is not.
[[nodiscard]] bool is_text(const Source& source, const Node& node);

/// The word among `words` that the node is, by its number.
[[nodiscard]] std::optional<std::size_t> read_word_among(const Source& source, const Node& node,
                                                         const std::vector<std::string_view>& words);

/// The enumerator that the node is the `word()` of. Enumerators count from 0; behind the last one there is no word.
template <typename Enum>
[[nodiscard]] std::optional<Enum> read_word(const Source& source, const Node& node) {
    std::vector<std::string_view> words;
    for (std::uint8_t i = 0; !word(static_cast<Enum>(i)).empty(); ++i)
        words.push_back(word(static_cast<Enum>(i)));
    const auto number = read_word_among(source, node, words);
    if (!number) return std::nullopt;
    return static_cast<Enum>(*number);
}

/// `YYYY-MM-DD`
[[nodiscard]] std::optional<Date> read_day(const Source& source, const Node& node);
/// A day that no message repeats: ngày sinh.
[[nodiscard]] std::optional<Date> read_private_day(const Source& source, const Node& node);

/// `YYYY`, as the period from 1 January until 31 December.
[[nodiscard]] std::optional<Period> read_year(const Source& source, const Node& node);

/// A share, exactly: `40%`, `12.5%`, `1.9` or `2/5`.
[[nodiscard]] std::optional<Percent> read_share(const Source& source, const Node& node);

/// A whole number of posts. \param may_be_negative only a difference may.
[[nodiscard]] std::optional<Posts> read_posts(const Source& source, const Node& node, bool may_be_negative);

} // namespace congvu::io
