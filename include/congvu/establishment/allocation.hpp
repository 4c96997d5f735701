// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/base/text.hpp>
#include <congvu/law/confidence.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvu {

/// Whether the parts must add up to the whole, or may leave an undistributed remainder.
enum class Closure : std::uint8_t { exact, may_leave_remainder };

/// The word by which data names it.
[[nodiscard]] constexpr std::string_view word(Closure closure) {
    switch (closure) {
        case Closure::exact: return "exact";
        case Closure::may_leave_remainder: return "may_leave_remainder";
    }
    return {};
}

/// Phân bổ biên chế: a decision that divides a whole into parts, reserve included.
struct Allocation {
    std::string key;
    OwnedText title;
    FigureId whole;
    std::vector<FigureId> parts;
    Closure closure = Closure::exact;
    std::optional<DocumentId> document;
    std::string clause;
    Confidence confidence = Confidence::unconfirmed;
    Location location;
};

using Allocations = Rows<AllocationTag, Allocation>;

/// The numbers of one allocation, as a rule reads them.
struct AllocationSum {
    std::optional<Posts> whole{};
    Posts known_parts = 0; ///< sum of the parts that are known
    int unknown_parts = 0;
    Closure closure   = Closure::exact;
};

} // namespace congvu
