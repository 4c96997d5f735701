// SPDX-License-Identifier: BSL-1.0
#include <congvu/catch2/matchers.hpp>

#include <congvu/rules/kl40.hpp>
#include <congvu/testing/world.hpp>

#include "../all_rules.hpp"

using namespace congvu;
using namespace congvu::testing;

namespace {

constexpr AgencyPosts nghi_xuan{.occupied = 62, .assigned = 43, .level = Level::commune};
const Date day = date(2025, 6, 30);

/// One commune with 62 people on 43 posts, told in line 12 of a file.
struct Commune {
    World world;
    AgencyId commune = world.agency("nghi-xuan", AgencyKind::peoples_committee, Level::commune);

    Commune() {
        world.data.files = {"data/unit.yaml"};
        const FigureId assigned =
            world.figure("assigned", commune, Measure::assigned, 43, 2025, cadres_and_civil_servants);
        const FigureId occupied =
            world.figure("occupied", commune, Measure::occupied, 62, 2025, cadres_and_civil_servants);
        world.data.figures[assigned].location = {0, 11, 5};
        world.data.figures[occupied].location = {0, 12, 5};
    }
    [[nodiscard]] Report check(Keep keep = Keep::problems) const {
        return validate(world.data, congvu::testing::all_rules(), AsOf{day}, keep);
    }
};

} // namespace

TEST_CASE("matchers: of a verdict", "[catch2]") {
    const Verdict over = kl40::stays_within_quota(nghi_xuan, day);
    CHECK_THAT(over, Violates());
    CHECK_THAT(over, Violates().Observing(62).AgainstLimit(43).BecauseOf("được giao").AtMost(Severity::violation));
    CHECK_THAT(over, !Complies());
    CHECK_FALSE(Violates().Observing(61).match(over));
    CHECK_FALSE(Violates().AgainstLimit(44).match(over));
    CHECK_FALSE(Violates().BecauseOf("the weather").match(over));
    CHECK_FALSE(Violates().AtMost(Severity::warning).match(over));
    CHECK_THAT(kl40::stays_within_quota({.assigned = 43}, day), IsUndetermined().BecauseOf("biên chế có mặt"));
    CHECK_THAT(kl40::stays_within_quota({.assigned = 43}, day), IsUndetermined().BecauseOf("occupied posts"));
    CHECK_THAT(kl40::stays_within_quota(nghi_xuan, date(2022, 7, 17)), IsNotApplicable());
    CHECK_THAT(kl40::stays_within_quota({.occupied = 43, .assigned = 43}, day), Complies());
}

TEST_CASE("matchers: as the documentation shows them", "[catch2]") {
    const Commune one;
    const Report report = one.check();
    //! [said]
    CHECK_THAT(kl40::stays_within_quota(nghi_xuan, day), Violates().Observing(62).AgainstLimit(43));
    CHECK_THAT(kl40::stays_within_quota({.assigned = 43}, day), IsUndetermined().BecauseOf("biên chế có mặt"));
    CHECK_THAT(report, Violates("KL40-07"));
    CHECK_THAT(
        report,
        HasFinding("KL40-07", one.world.data).Of("nghi-xuan:cadre+civil_servant:state_budget").At("unit.yaml", 12));
    //! [said]
}

TEST_CASE("matchers: of a report", "[catch2]") {
    const Commune one;
    const Report report = one.check();
    CHECK_THAT(report, Violates("KL40-07"));
    CHECK_THAT(report, !Violates("KL40-08"));
    CHECK_THROWS_AS(Violates("KL40-7").match(report), std::invalid_argument); // misspelt: not even `!` passes
    CHECK_THROWS_AS((!Violates("KL40-7")).match(report), std::invalid_argument);
    CHECK_THAT(report, !IsUndetermined("KL40-07"));
    CHECK_THAT(report, !Complies("KL40-07"));
    CHECK_THAT(report, HasFinding("KL40-07", one.world.data).Of("nghi-xuan").At("unit.yaml", 12).BecauseOf("62") ||
                           HasFinding("KL40-07", one.world.data).At("unit.yaml", 12));
    CHECK_FALSE(HasFinding("KL40-07", one.world.data).Of("xuan-an").match(report));
    CHECK_FALSE(HasFinding("KL40-07", one.world.data).At("unit.yaml", 13).match(report));
    CHECK_FALSE(HasFinding("KL40-07", one.world.data).At("units.yaml", 12).match(report));
    CHECK_FALSE(HasFinding("KL40-07", one.world.data).At("nit.yaml", 12).match(report));
    CHECK_FALSE(Violates("KL40-07").BecauseOf("the weather").match(report));
    CHECK_THAT(one.check(Keep::everything), !Complies("KL40-07"));

    Commune two;
    const AgencyId other = two.world.agency("son-kim", AgencyKind::peoples_committee, Level::commune);
    two.world.figure("a", other, Measure::assigned, 25, 2025);
    two.world.figure("o", other, Measure::occupied, 17, 2025);
    CHECK_THAT(two.check(Keep::everything), !Complies("KL40-07")); // one complies, the other does not
    two.world.data.figures[FigureId{1}].posts = 43;
    CHECK_THAT(two.check(Keep::everything), Complies("KL40-07"));
}

TEST_CASE("matchers: say in words what was wanted and what was found", "[catch2]") {
    CHECK(Catch::Detail::stringify(kl40::stays_within_quota(nghi_xuan, day)).starts_with("violates (62 for 43) "));
    CHECK(Violates().Observing(62).AgainstLimit(43).BecauseOf("x").AtMost(Severity::warning).describe() ==
          "violates because of \"x\", observing 62, against the limit 43, at most as warning");
    CHECK(IsUndetermined("KL40-07").BecauseOf("x").describe() ==
          "has a finding of KL40-07 that is undetermined because of \"x\"");
    const Commune one;
    CHECK(HasFinding("KL40-07", one.world.data).Of("nghi-xuan").At("unit.yaml", 12).describe() ==
          "has a finding of KL40-07 of nghi-xuan at unit.yaml:12");
    const std::string report = Catch::Detail::stringify(one.check());
    CHECK(report.starts_with("a report as of 2025-06-30 with "));
    CHECK(report.find("\n  KL40-07 violates (62 for 43) ") != std::string::npos);
    CHECK(report.find(", violation, line 12") != std::string::npos);
}
