// SPDX-License-Identifier: BSL-1.0
// says: no match for 'operator=='|invalid operands to binary expression
#include <congvu/base/id.hpp>

using namespace congvu;

#ifdef MUST_NOT_COMPILE
constexpr TaskId other{1};
#else
constexpr AgencyId other{1};
#endif
static_assert(AgencyId{1} == other);
