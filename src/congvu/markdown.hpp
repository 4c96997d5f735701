// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/time/period.hpp>

#include <string>
#include <string_view>

/// \file
/// How pages that Doxygen lays out say what the library knows: Vietnamese, and English beside it.

namespace congvu::program {

/// A text as Markdown shows it in a table: nothing in it is a mark.
inline std::string plain(std::string_view text) {
    std::string safe;
    for (const char c : text)
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '|': safe += "&#124;"; break;
            case '\n': safe += ' '; break;
            case '\\':
            case '@':
            case '#':
            case '*':
            case '_':
            case '`': safe.append({'\\', c}); break;
            default: safe += c;
        }
    return safe;
}

/// Vietnamese and English beside each other; once where they are the same.
inline std::string both(Text text) {
    return plain(text.vi) + (text.vi == text.en ? "" : " · <em>" + plain(text.en) + "</em>");
}

/// The days on which something holds.
inline std::string days(const Period& period) {
    std::string text = period.from.is_special() ? std::string("mọi ngày · <em>any day</em>")
                                                : "từ · <em>from</em> " + to_vietnamese(period.from);
    if (!period.to.is_special()) text += " đến hết · <em>until</em> " + to_vietnamese(period.last_day());
    return text;
}

} // namespace congvu::program
