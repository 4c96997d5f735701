// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"

#include <congvu/rules/all.hpp>

namespace congvu::program {

Rulebook rulebook() { return rules::all; }

} // namespace congvu::program
