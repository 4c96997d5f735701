// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace congvu::report {

/// A cell of a table with commas (RFC 4180): one with a comma, a quotation mark or a line break is quoted.
[[nodiscard]] inline std::string csv_cell(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

/// A text that no spreadsheet takes for a formula: an apostrophe leads each `= + - @`, also a wide one of a Japanese
/// keyboard, where a cell may begin. That is at the beginning, and behind a semicolon, a tab or a line break, which set
/// cells apart where the computer's settings say so; blanks and quotation marks do not hide what is behind them. For
/// tables that people open; a table that is read again keeps its texts as they are.
[[nodiscard]] inline std::string without_formula(std::string_view text) {
    constexpr std::array<std::string_view, 8> signs{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    constexpr std::string_view separators = ";\t\r\n";
    std::string shown;
    bool may_begin = true;
    if (!text.empty() && separators.substr(1).find(text.front()) != separators.npos) shown = "'"; // a blank to some
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto is_next = [rest = text.substr(at)](std::string_view sign) { return rest.starts_with(sign); };
        if (may_begin && std::any_of(signs.begin(), signs.end(), is_next)) shown += '\'';
        shown += text[at];
        if (separators.find(text[at]) != separators.npos)
            may_begin = true;
        else if (text[at] != ' ' && text[at] != '"')
            may_begin = false;
    }
    return shown;
}

} // namespace congvu::report
