// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// \file
/// What spreadsheets make of days, numbers and tables, so that a message can say what was meant.

namespace congvu::io {

/// The day that a text means, as it is to be written: «31/12/2022», «31-12-2022», «31.12.2022», «2022/12/31», one with
/// a time behind it, or a spreadsheet's number of a day, «44926». Empty for anything else, and where it could be two
/// days.
[[nodiscard]] std::string day_meant(std::string_view text);

/// Whether the text looks like a spreadsheet's number of a day.
[[nodiscard]] bool is_serial_day(std::string_view text);

/// What is wrong with a text that is no day, as a message says it of the text: `is no day; …`.
[[nodiscard]] const char* not_a_day(std::string_view text);

/// Why a text is no whole number, and which one was meant.
struct NumberProblem {
    const char* code = "";
    const char* why  = nullptr; ///< as a message says it of the text; null where there is nothing to say
    std::string meant{};
};

/// The problem of a number with separators, or of a fraction. Not of one with a sign.
[[nodiscard]] NumberProblem number_problem(std::string_view text);

/// The value that a text means where a message asks for `form`, «a whole number» or «a day»; empty for any other form.
[[nodiscard]] std::string value_meant(std::string_view text, std::string_view form);

/// Whether the text is what names a row of totals: «Tổng cộng», «Cộng», «Total», ….
[[nodiscard]] bool is_total(std::string_view text);

/// What to do with a row of totals.
[[nodiscard]] std::string totals_message(std::string_view text);

/// What to do with columns that have no name.
[[nodiscard]] std::string nameless_message(std::size_t columns);

/// Why the first line of a table names no columns; null when nothing about its form is wrong.
[[nodiscard]] const char* wrong_with_head(std::string_view first_cell);

/// What to do with a first line that holds one text, and not a name.
inline constexpr const char* title_message =
    "one text alone stands in this line, as a title does; the first line must name the columns";

} // namespace congvu::io
