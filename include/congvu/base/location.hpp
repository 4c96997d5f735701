// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstdint>

namespace congvu {

/// Where something was read. Lines and columns count from 1; columns count characters, not bytes. `file` is a row of
/// the data set's list of files. A line of 0 means that the thing was made in code and has no place.
struct Location {
    std::uint32_t file   = 0; ///< row in `Dataset::files`
    std::uint32_t line   = 0; ///< from 1; 0: the place is not known
    std::uint32_t column = 0; ///< from 1, in characters

    /// Whether a place is known: what a program made up has none.
    [[nodiscard]] constexpr bool known() const { return line != 0; }
    /// By file, line and column.
    friend constexpr auto operator<=>(const Location&, const Location&) = default; // NOLINT(*-use-nullptr): no null
};

} // namespace congvu
