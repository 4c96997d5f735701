// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/verdict.hpp>

#include <optional>

namespace congvu {

/// Somebody who answers and decides in place of a rule, as a mistake in it would: for those who test whether tests
/// notice. Checks never have one.
class Challenge {
public:
    /// The answer that a condition gets instead of the honest one; nothing: nobody knows.
    [[nodiscard]] virtual constexpr std::optional<bool> answer(const Text& condition,
                                                               std::optional<bool> honest) const = 0;
    /// The verdict that is given instead of the honest one.
    [[nodiscard]] virtual constexpr Verdict verdict(Verdict honest) const = 0;

protected:
    constexpr Challenge() = default;
    /// Copies share nothing.
    constexpr Challenge(const Challenge&) = default;
    /// Copies share nothing.
    constexpr Challenge& operator=(const Challenge&) = default;
    constexpr ~Challenge()                           = default;
};

} // namespace congvu
