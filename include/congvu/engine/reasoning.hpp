// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/challenge.hpp>
#include <congvu/engine/verdict.hpp>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace congvu {

/// The way to a verdict, written down while it is walked: which conditions held, which figures were taken and what was
/// computed from them. So an explanation can never differ from the check.
///
/// \snippet{trimleft} tests/engine/reasoning_test.cpp a way
class Reasoning {
public:
    constexpr Reasoning() = default;
    /// A way on which somebody else answers and decides. The challenge is kept.
    constexpr explicit Reasoning(const Challenge& challenge) : challenge_(&challenge) {}

    /// A way that nobody reads: the verdict is the same, and nothing is written down. For millions of subjects, of
    /// which a few are explained later.
    [[nodiscard]] static constexpr Reasoning unwritten() {
        Reasoning way;
        way.is_written_ = false;
        return way;
    }

    /// Whether somebody reads it; figures that are only shown need not be computed otherwise.
    [[nodiscard]] constexpr bool is_written() const { return is_written_; }

    /// Notes a condition and gives its answer back.
    [[nodiscard]] constexpr bool holds(Text condition, bool answer) {
        if (challenge_ != nullptr) answer = challenge_->answer(condition, answer).value_or(false);
        return knows_that(condition, answer);
    }
    /// Notes a condition without which the rest cannot even be asked: whether something is known.
    [[nodiscard]] constexpr bool knows_that(Text condition, bool answer) {
        if (is_written_) steps_.push_back({{}, condition, answer ? Truth::yes : Truth::no, {}});
        return answer;
    }
    /// Notes a condition that may be open: yes, no, or nobody knows.
    [[nodiscard]] constexpr std::optional<bool> asks(Text condition, std::optional<bool> answer) {
        if (challenge_ != nullptr) answer = challenge_->answer(condition, answer);
        const Truth known = answer.value_or(false) ? Truth::yes : Truth::no;
        if (is_written_) steps_.push_back({{}, condition, answer ? known : Truth::unknown, {}});
        return answer;
    }
    /// Notes a fact of the subject, and whether it is known.
    template <typename T>
    [[nodiscard]] constexpr bool knows(std::string_view code, const std::optional<T>& fact) {
        if (!is_written_) return fact.has_value();
        if (fact)
            takes(code, *fact);
        else
            steps_.push_back({code, {}, Truth::unknown, {}});
        return fact.has_value();
    }
    /// Notes a fact of the subject that is always known.
    constexpr void takes(std::string_view code, Value fact) {
        if (is_written_) steps_.push_back({code, {}, std::nullopt, std::move(fact)});
    }
    /// Notes a figure that follows from others, and gives it back; `how` is the arithmetic, with `{code}` for figures.
    constexpr Posts computes(std::string_view code, Text how, Posts figure) {
        if (is_written_) steps_.push_back({code, how, std::nullopt, figure});
        return figure;
    }
    /// The verdict to which this way led. Ends the way.
    [[nodiscard]] constexpr Verdict to(Verdict verdict) {
        if (challenge_ != nullptr) verdict = challenge_->verdict(std::move(verdict));
        if (is_written_) verdict.steps = std::move(steps_);
        return verdict;
    }

private:
    const Challenge* challenge_ = nullptr;
    bool is_written_            = true;
    std::vector<Step> steps_;
};

} // namespace congvu
