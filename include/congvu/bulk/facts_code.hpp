// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/day16.hpp>
#include <congvu/time/date.hpp>
#include <congvu/time/period.hpp>

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
    /// Adds a day in 18 bits: one of the columns, or the open end of a period.
    constexpr FactsCode& add(Date day) {
        constexpr unsigned bits = 18;
        if (day == start_of_time) return add(0U, bits);
        if (day == end_of_time) return add(1U, bits);
        const auto day16 = to_day16(day);
        fits_            = fits_ && day16.has_value();
        return add(day16 ? day16->number + 2U : 0U, bits);
    }
    /// Adds a period in 36 bits.
    constexpr FactsCode& add(const Period& period) { return add(period.from).add(period.to); }
    /// Adds a day that may not be known in 19 bits.
    constexpr FactsCode& add(const std::optional<Date>& day) {
        return add(day ? 1U : 0U, 1).add(day.value_or(start_of_time));
    }

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
