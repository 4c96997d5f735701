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
    std::string key;                                 ///< the word by which data names it
    OwnedText title;                                 ///< what people call it
    FigureId whole;                                  ///< the figure that is divided
    std::vector<FigureId> parts;                     ///< the figures it is divided into
    Closure closure = Closure::exact;                ///< whether the parts are all there is
    std::optional<DocumentId> document;              ///< the document that says so
    std::string clause;                              ///< of that document; empty when it was not seen
    Confidence confidence = Confidence::unconfirmed; ///< of the source
    Location location;                               ///< where the data says so
};

using Allocations = Rows<AllocationTag, Allocation>;

/// The numbers of one allocation, as a rule reads them.
struct AllocationSum {
    std::optional<Posts> whole{};       ///< the whole; nothing when not known
    Posts known_parts = 0;              ///< sum of the parts that are known
    int unknown_parts = 0;              ///< parts whose number is declared unknown
    Closure closure   = Closure::exact; ///< whether the parts are all there is
};

} // namespace congvu
