// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// \file
/// Eight bytes at a time. What is read here is *padded*: at least `padding` bytes behind it may be read, too.

namespace congvu::io::tables {

/// How many bytes behind a text may be read.
inline constexpr std::size_t padding = 64;

/// The byte eight times.
[[nodiscard]] constexpr std::uint64_t eight_times(unsigned char byte) { return 0x0101010101010101U * byte; }

/// Eight bytes, the first one lowest.
[[nodiscard]] inline std::uint64_t load_word(const char* at) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    return word;
}

/// The first `size` bytes of a word, the rest zero. \pre `size <= 8`.
[[nodiscard]] constexpr std::uint64_t first_bytes(std::uint64_t word, std::size_t size) {
    return size == 8 ? word : word & ((std::uint64_t{1} << (8 * size)) - 1);
}

/// The highest bit of each byte that is zero, and no other bit.
[[nodiscard]] constexpr std::uint64_t zero_bytes(std::uint64_t word) {
    constexpr std::uint64_t low = eight_times(0x7F);
    return ~(((word & low) + low) | word | low);
}

/// Whether two padded texts of the same size are equal.
[[nodiscard]] inline bool same_bytes(const char* a, const char* b, std::size_t size) {
    std::size_t at = 0;
    for (; at + 8 < size; at += 8)
        if (load_word(a + at) != load_word(b + at)) return false;
    return first_bytes(load_word(a + at) ^ load_word(b + at), size - at) == 0;
}

/// Whether one padded text comes before another one, byte by byte.
[[nodiscard]] inline bool is_before(std::string_view a, std::string_view b) {
    if (a.size() > 8 || b.size() > 8) return a < b;
    const std::uint64_t word_a = __builtin_bswap64(first_bytes(load_word(a.data()), a.size()));
    const std::uint64_t word_b = __builtin_bswap64(first_bytes(load_word(b.data()), b.size()));
    return word_a != word_b ? word_a < word_b : a.size() < b.size();
}

/// Copies a text, and writes nothing behind it; many keys have eight bytes.
inline void copy_text(std::string_view text, char* to) {
    if (text.size() == 8)
        std::memcpy(to, text.data(), 8);
    else
        std::memcpy(to, text.data(), text.size());
}

/// Whether every byte of the padded text is a letter, digit or sign of ASCII, and no blank.
[[nodiscard]] inline bool is_plain(std::string_view text) {
    constexpr std::uint64_t high = eight_times(0x80);
    std::uint64_t bad            = 0;
    for (std::size_t at = 0; at < text.size(); at += 8) {
        const std::size_t left   = text.size() - at;
        const std::uint64_t fill = left < 8 ? ~first_bytes(~std::uint64_t{0}, left) & eight_times('a') : 0;
        const std::uint64_t word = first_bytes(load_word(text.data() + at), left < 8 ? left : 8) | fill;
        bad |= (word | (word - eight_times(0x21)) | (word + eight_times(1))) & high; // not ASCII, up to blank, DEL
    }
    return bad == 0;
}

} // namespace congvu::io::tables
