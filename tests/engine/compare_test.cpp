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
    CHECK(&gone.changes[0].finding() == gone.changes[0].before);
}

TEST_CASE("compare: how much a finding weighs is a change, and says by whose decision", "[engine][compare]") {
    Office softened = Office().now_occupied(26);
    SeverityChange change;
    change.rules    = "KL40-07";
    change.severity = Severity::advice;
    change.period   = Period::until(date(2024, 1, 1), date(2024, 12, 31));
    softened.world.data.severity_changes.push_back(change);
    const Compared both(Office().now_occupied(26), softened);
    REQUIRE(both.changes.size() == 1);
    CHECK(both.changes[0].kind == ChangeKind::changes);
    REQUIRE(both.changes[0].reasons.size() == 1);
    CHECK(both.changes[0].reasons[0].code == "severity_change");
    CHECK(both.changes[0].reasons[0].before.empty());
    CHECK(both.changes[0].reasons[0].after.size() == 1);
    CHECK(&both.changes[0].finding() == both.changes[0].after);
    CHECK(Compared(softened, softened).changes.empty());
}

TEST_CASE("compare: a figure that a rule takes is a reason, though no fact of the data is it", "[engine][compare]") {
    const auto office_that_gave = [](Posts posts) {
        Office office;
        office.world.figure("q15", office.home, Measure::assigned, 100, 2015);
        office.world.figure("q21", office.home, Measure::assigned, 100, 2021);
        office.world.transfer(office.home, office.world.agency("so-y-te"), posts, date(2018, 1, 1));
        return office;
    };
    const Office before = office_that_gave(0);
    const Office after  = office_that_gave(10);
    const auto check    = [](const Office& office) {
        return validate(office.world.data, select(congvu::testing::all_rules(), "KL40-02"), AsOf{date(2024, 3, 1)},
                           Keep::everything);
    };
    const Report old_report = check(before);
    const Report new_report = check(after);
    const auto reasons =
        detail::reasons_of(before.world.data, &old_report.findings.at(0), after.world.data, &new_report.findings.at(0));
    const auto moved = std::find_if(reasons.begin(), reasons.end(),
                                    [](const ChangeReason& one) { return one.code == "moved_by_2021"; });
    REQUIRE(moved != reasons.end());
    REQUIRE(moved->before.size() == 1);
    CHECK(moved->before[0].value == Value(Posts{0}));
    REQUIRE(moved->after.size() == 1);
    CHECK(moved->after[0].value == Value(Posts{-10}));
    CHECK(detail::operands_of(&new_report.findings.at(0), "no_such_code").empty());
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
    CHECK(Compared(waived, waived).changes.empty());
    Office by_another                    = waived;
    by_another.world.data.waivers[0].key = "another";
    const Compared two_waivers(waived, by_another);
    REQUIRE(two_waivers.changes.size() == 1);
    CHECK(two_waivers.changes[0].reasons[0].code == "waiver");
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
