// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/testing/scenario.hpp>

#include <string>
#include <string_view>

namespace congvu::testing {

/// A text as XML and HTML hold it, between tags or in double quotes.
[[nodiscard]] inline std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text)
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            default: safe += c;
        }
    return safe;
}

/// `kl40-02.csv:3:45`
[[nodiscard]] inline std::string place(const ScenarioBook& book, const Location& location) {
    if (location.file >= book.files.size()) return {};
    return book.files[location.file] + ":" + std::to_string(location.line) + ":" + std::to_string(location.column);
}

} // namespace congvu::testing
