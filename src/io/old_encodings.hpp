// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

/// \file
/// Vietnamese text from before Unicode: TCVN3 (ABC, of fonts such as .VnTime) and Windows-1258.

namespace congvu::io {

/// What a person should do with a text that is not UTF-8: how to convert it where it looks like an old encoding, else
/// to save it as UTF-8. O(size).
[[nodiscard]] const char* how_to_make_utf8(std::string_view text);

/// Where a letter of a font such as .VnTime stands first that was saved as if it were Unicode: «c©y» for «cây»; `npos`
/// where there is none. Only signs that no word in Unicode has between two letters are taken for one. O(size).
/// \pre the text is UTF-8.
[[nodiscard]] std::size_t first_font_letter(std::string_view text);

/// What a person should do with such a text.
inline constexpr const char* how_to_convert_font =
    "the letters are those of a font such as .VnTime (TCVN3), not of Unicode; "
    "iconv -f UTF-8 -t CP1252 OLD | iconv -f TCVN5712-1 -t UTF-8 > NEW converts the file";

} // namespace congvu::io
