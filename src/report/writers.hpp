// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/report/write.hpp>

namespace congvu::report {

void write_text(std::ostream& out, const Dataset& data, const Report& report, std::string_view dataset, Style style);
void write_json(std::ostream& out, const Dataset& data, const Report& report, std::string_view dataset);
void write_sarif(std::ostream& out, const Dataset& data, const Report& report, std::string_view dataset,
                 Language language, const LineReader& line_of);
void write_junit(std::ostream& out, const Dataset& data, const Report& report, Language language);
void write_csv(std::ostream& out, const Dataset& data, const Report& report, Language language);
void write_html(std::ostream& out, const Dataset& data, const Report& report, std::string_view dataset,
                Language language);

} // namespace congvu::report
