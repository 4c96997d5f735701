// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace congvu::bulk {

/// Memory in which no value is set before somebody writes one.
template <typename T>
struct UnfilledAllocator : std::allocator<T> {
    UnfilledAllocator() = default;
    /// As one for other values.
    template <typename Other>
    UnfilledAllocator(const UnfilledAllocator<Other>& /*other*/) noexcept {} // NOLINT(google-explicit-constructor)

    /// Sets nothing.
    template <typename Value>
    void construct(Value* /*at*/) noexcept {
        // What is written byte by byte, and forgotten without a word, exists as soon as there is memory for it.
        static_assert(std::is_trivially_copyable_v<Value> && std::is_trivially_destructible_v<Value>);
    }
    /// Sets the value that is given.
    template <typename Value, typename... Given>
    void construct(Value* at, Given&&... given) {
        std::construct_at(at, std::forward<Given>(given)...);
    }
};

/// A column that several threads fill: what `resize(size)` adds is not set to anything, so that its memory is touched
/// once, by the thread that fills it. Whoever makes it longer writes every new value before somebody reads it, or says
/// `resize(size, value)`.
template <typename T>
using Unfilled = std::vector<T, UnfilledAllocator<T>>;

} // namespace congvu::bulk
