// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/report/write.hpp>

#include <string>
#include <string_view>

namespace congvu::report {

/// The text in a colour or weight of the terminal (SGR `code`), where the style has colours.
[[nodiscard]] inline std::string painted(std::string_view text, std::string_view code, const Style& style) {
    if (!style.colour) return std::string(text);
    return std::string("\x1b[").append(code).append("m").append(text).append("\x1b[0m");
}

} // namespace congvu::report
