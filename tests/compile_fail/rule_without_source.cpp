// SPDX-License-Identifier: BSL-1.0
// says: (to|initialization of) 'congvu::Citation'
#include <congvu/engine/rule.hpp>

using namespace congvu;

constexpr DocumentKey decree{"1/2020/NĐ-CP", "Chính phủ", date(2020, 1, 1)};

constexpr Rule<int> is_positive{.id = "X-01",
                                .vi = "Số dương",
                                .en = "It is positive",
#ifndef MUST_NOT_COMPILE
                                .source = {decree, "Điều 1", Confidence::text_read},
#endif
                                .check = [](const int& number, AsOf, Reasoning&) {
                                    return number > 0 ? complies() : undetermined({"số", "a number"});
                                }};
static_assert(is_positive(1, date(2024, 1, 1)) == Outcome::complies);
