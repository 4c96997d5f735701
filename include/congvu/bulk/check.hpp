// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/facts_code.hpp>
#include <congvu/bulk/subjects.hpp>
#include <congvu/engine/finding.hpp>
#include <congvu/engine/rulebook.hpp>
#include <congvu/rules/all.hpp>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace congvu::bulk {

/// What a rule says of one place, in one byte: an outcome and how hard it weighs, or that there is no subject.
class Answer {
public:
    /// There is no subject.
    constexpr Answer() = default;
    /// What a verdict came to.
    constexpr Answer(Outcome outcome, Severity severity)
        : code_(static_cast<std::uint8_t>(1 + static_cast<int>(outcome) + 4 * static_cast<int>(severity))) {}

    /// The answer that has this code. \pre it was given by code().
    [[nodiscard]] static constexpr Answer from_code(std::uint8_t code) {
        Answer answer;
        answer.code_ = code;
        return answer;
    }
    static constexpr std::size_t codes = 13; ///< no subject, or four outcomes of three weights
    /// The byte; 0 where there is no subject.
    [[nodiscard]] constexpr std::uint8_t code() const { return code_; }

    /// Whether there is a subject.
    [[nodiscard]] constexpr bool is_asked() const { return code_ != 0; }
    /// What the rule says. \pre `is_asked()`
    [[nodiscard]] constexpr Outcome outcome() const { return static_cast<Outcome>((code_ - 1) % 4); }
    /// How hard it weighs. \pre `is_asked()`
    [[nodiscard]] constexpr Severity severity() const { return static_cast<Severity>((code_ - 1) / 4); }
    /// Whether a report lists it: it violates, or nobody can say.
    [[nodiscard]] constexpr bool is_problem() const { return is_asked() && congvu::is_problem(outcome()); }
    /// Equal when the rule says the same.
    friend constexpr bool operator==(Answer, Answer) = default;

private:
    std::uint8_t code_ = 0;
};

/// How many places came to what.
struct Sums {
    Tally outcomes;                           ///< by outcome
    std::array<std::size_t, 3> by_severity{}; ///< of those that violate: by how hard they weigh

    /// Counts one more answer, or takes one back.
    void count(Answer answer, std::size_t times = 1) {
        if (!answer.is_asked()) return;
        switch (answer.outcome()) {
            case Outcome::complies: outcomes.complies += times; break;
            case Outcome::violates: outcomes.violates += times; break;
            case Outcome::not_applicable: outcomes.not_applicable += times; break;
            case Outcome::undetermined: outcomes.undetermined += times; break;
        }
        if (answer.outcome() == Outcome::violates) by_severity[static_cast<std::size_t>(answer.severity())] += times;
    }
    /// Takes one answer back.
    void take_back(Answer answer) { count(answer, static_cast<std::size_t>(-1)); }
    /// Adds the sums of another part.
    void add(const Sums& part) {
        outcomes.complies += part.outcomes.complies;
        outcomes.violates += part.outcomes.violates;
        outcomes.not_applicable += part.outcomes.not_applicable;
        outcomes.undetermined += part.outcomes.undetermined;
        for (std::size_t i = 0; i < by_severity.size(); ++i)
            by_severity[i] += part.by_severity[i];
    }
    /// Equal when all counts are.
    friend bool operator==(const Sums&, const Sums&) = default;
};

/// What one rule says of all its places.
struct RuleAnswers {
    std::vector<Answer> answers; ///< by place; empty when the rule was not asked
    Sums sums;                   ///< how many came to what
};

/// How many rules there are.
inline constexpr std::size_t rule_count = std::tuple_size_v<std::remove_cvref_t<decltype(rules::typed)>>;

/// Kết quả kiểm tra of a nation: what each rule says of each place. Some bytes for each; why is told when somebody
/// asks, by asking the rule again.
struct Answers {
    AsOf as_of;                                  ///< the day that was asked about
    std::array<RuleAnswers, rule_count> by_rule; ///< in the order of the rulebook

    /// All rules together.
    [[nodiscard]] Sums summary() const {
        Sums all;
        for (const RuleAnswers& rule : by_rule)
            all.add(rule.sums);
        return all;
    }
};

/// Which rules are asked, in the order of the rulebook.
using Chosen = std::array<bool, rule_count>;

/// Every rule.
[[nodiscard]] constexpr Chosen every_rule() {
    Chosen all{};
    all.fill(true);
    return all;
}

/// The rules whose id fits one of the patterns, as select() has it; none when no rule fits.
[[nodiscard]] inline Chosen choose(std::string_view patterns) {
    Chosen chosen{};
    for (std::size_t rule = 0; rule < chosen.size(); ++rule)
        chosen[rule] = fits(rules::all[rule].card().id, patterns);
    return chosen;
}

namespace detail {

/// Counts answers by their byte, which is quicker than by their meaning.
class Histogram {
public:
    void count(Answer answer) { ++counts_[answer.code()]; }
    [[nodiscard]] Sums sums() const {
        Sums sums;
        for (std::size_t code = 1; code < counts_.size(); ++code)
            if (counts_[code] != 0) sums.count(Answer::from_code(static_cast<std::uint8_t>(code)), counts_[code]);
        return sums;
    }

private:
    std::array<std::size_t, Answer::codes> counts_{};
};

template <std::size_t Index>
using SubjectOf = typename std::remove_cvref_t<decltype(std::get<Index>(rules::typed))>::subject_type;

/// What the rule with this index says of facts. One definition: the same constant that unit tests call.
template <std::size_t Index>
Answer ask(const SubjectOf<Index>& facts, AsOf as_of) {
    constexpr const auto& rule = std::get<Index>(rules::typed);
    Reasoning way              = Reasoning::unwritten();
    const Verdict verdict      = rule(facts, as_of, way);
    return {verdict.outcome, severity_of(rule.severity, rule.source.confidence, verdict)};
}

/// What a rule says of each kind of subject: asked once for all that share their facts.
template <std::size_t Index>
class AnswersByKind {
public:
    [[nodiscard]] Answer of(std::size_t kind, AsOf as_of) {
        // Whoever comes first asks; if two do, both hear the same.
        std::atomic<std::uint8_t>& known = answers_[kind];
        if (const std::uint8_t code = known.load(std::memory_order_relaxed); code != 0) return Answer::from_code(code);
        SubjectOf<Index> facts{};
        Subjects<SubjectOf<Index>>::read_kind(kind, facts);
        const Answer answer = ask<Index>(facts, as_of);
        known.store(answer.code(), std::memory_order_relaxed);
        return answer;
    }

private:
    std::vector<std::atomic<std::uint8_t>> answers_ =
        std::vector<std::atomic<std::uint8_t>>(Subjects<SubjectOf<Index>>::kinds);
};

/// Asks one rule about many places, for one thread; about facts that it was asked about it remembers what it said.
template <std::size_t Index>
class Asker {
public:
    explicit Asker(const View& view) : subjects_{view}, as_of_(view.as_of) {}
    [[nodiscard]] Answer operator()(std::size_t place) {
        if (!subjects_.read(place, facts_)) return {};
        if constexpr (has_code)
            if (const auto code = Mine::code_of(facts_))
                return known_.of(*code, [this] { return ask<Index>(facts_, as_of_); });
        return ask<Index>(facts_, as_of_);
    }

private:
    using Mine                     = Subjects<SubjectOf<Index>>;
    static constexpr bool has_code = requires(const SubjectOf<Index>& facts) { Mine::code_of(facts); };
    struct Nothing {};

    Mine subjects_;
    AsOf as_of_;
    SubjectOf<Index> facts_{};
    [[no_unique_address]] std::conditional_t<has_code, KnownAnswers<Answer>, Nothing> known_;
};

/// A piece of work: some places of one rule.
using Job = std::function<void()>;

/// Adds the work of one rule, in pieces. What `begin()` gives says of a place what the rule says, to one thread.
template <typename Begin>
void plan_places(Begin begin, RuleAnswers& into, std::mutex& adding, std::vector<Job>& jobs) {
    constexpr std::size_t piece = 65536;
    for (std::size_t first = 0; first < into.answers.size(); first += piece)
        jobs.emplace_back([&into, &adding, begin, first, last = std::min(into.answers.size(), first + piece)] {
            auto answer_at = begin();
            Histogram found;
            for (std::size_t place = first; place < last; ++place) {
                const Answer answer = answer_at(place);
                into.answers[place] = answer;
                found.count(answer);
            }
            const std::lock_guard lock(adding);
            into.sums.add(found.sums());
        });
}

/// Adds the work of one rule.
template <std::size_t Index>
void plan(const View& view, RuleAnswers& into, std::mutex& adding, std::vector<Job>& jobs) {
    using Mine = Subjects<SubjectOf<Index>>;
    const Mine subjects{view};
    into.answers.resize(subjects.size());
    if constexpr (requires { Mine::kinds; }) {
        const auto by_kind = std::make_shared<AnswersByKind<Index>>();
        plan_places(
            [subjects, by_kind, as_of = view.as_of] {
                return [subjects, by_kind = by_kind.get(), as_of](std::size_t place) {
                    const auto kind = subjects.kind_of(place);
                    return kind ? by_kind->of(*kind, as_of) : Answer{};
                };
            },
            into, adding, jobs);
    } else {
        plan_places([&view] { return Asker<Index>(view); }, into, adding, jobs);
    }
}

} // namespace detail

/// Asks every chosen rule about every subject of the nation. \pre no change was made to the view. The answers depend on
/// the view and the rules alone, not on the number of threads. O(places).
[[nodiscard]] inline Answers check(const View& view, const Chosen& chosen = every_rule(), unsigned threads = 1) {
    Answers answers{view.as_of, {}};
    std::array<std::mutex, rule_count> adding;
    std::vector<detail::Job> jobs;
    [&]<std::size_t... Index>(std::index_sequence<Index...>) {
        ((chosen[Index] ? detail::plan<Index>(view, answers.by_rule[Index], adding[Index], jobs) : void()), ...);
    }
    (std::make_index_sequence<rule_count>{});
    for_each_job(threads, jobs.size(), [&](std::size_t job) { jobs[job](); });
    return answers;
}

} // namespace congvu::bulk
