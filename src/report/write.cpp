// SPDX-License-Identifier: BSL-1.0
#include "writers.hpp"

namespace congvu::report {

void write(std::ostream& out, const Dataset& data, const Report& report, std::string_view dataset, Format format,
           Style style, const LineReader& line_of) {
    switch (format) {
        case Format::text: write_text(out, data, report, dataset, style); return;
        case Format::json: write_json(out, data, report, dataset); return;
        case Format::sarif: write_sarif(out, data, report, dataset, style.language, line_of); return;
        case Format::junit: write_junit(out, data, report, style.language); return;
        case Format::csv: write_csv(out, data, report, style.language); return;
        case Format::html: write_html(out, data, report, dataset, style.language); return;
    }
}

} // namespace congvu::report
