// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/rulebook.hpp>

#include <string>

namespace congvu::program {

/// When a rule and its figures of the law hold, as a picture (SVG in the colours of the page): a lane for the rule and
/// one for each figure, with what it is on each stretch.
[[nodiscard]] std::string timeline_of(const RuleCard& rule);

} // namespace congvu::program
