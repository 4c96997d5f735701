// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "bytes.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

/// \file
/// Records of comma-separated values (RFC 4180), also with semicolons and with line feeds alone.

namespace congvu::io::tables {

/// How the values of a file are set apart.
struct Dialect {
    char delimiter  = ',';
    bool has_quotes = false; ///< whether the file holds a quotation mark anywhere
};

/// A place in a text: from 1, in characters.
struct Place {
    std::uint32_t line   = 0;
    std::uint32_t column = 0;
};

/// What keeps a record from being taken apart.
enum class Flaw : std::uint8_t {
    none,
    stray_quote, ///< a quotation mark in a cell without them, or something behind the closing one
    open_quote,  ///< a quotation mark that is never closed
};

/// Takes a text apart, record by record. \pre the text is padded, a line feed stands behind it, it begins with a
/// record, and holds a quotation mark only if the dialect says so. It outlives the reader.
class CsvReader {
public:
    /// Cells of a record that are kept; of more, only the number is known.
    static constexpr std::size_t most_cells = 64;

    CsvReader(std::string_view text, Dialect dialect)
        : dialect_(dialect), at_(text.data()), end_(text.data() + text.size()),
          delimiters_(eight_times(static_cast<unsigned char>(dialect.delimiter))) {}

    /// Goes to the next record; false when there is none. A line without anything is a record of one empty cell.
    [[nodiscard]] bool next() {
        if (at_ >= end_) return false;
        if (dialect_.has_quotes)
            next_quoted();
        else
            next_plain();
        return true;
    }

    /// How many cells the record has.
    [[nodiscard]] std::size_t size() const { return size_; }
    /// A cell as it was meant, without quotation marks; padded. \pre `cell < size()` and `cell < most_cells`.
    [[nodiscard]] std::string_view operator[](std::size_t cell) const { return cells_[cell]; }
    /// What is wrong with the record as a whole.
    [[nodiscard]] Flaw flaw() const { return flaw_; }
    /// In which cell.
    [[nodiscard]] std::size_t flawed_cell() const { return flawed_cell_; }
    /// The line on which the record begins, from 1.
    [[nodiscard]] std::uint32_t line() const { return line_; }
    /// Where a cell begins. \pre as for the cell itself. O(length of the record).
    [[nodiscard]] Place place(std::size_t cell) const;
    /// The lines that were read so far.
    [[nodiscard]] std::uint32_t lines() const { return next_line_ - 1; }
    /// What is left of the text behind the record.
    [[nodiscard]] std::size_t left() const { return at_ < end_ ? static_cast<std::size_t>(end_ - at_) : 0; }

private:
    void next_plain() {
        constexpr std::uint64_t line_feeds = eight_times('\n');
        begin_                             = at_;
        line_                              = next_line_++;
        const char* cell                   = at_;
        std::size_t size                   = 0;
        for (const char* from = at_;; from += 8) {
            const std::uint64_t word = load_word(from);
            for (std::uint64_t ends = zero_bytes(word ^ delimiters_) | zero_bytes(word ^ line_feeds); ends != 0;
                 ends &= ends - 1) {
                const char* const end = from + std::countr_zero(ends) / 8;
                if (size < most_cells) cells_[size] = {cell, static_cast<std::size_t>(end - cell)};
                ++size;
                cell = end + 1;
                if (*end == '\n') {
                    size_ = size;
                    at_   = cell;
                    if (end != begin_ && end[-1] == '\r' && end < end_ && size <= most_cells)
                        cells_[size - 1].remove_suffix(1);
                    return;
                }
            }
        }
    }

    void next_quoted();
    std::string_view quoted_cell(const char*& at);
    std::string_view bare_cell(const char*& at);
    [[nodiscard]] bool ends_cell(const char* at) const;
    void mark(Flaw flaw);

    Dialect dialect_;
    const char* at_;
    const char* end_;
    std::uint64_t delimiters_;
    const char* begin_ = nullptr;
    std::size_t size_  = 0;
    std::array<std::string_view, most_cells> cells_{};
    std::array<const char*, most_cells> starts_{}; // where a cell with quotation marks begins
    std::deque<std::string> unescaped_;
    std::uint32_t line_      = 0;
    std::uint32_t next_line_ = 1;
    Flaw flaw_               = Flaw::none;
    std::size_t flawed_cell_ = 0;
};

/// Finds where records begin in a text with quotation marks that comes in pieces.
class RecordScan {
public:
    explicit RecordScan(char delimiter) : delimiter_(delimiter) {}

    /// Goes over the next piece. Returns the place in it, from 0 to its size, behind the first line feed that ends a
    /// record and stands at `from` or later, and stops there; `npos` when the piece has none.
    [[nodiscard]] std::size_t find(std::string_view piece, std::size_t from);

private:
    [[nodiscard]] bool opens(char before) const {
        return before == delimiter_ || before == '\n' || (before == '"' && closed_);
    }

    char delimiter_;
    char before_    = '\n'; // the last byte of the piece before
    bool is_quoted_ = false;
    bool closed_    = false; // whether the last quotation mark closed a cell, and a second one would open it again
};

} // namespace congvu::io::tables
