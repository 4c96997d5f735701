// SPDX-License-Identifier: BSL-1.0
#include <congvu/report/picture.hpp>

#include "../testing.hpp"
#include <congvu/testing/world.hpp>

using namespace congvu;
using testing::World;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("documents_to_dot: every document, and what it does to others", "[report][picture]") {
    World world;
    const auto older = world.document("nd-29", "29/2023/NĐ-CP", "Chính phủ", date(2023, 6, 3));
    const auto newer = world.document("nd-154", "154/2025/NĐ-CP", "Chính phủ", date(2025, 6, 15));
    world.document("lone", "1/\"x\"", "UBND tỉnh");
    world.relation(newer, RelationKind::replaces, older);
    const std::string dot = report::documents_to_dot(world.data, Language::en);
    CHECK(has(dot, "document0 [label=\"29/2023/NĐ-CP (03/06/2023)\"]"));
    CHECK(has(dot, "document1 -> document0 [label=\"replaces\"]"));
    CHECK(has(dot, "document2 [label=\"1/\\\"x\\\"\"]"));
    CHECK_FALSE(has(dot, "URL="));
    const auto linked = report::documents_to_dot(world.data, Language::vi, [&](const Value& what) {
        return std::get<DocumentId>(what) == older ? std::string("a\"b") : std::string();
    });
    CHECK(has(linked, "document0 [label=\"29/2023/NĐ-CP (03/06/2023)\", URL=\"a\\\"b\"]"));
    CHECK(has(linked, "document1 -> document0 [label=\"thay thế\"]"));
    CHECK(has(linked, "document1 [label=\"154/2025/NĐ-CP (15/06/2025)\"];"));
}

TEST_CASE("organization_to_dot: those of a day, under whom they are", "[report][picture]") {
    World world;
    const auto province = world.agency("tinh", AgencyKind::peoples_committee, Level::province);
    const auto finance  = world.agency("so-tai-chinh", AgencyKind::department, Level::province, province);
    const auto planning = world.agency("so-ke-hoach", AgencyKind::department, Level::province, province);
    const auto other    = world.agency("so-y-te", AgencyKind::department, Level::province, province);
    world.name(other, "Sở \"Y tế\"", "Health");
    world.merge(date(2025, 3, 1), {finance, planning}, finance);
    const std::vector<AgencyId> touched{finance, planning};

    const std::string before = report::organization_to_dot(world.data, touched, date(2025, 2, 28), Language::vi);
    CHECK(has(before, "agency0 [label=\"tinh\"]")); // above them
    CHECK(has(before, "agency0 -> agency1;"));
    CHECK(has(before, "agency0 -> agency2;"));
    CHECK_FALSE(has(before, "agency3"));

    const std::string after = report::organization_to_dot(world.data, touched, date(2025, 3, 1), Language::vi);
    CHECK(has(after, "agency0 -> agency1;"));
    CHECK_FALSE(has(after, "agency2"));

    CHECK(has(report::organization_to_dot(world.data, {other}, date(2025, 3, 1), Language::vi),
              "[label=\"Sở \\\"Y tế\\\"\"]"));
}
