// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace congvu::io::tables {

/// Texts of a column, one behind the other; padded once they are closed.
class Texts {
public:
    void add(std::string_view text) {
        bytes_.append(text);
        ends_.push_back(bytes_.size());
    }
    /// No text is added any more; from now on they may be looked at.
    void close() { bytes_.append(padding, '\0'); }

    [[nodiscard]] std::string_view operator[](std::size_t row) const {
        const std::size_t from = row == 0 ? 0 : ends_[row - 1];
        return std::string_view(bytes_).substr(from, ends_[row] - from);
    }
    [[nodiscard]] std::size_t size() const { return ends_.size(); }
    [[nodiscard]] std::size_t bytes() const { return ends_.empty() ? 0 : ends_.back(); }

private:
    std::string bytes_;
    std::vector<std::size_t> ends_;
};

} // namespace congvu::io::tables
