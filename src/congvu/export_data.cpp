// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"

#include <congvu/report/write_organization.hpp>

#include <ostream>

namespace congvu::program {

Exit export_data(const ExportOptions& options, Streams streams) {
    const Question& question = options.question;
    if (options.format != "org" && !options.base.empty()) throw BadUsage{"--base is for --format org"};
    if (!options.base.empty() && !report::is_base_address(options.base))
        throw BadUsage{"--base \"" + options.base + "\" is no address; write it like https://data.example.gov.vn/"};
    const auto as_of = question.as_of.empty() ? std::nullopt : std::optional(day_of(question.as_of, "--as-of"));
    const auto data  = read(question.dataset, streams);
    if (!data) return Exit::bad_input;
    write_out(question.output, streams, [&](std::ostream& out) {
        if (options.format == "org")
            report::write_org(out, *data, as_of, options.base);
        else
            report::write_popolo(out, *data, as_of, question.in());
    });
    return Exit::ok;
}

} // namespace congvu::program
