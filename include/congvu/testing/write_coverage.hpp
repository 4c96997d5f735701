// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/report/write.hpp>
#include <congvu/testing/mutate.hpp>
#include <congvu/testing/rule_coverage.hpp>

#include <cstdint>
#include <iosfwd>
#include <string_view>
#include <vector>

namespace congvu::testing {

/// How coverage is written: for people, for programs, as a page to look at, or in the form that build servers read.
enum class CoverageFormat : std::uint8_t { text, json, html, cobertura };

/// The word by which the command line names it.
[[nodiscard]] constexpr std::string_view word(CoverageFormat format) {
    switch (format) {
        case CoverageFormat::text: return "text";
        case CoverageFormat::json: return "json";
        case CoverageFormat::html: return "html";
        case CoverageFormat::cobertura: return "cobertura";
    }
    return {};
}

/// Writes what tests touched. Text names what they did not; the other forms list everything. In the Cobertura form each
/// rule is a class, and each thing that can be touched is a line of it, in the order of the other forms.
/// \param style the language of the text, and colours.
void write_coverage(std::ostream& out, const ScenarioBook& book, const CoverageReport& report, CoverageFormat format,
                    report::Style style);

/// Writes what became of mutations: by rule how many were noticed, then each that nobody noticed with a case that
/// would, those that are excepted with their reasons, and exceptions that are not needed. As text, or as JSON with
/// every mutation.
void write_mutations(std::ostream& out, const ScenarioBook& book, const MutationReport& report, bool as_json,
                     report::Style style);

} // namespace congvu::testing
