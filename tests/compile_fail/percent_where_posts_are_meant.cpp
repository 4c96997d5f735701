// SPDX-License-Identifier: BSL-1.0
// says: (cannot convert|no known conversion from) 'const congvu::Percent' to 'congvu::Posts'
#include <congvu/base/percent.hpp>

using namespace congvu;

#ifdef MUST_NOT_COMPILE
constexpr auto whole = percent(100);
#else
constexpr Posts whole = 100;
#endif
static_assert(share_of(whole, percent(5), Rounding::up) == 5);
