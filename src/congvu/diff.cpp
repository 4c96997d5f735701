// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"
#include "suppose.hpp"

#include <congvu/engine/compare.hpp>
#include <congvu/report/write_changes.hpp>

#include <ostream>

namespace congvu::program {

Exit diff(const DiffOptions& options, Streams streams) {
    const bool is_same_data = options.new_dataset.empty();
    if (is_same_data && options.settings.empty() && options.new_as_of.empty())
        throw BadUsage{"nothing to compare with: name a second data set, or suppose something with --set, or another "
                       "day with --new-as-of"};
    const auto rules    = rules_that_fit(options.rules);
    const auto old_data = read(options.question.dataset, streams);
    auto new_data       = read(is_same_data ? options.question.dataset : options.new_dataset, streams);
    if (!old_data || !new_data) return Exit::bad_input;
    refuse_unknown_rules(*old_data);
    refuse_unknown_rules(*new_data);

    const AsOf old_day = as_of(options.question, *old_data, streams);
    AsOf new_day       = old_day;
    if (!options.new_as_of.empty()) new_day.in_force = day_of(options.new_as_of, "--new-as-of");
    suppose(*new_data, new_day, options.settings);
    const Report before = validate(*old_data, rules, old_day, Keep::everything);
    const Report after  = validate(*new_data, rules, new_day, Keep::everything);
    const auto changes  = compare(*old_data, before, *new_data, after);

    const std::string& new_name = is_same_data ? options.question.dataset : options.new_dataset;
    write_out(options.question.output, streams, [&](std::ostream& out) {
        const bool colour = streams.colour && options.question.output.empty();
        const auto format = options.format == "json" ? report::Format::json : report::Format::text;
        report::write_changes(out, {*old_data, before, options.question.dataset}, {*new_data, after, new_name}, changes,
                              format, {options.question.in(), colour});
    });
    return changes.empty() ? Exit::ok : Exit::violation;
}

} // namespace congvu::program
