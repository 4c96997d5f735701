// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/baselines.hpp>

#include "../testing.hpp"
#include "checking.hpp"

#include <random>

using namespace congvu;
using testing::of;
using testing::World;

namespace {

/// Two departments of a committee; the figures are invented.
struct Departments {
    World world;
    AgencyId committee     = world.agency("ubnd-tinh", AgencyKind::peoples_committee, Level::province);
    AgencyId finance       = world.agency("so-tai-chinh", AgencyKind::department, Level::province, committee);
    AgencyId planning      = world.agency("so-ke-hoach", AgencyKind::department, Level::province, committee);
    FigureId finance_2021  = world.figure("tc-2021", finance, Measure::assigned, 70, 2021);
    FigureId planning_2021 = world.figure("kh-2021", planning, Measure::assigned, 50, 2021);

    [[nodiscard]] Baseline base(AgencyId agency, Date day, unsigned short year = 2021) const {
        const View view{world.data, AsOf{day}};
        return Baselines(view, cadres_and_civil_servants, year, "assigned_2021").of(agency, day);
    }
    PostTransfer& share(AgencyId from, AgencyId to, std::optional<Posts> posts, ReorganisationId event, Date day) {
        PostTransfer& made  = world.transfer(from, to, posts, day);
        made.reorganisation = event;
        return made;
    }
};

const Date day = date(2025, 3, 1);

} // namespace

TEST_CASE("baselines: without events an agency answers for its own quota", "[engine][baselines]") {
    Departments two;
    CHECK(two.base(two.finance, day).posts == 70);
    CHECK(two.base(two.finance, day).operands.size() == 1);
    CHECK(two.base(two.committee, day).posts == std::nullopt); // it existed, and nobody told its quota
}

TEST_CASE("baselines: a new agency has the past that events and moves give it", "[engine][baselines]") {
    Departments two;
    const auto heir = two.world.agency("so-moi", AgencyKind::department, Level::province, two.committee,
                                       {date(2022, 1, 1), end_of_time});
    CHECK_FALSE(two.base(two.finance, day).is_new);
    SECTION("nobody says whence its posts came") {
        CHECK(two.base(heir, day).posts == std::nullopt);
        CHECK(two.base(heir, day).is_new);
    }
    SECTION("posts came with a transfer") {
        two.world.figure("in", heir, Measure::transferred_in, 20, 2022);
        CHECK(two.base(heir, day).posts == 0);
        CHECK(two.base(heir, day).in == 20);
        CHECK_FALSE(two.base(heir, day).is_new);
        CHECK(two.base(heir, date(2021, 12, 31)).is_new); // not yet
    }
    SECTION("merged, it brings none: what was not there had no posts") {
        two.world.merge(day, {two.finance, heir}, two.finance);
        CHECK(two.base(two.finance, day).posts == 70);
    }
}

TEST_CASE("baselines: a merger brings its originals along", "[engine][baselines]") {
    Departments two;
    const bool in_two_steps = GENERATE(false, true);
    AgencyId second         = two.planning;
    if (in_two_steps) {
        second = two.world.agency("so-thu-ba", AgencyKind::department, Level::province, two.committee);
        two.world.rename(date(2023, 1, 1), two.planning, second);
    }
    two.world.merge(day, {two.finance, second}, two.finance);
    CHECK(two.base(two.finance, day).posts == 120);
    CHECK(two.base(two.finance, day).operands.size() == 2);
    CHECK(two.base(two.finance, date(2025, 2, 28)).posts == 70);
    SECTION("a quota that is not known leaves the whole unknown, and says which was asked") {
        two.world.data.figures[two.planning_2021].posts.reset();
        CHECK(two.base(two.finance, day).posts == std::nullopt);
        CHECK(two.base(two.finance, day).operands.back().value == Value(two.planning_2021));
    }
    SECTION("an unsure quota makes the whole unsure") {
        two.world.data.figures[two.planning_2021].confidence = Confidence::unconfirmed;
        CHECK(two.base(two.finance, day).confidence == Confidence::unconfirmed);
        CHECK(two.base(two.finance, date(2025, 2, 28)).confidence == Confidence::text_read);
    }
}

TEST_CASE("baselines: into a new agency, renamed, dissolved with one heir", "[engine][baselines]") {
    Departments two;
    const auto heir = two.world.agency("so-moi", AgencyKind::department, Level::province, two.committee);
    SECTION("merged into a new one") {
        two.world.merge(day, {two.finance, two.planning}, heir);
        CHECK(two.base(heir, day).posts == 120);
    }
    SECTION("renamed") {
        two.world.rename(day, two.planning, heir);
        CHECK(two.base(heir, day).posts == 50);
    }
    SECTION("dissolved") {
        two.world.dissolve(day, two.planning, {two.finance});
        CHECK(two.base(two.finance, day).posts == 120);
    }
    SECTION("a merger of the base year or before is in its figure already") {
        two.world.merge(date(2021, 6, 1), {two.finance, two.planning}, two.finance);
        CHECK(two.base(two.finance, day).posts == 70);
    }
}

TEST_CASE("baselines: a split divides by the shares that are given", "[engine][baselines]") {
    Departments two;
    const auto a     = two.world.agency("a", AgencyKind::department, Level::province, two.committee);
    const auto b     = two.world.agency("b", AgencyKind::department, Level::province, two.committee);
    const auto event = two.world.split(day, two.finance, {a, b});
    SECTION("no share is given: all of it is undivided") {
        CHECK(two.base(a, day).posts == 0);
        CHECK(two.base(a, day).undivided == 70);
        CHECK(two.base(b, day).undivided == 70);
    }
    SECTION("both shares") {
        two.share(two.finance, a, 40, event, day);
        two.share(two.finance, b, 30, event, day).posts_2015 = 33;
        CHECK(two.base(a, day).posts == 40);
        CHECK(two.base(a, day).undivided == 0);
        CHECK(two.base(b, day).posts == 30);
        CHECK(two.base(b, day).operands.front().code == "share");
        two.world.figure("tc-2015", two.finance, Measure::assigned, 77, 2015);
        CHECK(two.base(b, day, 2015).posts == 33);
        CHECK(two.base(a, day, 2015).posts == 44); // its share of 2015 was not given: the rest
    }
    SECTION("a share that is declared unknown") {
        two.share(two.finance, a, std::nullopt, event, day);
        CHECK(two.base(a, day).undivided == 70);
    }
    SECTION("the quota that was split is not known") {
        two.world.data.figures[two.finance_2021].posts.reset();
        CHECK(two.base(a, day).posts == std::nullopt);
    }
}

TEST_CASE("baselines: an original that lives on keeps the rest", "[engine][baselines]") {
    Departments two;
    const auto a     = two.world.agency("a", AgencyKind::department, Level::province, two.committee);
    const auto event = two.world.split(day, two.finance, {two.finance, a});
    SECTION("with its share given away") {
        two.share(two.finance, a, 25, event, day);
        CHECK(two.base(two.finance, day).posts == 45);
        CHECK(two.base(a, day).posts == 25);
    }
    SECTION("with nobody knowing how much") {
        CHECK(two.base(two.finance, day).posts == 0);
        CHECK(two.base(two.finance, day).undivided == 70);
        CHECK(two.base(a, day).undivided == 70);
    }
}

TEST_CASE("baselines: the rest of a split falls to the only one whose share nobody told", "[engine][baselines]") {
    Departments two;
    const auto a     = two.world.agency("a", AgencyKind::department, Level::province, two.committee);
    const auto b     = two.world.agency("b", AgencyKind::department, Level::province, two.committee);
    const auto c     = two.world.agency("c", AgencyKind::department, Level::province, two.committee);
    const auto event = two.world.split(day, two.finance, {a, b, c});
    two.share(two.finance, a, 40, event, day);
    CHECK(two.base(b, day).posts == 0);
    CHECK(two.base(b, day).undivided == 30); // not 70: 40 of them are told
    SECTION("one is left") {
        two.share(two.finance, b, 10, event, day);
        CHECK(two.base(c, day).posts == 20);
        CHECK(two.base(c, day).undivided == 0);
        CHECK(two.base(c, day).operands.size() == 3); // the whole and both shares
    }
    SECTION("shares of more than the whole leave the rest unknown") {
        two.share(two.finance, b, 31, event, day);
        CHECK(two.base(c, day).posts == std::nullopt);
        CHECK(two.base(c, day).undivided == 0);
        CHECK(two.base(b, day).posts == 31);
    }
}

TEST_CASE("baselines: an original cannot give more than it has", "[engine][baselines]") {
    Departments two;
    const auto a     = two.world.agency("a", AgencyKind::department, Level::province, two.committee);
    const auto event = two.world.split(day, two.finance, {two.finance, a});
    two.share(two.finance, a, 70, event, day);
    CHECK(two.base(two.finance, day).posts == 0);
    two.world.data.post_transfers.front().posts = 71;
    CHECK(two.base(two.finance, day).posts == std::nullopt);
    CHECK(two.base(two.finance, day).undivided == 0);
}

TEST_CASE("baselines: what was moved stays moved through a merger", "[engine][baselines]") {
    Departments two;
    const auto move = [&](AgencyId from, AgencyId to, std::optional<Posts> posts) {
        two.share(from, to, posts, {}, date(2023, 1, 1)).reorganisation.reset();
    };
    two.world.merge(day, {two.finance, two.planning}, two.finance);
    const auto moved = [&](const Baseline& base) { return *base.posts + base.in - base.out; };
    SECTION("from outside, to the one that ended") {
        move(two.committee, two.planning, 10);
        CHECK(moved(two.base(two.finance, day)) == 130);
        CHECK(moved(two.base(two.finance, day_before(day))) == 70);
        CHECK(two.base(two.finance, day).operands.size() == 3);
    }
    SECTION("between the two: together they have what they had") {
        move(two.finance, two.planning, 10);
        CHECK(moved(two.base(two.finance, day)) == 120);
        CHECK(moved(two.base(two.finance, day_before(day))) == 60);
    }
    SECTION("nobody knows how many") {
        move(two.committee, two.planning, std::nullopt);
        CHECK(two.base(two.finance, day).posts == std::nullopt);
        CHECK(two.base(two.finance, day_before(day)).posts == 70);
    }
    SECTION("as a figure tells it, and posts that were added") {
        two.world.figure("kh-in", two.planning, Measure::transferred_in, 4, 2023);
        two.world.figure("kh-out", two.planning, Measure::transferred_out, 1, 2023);
        two.world.figure("kh-added", two.planning, Measure::added, 7, 2023);
        CHECK(moved(two.base(two.finance, day)) == 123);
        CHECK(two.base(two.finance, day).added == 7);
    }
}

TEST_CASE("baselines: moves before a split belong to what is split", "[engine][baselines]") {
    Departments two;
    const auto a     = two.world.agency("a", AgencyKind::department, Level::province, two.committee);
    const auto b     = two.world.agency("b", AgencyKind::department, Level::province, two.committee);
    const auto event = two.world.split(day, two.finance, {a, b});
    two.share(two.committee, two.finance, 10, {}, date(2023, 1, 1)).reorganisation.reset();
    CHECK(two.base(a, day).undivided == 80);
    two.share(two.finance, a, 45, event, day);
    CHECK(two.base(b, day).posts == 35);
    CHECK(two.base(b, day).in == 0);
    SECTION("of added posts nobody told which result has them") {
        two.world.figure("tc-added", two.finance, Measure::added, 7, 2023);
        CHECK(two.base(a, day).posts == 45);
        CHECK(two.base(b, day).posts == std::nullopt);
    }
}

TEST_CASE("baselines: the quota of 2015 follows mergers of 2016 to 2021", "[engine][baselines]") {
    Departments two;
    const Date merged = date(2019, 7, 1);
    two.world.figure("tc-2015", two.finance, Measure::assigned, 77, 2015);
    two.world.figure("kh-2015", two.planning, Measure::assigned, 60, 2015);
    two.share(two.committee, two.planning, 5, {}, date(2017, 1, 1)).reorganisation.reset();
    two.world.merge(merged, {two.finance, two.planning}, two.finance);
    two.world.data.figures[two.finance_2021].posts = 118;
    CHECK(two.base(two.finance, day, 2015).posts == 137);
    CHECK(two.base(two.finance, day, 2015).in == 5);
    CHECK(two.base(two.finance, day_before(merged), 2015).posts == 77);
    CHECK(two.base(two.finance, day).posts == 118); // the merger is in the figure of 2021 already
    CHECK(two.base(two.finance, day).in == 0);
}

TEST_CASE("baselines: splits that meet again end in time and stay within all there was", "[engine][baselines]") {
    Departments two;
    AgencyId whole = two.finance;
    Date when      = date(2022, 3, 1);
    for (int round = 0; round < 40; ++round, when += boost::gregorian::days(20)) {
        const std::string suffix = std::to_string(round);
        const auto left          = two.world.agency("l" + suffix, AgencyKind::department);
        const auto right         = two.world.agency("r" + suffix, AgencyKind::department);
        const auto again         = two.world.agency("w" + suffix, AgencyKind::department);
        two.world.split(when, whole, {left, right});
        two.world.merge(when + boost::gregorian::days(10), {left, right}, again);
        whole = again;
    }
    const Baseline base = two.base(whole, when);
    CHECK(base.posts == 0);
    CHECK(base.undivided >= 70);
    CHECK(base.undivided <= 120); // all posts of 2021 in this world
    CHECK(base.operands.size() == 1);
}

TEST_CASE("baselines: what was recorded later is not used", "[engine][baselines]") {
    Departments two;
    two.world.data.figures[two.finance_2021].recorded = date(2024, 1, 1);
    const View early{two.world.data, AsOf{day, date(2023, 12, 31)}};
    CHECK(Baselines(early, cadres_and_civil_servants, 2021, "assigned_2021").of(two.finance, day).posts ==
          std::nullopt);
}

TEST_CASE("baselines: through the whole check", "[engine][baselines][KL28-02]") {
    Departments two;
    two.world.merge(day, {two.finance, two.planning}, two.finance);
    two.world.figure("tc-2026", two.finance, Measure::assigned, 114, 2026);
    const auto target = [&] {
        return of(validate(two.world.data, congvu::testing::all_rules(), AsOf{date(2026, 12, 31)}, Keep::everything),
                  "KL28-02")
            .front();
    };
    // 120 at first, 5 % are 6: 114 are just enough.
    CHECK(target().verdict == Outcome::complies);
    CHECK(target().verdict.observed == 6);

    SECTION("a transfer of posts moves the baseline of both ends") {
        two.world.transfer(two.finance, two.committee, 10, date(2026, 1, 1));
        // Now 110 at first: nothing was cut, 4 more are there than before.
        CHECK(target().verdict == Outcome::undetermined); // short, and 2015 is not known
        two.world.data.figures[FigureId{2}].posts = 104;
        CHECK(target().verdict == Outcome::complies);
        CHECK(target().verdict.observed == 6);
        two.world.data.post_transfers.front().posts.reset();
        CHECK(target().verdict == Outcome::undetermined);
    }
}

TEST_CASE("baselines: no reorganisation makes or loses a post", "[engine][baselines][property]") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        std::mt19937 random(seed);
        const auto up_to = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
        Departments two;
        World& world = two.world;
        std::vector<AgencyId> living{two.finance, two.planning};
        for (int i = 0; i < 3; ++i) {
            living.push_back(world.agency("so-" + std::to_string(i), AgencyKind::department));
            world.figure("q-" + std::to_string(i), living.back(), Measure::assigned, 20 + i, 2021);
        }
        const Posts total = 70 + 50 + 20 + 21 + 22;
        Date when         = date(2022, 3, 1);
        for (int step = 0; step < 8; ++step, when += boost::gregorian::days(100)) {
            const std::size_t at = up_to(living.size());
            const auto fresh     = world.agency("moi-" + std::to_string(step), AgencyKind::department);
            const auto kind      = up_to(3);
            if (kind == 0 && living.size() > 1) {
                const std::size_t other = (at + 1) % living.size();
                world.merge(when, {living[at], living[other]}, fresh);
                living[at] = fresh;
                living.erase(living.begin() + static_cast<std::ptrdiff_t>(other));
            } else if (kind == 1) {
                world.rename(when, living[at], fresh);
                living[at] = fresh;
            } else {
                const auto event = world.split(when, living[at], {living[at], fresh});
                const Posts had  = *two.base(living[at], day_before(when)).posts;
                two.share(living[at], fresh, had > 0 ? static_cast<Posts>(up_to(static_cast<std::size_t>(had))) : 0,
                          event, when);
                living.push_back(fresh);
            }
            Posts sum = 0;
            for (const AgencyId agency : living) {
                const Baseline base = two.base(agency, when);
                REQUIRE(base.posts.has_value());
                CHECK(base.undivided == 0);
                sum += *base.posts;
            }
            INFO("seed " << seed << ", step " << step);
            CHECK(sum == total);
        }
    }
}

TEST_CASE("baselines: the last day of the base year belongs to it, and the last day of moves to them",
          "[engine][baselines]") {
    Departments two;
    const Date last_day = date(2021, 12, 31);
    SECTION("moves and events of that day are in the quota already") {
        two.world.transfer(two.finance, two.planning, 10, last_day);
        two.world.merge(last_day, {two.finance, two.planning}, two.finance);
        CHECK(two.base(two.finance, day).posts == 70);
        CHECK(two.base(two.finance, day).out == 0);
    }
    SECTION("moves until a day include it") {
        two.world.transfer(two.finance, two.planning, 10, last_day);
        const auto heir =
            two.world.agency("so-moi", AgencyKind::department, Level::province, two.committee, {last_day, end_of_time});
        const View view{two.world.data, AsOf{day}};
        Baselines of_2015(view, cadres_and_civil_servants, 2015, "assigned_2015", last_day);
        CHECK(of_2015.of(two.planning, day).in == 10);
        CHECK(of_2015.of(heir, day).is_new);
    }
}

TEST_CASE("baselines: of two quotas of the base year the one recorded last counts, then the last",
          "[engine][baselines]") {
    Departments two;
    const auto second = two.world.figure("tc-2", two.finance, Measure::assigned, 71, 2021);
    two.world.data.figures[two.finance_2021].recorded = date(2021, 2, 1);
    const auto recorded                               = [&](Date day_of_record) {
        two.world.data.figures[second].recorded = day_of_record;
        return two.base(two.finance, day).posts;
    };
    CHECK(recorded(date(2021, 1, 31)) == 70);
    CHECK(recorded(date(2021, 2, 1)) == 71);
    CHECK(recorded(date(2021, 2, 2)) == 71);
}

TEST_CASE("baselines: on one day events come before moves", "[engine][baselines]") {
    Departments two;
    const Date new_year = date(2025, 1, 1);
    const auto heir     = two.world.agency("so-moi", AgencyKind::department, Level::province, two.committee);
    const auto event    = two.world.split(new_year, two.finance, {two.finance, heir});
    two.share(two.finance, heir, 20, event, new_year);
    two.world.figure("in", two.finance, Measure::transferred_in, 5, 2025);
    CHECK(two.base(two.finance, day).posts == 50);
    CHECK(two.base(two.finance, day).in == 5);
}

TEST_CASE("baselines: what went before a split is missing from what it divides", "[engine][baselines]") {
    Departments two;
    const auto heir  = two.world.agency("so-moi", AgencyKind::department, Level::province, two.committee);
    const auto event = two.world.split(day, two.finance, {two.finance, heir});
    two.world.transfer(two.finance, two.planning, 10, date(2022, 6, 1));
    two.share(two.finance, heir, 20, event, day);
    CHECK(two.base(two.finance, day).posts == 40);
    CHECK(two.base(heir, day).posts == 20);
}

TEST_CASE("baselines: a share belongs to its event, its giver and its receiver", "[engine][baselines]") {
    Departments two;
    const auto heir   = two.world.agency("so-moi", AgencyKind::department, Level::province, two.committee);
    const auto first  = two.world.split(date(2023, 1, 1), two.finance, {two.finance, heir});
    const auto second = two.world.split(date(2024, 1, 1), two.planning, {two.planning, heir});
    two.share(two.finance, heir, 7, second, date(2024, 1, 1)); // nobody's: finance was not split by then
    two.share(two.finance, heir, 20, first, date(2023, 1, 1));
    two.share(two.planning, heir, 10, second, date(2024, 1, 1));
    CHECK(two.base(heir, day).posts == 30);
    CHECK(two.base(two.finance, day).posts == 50);
    CHECK(two.base(two.planning, day).posts == 40);
}
