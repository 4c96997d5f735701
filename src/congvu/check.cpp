// SPDX-License-Identifier: BSL-1.0
#include "../io/encoding.hpp"
#include "check_nation.hpp"
#include "commands.hpp"
#include "suppose.hpp"

#include <congvu/engine/validate.hpp>
#include <congvu/io/load_bulk.hpp>
#include <congvu/report/write.hpp>

#include <array>
#include <cstdint>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace congvu::program {

namespace {

/// The lines of the files of the data; each file is read once.
class Lines {
public:
    std::optional<std::string> operator()(const std::string& file, std::uint32_t line) {
        const auto [known, is_new] = files_.try_emplace(file);
        if (is_new) {
            std::ifstream in(file, std::ios::binary);
            for (std::string text; std::getline(in, text);) {
                if (text.ends_with('\r')) text.pop_back();
                known->second.push_back(text);
            }
        }
        if (line == 0 || line > known->second.size()) return std::nullopt;
        return known->second[line - 1];
    }

private:
    std::map<std::string, std::vector<std::string>> files_;
};

} // namespace

Exit check(const CheckOptions& options, Streams streams) {
    using enum report::Format;
    const auto format = format_called(options.format, std::array{text, json, sarif, junit, csv, html}, "a report");
    if (io::is_bulk(options.question.dataset)) return check_nation(options, format, streams);
    if (options.bulk != BulkQuestion{})
        throw BadUsage{"--limit, --map, --memory-limit and --threads are for data of a country: a folder with a file "
                       "agencies.csv"};
    const auto rules = rules_that_fit(options.rules);
    if (!options.question.as_of.empty()) (void)day_of(options.question.as_of, "--as-of");
    auto data = read(options.question.dataset, streams);
    if (!data) return Exit::bad_input;
    refuse_unknown_rules(*data);
    const AsOf day = as_of(options.question, *data, streams);
    suppose(*data, day, options.settings);
    // A build server counts what passed, too.
    const bool everything = options.all || format == report::Format::junit;
    const auto report     = validate(*data, rules, day, everything ? Keep::everything : Keep::problems);
    write_out(options.question.output, streams, [&](std::ostream& out) {
        const bool colour = streams.colour && options.question.output.empty();
        report::write(out, *data, report, io::shown(options.question.dataset), format, {options.question.in(), colour},
                      Lines{});
    });
    return report.has_violation() ? Exit::violation : Exit::ok;
}

} // namespace congvu::program
