// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace congvu::fuzz {

/// The bytes of an input as a row of choices; when they are used up, every choice is the first.
class Bytes {
public:
    Bytes(const std::uint8_t* bytes, std::size_t size) : left_(bytes, size) {}

    [[nodiscard]] bool empty() const { return left_.empty(); }
    std::uint8_t next() {
        if (left_.empty()) return 0;
        const std::uint8_t byte = left_.front();
        left_                   = left_.subspan(1);
        return byte;
    }
    /// A number below `n`, which is at most 256.
    std::size_t below(std::size_t n) { return next() % n; }
    bool once_in(std::size_t n) { return below(n) == n - 1; }
    template <typename All>
    const auto& of(const All& all) {
        return all[below(all.size())];
    }
    /// So many bytes as a byte says, as text.
    std::string text(std::size_t longest) {
        std::string text(below(longest + 1), '\0');
        for (char& c : text)
            c = static_cast<char>(next());
        return text;
    }

private:
    std::span<const std::uint8_t> left_;
};

} // namespace congvu::fuzz
