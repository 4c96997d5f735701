// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>

#include <cstdint>
#include <string_view>

namespace congvu {

/// Mức xếp loại chất lượng hằng năm, the best one first. The four words are those in general use; the text that sets
/// them was not read, and rules ask for the lowest only.
enum class QualityRating : std::uint8_t {
    excellent,     ///< hoàn thành xuất sắc nhiệm vụ
    good,          ///< hoàn thành tốt nhiệm vụ
    fulfilled,     ///< hoàn thành nhiệm vụ
    not_fulfilled, ///< không hoàn thành nhiệm vụ
};

/// The word by which data names it.
[[nodiscard]] constexpr std::string_view word(QualityRating rating) {
    switch (rating) {
        case QualityRating::excellent: return "excellent";
        case QualityRating::good: return "good";
        case QualityRating::fulfilled: return "fulfilled";
        case QualityRating::not_fulfilled: return "not_fulfilled";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(QualityRating rating) {
    switch (rating) {
        case QualityRating::excellent: return {"hoàn thành xuất sắc nhiệm vụ", "tasks fulfilled with distinction"};
        case QualityRating::good: return {"hoàn thành tốt nhiệm vụ", "tasks fulfilled well"};
        case QualityRating::fulfilled: return {"hoàn thành nhiệm vụ", "tasks fulfilled"};
        case QualityRating::not_fulfilled: return {"không hoàn thành nhiệm vụ", "tasks not fulfilled"};
    }
    return {};
}

} // namespace congvu
