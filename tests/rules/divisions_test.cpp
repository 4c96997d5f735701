// SPDX-License-Identifier: BSL-1.0
// Splits whose shares nobody gave: what the rules say holds for every way of dividing them, found by trying them all.
#include <congvu/rules/kl28.hpp>
#include <congvu/rules/kl40.hpp>

#include "../testing.hpp"
#include <congvu/catch2/string_makers.hpp>

#include <set>

using namespace congvu;

namespace {

constexpr Date deadline = through(2026, 12, 31);

/// The outcomes of a rule over all divisions, both years divided freely.
std::set<Outcome> all_outcomes(const Rule<QuotaHistory>& rule, const QuotaHistory& quota) {
    std::set<Outcome> outcomes;
    for (Posts old = 0; old <= quota.undivided_2015; ++old)
        for (Posts now = 0; now <= quota.undivided_2021; ++now) {
            QuotaHistory divided   = quota;
            divided.undivided_2015 = 0;
            divided.undivided_2021 = 0;
            *divided.assigned_2015 += old;
            *divided.assigned_2021 += now;
            outcomes.insert(rule(divided, deadline).outcome);
        }
    return outcomes;
}

} // namespace

TEST_CASE("a split without shares: the bounds are told", "[KL28-02][KL40-02]") {
    // 40 posts are left after the split; 60 of 2021 were not divided, and 2015 was met to the post.
    constexpr QuotaHistory split{
        .assigned_2015 = 0, .assigned_2021 = 0, .assigned_now = 40, .undivided_2015 = 0, .undivided_2021 = 60};
    const auto verdict = kl28::civil_servant_quota_is_cut(split, deadline);
    CHECK(verdict == Outcome::undetermined);
    const auto operand = [&](std::string_view code) {
        for (const Operand& one : verdict.operands)
            if (one.code == code) return std::get<Posts>(one.value);
        return Posts{-1};
    };
    CHECK(operand("undivided") == 60);
    // 5 % of 43 are 3, so 43 posts at first are just enough for 40 now; 42 are not.
    CHECK(operand("passes_from") == 43);
    CHECK(operand("fails_below") == 43);
}

TEST_CASE("a split without shares: the same verdict however it is divided", "[KL28-02]") {
    SECTION("enough was cut whatever the share") {
        constexpr QuotaHistory much{
            .assigned_2015 = 112, .assigned_2021 = 100, .assigned_now = 90, .undivided_2015 = 5, .undivided_2021 = 4};
        STATIC_REQUIRE(kl28::civil_servant_quota_is_cut(much, deadline) == Outcome::complies);
    }
    SECTION("too little was cut whatever the share") {
        constexpr QuotaHistory little{
            .assigned_2015 = 110, .assigned_2021 = 100, .assigned_now = 110, .undivided_2015 = 5, .undivided_2021 = 4};
        STATIC_REQUIRE(kl28::civil_servant_quota_is_cut(little, deadline) == Outcome::violates);
    }
    SECTION("nobody knows 2015 either: short is undetermined") {
        constexpr QuotaHistory unknown{.assigned_2021 = 100, .assigned_now = 110, .undivided_2021 = 4};
        STATIC_REQUIRE(kl28::civil_servant_quota_is_cut(unknown, deadline) == Outcome::undetermined);
    }
}

TEST_CASE("a split without shares: what a rule says is true of every division",
          "[KL28-02][KL40-02][KL40-03][property]") {
    for (const Rounding rounding : {Rounding::up, Rounding::down, Rounding::half_up})
        for (Posts b15 = 8; b15 <= 32; b15 += 6)
            for (Posts b21 = 6; b21 <= 30; b21 += 4)
                for (Posts now = 4; now <= 30; now += 3)
                    for (const Posts u15 : {0, 3, 7})
                        for (const Posts u21 : {1, 4, 9}) {
                            const QuotaHistory quota{.assigned_2015  = b15,
                                                     .assigned_2021  = b21,
                                                     .assigned_now   = now,
                                                     .undivided_2015 = u15,
                                                     .undivided_2021 = u21,
                                                     .rounding       = rounding};
                            for (const Rule<QuotaHistory>* rule :
                                 {&kl28::civil_servant_quota_is_cut, &kl40::debt_is_paid, &kl40::surplus_is_counted}) {
                                const Outcome said = (*rule)(quota, deadline).outcome;
                                auto outcomes      = all_outcomes(*rule, quota);
                                INFO(rule->id << ' ' << b15 << '+' << u15 << ' ' << b21 << '+' << u21 << " -> " << now);
                                if (said == Outcome::violates || said == Outcome::not_applicable)
                                    CHECK(outcomes == std::set{said});
                                if (said == Outcome::complies) CHECK_FALSE(outcomes.contains(Outcome::violates));
                                if (outcomes.size() == 1) CHECK(outcomes == std::set{said});
                            }
                        }
}
