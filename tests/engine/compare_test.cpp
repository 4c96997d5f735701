// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/compare.hpp>

#include "../testing.hpp"
#include "../words.hpp"
#include "checking.hpp"

using namespace congvu;
using testing::World;

namespace {

struct Office {
    World world;
    AgencyId home     = world.agency("so-noi-vu");
    FigureId occupied = world.figure("o", home, Measure::occupied, 25, 2024);
    FigureId assigned = world.figure("a", home, Measure::assigned, 25, 2024);

    Office& now_occupied(std::optional<Posts> posts) {
        world.data.figures[occupied].posts = posts;
        return *this;
    }
    [[nodiscard]] Report check(Date day = date(2024, 3, 1)) const {
        return validate(world.data, select(congvu::testing::all_rules(), "KL40-07"), AsOf{day}, Keep::everything);
    }
};

struct Compared {
    Office before;
    Office after;
    Report old_report;
    Report new_report;
    std::vector<Change> changes;

    explicit Compared(Office old_office, Office new_office, Date new_day = date(2024, 3, 1))
        : before(std::move(old_office)), after(std::move(new_office)), old_report(before.check()),
          new_report(after.check(new_day)),
          changes(compare(before.world.data, old_report, after.world.data, new_report)) {}
};

} // namespace

TEST_CASE("compare: the same is no change", "[engine][compare]") {
    CHECK(Compared(Office(), Office()).changes.empty());
    CHECK(Compared(Office().now_occupied(26), Office().now_occupied(26)).changes.empty());
}

TEST_CASE("compare: a finding appears, vanishes or changes, and says which fact did it", "[engine][compare]") {
    const Compared worse(Office(), Office().now_occupied(26));
    REQUIRE(worse.changes.size() == 1);
    CHECK(worse.changes[0].kind == ChangeKind::appears);
    CHECK(worse.changes[0].before->verdict == Outcome::complies);
    CHECK(worse.changes[0].after->verdict == Outcome::violates);
    REQUIRE(worse.changes[0].reasons.size() == 1);
    CHECK(worse.changes[0].reasons[0].code == "occupied");
    CHECK(worse.changes[0].reasons[0].before.size() == 1);

    CHECK(Compared(Office().now_occupied(26), Office()).changes.at(0).kind == ChangeKind::vanishes);
    CHECK(Compared(Office().now_occupied(26), Office().now_occupied(27)).changes.at(0).kind == ChangeKind::changes);
    CHECK(Compared(Office().now_occupied(26), Office().now_occupied(std::nullopt)).changes.at(0).kind ==
          ChangeKind::changes);
}

TEST_CASE("compare: a change of what complies is none", "[engine][compare]") {
    CHECK(Compared(Office().now_occupied(24), Office().now_occupied(23)).changes.empty());
}

TEST_CASE("compare: a subject that is new or gone", "[engine][compare]") {
    // On the later day no figures hold, so the rule does not speak of the agency.
    const Compared gone(Office().now_occupied(26), Office().now_occupied(26), date(2025, 1, 1));
    REQUIRE(gone.changes.size() == 1);
    CHECK(gone.changes[0].kind == ChangeKind::vanishes);
    CHECK(gone.changes[0].after == nullptr);
    CHECK(gone.changes[0].reasons[0].code == "subject");
}

TEST_CASE("compare: a waiver changes a finding", "[engine][compare]") {
    Office waived = Office().now_occupied(26);
    Waiver waiver;
    waiver.rule       = "KL40-07";
    waiver.subject    = "so-noi-vu";
    waiver.period     = Period::until(date(2024, 1, 1), date(2024, 12, 31));
    waiver.confidence = Confidence::text_read;
    waived.world.data.waivers.push_back(waiver);
    const Compared both(Office().now_occupied(26), waived);
    REQUIRE(both.changes.size() == 1);
    CHECK(both.changes[0].kind == ChangeKind::changes);
    REQUIRE(both.changes[0].reasons.size() == 1);
    CHECK(both.changes[0].reasons[0].code == "waiver");
    CHECK(both.changes[0].reasons[0].after.size() == 1);
}

TEST_CASE("compare: backwards, what appears vanishes", "[engine][compare][property]") {
    const Compared forth(Office(), Office().now_occupied(30));
    const Compared back(Office().now_occupied(30), Office());
    REQUIRE(forth.changes.size() == back.changes.size());
    CHECK(forth.changes[0].kind == ChangeKind::appears);
    CHECK(back.changes[0].kind == ChangeKind::vanishes);
}

TEST_CASE("compare: kinds of change have words", "[engine][compare]") {
    CHECK(testing::each_has_its_word<ChangeKind>(3));
}
