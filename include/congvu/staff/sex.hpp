// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>

#include <cstdint>
#include <string_view>

namespace congvu {

/// Giới tính, as far as the law tells two ages of retirement apart.
enum class Sex : std::uint8_t {
    male,   ///< nam
    female, ///< nữ
};

/// The word by which data names it.
[[nodiscard]] constexpr std::string_view word(Sex sex) {
    switch (sex) {
        case Sex::male: return "male";
        case Sex::female: return "female";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(Sex sex) {
    switch (sex) {
        case Sex::male: return {"nam", "male"};
        case Sex::female: return {"nữ", "female"};
    }
    return {};
}

} // namespace congvu
