// SPDX-License-Identifier: BSL-1.0
#include "all_rules.hpp"

#include <congvu/rules/all.hpp>

namespace congvu::testing {

Rulebook all_rules() { return rules::all; }

} // namespace congvu::testing
