// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "property.hpp"

#include <congvu/report/write.hpp>

#include <boost/json.hpp>

#include <array>
#include <cstddef>
#include <sstream>
#include <string>

/// \file
/// What must hold of a report on whatever data was read.

namespace congvu::fuzz {

inline std::string written(const Dataset& data, const Report& report, report::Format format, Language language) {
    std::ostringstream out;
    report::write(out, data, report, "fuzz", format, {language, false});
    return out.str();
}

/// The report can be written in a form, and what is for programs can be read as what it is. One form at a time, for
/// each takes as long as reading the data.
inline void check_report(const Dataset& data, const Report& report, std::size_t which) {
    using report::Format;
    static constexpr std::array formats{Format::text,  Format::json, Format::sarif,
                                        Format::junit, Format::csv,  Format::html};
    const Format format = formats[which % formats.size()];
    const auto text     = written(data, report, format, which % 2 == 0 ? Language::vi : Language::en);
    hold(!text.empty(), "a report renders in every form", report::word(format));
    if (format != Format::json && format != Format::sarif) return;
    boost::system::error_code failed;
    static_cast<void>(boost::json::parse(text, failed));
    hold(!failed, "what is written as JSON is JSON", report::word(format));
}

} // namespace congvu::fuzz
