// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/time/date.hpp>
#include <congvu/time/period.hpp>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace congvu {

/// What a look-up by day can answer besides a value. There is no default value: who asks too early, too late or in a
/// gap is told so.
enum class Availability : std::uint8_t {
    value,   ///< có giá trị
    not_yet, ///< chưa có hiệu lực: asked about a day before the first one
    expired, ///< hết hiệu lực: asked about a day after the last one
    unknown, ///< không rõ: nothing on record, or a gap
};

/// The total answer of a look-up: a value, or why there is none.
template <typename T>
struct LookUp {
    Availability availability = Availability::unknown; ///< why there is a value, or none
    std::optional<T> found    = std::nullopt;          ///< the value; nothing when there is none

    /// Whether there is a value.
    [[nodiscard]] constexpr explicit operator bool() const { return found.has_value(); }
    /// \pre a value was found.
    [[nodiscard]] constexpr const T& operator*() const { return *found; }
    /// The value. \pre there is one.
    [[nodiscard]] constexpr const T* operator->() const { return &*found; }
};

/// A value that changes from day to day: steps with their periods, in order and not overlapping; gaps are allowed and
/// answered as `unknown`.
template <typename T>
class Timeline {
public:
    /// A value and the days on which it holds.
    struct Step {
        Period period; ///< the days
        T value;       ///< what holds on them
    };

    /// Adds a step after the last one; false, and nothing added, when it is empty or begins before the last one ends.
    /// Amortised O(1).
    [[nodiscard]] bool add(Period period, T value) {
        if (period.empty() || (!steps_.empty() && period.from < steps_.back().period.to)) return false;
        steps_.push_back({period, std::move(value)});
        return true;
    }

    /// The value on `day`. O(number of steps).
    [[nodiscard]] LookUp<T> at(Date day) const {
        if (steps_.empty()) return {};
        if (day < steps_.front().period.from) return {Availability::not_yet, std::nullopt};
        if (!(day < steps_.back().period.to)) return {Availability::expired, std::nullopt};
        for (const Step& step : steps_)
            if (step.period.contains(day)) return {Availability::value, step.value};
        return {};
    }

    /// All steps, by first day.
    [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }
    /// Whether no day has a value.
    [[nodiscard]] bool empty() const { return steps_.empty(); }

private:
    std::vector<Step> steps_;
};

} // namespace congvu
