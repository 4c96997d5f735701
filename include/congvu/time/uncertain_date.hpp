// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/time/date.hpp>
#include <congvu/time/period.hpp>

#include <cassert>

namespace congvu {

/// Ngày chưa xác định. A day that may be known only within bounds. Where a question needs one day, an assumption must
/// have been declared; every report shows it.
class UncertainDate {
public:
    /// A day that is known.
    constexpr UncertainDate(Date day) : earliest_(day), latest_(day), assumed_(day) {} // NOLINT(*-explicit-*)

    /// A day between `earliest` and `latest`, both included, of which nothing more is assumed; when the bounds meet,
    /// the day is known. \pre `earliest <= latest`.
    constexpr UncertainDate(Date earliest, Date latest)
        : earliest_(earliest), latest_(latest), assumed_(earliest == latest ? earliest : end_of_time) {
        assert(earliest <= latest);
    }

    /// A day between `earliest` and `latest`, taken to be `assumed`. \pre `earliest <= assumed <= latest`.
    constexpr UncertainDate(Date earliest, Date latest, Date assumed)
        : earliest_(earliest), latest_(latest), assumed_(assumed) {
        assert(earliest <= assumed && assumed <= latest);
    }

    /// The first day that it can be.
    [[nodiscard]] constexpr Date earliest() const { return earliest_; }
    /// The last day that it can be.
    [[nodiscard]] constexpr Date latest() const { return latest_; }
    /// Whether the bounds leave one day only.
    [[nodiscard]] constexpr bool is_known() const { return earliest_ == latest_; }
    /// Whether the day to reckon with is a declared assumption (giả định).
    [[nodiscard]] constexpr bool is_assumed() const { return !is_known() && has_day(); }

    /// Whether there is one day to reckon with: known, or assumed.
    [[nodiscard]] constexpr bool has_day() const { return !assumed_.is_special(); }

    /// The day to reckon with. \pre has_day()
    [[nodiscard]] constexpr Date day() const { return assumed_; }

    /// The same bounds and the same assumption: that two uncertain days may be one and the same does not make them
    /// equal.
    friend constexpr bool operator==(const UncertainDate&, const UncertainDate&) = default;

private:
    Date earliest_;
    Date latest_;
    Date assumed_; ///< `end_of_time`: no assumption
};

} // namespace congvu
