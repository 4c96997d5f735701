// SPDX-License-Identifier: BSL-1.0
// How verdicts print when a check fails.
#pragma once

#include "testing.hpp"

#include <congvu/engine/verdict.hpp>

#include <string>

template <>
struct Catch::StringMaker<congvu::Outcome> {
    static std::string convert(congvu::Outcome outcome) { return std::string(congvu::word(outcome)); }
};

template <>
struct Catch::StringMaker<congvu::Severity> {
    static std::string convert(congvu::Severity severity) { return std::string(congvu::word(severity)); }
};

template <>
struct Catch::StringMaker<congvu::Verdict> {
    static std::string convert(const congvu::Verdict& verdict) {
        std::string text(congvu::word(verdict.outcome));
        if (verdict.observed && verdict.limit)
            text += " (" + std::to_string(*verdict.observed) + " for " + std::to_string(*verdict.limit) + ")";
        return text + " " + std::string(verdict.reason.en);
    }
};
