// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/unfilled.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace congvu::bulk {

/// The keys of the rows of one table, one behind the other: the words by which data and reports name a row.
class Keys {
public:
    Keys() = default;
    /// The keys that stand in the text one behind the other, each up to its end.
    /// \pre the ends ascend, and the last one is the end of the text, which is shorter than 4 GiB.
    Keys(Unfilled<char> text, Unfilled<std::uint32_t> ends) : text_(std::move(text)), ends_(std::move(ends)) {}

    /// Adds the key of the next row. \pre all keys together are shorter than 4 GiB. Amortised O(key).
    void add(std::string_view key) {
        text_.insert(text_.end(), key.begin(), key.end());
        ends_.push_back(static_cast<std::uint32_t>(text_.size()));
    }
    /// Makes room for so many keys of so many bytes together.
    void reserve(std::size_t rows, std::size_t bytes) {
        ends_.reserve(rows);
        text_.reserve(bytes);
    }
    /// The key of the row. \pre `row < size()`. O(1).
    [[nodiscard]] std::string_view operator[](std::size_t row) const {
        const std::size_t from = row == 0 ? 0 : ends_[row - 1];
        return {text_.data() + from, ends_[row] - from};
    }
    /// How many rows have a key.
    [[nodiscard]] std::size_t size() const { return ends_.size(); }

private:
    Unfilled<char> text_;
    Unfilled<std::uint32_t> ends_;
};

} // namespace congvu::bulk
