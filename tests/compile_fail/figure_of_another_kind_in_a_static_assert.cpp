// SPDX-License-Identifier: BSL-1.0
// says: no match for 'operator=='|invalid operands to binary expression
#include <congvu/rules/streamlining.hpp>

using namespace congvu;

#ifdef MUST_NOT_COMPILE
constexpr Posts five = 5;
#else
constexpr Percent five = percent(5);
#endif
static_assert(streamlining::civil_servant_cut.at(date(2026, 12, 31))->value == five);
