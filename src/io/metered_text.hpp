// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <streambuf>
#include <string_view>

namespace congvu::io {

/// How many marks (brackets, commas, colons, quotes, …) the YAML parser may read between two values it hands over.
inline constexpr std::size_t most_marks_ahead = 1'000'000;

/// Hands a text to the YAML parser piece by piece and watches how far it reads ahead. The parser keeps every token of a
/// value in brackets until it sees the end of it, at more than 100 bytes a token: 16 MiB of brackets would take it
/// gigabytes.
class MeteredText final : public std::streambuf {
public:
    /// Thrown into the parser when it has read too far ahead.
    struct TooFar {};

    explicit MeteredText(std::string_view text) : text_(text) {}

    /// The parser has handed over a value.
    void progress() { marks_ahead_ = 0; }

protected:
    int_type underflow() override;

private:
    std::string_view text_;
    std::size_t handed_out_  = 0;
    std::size_t marks_ahead_ = 0;
    std::array<char, 4096> piece_{};
};

} // namespace congvu::io
