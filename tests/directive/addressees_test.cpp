// SPDX-License-Identifier: BSL-1.0
#include <congvu/catch2/string_makers.hpp>

#include <congvu/testing/world.hpp>

#include <congvu/directive/addressees.hpp>

#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

struct OneTask : World {
    AgencyId a        = agency("a");
    AgencyId b        = agency("b", AgencyKind::board, Level::province, std::nullopt, {date(2023, 1, 1), end_of_time});
    GroupId both      = group("both", {a, b});
    DocumentId paper  = document("cv", "1/UBND", "", date(2022, 12, 1));
    DirectiveId order = directive("d", paper, a);
    TaskId only       = task(order, "T01");
};

} // namespace

TEST_CASE("addressees: the day of issue is the one known, or the one assumed", "[addressees]") {
    OneTask world;
    const auto& directive = world.data.directives[world.order];
    auto& issued          = world.data.documents[world.paper].issued;
    CHECK(issue_day(directive, world.data.documents) == date(2022, 12, 1));
    issued = UncertainDate(date(2022, 7, 18), date(2025, 6, 30), date(2022, 12, 2));
    CHECK(issue_day(directive, world.data.documents) == date(2022, 12, 2));
    issued = UncertainDate(date(2022, 7, 18), date(2025, 6, 30));
    CHECK(issue_day(directive, world.data.documents) == std::nullopt);
    issued = std::nullopt;
    CHECK(issue_day(directive, world.data.documents) == std::nullopt);
    CHECK(issue_day(world.data, directive) == std::nullopt);
}

TEST_CASE("addressees: members are settled on the day the assignment names, else on the day of issue", "[addressees]") {
    OneTask world;
    Assignment assignment = world.assign(world.only, Role::implement, world.both);
    const auto& directive = world.data.directives[world.order];
    CHECK(settling_day(assignment, directive, world.data.documents) == date(2022, 12, 1));
    assignment.members_on = date(2023, 1, 1);
    CHECK(settling_day(assignment, directive, world.data.documents) == date(2023, 1, 1));
    CHECK(settling_day(world.data, world.data.tasks[world.only], assignment) == date(2023, 1, 1));
}

TEST_CASE("addressees: an agency is itself, a group its members on the day, and nothing without a day",
          "[addressees]") {
    OneTask world;
    const auto meant = [&](const Addressee& addressee, std::optional<Date> day) {
        CHECK(addressed(world.data, addressee, day) ==
              addressed(addressee, day, world.data.groups, world.data.structure()));
        return addressed(world.data, addressee, day);
    };
    CHECK(meant(world.b, std::nullopt) == std::vector<AgencyId>{world.b});
    CHECK(meant(world.both, date(2022, 12, 31)) == std::vector<AgencyId>{world.a});
    CHECK(meant(world.both, date(2023, 1, 1)) == std::vector<AgencyId>{world.a, world.b});
    CHECK(meant(world.both, std::nullopt) == std::nullopt);
}
