// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>
#include <congvu/establishment/rise_basis.hpp>

#include <optional>

namespace congvu {

/// How a quota changed on the day on which it was assigned anew.
struct QuotaChange {
    std::optional<Posts> before{};        ///< the quota of the day before
    std::optional<Posts> after{};         ///< the quota of the day; nothing when not known
    std::optional<Posts> transferred = 0; ///< moved in less moved out with the new quota: no rise of the whole
    std::optional<Posts> added       = 0; ///< added from above for a named purpose
    std::optional<RiseBasis> basis{};     ///< on what decision a rise rests; nothing when not known
    bool existed_before = true;           ///< whether the agency existed on the day before

    /// The rise that needs a decision of its own; nothing when a figure is not known.
    [[nodiscard]] constexpr std::optional<Posts> rise() const {
        if (!before || !after || !transferred || !added) return std::nullopt;
        return *after - *before - *transferred - *added;
    }
};

} // namespace congvu
