// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/age.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/base/text.hpp>
#include <congvu/law/citation.hpp>
#include <congvu/time/date.hpp>
#include <congvu/time/timeline.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

namespace congvu {

/// One step in the life of a figure of the law: it holds from `from` on, because `source` says so, until the next step
/// or the figure's last day.
template <typename T>
struct Enacted {
    Date from;       ///< the first day on which it is so
    T value;         ///< the figure
    Citation source; ///< where the law says so
};

/// A figure of the law (a rate, a ceiling, a term) with its whole history. Look-up is total and always takes a date.
template <typename T, std::size_t N>
class Parameter {
public:
    /// The figure holds to the end of `last_day` (đến hết ngày), which is `end_of_time` where the law names none.
    /// \pre the steps are in order and begin by `last_day`; else a compile error, not a surprise in 2027.
    consteval Parameter(Date last_day, const Enacted<T> (&steps)[N])
        : Parameter(last_day, steps, std::make_index_sequence<N>{}) {
        for (std::size_t i = 1; i < N; ++i)
            if (!(steps[i - 1].from < steps[i].from)) throw "history is not in order";
        if (last_day < steps[N - 1].from) throw "history goes on after its last day";
    }

    /// The step in force on the day asked about, among those whose document was issued by the day of knowledge; of a
    /// document of uncertain date the earliest possible day counts. `not_yet` where no such step had begun, `expired`
    /// after the last day. O(N).
    [[nodiscard]] constexpr LookUp<Enacted<T>> at(AsOf as_of) const {
        LookUp<Enacted<T>> answer{Availability::not_yet, std::nullopt};
        for (const auto& step : steps_)
            if (step.from <= as_of.in_force && as_of.knows(step.source.document->issued.earliest()))
                answer = {Availability::value, step};
        if (answer && last_day_ < as_of.in_force) return {Availability::expired, std::nullopt};
        return answer;
    }
    /// The step in force on `day`, as everything on record tells.
    [[nodiscard]] constexpr LookUp<Enacted<T>> at(Date day) const { return at(AsOf{day}); }

    /// All steps, the first one first.
    [[nodiscard]] constexpr std::span<const Enacted<T>, N> steps() const { return steps_; }
    /// The last day on which the figure still holds.
    [[nodiscard]] constexpr Date last_day() const { return last_day_; }

private:
    template <std::size_t... Row>
    consteval Parameter(Date last_day, const Enacted<T> (&steps)[N], std::index_sequence<Row...>)
        : steps_{steps[Row]...}, last_day_(last_day) {}

    std::array<Enacted<T>, N> steps_;
    Date last_day_;
};

/// `parameter<Percent>(through(2026, 12, 31), {{from, value, source}, ...})`
template <typename T, std::size_t N>
[[nodiscard]] consteval Parameter<T, N> parameter(Date last_day, const Enacted<T> (&steps)[N]) {
    return {last_day, steps};
}

/// A figure of the law with its name, its kind forgotten: for those who show, compare or check what rules rest on.
struct NamedParameter {
    std::string_view id; ///< e.g. `public_employee_rate`: what a command line or a report calls it
    Text title;          ///< what people call it
    std::variant<std::span<const Enacted<Percent>>, std::span<const Enacted<Posts>>, std::span<const Enacted<Age>>>
        steps;     ///< its history, by first day
    Date last_day; ///< the last day of the last step; `end_of_time` where the law names none

    /// How many steps its history has.
    [[nodiscard]] constexpr std::size_t size() const {
        return std::visit([](const auto& rows) { return rows.size(); }, steps);
    }
    /// The day on which a step begins, and the source that says so. \pre `step < size()`.
    [[nodiscard]] constexpr Date from(std::size_t step) const {
        return std::visit([step](const auto& rows) { return rows[step].from; }, steps);
    }
    /// The source of a step. \pre `step < size()`.
    [[nodiscard]] constexpr const Citation& source(std::size_t step) const {
        return std::visit([step](const auto& rows) -> const Citation& { return rows[step].source; }, steps);
    }
};

/// \pre `parameter` is a constant: the name only refers to it.
template <typename T, std::size_t N>
[[nodiscard]] constexpr NamedParameter named(std::string_view id, Text title, const Parameter<T, N>& parameter) {
    return {id, title, std::span<const Enacted<T>>(parameter.steps()), parameter.last_day()};
}

} // namespace congvu
