// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/documents.hpp>

#include "../testing.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

namespace {
constexpr Date today = date(2025, 1, 1);
constexpr UncertainDate within_bounds(date(2022, 7, 18), date(2025, 6, 30));
constexpr UncertainDate assumed(date(2022, 7, 18), date(2025, 6, 30), date(2022, 12, 1));
} // namespace

TEST_CASE("DOC-01: a document is told by number, issuer and date", "[documents][DOC-01]") {
    //! [DOC-01 example]
    constexpr DocumentIdentity whole{.has_number = true, .has_issuer = true, .issued = date(2022, 7, 18)};
    constexpr DocumentIdentity again{
        .has_number = true, .has_issuer = true, .issued = date(2022, 7, 18), .twin = DocumentId{3}};

    STATIC_REQUIRE(documents::is_identified(whole, today) == Outcome::complies);
    STATIC_REQUIRE(documents::is_identified(again, today) == Outcome::violates);
    //! [DOC-01 example]

    SECTION("what is missing is named") {
        STATIC_REQUIRE(documents::is_identified({.has_issuer = true, .issued = today}, today).reason.en ==
                       "number of the document");
        STATIC_REQUIRE(documents::is_identified({.has_number = true, .issued = today}, today).reason.en ==
                       "issuer of the document");
        STATIC_REQUIRE(documents::is_identified({.has_number = true, .has_issuer = true}, today).reason.en ==
                       "day of issue of the document");
    }
    SECTION("before its day of issue there is nothing to identify") {
        STATIC_REQUIRE(documents::is_identified(again, date(2022, 7, 17)) == Outcome::not_applicable);
        STATIC_REQUIRE(documents::is_identified(again, date(2022, 7, 18)) == Outcome::violates);
        STATIC_REQUIRE(documents::is_identified({.has_number = true}, date(1945, 9, 2)) == Outcome::undetermined);
    }
    SECTION("an assumed day is no known day") {
        STATIC_REQUIRE(documents::is_identified({true, true, assumed, {}}, today) == Outcome::undetermined);
        STATIC_REQUIRE(documents::is_identified({true, true, within_bounds, {}}, today) == Outcome::undetermined);
    }
}

TEST_CASE("DOC-02: legal bases form no cycle", "[documents][DOC-02]") {
    //! [DOC-02 example]
    const DocumentBases sound{};
    const DocumentBases circular{.cycle = {DocumentId{0}, DocumentId{2}, DocumentId{1}}};

    CHECK(documents::bases_form_no_cycle(sound, today) == Outcome::complies);
    CHECK(documents::bases_form_no_cycle(circular, today) == Outcome::violates);
    //! [DOC-02 example]

    const Verdict verdict = documents::bases_form_no_cycle(circular, today);
    REQUIRE(verdict.operands.size() == 3);
    CHECK(verdict.operands[1].code == "cycle");
    CHECK(std::get<DocumentId>(verdict.operands[1].value) == DocumentId{2});
}

TEST_CASE("DOC-03: a basis is in force on the day of issue", "[documents][DOC-03]") {
    //! [DOC-03 example]
    constexpr Period from_july{.from = date(2022, 7, 18)};
    constexpr BasisInForce on_the_day{date(2022, 7, 18), date(2022, 7, 18), from_july};
    constexpr BasisInForce a_day_early{date(2022, 7, 17), date(2022, 7, 18), from_july};

    STATIC_REQUIRE(documents::basis_is_in_force(on_the_day, today) == Outcome::complies);
    STATIC_REQUIRE(documents::basis_is_in_force(a_day_early, today) == Outcome::violates);
    //! [DOC-03 example]

    STATIC_REQUIRE(documents::basis_is_in_force.source.confidence == Confidence::unconfirmed);
    SECTION("a basis that has ended") {
        constexpr Period one_year = Period::until(date(2022, 1, 1), date(2022, 12, 31));
        STATIC_REQUIRE(documents::basis_is_in_force({date(2022, 12, 31), date(2022, 1, 1), one_year}, today) ==
                       Outcome::complies);
        STATIC_REQUIRE(documents::basis_is_in_force({date(2023, 1, 1), date(2022, 1, 1), one_year}, today) ==
                       Outcome::violates);
    }
    SECTION("days that are known only within bounds") {
        // Whatever the day, the basis was in force.
        STATIC_REQUIRE(documents::basis_is_in_force({within_bounds, date(2022, 2, 21), {}}, today) ==
                       Outcome::complies);
        // It depends on the day: only an assumption decides.
        constexpr Period from_2023{.from = date(2023, 1, 1)};
        constexpr Period to_2023{.from = date(2022, 1, 1), .to = date(2023, 1, 1)};
        STATIC_REQUIRE(documents::basis_is_in_force({within_bounds, date(2022, 2, 21), from_2023}, today) ==
                       Outcome::undetermined);
        STATIC_REQUIRE(documents::basis_is_in_force({assumed, date(2022, 2, 21), from_2023}, today) ==
                       Outcome::violates);
        STATIC_REQUIRE(documents::basis_is_in_force({assumed, date(2022, 1, 1), to_2023}, today) == Outcome::complies);
        // Whatever the day, it was not.
        constexpr Period from_2026{.from = date(2026, 1, 1)};
        STATIC_REQUIRE(documents::basis_is_in_force({within_bounds, date(2022, 2, 21), from_2026}, today) ==
                       Outcome::violates);
    }
    SECTION("no day at all") {
        STATIC_REQUIRE(documents::basis_is_in_force({{}, date(2022, 2, 21), {}}, today) == Outcome::undetermined);
        STATIC_REQUIRE(documents::basis_is_in_force({date(2022, 2, 21), {}, {}}, today) == Outcome::undetermined);
    }
}

TEST_CASE("DOC-04: a document does not overrule one of higher rank", "[documents][DOC-04]") {
    //! [DOC-04 example]
    constexpr auto law      = rank("22/2008/QH12", "Quốc hội");
    constexpr auto decree   = rank("29/2023/NĐ-CP", "Chính phủ");
    constexpr auto decision = rank("71-QĐ/TW", "Bộ Chính trị");

    STATIC_REQUIRE(documents::does_not_overrule_a_higher_one({RelationKind::amends, law, decree}, today) ==
                   Outcome::complies);
    STATIC_REQUIRE(documents::does_not_overrule_a_higher_one({RelationKind::amends, decree, law}, today) ==
                   Outcome::violates);
    STATIC_REQUIRE(documents::does_not_overrule_a_higher_one({RelationKind::repeals, decision, law}, today) ==
                   Outcome::not_applicable);
    //! [DOC-04 example]

    STATIC_REQUIRE(documents::does_not_overrule_a_higher_one({RelationKind::replaces, decree, decree}, today) ==
                   Outcome::complies);
    STATIC_REQUIRE(documents::does_not_overrule_a_higher_one({RelationKind::replaces, {}, decree}, today) ==
                   Outcome::undetermined);
    STATIC_REQUIRE(documents::does_not_overrule_a_higher_one({RelationKind::replaces, decree, {}}, today) ==
                   Outcome::undetermined);
}

TEST_CASE("DOC-05: a cited document is known", "[documents][DOC-05]") {
    //! [DOC-05 example]
    constexpr CitedProvision named{.names_document = true, .has_number = true, .has_date = true};
    constexpr CitedProvision by_regulation{}; // «theo quy định»

    STATIC_REQUIRE(documents::cited_document_is_known(named, today) == Outcome::complies);
    STATIC_REQUIRE(documents::cited_document_is_known(by_regulation, today) == Outcome::undetermined);
    //! [DOC-05 example]

    STATIC_REQUIRE(documents::cited_document_is_known({true, false, true}, today).reason.en ==
                   "number of the document");
    STATIC_REQUIRE(documents::cited_document_is_known({true, true, false}, today).reason.en ==
                   "day of issue of the document");
}
