// SPDX-License-Identifier: BSL-1.0
#include "source.hpp"

#include "encoding.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace congvu::io {

void Faults::add(Diagnostic fault) {
    fault.file = shown(fault.file);
    found_.all.push_back(std::move(fault));
}

Diagnostics Faults::in_order() && {
    const auto place = [](const Diagnostic& fault) {
        return std::tuple<const std::string&, std::uint32_t, std::uint32_t>(fault.file, fault.line, fault.column);
    };
    std::stable_sort(found_.all.begin(), found_.all.end(),
                     [&](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); });
    return std::move(found_);
}

std::string in_quotes(std::string_view text) {
    constexpr std::size_t longest = 80;
    std::size_t shown             = std::min(text.size(), longest);
    while (shown < text.size() && shown > 0 && (static_cast<unsigned char>(text[shown]) & 0xC0U) == 0x80U)
        --shown; // not within a character
    std::string result = "\"" + std::string(text.substr(0, shown)) + (shown < text.size() ? "…\"" : "\"");
    std::replace_if(
        result.begin(), result.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return result;
}

std::string lower_case(std::string text) {
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

} // namespace congvu::io
