// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/facts_code.hpp>
#include <congvu/bulk/parallel.hpp>
#include <congvu/bulk/subjects.hpp>
#include <congvu/bulk/unfilled.hpp>
#include <congvu/engine/finding.hpp>
#include <congvu/engine/rulebook.hpp>
#include <congvu/rules/all.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stdexcept>
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
    Unfilled<Answer> answers; ///< by place; empty when the rule was not asked
    Sums sums;                ///< how many came to what
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

/// Counts answers. Rules give few different ones, so those that were met are looked for one after the other, many
/// places at a time.
class Histogram {
public:
    void count(std::span<const Answer> answers) {
        constexpr std::size_t at_a_time = 240; // fewer than 256, so that a byte counts them
        for (; !answers.empty(); answers = answers.subspan(std::min(at_a_time, answers.size())))
            count_some(answers.first(std::min(at_a_time, answers.size())));
    }
    [[nodiscard]] Sums sums() const {
        Sums sums;
        for (std::size_t code = 1; code < counts_.size(); ++code)
            if (counts_[code] != 0) sums.count(Answer::from_code(static_cast<std::uint8_t>(code)), counts_[code]);
        return sums;
    }

private:
    [[nodiscard]] static std::uint8_t count_of(std::span<const Answer> answers, std::uint8_t code) {
        std::uint8_t found = 0;
        for (std::size_t i = 0; i < answers.size(); ++i)
            found = static_cast<std::uint8_t>(found + (answers[i].code() == code ? 1 : 0));
        return found;
    }
    void count_some(std::span<const Answer> answers) {
        std::size_t left = answers.size();
        for (std::size_t i = 0; left > 0; ++i) {
            if (i == met_) met_code_[met_++] = first_new(answers);
            const std::uint8_t found = count_of(answers, met_code_[i]);
            counts_[met_code_[i]] += found;
            left -= found;
        }
    }
    /// The first answer that was not met yet. \pre there is one
    [[nodiscard]] std::uint8_t first_new(std::span<const Answer> answers) const {
        const auto met = std::span(met_code_).first(met_);
        return std::find_if(
                   answers.begin(), answers.end(),
                   [&](Answer answer) { return std::find(met.begin(), met.end(), answer.code()) == met.end(); })
            ->code();
    }

    std::array<std::size_t, Answer::codes> counts_{};
    std::array<std::uint8_t, Answer::codes> met_code_{};
    std::size_t met_ = 0;
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

/// Calls `visit` with the index of each rule, as a constant.
template <typename Visit>
void for_each_rule(Visit visit) {
    [&]<std::size_t... Index>(std::index_sequence<Index...>) {
        (visit(std::integral_constant<std::size_t, Index>{}), ...);
    }
    (std::make_index_sequence<rule_count>{});
}

/// A value for each type, so that types can be compared without a template for each pair of them.
template <typename Subject>
inline constexpr char subject_mark{};

template <typename... Subject>
constexpr auto marks_of(const std::tuple<const Rule<Subject>&...>&) {
    return std::array{&subject_mark<Subject>...};
}

/// What each rule is about, in the order of the rulebook.
inline constexpr auto subject_marks = marks_of(rules::typed);

/// How many of the first rules are about the subject: for a rule about it, its place among them; else their number.
template <typename Subject>
consteval std::size_t rules_about(std::size_t before = rule_count) {
    return static_cast<std::size_t>(
        std::count(subject_marks.begin(), subject_marks.begin() + before, &subject_mark<Subject>));
}

/// The indexes of the rules about the subject.
template <typename Subject>
inline constexpr auto indexes_about = [] {
    std::array<std::size_t, rules_about<Subject>()> indexes{};
    std::size_t found = 0;
    for (std::size_t index = 0; index < rule_count; ++index)
        if (subject_marks[index] == &subject_mark<Subject>) indexes[found++] = index;
    return indexes;
}();

/// Calls `visit` with the index of each rule about this subject, as a constant.
template <typename Subject, typename Visit>
void for_each_rule_about(Visit visit) {
    [&]<std::size_t... At>(std::index_sequence<At...>) {
        (visit(std::integral_constant<std::size_t, indexes_about<Subject>[At]>()), ...);
    }
    (std::make_index_sequence<rules_about<Subject>()>{});
}

/// The answers of one rule; several threads add to their sums.
struct RuleSums {
    RuleAnswers* rule = nullptr;
    std::mutex adding;

    /// Adds the answers of some places.
    void add(std::size_t first, std::size_t last) {
        Histogram found;
        found.count(std::span(rule->answers).subspan(first, last - first));
        const std::lock_guard lock(adding);
        rule->sums.add(found.sums());
    }
};
using AllSums = std::array<RuleSums, rule_count>;

/// Adds the answers that the rules about one sort of subject gave of some places.
template <typename Subject>
void add_sums(const Chosen& chosen, AllSums& sums, std::size_t first, std::size_t last) {
    for_each_rule_about<Subject>([&](auto rule) {
        if (chosen[rule]) sums[rule].add(first, last);
    });
}

inline constexpr std::size_t places_at_a_time = 65536; ///< that one thread answers

/// What is to be done, in two steps: the jobs of the second one begin when those of the first are done.
struct Work {
    std::vector<Job> ahead;   ///< what can be done before the parts of a view are there
    std::vector<Job> answers; ///< of all places
};

/// What the rules about one kind of subject say of a place, in the order of the rulebook. For one thread; what was said
/// of facts is remembered.
template <typename Subject>
class Asker {
public:
    using All = std::array<Answer, rules_about<Subject>()>;

    Asker(const View& view, const Chosen& chosen) : subjects_{view}, as_of_(view.as_of), chosen_(chosen) {}
    [[nodiscard]] All operator()(std::size_t place) {
        if constexpr (has_code)
            if (const auto code = subjects_.code_at(place)) return known_.of(*code, [&] { return asked(place); });
        return asked(place);
    }

private:
    using Mine                     = Subjects<Subject>;
    static constexpr bool has_code = requires(const Mine& subjects) { subjects.code_at(std::size_t{}); };
    struct Nothing {};

    [[nodiscard]] All asked(std::size_t place) {
        All all;
        if (!subjects_.read(place, facts_)) return all;
        for_each_rule_about<Subject>([&](auto rule) {
            if (chosen_[rule]) all[rules_about<Subject>(rule)] = ask<rule()>(facts_, as_of_);
        });
        return all;
    }

    Mine subjects_;
    AsOf as_of_;
    const Chosen& chosen_;
    Subject facts_{};
    [[no_unique_address]] std::conditional_t<has_code, KnownAnswers<All>, Nothing> known_;
};

/// What rules say of each kind of subject, in the order of the rulebook, so that they are asked once for all that share
/// their facts: when the first one of a kind is met, or before, where facts follow from the number of the kind. Threads
/// that begin at the same time meet most kinds at the same time, and each would ask about them; of many kinds it is
/// faster to share them out before. Two that ask about one kind say the same, so either may write it down.
template <typename Subject>
class AnswersByKind {
public:
    using Mine                              = Subjects<Subject>;
    static constexpr std::size_t block_size = 64; ///< how many kinds are asked about together
    static constexpr std::size_t blocks     = (first_kind + Mine::kinds + block_size - 1) / block_size;
    static constexpr bool can_ask_ahead     = requires(const Mine& mine, Subject& facts) {
            Mine::read_kind(first_kind, facts);
            mine.note_possible_kinds(std::size_t{}, std::span<std::uint32_t>{});
    };

    AnswersByKind(AsOf as_of, const Chosen& chosen) : as_of_(as_of), chosen_(chosen) {}

    /// Makes it know nothing. To be done first of all: until then its memory is not set.
    void clear() {
        std::fill(known_.begin(), known_.end(), not_asked);
        known_[no_subject] = 0;
    }

    /// Notes which kinds there are, roughly: among some places here and there.
    void note_blocks(const Mine& subjects) requires can_ask_ahead {
        std::array<std::uint32_t, at_a_time> kinds;
        for (std::size_t first = 0; first < subjects.size(); first += places_at_a_time) {
            const auto some = std::span(kinds).first(std::min(at_a_time, subjects.size() - first));
            subjects.note_possible_kinds(first, some);
            for (const std::uint32_t kind : some)
                has_block_[kind / block_size] = true;
        }
    }
    /// Asks about the kinds of some blocks that were noted.
    void ask_about(std::size_t first, std::size_t last) requires can_ask_ahead {
        for (std::size_t kind = std::max<std::size_t>(first * block_size, first_kind); kind < last * block_size;
             ++kind) {
            if (!has_block_[kind / block_size]) continue;
            Subject facts{};
            Mine::read_kind(static_cast<std::uint32_t>(kind), facts);
            keep(static_cast<std::uint32_t>(kind), asked(facts));
        }
    }
    /// Answers places. First gathers their kinds, and then what is known of them, both without branches; few places are
    /// of a kind that nobody met before.
    /// \param into by rule: its answers, or null when it was not chosen
    void answer(const Mine& subjects, std::size_t first, std::size_t last, std::span<Answer* const> into) {
        std::array<Word, at_a_time> answers;
        for_some(subjects, first, last, [&](std::size_t place, std::span<const std::uint32_t> kinds) {
            Word* const known = known_.data();
            for (std::size_t i = 0; i < kinds.size(); ++i)
                answers[i] = std::atomic_ref(known[kinds[i]]).load(std::memory_order_relaxed);
            const auto here = std::span(answers).first(kinds.size());
            Word all        = 0;
            for (const Word one : here)
                all |= one;
            for (std::size_t i = 0; (all & not_asked) != 0 && i < kinds.size(); ++i)
                if (answers[i] == not_asked) answers[i] = ask_of(subjects, kinds[i], place + i);
            for_each_rule_about<Subject>([&](auto rule) {
                constexpr std::size_t at = rules_about<Subject>(rule);
                for (std::size_t i = 0; into[at] != nullptr && i < here.size(); ++i)
                    into[at][place + i] = Answer::from_code(static_cast<std::uint8_t>(here[i] >> (8 * at)));
            });
        });
    }

private:
    static constexpr std::size_t rules     = rules_about<Subject>();
    static constexpr std::size_t at_a_time = 1024;
    /// A byte for each rule.
    using Word =
        std::conditional_t<rules == 1, std::uint8_t, std::conditional_t<rules == 2, std::uint16_t, std::uint32_t>>;
    static_assert(rules <= sizeof(Word));
    static constexpr Word not_asked = 0x80; // a bit that no answer has
    static_assert(Answer::codes <= not_asked);

    /// Calls `visit` with the kinds of places, some at a time, and the first of these places.
    template <typename Visit>
    static void for_some(const Mine& subjects, std::size_t first, std::size_t last, Visit visit) {
        std::array<std::uint32_t, at_a_time> kinds;
        for (; first < last; first += at_a_time) {
            const auto some = std::span(kinds).first(std::min(at_a_time, last - first));
            subjects.note_kinds(first, some);
            visit(first, std::span<const std::uint32_t>(some));
        }
    }
    [[nodiscard]] Word asked(const Subject& facts) const {
        Word answers = 0;
        for_each_rule_about<Subject>([&](auto rule) {
            if (chosen_[rule])
                answers |=
                    static_cast<Word>(Word{ask<rule()>(facts, as_of_).code()} << (8 * rules_about<Subject>(rule)));
        });
        return answers;
    }
    /// What rules say of a place, whose kind may have been asked about meanwhile.
    [[nodiscard]] Word ask_of(const Mine& subjects, std::uint32_t kind, std::size_t place) {
        Word answers = std::atomic_ref(known_[kind]).load(std::memory_order_relaxed);
        if (answers != not_asked) return answers;
        Subject facts{};
        answers = subjects.read(place, facts) ? asked(facts) : Word{0};
        if (kind != no_kind) keep(kind, answers);
        return answers;
    }
    void keep(std::uint32_t kind, Word answers) {
        std::atomic_ref(known_[kind]).store(answers, std::memory_order_relaxed);
    }

    AsOf as_of_;
    const Chosen& chosen_;
    std::array<bool, can_ask_ahead ? blocks : 0> has_block_{};   ///< of those that are asked about ahead
    Unfilled<Word> known_ = Unfilled<Word>(blocks * block_size); ///< by kind
};

/// Where the answers of the rules about one sort of subject go; null where a rule was not chosen.
template <typename Subject>
std::array<Answer*, rules_about<Subject>()> answers_of(const Chosen& chosen, const AllSums& sums) {
    std::array<Answer*, rules_about<Subject>()> into{};
    for_each_rule_about<Subject>([&](auto rule) {
        if (chosen[rule]) into[rules_about<Subject>(rule)] = sums[rule].rule->answers.data();
    });
    return into;
}

/// Answers places one after the other: the facts of each are read once for all rules.
template <typename Subject>
void plan_places(const View& view, const Chosen& chosen, AllSums& sums, Work& work) {
    const std::size_t places = Subjects<Subject>{view}.size();
    plan_pieces(work.answers, places, places_at_a_time, [&view, &chosen, &sums](std::size_t first, std::size_t last) {
        Asker<Subject> asker(view, chosen);
        const auto into = answers_of<Subject>(chosen, sums);
        for (std::size_t place = first; place < last; ++place) {
            const auto answers = asker(place);
            for (std::size_t rule = 0; rule < into.size(); ++rule)
                if (into[rule] != nullptr) into[rule][place] = answers[rule];
        }
        add_sums<Subject>(chosen, sums, first, last);
    });
}

/// Answers places whose subjects are of few kinds.
template <typename Subject>
void plan_kinds(const View& view, const Chosen& chosen, AllSums& sums, Work& work) {
    using ByKind = AnswersByKind<Subject>;
    const Subjects<Subject> subjects{view};
    if (subjects.size() == 0) return;
    const auto by_kind = std::make_shared<ByKind>(view.as_of, chosen);
    if constexpr (ByKind::can_ask_ahead) {
        by_kind->clear();
        if (subjects.size() > places_at_a_time) {
            by_kind->note_blocks(subjects);
            plan_pieces(work.ahead, ByKind::blocks, 32,
                        [by_kind](std::size_t first, std::size_t last) { by_kind->ask_about(first, last); });
        }
    } else {
        work.ahead.emplace_back([by_kind] { by_kind->clear(); });
    }
    plan_pieces(work.answers, subjects.size(), places_at_a_time,
                [subjects, by_kind, &chosen, &sums](std::size_t first, std::size_t last) {
                    by_kind->answer(subjects, first, last, answers_of<Subject>(chosen, sums));
                    add_sums<Subject>(chosen, sums, first, last);
                });
}

/// Adds the work of the rules about one sort of subject.
template <typename Subject>
void plan(const View& view, const Chosen& chosen, AllSums& sums, Work& work) {
    const std::size_t places = Subjects<Subject>{view}.size();
    bool is_any_chosen       = false;
    for_each_rule_about<Subject>([&](auto rule) {
        if (!chosen[rule]) return;
        is_any_chosen = true;
        sums[rule].rule->answers.resize(places);
    });
    if (!is_any_chosen) return;
    if constexpr (requires { Subjects<Subject>::kinds; })
        plan_kinds<Subject>(view, chosen, sums, work);
    else
        plan_places<Subject>(view, chosen, sums, work);
}

/// What the rules about one sort of subject read of a view beside what every view has.
template <typename Subject>
constexpr ViewParts parts_read_about() {
    if constexpr (requires { Subjects<Subject>::reads; })
        return Subjects<Subject>::reads;
    else
        return {};
}

} // namespace detail

/// What the chosen rules read of a view beside what every view has.
[[nodiscard]] inline ViewParts parts_read_by(const Chosen& chosen) {
    ViewParts parts;
    detail::for_each_rule([&](auto rule) {
        if (chosen[rule]) parts.add(detail::parts_read_about<detail::SubjectOf<rule()>>());
    });
    return parts;
}

namespace detail {

/// Plans what the chosen rules are asked.
inline void plan_all(const View& view, const Chosen& chosen, Answers& answers, AllSums& sums, Work& work) {
    for_each_rule([&](auto rule) { sums[rule].rule = &answers.by_rule[rule]; });
    for_each_rule([&](auto rule) {
        using Subject = SubjectOf<rule()>;
        // With the first rule about them subjects are read for all.
        if constexpr (rules_about<Subject>(rule()) == 0) plan<Subject>(view, chosen, sums, work);
    });
}

} // namespace detail

/// Asks every chosen rule about every subject of the nation. \pre no change was made to the view. The answers depend on
/// the view and the rules alone, not on the number of threads. O(places).
/// \throws std::invalid_argument when a part of the view was not made that a rule reads, or changes were tried on it
[[nodiscard]] inline Answers check(const View& view, const Chosen& chosen = every_rule(), unsigned threads = 1) {
    if (!view.parts.covers(parts_read_by(chosen)))
        throw std::invalid_argument("a rule was chosen that reads a part of the view which was not made");
    if (view.is_changed) throw std::invalid_argument("changes were tried on the view; its session has the answers");
    Answers answers{view.as_of, {}};
    detail::AllSums sums;
    detail::Work work;
    detail::plan_all(view, chosen, answers, sums, work);
    do_all(threads, work.ahead);
    do_all(threads, work.answers);
    return answers;
}

/// Asks every chosen rule about every subject of the nation, as above, and makes only what these rules read. For one
/// question; who asks several of the same day makes one view for all.
[[nodiscard]] inline Answers check(const Nation& nation, AsOf as_of, const Chosen& chosen = every_rule(),
                                   unsigned threads = 1) {
    const LineSet lines(nation, Lines::that_occur);
    View view = detail::bare_view_of(nation, as_of, lines, parts_read_by(chosen));
    detail::ViewMaker maker(view, lines);
    Answers answers{as_of, {}};
    detail::AllSums sums;
    detail::Work work;
    maker.plan(work.ahead);
    detail::plan_all(view, chosen, answers, sums, work);
    do_all(threads, work.ahead);
    maker.finish();
    do_all(threads, work.answers);
    return answers;
}

} // namespace congvu::bulk
