// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/engine/challenge.hpp>
#include <congvu/engine/rule.hpp>
#include <congvu/testing/fields.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// Đột biến quy tắc: one change to one rule, as a slip of whoever wrote it would make it.

namespace congvu::testing {

/// What is changed.
enum class MutationKind : std::uint8_t {
    always,    ///< a condition holds for all: the scope is widened
    never,     ///< a condition holds for none
    turned,    ///< a condition is turned round where one fact has one value: a category dropped, or taken in
    stricter,  ///< a limit that is met to the post is missed: `<=` becomes `<`
    looser,    ///< a limit that is missed by one post is met
    swapped,   ///< one outcome, given for one reason, becomes another
    hardened,  ///< a verdict that is milder than its rule is no longer
    begins,    ///< the period of the rule begins some days later
    ends,      ///< it ends some days later
    foresees,  ///< what was issued later counts, too
    parameter, ///< a figure of the law is some percentage points or posts higher
    severity,  ///< the rule is some steps harder
};

/// The word by which lists name it.
[[nodiscard]] constexpr std::string_view word(MutationKind kind) {
    switch (kind) {
        case MutationKind::always: return "always";
        case MutationKind::never: return "never";
        case MutationKind::turned: return "turned";
        case MutationKind::stricter: return "stricter";
        case MutationKind::looser: return "looser";
        case MutationKind::swapped: return "swapped";
        case MutationKind::hardened: return "hardened";
        case MutationKind::begins: return "begins";
        case MutationKind::ends: return "ends";
        case MutationKind::foresees: return "foresees";
        case MutationKind::parameter: return "parameter";
        case MutationKind::severity: return "severity";
    }
    return {};
}

/// One change to one rule. The views live as long as the rule and the table that it was made from.
struct Mutation {
    std::string_view rule;                    ///< its id
    MutationKind kind = MutationKind::always; ///< what is changed
    Text condition{};                         ///< of `always`, `never` and `turned`
    GivenFact where{};                        ///< of `turned`: the fact and its value
    Outcome from{};                           ///< of `swapped`: the outcome, its reason and what it becomes
    Text reason{};                            ///< \copydoc from
    Outcome to{};                             ///< \copydoc from
    std::string_view parameter{};             ///< of `parameter`
    int step = 0; ///< of `begins`, `ends`, `parameter` and `severity`: how far, and which way

    /// What it is called in lists: `KL40-07 always: is a commune`. The same as long as the rule's own words are.
    [[nodiscard]] std::string name() const {
        std::string text(rule);
        text.append(" ").append(word(kind));
        const std::string signed_step = (step > 0 ? "+" : "") + std::to_string(step);
        switch (kind) {
            case MutationKind::always:
            case MutationKind::never: return text.append(": ").append(condition.en);
            case MutationKind::turned:
                return text.append(" where ")
                    .append(where.name)
                    .append("=")
                    .append(where.text)
                    .append(": ")
                    .append(condition.en);
            case MutationKind::swapped:
                text.append(": ").append(word(from)).append(" becomes ").append(word(to));
                return reason.en.empty() ? text : text.append(": ").append(reason.en);
            case MutationKind::parameter: return text.append(" ").append(parameter).append(" ").append(signed_step);
            case MutationKind::begins:
            case MutationKind::ends:
            case MutationKind::severity: return text.append(" ").append(signed_step);
            case MutationKind::stricter:
            case MutationKind::looser:
            case MutationKind::hardened:
            case MutationKind::foresees: return text;
        }
        return text;
    }
};

/// Answers and decides as the mutation does.
class Mutated final : public Challenge {
public:
    /// Both are kept.
    constexpr Mutated(const Mutation& mutation, const std::vector<GivenFact>& facts)
        : mutation_(mutation), facts_(facts) {}

    [[nodiscard]] constexpr std::optional<bool> answer(const Text& condition,
                                                       std::optional<bool> honest) const override {
        if (condition.en != mutation_.condition.en) return honest;
        if (mutation_.kind == MutationKind::always) return true;
        if (mutation_.kind == MutationKind::never) return false;
        if (mutation_.kind == MutationKind::turned && is_where()) return !honest.value_or(false);
        return honest;
    }

    [[nodiscard]] constexpr Verdict verdict(Verdict honest) const override {
        if (mutation_.kind == MutationKind::stricter) return limited(std::move(honest), 1);
        if (mutation_.kind == MutationKind::looser) return limited(std::move(honest), -1);
        if (mutation_.kind == MutationKind::hardened) honest.at_most = Severity::violation;
        if (mutation_.kind == MutationKind::swapped && honest.outcome == mutation_.from &&
            honest.reason.en == mutation_.reason.en)
            honest.outcome = mutation_.to;
        return honest;
    }

private:
    [[nodiscard]] constexpr bool is_where() const {
        return std::any_of(facts_.begin(), facts_.end(), [&](const GivenFact& fact) {
            return fact.name == mutation_.where.name && fact.text == mutation_.where.text;
        });
    }

    /// Compared with a limit that is `by` posts harder to keep; the figures stay as they are.
    static constexpr Verdict limited(Verdict verdict, Posts by) {
        const bool is_judged = verdict.outcome == Outcome::complies || verdict.outcome == Outcome::violates;
        const auto above     = verdict.above_limit();
        if (!is_judged || !above) return verdict;
        bool is_met = false;
        switch (verdict.comparison) {
            case Comparison::none: return verdict;
            case Comparison::at_least: is_met = *above >= by; break;
            case Comparison::at_most: is_met = *above <= -by; break;
            case Comparison::exactly: is_met = by > 0 ? *above >= 0 : *above <= 0; break; // one side is let through
        }
        verdict.outcome = is_met ? Outcome::complies : Outcome::violates;
        return verdict;
    }

    const Mutation& mutation_;
    const std::vector<GivenFact>& facts_;
};

/// The rule with what the mutation changes about it as a whole: period and severity.
template <typename Subject>
[[nodiscard]] constexpr Rule<Subject> mutated(Rule<Subject> rule, const Mutation& mutation) {
    const boost::gregorian::date_duration days(mutation.step);
    if (mutation.kind == MutationKind::begins) rule.in_force.from = rule.in_force.from + days;
    if (mutation.kind == MutationKind::ends) rule.in_force.to = rule.in_force.to + days;
    if (mutation.kind == MutationKind::severity)
        rule.severity = static_cast<Severity>(static_cast<int>(rule.severity) + mutation.step);
    return rule;
}

} // namespace congvu::testing
