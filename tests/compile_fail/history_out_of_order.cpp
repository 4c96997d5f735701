// SPDX-License-Identifier: BSL-1.0
// says: history is not in order
#include <congvu/law/parameter.hpp>

using namespace congvu;

constexpr DocumentKey decree{"1/2020/NĐ-CP", "Chính phủ", date(2020, 1, 1)};
constexpr Citation source{decree, "Điều 1", Confidence::text_read};

#ifdef MUST_NOT_COMPILE
constexpr auto fee =
    parameter<int>(through(2026, 12, 31), {{date(2024, 1, 1), 12, source}, {date(2020, 1, 1), 10, source}});
#else
constexpr auto fee =
    parameter<int>(through(2026, 12, 31), {{date(2020, 1, 1), 10, source}, {date(2024, 1, 1), 12, source}});
#endif
static_assert(fee.at(date(2024, 1, 1))->value == 12);
