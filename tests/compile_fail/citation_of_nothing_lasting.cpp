// SPDX-License-Identifier: BSL-1.0
// says: use of deleted function|call to deleted constructor
#include <congvu/law/citation.hpp>

using namespace congvu;

#ifdef MUST_NOT_COMPILE
constexpr Citation source{DocumentKey{"1/2020/NĐ-CP", "Chính phủ", date(2020, 1, 1)}, "Điều 1", Confidence::text_read};
#else
constexpr DocumentKey decree{"1/2020/NĐ-CP", "Chính phủ", date(2020, 1, 1)};
constexpr Citation source{decree, "Điều 1", Confidence::text_read};
#endif
static_assert(source.clause == "Điều 1");
