// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"

#include <congvu/base/nearest.hpp>
#include <congvu/testing/load_scenarios.hpp>
#include <congvu/testing/starter_table.hpp>
#include <congvu/testing/tested_rules.hpp>
#include <congvu/testing/write_coverage.hpp>
#include <congvu/testing/write_results.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <ostream>
#include <string_view>
#include <vector>

namespace congvu::program {

namespace {

testing::ResultFormat result_format(const std::string& name) {
    using enum testing::ResultFormat;
    return format_called(name, std::array{text, junit, tap, json}, "results");
}

testing::CoverageFormat coverage_format(const std::string& name) {
    using enum testing::CoverageFormat;
    return format_called(name, std::array{text, json, html, cobertura}, "coverage");
}

Exit write_new_table(const TestOptions& options, Streams streams) {
    std::vector<std::string_view> ids;
    for (const testing::TestedRule& rule : testing::tested_rules) {
        ids.push_back(rule.card().id);
        if (rule.card().id != options.new_table) continue;
        write_out(options.output, streams, [&](std::ostream& out) { testing::write_starter_table(out, rule); });
        return Exit::ok;
    }
    const std::string_view meant = nearest(options.new_table, ids);
    throw BadUsage{"there is no rule \"" + options.new_table + "\"" +
                   (meant.empty() ? "" : "; did you mean `" + std::string(meant) + "`?")};
}

} // namespace

Exit test(const TestOptions& options, Streams streams) {
    if (!options.new_table.empty()) return write_new_table(options, streams);
    if (options.paths.empty()) throw BadUsage{"name the tables to run, or a rule after --new"};
    const bool as_json = options.format == "json";
    if (options.mutate && !as_json && options.format != "text")
        throw BadUsage{"--format " + options.format + " is no form of mutations"};
    const auto of_coverage = options.coverage ? coverage_format(options.format) : testing::CoverageFormat::text;
    const auto of_results =
        options.coverage || options.mutate ? testing::ResultFormat::text : result_format(options.format);

    const auto loaded = testing::load_scenarios({options.paths.begin(), options.paths.end()}, testing::tested_rules);
    if (!loaded) {
        tell(loaded.error(), "the scenarios; nothing was tested", streams);
        return Exit::bad_input;
    }
    const testing::ScenarioBook& book = *loaded;
    const report::Style style{options.language == "en" ? Language::en : Language::vi,
                              streams.colour && options.output.empty()};
    const auto results    = testing::run(book);
    const bool all_passed = std::all_of(results.begin(), results.end(), [](const auto& one) { return one.passed(); });
    // What tests touch and notice says nothing while they expect something else than the rules say.
    if (!all_passed && (options.coverage || options.mutate)) {
        testing::write_results(streams.err, book, results, testing::ResultFormat::text, style);
        return Exit::violation;
    }
    if (options.mutate) {
        const auto report = testing::try_mutations(book);
        write_out(options.output, streams,
                  [&](std::ostream& out) { testing::write_mutations(out, book, report, as_json, style); });
        return report.count_survivors() == 0 && report.stale.empty() ? Exit::ok : Exit::violation;
    }
    write_out(options.output, streams, [&](std::ostream& out) {
        if (options.coverage)
            testing::write_coverage(out, book, testing::cover(book, results, testing::tested_rules), of_coverage,
                                    style);
        else
            testing::write_results(out, book, results, of_results, style);
    });
    return all_passed ? Exit::ok : Exit::violation;
}

} // namespace congvu::program
