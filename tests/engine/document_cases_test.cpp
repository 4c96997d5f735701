// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/document_cases.hpp>

#include "../testing.hpp"
#include "checking.hpp"

#include <algorithm>

using namespace congvu;
using testing::of;
using testing::tally_of;
using testing::World;

TEST_CASE("document_cases: documents", "[engine][document_cases]") {
    World world;
    const auto first  = world.document("a", "1-KL/TW", "Bộ Chính trị", date(2022, 1, 1));
    const auto second = world.document("b", "2-KL/TW", "Bộ Chính trị", date(2022, 2, 1));
    world.relation(second, RelationKind::basis, first);
    const auto check = [&](Date day) { return validate(world.data, congvu::testing::all_rules(), AsOf{day}); };
    CHECK(check(date(2022, 3, 1)).findings.empty());

    SECTION("a cycle of bases is shown to each of its members") {
        world.relation(first, RelationKind::basis, second);
        const auto found = of(check(date(2022, 3, 1)), "DOC-02");
        REQUIRE(found.size() == 2);
        REQUIRE(found[0].verdict.operands.size() == 2);
        CHECK(std::get<DocumentId>(found[0].verdict.operands[0].value) == first);
        CHECK(std::get<DocumentId>(found[1].verdict.operands[0].value) == second);
        // The basis of January was issued in February.
        CHECK(of(check(date(2022, 3, 1)), "DOC-03").size() == 1);
    }
    SECTION("the same number, issuer and date twice") {
        world.document("c", "1-KL/TW", "Bộ Chính trị", date(2022, 1, 1));
        CHECK(of(check(date(2022, 3, 1)), "DOC-01").size() == 2);
    }
    SECTION("the same number in another term is another document") {
        world.document("c", "1-KL/TW", "Bộ Chính trị", date(2026, 1, 1));
        CHECK(of(check(date(2026, 3, 1)), "DOC-01").empty());
    }
    SECTION("a document that nobody could know of yet is not looked at") {
        world.relation(first, RelationKind::basis, second);
        CHECK(of(check(date(2022, 1, 15)), "DOC-01").empty());
        const Report early =
            validate(world.data, congvu::testing::all_rules(), AsOf{date(2022, 3, 1), date(2022, 1, 15)});
        CHECK(tally_of(early, "DOC-01").checked() == 1);
    }
    SECTION("rank") {
        const auto law    = world.document("l", "22/2008/QH12", "Quốc hội", date(2008, 1, 1));
        const auto decree = world.document("d", "29/2023/NĐ-CP", "Chính phủ", date(2023, 6, 3));
        world.relation(decree, RelationKind::repeals, law);
        const auto found = of(check(date(2024, 1, 1)), "DOC-04");
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == Severity::warning); // its law was not read
        CHECK(found[0].confidence == Confidence::unconfirmed);
    }
    SECTION("ranks are those of the numbers; without a number there is none") {
        const auto law      = world.document("l", "22/2008/QH12", "Quốc hội", date(2008, 1, 1));
        const auto nameless = world.document("n", std::nullopt, "Chính phủ", date(2023, 6, 3));
        for (const auto kind : {RelationKind::amends, RelationKind::replaces, RelationKind::repeals})
            world.relation(nameless, kind, law);
        world.relation(nameless, RelationKind::basis, law);
        const auto found = cases(View{world.data, AsOf{date(2024, 1, 1)}}, OfType<RelationRanks>{});
        REQUIRE(found.size() == 3);
        CHECK(found[0].facts.kind == RelationKind::amends);
        CHECK(found[0].facts.from == std::nullopt);
        CHECK(found[0].facts.to == rank("22/2008/QH12", "Quốc hội"));
        CHECK(found[1].facts.kind == RelationKind::replaces);
        CHECK(found[2].facts.kind == RelationKind::repeals);
    }
    SECTION("a document is looked at from the day of its issue on") {
        world.document("new", "5/2023/QH15", "Quốc hội", date(2023, 6, 3));
        const auto seen = [&](Date day) { return cases(View{world.data, AsOf{day}}, OfType<DocumentBases>{}).size(); };
        CHECK(seen(date(2023, 6, 3)) == seen(date(2023, 6, 2)) + 1);
    }
    SECTION("what is cited without a name or number") {
        const auto agency                  = world.agency("ubnd");
        const auto directive               = world.directive("cd", second, agency);
        const auto task                    = world.task(directive, "T01");
        const auto nameless                = world.document("n", std::nullopt, "HĐND tỉnh", date(2022, 1, 1));
        world.data.tasks[task].carries_out = {first, nameless};
        world.data.tasks[task].unnamed_citations.push_back({"theo quy định", "by regulation"});
        const auto found = of(check(date(2022, 3, 1)), "DOC-05");
        REQUIRE(found.size() == 2);
        CHECK(found[0].verdict.reason.en == "number of the document");
        CHECK(found[1].verdict.reason.en == "which document is meant");
    }
}
