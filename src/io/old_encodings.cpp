// SPDX-License-Identifier: BSL-1.0
#include "old_encodings.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace congvu::io {

namespace {

/// Some of the bytes from 0xA0 on, a bit for each.
class Bytes {
public:
    constexpr explicit Bytes(std::string_view bytes) {
        for (const char byte : bytes)
            has_[static_cast<unsigned char>(byte) - 0xA0U] = true;
    }
    [[nodiscard]] constexpr bool has(unsigned char byte) const { return byte >= 0xA0 && has_[byte - 0xA0U]; }

private:
    std::array<bool, 96> has_{};
};

/// ă â ê ô ơ ư đ and their capitals, then the letters with marks; capitals with marks are another font.
constexpr Bytes
    tcvn3_letters("\xA1\xA2\xA3\xA4\xA5\xA6\xA7\xA8\xA9\xAA\xAB\xAC\xAD\xAE\xB5\xB6\xB7\xB8\xB9\xBB\xBC\xBD\xBE"
                  "\xC6\xC7\xC8\xC9\xCA\xCB\xCC\xCE\xCF\xD0\xD1\xD2\xD3\xD4\xD5\xD6\xD7\xD8\xDC\xDD\xDE\xDF"
                  "\xE1\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9\xEA\xEB\xEC\xED\xEE\xEF\xF1\xF2\xF3\xF4\xF5\xF6\xF7"
                  "\xF8\xF9\xFA\xFB\xFC\xFD\xFE");

/// The letters with a tone follow those without; no syllable has two tones.
bool is_tcvn3(char before, unsigned char byte) {
    constexpr unsigned char first_with_tone = 0xB5;
    const bool has_two = byte >= first_with_tone && static_cast<unsigned char>(before) >= first_with_tone;
    return tcvn3_letters.has(byte) && !has_two;
}

/// The letters of Vietnamese in Windows-1258, and those of them that a mark may follow.
constexpr Bytes cp1258_letters("\xC0\xC1\xC2\xC3\xC8\xC9\xCA\xCD\xD0\xD3\xD4\xD5\xD9\xDA\xDD"
                               "\xE0\xE1\xE2\xE3\xE8\xE9\xEA\xED\xF0\xF3\xF4\xF5\xF9\xFA\xFD");
constexpr Bytes cp1258_vowels("\xC2\xC3\xCA\xD4\xD5\xDD\xE2\xE3\xEA\xF4\xF5\xFD");
constexpr Bytes cp1258_marks("\xCC\xD2\xDE\xEC\xF2");

bool is_cp1258(char before, unsigned char byte) {
    if (!cp1258_marks.has(byte)) return cp1258_letters.has(byte);
    constexpr std::string_view vowels = "aeiouyAEIOUY";
    return vowels.find(before) != vowels.npos || cp1258_vowels.has(static_cast<unsigned char>(before));
}

/// How many bytes beyond ASCII there are, and how many of them no letter of an encoding is.
struct Fit {
    std::size_t bytes      = 0;
    std::size_t not_tcvn3  = 0;
    std::size_t not_cp1258 = 0;
    std::size_t in_utf8    = 0; ///< characters that are UTF-8, and so most likely of neither
};

Fit fit_of(std::string_view text) {
    Fit fit;
    char before       = '\0';
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        auto next         = static_cast<std::int64_t>(at);
        UChar32 character = 0;
        U8_NEXT(bytes, next, static_cast<std::int64_t>(text.size()), character);
        if (character >= 0x80) {
            ++fit.in_utf8;
            at     = static_cast<std::size_t>(next);
            before = '\0';
            continue;
        }
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte > 0xA0) { // below are signs such as quotation marks, and a blank
            ++fit.bytes;
            if (!is_tcvn3(before, byte)) ++fit.not_tcvn3;
            if (!is_cp1258(before, byte)) ++fit.not_cp1258;
        }
        before = text[at++];
    }
    return fit;
}

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

} // namespace

const char* how_to_make_utf8(std::string_view text) {
    const Fit fit      = fit_of(text);
    const auto is_most = [&](std::size_t misfits, std::size_t of_other) {
        return fit.bytes > 1 && misfits < of_other && misfits * 10 <= fit.bytes && fit.in_utf8 * 10 <= fit.bytes;
    };
    if (is_most(fit.not_tcvn3, fit.not_cp1258))
        return "this looks like TCVN3 (ABC, fonts such as .VnTime); iconv -f TCVN5712-1 -t UTF-8 OLD > NEW converts "
               "the file";
    if (is_most(fit.not_cp1258, fit.not_tcvn3))
        return "this looks like Windows-1258; iconv -f CP1258 -t UTF-8 OLD > NEW converts the file";
    return "save the file as UTF-8, in a spreadsheet as \"CSV UTF-8\"";
}

std::size_t first_font_letter(std::string_view text) {
    constexpr char lead = '\xC2'; // of U+0080 to U+00BF
    // ¨ © ª ¬ ® µ ¶ ¸ ¹ ¾; people quote with « and », and Catalan has · between letters.
    constexpr std::string_view second = "\xA8\xA9\xAA\xAC\xAE\xB5\xB6\xB8\xB9\xBE";
    for (std::size_t at = text.find(lead); at != text.npos; at = text.find(lead, at + 1)) {
        const bool is_within = at > 0 && at + 2 < text.size() && is_letter(text[at - 1]) && is_letter(text[at + 2]);
        if (is_within && second.find(text[at + 1]) != second.npos) return at;
    }
    return text.npos;
}

} // namespace congvu::io
