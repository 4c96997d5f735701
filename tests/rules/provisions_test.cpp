// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/provisions.hpp>

#include <congvu/rules/all.hpp>

#include "../testing.hpp"

#include <string_view>
#include <vector>

using namespace congvu;

TEST_CASE("provisions: each speaks both languages and names its document", "[provisions]") {
    for (const Provision& one : rules::provisions) {
        INFO(one.id);
        CHECK_FALSE(one.id.empty());
        CHECK_FALSE(one.text.vi.empty());
        CHECK_FALSE(one.text.en.empty());
        CHECK_FALSE(one.source.document->issuer.empty());
    }
}

TEST_CASE("provisions: every rule that they name exists, and those without one are known", "[provisions]") {
    std::vector<std::string_view> without;
    for (const MatrixFault& fault : matrix_faults(rules::provisions, rules::all, {})) {
        INFO(fault.id << " " << fault.names);
        CHECK(fault.code != MatrixCode::unknown_rule);
        CHECK(fault.code != MatrixCode::duplicate_provision);
        if (fault.code == MatrixCode::provision_without_rule) without.push_back(fault.id);
    }
    // Nothing to check in data, or nothing sure enough to check.
    CHECK(without == std::vector<std::string_view>{"28-g", "28-j", "40-i", "40-n", "70-2-1", "70-2-2", "nq19", "nd154",
                                                   "government-2025"});
}

TEST_CASE("provisions: every rule rests on one, save those that rest on the data or on what nobody read",
          "[provisions]") {
    for (const MatrixFault& fault : matrix_faults(rules::provisions, rules::all, {})) {
        if (fault.code != MatrixCode::rule_without_provision) continue;
        INFO(fault.id);
        const RuleCard card = find(rules::all, fault.id)->card();
        CHECK((card.source.clause == card.id || card.source.document == &sources::promulgation_law));
    }
}
