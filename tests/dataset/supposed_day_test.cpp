// SPDX-License-Identifier: BSL-1.0
#include <congvu/dataset/supposed_day.hpp>

#include "../testing.hpp"
#include <congvu/testing/world.hpp>

using namespace congvu;
using testing::World;

namespace {

/// Two departments that merge into a third, and a unit that passes from the first to the third with them.
struct Merger {
    World world;
    AgencyId above = world.agency("ubnd");
    AgencyId a     = world.agency("a", AgencyKind::department, Level::province, above);
    AgencyId b     = world.agency("b", AgencyKind::department, Level::province, above);
    AgencyId c     = world.agency("c", AgencyKind::department, Level::province, above);
    AgencyId unit  = world.agency("don-vi", AgencyKind::public_service_unit, Level::province);
    ReorganisationId event;

    Merger() {
        auto& bonds = world.data.agencies[unit].parents;
        bonds.push_back({a, {start_of_time, date(2025, 3, 1)}, {}});
        bonds.push_back({c, {date(2025, 3, 1), end_of_time}, {}});
        event = world.merge(date(2025, 3, 1), {a, b}, c);
    }
    [[nodiscard]] const Agency& at(AgencyId id) const { return world.data.agencies[id]; }
    std::optional<Contradiction> move(Date day) { return suppose_day(world.data, event, day); }
};

} // namespace

TEST_CASE("supposed day: originals end, results begin, and whoever passes between them follows",
          "[dataset][supposed_day]") {
    Merger merger;
    REQUIRE_FALSE(merger.move(date(2025, 5, 1)).has_value());
    CHECK(merger.at(merger.a).life.to == date(2025, 5, 1));
    CHECK(merger.at(merger.b).parents[0].period.to == date(2025, 5, 1));
    CHECK(merger.at(merger.c).life.from == date(2025, 5, 1));
    CHECK(merger.at(merger.c).parents[0].period.from == date(2025, 5, 1));
    CHECK(merger.at(merger.unit).parents[0].period.to == date(2025, 5, 1));
    CHECK(merger.at(merger.unit).parents[1].period.from == date(2025, 5, 1));
    CHECK(merger.at(merger.above).life == Period{});
    CHECK(merger.world.data.reorganisations[merger.event].effective == date(2025, 5, 1));
}

TEST_CASE("supposed day: what makes no sense changes nothing", "[dataset][supposed_day]") {
    Merger merger;
    merger.world.data.agencies[merger.a].life.from = date(2025, 1, 1);
    const auto refused                             = merger.move(date(2025, 1, 1));
    REQUIRE(refused.has_value());
    CHECK(refused->agency == merger.a);
    CHECK(merger.at(merger.c).life.from == date(2025, 3, 1));
    CHECK(merger.world.data.reorganisations[merger.event].effective == date(2025, 3, 1));
    CHECK_FALSE(merger.move(date(2025, 1, 2)).has_value());
}

TEST_CASE("supposed day: a result that has ended by then cannot take over", "[dataset][supposed_day]") {
    Merger merger;
    merger.world.data.agencies[merger.c].life.to = date(2025, 7, 1);
    for (ParentEdge& bond : merger.world.data.agencies[merger.c].parents)
        bond.period.to = date(2025, 7, 1);
    merger.world.data.agencies[merger.unit].life.to              = date(2025, 7, 1);
    merger.world.data.agencies[merger.unit].parents[1].period.to = date(2025, 7, 1);
    CHECK(merger.move(date(2025, 7, 1)).has_value());
    CHECK_FALSE(merger.move(date(2025, 6, 30)).has_value());
}

TEST_CASE("supposed day: transfers of posts that belong to the event move with it", "[dataset][supposed_day]") {
    Merger merger;
    PostTransfer transfer;
    transfer.reorganisation = merger.event;
    transfer.effective      = date(2025, 3, 1);
    merger.world.data.post_transfers.push_back(transfer);
    transfer.reorganisation.reset();
    merger.world.data.post_transfers.push_back(transfer);
    REQUIRE_FALSE(merger.move(date(2025, 4, 1)).has_value());
    CHECK(merger.world.data.post_transfers[0].effective == date(2025, 4, 1));
    CHECK(merger.world.data.post_transfers[1].effective == date(2025, 3, 1));
}
