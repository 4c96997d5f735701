// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>

#include <cstdint>
#include <string_view>

namespace congvu {

/// Mức độ. Only a `violation` makes a check fail; a warning and an advice are for people to weigh.
enum class Severity : std::uint8_t { advice, warning, violation };

/// The word by which data names it.
[[nodiscard]] constexpr std::string_view word(Severity severity) {
    switch (severity) {
        case Severity::advice: return "advice";
        case Severity::warning: return "warning";
        case Severity::violation: return "violation";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(Severity severity) {
    switch (severity) {
        case Severity::advice: return {"khuyến nghị", "advice"};
        case Severity::warning: return {"cảnh báo", "warning"};
        case Severity::violation: return {"vi phạm", "violation"};
    }
    return {};
}

} // namespace congvu
