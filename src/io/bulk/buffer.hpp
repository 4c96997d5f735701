// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "bytes.hpp"

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace congvu::io::tables {

/// Room for a text that is used again and again, with padding behind it.
class Buffer {
public:
    /// Room for so many bytes; what was in it is gone.
    [[nodiscard]] char* room(std::size_t size) {
        if (size + padding > size_) {
            size_ = 0; // there is none, should there be no memory
            bytes_.reset();
            bytes_.reset(new char[size + padding]); // not set to zero first
            size_ = size + padding;
        }
        return bytes_.get();
    }

    /// The first `size` bytes as a padded text, with a line feed behind it. \pre `size` bytes of room were asked for.
    [[nodiscard]] std::string_view text(std::size_t size) {
        bytes_[size] = '\n';
        std::memset(bytes_.get() + size + 1, 0, padding - 1);
        return {bytes_.get(), size};
    }

    /// A copy of the text, padded.
    [[nodiscard]] std::string_view copy(std::string_view text_of_others) {
        std::memcpy(room(text_of_others.size()), text_of_others.data(), text_of_others.size());
        return text(text_of_others.size());
    }

private:
    std::unique_ptr<char[]> bytes_; // NOLINT(*-avoid-c-arrays)
    std::size_t size_ = 0;
};

} // namespace congvu::io::tables
