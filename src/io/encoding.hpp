// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "source.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace congvu::io {

/// The number of characters, not bytes, in valid UTF-8.
[[nodiscard]] std::size_t characters(std::string_view text);

/// Where a byte of a text stands.
[[nodiscard]] Mark place_of(std::string_view text, std::size_t position);

/// The first carriage return without a line feed behind it; `npos` where there is none.
[[nodiscard]] std::size_t lone_return(std::string_view text);

/// Whether a text is UTF-8, whatever its characters are.
[[nodiscard]] bool is_utf8(std::string_view text);

/// A name of a file as text that reports can hold: what is no UTF-8, or cannot be seen, is shown as `\xFF`.
[[nodiscard]] std::string shown(std::string_view name);

/// Takes the byte order mark off, if there is one, and says whether the rest can be read: UTF-8 without characters that
/// nobody sees. Text that is not in NFC is a fault too, but can be read on. The first fault of each sort is told.
[[nodiscard]] bool check_encoding(std::string& text, const Source& source);

/// What is wrong with a text as text; nothing, and an empty message, when it is clean UTF-8 in NFC.
struct TextProblem {
    const char* code = "";
    std::string message;
};

/// The first thing that is wrong with a text.
[[nodiscard]] TextProblem problem_of(std::string_view text);

/// Whether a text, known to be UTF-8, is in NFC and holds no character that nobody sees.
[[nodiscard]] bool is_clean(std::string_view text);

} // namespace congvu::io
