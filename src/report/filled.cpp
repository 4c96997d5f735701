// SPDX-License-Identifier: BSL-1.0
#include "filled.hpp"

#include "fill.hpp"

#include <congvu/report/words.hpp>
#include <congvu/time/date.hpp>

#include <cstdlib>
#include <variant>

namespace congvu::report {

std::string value_in(const Value& value, Language language) {
    if (const auto* posts = std::get_if<Posts>(&value)) return posts_in(*posts, language);
    if (const auto* share = std::get_if<Percent>(&value)) return number_in(*share, language);
    if (const auto* day = std::get_if<Date>(&value)) return day_in(*day, language);
    if (const auto* text = std::get_if<Text>(&value)) return std::string(text->in(language));
    return "…";
}

std::string filled(Text text, const Verdict& verdict, Language language) {
    return fill(text.in(language), [&](std::string_view code) -> std::string {
        if (code == "observed" && verdict.observed) return posts_in(*verdict.observed, language);
        if (code == "limit" && verdict.limit) return posts_in(*verdict.limit, language);
        if (code == "difference" && verdict.observed && verdict.limit)
            return posts_in(std::abs(*verdict.observed - *verdict.limit), language);
        for (const Step& step : verdict.steps)
            if (step.code == code && step.answer != Truth::unknown) return value_in(step.value, language);
        return "…";
    });
}

} // namespace congvu::report
