// SPDX-License-Identifier: BSL-1.0
#include <congvu/law/document_number.hpp>

#include <congvu/catch2/string_makers.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

using namespace congvu;

namespace {
constexpr DocumentNumber party(std::string_view serial, std::string_view kind, std::string_view issuer) {
    return {NumberStyle::party, serial, std::nullopt, kind, issuer, {}};
}
constexpr DocumentNumber state(std::string_view serial, std::optional<std::uint16_t> year, std::string_view kind,
                               std::string_view issuer, std::string_view unit = {}) {
    return {NumberStyle::state, serial, year, kind, issuer, unit};
}
} // namespace

TEST_CASE("document number: Party documents put the kind before the stroke", "[law]") {
    STATIC_REQUIRE(parse_document_number("28-KL/TW") == party("28", "KL", "TW"));
    STATIC_REQUIRE(parse_document_number("71-QĐ/TW") == party("71", "QĐ", "TW"));
    STATIC_REQUIRE(parse_document_number("39-NQ/TW") == party("39", "NQ", "TW"));
    STATIC_REQUIRE(parse_document_number("12400-CV/VPTW") == party("12400", "CV", "VPTW"));
    STATIC_REQUIRE(parse_document_number("01-TTr/BCĐ") == party("01", "TTr", "BCĐ"));
}

TEST_CASE("document number: State documents put the kind behind it", "[law]") {
    STATIC_REQUIRE(parse_document_number("150/NQ-HĐND") == state("150", std::nullopt, "NQ", "HĐND"));
    STATIC_REQUIRE(parse_document_number("03/CV-BCĐ") == state("03", std::nullopt, "CV", "BCĐ"));
    STATIC_REQUIRE(parse_document_number("867/BC-CP") == state("867", std::nullopt, "BC", "CP"));
    STATIC_REQUIRE(parse_document_number("07/QĐ-UBND") == state("07", std::nullopt, "QĐ", "UBND"));
    STATIC_REQUIRE(parse_document_number("759/QĐ-TTg") == state("759", std::nullopt, "QĐ", "TTg"));
    STATIC_REQUIRE(parse_document_number("546/TTr-UBND") == state("546", std::nullopt, "TTr", "UBND"));
    STATIC_REQUIRE(parse_document_number("770/QĐ-BNV") == state("770", std::nullopt, "QĐ", "BNV"));
    STATIC_REQUIRE(parse_document_number("1665/NQ-UBTVQH15") == state("1665", std::nullopt, "NQ", "UBTVQH15"));
}

TEST_CASE("document number: normative documents of the State bear their year", "[law]") {
    constexpr std::uint16_t year = 2023;
    STATIC_REQUIRE(parse_document_number("29/2023/NĐ-CP") == state("29", year, "NĐ", "CP"));
    STATIC_REQUIRE(parse_document_number("35/2023/UBTVQH15") == state("35", year, {}, "UBTVQH15"));
    STATIC_REQUIRE(parse_document_number("100/2023/QH15") == state("100", year, {}, "QH15"));
    STATIC_REQUIRE(parse_document_number("22/2008/QH12")->year == 2008);
    STATIC_REQUIRE(parse_document_number("14/1945/SL")->year == 1945);
}

TEST_CASE("document number: dispatches name the issuer and the drafting unit", "[law]") {
    STATIC_REQUIRE(parse_document_number("1234/UBND-NC") == state("1234", std::nullopt, {}, "UBND", "NC"));
    STATIC_REQUIRE(parse_document_number("5578/VPCP-TCCV") == state("5578", std::nullopt, {}, "VPCP", "TCCV"));
    STATIC_REQUIRE(parse_document_number("2071/SNV-CCVC") == state("2071", std::nullopt, {}, "SNV", "CCVC"));
    STATIC_REQUIRE(parse_document_number("12/UBND-VX1")->unit == "VX1");
}

TEST_CASE("document number: joint documents name all their issuers", "[law]") {
    STATIC_REQUIRE(parse_document_number("01/2015/TTLT-VPCP-BNV")->issuer == "VPCP-BNV");
    STATIC_REQUIRE(parse_document_number("01/2015/TTLT-VPCP-BNV")->kind == "TTLT");
    STATIC_REQUIRE(parse_document_number("403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN")->issuer ==
                   "UBTVQH14-CP-ĐCTUBTWMTTQVN");
    STATIC_REQUIRE_FALSE(parse_document_number("01/2015/TTLT-VPCP-"));
    STATIC_REQUIRE_FALSE(parse_document_number("01/2015/TTLT--BNV"));
    STATIC_REQUIRE(parse_document_number("123/QĐ-UBND-HC") == state("123", std::nullopt, "QĐ", "UBND", "HC"));
    STATIC_REQUIRE_FALSE(parse_document_number("123/QĐ-UBND-HC-X"));
}

TEST_CASE("document number: whatever is read is written the same way", "[law]") {
    const std::string text =
        GENERATE("28-KL/TW", "71-QĐ/TW", "70-QyĐ/TW", "29/2023/NĐ-CP", "150/NQ-HĐND", "1234/UBND-NC", "22/2008/QH12",
                 "1665/NQ-UBTVQH15", "12400-CV/VPTW", "01-TTr/BCĐ", "03/CV-BCĐ", "5578/VPCP-TCCV", "2071/SNV-CCVC",
                 "100/2023/QH15", "867/BC-CP", "07/QĐ-UBND", "312/QĐ-TTg", "759/QĐ-TTg", "546/TTr-UBND", "770/QĐ-BNV",
                 "35/2023/UBTVQH15", "01/2015/TTLT-VPCP-BNV", "123/QĐ-UBND-HC", "30a/2008/NQ-CP", "12/SGD&ĐT-TCCB",
                 "45/UBND.VX", "09-CTr/TU", "11/2022/L-CTN", "0000001-KL/TW");
    CAPTURE(text);
    const auto number = parse_document_number(text);
    REQUIRE(number);
    CHECK(format(*number) == text);
    CHECK(parse_document_number(format(*number)) == number);
}

TEST_CASE("document number: an article may be inserted between two numbers of a register", "[law]") {
    STATIC_REQUIRE(parse_document_number("30a/2008/NQ-CP")->serial == "30a");
    STATIC_REQUIRE_FALSE(parse_document_number("a/2008/NQ-CP"));
    STATIC_REQUIRE_FALSE(parse_document_number("30A/2008/NQ-CP"));
    STATIC_REQUIRE_FALSE(parse_document_number("30ab/2008/NQ-CP"));
}

TEST_CASE("document number: refuses what lacks a part", "[law]") {
    const std::string_view text = GENERATE("", "28", "-", "/", "28-", "28/", "28-KL", "28-KL/", "28-/TW", "28/NQ",
                                           "28/NQ-", "28/-HĐND", "/NĐ-CP", "KL/TW", "-KL/TW", "28/2023", "28/2023/",
                                           "28/2023/NĐ", "28/2023/NĐ-", "28/2023/-CP", "28//NĐ-CP", "1234/UBND-");
    CAPTURE(text);
    CHECK_FALSE(parse_document_number(text));
}

TEST_CASE("document number: refuses what has too much or is out of place", "[law]") {
    const std::string_view text =
        GENERATE("28--KL/TW", "28-KL//TW", "28-KL/TW/X", "28-KL-X/TW", "28-XX/TW", "2022-28-KL/TW", "28-KL/TW-15",
                 "12345678-KL/TW", "29/2023/2024/NĐ-CP", "29/NĐ-CP/2023", "29/2023/NĐ-CP/X", "Số 28-KL/TW", "28KL/TW",
                 "+28-KL/TW", "-28-KL/TW", "28.5-KL/TW", "12/SGD&&ĐT-TCCB", "12/&SGD-TCCB", "12/SGD&-TCCB",
                 "12/UBND.-VX", "12/15QH", "12/QH15Q", "12/SGD&đt", "12/SGDĐT&ts-TC");
    CAPTURE(text);
    CHECK_FALSE(parse_document_number(text));
}

TEST_CASE("document number: the year has four digits and a State that issued documents", "[law]") {
    const std::string_view text = GENERATE("29/23/NĐ-CP", "29/02023/NĐ-CP", "29/202a/NĐ-CP", "29/0000/NĐ-CP",
                                           "29/0029/NĐ-CP", "29/1944/NĐ-CP", "29/ 023/NĐ-CP");
    CAPTURE(text);
    CHECK_FALSE(parse_document_number(text));
}

TEST_CASE("document number: spaces are no part of it", "[law]") {
    const std::string_view text =
        GENERATE(" 28-KL/TW", "28-KL/TW ", "28 -KL/TW", "28- KL/TW", "28-KL /TW", "28-KL/ TW", "28-KL/T W",
                 "29/2023/NĐ - CP", "\t28-KL/TW", "28-KL/TW\n", "28-KL\u00A0/TW");
    CAPTURE(text);
    CHECK_FALSE(parse_document_number(text));
}

TEST_CASE("document number: abbreviations are capitals, with the small letters that belong to them", "[law]") {
    STATIC_REQUIRE(parse_document_number("01-CTr/TU"));
    STATIC_REQUIRE(parse_document_number("01/CT-TTg"));
    const std::string_view text =
        GENERATE("28-kl/tw", "28-Kl/TW", "28-KL/tw", "28-KL/Tw", "29/2023/nđ-cp", "29/2023/NĐ-cp", "759/QĐ-ttg",
                 "759/qđ-TTg", "1234/ubnd-nc", "1234/Ubnd-NC", "1234/UBND-nc", "71-Qđ/TW", "22/2008/qh12", "12/tTG-NC");
    CAPTURE(text);
    CHECK_FALSE(parse_document_number(text));
}

TEST_CASE("document number: look-alikes and combining marks are not letters of an abbreviation", "[law]") {
    CHECK(parse_document_number("71-QĐ/TW"));
    const std::string_view text = GENERATE("71-Q\u00D0/TW",         // capital eth
                                           "71-Q\u0189/TW",         // capital African d
                                           "71-QD\u0335/TW",        // D and a combining stroke
                                           "29/2023/N\u00D0-CP",    //
                                           "12/QĐ-U\u0042\u0301ND", // a combining acute
                                           "12/QĐ-\u0410BC",        // Cyrillic A
                                           "\uFF12\uFF18-KL/TW",    // full-width digits
                                           "28\u2010KL/TW",         // a typographic hyphen
                                           "28\u2013KL/TW",         // a dash
                                           "28-KL\u2044TW",         // a fraction slash
                                           "12/QĐ-O\u0302CP");      // a decomposed Ô
    CAPTURE(text);
    CHECK_FALSE(parse_document_number(text));
}

TEST_CASE("document number: bytes that are no text, and text without end", "[law]") {
    CHECK_FALSE(parse_document_number("28-KL/\xC4"));
    CHECK_FALSE(parse_document_number("28-KL/T\xFF"));
    CHECK_FALSE(parse_document_number(std::string_view("28-KL/TW\0", 9)));
    CHECK_FALSE(parse_document_number(std::string(10'000, '1')));
    CHECK_FALSE(parse_document_number(std::string(10'000, '-')));
    CHECK_FALSE(parse_document_number(std::string(10'000, '/')));
    CHECK_FALSE(parse_document_number(std::string(10'000, '1') + "-KL/TW"));
    CHECK(parse_document_number("28-KL/" + std::string(10'000, 'T')));
}
