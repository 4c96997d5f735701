// SPDX-License-Identifier: BSL-1.0
#pragma once

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
/// | text                    | serial | year | kind | issuer   | unit |
/// |-------------------------|--------|------|------|----------|------|
/// | 28-KL/TW                | 28     |      | KL   | TW       |      |
/// | 29/2023/NĐ-CP           | 29     | 2023 | NĐ   | CP       |      |
/// | 01/2015/TTLT-VPCP-BNV   | 01     | 2015 | TTLT | VPCP-BNV |      |
/// | 1665/NQ-UBTVQH15        | 1665   |      | NQ   | UBTVQH15 |      |
/// | 22/2008/QH12            | 22     | 2008 |      | QH12     |      |
/// | 1234/UBND-NC            | 1234   |      |      | UBND     | NC   |
struct DocumentNumber {
    NumberStyle style = NumberStyle::state; ///< of the State or of the Party
    /// Digits as written, leading zeros kept, perhaps with one small letter («30a/2008/NQ-CP»).
    std::string_view serial;
    std::optional<std::uint16_t> year; ///< of documents of the State; those of the Party have none
    std::string_view kind;             ///< abbreviation of the kind of document; empty in dispatches and in laws
    std::string_view issuer; ///< abbreviation of the issuing body, with its term where written («QH15»); of a joint
                             ///< document all its issuers
    std::string_view unit;   ///< abbreviation of the drafting unit, as dispatches have it

    /// Equal when all parts are.
    friend constexpr bool operator==(const DocumentNumber&, const DocumentNumber&) = default;
};

namespace detail {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The letters of abbreviations: capitals of the Vietnamese alphabet without tone, each one character of its own (NFC),
/// and a–z as in «TTr», «TTg», «QyĐ». Look-alikes of «Đ» (U+00D0, U+0189) and combining marks are none.
struct Letter {
    std::size_t length = 0; ///< in bytes; 0: no letter
    bool is_capital    = false;
};

constexpr Letter letter_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c >= 'A' && c <= 'Z') return {1, true};
    if (c >= 'a' && c <= 'z') return {1, false};
    for (const std::string_view capital : {"Ă", "Â", "Đ", "Ê", "Ô", "Ơ", "Ư"})
        if (text.substr(at).starts_with(capital)) return {capital.size(), true};
    return {};
}

/// At most seven digits, and perhaps one small letter («30a»).
constexpr bool is_serial(std::string_view text) {
    if (text.size() > 1 && text.back() >= 'a' && text.back() <= 'z') text.remove_suffix(1);
    for (const char c : text)
        if (!is_digit(c)) return false;
    return !text.empty() && text.size() <= 7;
}

constexpr bool is_number(std::string_view text) { return is_serial(text) && is_digit(text.back()); }

/// An abbreviation: letters, mostly capital and a capital first, perhaps joined as in «SGD&ĐT» or «UBND.VX», then
/// perhaps digits (the term of an assembly, the number of a unit).
constexpr bool is_symbol(std::string_view text) {
    int capitals  = 0;
    int smalls    = 0;
    std::size_t i = 0;
    while (i < text.size()) {
        const bool joins    = (text[i] == '&' || text[i] == '.') && capitals > 0 && i + 1 < text.size();
        const std::size_t j = joins ? i + 1 : i;
        const Letter letter = letter_at(text, j);
        if (letter.length == 0 || (!letter.is_capital && (joins || capitals == 0))) break;
        ++(letter.is_capital ? capitals : smalls);
        i = j + letter.length;
    }
    const std::string_view rest = text.substr(i);
    return capitals > smalls && (rest.empty() || is_number(rest));
}

/// Abbreviations of several bodies, joined by strokes.
constexpr bool is_symbols(std::string_view text) {
    for (auto dash = text.find('-'); dash != std::string_view::npos; dash = text.find('-')) {
        if (!is_symbol(text.substr(0, dash))) return false;
        text.remove_prefix(dash + 1);
    }
    return is_symbol(text);
}

/// Abbreviations that name a kind of document, so that «QĐ-UBND» is a decision and «UBND-NC» a dispatch.
constexpr bool is_kind(std::string_view text) {
    for (const std::string_view kind :
         {"NQ", "QĐ", "NĐ", "TT", "CT", "KL", "QyĐ", "QĐi", "QC", "HD",  "KH", "BC", "TTr",  "CV",
          "TB", "TC", "ĐA", "DA", "PA", "BB", "CTr", "PL",  "L",  "LCT", "HĐ", "CĐ", "TTLT", "NQLT"})
        if (text == kind) return true;
    return false;
}

/// Kinds that several bodies issue together (liên tịch).
constexpr bool is_joint_kind(std::string_view text) { return text == "TTLT" || text == "NQLT"; }

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

/// The year of a State document: since 1945, four digits.
constexpr std::optional<std::uint16_t> parse_year(std::string_view text) {
    if (text.size() != 4 || !is_number(text)) return std::nullopt;
    std::uint16_t year = 0;
    for (const char digit : text)
        year = static_cast<std::uint16_t>(year * 10 + (digit - '0'));
    if (year < 1945) return std::nullopt;
    return year;
}

/// What stands after the strokes of a State document: «NĐ-CP», «TTLT-VPCP-BNV», «QH12», «UBND-NC».
constexpr bool read_symbols(std::string_view symbols, DocumentNumber& number) {
    const auto [first, rest] = split(symbols, '-');
    if (!is_kind(first)) {
        number.issuer = first;
        number.unit   = rest.value_or(std::string_view{});
        return is_symbol(first) && (!rest || is_symbol(*rest));
    }
    if (!rest) return false;
    number.kind = first;
    if (is_joint_kind(first)) {
        number.issuer = *rest;
        return is_symbols(*rest);
    }
    const auto [issuer, unit] = split(*rest, '-');
    number.issuer             = issuer;
    number.unit               = unit.value_or(std::string_view{});
    return is_symbol(issuer) && (!unit || is_symbol(*unit));
}

} // namespace detail

/// Reads the number of a Party or State document; nothing when it is neither. Abbreviations are told by their capitals,
/// so «28-kl/tw» is no number. O(length).
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
        number.year = detail::parse_year(first);
        if (!number.year) return std::nullopt;
        symbols = *later;
    }
    if (!detail::read_symbols(symbols, number)) return std::nullopt;
    return number;
}

/// Writes a number the way it was read: `format(*parse_document_number(text)) == text`. O(length).
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
