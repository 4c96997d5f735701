// SPDX-License-Identifier: BSL-1.0
#include "parameter_words.hpp"

#include <congvu/report/words.hpp>

#include <variant>

namespace congvu::report {

namespace {

template <typename Steps>
std::string in_words(const NamedParameter& parameter, const Steps& steps, AsOf as_of, Language language) {
    const auto* now = static_cast<decltype(&steps[0])>(nullptr);
    for (const auto& step : steps)
        if (step.from <= as_of.in_force && as_of.in_force <= parameter.last_day &&
            as_of.knows(step.source.document->issued.earliest()))
            now = &step;
    if (now == nullptr) return language == Language::vi ? "không có hiệu lực" : "not in force";
    return number_in(now->value, language) + "  " + source_of(now->source, language);
}

} // namespace

std::string parameter_on(const NamedParameter& parameter, AsOf as_of, Language language) {
    return std::visit([&](const auto& steps) { return in_words(parameter, steps, as_of, language); }, parameter.steps);
}

} // namespace congvu::report
