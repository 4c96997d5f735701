// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace congvu::report {

/// A text as a part of a URI: what is no unreserved character of RFC 3986, and none of `also_plain`, is written byte by
/// byte.
[[nodiscard]] inline std::string address_part(std::string_view text, std::string_view also_plain = {}) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string part;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._~").find(c) != std::string_view::npos ||
                           also_plain.find(c) != std::string_view::npos;
        const auto byte = static_cast<unsigned char>(c);
        if (plain)
            part += c;
        else
            part.append({'%', digits[byte / 16U], digits[byte % 16U]});
    }
    return part;
}

} // namespace congvu::report
