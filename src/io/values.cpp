// SPDX-License-Identifier: BSL-1.0
#include "values.hpp"

#include <congvu/base/share_text.hpp>

#include <algorithm>
#include <charconv>

namespace congvu::io {

namespace {

constexpr Posts most_posts = 1'000'000'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_mark(char c) { return c == '.' || c == ',' || c == ' ' || c == '_' || c == '\''; }

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

bool is_good_year(Date day) {
    const int year = day.year();
    return year >= first_year && year <= last_year;
}

std::string years() { return std::to_string(first_year) + " and " + std::to_string(last_year); }

} // namespace

std::string from_vietnamese(std::string_view text) {
    const auto first  = text.find_first_of("/-.");
    const auto second = text.find_last_of("/-.");
    if (first == std::string_view::npos || first == second || first > 2 || second - first > 3) return {};
    const auto padded = [](std::string_view number) {
        return std::string(number.size() < 2 ? "0" : "").append(number);
    };
    const std::string iso = std::string(text.substr(second + 1)) + '-' +
                            padded(text.substr(first + 1, second - first - 1)) + '-' + padded(text.substr(0, first));
    return parse_date(iso) ? iso : std::string();
}

bool is_text(const Source& source, const Node& node) {
    if (node.kind == Node::Kind::text) return true;
    source.fault("wrong-kind", node.mark, "text is needed here, not " + std::string(name_of(node.kind)));
    return false;
}

std::optional<std::size_t> read_word_among(const Source& source, const Node& node,
                                           const std::vector<std::string_view>& words) {
    if (!is_text(source, node)) return std::nullopt;
    const auto found = std::find(words.begin(), words.end(), node.text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    std::string list;
    for (const std::string_view one : words)
        list.append(list.empty() ? "" : ", ").append(one);
    source.fault("unknown-word", node.mark, quoted(node.text) + " is none of " + list,
                 source.faults->meant(node.text, words));
    return std::nullopt;
}

std::optional<Date> read_day(const Source& source, const Node& node) {
    if (!is_text(source, node)) return std::nullopt;
    const auto day = parse_date(node.text);
    if (day && is_good_year(*day)) return day;
    if (day)
        source.fault("bad-date", node.mark,
                     quoted(node.text) + " is not between the years " + years() +
                         "; leave a day out where there is no beginning or no end");
    else
        source.fault("bad-date", node.mark, quoted(node.text) + " is no day; write YYYY-MM-DD",
                     from_vietnamese(node.text));
    return std::nullopt;
}

std::optional<Date> read_private_day(const Source& source, const Node& node) {
    if (!is_text(source, node)) return std::nullopt;
    const auto day = parse_date(node.text);
    if (day && is_good_year(*day)) return day;
    source.fault("bad-date", node.mark, "this is no day between the years " + years() + "; write YYYY-MM-DD");
    return std::nullopt;
}

std::optional<Period> read_year(const Source& source, const Node& node) {
    if (!is_text(source, node)) return std::nullopt;
    unsigned short year       = 0;
    const char* const last    = node.text.data() + node.text.size();
    const auto [end, problem] = std::from_chars(node.text.data(), last, year);
    if (problem == std::errc{} && end == last && year >= first_year && year <= last_year)
        return Period::until(date(year, 1, 1), through(year, 12, 31));
    source.fault("bad-year", node.mark, quoted(node.text) + " is no year between " + years());
    return std::nullopt;
}

std::optional<Posts> read_posts(const Source& source, const Node& node, bool may_be_negative) {
    if (!is_text(source, node)) return std::nullopt;
    const std::string_view text = node.text;
    const auto refuse           = [&](const char* code, const std::string& why, const std::string& meant = {}) {
        source.fault(code, node.mark, quoted(text) + " " + why, meant);
        return std::nullopt;
    };
    const bool is_negative        = text.starts_with('-');
    const std::string_view digits = is_negative ? text.substr(1) : text;
    if (has_separated_thousands(digits))
        return refuse("separated-posts", "has separators; write posts in digits only",
                      (is_negative ? "-" : "") + without_marks(digits));
    if (is_fraction(digits)) return refuse("fractional-posts", "is a fraction; posts are whole");
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit))
        return refuse("bad-posts", "is no number of posts; write a whole number, or unknown");
    Posts value        = 0;
    const auto problem = std::from_chars(digits.data(), digits.data() + digits.size(), value).ec;
    if (problem != std::errc{} || value > most_posts)
        return refuse("too-many-posts", "is more than " + std::to_string(most_posts));
    if (is_negative && !may_be_negative) return refuse("negative-posts", "is below zero; only \"excess\" may be");
    return is_negative ? -value : value;
}

std::optional<Percent> read_share(const Source& source, const Node& node) {
    if (!is_text(source, node)) return std::nullopt;
    const auto share = parse_share(node.text);
    if (!share) source.fault("bad-share", node.mark, quoted(node.text) + " is no share; write 40%, 1.9 or 2/5");
    return share;
}

} // namespace congvu::io
