// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../src/io/encoding.hpp"
#include "property.hpp"

#include <congvu/io/diagnostic.hpp>
#include <congvu/io/named_text.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// \file
/// Several files out of one input, and what must hold of everything a reader says of them.

namespace congvu::fuzz {

using Files = std::vector<io::NamedText>;

/// The files of an input: a line `=== name` begins one, and what stands before the first such line is `first`. Text, so
/// that a person can read and write an input, and a fuzzer's pieces of one file fit into another.
inline Files files_in(std::string_view input, std::string_view first) {
    constexpr std::string_view mark = "=== ";
    Files files;
    io::NamedText file{first, {}};
    std::size_t from = 0;
    for (std::size_t at = 0; at < input.size();) {
        const std::size_t feed = std::min(input.find('\n', at), input.size());
        if (input.substr(at).starts_with(mark)) {
            file.bytes = input.substr(from, at - from);
            if (at != 0) files.push_back(file);
            file.name = input.substr(at + mark.size(), feed - at - mark.size());
            from      = std::min(feed + 1, input.size());
        }
        at = feed + 1;
    }
    file.bytes = input.substr(from);
    files.push_back(file);
    return files;
}

/// The number of characters; a byte that is no UTF-8 counts as one or as none.
inline std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// The line of a text, from 1; empty behind the last.
inline std::string_view line_of(std::string_view text, std::size_t line) {
    for (; line > 1 && !text.empty(); --line)
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return text.substr(0, text.find('\n'));
}

/// Whether a place is within the text: the end of a line, and the line behind the last, are places, too.
inline bool is_within(std::string_view text, const Diagnostic& fault) {
    if (fault.line == 0) return fault.column == 0;
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    return fault.column > 0 && fault.line <= lines && fault.column <= characters(line_of(text, fault.line)) + 1;
}

/// What a reader refuses it refuses for a reason, which names a file, a place in it, and what is wrong; in order.
inline void check_faults(const Files& files, const Diagnostics& faults) {
    hold(!faults.all.empty(), "what is refused has a diagnostic");
    for (const Diagnostic& fault : faults.all) {
        const std::string told = to_string(fault);
        hold(!fault.code.empty() && !fault.message.empty(), "a diagnostic says what is wrong", told);
        hold(fault.message.find('\n') == std::string::npos, "a diagnostic is one line", told);
        const bool is_whole  = fault.line == 0 && fault.column == 0 && !fault.file.empty(); // or of one that is missing
        const bool is_placed = std::any_of(files.begin(), files.end(), [&](const auto& file) {
            return io::shown(file.name) == fault.file && is_within(file.bytes, fault);
        });
        hold(is_whole || is_placed, "a diagnostic has a line and column inside the text", told);
    }
}

} // namespace congvu::fuzz
