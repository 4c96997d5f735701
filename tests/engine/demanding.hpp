// SPDX-License-Identifier: BSL-1.0
// Demands for tests, and how what is said of them prints.
#pragma once

#include <congvu/catch2/string_makers.hpp>

#include <congvu/engine/coverage.hpp>
#include <congvu/engine/demand.hpp>
#include <congvu/engine/judgement.hpp>
#include <congvu/engine/sweep.hpp>

#include <string>

namespace congvu::testing {

inline constexpr DocumentKey older{"1-NQ/TW", "Bộ Chính trị", date(2017, 1, 1)};
inline constexpr DocumentKey newer{"2-KL/TW", "Bộ Chính trị", date(2022, 1, 1)};

/// «Cut at least 10 % of the public employees of 2021 by the end of 2025», from 2017 on.
inline constexpr Demand early_cut{.id       = "early",
                                  .title    = {"sớm", "early"},
                                  .source   = {older, "mục 1", Confidence::reported},
                                  .quantity = Quantity::cut,
                                  .bound    = Bound::at_least,
                                  .limit    = of_year(percent(10), 2021),
                                  .of       = {.categories = public_employees},
                                  .demanded = {.from = date(2017, 1, 1)},
                                  .due      = through(2025, 12, 31)};

/// The same by the end of 2026, from 2022 to the end of 2026.
inline constexpr Demand late_cut{.id       = "late",
                                 .title    = {"muộn", "late"},
                                 .source   = {newer, "mục 2", Confidence::text_read},
                                 .quantity = Quantity::cut,
                                 .bound    = Bound::at_least,
                                 .limit    = of_year(percent(10), 2021),
                                 .of       = {.categories = public_employees},
                                 .demanded = Period::until(date(2022, 1, 1), through(2026, 12, 31)),
                                 .due      = through(2026, 12, 31)};

/// The demand with one field changed.
template <typename Field, typename Value>
[[nodiscard]] constexpr Demand with(Demand demand, Field Demand::*field, Value value) {
    demand.*field = value;
    return demand;
}

/// «Keep at least (or at most) so much of the quota of 2021», at once and for ever.
[[nodiscard]] constexpr Demand keep(Bound bound, Percent share) {
    Demand made   = early_cut;
    made.id       = "keep";
    made.quantity = Quantity::quota;
    made.bound    = bound;
    made.limit    = of_year(share, 2021);
    made.demanded = {};
    made.due      = start_of_time;
    return made;
}

} // namespace congvu::testing
