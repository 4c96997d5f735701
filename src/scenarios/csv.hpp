// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../io/source.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvu::testing {

/// One cell, and where it begins.
struct CsvCell {
    std::string text;
    io::Mark mark;
};

using CsvRow = std::vector<CsvCell>;

/// More is no table of scenarios, and a few bytes of a file are many of memory.
inline constexpr std::size_t most_columns = 1'000;
inline constexpr std::size_t most_cells   = 1'000'000;

/// Takes a table apart as spreadsheets write it (RFC 4180): cells in double quotes may hold separators, line breaks and
/// doubled quotes. The separator is the semicolon when the first line holds one outside quotes, else the comma. Empty
/// lines are left out. A quote that is not closed, or that text follows, is a fault. Nothing, and a fault, when a row
/// or the table has more cells than are read. O(size).
[[nodiscard]] std::optional<std::vector<CsvRow>> parse_csv(std::string_view text, const io::Source& source);

} // namespace congvu::testing
