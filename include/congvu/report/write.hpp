// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/dataset/dataset.hpp>
#include <congvu/engine/validate.hpp>

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace congvu::report {

/// How a report is written.
enum class Format : std::uint8_t {
    text,  ///< for people: grouped, with what is the same said once
    json,  ///< for programs: stable keys, one entry a finding, both languages
    sarif, ///< SARIF 2.1.0: an editor or a code host shows each finding beside the line of the data
    junit, ///< for build servers: a rule is a suite; give it a report that keeps everything, so that what complies
           ///< counts
    csv,   ///< for spreadsheets: one row a finding
    html,  ///< for people: one page that needs nothing else, in both languages, with filters, charts and a picture of
           ///< who answers for what
};

/// The word by which the command line names it.
[[nodiscard]] constexpr std::string_view word(Format format) {
    switch (format) {
        case Format::text: return "text";
        case Format::json: return "json";
        case Format::sarif: return "sarif";
        case Format::junit: return "junit";
        case Format::csv: return "csv";
        case Format::html: return "html";
    }
    return {};
}

/// How text looks; it never changes what is said.
struct Style {
    Language language = Language::vi; ///< Vietnamese or English
    bool colour       = false;        ///< only for a terminal
};

/// Gives a line of a file of the data set as people wrote it, from 1; nothing where it cannot be read.
using LineReader = std::function<std::optional<std::string>(const std::string& file, std::uint32_t line)>;

/// Writes the report on a data set that was checked. `dataset` is how the data set was named to the program. Where
/// `line_of` is given, SARIF quotes the lines of the data for viewers that do not have the files.
void write(std::ostream& out, const Dataset& data, const Report& report, std::string_view dataset, Format format,
           Style style, const LineReader& line_of = {});

} // namespace congvu::report
