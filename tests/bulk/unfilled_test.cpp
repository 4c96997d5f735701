// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"

#include <congvu/bulk/day16.hpp>
#include <congvu/bulk/unfilled.hpp>

#include <cstdint>
#include <memory>
#include <vector>

using congvu::bulk::Day16;
using congvu::bulk::Unfilled;
using congvu::bulk::UnfilledAllocator;

TEST_CASE("memory is left as it is until somebody writes a value", "[bulk][unfilled]") {
    UnfilledAllocator<Day16> memory;
    Day16 day{7};
    memory.construct(&day);
    CHECK(day == Day16{7});
    memory.construct(&day, Day16{8});
    CHECK(day == Day16{8});
    std::allocator_traits<UnfilledAllocator<Day16>>::rebind_alloc<std::uint32_t> numbers(memory);
    std::uint32_t number = 9;
    numbers.construct(&number);
    CHECK(number == 9);
}

TEST_CASE("a column keeps what was written when it grows, and has the value that is given", "[bulk][unfilled]") {
    Unfilled<std::uint32_t> column;
    for (std::uint32_t i = 0; i < 100; ++i)
        column.push_back(i);
    column.resize(1000, 5);
    const Unfilled<std::uint32_t> copy = column;
    column.resize(100'000);
    for (std::uint32_t i = 0; i < 1000; ++i) {
        REQUIRE(column[i] == (i < 100 ? i : 5));
        REQUIRE(copy[i] == column[i]);
    }
    CHECK(column.size() == 100'000);
    CHECK(copy == Unfilled<std::uint32_t>(column.begin(), column.begin() + 1000));
}
