// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/policy.hpp>

#include "../testing.hpp"
#include "../words.hpp"
#include "checking.hpp"

using namespace congvu;
using testing::of;
using testing::World;

namespace {

/// Two agencies with one post too many each.
struct Crowded {
    World world;
    AgencyId home    = world.agency("so-noi-vu");
    AgencyId health  = world.agency("so-y-te");
    DocumentId paper = world.document("qd-1", "1/QĐ-UBND", "UBND tỉnh", date(2023, 1, 1));

    Crowded() {
        for (const AgencyId agency : {home, health}) {
            const std::string key = world.data.agencies[agency].key;
            world.figure(key + "-o", agency, Measure::occupied, 26, 2024);
            world.figure(key + "-a", agency, Measure::assigned, 25, 2024);
        }
    }
    Waiver& waive(std::string subject, std::string rule = "KL40-07") {
        Waiver made;
        made.key        = "w" + std::to_string(world.data.waivers.size());
        made.rule       = std::move(rule);
        made.subject    = std::move(subject);
        made.period     = Period::until(date(2024, 1, 1), date(2024, 6, 30));
        made.document   = paper;
        made.clause     = "Điều 3";
        made.reason     = {"lý do", "reason"};
        made.confidence = Confidence::text_read;
        world.data.waivers.push_back(made);
        return world.data.waivers.back();
    }
    void weigh(std::string rules, Severity severity) {
        world.data.severity_changes.push_back(
            {std::move(rules), severity, {"lý do", "reason"}, Period::until(date(2024, 1, 1), date(2024, 6, 30)), {}});
    }
    [[nodiscard]] Report check(Date day = date(2024, 3, 1), std::string_view rules = "KL40-07") const {
        return validate(world.data, select(congvu::testing::all_rules(), rules), AsOf{day});
    }
};

} // namespace

TEST_CASE("waivers: a waived finding stays, and does not count as a violation", "[engine][policy]") {
    Crowded two;
    CHECK(two.check().has_violation());
    two.waive("so-noi-vu");
    const Report one_left = two.check();
    REQUIRE(one_left.findings.size() == 2);
    CHECK(one_left.findings[0].waived_by == &two.world.data.waivers[0]);
    CHECK(one_left.findings[0].verdict == Outcome::violates);
    CHECK(one_left.findings[0].severity == Severity::violation);
    CHECK_FALSE(one_left.findings[0].is_violation());
    CHECK(one_left.findings[1].waived_by == nullptr);
    CHECK(one_left.has_violation());
    CHECK(one_left.waived == 1);
    CHECK(one_left.summary.violates == 2);

    two.waive("so-y-te*", "KL40-*");
    CHECK_FALSE(two.check().has_violation());
    CHECK(two.check().waived == 2);
}

TEST_CASE("waivers: only within their days, and only when somebody saw the decision", "[engine][policy]") {
    Crowded two;
    Waiver& waiver   = two.waive("*");
    const auto state = [&](Date day) { return two.check(day).waivers.at(0).state; };
    CHECK(state(date(2024, 1, 1)) == WaiverState::used);
    CHECK(state(date(2024, 6, 30)) == WaiverState::used);
    CHECK(state(date(2024, 7, 1)) == WaiverState::expired);
    CHECK(two.check(date(2024, 7, 1)).has_violation());
    waiver.period.from = date(2024, 2, 1);
    CHECK(state(date(2024, 1, 31)) == WaiverState::not_yet);
    waiver.confidence = Confidence::unconfirmed;
    CHECK(state(date(2024, 3, 1)) == WaiverState::unconfirmed);
    CHECK(two.check().has_violation());
    CHECK(two.check().waived == 0);
}

TEST_CASE("waivers: one that speaks of nothing that is broken is idle", "[engine][policy]") {
    Crowded two;
    two.waive("so-khac");
    two.waive("so-noi-vu", "KL28-01");
    CHECK(two.check().waivers.at(0).state == WaiverState::idle);
    CHECK(two.check().waivers.at(0).findings == 0);
    CHECK(two.check().waivers.at(1).state == WaiverState::not_asked);
    CHECK(two.check().has_violation());
}

TEST_CASE("profiles: weigh findings otherwise, for a time", "[engine][policy]") {
    Crowded two;
    two.weigh("KL40-*", Severity::advice);
    CHECK(two.check().findings[0].severity == Severity::advice);
    CHECK(two.check().findings[0].severity_change == two.world.data.severity_changes.data());
    CHECK_FALSE(two.check().has_violation());
    CHECK(two.check(date(2024, 7, 1)).has_violation());
    CHECK(two.check(date(2024, 7, 1)).findings[0].severity_change == nullptr);
}

TEST_CASE("profiles: what is milder than its rule stays so", "[engine][policy]") {
    Crowded two;
    two.world.data.agencies[two.home].level = Level::commune;
    for (Figure& figure : two.world.data.figures)
        figure.period = Period::until(date(2025, 7, 1), date(2025, 12, 31));
    two.world.data.severity_changes.push_back(
        {"KL40-*", Severity::violation, {"lý do", "reason"}, Period::until(date(2025, 1, 1), date(2025, 12, 31)), {}});
    const Report report = two.check(date(2025, 8, 1));
    REQUIRE(report.findings.size() == 2);
    CHECK(report.findings[0].severity == Severity::warning); // a commune in the transition
    CHECK(report.findings[1].severity == Severity::violation);
}

TEST_CASE("profiles: an unconfirmed source never becomes a violation", "[engine][policy]") {
    Crowded two;
    RankShare rank;
    rank.key      = "rank";
    rank.agency   = two.home;
    rank.holders  = 9;
    rank.staff    = 10;
    rank.approved = percent(10);
    two.world.data.rank_shares.push_back(rank);
    two.weigh("KL28-08", Severity::violation);
    const Report report = two.check(date(2024, 3, 1), "KL28-08");
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].severity == Severity::warning);
    CHECK_FALSE(report.has_violation());
}

TEST_CASE("profiles and waivers: an undetermined outcome stays undetermined", "[engine][policy]") {
    Crowded two;
    two.world.data.figures[FigureId{1}].posts.reset();
    two.weigh("*", Severity::advice);
    two.waive("*");
    const Report report = two.check();
    REQUIRE(report.findings.size() == 2);
    CHECK(report.findings[0].verdict == Outcome::undetermined);
    CHECK(report.findings[0].waived_by == nullptr);
    CHECK(report.findings[0].severity_change == nullptr);
}

TEST_CASE("waivers and profiles: rules that nobody wrote are told", "[engine][policy]") {
    Crowded two;
    two.waive("*", "KL40-7").location = {0, 4, 5};
    two.waive("*", "KL40-*");
    two.weigh("RSP-*", Severity::advice);
    const auto unknown = unknown_rules(two.world.data, congvu::testing::all_rules());
    REQUIRE(unknown.size() == 2);
    CHECK(unknown[0].id == "KL40-7");
    CHECK(unknown[0].location == Location{0, 4, 5});
    CHECK(unknown[1].id == "RSP-*");
}

TEST_CASE("waivers: their states have words and titles", "[engine][policy]") {
    CHECK(testing::each_has_its_word<WaiverState>(6));
    CHECK(testing::each_has_its_title<WaiverState>(6));
}
