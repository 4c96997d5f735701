// SPDX-License-Identifier: BSL-1.0
#include <congvu/law/citation.hpp>

#include <congvu/catch2/string_makers.hpp>

#include <string_view>
#include <type_traits>

using namespace congvu;

namespace {
constexpr DocumentKey conclusion{"40-KL/TW", "Bộ Chính trị", date(2022, 7, 18)};
}

TEST_CASE("Citation: names the document, the clause and how sure we are", "[law]") {
    constexpr Citation source{conclusion, "mục 1, câu 2", Confidence::text_read};
    STATIC_REQUIRE(source.document->number == "40-KL/TW");
    STATIC_REQUIRE(source.clause == "mục 1, câu 2");
    STATIC_REQUIRE(source.confidence == Confidence::text_read);
}

TEST_CASE("Citation: a clause that was not seen is not named", "[law]") {
    constexpr Citation source{conclusion, clause_unknown, Confidence::reported};
    STATIC_REQUIRE(source.clause.empty());
}

TEST_CASE("Citation: needs a document, and one that lasts", "[law]") {
    STATIC_REQUIRE(std::is_constructible_v<Citation, const DocumentKey&, std::string_view, Confidence>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<Citation, DocumentKey, std::string_view, Confidence>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<Citation, std::nullptr_t, std::string_view, Confidence>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<Citation, std::string_view, Confidence>);
    STATIC_REQUIRE_FALSE(std::is_default_constructible_v<Citation>);
}
