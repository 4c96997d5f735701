// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdio>
#include <cstdlib>
#include <set>
#include <type_traits>
#include <utility>

/// \file
/// All mutants of the library in one program; the environment says which of them is alive. mutate.py writes calls of
/// these functions into a copy of the sources, so that everything is compiled once and not once for each mutant.
///
/// A mutant sleeps while the compiler evaluates a constant, so that a `static_assert` of a test cannot notice it.

namespace congvu_mutation {

/// Which mutant is alive, and which were met on the way.
class Run {
public:
    Run() : alive_(number("CONGVU_MUTANT")), record_(std::getenv("CONGVU_MUTANTS_MET")) {}
    ~Run() {
        if (record_ == nullptr) return;
        if (std::FILE* file = std::fopen(record_, "w")) {
            for (const int id : met_)
                std::fprintf(file, "%d\n", id);
            std::fclose(file);
        }
    }
    Run(const Run&)            = delete;
    Run& operator=(const Run&) = delete;

    bool is_alive(int id) {
        if (record_ != nullptr) met_.insert(id);
        return id == alive_;
    }

private:
    static int number(const char* name) {
        const char* text = std::getenv(name);
        return text == nullptr ? -1 : std::atoi(text);
    }

    int alive_;
    const char* record_;
    std::set<int> met_;
};

/// Lives as long as the process, also for objects with static storage; what was met is written at exit.
inline Run& run() {
    static Run one;
    return one;
}

constexpr bool on(int id) {
    if (std::is_constant_evaluated()) return false;
    return run().is_alive(id);
}

/// `!x` and conditions: the opposite.
constexpr bool flip(int id, bool value) { return value != on(id); }

// Comparisons and sums. `a < b` becomes `a < lt{7} < b`: of the same rank, so that nothing else is taken apart anew.
struct lt {
    int id;
};
struct le {
    int id;
};
struct gt {
    int id;
};
struct ge {
    int id;
};
struct eq {
    int id;
};
struct ne {
    int id;
};
struct plus {
    int id;
};
struct minus {
    int id;
};
struct times {
    int id;
};
struct over {
    int id;
};

template <typename Mark, typename Left>
struct Half {
    Left&& left;
    int id;
};

template <typename Left>
constexpr Half<lt, Left> operator<(Left&& left, lt mark) {
    return {std::forward<Left>(left), mark.id};
}
template <typename Left>
constexpr Half<le, Left> operator<=(Left&& left, le mark) {
    return {std::forward<Left>(left), mark.id};
}
template <typename Left>
constexpr Half<gt, Left> operator>(Left&& left, gt mark) {
    return {std::forward<Left>(left), mark.id};
}
template <typename Left>
constexpr Half<ge, Left> operator>=(Left&& left, ge mark) {
    return {std::forward<Left>(left), mark.id};
}
template <typename Left>
constexpr Half<eq, Left> operator==(Left&& left, eq mark) {
    return {std::forward<Left>(left), mark.id};
}
template <typename Left>
constexpr Half<ne, Left> operator!=(Left&& left, ne mark) {
    return {std::forward<Left>(left), mark.id};
}
template <typename Left>
constexpr Half<plus, Left> operator+(Left&& left, plus mark) {
    return {std::forward<Left>(left), mark.id};
}
template <typename Left>
constexpr Half<minus, Left> operator-(Left&& left, minus mark) {
    return {std::forward<Left>(left), mark.id};
}
template <typename Left>
constexpr Half<times, Left> operator*(Left&& left, times mark) {
    return {std::forward<Left>(left), mark.id};
}
template <typename Left>
constexpr Half<over, Left> operator/(Left&& left, over mark) {
    return {std::forward<Left>(left), mark.id};
}

template <typename Left, typename Right>
constexpr bool operator<(Half<lt, Left> half, Right&& right) {
    return on(half.id) ? bool(!(right < half.left)) : bool(half.left < right);
}
template <typename Left, typename Right>
constexpr bool operator<=(Half<le, Left> half, Right&& right) {
    return on(half.id) ? bool(half.left < right) : bool(half.left <= right);
}
template <typename Left, typename Right>
constexpr bool operator>(Half<gt, Left> half, Right&& right) {
    return on(half.id) ? bool(!(half.left < right)) : bool(half.left > right);
}
template <typename Left, typename Right>
constexpr bool operator>=(Half<ge, Left> half, Right&& right) {
    return on(half.id) ? bool(right < half.left) : bool(half.left >= right);
}
template <typename Left, typename Right>
constexpr bool operator==(Half<eq, Left> half, Right&& right) {
    return bool(half.left == right) != on(half.id);
}
template <typename Left, typename Right>
constexpr bool operator!=(Half<ne, Left> half, Right&& right) {
    return bool(half.left != right) != on(half.id);
}

/// A number, or what is one when somebody counts with it, as the year of a date.
template <typename T>
inline constexpr bool is_number = std::is_convertible_v<T, long long>;
template <typename Left, typename Right>
inline constexpr bool are_numbers = is_number<Left>&& is_number<Right>;

template <typename Left, typename Right>
constexpr auto operator+(Half<plus, Left> half, Right&& right) {
    if constexpr (are_numbers<Left, Right>)
        if (on(half.id)) return half.left - right;
    return std::forward<Left>(half.left) + std::forward<Right>(right);
}
template <typename Left, typename Right>
constexpr auto operator-(Half<minus, Left> half, Right&& right) {
    if constexpr (are_numbers<Left, Right>)
        if (on(half.id)) return half.left + right;
    return std::forward<Left>(half.left) - std::forward<Right>(right);
}
template <typename Left, typename Right>
constexpr auto operator*(Half<times, Left> half, Right&& right) {
    if constexpr (are_numbers<Left, Right>)
        if (on(half.id)) return half.left + right;
    return std::forward<Left>(half.left) * std::forward<Right>(right);
}
template <typename Left, typename Right>
constexpr auto operator/(Half<over, Left> half, Right&& right) {
    if constexpr (are_numbers<Left, Right>)
        if (on(half.id)) return half.left * right;
    return std::forward<Left>(half.left) / std::forward<Right>(right);
}

} // namespace congvu_mutation
