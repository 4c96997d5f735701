// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "csv.hpp"
#include "faults.hpp"
#include "key_index.hpp"
#include "table.hpp"
#include "values.hpp"

#include <congvu/bulk/nation.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace congvu::io::tables {

/// Whether a cell may hold the text: UTF-8 in NFC without characters that nobody sees.
[[nodiscard]] bool is_good_text(std::string_view text);

/// A table that others refer to.
struct Target {
    const KeyIndex* rows = nullptr;
    bool is_whole        = false; ///< whether every key of it was seen: if not, to miss one proves nothing
    Among among          = Among::nothing;
    const char* thing    = ""; ///< what a row of it is called
};

/// Keys of other rows that are looked up when a part was read: one after the other they are found much faster than
/// between all that is done with a row, for a processor looks several up at once.
class KeysToFind {
public:
    /// \param key stays where it is until it is looked up
    void add(std::string_view key) { keys_.push_back(key); }
    /// Calls `put(place, row)` for each of them, in the order in which they came, and forgets them; false when there is
    /// none for some key.
    template <typename Put>
    [[nodiscard]] bool find_all(const KeyIndex& rows, Put put) {
        bool are_all_known = true;
        for (std::size_t at = 0; at < keys_.size(); ++at) {
            const bulk::Row row = rows.find(keys_[at]);
            are_all_known &= row != bulk::no_row;
            put(at, row);
        }
        keys_.clear();
        return are_all_known;
    }

private:
    std::vector<std::string_view> keys_;
};

/// The words of a column, and how to look for the one that was meant.
struct WordColumn {
    Words words;
    Among among = Among::nothing;
};

/// The cells of one record by our columns. What cannot be read is a fault, and gives a value that nobody will use.
class Cells {
public:
    Cells(const CsvReader& record, const Columns& columns, FaultList& faults)
        : record_(record), columns_(columns), faults_(faults) {}

    [[nodiscard]] std::string_view operator[](std::size_t column) const { return record_[columns_[column]]; }
    [[nodiscard]] Place place(std::size_t column) const { return record_.place(columns_[column]); }
    [[nodiscard]] std::uint32_t line() const { return record_.line(); }

    /// A key: not empty, and clean. No text when it is not clean.
    [[nodiscard]] std::string_view key(std::size_t column) {
        const std::string_view text = (*this)[column];
        return (!text.empty() && is_plain(text)) || check_key(column) ? text : text.substr(0, 0); // padded, too
    }

    /// A text that may be empty, and is clean. No text when it is not.
    [[nodiscard]] std::string_view text(std::size_t column) {
        const std::string_view text = (*this)[column];
        return is_plain(text) || check_clean(column) ? text : text.substr(0, 0);
    }

    /// The row that has the key.
    [[nodiscard]] bulk::Row row(std::size_t column, const Target& target) {
        const bulk::Row row = target.rows->find((*this)[column]);
        if (row == bulk::no_row) refuse_key(column, target);
        return row;
    }

    [[nodiscard]] bulk::Day16 day(std::size_t column) {
        const bulk::Day16 day = to_day((*this)[column]);
        if (!day.known()) refuse_day(column);
        return day;
    }
    /// A day that no message repeats: ngày sinh.
    [[nodiscard]] bulk::Day16 private_day(std::size_t column) {
        const bulk::Day16 day = to_day((*this)[column]);
        if (!day.known()) refuse_private_day(column);
        return day;
    }
    [[nodiscard]] bulk::Day16 day_or_none(std::size_t column) {
        return (*this)[column].empty() ? bulk::Day16{} : day(column);
    }

    /// The number of the word, 0 for a wrong one.
    [[nodiscard]] std::uint8_t word(std::size_t column, const WordColumn& words) {
        const int found = words.words.find((*this)[column]);
        if (found >= 0) return static_cast<std::uint8_t>(found);
        refuse_word(column, words);
        return 0;
    }
    template <typename Value>
    [[nodiscard]] Value word(std::size_t column, const WordColumn& words) {
        return static_cast<Value>(word(column, words));
    }

    /// A digit from 0 to `last`; `meaning` says what else it should have been.
    [[nodiscard]] int digit(std::size_t column, char last, const char* code, const char* meaning) {
        const std::string_view text = (*this)[column];
        if (text.size() == 1 && text[0] >= '0' && text[0] <= last) return text[0] - '0';
        refuse_sign(column, code, meaning);
        return 0;
    }

    /// Whether F, and not M, stands there.
    [[nodiscard]] bool is_woman(std::size_t column) {
        const std::string_view text = (*this)[column];
        const char sign             = text.size() == 1 ? text[0] : '\0';
        const unsigned is_woman     = sign == 'F' ? 1 : 0;
        // One branch, that nearly always goes the same way: no processor foretells of what sex the next person is.
        if ((is_woman | (sign == 'M' ? 1U : 0U)) == 0) refuse_sign(column, "bad-sex", "is neither F nor M");
        return is_woman != 0;
    }

    [[nodiscard]] std::int32_t posts(std::size_t column) {
        const auto number = to_number((*this)[column]);
        if (!number) refuse_posts(column);
        return number.value_or(0);
    }

    [[nodiscard]] std::uint16_t year(std::size_t column) {
        const auto number = to_number((*this)[column]);
        if (number && (*this)[column].size() == 4 && *number >= 1900 && *number <= 2079)
            return static_cast<std::uint16_t>(*number);
        refuse_year(column);
        return 0;
    }

    /// What the cell says `is wrong`; first of all that it is empty, or not clean, if so.
    void refuse(std::size_t column, const char* code, const std::string& is_wrong, std::string meant = {});
    /// A fault of the cell, in whole sentences.
    void fault(std::size_t column, const char* code, std::string message);

private:
    /// Whether there is clean text in the cell; a fault if not, or if blanks are around it.
    bool check_key(std::size_t column);
    /// Whether the cell holds good text; a fault if not.
    bool check_clean(std::size_t column);
    /// As refuse(), for checks of single characters, which are compiled where they are used: makes its text elsewhere.
    void refuse_sign(std::size_t column, const char* code, const char* meaning);
    void refuse_key(std::size_t column, const Target& target);
    void refuse_day(std::size_t column);
    void refuse_private_day(std::size_t column);
    void refuse_word(std::size_t column, const WordColumn& words);
    void refuse_posts(std::size_t column);
    void refuse_year(std::size_t column);
    /// Whether there is something good in the cell, though it is not what it should be; a fault if not.
    bool is_something(std::size_t column);

    const CsvReader& record_;
    const Columns& columns_;
    FaultList& faults_;
};

} // namespace congvu::io::tables
