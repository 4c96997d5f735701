// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/testing/tested_rule.hpp>

#include <iosfwd>

namespace congvu::testing {

/// Writes a table to start from: scenarios of the rule, found by trying, that together come by each condition and
/// outcome that trying reaches, stand at the limits and at the days on which answers change, and notice the mutations
/// of the rule. What they expect is what the rule says today: a person compares each row with the law before keeping
/// it. The same for the same rule, always. Takes a second at most.
void write_starter_table(std::ostream& out, const TestedRule& rule);

} // namespace congvu::testing
