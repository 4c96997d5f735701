// SPDX-License-Identifier: BSL-1.0
#include <congvu/bulk/bases.hpp>

#include "../testing.hpp"

#include <congvu/bulk/day16.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

using namespace congvu;

namespace {

const bulk::Day16 day = *bulk::to_day16(date(2026, 12, 31));

/// Documents by chance, each with a few bases; of some the day of issue comes later, or is not known.
bulk::DocumentColumns some_documents(std::size_t documents, std::size_t bonds, std::mt19937& chance) {
    bulk::DocumentColumns columns;
    std::vector<std::vector<bulk::Row>> bases(documents);
    for (std::size_t i = 0; i < bonds; ++i)
        bases[chance() % documents].push_back(static_cast<bulk::Row>(chance() % documents));
    for (const auto& of_one : bases) {
        columns.issuer.push_back(0);
        columns.issued.push_back(chance() % 10 == 0 ? *bulk::to_day16(date(2027, 1, 1)) : bulk::Day16{});
        columns.first.push_back(static_cast<std::uint32_t>(columns.bases.size()));
        columns.bases.insert(columns.bases.end(), of_one.begin(), of_one.end());
    }
    columns.first.push_back(static_cast<std::uint32_t>(columns.bases.size()));
    return columns;
}

/// Which documents the document rests on, found step by step.
std::vector<bool> reached_from(const bulk::Bases& bases, bulk::Row document, std::size_t documents) {
    std::vector<bool> reached(documents, false);
    std::vector<bulk::Row> open{document};
    while (!open.empty()) {
        const bulk::Row at = open.back();
        open.pop_back();
        for (const bulk::Row next : bases.of(at)) {
            if (reached[next]) continue;
            reached[next] = true;
            open.push_back(next);
        }
    }
    return reached;
}

} // namespace

TEST_CASE("bases: whatever rests on what, through others or at once, is counted once", "[bulk][bases]") {
    std::mt19937 chance(7);
    std::size_t circles = 0;
    for (const std::size_t documents : {1U, 2U, 5U, 63U, 64U, 65U, 200U, 4200U})
        for (const std::size_t bonds : {std::size_t{0}, documents / 2, documents, 2 * documents}) {
            const auto columns = some_documents(documents, bonds, chance);
            const bulk::Bases bases(columns, day);
            std::size_t pairs = 0;
            for (bulk::Row document = 0; document < documents; ++document) {
                const auto reached = reached_from(bases, document, documents);
                pairs += static_cast<std::size_t>(std::count(reached.begin(), reached.end(), true));
                REQUIRE(bases.rests_on_itself(document) == reached[document]);
                circles += reached[document] ? 1U : 0U;
            }
            INFO(documents << " documents, " << bonds << " bonds");
            CHECK(bases.closure_size() == pairs);
        }
    CHECK(circles > 1000);
}

TEST_CASE("bases: of documents that all rest on one another each rests on all", "[bulk][bases]") {
    for (const std::size_t documents : {1U, 64U, 3000U}) {
        bulk::DocumentColumns columns;
        for (bulk::Row document = 0; document < documents; ++document) {
            columns.issuer.push_back(0);
            columns.issued.push_back(day);
            columns.first.push_back(document);
            columns.bases.push_back(static_cast<bulk::Row>((document + 1) % documents));
        }
        columns.first.push_back(static_cast<std::uint32_t>(documents));
        CHECK(bulk::Bases(columns, day).closure_size() == documents * documents);
        CHECK(bulk::Bases(columns, bulk::Day16{1}).closure_size() == 0);
    }
}
