// SPDX-License-Identifier: BSL-1.0
#include "cells.hpp"

#include "../encoding.hpp"
#include "../source.hpp"
#include "../spreadsheet.hpp"

#include <congvu/time/date.hpp>

#include <algorithm>
#include <utility>

namespace congvu::io::tables {

namespace {

std::string wrong_with_day(std::string_view text) {
    if (!parse_date(text)) return not_a_day(text);
    return "is not between " + to_iso(bulk::first_day16) + " and " + to_iso(bulk::last_day16);
}

} // namespace

bool is_good_text(std::string_view text) { return problem_of(text).message.empty() && lone_return(text) == text.npos; }

void Cells::fault(std::size_t column, const char* code, std::string message) {
    faults_.add([&] { return Fault{code, place(column), std::move(message)}; });
}

bool Cells::check_clean(std::size_t column) {
    const std::string_view text = (*this)[column];
    if (const auto problem = problem_of(text); !problem.message.empty())
        fault(column, problem.code, problem.message);
    else if (lone_return(text) != text.npos)
        fault(column, "stray-return", "a carriage return stands here without a line feed");
    else
        return true;
    return false;
}

bool Cells::is_something(std::size_t column) {
    if (!(*this)[column].empty()) return check_clean(column);
    fault(column, "empty-cell", "the cell is empty");
    return false;
}

bool Cells::check_key(std::size_t column) {
    if (!is_something(column)) return false;
    const std::string_view text = (*this)[column];
    if (text.front() == ' ' || text.back() == ' ') refuse(column, "outer-blank", "begins or ends with a blank");
    return true;
}

void Cells::refuse(std::size_t column, const char* code, const std::string& is_wrong, std::string meant) {
    if (!is_something(column)) return;
    faults_.add([&] {
        return Fault{code, place(column), in_quotes((*this)[column]) + " " + is_wrong, Among::nothing,
                     std::move(meant)};
    });
}

void Cells::refuse_sign(std::size_t column, const char* code, const char* meaning) { refuse(column, code, meaning); }

void Cells::refuse_key(std::size_t column, const Target& target) {
    if (!is_something(column) || !target.is_whole) return;
    faults_.add([&] {
        const std::string_view key = (*this)[column];
        return Fault{"unknown-key", place(column), "no " + std::string(target.thing) + " has the id " + in_quotes(key),
                     target.among, std::string(key)};
    });
}

void Cells::refuse_day(std::size_t column) {
    const std::string_view text = (*this)[column];
    refuse(column, "bad-date", wrong_with_day(text), parse_date(text) ? std::string() : day_meant(text));
}

void Cells::refuse_private_day(std::size_t column) {
    if (is_something(column)) fault(column, "bad-date", "this " + wrong_with_day((*this)[column]));
}

void Cells::refuse_word(std::size_t column, const WordColumn& words) {
    if (!is_something(column)) return;
    faults_.add([&] {
        return Fault{"unknown-word", place(column), in_quotes((*this)[column]), words.among,
                     std::string((*this)[column])};
    });
}

void Cells::refuse_posts(std::size_t column) {
    const std::string_view text = (*this)[column];
    const auto is_whole         = [](std::string_view digits) {
        return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (text.starts_with('-') && is_whole(text.substr(1)))
        refuse(column, "negative-posts", "is below zero");
    else if (is_whole(text))
        refuse(column, "too-many-posts", "is more than 999999999");
    else if (auto problem = number_problem(text); problem.why != nullptr)
        refuse(column, "bad-posts", problem.why, std::move(problem.meant));
    else
        refuse(column, "bad-posts", "is no number of posts; write a whole number, in digits only");
}

void Cells::refuse_year(std::size_t column) {
    refuse(column, "bad-year", "is no year between 1900 and 2079", number_problem((*this)[column]).meant);
}

} // namespace congvu::io::tables
