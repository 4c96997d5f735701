// SPDX-License-Identifier: BSL-1.0
// What tests of rules ask of the way to a verdict: an explanation shows its steps, so they have to be right, too.
#pragma once

#include <congvu/engine/verdict.hpp>

#include <algorithm>
#include <optional>
#include <string_view>

namespace congvu::testing {

/// The step of that figure; nothing where the way does not come to it.
inline std::optional<Step> step_of(const Verdict& verdict, std::string_view code) {
    const auto found =
        std::find_if(verdict.steps.begin(), verdict.steps.end(), [&](const Step& step) { return step.code == code; });
    return found == verdict.steps.end() ? std::nullopt : std::optional(*found);
}

/// The number of posts that was taken or computed; nothing where the way does not come to it, or it is missing.
inline std::optional<Posts> figure(const Verdict& verdict, std::string_view code) {
    const auto step = step_of(verdict, code);
    return step && !step->answer ? std::optional(std::get<Posts>(step->value)) : std::nullopt;
}

/// Whether the way says that nobody knows the figure.
inline bool is_missing(const Verdict& verdict, std::string_view code) {
    const auto step = step_of(verdict, code);
    return step && step->answer == Truth::unknown;
}

/// How the figure is computed, in English.
inline std::string_view how(const Verdict& verdict, std::string_view code) {
    const auto step = step_of(verdict, code);
    return step ? step->says.en : std::string_view{};
}

/// How the condition was answered that reads so in English; nothing where it was not asked.
inline std::optional<Truth> answer_to(const Verdict& verdict, std::string_view condition) {
    for (const Step& step : verdict.steps)
        if (step.says.en == condition) return step.answer;
    return std::nullopt;
}

} // namespace congvu::testing
