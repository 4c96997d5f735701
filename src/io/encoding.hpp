// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "source.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace congvu::io {

/// The number of characters, not bytes, in valid UTF-8.
[[nodiscard]] std::size_t characters(std::string_view text);

/// Takes the byte order mark off, if there is one, and says whether the rest can be read: UTF-8 without characters that
/// nobody sees. Text that is not in NFC is a fault too, but can be read on. The first fault of each sort is told.
[[nodiscard]] bool check_encoding(std::string& text, const Source& source);

/// Whether a text, known to be UTF-8, is in NFC and holds no character that nobody sees.
[[nodiscard]] bool is_clean(std::string_view text);

} // namespace congvu::io
