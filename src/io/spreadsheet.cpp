// SPDX-License-Identifier: BSL-1.0
#include "spreadsheet.hpp"

#include "source.hpp"
#include "values.hpp"

#include <congvu/time/date.hpp>

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace congvu::io {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_mark(char c) { return c == '.' || c == ',' || c == ' ' || c == '_' || c == '\''; }
bool are_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

/// The day of a spreadsheet's number, which counts from 30 December 1899; five digits, for fewer may be a year, and
/// perhaps the part of a day behind them.
std::string from_serial(std::string_view text) {
    constexpr std::size_t digits = 5;
    const std::string_view whole = text.substr(0, text.find_first_of(".,"));
    const bool has_part          = whole.size() < text.size();
    if (whole.size() != digits || !are_digits(whole) || whole.front() == '0') return {};
    if (has_part && !are_digits(text.substr(digits + 1))) return {};
    int days = 0;
    std::from_chars(whole.data(), whole.data() + whole.size(), days);
    return to_iso(date(1899, 12, 30) + boost::gregorian::days(days));
}

std::string iso(std::string_view year, std::string_view month, std::string_view day) {
    const auto padded = [](std::string_view number) {
        return std::string(number.size() < 2 ? "0" : "").append(number);
    };
    const std::string text = std::string(year) + '-' + padded(month) + '-' + padded(day);
    return parse_date(text) ? text : std::string();
}

/// A day in three parts, in the order of Vietnam; else with the month first, where that is the only one possible, or
/// with the year first.
std::string from_parts(std::string_view text) {
    constexpr std::string_view marks = "/-.";
    const auto first                 = text.find_first_of(marks);
    const auto second                = text.find_last_of(marks);
    if (first == text.npos || first == second) return {};
    const auto one   = text.substr(0, first);
    const auto two   = text.substr(first + 1, second - first - 1);
    const auto three = text.substr(second + 1);
    if (one.size() > 2) return iso(one, two, three);
    std::string day = iso(three, two, one);
    return day.empty() ? iso(three, one, two) : day;
}

/// Whether the digits stand in groups of three («4.982», «1,234,567»): thousands, in one country or the other.
bool has_separated_thousands(std::string_view text) {
    std::size_t digits = 0;
    bool is_first      = true;
    for (const char c : text) {
        if (is_digit(c)) {
            ++digits;
            continue;
        }
        if (!is_mark(c) || digits == 0 || digits > 3 || (!is_first && digits != 3)) return false;
        is_first = false;
        digits   = 0;
    }
    return !is_first && digits == 3;
}

bool is_fraction(std::string_view text) {
    const auto mark = text.find_first_of(".,");
    return mark != std::string_view::npos && mark > 0 && mark + 1 < text.size() &&
           text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

std::string without_marks(std::string_view text) {
    std::string digits(text);
    digits.erase(std::remove_if(digits.begin(), digits.end(), is_mark), digits.end());
    return digits;
}

/// The number of «12.0» or «1.234,00», where nothing is behind the mark.
std::string whole_of(std::string_view fraction) {
    const auto mark              = fraction.find_last_of(".,");
    const std::string_view whole = fraction.substr(0, mark);
    if (fraction.find_first_not_of('0', mark + 1) != std::string_view::npos) return {};
    return are_digits(whole) || has_separated_thousands(whole) ? without_marks(whole) : std::string();
}

} // namespace

std::string day_meant(std::string_view text) {
    const std::string_view day = text.substr(0, text.find_first_of(" T")); // behind it is the time
    std::string meant          = from_serial(day);
    if (meant.empty()) meant = from_parts(day);
    return meant;
}

bool is_serial_day(std::string_view text) { return !from_serial(text).empty(); }

const char* not_a_day(std::string_view text) {
    return is_serial_day(text) ? "is no day but perhaps a spreadsheet's number of one; write YYYY-MM-DD"
                               : "is no day; write YYYY-MM-DD";
}

NumberProblem number_problem(std::string_view text) {
    if (has_separated_thousands(text))
        return {"separated-posts", "has separators; write posts in digits only", without_marks(text)};
    if (is_fraction(text)) return {"fractional-posts", "is a fraction; posts are whole", whole_of(text)};
    return {};
}

std::string value_meant(std::string_view text, std::string_view form) {
    if (form.starts_with("a whole number")) return number_problem(text).meant;
    return form.starts_with("a day") ? day_meant(text) : std::string();
}

bool is_total(std::string_view text) {
    constexpr std::size_t longest = 40;
    constexpr std::array<std::string_view, 8> totals{"tổng cộng", "tổng số", "tổng",        "cộng",
                                                     "total",     "totals",  "grand total", "subtotal"};
    if (text.empty() || text.size() > longest) return false;
    auto word = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    word.trim();
    if (word.endsWith(":")) word.truncate(word.length() - 1);
    std::string folded;
    word.trim().foldCase().toUTF8String(folded);
    return std::find(totals.begin(), totals.end(), folded) != totals.end();
}

std::string totals_message(std::string_view text) {
    return in_quotes(text) + " stands for a row of totals, which are no data; delete the row";
}

std::string nameless_message(std::size_t columns) {
    const std::string what = columns == 1 ? "the column has no name"
                                          : std::to_string(columns) + " columns have no name, the first of them here";
    return what + "; merged cells name only the first of their columns: unmerge them and name each, or delete what is "
                  "empty";
}

const char* wrong_with_head(std::string_view first_cell) {
    if (first_cell.find('\t') != first_cell.npos)
        return "tabs set the names of the columns apart; save the table with commas or semicolons, as CSV";
    if (first_cell.starts_with("sep=")) return "this line is for a spreadsheet alone; delete it";
    const auto mark = first_cell.find('\r');
    if (mark != first_cell.npos && mark + 1 < first_cell.size())
        return "lines end with a carriage return alone; save the table with line feeds, as \"CSV UTF-8\"";
    return nullptr;
}

} // namespace congvu::io
