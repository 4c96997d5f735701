// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"

#include <congvu/base/nearest.hpp>
#include <congvu/engine/validate.hpp>
#include <congvu/report/write.hpp>
#include <congvu/rules/all.hpp>

#include <string_view>
#include <vector>

namespace congvu::program {

namespace {

std::vector<AnyRule> chosen(const std::string& patterns) {
    auto rules = select(rules::all, patterns);
    if (!rules.empty()) return rules;
    std::vector<std::string_view> ids;
    ids.reserve(rules::all.size());
    for (const AnyRule& rule : rules::all)
        ids.push_back(rule.card().id);
    const auto meant = nearest(patterns, ids);
    throw BadUsage{"no rule fits \"" + patterns + "\"" +
                   (meant.empty() ? "; congvu rules lists them" : "; did you mean \"" + std::string(meant) + "\"?")};
}

} // namespace

Exit check(const CheckOptions& options, Streams streams) {
    const auto rules = chosen(options.rules);
    if (!options.question.as_of.empty()) (void)day_of(options.question.as_of, "--as-of");
    const auto data = read(options.question.dataset, streams);
    if (!data) return Exit::bad_input;
    const AsOf day    = as_of(options.question, *data, streams);
    const auto report = validate(*data, rules, day, options.all ? Keep::everything : Keep::problems);
    const auto format = options.format == "json" ? report::Format::json : report::Format::text;
    write_out(options.question.output, streams, [&](std::ostream& out) {
        const bool colour = streams.colour && options.question.output.empty();
        report::write(out, *data, report, options.question.dataset, format, {options.question.in(), colour});
    });
    return report.has_violation() ? Exit::violation : Exit::ok;
}

} // namespace congvu::program
