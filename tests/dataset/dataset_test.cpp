// SPDX-License-Identifier: BSL-1.0
#include <congvu/dataset/dataset.hpp>

#include <congvu/catch2/string_makers.hpp>
#include <congvu/testing/world.hpp>

#include <optional>
#include <vector>

using namespace congvu;
using congvu::testing::World;

namespace {
constexpr Date issued = date(2022, 12, 1);

struct Dispatch {
    World world;
    AgencyId tinh   = world.agency("ubnd-tinh", AgencyKind::peoples_committee);
    AgencyId noi_vu = world.agency("so-noi-vu", AgencyKind::department);
    AgencyId moi =
        world.agency("so-moi", AgencyKind::department, Level::province, std::nullopt, {date(2023, 6, 1), end_of_time});
    GroupId so          = world.group_of("g-so", {AgencyKind::department});
    DocumentId paper    = world.document("cv", "12/UBND-NC", "UBND tỉnh", issued);
    DirectiveId chi_dao = world.directive("chi-dao", paper, tinh);
    TaskId task         = world.task(chi_dao, "T01");

    [[nodiscard]] const Directive& directive() const { return world.data.directives[chi_dao]; }
};
} // namespace

TEST_CASE("find: by the word that data and command line use", "[dataset]") {
    const Dispatch dispatch;
    const Dataset& data = dispatch.world.data;
    CHECK(find_agency(data, "so-noi-vu") == dispatch.noi_vu);
    CHECK(find_group(data, "g-so") == dispatch.so);
    CHECK(find_document(data, "cv") == dispatch.paper);
    CHECK(find_task(data, "T01") == dispatch.task);
}

TEST_CASE("find: nothing for a word of another kind, a part of a word, or no word", "[dataset]") {
    const Dispatch dispatch;
    const Dataset& data = dispatch.world.data;
    CHECK_FALSE(find_agency(data, "g-so"));
    CHECK_FALSE(find_group(data, "so-noi-vu"));
    CHECK_FALSE(find_task(data, "t01"));
    CHECK_FALSE(find_document(data, "c"));
    CHECK_FALSE(find_agency(data, ""));
    CHECK_FALSE(find_agency(Dataset{}, "so-noi-vu"));
}

TEST_CASE("find: of two with one key the first", "[dataset]") {
    World world;
    const auto first = world.agency("twice");
    world.agency("twice");
    CHECK(find_agency(world.data, "twice") == first);
}

TEST_CASE("issue_day: known, assumed, or none", "[dataset]") {
    Dispatch dispatch;
    auto& day = dispatch.world.data.documents[dispatch.paper].issued;
    CHECK(issue_day(dispatch.world.data, dispatch.directive()) == issued);

    day = UncertainDate(date(2022, 7, 18), date(2025, 6, 30), date(2023, 1, 2));
    CHECK(issue_day(dispatch.world.data, dispatch.directive()) == date(2023, 1, 2));

    day = UncertainDate(date(2022, 7, 18), date(2025, 6, 30));
    CHECK_FALSE(issue_day(dispatch.world.data, dispatch.directive()));

    day = std::nullopt;
    CHECK_FALSE(issue_day(dispatch.world.data, dispatch.directive()));
}

TEST_CASE("settling_day: the day that the assignment names, else the day of issue", "[dataset]") {
    Dispatch dispatch;
    Assignment& assignment = dispatch.world.assign(dispatch.task, Role::implement, dispatch.so);
    const Dataset& data    = dispatch.world.data;
    CHECK(settling_day(data, data.tasks[dispatch.task], assignment) == issued);

    assignment.members_on = date(2024, 1, 1);
    CHECK(settling_day(data, data.tasks[dispatch.task], assignment) == date(2024, 1, 1));

    dispatch.world.data.documents[dispatch.paper].issued = std::nullopt;
    CHECK(settling_day(data, data.tasks[dispatch.task], assignment) == date(2024, 1, 1));
    assignment.members_on = std::nullopt;
    CHECK_FALSE(settling_day(data, data.tasks[dispatch.task], assignment));
}

TEST_CASE("addressed: a single agency is meant whatever the day", "[dataset]") {
    const Dispatch dispatch;
    const std::vector<AgencyId> itself{dispatch.moi};
    CHECK(addressed(dispatch.world.data, dispatch.moi, std::nullopt) == itself);
    CHECK(addressed(dispatch.world.data, dispatch.moi, issued) == itself);
}

TEST_CASE("addressed: of a group, its members on the day that settles them", "[dataset]") {
    const Dispatch dispatch;
    const Dataset& data = dispatch.world.data;
    CHECK(addressed(data, dispatch.so, issued) == std::vector<AgencyId>{dispatch.noi_vu});
    CHECK(addressed(data, dispatch.so, date(2023, 5, 31)) == std::vector<AgencyId>{dispatch.noi_vu});
    CHECK(addressed(data, dispatch.so, date(2023, 6, 1)) == std::vector<AgencyId>{dispatch.noi_vu, dispatch.moi});
    CHECK_FALSE(addressed(data, dispatch.so, std::nullopt));
}

TEST_CASE("Dataset: its structure is that of its own rows, as they change", "[dataset]") {
    World world;
    const auto above     = world.agency("above");
    const auto structure = world.data.structure();
    const auto below     = world.agency("below", AgencyKind::board, Level::province, above);
    CHECK(structure.parent(below, issued) == above);
}

TEST_CASE("Dataset: shares are rounded up unless it says otherwise", "[dataset]") {
    CHECK(Dataset{}.rounding == Rounding::up);
}
