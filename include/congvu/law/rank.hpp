// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/law/document.hpp>
#include <congvu/law/document_number.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace congvu {

/// Party documents and State documents have an order each; across the two there is none.
enum class LegalSystem : std::uint8_t { party, state };

/// Thứ bậc hiệu lực: where a document stands in the order of its system. Higher is stronger.
struct Rank {
    LegalSystem system = LegalSystem::state;
    int height         = 0;

    friend constexpr std::partial_ordering operator<=>(const Rank& a, const Rank& b) {
        if (a.system != b.system) return std::partial_ordering::unordered;
        return a.height <=> b.height;
    }
    friend constexpr bool operator==(const Rank&, const Rank&) = default;
};

/// The rank of a document by its number and issuer; nothing where these do not tell.
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
    if (parsed->issuer.starts_with("QH")) return Rank{LegalSystem::state, 7};
    if (parsed->issuer.starts_with("UBTVQH")) return Rank{LegalSystem::state, 6};
    if (parsed->kind == "NĐ" && parsed->issuer == "CP") return Rank{LegalSystem::state, 5};
    if (parsed->kind == "QĐ" && parsed->issuer == "TTg") return Rank{LegalSystem::state, 4};
    if (parsed->kind == "TT") return Rank{LegalSystem::state, 3};
    if (parsed->kind == "NQ" && parsed->issuer == "HĐND" && issuer.starts_with("HĐND tỉnh"))
        return Rank{LegalSystem::state, 2};
    if (parsed->kind == "QĐ" && parsed->issuer == "UBND" && issuer.starts_with("UBND tỉnh"))
        return Rank{LegalSystem::state, 1};
    return std::nullopt;
}

} // namespace congvu
