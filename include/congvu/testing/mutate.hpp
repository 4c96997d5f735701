// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/testing/scenario.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// Đột biến quy tắc: would the tests notice, if the law in the code were another one? Each rule is changed in one place
/// at a time, and its scenarios are asked again; a change that no scenario notices survives.

namespace congvu::testing {

/// What became of one mutation.
struct MutantResult {
    const TestedRule* rule = nullptr;        ///< whose rule is changed
    Mutation mutation;                       ///< in which place, how
    const Scenario* killer        = nullptr; ///< the first that noticed; nothing: none did
    std::size_t asked             = 0;       ///< scenarios that were asked about it
    const TestException* excepted = nullptr; ///< why it is no change at all, where the book says so

    /// Whether nobody noticed, and nobody said why.
    [[nodiscard]] bool survived() const { return killer == nullptr && excepted == nullptr; }
};

namespace detail {

/// What the scenarios of one rule come by on their way, without any change.
class Surveyor final : public Challenge {
public:
    /// Answers of one condition by fact and value.
    using Answers = std::map<std::pair<std::string_view, std::string_view>, std::set<bool>>;

    explicit Surveyor(const RuleCard& card) : card_(&card) {}

    void walk(const TestedRule& rule, const Scenario& scenario) {
        facts_ = facts_of(scenario);
        static_cast<void>(rule.ask(facts_, scenario.as_of, static_cast<const Challenge&>(*this)));
    }

    [[nodiscard]] std::optional<bool> answer(const Text& condition, std::optional<bool> honest) const override {
        note(condition, honest.value_or(false));
        return honest;
    }
    [[nodiscard]] Verdict verdict(Verdict honest) const override {
        sites_.try_emplace({honest.outcome, honest.reason.en}, honest.reason);
        is_compared_ = is_compared_ || honest.comparison != Comparison::none;
        is_softened_ = is_softened_ || severity_of(*card_, honest) < severity_of(*card_, complies());
        return honest;
    }

    [[nodiscard]] std::vector<Mutation> mutations() const {
        std::vector<Mutation> all;
        for (const auto& [en, condition] : conditions_) {
            all.push_back({.rule = card_->id, .kind = MutationKind::always, .condition = condition.text});
            all.push_back({.rule = card_->id, .kind = MutationKind::never, .condition = condition.text});
            turn(condition, all);
        }
        for (const auto& [site, reason] : sites_)
            all.push_back({.rule   = card_->id,
                           .kind   = MutationKind::swapped,
                           .from   = site.first,
                           .reason = reason,
                           .to     = site.first == Outcome::complies ? Outcome::violates : Outcome::complies});
        if (is_compared_)
            for (const MutationKind kind : {MutationKind::stricter, MutationKind::looser})
                all.push_back({.rule = card_->id, .kind = kind});
        if (is_softened_) all.push_back({.rule = card_->id, .kind = MutationKind::hardened});
        return all;
    }

private:
    struct Condition {
        Text text;
        Answers by_fact;
    };

    void note(const Text& text, bool is_yes) const {
        Condition& condition = conditions_.try_emplace(text.en, Condition{text, {}}).first->second;
        for (const GivenFact& fact : facts_)
            if (is_word(fact.text)) condition.by_fact[{fact.name, fact.text}].insert(is_yes);
    }

    /// Whether it names a kind of thing rather than a figure, a day or yes and no.
    static bool is_word(std::string_view text) {
        return !text.empty() && text.front() >= 'a' && text.front() <= 'z' && text != "yes" && text != "no" &&
               text != "unknown";
    }

    /// A condition is turned where all with the value got the same answer, and there are others.
    void turn(const Condition& condition, std::vector<Mutation>& all) const {
        std::map<std::string_view, std::size_t> values;
        for (const auto& [fact, answers] : condition.by_fact)
            ++values[fact.first];
        for (const auto& [fact, answers] : condition.by_fact)
            if (answers.size() == 1 && values[fact.first] > 1)
                all.push_back({.rule      = card_->id,
                               .kind      = MutationKind::turned,
                               .condition = condition.text,
                               .where     = {fact.first, fact.second}});
    }

    const RuleCard* card_;
    std::vector<GivenFact> facts_;
    mutable std::map<std::string_view, Condition> conditions_;
    mutable std::map<std::pair<Outcome, std::string_view>, Text> sites_;
    mutable bool is_compared_ = false;
    mutable bool is_softened_ = false;
};

/// The changes to a rule as a whole. One that could change no verdict is none: an end that there is not, a severity
/// that the confidence of the source caps.
inline void mutate_card(const RuleCard& card, std::vector<Mutation>& all) {
    const auto step = [&](MutationKind kind, int days) {
        all.push_back({.rule = card.id, .kind = kind, .step = days});
    };
    for (const int day : {-1, 1}) {
        if (!card.in_force.from.is_special()) step(MutationKind::begins, day);
        if (!card.in_force.to.is_special()) step(MutationKind::ends, day);
    }
    if (!card.source.document->issued.earliest().is_special())
        all.push_back({.rule = card.id, .kind = MutationKind::foresees});
    for (const NamedParameter& parameter : card.parameters)
        for (const int point : {-1, 1})
            all.push_back({.rule = card.id, .kind = MutationKind::parameter, .parameter = parameter.id, .step = point});
    for (const int by : {-1, 1}) {
        const int changed = static_cast<int>(card.severity) + by;
        if (changed < static_cast<int>(Severity::advice) || changed > static_cast<int>(Severity::violation)) continue;
        if (severity_of(static_cast<Severity>(changed), card.source.confidence, complies()) !=
            severity_of(card, complies()))
            step(MutationKind::severity, by);
    }
}

/// The scenarios that expect something of each rule, in order.
using Askings = std::vector<std::pair<const Scenario*, const Expectation*>>;
using Asked   = std::map<const TestedRule*, Askings>;

[[nodiscard]] inline Asked by_rule(const ScenarioBook& book) {
    Asked asked;
    for (const Scenario& scenario : book.scenarios)
        for (const Expectation& expectation : scenario.expectations)
            asked[expectation.rule].push_back({&scenario, &expectation});
    return asked;
}

[[nodiscard]] inline std::vector<Mutation> mutations_of(const TestedRule& rule, const Askings& asked) {
    Surveyor surveyor(rule.card());
    for (const auto& [scenario, expectation] : asked)
        surveyor.walk(rule, *scenario);
    std::vector<Mutation> all = surveyor.mutations();
    mutate_card(rule.card(), all);
    return all;
}

[[nodiscard]] inline MutantResult try_mutation(const TestedRule& rule, const Mutation& mutation, const Askings& asked) {
    MutantResult result{&rule, mutation};
    for (const auto& [scenario, expectation] : asked) {
        ++result.asked;
        const int harder    = mutation.kind == MutationKind::severity ? mutation.step : 0;
        const int severity  = static_cast<int>(rule.card().severity) + harder;
        const auto verdict  = rule.ask(facts_of(*scenario), scenario->as_of, mutation);
        const auto compared = compare(*scenario, *expectation, verdict, static_cast<Severity>(severity));
        if (compared.passed()) continue;
        result.killer = scenario;
        break;
    }
    return result;
}

} // namespace detail

/// Every mutation of the rules of which the book expects something: of their conditions, reasons and comparisons, as
/// far as its scenarios meet them, and of their periods, figures and severities. In the order of the rules. The
/// mutations refer to the rules and the book. O(expectations * steps).
[[nodiscard]] inline std::vector<Mutation> mutate(const ScenarioBook& book) {
    std::vector<Mutation> all;
    for (const auto& [rule, asked] : detail::by_rule(book)) {
        const auto of_rule = detail::mutations_of(*rule, asked);
        all.insert(all.end(), of_rule.begin(), of_rule.end());
    }
    return all;
}

/// What came of all mutations of a book.
struct MutationReport {
    std::vector<MutantResult> results;       ///< one for each change, in the order of the rules
    std::vector<const TestException*> stale; ///< exceptions that name no mutation, or one that was noticed

    /// How many changes no expectation noticed.
    [[nodiscard]] std::size_t count_survivors() const {
        return static_cast<std::size_t>(
            std::count_if(results.begin(), results.end(), [](const MutantResult& one) { return one.survived(); }));
    }
};

/// Asks the scenarios of each mutated rule until one gets what it does not expect. The report refers to the book.
/// O(mutations * expectations of their rule).
[[nodiscard]] inline MutationReport try_mutations(const ScenarioBook& book) {
    MutationReport report;
    std::map<std::string_view, const TestException*> excepted;
    std::set<const TestException*> needed;
    for (const TestException& exception : book.exceptions)
        if (!exception.mutation.empty()) excepted.emplace(exception.mutation, &exception);
    for (const auto& [rule, asked] : detail::by_rule(book)) {
        for (const Mutation& mutation : detail::mutations_of(*rule, asked)) {
            MutantResult result = detail::try_mutation(*rule, mutation, asked);
            const auto known    = excepted.find(mutation.name());
            if (result.killer == nullptr && known != excepted.end()) {
                result.excepted = known->second;
                needed.insert(known->second);
            }
            report.results.push_back(result);
        }
    }
    for (const TestException& exception : book.exceptions)
        if (!exception.mutation.empty() && !needed.contains(&exception)) report.stale.push_back(&exception);
    return report;
}

} // namespace congvu::testing
