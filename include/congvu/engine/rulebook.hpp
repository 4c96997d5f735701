// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/rule.hpp>
#include <congvu/engine/view.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace congvu {

/// What is said about a rule without running it.
struct RuleCard {
    std::string_view id;                        ///< stable for ever
    Text title;                                 ///< what it demands, as a clause that is true when complied with
    Citation source;                            ///< the document and clause that say so
    Period in_force;                            ///< the days on which it is asked
    Severity severity;                          ///< how hard a violation of it may weigh
    Reads reads;                                ///< the kinds of data it looks at
    std::span<const NamedParameter> parameters; ///< the figures of the law it reads
};

/// What a rule says of itself. \pre it is a constant: the card refers to it.
template <typename Subject>
[[nodiscard]] constexpr RuleCard card_of(const Rule<Subject>& rule) {
    return {rule.id, {rule.vi, rule.en}, rule.source, rule.in_force, rule.severity, rule.reads, rule.parameters};
}

/// How hard a finding of the rule is.
[[nodiscard]] constexpr Severity severity_of(const RuleCard& rule, const Verdict& verdict) {
    return severity_of(rule.severity, rule.source.confidence, verdict);
}

/// Takes a verdict as soon as it is reached.
class VerdictSink {
public:
    /// One verdict, with what it is about, where that stands, how sure its facts are, and the facts.
    virtual void take(const SubjectRef& ref, const Location& location, Confidence facts, std::vector<Operand> operands,
                      Verdict verdict) = 0;

protected:
    ~VerdictSink() = default;
};

/// A rule whose kind of subject is forgotten, so that rules of all kinds stand in one list. It refers to the rule,
/// which must be a constant that outlives it.
class AnyRule {
public:
    /// Refers to the rule, which must be a constant.
    template <typename Subject>
    constexpr AnyRule(const Rule<Subject>& rule) // NOLINT(*-explicit-*): a list of rules is written as their names
        : rule_(&rule), card_(card_of(rule)), run_(&run_typed<Subject>) {}

    /// What the rule says of itself.
    [[nodiscard]] constexpr const RuleCard& card() const { return card_; }

    /// Checks every subject of the view, in the order of the data.
    void run(const View& view, VerdictSink& sink) const { run_(rule_, view, sink); }

private:
    template <typename Subject>
    static void run_typed(const void* untyped, const View& view, VerdictSink& sink) {
        const auto& rule = *static_cast<const Rule<Subject>*>(untyped);
        for (auto& one : cases(view, OfType<Subject>{}))
            sink.take(one.ref, one.location, one.confidence, std::move(one.operands), rule(one.facts, view.as_of));
    }

    const void* rule_;
    RuleCard card_;
    void (*run_)(const void*, const View&, VerdictSink&);
};

/// Bộ quy tắc: rules in the order in which they are reported. A view of constants.
using Rulebook = std::span<const AnyRule>;

/// The rule with this id, or nothing. O(rules).
[[nodiscard]] constexpr std::optional<AnyRule> find(Rulebook rules, std::string_view id) {
    for (const AnyRule& rule : rules)
        if (rule.card().id == id) return rule;
    return std::nullopt;
}

/// Whether an id fits a pattern in which `*` stands for any run of characters: `KL40-*`, `ORG-02`. O(id * pattern).
[[nodiscard]] constexpr bool matches(std::string_view id, std::string_view pattern) {
    constexpr auto none = std::string_view::npos;
    std::size_t star    = none; // the last star, which may stand for one character more
    std::size_t at      = 0;
    std::size_t resumed = 0;
    std::size_t wanted  = 0;
    while (at < id.size()) {
        if (wanted < pattern.size() && pattern[wanted] == '*') {
            star    = wanted++;
            resumed = at;
        } else if (wanted < pattern.size() && pattern[wanted] == id[at]) {
            ++wanted;
            ++at;
        } else if (star != none) {
            wanted = star + 1;
            at     = ++resumed;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', wanted) == none;
}

/// Whether an id fits one of the patterns, which are separated by commas; every id does when there is no pattern.
[[nodiscard]] constexpr bool fits(std::string_view id, std::string_view patterns) {
    if (patterns.empty()) return true;
    while (!patterns.empty()) {
        const auto comma = patterns.find(',');
        if (matches(id, patterns.substr(0, comma))) return true;
        patterns = comma == std::string_view::npos ? std::string_view{} : patterns.substr(comma + 1);
    }
    return false;
}

/// The rules whose id fits one of the patterns, which are separated by commas; all when there is no pattern.
[[nodiscard]] inline std::vector<AnyRule> select(Rulebook rules, std::string_view patterns) {
    std::vector<AnyRule> chosen;
    for (const AnyRule& rule : rules)
        if (fits(rule.card().id, patterns)) chosen.push_back(rule);
    return chosen;
}

} // namespace congvu
