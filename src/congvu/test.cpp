// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"

#include <congvu/testing/load_scenarios.hpp>
#include <congvu/testing/tested_rules.hpp>
#include <congvu/testing/write_results.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>

namespace congvu::program {

namespace {

testing::ResultFormat format_called(const std::string& name) {
    for (const auto format : {testing::ResultFormat::junit, testing::ResultFormat::tap, testing::ResultFormat::json})
        if (word(format) == name) return format;
    return testing::ResultFormat::text;
}

} // namespace

Exit test(const TestOptions& options, Streams streams) {
    const auto loaded = testing::load_scenarios({options.paths.begin(), options.paths.end()}, testing::tested_rules);
    if (!loaded) {
        tell(loaded.error(), "the scenarios; nothing was tested", streams);
        return Exit::bad_input;
    }
    const auto results = testing::run(*loaded);
    write_out(options.output, streams, [&](std::ostream& out) {
        const bool colour   = streams.colour && options.output.empty();
        const auto language = options.language == "en" ? Language::en : Language::vi;
        testing::write_results(out, *loaded, results, format_called(options.format), {language, colour});
    });
    const bool all_passed = std::all_of(results.begin(), results.end(), [](const auto& one) { return one.passed(); });
    return all_passed ? Exit::ok : Exit::violation;
}

} // namespace congvu::program
