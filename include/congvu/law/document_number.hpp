// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace congvu {

/// How a number is written: Party documents put the kind before the stroke («28-KL/TW»), State documents after it
/// («29/2023/NĐ-CP»).
enum class NumberStyle : std::uint8_t { party, state };

/// Số, ký hiệu văn bản, taken apart. The views point into the text that was read.
///
/// | text              | serial | year | kind | issuer | unit |
/// |-------------------|--------|------|------|--------|------|
/// | 28-KL/TW          | 28     |      | KL   | TW     |      |
/// | 29/2023/NĐ-CP     | 29     | 2023 | NĐ   | CP     |      |
/// | 1665/NQ-UBTVQH15  | 1665   |      | NQ   | UBTVQH15 |    |
/// | 22/2008/QH12      | 22     | 2008 |      | QH12   |      |
/// | 1234/UBND-NC      | 1234   |      |      | UBND   | NC   |
struct DocumentNumber {
    NumberStyle style = NumberStyle::state;
    std::string_view serial; ///< digits as written, leading zeros kept
    std::optional<std::uint16_t> year;
    std::string_view kind;   ///< abbreviation of the kind of document; empty in dispatches and in laws
    std::string_view issuer; ///< abbreviation of the issuing body, with its term where written («QH15»)
    std::string_view unit;   ///< abbreviation of the drafting unit of a dispatch

    friend constexpr bool operator==(const DocumentNumber&, const DocumentNumber&) = default;
};

namespace detail {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Letters of an abbreviation: A–Z, a–z (as in «TTr», «TTg») and every byte of a character beyond ASCII («Đ», «Ư»).
constexpr bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

constexpr bool is_serial(std::string_view text) {
    for (const char c : text)
        if (!is_digit(c)) return false;
    return !text.empty() && text.size() <= 7;
}

/// An abbreviation: letters, then perhaps digits (the term of an assembly).
constexpr bool is_symbol(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size() && is_letter(text[i]))
        ++i;
    const bool has_letters = i > 0;
    while (i < text.size() && is_digit(text[i]))
        ++i;
    return has_letters && i == text.size();
}

/// Abbreviations that name a kind of document, so that «QĐ-UBND» is a decision and «UBND-NC» a dispatch.
constexpr bool is_kind(std::string_view text) {
    for (const std::string_view kind : {"NQ",  "QĐ", "NĐ", "TT", "CT",  "KL", "QyĐ", "QC",  "HD",   "KH",   "BC",
                                        "TTr", "CV", "TB", "ĐA", "CTr", "PL", "L",   "LCT", "TTLT", "NQLT", "CĐ"})
        if (text == kind) return true;
    return false;
}

/// What stands before the first `mark`, and what follows it; the second is absent when there is no mark.
struct Halves {
    std::string_view before;
    std::optional<std::string_view> after;
};

constexpr Halves split(std::string_view text, char mark) {
    const auto at = text.find(mark);
    if (at == std::string_view::npos) return {text, std::nullopt};
    return {text.substr(0, at), text.substr(at + 1)};
}

constexpr std::optional<DocumentNumber> parse_party_number(std::string_view serial, std::string_view rest) {
    const auto [kind, issuer] = split(rest, '/');
    if (!is_serial(serial) || !is_kind(kind) || !issuer || !is_symbol(*issuer)) return std::nullopt;
    return DocumentNumber{NumberStyle::party, serial, std::nullopt, kind, *issuer, {}};
}

} // namespace detail

/// Reads the number of a Party or State document; nothing when it is neither. O(length).
[[nodiscard]] constexpr std::optional<DocumentNumber> parse_document_number(std::string_view text) {
    const auto stroke = text.find('/');
    const auto dash   = text.find('-');
    if (dash < stroke) return detail::parse_party_number(text.substr(0, dash), text.substr(dash + 1));

    const auto [serial, rest] = detail::split(text, '/');
    if (!rest || !detail::is_serial(serial)) return std::nullopt;
    DocumentNumber number{NumberStyle::state, serial, std::nullopt, {}, {}, {}};

    std::string_view symbols  = *rest;
    const auto [first, later] = detail::split(*rest, '/');
    if (later) {
        if (first.size() != 4 || !detail::is_serial(first)) return std::nullopt;
        std::uint16_t year = 0;
        for (const char digit : first)
            year = static_cast<std::uint16_t>(year * 10 + (digit - '0'));
        number.year = year;
        symbols     = *later;
    }
    const auto [left, right] = detail::split(symbols, '-');
    if (!detail::is_symbol(left) || (right && !detail::is_symbol(*right))) return std::nullopt;
    if (detail::is_kind(left)) {
        if (!right) return std::nullopt;
        number.kind   = left;
        number.issuer = *right;
    } else {
        number.issuer = left;
        if (right) number.unit = *right;
    }
    return number;
}

/// Writes a number the way it was read: `format(*parse_document_number(text)) == text`.
[[nodiscard]] inline std::string format(const DocumentNumber& number) {
    std::string text(number.serial);
    if (number.style == NumberStyle::party) {
        text.append("-").append(number.kind).append("/").append(number.issuer);
        return text;
    }
    if (number.year) text.append("/").append(std::to_string(*number.year));
    text.append("/");
    if (!number.kind.empty()) text.append(number.kind).append("-");
    text.append(number.issuer);
    if (!number.unit.empty()) text.append("-").append(number.unit);
    return text;
}

} // namespace congvu
