// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/rulebook.hpp>
#include <congvu/testing/fields.hpp>
#include <congvu/testing/mutation.hpp>
#include <congvu/testing/parameter_steps.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvu::testing {

/// A fact that no subject of the rule has, or whose text is no such value.
struct BadFact {
    std::size_t which = 0;    ///< among the given facts
    bool is_known     = true; ///< whether the subject has a fact of that name
    std::string form;         ///< what to write, where it has
};

/// A fact of a kind of subject, and values to try.
struct FactForm {
    std::string_view name;             ///< of the fact, as tables name it
    std::vector<std::string> examples; ///< values that a starter table tries
};

/// A rule to which a table can give its facts: its kind of subject is forgotten, the names of the facts are not.
class TestedRule {
public:
    /// \pre FieldsOf<Subject> is known where this is used, e.g. by congvu/testing/subject_fields.hpp.
    template <typename Subject>
    constexpr explicit TestedRule(const Rule<Subject>& rule)
        : rule_(&rule), card_(card_of(rule)), ask_(&ask_typed<Subject>), facts_(&facts_typed<Subject>) {}

    /// What the rule says of itself.
    [[nodiscard]] constexpr const RuleCard& card() const { return card_; }
    /// The names of the facts that its subject has. O(facts).
    [[nodiscard]] std::vector<std::string_view> fact_names() const {
        std::vector<std::string_view> names;
        for (const FactForm& fact : facts_())
            names.push_back(fact.name);
        return names;
    }
    /// The facts that its subject has, with values to try. O(facts).
    [[nodiscard]] std::vector<FactForm> facts() const { return facts_(); }

    /// The verdict on a subject with these facts and the rest left as they are when nobody says anything; nothing, and
    /// every bad fact, when one cannot be read. O(given * facts).
    [[nodiscard]] std::optional<Verdict> ask(const std::vector<GivenFact>& given, AsOf as_of,
                                             std::vector<BadFact>& bad) const {
        return ask_(rule_, given, as_of, bad, {});
    }
    /// The same with somebody who listens in, or meddles. \pre the facts can be read.
    [[nodiscard]] Verdict ask(const std::vector<GivenFact>& given, AsOf as_of, const Challenge& challenge) const {
        std::vector<BadFact> bad;
        return ask_(rule_, given, as_of, bad, {&challenge, nullptr}).value();
    }
    /// The same of the rule with one change. \pre the facts can be read.
    [[nodiscard]] Verdict ask(const std::vector<GivenFact>& given, AsOf as_of, const Mutation& mutation) const {
        std::vector<BadFact> bad;
        const Mutated challenge(mutation, given);
        return ask_(rule_, given, as_of, bad, {&challenge, &mutation}).value();
    }

private:
    /// Who meddles, and with what; nobody, as a rule.
    struct Meddling {
        const Challenge* challenge = nullptr;
        const Mutation* mutation   = nullptr;
    };

    template <typename Subject>
    static std::vector<FactForm> facts_typed() {
        std::vector<FactForm> facts;
        facts.reserve(FieldsOf<Subject>::all.size());
        for (const Field<Subject>& field : FieldsOf<Subject>::all)
            facts.push_back({field.name, field.examples()});
        return facts;
    }

    template <typename Subject>
    static std::optional<Verdict> ask_typed(const void* untyped, const std::vector<GivenFact>& given, AsOf as_of,
                                            std::vector<BadFact>& bad, Meddling meddling) {
        Subject subject{};
        const std::size_t bad_before = bad.size();
        for (std::size_t i = 0; i < given.size(); ++i) {
            const Field<Subject>* named = nullptr;
            for (const Field<Subject>& field : FieldsOf<Subject>::all)
                if (field.name == given[i].name) named = &field;
            if (named == nullptr)
                bad.push_back({i, false, {}});
            else if (!named->set(subject, given[i].text))
                bad.push_back({i, true, named->form()});
        }
        if (bad.size() != bad_before) return std::nullopt;
        const auto& rule = *static_cast<const Rule<Subject>*>(untyped);
        if (meddling.challenge == nullptr) return rule(subject, as_of);
        Reasoning way(*meddling.challenge);
        if (meddling.mutation == nullptr) return rule(subject, as_of, way);
        const Mutation& mutation = *meddling.mutation;
        if (mutation.kind == MutationKind::foresees) as_of.known_at = end_of_time;
        if (mutation.kind == MutationKind::parameter)
            static_cast<void>(ParameterStep<Subject>::take(subject, mutation.parameter, as_of, mutation.step));
        return mutated(rule, mutation)(subject, as_of, way);
    }

    const void* rule_;
    RuleCard card_;
    std::optional<Verdict> (*ask_)(const void*, const std::vector<GivenFact>&, AsOf, std::vector<BadFact>&, Meddling);
    std::vector<FactForm> (*facts_)();
};

} // namespace congvu::testing
