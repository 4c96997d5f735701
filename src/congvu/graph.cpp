// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"
#include "graphviz.hpp"

#include <congvu/report/picture.hpp>

#include <ostream>

namespace congvu::program {

Exit graph(const GraphOptions& options, Streams streams) {
    const auto data = read(options.question.dataset, streams);
    if (!data) return Exit::bad_input;
    const AsOf day      = as_of(options.question, *data, streams);
    const Language lang = options.question.in();
    const std::string picture =
        options.format == "mermaid" ? report::to_mermaid(*data, day, lang) : report::to_dot(*data, day, lang);
    const std::string text = options.format == "svg" ? svg_of(picture) : picture;
    write_out(options.question.output, streams, [&](std::ostream& out) { out << text; });
    return Exit::ok;
}

} // namespace congvu::program
