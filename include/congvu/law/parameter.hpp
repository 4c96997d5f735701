// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/law/citation.hpp>
#include <congvu/time/date.hpp>
#include <congvu/time/timeline.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>

namespace congvu {

/// One step in the life of a figure of the law: it holds from `from` on, because `source` says so.
template <typename T>
struct Enacted {
    Date from;
    T value;
    Citation source;
};

/// A figure of the law with its whole history. Look-up is total and always takes a date.
template <typename T, std::size_t N>
class Parameter {
public:
    /// \pre the steps are in order; out of order is a compile error, not a surprise in 2027.
    consteval Parameter(Date last_day, const Enacted<T> (&steps)[N])
        : Parameter(last_day, steps, std::make_index_sequence<N>{}) {
        for (std::size_t i = 1; i < N; ++i)
            if (!(steps[i - 1].from < steps[i].from)) throw "history is not in order";
        if (last_day < steps[N - 1].from) throw "history goes on after its last day";
    }

    /// The step in force on the day asked about, among those whose document was issued by the day of knowledge. O(N).
    [[nodiscard]] constexpr LookUp<Enacted<T>> at(AsOf as_of) const {
        if (last_day_ < as_of.in_force) return {Availability::expired, std::nullopt};
        LookUp<Enacted<T>> answer{Availability::not_yet, std::nullopt};
        for (const auto& step : steps_)
            if (step.from <= as_of.in_force && as_of.knows(step.source.document->issued.earliest()))
                answer = {Availability::value, step};
        return answer;
    }
    [[nodiscard]] constexpr LookUp<Enacted<T>> at(Date day) const { return at(AsOf{day}); }

    [[nodiscard]] constexpr std::span<const Enacted<T>, N> steps() const { return steps_; }
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

} // namespace congvu
