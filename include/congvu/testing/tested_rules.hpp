// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/rules/all.hpp>
#include <congvu/testing/subject_fields.hpp>
#include <congvu/testing/tested_rule.hpp>

#include <array>
#include <tuple>

namespace congvu::testing {

/// Every rule of the library, ready for tables, in the order of the rulebook.
inline constexpr auto tested_rules =
    std::apply([](const auto&... rule) { return std::array{TestedRule(rule)...}; }, rules::typed);

} // namespace congvu::testing
