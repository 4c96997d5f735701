// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "bytes.hpp"

#include <congvu/bulk/keys.hpp>
#include <congvu/bulk/nation.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace congvu::io::tables {

/// The rows of a table by their keys.
class KeyIndex {
public:
    KeyIndex() = default;
    /// Room for so many keys. \pre fewer than 2^31.
    explicit KeyIndex(std::size_t rows)
        : shift_(static_cast<unsigned>(64 - std::bit_width(rows * 2 + 1))),
          slots_(std::size_t{1} << static_cast<unsigned>(std::bit_width(rows * 2 + 1))), texts_(rows) {}

    /// Adds a padded key, whose text stays where it is; gives the row that has it, which is another one when the key
    /// was there before. \pre room for it, and `row` less than the number of rows there is room for.
    bulk::Row add(std::string_view key, bulk::Row row) {
        Slot& slot = slots_[find_slot(key)];
        if (slot.row == bulk::no_row) {
            slot        = {word_of(key), static_cast<std::uint32_t>(key.size()), row};
            texts_[row] = key.data();
        }
        return slot.row;
    }

    /// The row of a padded key, or `no_row`.
    [[nodiscard]] bulk::Row find(std::string_view key) const {
        return slots_.empty() ? bulk::no_row : slots_[find_slot(key)].row;
    }

    /// Gives each row another number. \pre there is a key for each, and each of them has a number of its own.
    void renumber(const std::vector<bulk::Row>& numbers) {
        std::vector<const char*> texts(texts_.size());
        for (std::size_t row = 0; row < texts.size(); ++row)
            texts[numbers[row]] = texts_[row];
        texts_ = std::move(texts);
        for (Slot& slot : slots_)
            if (slot.row != bulk::no_row) slot.row = numbers[slot.row];
    }

private:
    struct Slot {
        std::uint64_t word = 0; ///< a short key itself, or something made of a long one
        std::uint32_t size = 0;
        bulk::Row row      = bulk::no_row;
    };

    [[nodiscard]] static std::uint64_t word_of(std::string_view key) {
        if (key.size() <= 8) return first_bytes(load_word(key.data()), key.size());
        std::uint64_t word = key.size();
        std::size_t at     = 0;
        for (; at + 8 < key.size(); at += 8)
            word = mix(word ^ load_word(key.data() + at));
        return mix(word ^ first_bytes(load_word(key.data() + at), key.size() - at));
    }

    [[nodiscard]] static std::uint64_t mix(std::uint64_t word) {
        word *= 0x9E3779B97F4A7C15U;
        return word ^ (word >> 29U);
    }

    [[nodiscard]] std::size_t first_slot(std::uint64_t word) const {
        return (mix(word) * 0xD6E8FEB86659FD93U) >> shift_;
    }

    [[nodiscard]] std::size_t find_slot(std::string_view key) const {
        const std::uint64_t word = word_of(key);
        const std::size_t last   = slots_.size() - 1;
        for (std::size_t at = first_slot(word);; at = (at + 1) & last) {
            const Slot& slot = slots_[at];
            if (slot.row == bulk::no_row) return at;
            if (slot.word == word && slot.size == key.size() &&
                (key.size() <= 8 || same_bytes(texts_[slot.row], key.data(), key.size())))
                return at;
        }
    }

    unsigned shift_ = 63;
    std::vector<Slot> slots_;
    std::vector<const char*> texts_; // by row
};

} // namespace congvu::io::tables
