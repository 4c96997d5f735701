// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"

#include <congvu/responsibility/edge.hpp>

#include <array>
#include <set>
#include <string_view>

using namespace congvu;

namespace {

constexpr std::array kinds{EdgeKind::basis,       EdgeKind::contains, EdgeKind::assigned,
                           EdgeKind::under,       EdgeKind::succeeds, EdgeKind::delegates,
                           EdgeKind::carries_out, EdgeKind::advises,  EdgeKind::supervises};

} // namespace

TEST_CASE("EdgeKind: every kind has a word of its own and a title in both languages", "[edge]") {
    std::set<std::string_view> words;
    for (const EdgeKind kind : kinds) {
        CHECK(all_edges.contains(kind));
        CHECK(!title(kind).vi.empty());
        CHECK(!title(kind).en.empty());
        words.insert(word(kind));
    }
    CHECK(words.size() == kinds.size());
    CHECK(words.count("") == 0);
    CHECK(word(static_cast<EdgeKind>(200)).empty());
    CHECK(title(static_cast<EdgeKind>(200)).empty());
}

TEST_CASE("Vertex: documents come before tasks, and tasks before agencies", "[edge]") {
    CHECK(Vertex(DocumentId{9}) < Vertex(TaskId{0}));
    CHECK(Vertex(TaskId{9}) < Vertex(AgencyId{0}));
    CHECK(Vertex(AgencyId{0}) < Vertex(AgencyId{1}));
}

TEST_CASE("Edge: holds on the days of its period, once it could be known", "[edge]") {
    const Edge edge{EdgeKind::assigned, TaskId{0}, AgencyId{0}, Period::until(date(2023, 1, 1), date(2023, 12, 31)),
                    date(2022, 12, 1)};
    CHECK(edge.holds({date(2023, 1, 1)}));
    CHECK(edge.holds({date(2023, 12, 31)}));
    CHECK_FALSE(edge.holds({date(2022, 12, 31)}));
    CHECK_FALSE(edge.holds({date(2024, 1, 1)}));

    SECTION("asked on a day when nobody could know of it, it does not count") {
        CHECK(edge.holds({date(2023, 6, 1), date(2022, 12, 1)}));
        CHECK_FALSE(edge.holds({date(2023, 6, 1), date(2022, 11, 30)}));
    }
}
