// SPDX-License-Identifier: BSL-1.0
// says: Day of month is not valid for year
#include <congvu/time/date.hpp>

using namespace congvu;

#ifdef MUST_NOT_COMPILE
constexpr Date leap_day = date(2023, 2, 29);
#else
constexpr Date leap_day = date(2024, 2, 29);
#endif
static_assert(leap_day.day() == 29);
