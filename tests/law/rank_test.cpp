// SPDX-License-Identifier: BSL-1.0
#include <congvu/law/rank.hpp>

#include <congvu/catch2/string_makers.hpp>

#include <compare>
#include <string_view>

using namespace congvu;

namespace {
constexpr auto party_rank(std::string_view issuer) { return rank("1-QĐ/TW", issuer); }

constexpr auto statutes   = rank("22/2008/QH12", "Quốc hội");
constexpr auto committee  = rank("1665/NQ-UBTVQH15", "Ủy ban Thường vụ Quốc hội");
constexpr auto decree     = rank("29/2023/NĐ-CP", "Chính phủ");
constexpr auto premier    = rank("759/QĐ-TTg", "Thủ tướng Chính phủ");
constexpr auto circular   = rank("01/2020/TT-BNV", "Bộ Nội vụ");
constexpr auto resolution = rank("150/NQ-HĐND", "Hội đồng nhân dân tỉnh Hà Tĩnh");
constexpr auto decision   = rank("07/QĐ-UBND", "Ủy ban nhân dân tỉnh Hà Tĩnh");
} // namespace

TEST_CASE("rank: State documents by the body that issues them", "[law]") {
    STATIC_REQUIRE(*statutes > *committee);
    STATIC_REQUIRE(*committee > *decree);
    STATIC_REQUIRE(*decree > *premier);
    STATIC_REQUIRE(*premier > *circular);
    STATIC_REQUIRE(*circular > *resolution);
    STATIC_REQUIRE(*resolution > *decision);
}

TEST_CASE("rank: a resolution of the Standing Committee ranks alike with and without its kind", "[law]") {
    STATIC_REQUIRE(rank("35/2023/UBTVQH15", "Ủy ban Thường vụ Quốc hội") == committee);
    STATIC_REQUIRE(rank("55/2024/NQ-QH15", "Quốc hội") == statutes);
}

TEST_CASE("rank: Party bodies among themselves", "[law]") {
    STATIC_REQUIRE(*party_rank("Ban Chấp hành Trung ương") > *party_rank("Bộ Chính trị"));
    STATIC_REQUIRE(*party_rank("Bộ Chính trị") > *party_rank("Ban Bí thư"));
    STATIC_REQUIRE(party_rank("Bộ Chính trị") == rank("28-KL/TW", "Bộ Chính trị"));
    STATIC_REQUIRE_FALSE(party_rank("Tỉnh ủy Hà Tĩnh").has_value());
}

TEST_CASE("rank: there is no order across Party and State", "[law]") {
    constexpr auto politburo = party_rank("Bộ Chính trị");
    STATIC_REQUIRE((*politburo <=> *statutes) == std::partial_ordering::unordered);
    STATIC_REQUIRE_FALSE(*politburo < *statutes);
    STATIC_REQUIRE_FALSE(*politburo > *statutes);
    STATIC_REQUIRE_FALSE(*politburo == *statutes);
    STATIC_REQUIRE_FALSE(*politburo <= *decision);
    STATIC_REQUIRE_FALSE(Rank{LegalSystem::party, 3} == Rank{LegalSystem::state, 3});
    STATIC_REQUIRE((Rank{LegalSystem::party, 3} <=> Rank{LegalSystem::party, 3}) == std::partial_ordering::equivalent);
}

TEST_CASE("rank: a province by its official and by its short name", "[law]") {
    STATIC_REQUIRE(rank("150/NQ-HĐND", "HĐND tỉnh Hà Tĩnh") == resolution);
    STATIC_REQUIRE(rank("07/QĐ-UBND", "UBND tỉnh") == decision);
    STATIC_REQUIRE(rank("07/QĐ-UBND", "Uỷ ban nhân dân tỉnh Hà Tĩnh") == decision);
}

TEST_CASE("rank: nothing where number and issuer do not tell", "[law]") {
    STATIC_REQUIRE_FALSE(rank("07/QĐ-UBND", "UBND huyện Thạch Hà").has_value());
    STATIC_REQUIRE_FALSE(rank("07/QĐ-UBND", "UBND thành phố Hà Tĩnh").has_value());
    STATIC_REQUIRE_FALSE(rank("07/QĐ-UBND", "").has_value());
    STATIC_REQUIRE_FALSE(rank("150/NQ-HĐND", "HĐND huyện Lộc Hà").has_value());
    STATIC_REQUIRE_FALSE(rank("1234/UBND-NC", "UBND tỉnh").has_value());
    STATIC_REQUIRE_FALSE(rank("867/BC-CP", "Chính phủ").has_value());
    STATIC_REQUIRE_FALSE(rank("12/QHKT-TH", "Sở Quy hoạch - Kiến trúc").has_value());
    STATIC_REQUIRE_FALSE(rank("không số", "Bộ Chính trị").has_value());
    STATIC_REQUIRE_FALSE(rank("", "").has_value());
}
