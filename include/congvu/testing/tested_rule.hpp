// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/rulebook.hpp>
#include <congvu/testing/fields.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvu::testing {

/// A fact as a table gives it: by name and text.
struct GivenFact {
    std::string_view name;
    std::string_view text;
};

/// A fact that no subject of the rule has, or whose text is no such value.
struct BadFact {
    std::size_t which = 0;    ///< among the given facts
    bool is_known     = true; ///< whether the subject has a fact of that name
    std::string form;         ///< what to write, where it has
};

/// A rule to which a table can give its facts: its kind of subject is forgotten, the names of the facts are not.
class TestedRule {
public:
    /// \pre FieldsOf<Subject> is known where this is used, e.g. by congvu/testing/subject_fields.hpp.
    template <typename Subject>
    constexpr explicit TestedRule(const Rule<Subject>& rule)
        : rule_(&rule), card_{rule.id,       {rule.vi, rule.en}, rule.source,    rule.in_force,
                              rule.severity, rule.reads,         rule.parameters},
          ask_(&ask_typed<Subject>), names_(&names_typed<Subject>) {}

    [[nodiscard]] constexpr const RuleCard& card() const { return card_; }
    /// The names of the facts that its subject has. O(facts).
    [[nodiscard]] std::vector<std::string_view> fact_names() const { return names_(); }

    /// The verdict on a subject with these facts and the rest left as they are when nobody says anything; nothing, and
    /// every bad fact, when one cannot be read. O(given * facts).
    [[nodiscard]] std::optional<Verdict> ask(const std::vector<GivenFact>& given, AsOf as_of,
                                             std::vector<BadFact>& bad) const {
        return ask_(rule_, given, as_of, bad);
    }

private:
    template <typename Subject>
    static std::vector<std::string_view> names_typed() {
        std::vector<std::string_view> names;
        names.reserve(FieldsOf<Subject>::all.size());
        for (const Field<Subject>& field : FieldsOf<Subject>::all)
            names.push_back(field.name);
        return names;
    }

    template <typename Subject>
    static std::optional<Verdict> ask_typed(const void* untyped, const std::vector<GivenFact>& given, AsOf as_of,
                                            std::vector<BadFact>& bad) {
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
        return (*static_cast<const Rule<Subject>*>(untyped))(subject, as_of);
    }

    const void* rule_;
    RuleCard card_;
    std::optional<Verdict> (*ask_)(const void*, const std::vector<GivenFact>&, AsOf, std::vector<BadFact>&);
    std::vector<std::string_view> (*names_)();
};

} // namespace congvu::testing
