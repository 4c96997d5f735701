// SPDX-License-Identifier: BSL-1.0
#include "encoding.hpp"

#include "old_encodings.hpp"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <utility>

namespace congvu::io {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The character that begins at `at`, or a negative number where the bytes are no UTF-8. Moves `at` behind it.
UChar32 next_character(std::string_view text, std::size_t& at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto position     = static_cast<std::int64_t>(at);
    const auto length = static_cast<std::int64_t>(text.size());
    UChar32 character = 0;
    U8_NEXT(bytes, position, length, character);
    at = static_cast<std::size_t>(position);
    return character;
}

std::string hexadecimal(const char* pattern, unsigned number) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), pattern, number); // NOLINT(*-vararg): 16 bytes hold any unsigned number
    return text.data();
}

/// Controls and characters without a glyph. A parser may end at one, and two names that differ by one look the same.
bool is_unseen(UChar32 character) {
    if (character == '\t' || character == '\n' || character == '\r') return false;
    return character < 0x20 || (character >= 0x7F && character <= 0x9F) || character == 0xAD ||
           (character >= 0x200B && character <= 0x200F) || (character >= 0x2028 && character <= 0x202E) ||
           (character >= 0x2060 && character <= 0x206F) || character == 0xFEFF;
}

/// The first character that is no UTF-8; where there is none, the first letter of a font, whose letters are not all to
/// be seen; else the first character that cannot be seen. `from` is left where it begins.
TextProblem unreadable_character(std::string_view text, std::size_t& from) {
    TextProblem unseen;
    std::size_t unseen_at = 0;
    for (std::size_t at = 0; at < text.size();) {
        from                    = at;
        const UChar32 character = next_character(text, at);
        if (character < 0)
            return {"not-utf8", "byte " + hexadecimal("0x%02X", static_cast<unsigned char>(text[from])) +
                                    " is not UTF-8; " + how_to_make_utf8(text)};
        if (!is_unseen(character) || !unseen.message.empty()) continue;
        unseen    = {"unseen-character", "the character " + hexadecimal("U+%04X", static_cast<unsigned>(character)) +
                                             " cannot be seen and is not allowed"};
        unseen_at = from;
    }
    from = first_font_letter(text);
    if (from != text.npos) return {"not-utf8", how_to_convert_font};
    from = unseen_at;
    return unseen;
}

bool is_utf8(std::string_view text, const Source& source) {
    std::size_t from    = 0;
    TextProblem problem = unreadable_character(text, from);
    if (problem.message.empty()) return true;
    source.fault(problem.code, place_of(text, from), std::move(problem.message));
    return false;
}

constexpr const char* is_decomposed = "a letter and its marks are written apart here; save the text in NFC "
                                      "(precomposed Unicode, «Unicode dựng sẵn»)";

bool is_composed(std::string_view text) {
    UErrorCode status    = U_ZERO_ERROR;
    const auto* composer = icu::Normalizer2::getNFCInstance(status);
    return U_SUCCESS(status) != 0 &&
           composer->isNormalizedUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), status) !=
               0;
}

/// The first letter that is written otherwise than NFC does. Every beginning of a text in NFC is in NFC, so the
/// shortest beginning that is not is found by halving.
std::size_t first_decomposed(std::string_view text) {
    std::size_t good = 0;
    std::size_t bad  = text.size();
    while (bad - good > 1) {
        std::size_t middle = good + (bad - good) / 2;
        while (middle < bad && continues(text[middle]))
            ++middle;
        if (middle == bad) {
            middle = good + (bad - good) / 2;
            while (middle > good && continues(text[middle]))
                --middle;
            if (middle == good) break;
        }
        (is_composed(text.substr(0, middle)) ? good : bad) = middle;
    }
    std::size_t letter = good;
    for (;;) { // `good` is where the mark begins; its letter stands before it
        std::size_t at = letter;
        if (letter == 0 || u_getCombiningClass(next_character(text, at)) == 0) return letter;
        do
            --letter;
        while (letter > 0 && continues(text[letter]));
    }
}

} // namespace

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !continues(byte); }));
}

Mark place_of(std::string_view text, std::size_t position) {
    const std::string_view before = text.substr(0, position);
    const auto line               = std::count(before.begin(), before.end(), '\n') + 1;
    const auto last_line          = before.substr(before.rfind('\n') + 1); // npos + 1 is the beginning
    return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(characters(last_line) + 1)};
}

std::size_t lone_return(std::string_view text) {
    std::size_t at = text.find('\r');
    while (at != text.npos && text.substr(at + 1).starts_with('\n'))
        at = text.find('\r', at + 1);
    return at;
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (next_character(text, at) < 0) return false;
    return true;
}

std::string shown(std::string_view name) {
    std::string text;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t from  = at;
        const UChar32 character = next_character(name, at);
        if (character >= 0x20 && !is_unseen(character))
            text.append(name.substr(from, at - from));
        else
            for (const char byte : name.substr(from, at - from))
                text.append(hexadecimal("\\x%02X", static_cast<unsigned char>(byte)));
    }
    return text;
}

TextProblem problem_of(std::string_view text) {
    std::size_t ignored = 0;
    TextProblem problem = unreadable_character(text, ignored);
    if (problem.message.empty() && !is_composed(text)) return {"not-nfc", is_decomposed};
    return problem;
}

bool is_clean(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (is_unseen(next_character(text, at))) return false;
    return is_composed(text);
}

bool check_encoding(std::string& text, const Source& source) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        source.fault("not-utf8", {1, 1}, "the file is UTF-16; save it as UTF-8");
        return false;
    }
    if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
    if (!is_utf8(text, source)) return false;
    if (!is_composed(text)) source.fault("not-nfc", place_of(text, first_decomposed(text)), is_decomposed);
    return true;
}

} // namespace congvu::io
