// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/demands.hpp>

#include <congvu/engine/judgement.hpp>
#include <congvu/engine/sweep.hpp>
#include <congvu/engine/witness.hpp>
#include <congvu/rules/kl28.hpp>

#include "../testing.hpp"
#include <congvu/catch2/string_makers.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace congvu;

namespace {

const Demand& named(std::string_view id) {
    return *std::find_if(rules::demands.begin(), rules::demands.end(), [&](const Demand& one) { return one.id == id; });
}

} // namespace

TEST_CASE("demands: every id is used once, and every demand speaks of something", "[demands]") {
    std::set<std::string_view> ids;
    for (const Demand& demand : rules::demands) {
        INFO(demand.id);
        CHECK(ids.insert(demand.id).second);
        CHECK_FALSE(demand.of.empty());
        CHECK_FALSE(demand.demanded.empty());
        CHECK(demand.source.document->issued.earliest() <= demand.demanded.from);
    }
}

TEST_CASE("demands: 19-NQ/TW asks 10 % by 2025 and 40-KL/TW by 2026", "[demands]") {
    const auto all   = conflicts(rules::demands);
    const auto found = std::find_if(all.begin(), all.end(), [](const Conflict& one) {
        return one.first->id == "nq19-public-employees" && one.second->id == "kl40-public-employees";
    });
    REQUIRE(found != all.end());
    CHECK(found->kind == ConflictKind::two_deadlines);
    CHECK(found->first->source.document == &sources::nq19);
    CHECK(found->second->source.clause == "mục 1, câu 2");
    CHECK(found->when == Period::until(date(2025, 12, 31), date(2026, 12, 30)));
    CHECK(found->where.scopes == QuotaScopes(QuotaScope::system));
    CHECK(found->where.categories == public_employees);
    CHECK(found->where.funding == Fundings(Funding::state_budget));

    // 8 % by the end of 2025: on the road of 40-KL/TW, and 20 of 1000 posts short of 19-NQ/TW.
    const auto witness = witness_of(*found);
    REQUIRE(witness.has_value());
    CHECK(witness->numbers == Numbers{.base = 1000, .quota = 920});
    CHECK(judge(*found->first, witness->numbers, witness->day).difference() == 20);
    CHECK(road(*found->second, witness->numbers, witness->day) == 80);
    const QuotaHistory history{
        .assigned_2021 = 1000, .assigned_now = 920, .line = public_employees, .scope = QuotaScope::system};
    CHECK(kl28::public_employee_quota_is_cut(history, witness->day) == Outcome::complies);
}

TEST_CASE("demands: how the documents meet, and nothing more", "[demands]") {
    std::vector<std::string> told;
    for (const Conflict& one : conflicts(rules::demands)) {
        told.push_back(std::string(word(one.kind)) + " " + std::string(one.first->id) + " " +
                       std::string(one.second->id));
        CHECK(witness_of(one).has_value());
    }
    CHECK(told == std::vector<std::string>{
                      "two_deadlines nq39-every-agency kl40-debt",
                      "two_deadlines nq19-public-employees kl28-public-employees",
                      "two_deadlines nq19-public-employees kl40-public-employees",
                      "masked kl28-public-employees kl40-public-employees",
                      "two_deadlines qd72-yearly-quota kl40-approved-total",
                      "two_deadlines qd72-occupied qd759-commune-frame",
                  });
}

TEST_CASE("demands: they say what their rules say, to the post", "[demands]") {
    constexpr Date deadline = streamlining::deadline;
    for (const Posts quota : {899, 900, 901, 949, 950, 951}) {
        const Numbers numbers{.base = 1000, .quota = quota};
        QuotaHistory history{.assigned_2015 = 1120, .assigned_2021 = 1000, .assigned_now = quota};
        history.scope         = QuotaScope::system;
        history.assigned_2015 = 1111; // 112 were due, 111 went: no surplus that would count
        INFO(quota);
        CHECK((judge(named("kl40-civil-servants"), numbers, deadline).standing == Standing::met) ==
              (kl28::civil_servant_quota_is_cut(history, deadline) == Outcome::complies));
        history.line = public_employees;
        CHECK((judge(named("kl40-public-employees"), numbers, deadline).standing == Standing::met) ==
              (kl28::public_employee_quota_is_cut(history, deadline) == Outcome::complies));
    }
}

TEST_CASE("demands: where nothing is demanded", "[demands]") {
    const auto found = gaps(rules::demands, rules::demanded_universe);
    // No cut is asked of the commune line, associations and unions; no ceiling is set for single agencies.
    REQUIRE(found.size() == 4);
    CHECK(found[0].quantity == Quantity::cut);
    CHECK_FALSE(found[0].where.categories.overlaps(rules::officials_and_employees));
    CHECK(found[1].when == Period::until(date(2022, 2, 21), date(2022, 7, 17)));
    CHECK(found[2].where.scopes == QuotaScopes{QuotaScope::planned_agency, QuotaScope::agency});
    CHECK(found[3].quantity == Quantity::occupied);
    CHECK(found[3].when == Period::until(date(2022, 2, 21), date(2022, 7, 17)));
}
