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
    std::string_view vi;
    std::string_view en;

    [[nodiscard]] constexpr std::string_view in(Language language) const { return language == Language::vi ? vi : en; }
    /// Whether neither language says anything.
    [[nodiscard]] constexpr bool empty() const { return vi.empty() && en.empty(); }
    friend constexpr bool operator==(const Text&, const Text&) = default;
};

/// The same pair, owning its words: names and titles that were read from data.
struct OwnedText {
    std::string vi;
    std::string en;

    /// The view lives as long as the words.
    [[nodiscard]] constexpr std::string_view in(Language language) const { return language == Language::vi ? vi : en; }
    /// Whether neither language says anything.
    [[nodiscard]] constexpr bool empty() const { return vi.empty() && en.empty(); }
    friend bool operator==(const OwnedText&, const OwnedText&) = default;
};

} // namespace congvu
