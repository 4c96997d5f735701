// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../src/io/bulk/buffer.hpp"
#include "../../src/io/bulk/csv.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// Texts of comma-separated values for tests, and what our reader makes of them.

namespace congvu::testing {

using CsvRow = std::vector<std::string>;

/// What became of a text.
struct Split {
    std::vector<CsvRow> records;
    std::vector<std::size_t> begins; ///< where each record begins
    bool is_flawed = false;
};

inline Split split(std::string_view text, io::tables::Dialect dialect) {
    io::tables::Buffer buffer;
    io::tables::CsvReader reader(buffer.copy(text), dialect);
    Split result;
    for (std::size_t begin = 0; reader.next(); begin = text.size() - reader.left()) {
        result.begins.push_back(begin);
        CsvRow& record = result.records.emplace_back();
        for (std::size_t cell = 0; cell < reader.size(); ++cell)
            record.emplace_back(reader[cell]);
        result.is_flawed = result.is_flawed || reader.flaw() != io::tables::Flaw::none;
    }
    return result;
}

/// The same numbers on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    /// A number below `count`.
    std::size_t throw_below(std::size_t count) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>((state_ >> 33U) % count);
    }
    /// A text of at most so many pieces, which are as troublesome as they can be.
    std::string text(std::size_t most) {
        static constexpr std::array<std::string_view, 12> pieces{"a",  "bc",   ",",  ",", ";",    "\"",
                                                                 "\"", "\"\"", "\n", "d", "\r\n", "\",\""};
        std::string made;
        for (std::size_t left = throw_below(most + 1); left > 0; --left)
            made += throw_below(60) == 0 ? "\r" : pieces[throw_below(pieces.size())];
        return made;
    }

private:
    std::uint64_t state_;
};

} // namespace congvu::testing
