// SPDX-License-Identifier: BSL-1.0
// says: (to|initialization of) 'congvu::Citation'
#include <congvu/law/parameter.hpp>

using namespace congvu;

constexpr DocumentKey decree{"1/2020/NĐ-CP", "Chính phủ", date(2020, 1, 1)};

#ifdef MUST_NOT_COMPILE
constexpr Enacted<int> fee{date(2020, 1, 1), 12};
#else
constexpr Enacted<int> fee{date(2020, 1, 1), 12, {decree, "Điều 1", Confidence::unconfirmed}};
#endif
static_assert(fee.value == 12);
