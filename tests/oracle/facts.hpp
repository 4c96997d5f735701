// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/time/date.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// \file
/// Facts of many worlds as rows of relations, which clingo reads as atoms and SQLite as tables. The first column of
/// each is the world, but for the calendar, which all share.

namespace congvu::oracle {

/// A word of the data's own language (`assigned`), written bare where text stands in quotation marks.
struct Word {
    std::string_view text; ///< lower case, digits and underscores
};

/// A number, a text such as a key, or a word.
struct Cell {
    std::variant<std::int64_t, std::string, Word> value; ///< what it is
};

/// Days are counted from 1970-01-01; the ends of time lie beyond every day of the calendar.
[[nodiscard]] std::int64_t number_of(Date day);

/// A relation and the names of its columns, parted by blanks.
struct Table {
    std::string_view name;    ///< of the atoms and of the table
    std::string_view columns; ///< of the table
};

/// Every relation there is.
[[nodiscard]] const std::vector<Table>& relations();

/// Rows by relation.
class Facts {
public:
    using Rows = std::vector<std::vector<Cell>>;

    /// Adds a row. \pre the relation is one of relations(), and has so many columns.
    template <typename... Cells>
    void add(std::string_view relation, const Cells&... cells) {
        rows_[std::string(relation)].push_back({cell(cells)...});
    }

    /// `figure(1,"so-lieu-1",0, … ).` in a line each.
    [[nodiscard]] std::string as_atoms() const;

    /// The rows by the name of their relation.
    [[nodiscard]] const std::map<std::string, Rows>& rows() const { return rows_; }

private:
    static Cell cell(std::string_view text) { return {std::string(text)}; }
    static Cell cell(Word word) { return {word}; }
    static Cell cell(Date day) { return {number_of(day)}; }
    template <typename Number>
    requires std::is_integral_v<Number>
    static Cell cell(Number number) { return {static_cast<std::int64_t>(number)}; }

    std::map<std::string, Rows> rows_;
};

} // namespace congvu::oracle
