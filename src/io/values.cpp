// SPDX-License-Identifier: BSL-1.0
#include "values.hpp"

#include "spreadsheet.hpp"

#include <congvu/base/share_text.hpp>

#include <algorithm>
#include <charconv>

namespace congvu::io {

namespace {

constexpr Posts most_posts = 1'000'000'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_good_year(Date day) {
    const int year = day.year();
    return year >= first_year && year <= last_year;
}

std::string years() { return std::to_string(first_year) + " and " + std::to_string(last_year); }

} // namespace

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
    source.fault("unknown-word", node.mark, in_quotes(node.text) + " is none of " + list,
                 source.faults->meant(node.text, words));
    return std::nullopt;
}

std::optional<Date> read_day(const Source& source, const Node& node) {
    if (!is_text(source, node)) return std::nullopt;
    const auto day = parse_date(node.text);
    if (day && is_good_year(*day)) return day;
    if (day)
        source.fault("bad-date", node.mark,
                     in_quotes(node.text) + " is not between the years " + years() +
                         "; leave a day out where there is no beginning or no end");
    else
        source.fault("bad-date", node.mark, in_quotes(node.text) + " " + not_a_day(node.text), day_meant(node.text));
    return std::nullopt;
}

std::optional<Date> read_private_day(const Source& source, const Node& node) {
    if (!is_text(source, node)) return std::nullopt;
    const auto day = parse_date(node.text);
    if (day && is_good_year(*day)) return day;
    source.fault("bad-date", node.mark,
                 is_serial_day(node.text) ? "this " + std::string(not_a_day(node.text))
                                          : "this is no day between the years " + years() + "; write YYYY-MM-DD");
    return std::nullopt;
}

std::optional<Period> read_year(const Source& source, const Node& node) {
    if (!is_text(source, node)) return std::nullopt;
    unsigned short year       = 0;
    const char* const last    = node.text.data() + node.text.size();
    const auto [end, problem] = std::from_chars(node.text.data(), last, year);
    if (problem == std::errc{} && end == last && year >= first_year && year <= last_year)
        return Period::until(date(year, 1, 1), through(year, 12, 31));
    source.fault("bad-year", node.mark, in_quotes(node.text) + " is no year between " + years());
    return std::nullopt;
}

std::optional<Posts> read_posts(const Source& source, const Node& node, bool may_be_negative) {
    if (!is_text(source, node)) return std::nullopt;
    const std::string_view text = node.text;
    const auto refuse           = [&](const char* code, const std::string& why, const std::string& meant = {}) {
        source.fault(code, node.mark, in_quotes(text) + " " + why, meant);
        return std::nullopt;
    };
    const bool is_negative        = text.starts_with('-');
    const std::string_view digits = is_negative ? text.substr(1) : text;
    if (const auto problem = number_problem(digits); problem.why != nullptr)
        return refuse(problem.code, problem.why, problem.meant.empty() ? "" : (is_negative ? "-" : "") + problem.meant);
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
    if (!share) source.fault("bad-share", node.mark, in_quotes(node.text) + " is no share; write 40%, 1.9 or 2/5");
    return share;
}

} // namespace congvu::io
