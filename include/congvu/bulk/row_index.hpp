// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/keys.hpp>
#include <congvu/bulk/nation.hpp>

#include <bit>
#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace congvu::bulk {

/// The rows of one table by their keys: eight bytes or sixteen a row.
class RowIndex {
public:
    RowIndex() = default;
    /// Reads every key once. The keys must outlive the index. \pre no key is there twice. O(rows).
    explicit RowIndex(const Keys& keys) : keys_(&keys), slots_(std::bit_ceil(2 * keys.size() + 1), no_row) {
        for (std::size_t row = 0; row < keys.size(); ++row)
            slots_[slot_of(keys[row])] = static_cast<Row>(row);
    }

    /// The row that has the key; `no_row` for none. O(1).
    [[nodiscard]] Row find(std::string_view key) const { return keys_ == nullptr ? no_row : slots_[slot_of(key)]; }

private:
    /// Where the key stands, or else the free slot where it would.
    [[nodiscard]] std::size_t slot_of(std::string_view key) const {
        const std::size_t last = slots_.size() - 1;
        std::size_t at         = std::hash<std::string_view>{}(key)&last;
        while (slots_[at] != no_row && (*keys_)[slots_[at]] != key)
            at = (at + 1) & last;
        return at;
    }

    const Keys* keys_ = nullptr;
    std::vector<Row> slots_;
};

} // namespace congvu::bulk
