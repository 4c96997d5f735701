// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../all_rules.hpp"
#include "../testing.hpp"
#include "../worlds/random_world.hpp"

#include <congvu/engine/validate.hpp>
#include <congvu/report/write.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// What tests of properties share: how many worlds they try, and reports as texts that can be compared.

namespace congvu::testing {

/// How many worlds a property is tried on: so many, unless somebody asks for a longer or shorter run.
inline std::uint32_t worlds(std::uint32_t usually) {
    const char* wanted = std::getenv("CONGVU_WORLDS");
    return wanted == nullptr ? usually : static_cast<std::uint32_t>(std::stoul(wanted));
}

/// Whether so many worlds are tried that everything that is rare must have come up.
inline bool tries_enough(std::uint32_t usually) { return worlds(usually) >= usually; }

inline std::string written(const Dataset& data, const Report& report, report::Format format,
                           Language language = Language::vi) {
    std::ostringstream out;
    report::write(out, data, report, "world", format, {language, false});
    return out.str();
}

/// How much of the report on the world of a seed is compared. All of it takes long, so that of most worlds problems
/// are, and how many subjects came to what.
inline Keep kept(std::uint32_t seed) { return seed % 5 == 0 ? Keep::everything : Keep::problems; }

/// What every rule says, as the forms for programs have it.
inline std::string written(const Dataset& data, AsOf question, Keep keep) {
    const Report report = validate(data, all_rules(), question, keep);
    return written(data, report, report::Format::json) + written(data, report, report::Format::csv, Language::en);
}

/// The findings of a report in JSON, one a line, in the order of the report.
inline std::vector<std::string> findings_of(const Dataset& data, const Report& report) {
    std::istringstream json(written(data, report, report::Format::json));
    std::vector<std::string> lines;
    for (std::string line; std::getline(json, line);) {
        if (!line.starts_with("    {\"rule\":")) continue;
        if (line.ends_with(',')) line.pop_back();
        lines.push_back(std::move(line));
    }
    return lines;
}

/// The first line in which two texts differ, as both have it; empty when they are the same.
inline std::string first_difference(std::string_view one, std::string_view other) {
    if (one == other) return {};
    const auto [at, there] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    const auto begin       = one.substr(0, static_cast<std::size_t>(at - one.begin())).rfind('\n') + 1;
    const auto line_of     = [begin](std::string_view text) {
        return std::string(text.substr(begin, text.find('\n', begin) - begin));
    };
    return line_of(one) + "\nor\n" + line_of(other);
}

/// The lines that only one of the two has, each with the side it is on. Both are sorted first.
inline std::vector<std::string> differences(std::vector<std::string> one, std::vector<std::string> other) {
    std::sort(one.begin(), one.end());
    std::sort(other.begin(), other.end());
    std::vector<std::string> found;
    std::vector<std::string> only;
    std::set_difference(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(only));
    for (const std::string& line : only)
        found.push_back("the first: " + line);
    only.clear();
    std::set_difference(other.begin(), other.end(), one.begin(), one.end(), std::back_inserter(only));
    for (const std::string& line : only)
        found.push_back("the second: " + line);
    return found;
}

} // namespace congvu::testing
