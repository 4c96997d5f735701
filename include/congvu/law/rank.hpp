// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/law/document.hpp>
#include <congvu/law/document_number.hpp>

#include <compare>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace congvu {

/// Party documents and State documents have an order each; across the two there is none.
enum class LegalSystem : std::uint8_t { party, state };

/// Thứ bậc hiệu lực: where a document stands in the order of its system. Higher is stronger.
struct Rank {
    LegalSystem system = LegalSystem::state; ///< of the State or of the Party
    int height         = 0;                  ///< the higher, the more it may amend

    /// Documents of two systems have no order between them.
    friend constexpr std::partial_ordering operator<=>(const Rank& a, const Rank& b) {
        if (a.system != b.system) return std::partial_ordering::unordered;
        return a.height <=> b.height;
    }
    /// Equal when system and height are.
    friend constexpr bool operator==(const Rank&, const Rank&) = default;
};

namespace detail {

/// «QH15», «UBTVQH15»: the body and the number of its term.
constexpr bool is_of_a_term(std::string_view issuer, std::string_view body) {
    return issuer.starts_with(body) && is_serial(issuer.substr(body.size()));
}

/// A province by its own name; a «thành phố» may be a province or a part of one, so it tells nothing.
constexpr bool is_of_a_province(std::string_view issuer, std::initializer_list<std::string_view> names) {
    for (const std::string_view body : names)
        if (issuer.starts_with(body) && issuer.substr(body.size()).starts_with(" tỉnh")) return true;
    return false;
}

} // namespace detail

/// The rank of a document by its number and issuer; nothing where these do not tell. It is the rank of the body that
/// issued it in that form, and does not say whether the document is normative (văn bản quy phạm pháp luật). O(length).
///
/// \law_is_silent in the texts that were read: the order of State documents is that of the Law on the Promulgation of
/// Legal Documents, the order of Party bodies that of the Party's Statutes, both known and not read for this table, so
/// whatever rests on it is unconfirmed.
[[nodiscard]] constexpr std::optional<Rank> rank(std::string_view number, std::string_view issuer) {
    const auto parsed = parse_document_number(number);
    if (!parsed) return std::nullopt;
    if (parsed->style == NumberStyle::party) {
        if (issuer == "Ban Chấp hành Trung ương") return Rank{LegalSystem::party, 3};
        if (issuer == "Bộ Chính trị") return Rank{LegalSystem::party, 2};
        if (issuer == "Ban Bí thư") return Rank{LegalSystem::party, 1};
        return std::nullopt;
    }
    if (detail::is_of_a_term(parsed->issuer, "QH")) return Rank{LegalSystem::state, 7};
    if (detail::is_of_a_term(parsed->issuer, "UBTVQH")) return Rank{LegalSystem::state, 6};
    if (parsed->kind == "NĐ" && parsed->issuer == "CP") return Rank{LegalSystem::state, 5};
    if (parsed->kind == "QĐ" && parsed->issuer == "TTg") return Rank{LegalSystem::state, 4};
    if (parsed->kind == "TT") return Rank{LegalSystem::state, 3};
    if (parsed->kind == "NQ" && parsed->issuer == "HĐND" &&
        detail::is_of_a_province(issuer, {"HĐND", "Hội đồng nhân dân"}))
        return Rank{LegalSystem::state, 2};
    if (parsed->kind == "QĐ" && parsed->issuer == "UBND" &&
        detail::is_of_a_province(issuer, {"UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân"}))
        return Rank{LegalSystem::state, 1};
    return std::nullopt;
}

} // namespace congvu
