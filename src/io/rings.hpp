// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/location.hpp>
#include <congvu/time/period.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace congvu::io {

/// One row leads to another while the period lasts.
struct Bond {
    std::uint32_t from = 0;
    std::uint32_t to   = 0;
    Period period;
    Location location;
};

/// Rows that lead round in a circle, on `since` and perhaps longer, and the bond that closes it, from the last to the
/// first row.
struct Ring {
    std::vector<std::uint32_t> rows;
    Date since = start_of_time;
    Location closed_at;
};

/// The rings among `rows` rows. Every row that is on a ring on any day is on one that is found; rings that share a bond
/// may be found as one. Without recursion: chains may be long. O(bonds) without rings, else O(days on which a bond
/// begins * bonds) at worst.
[[nodiscard]] std::vector<Ring> find_rings(std::size_t rows, std::vector<Bond> bonds);

} // namespace congvu::io
