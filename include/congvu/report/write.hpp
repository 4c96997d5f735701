// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/dataset/dataset.hpp>
#include <congvu/engine/validate.hpp>

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string_view>

namespace congvu::report {

/// How a report is written.
enum class Format : std::uint8_t {
    text, ///< for people: grouped, with what is the same said once
    json, ///< for programs: stable keys, one entry a finding
};

/// How text looks; it never changes what is said.
struct Style {
    Language language = Language::vi;
    bool colour       = false; ///< only for a terminal
};

/// Writes the report on a data set that was checked. `dataset` is how the data set was named to the program.
void write(std::ostream& out, const Dataset& data, const Report& report, std::string_view dataset, Format format,
           Style style);

} // namespace congvu::report
