// SPDX-License-Identifier: BSL-1.0
#include <congvu/law/document.hpp>

#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

namespace {
Document conclusion() {
    Document document;
    document.number = "40-KL/TW";
    document.issuer = "Bộ Chính trị";
    document.issued = date(2022, 7, 18);
    return document;
}
} // namespace

TEST_CASE("DocumentKey: two «Kết luận 40» of two terms are two documents", "[law]") {
    constexpr DocumentKey of_2022{"40-KL/TW", "Bộ Chính trị", date(2022, 7, 18)};
    constexpr DocumentKey of_2026{"40-KL/TW", "Bộ Chính trị", UncertainDate(date(2026, 1, 1), date(2026, 12, 31))};
    STATIC_REQUIRE(of_2022 == DocumentKey{"40-KL/TW", "Bộ Chính trị", date(2022, 7, 18)});
    STATIC_REQUIRE(of_2022 != of_2026);
    STATIC_REQUIRE(of_2022 != DocumentKey{"40-KL/TW", "Ban Bí thư", date(2022, 7, 18)});
    STATIC_REQUIRE(of_2022 != DocumentKey{"28-KL/TW", "Bộ Chính trị", date(2022, 7, 18)});
}

TEST_CASE("Document: identified by number, issuer and day", "[law]") {
    CHECK(conclusion().is_identified());

    auto document   = conclusion();
    document.number = std::nullopt;
    CHECK_FALSE(document.is_identified());

    document = conclusion();
    document.issuer.clear();
    CHECK_FALSE(document.is_identified());

    document        = conclusion();
    document.issued = std::nullopt;
    CHECK_FALSE(document.is_identified());
}

TEST_CASE("Document: an assumed day does not identify it", "[law]") {
    auto document   = conclusion();
    document.issued = UncertainDate(date(2022, 7, 1), date(2022, 7, 31), date(2022, 7, 18));
    CHECK_FALSE(document.is_identified());
    document.issued = UncertainDate(date(2022, 7, 18), date(2022, 7, 18));
    CHECK(document.is_identified());
}

TEST_CASE("Document: its identity is what its fields say", "[law]") {
    const auto document = conclusion();
    CHECK((document.identity() == DocumentKey{"40-KL/TW", "Bộ Chính trị", date(2022, 7, 18)}));

    auto nameless   = conclusion();
    nameless.number = std::nullopt;
    CHECK(nameless.identity().number.empty());
}

TEST_CASE("Document: in force on every day unless it says otherwise, and not to be trusted by itself", "[law]") {
    CHECK(Document{}.in_force == Period{});
    CHECK(Document{}.confidence == Confidence::unconfirmed);
}
