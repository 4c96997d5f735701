// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/catch2/catch.hpp>
#include <congvu/engine/validate.hpp>
#include <congvu/time/date.hpp>
#include <congvu/time/period.hpp>
#include <congvu/time/timeline.hpp>
#include <congvu/time/uncertain_date.hpp>

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

/// \file
/// How values read when a check of Catch2 fails: in the words of data files, and findings in a line each.

namespace congvu::testing {

/// An enumeration whose values have a word in data: it prints as that word.
template <typename T>
concept HasWord = std::is_enum_v<T> && requires(T value) {
    { word(value) } -> std::convertible_to<std::string_view>;
};

} // namespace congvu::testing

/// \cond specialisations of a class that Catch2 documents
template <typename Enum>
struct Catch::StringMaker<Enum, std::enable_if_t<congvu::testing::HasWord<Enum>>> {
    static std::string convert(Enum value) { return std::string(word(value)); }
};

template <>
struct Catch::StringMaker<congvu::Availability> {
    static std::string convert(congvu::Availability availability) {
        switch (availability) {
            case congvu::Availability::value: return "value";
            case congvu::Availability::not_yet: return "not_yet";
            case congvu::Availability::expired: return "expired";
            case congvu::Availability::unknown: return "unknown";
        }
        return {};
    }
};

template <typename Kind>
struct Catch::StringMaker<congvu::Id<Kind>> {
    static std::string convert(congvu::Id<Kind> id) { return "#" + std::to_string(id.row); }
};

template <>
struct Catch::StringMaker<congvu::Percent> {
    static std::string convert(congvu::Percent share) {
        return std::to_string(share.numerator) + "/" + std::to_string(share.denominator);
    }
};

template <>
struct Catch::StringMaker<congvu::Date> {
    static std::string convert(congvu::Date day) { return congvu::to_iso(day); }
};

template <>
struct Catch::StringMaker<congvu::Period> {
    static std::string convert(const congvu::Period& period) {
        return "[" + congvu::to_iso(period.from) + ", " + congvu::to_iso(period.to) + ")";
    }
};

template <>
struct Catch::StringMaker<congvu::UncertainDate> {
    static std::string convert(const congvu::UncertainDate& date) {
        return congvu::to_iso(date.earliest()) + ".." + congvu::to_iso(date.latest()) +
               (date.is_assumed() ? ", assumed " + congvu::to_iso(date.day()) : "");
    }
};

#ifndef CATCH_CONFIG_ENABLE_OPTIONAL_STRINGMAKER
template <typename T>
struct Catch::StringMaker<std::optional<T>> {
    static std::string convert(const std::optional<T>& value) {
        return value ? ::Catch::Detail::stringify(*value) : "nothing";
    }
};
#endif

template <>
struct Catch::StringMaker<congvu::Verdict> {
    static std::string convert(const congvu::Verdict& verdict) {
        std::string text(congvu::word(verdict.outcome));
        if (verdict.observed && verdict.limit)
            text += " (" + std::to_string(*verdict.observed) + " for " + std::to_string(*verdict.limit) + ")";
        return text + " " + std::string(verdict.reason.en);
    }
};

/// `KL40-07 violates (26 for 25) …, line 12`
template <>
struct Catch::StringMaker<congvu::Finding> {
    static std::string convert(const congvu::Finding& finding) {
        std::string text(finding.rule.id);
        text += " " + ::Catch::Detail::stringify(finding.verdict) + ", " + std::string(congvu::word(finding.severity));
        return finding.location.known() ? text + ", line " + std::to_string(finding.location.line) : text;
    }
};

template <>
struct Catch::StringMaker<congvu::Report> {
    static std::string convert(const congvu::Report& report) {
        std::string text = "a report as of " + congvu::to_iso(report.as_of.in_force) + " with " +
                           std::to_string(report.findings.size()) + " findings";
        for (const congvu::Finding& finding : report.findings)
            text += "\n  " + ::Catch::Detail::stringify(finding);
        return text;
    }
};
/// \endcond
