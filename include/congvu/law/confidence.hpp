// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>

#include <cstdint>
#include <string_view>

namespace congvu {

/// Mức độ xác thực. How sure we are that the source says what is attributed to it, surest first.
enum class Confidence : std::uint8_t {
    text_read,   ///< the sentence was read in a published copy of the document
    reported,    ///< a public source that we read reports it
    derived,     ///< follows by arithmetic or logic from what was read
    unconfirmed, ///< known from memory or only partly seen: it may warn, and never be a violation
};

/// Whether a finding may rest on it as a violation and not only as a warning.
[[nodiscard]] constexpr bool is_confirmed(Confidence confidence) { return confidence != Confidence::unconfirmed; }

/// The word by which data names it.
[[nodiscard]] constexpr std::string_view word(Confidence confidence) {
    switch (confidence) {
        case Confidence::text_read: return "text_read";
        case Confidence::reported: return "reported";
        case Confidence::derived: return "derived";
        case Confidence::unconfirmed: return "unconfirmed";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(Confidence confidence) {
    switch (confidence) {
        case Confidence::text_read: return {"đã đọc nguyên văn", "text read"};
        case Confidence::reported: return {"theo nguồn công khai", "reported by a public source"};
        case Confidence::derived: return {"suy ra", "derived"};
        case Confidence::unconfirmed: return {"chưa xác nhận", "unconfirmed"};
    }
    return {};
}

} // namespace congvu
