// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"
#include "suppose.hpp"

#include <congvu/base/nearest.hpp>
#include <congvu/engine/validate.hpp>
#include <congvu/report/explain.hpp>
#include <congvu/report/words.hpp>

#include <ostream>
#include <string_view>
#include <vector>

namespace congvu::program {

namespace {

/// The findings about the subject; of subjects that are a bond (`T03:so-noi-vu:implement`) either end may be named.
std::vector<const Finding*> about(const Dataset& data, const Report& report, std::string_view wanted) {
    std::vector<const Finding*> found;
    for (const Finding& finding : report.findings)
        if (is_meant(data, finding.subject, wanted)) found.push_back(&finding);
    return found;
}

[[noreturn]] void refuse(const Dataset& data, const Report& report, const ExplainOptions& options) {
    std::vector<std::string> ids;
    for (const Finding& finding : report.findings)
        ids.push_back(report::id_of(data, finding.subject));
    if (ids.empty()) throw BadUsage{options.rule + " has no subject in the data on that day"};
    const std::vector<std::string_view> views(ids.begin(), ids.end());
    const auto meant = nearest(options.subject, views);
    throw BadUsage{options.rule + " says nothing of \"" + options.subject + "\"" +
                   (meant.empty() ? "; it speaks of " + ids.front() + (ids.size() > 1 ? " and others" : "")
                                  : "; did you mean \"" + std::string(meant) + "\"?")};
}

} // namespace

Exit explain(const ExplainOptions& options, Streams streams) {
    const AnyRule rule = rule_named(options.rule);
    auto data          = read(options.question.dataset, streams);
    if (!data) return Exit::bad_input;
    const AsOf day = as_of(options.question, *data, streams);
    suppose(*data, day, options.settings);
    const auto report = validate(*data, Rulebook(&rule, 1), day, Keep::everything);
    const auto found  = about(*data, report, options.subject);
    if (found.empty()) refuse(*data, report, options);
    write_out(options.question.output, streams, [&](std::ostream& out) {
        const bool colour = streams.colour && options.question.output.empty();
        for (const Finding* finding : found) {
            if (finding != found.front()) out << '\n';
            report::explain(out, *data, *finding, {options.question.in(), colour});
        }
    });
    return Exit::ok;
}

} // namespace congvu::program
