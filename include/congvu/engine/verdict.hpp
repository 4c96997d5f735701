// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/base/text.hpp>
#include <congvu/law/severity.hpp>
#include <congvu/time/date.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace congvu {

/// Kết luận kiểm tra. There is no default pass: a check says one of these four, and why.
enum class Outcome : std::uint8_t {
    complies,       ///< đạt
    violates,       ///< không đạt
    not_applicable, ///< không áp dụng
    undetermined,   ///< chưa xác định được: a fact is missing
};

[[nodiscard]] constexpr std::string_view word(Outcome outcome) {
    switch (outcome) {
        case Outcome::complies: return "complies";
        case Outcome::violates: return "violates";
        case Outcome::not_applicable: return "not_applicable";
        case Outcome::undetermined: return "undetermined";
    }
    return {};
}

[[nodiscard]] constexpr Text title(Outcome outcome) {
    switch (outcome) {
        case Outcome::complies: return {"đạt", "complies"};
        case Outcome::violates: return {"không đạt", "does not comply"};
        case Outcome::not_applicable: return {"không áp dụng", "not applicable"};
        case Outcome::undetermined: return {"chưa xác định", "undetermined"};
    }
    return {};
}

/// Whether a report lists it: it violates, or nobody can say.
[[nodiscard]] constexpr bool is_problem(Outcome outcome) {
    return outcome == Outcome::violates || outcome == Outcome::undetermined;
}

/// An entry of the data set that nothing else refers to: its key and what people call it. The views live as long as
/// the data set.
struct Record {
    std::string_view key; ///< by which the data names it
    Text title{};         ///< what people call it; may be empty

    /// Equal when key and title are.
    friend constexpr bool operator==(const Record&, const Record&) = default;
};

/// What an operand can be: a number of posts, a share, a day, a thing of the data set, or words.
using Value = std::variant<std::monostate, Posts, Percent, Date, AgencyId, GroupId, DocumentId, DirectiveId, TaskId,
                           FigureId, AllocationId, Record, Text>;

/// A fact that a verdict rests on. Several operands of one code form a list, in order.
struct Operand {
    std::string_view code; ///< names it in texts (`{successor}`) and in JSON
    Value value;           ///< what it is
    Location origin{};     ///< where it was read, if it was read
};

/// How a condition on the way to a verdict was answered.
enum class Truth : std::uint8_t { yes, no, unknown };

/// One step on the way to a verdict: a condition with its answer, or a figure that was taken or computed. `{code}` in
/// its text stands for the figure of an earlier step, or for the operands of that code.
struct Step {
    std::string_view code{};       ///< of a figure: names it for later steps; of a condition: empty
    Text says{};                   ///< the condition, or how the figure is computed; empty for a figure that was read
    std::optional<Truth> answer{}; ///< of a condition, or `unknown` for a figure that is missing
    Value value{};                 ///< of a figure
};

/// How the two figures of a verdict were compared.
enum class Comparison : std::uint8_t {
    none,     ///< they were not: the verdict rests on something else
    at_least, ///< complies when `observed >= limit`
    at_most,  ///< complies when `observed <= limit`
    exactly,  ///< complies when `observed == limit`
};

/// What a rule says of one subject. Texts are templates: `{observed}`, `{limit}` and `{difference}` stand for the
/// figures, `{code}` for the operands of that code; they are filled in when somebody reads the report.
struct Verdict {
    Outcome outcome;                          ///< to which of the four it came
    Severity at_most = Severity::violation;   ///< a verdict may be milder than its rule, never harder
    std::optional<Posts> observed{};          ///< the number that was found, if numbers were compared
    std::optional<Posts> limit{};             ///< what it was held against
    Comparison comparison = Comparison::none; ///< how the two were compared
    Text reason{};                            ///< why, as a template; empty where it complies
    Text fix{};                               ///< the nearest mend, for a violation
    std::vector<Operand> operands{};          ///< facts that its texts speak of
    std::vector<Step> steps{};                ///< how the rule came to it, in order

    /// How far the observed figure lies above its limit, below zero beneath it; nothing where the two were not
    /// compared.
    [[nodiscard]] constexpr std::optional<Posts> above_limit() const {
        if (comparison == Comparison::none || !observed || !limit) return std::nullopt;
        return *observed - *limit;
    }

    /// Adds a fact that its texts speak of.
    [[nodiscard]] constexpr Verdict with(std::string_view code, Value value) && {
        operands.push_back({code, std::move(value), {}});
        return std::move(*this);
    }
    /// No harder than `mildest`.
    [[nodiscard]] constexpr Verdict softened_to(Severity mildest) && {
        at_most = std::min(at_most, mildest);
        return std::move(*this);
    }

    /// Whether it came to this outcome.
    friend constexpr bool operator==(const Verdict& verdict, Outcome expected) { return verdict.outcome == expected; }
};

[[nodiscard]] constexpr Verdict complies() { return {.outcome = Outcome::complies}; }
[[nodiscard]] constexpr Verdict violates(Text reason, Text fix) {
    return {.outcome = Outcome::violates, .reason = reason, .fix = fix};
}
/// \param why what keeps the rule from applying.
[[nodiscard]] constexpr Verdict not_applicable(Text why) { return {.outcome = Outcome::not_applicable, .reason = why}; }
/// \param missing the fact without which nobody can say.
[[nodiscard]] constexpr Verdict undetermined(Text missing) {
    return {.outcome = Outcome::undetermined, .reason = missing};
}

/// Complies when `observed >= limit`. Both are kept, for the report to show.
[[nodiscard]] constexpr Verdict at_least(Posts observed, Posts limit) {
    return {.outcome    = observed >= limit ? Outcome::complies : Outcome::violates,
            .observed   = observed,
            .limit      = limit,
            .comparison = Comparison::at_least};
}

/// Complies when `observed <= limit`. Both are kept, for the report to show.
[[nodiscard]] constexpr Verdict at_most(Posts observed, Posts limit) {
    return {.outcome    = observed <= limit ? Outcome::complies : Outcome::violates,
            .observed   = observed,
            .limit      = limit,
            .comparison = Comparison::at_most};
}

/// Complies when `observed == limit`. Both are kept, for the report to show.
[[nodiscard]] constexpr Verdict exactly(Posts observed, Posts limit) {
    return {.outcome    = observed == limit ? Outcome::complies : Outcome::violates,
            .observed   = observed,
            .limit      = limit,
            .comparison = Comparison::exactly};
}

/// The same verdict, saying this when it violates.
[[nodiscard]] constexpr Verdict saying(Verdict verdict, Text reason, Text fix) {
    if (verdict.outcome == Outcome::violates) {
        verdict.reason = reason;
        verdict.fix    = fix;
    }
    return verdict;
}

} // namespace congvu
