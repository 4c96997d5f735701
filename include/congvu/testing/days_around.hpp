// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>
#include <congvu/engine/rulebook.hpp>
#include <congvu/time/period.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

/// \file
/// Where answers change: days and posts to try a rule on.

namespace congvu::testing {

/// The first and the last day of a period and the days beside them, in order; an open end has none. O(1).
[[nodiscard]] inline std::vector<Date> days_around(const Period& period) {
    std::vector<Date> days;
    if (!period.from.is_special()) days.insert(days.end(), {day_before(period.from), period.from});
    if (!period.to.is_special()) days.insert(days.end(), {day_before(period.to), period.to});
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

/// The day before and the day of each step of a figure of the law, its last day and the day after. O(steps).
[[nodiscard]] inline std::vector<Date> days_around(const NamedParameter& parameter) {
    std::vector<Date> days;
    for (std::size_t step = 0; step < parameter.size(); ++step)
        if (!parameter.from(step).is_special())
            days.insert(days.end(), {day_before(parameter.from(step)), parameter.from(step)});
    if (!parameter.last_day.is_special())
        days.insert(days.end(), {parameter.last_day, parameter.last_day + boost::gregorian::days(1)});
    return days;
}

/// The days around the period of a rule and around the figures it rests on, each once, in order.
/// O(days * log days).
[[nodiscard]] inline std::vector<Date> days_around(const RuleCard& rule) {
    std::vector<Date> days = days_around(rule.in_force);
    for (const NamedParameter& parameter : rule.parameters) {
        const auto more = days_around(parameter);
        days.insert(days.end(), more.begin(), more.end());
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}
/// The days on which the rule begins, ends, or reads another figure of the law, each with the day before and after.
template <typename Subject>
[[nodiscard]] std::vector<Date> days_around(const Rule<Subject>& rule) {
    return days_around(card_of(rule));
}

/// One post below, the limit itself, and one above.
[[nodiscard]] inline std::vector<Posts> posts_around(Posts limit) { return {limit - 1, limit, limit + 1}; }

} // namespace congvu::testing
