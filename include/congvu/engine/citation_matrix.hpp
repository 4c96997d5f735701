// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/engine/rulebook.hpp>
#include <congvu/law/citation.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

/// \file
/// Which rule carries out which provision, both ways, and which tests hold the rules.

namespace congvu {

/// A few ids of rules, as a constant.
class RuleIds {
public:
    static constexpr std::size_t capacity = 4; ///< how many rules carry out one provision at most

    /// \pre at most `capacity` ids; more do not compile in a constant.
    constexpr RuleIds(std::initializer_list<std::string_view> ids) : size_(ids.size()) {
        if (ids.size() > capacity) throw "too many rules for one provision";
        std::copy(ids.begin(), ids.end(), ids_.begin());
    }

    /// The ids in the order given.
    [[nodiscard]] constexpr auto begin() const { return ids_.begin(); }
    /// The end of the ids.
    [[nodiscard]] constexpr auto end() const { return ids_.begin() + static_cast<std::ptrdiff_t>(size_); }
    /// Whether no rule carries it out yet.
    [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
    /// Whether this rule does. O(ids).
    [[nodiscard]] constexpr bool contains(std::string_view id) const { return std::find(begin(), end(), id) != end(); }

private:
    std::array<std::string_view, capacity> ids_{};
    std::size_t size_;
};

/// Quy định. What one clause says, and the rules that carry it out; none where nobody has written one.
struct Provision {
    std::string_view id; ///< as the analysis of the law numbers it, e.g. `40-c`
    Citation source;     ///< where the law says it
    Text text;           ///< what it says, shortened
    RuleIds rules;       ///< which carry it out; none: nobody has written it yet
};

/// How many tests carry a tag: the id of a rule, or of a parameter whose first or last day they hold.
struct TaggedTests {
    std::string_view id; ///< of a rule or a parameter
    int tests = 0;       ///< how many carry it
};

/// The number of tests that carry the id; 0 where the index does not know it.
[[nodiscard]] constexpr int tests_of(std::string_view id, std::span<const TaggedTests> index) {
    for (const TaggedTests& one : index)
        if (one.id == id) return one.tests;
    return 0;
}

/// What may be wrong between provisions, rules and tests.
enum class MatrixCode : std::uint8_t {
    duplicate_provision,    ///< two provisions have one id
    unknown_rule,           ///< a provision names a rule that does not exist
    provision_without_rule, ///< nobody has written a rule for it
    rule_without_provision, ///< it follows from no clause, as rules on the consistency of data do
    rule_without_test,      ///< no test carries its id
    parameter_without_test, ///< no test holds its first or last day
};

/// The word by which reports name it.
[[nodiscard]] constexpr std::string_view word(MatrixCode code) {
    switch (code) {
        case MatrixCode::duplicate_provision: return "duplicate_provision";
        case MatrixCode::unknown_rule: return "unknown_rule";
        case MatrixCode::provision_without_rule: return "provision_without_rule";
        case MatrixCode::rule_without_provision: return "rule_without_provision";
        case MatrixCode::rule_without_test: return "rule_without_test";
        case MatrixCode::parameter_without_test: return "parameter_without_test";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(MatrixCode code) {
    switch (code) {
        case MatrixCode::duplicate_provision: return {"hai quy định cùng một mã", "two provisions with one id"};
        case MatrixCode::unknown_rule: return {"quy tắc không tồn tại", "no such rule"};
        case MatrixCode::provision_without_rule: return {"quy định chưa có quy tắc", "provision without a rule"};
        case MatrixCode::rule_without_provision: return {"quy tắc không có quy định", "rule without a provision"};
        case MatrixCode::rule_without_test: return {"quy tắc không có kiểm thử", "rule without a test"};
        case MatrixCode::parameter_without_test:
            return {"tham số không có kiểm thử biên", "parameter without a boundary test"};
    }
    return {};
}

/// Something that is wrong between provisions, rules and tests.
struct MatrixFault {
    MatrixCode code;             ///< what is wrong
    std::string_view id;         ///< of the provision, rule or parameter
    std::string_view names = {}; ///< the rule that does not exist

    /// Equal when code and id are.
    friend constexpr bool operator==(const MatrixFault&, const MatrixFault&) = default;
};

/// The parameters that rules read, each once, in the order of the rulebook.
[[nodiscard]] inline std::vector<NamedParameter> parameters_of(Rulebook rules) {
    std::vector<NamedParameter> all;
    for (const AnyRule& rule : rules)
        for (const NamedParameter& parameter : rule.card().parameters)
            if (std::none_of(all.begin(), all.end(), [&](const NamedParameter& one) { return one.id == parameter.id; }))
                all.push_back(parameter);
    return all;
}

/// What is missing in the matrix: provisions first, in their order, then rules, then parameters.
/// O(provisions · (provisions + rules) + rules · tests).
[[nodiscard]] inline std::vector<MatrixFault> matrix_faults(std::span<const Provision> provisions, Rulebook rules,
                                                            std::span<const TaggedTests> tests) {
    std::vector<MatrixFault> faults;
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        const Provision& one = provisions[i];
        const auto earlier   = provisions.first(i);
        if (std::any_of(earlier.begin(), earlier.end(), [&](const Provision& other) { return other.id == one.id; }))
            faults.push_back({MatrixCode::duplicate_provision, one.id});
        if (one.rules.empty()) faults.push_back({MatrixCode::provision_without_rule, one.id});
        for (const std::string_view id : one.rules)
            if (!find(rules, id)) faults.push_back({MatrixCode::unknown_rule, one.id, id});
    }
    for (const AnyRule& rule : rules) {
        const std::string_view id = rule.card().id;
        if (std::none_of(provisions.begin(), provisions.end(),
                         [&](const Provision& one) { return one.rules.contains(id); }))
            faults.push_back({MatrixCode::rule_without_provision, id});
        if (tests_of(id, tests) == 0) faults.push_back({MatrixCode::rule_without_test, id});
    }
    for (const NamedParameter& parameter : parameters_of(rules))
        if (tests_of(parameter.id, tests) == 0) faults.push_back({MatrixCode::parameter_without_test, parameter.id});
    return faults;
}

} // namespace congvu
