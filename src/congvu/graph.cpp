// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"
#include "graphviz.hpp"

#include <congvu/report/picture.hpp>

#include <ostream>
#include <string>
#include <vector>

namespace congvu::program {

namespace {

std::string picture_of(const GraphOptions& options, const Dataset& data, AsOf day) {
    const Language lang = options.question.in();
    const bool mermaid  = options.format == "mermaid";
    if (options.what == "responsibility")
        return mermaid ? report::to_mermaid(data, day, lang) : report::to_dot(data, day, lang);
    if (mermaid) throw BadUsage{"--format mermaid draws responsibility only; take dot or svg"};
    if (options.what == "documents") return report::documents_to_dot(data, lang);
    std::vector<AgencyId> all;
    for (const AgencyId id : data.agencies.ids())
        all.push_back(id);
    return report::organization_to_dot(data, all, day.in_force, lang);
}

} // namespace

Exit graph(const GraphOptions& options, Streams streams) {
    const auto data = read(options.question.dataset, streams);
    if (!data) return Exit::bad_input;
    const bool has_day        = options.what != "documents"; // they are drawn through all time
    const AsOf day            = has_day ? as_of(options.question, *data, streams) : AsOf{end_of_time};
    const std::string picture = picture_of(options, *data, day);
    const std::string text    = options.format == "svg" ? svg_of(picture) : picture;
    write_out(options.question.output, streams, [&](std::ostream& out) { out << text; });
    return Exit::ok;
}

} // namespace congvu::program
