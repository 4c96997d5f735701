// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/day16.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

/// \file
/// Many subjects of a country share their facts: an agency of a province that began with the others. A rule says the
/// same of all of them, so it is asked once.

namespace congvu::bulk {

/// A number that tells apart the facts of subjects of one kind; nothing where they are too large for it.
class FactsCode {
public:
    /// Adds a fact that has so many bits; with one below zero there is no code.
    template <std::integral Value>
    constexpr FactsCode& add(Value value, unsigned bits) {
        const auto number = static_cast<std::uint64_t>(value);
        fits_             = fits_ && number >> bits == 0;
        code_             = code_ << bits | number;
        return *this;
    }
    /// Adds a number that may not be known.
    template <std::integral Value>
    constexpr FactsCode& add(std::optional<Value> value, unsigned bits) {
        fits_ = fits_ && (!value || *value >= 0);
        return add(value ? static_cast<std::uint64_t>(*value) + 1 : 0, bits);
    }
    /// Adds a day of the columns, known or not, in 16 bits.
    constexpr FactsCode& add(Day16 day) { return add(day.number, 16); }

    /// The number. \pre what was added has at most 64 bits.
    [[nodiscard]] constexpr std::optional<std::uint64_t> code() const {
        return fits_ ? std::optional(code_) : std::nullopt;
    }

private:
    std::uint64_t code_ = 0;
    bool fits_          = true;
};

/// Answers by the code of the facts they were given for; the last ones that fell on a place of the table. Memory: 4096
/// answers with their codes.
template <typename Answer>
class KnownAnswers {
public:
    /// The answer for this code; `ask` gives it where it is not known. Expected O(1).
    template <typename Ask>
    Answer of(std::uint64_t code, Ask ask) {
        // The multiplier spreads small numbers over the table (Fibonacci hashing).
        Known& known = (*table_)[(code * 0x9E3779B97F4A7C15U) >> (64U - bits)];
        if (!known.is_known || known.code != code) known = {code, ask(), true};
        return known.answer;
    }

private:
    struct Known {
        std::uint64_t code = 0;
        Answer answer;
        bool is_known = false;
    };
    static constexpr unsigned bits = 12;
    using Table                    = std::array<Known, (std::size_t{1} << bits)>;

    std::unique_ptr<Table> table_ = std::make_unique<Table>();
};

} // namespace congvu::bulk
