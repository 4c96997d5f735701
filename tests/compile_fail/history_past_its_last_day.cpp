// SPDX-License-Identifier: BSL-1.0
// says: history goes on after its last day
#include <congvu/law/parameter.hpp>

using namespace congvu;

constexpr DocumentKey decree{"1/2020/NĐ-CP", "Chính phủ", date(2020, 1, 1)};
constexpr Citation source{decree, "Điều 1", Confidence::text_read};

#ifdef MUST_NOT_COMPILE
constexpr Date last_day = through(2019, 12, 31);
#else
constexpr Date last_day = through(2020, 12, 31);
#endif
constexpr auto fee = parameter<int>(last_day, {{date(2020, 1, 1), 10, source}});
static_assert(fee.at(date(2020, 1, 1))->value == 10);
