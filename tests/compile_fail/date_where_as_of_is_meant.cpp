// SPDX-License-Identifier: BSL-1.0
// says: (could not convert 'today' from|no known conversion from) .* to 'congvu::AsOf'
#include <congvu/time/date.hpp>

using namespace congvu;

constexpr bool is_answered(AsOf as_of) { return as_of.knows(as_of.in_force); }

#ifdef MUST_NOT_COMPILE
constexpr Date today = date(2025, 7, 1);
#else
constexpr AsOf today{date(2025, 7, 1)};
#endif
static_assert(is_answered(today));
