// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace congvu {

/// Ngôn ngữ. Every text that a person reads exists in both languages.
enum class Language : std::uint8_t { vi, en };

/// A pair of constant texts, one per language; the law's own words are the Vietnamese ones.
struct Text {
    std::string_view vi; ///< in Vietnamese, as the law and its administration write it
    std::string_view en; ///< in English

    /// The text in that language.
    [[nodiscard]] constexpr std::string_view in(Language language) const { return language == Language::vi ? vi : en; }
    /// Whether neither language says anything.
    [[nodiscard]] constexpr bool empty() const { return vi.empty() && en.empty(); }
    /// Equal when both languages are.
    friend constexpr bool operator==(const Text&, const Text&) = default;
};

/// The same pair, owning its words: names and titles that were read from data.
struct OwnedText {
    std::string vi; ///< in Vietnamese
    std::string en; ///< in English; empty where nobody wrote one

    /// The view lives as long as the words.
    [[nodiscard]] constexpr std::string_view in(Language language) const { return language == Language::vi ? vi : en; }
    /// Whether neither language says anything.
    [[nodiscard]] constexpr bool empty() const { return vi.empty() && en.empty(); }
    /// Equal when both languages are.
    friend bool operator==(const OwnedText&, const OwnedText&) = default;
};

} // namespace congvu
