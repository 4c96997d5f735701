// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "bytes.hpp"

#include <congvu/bulk/day16.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// \file
/// What cells say. All texts are padded.

namespace congvu::io::tables {

namespace detail {

/// The days before each month since January 1900, and before the month behind the last one.
inline constexpr auto days_before = [] {
    constexpr std::array<std::uint8_t, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::array<std::uint32_t, 180 * 12 + 1> days{};
    for (std::size_t month = 0; month + 1 < days.size(); ++month) {
        const std::size_t year  = 1900 + month / 12;
        const bool is_leap_year = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        days[month + 1]         = days[month] + lengths[month % 12] + (month % 12 == 1 && is_leap_year ? 1U : 0U);
    }
    return days;
}();

} // namespace detail

/// The day that `YYYY-MM-DD` names; no day when the text is none, or the day does not fit into two bytes.
[[nodiscard]] inline bulk::Day16 to_day(std::string_view text) {
    if (text.size() != 10) return {};
    // Digits become 0 to 9 and hyphens 0; what is more than that carries into the highest bit of its byte.
    const std::uint64_t digits = load_word(text.data()) ^ 0x2D30302D30303030U;
    const auto day_1           = static_cast<unsigned>(text[8] - '0');
    const auto day_2           = static_cast<unsigned>(text[9] - '0');
    if ((((digits + 0x7F76767F76767676U) | digits) & eight_times(0x80)) != 0 || day_1 > 9 || day_2 > 9) return {};
    const std::uint64_t pairs = digits * 10 + (digits >> 8U);
    const std::size_t year    = (pairs & 0xFFU) * 100 + ((pairs >> 16U) & 0xFFU);
    const std::size_t month   = (pairs >> 40U) & 0xFFU;
    const std::size_t at      = (year - 1900) * 12 + month - 1;
    if (year < 1900 || year > 2079 || month < 1 || month > 12) return {};
    const std::uint32_t day    = day_1 * 10 + day_2;
    const std::uint32_t number = detail::days_before[at] + day;
    if (day == 0 || number > detail::days_before[at + 1] || number > 0xFFFF) return {};
    return {static_cast<std::uint16_t>(number)};
}

/// A whole number of at most nine digits.
[[nodiscard]] inline std::optional<std::int32_t> to_number(std::string_view text) {
    if (text.empty() || text.size() > 9) return std::nullopt;
    std::int32_t number = 0;
    for (const char character : text) {
        const auto digit = static_cast<unsigned>(character - '0');
        if (digit > 9) return std::nullopt;
        number = number * 10 + static_cast<std::int32_t>(digit);
    }
    return number;
}

/// The words that a column may hold, to be found fast.
class Words {
public:
    /// The words of the values of an enumeration, which count from 0.
    template <typename Value, std::size_t count>
    explicit Words(const std::array<Value, count>& values) {
        static_assert(count < 32);
        for (const Value value : values)
            add(word(value), static_cast<std::uint8_t>(value));
    }

    /// The value that the text names, or -1.
    [[nodiscard]] int find(std::string_view text) const {
        for (std::size_t at = place(text);; ++at) {
            const Slot& slot = slots_[at % slots_.size()];
            if (slot.size == 0) return -1;
            if (slot.size == text.size() && slot.is(text.data())) return slot.value;
        }
    }

private:
    struct Slot {
        std::array<std::uint64_t, 4> words{};
        std::array<std::uint64_t, 4> masks{}; ///< of the bytes that the text has
        std::uint8_t size  = 0;
        std::uint8_t value = 0;

        /// Whether the text stands there; compared as a whole, for no processor foretells how long the next one is.
        [[nodiscard]] bool is(const char* at) const {
            std::uint64_t difference = 0;
            for (std::size_t i = 0; i < words.size(); ++i)
                difference |= (load_word(at + 8 * i) & masks[i]) ^ words[i];
            return difference == 0;
        }
    };

    [[nodiscard]] static std::size_t place(std::string_view text) {
        return text.size() * 4 + (text.empty() ? 0 : static_cast<unsigned char>(text.front()));
    }

    void add(std::string_view text, std::uint8_t value) {
        std::size_t at = place(text);
        while (slots_[at % slots_.size()].size != 0)
            ++at;
        Slot& slot = slots_[at % slots_.size()];
        for (std::size_t i = 0; i < text.size(); ++i) {
            const auto byte = static_cast<unsigned char>(text[i]);
            slot.words.at(i / 8) |= std::uint64_t{byte} << (i % 8 * 8);
            slot.masks.at(i / 8) |= std::uint64_t{0xFF} << (i % 8 * 8);
        }
        slot.size  = static_cast<std::uint8_t>(text.size());
        slot.value = value;
    }

    std::array<Slot, 64> slots_{};
};

} // namespace congvu::io::tables
