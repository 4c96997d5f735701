// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/lint.hpp>

#include <congvu/rules/all.hpp>
#include <congvu/rules/demands.hpp>

#include "../testing.hpp"
#include "demanding.hpp"

#include <array>
#include <string>
#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

constexpr Period in_force = Period::until(date(2022, 1, 1), through(2026, 12, 31));

/// A rule without any fault; tests seed one.
constexpr Rule<int> sound{.id       = "A-01",
                          .vi       = "đúng",
                          .en       = "right",
                          .source   = {newer, "mục 1", Confidence::text_read},
                          .in_force = in_force,
                          .severity = Severity::violation,
                          .check    = [](const int&, AsOf, Reasoning&) { return complies(); }};

template <typename Field, typename Value>
constexpr Rule<int> with(Rule<int> rule, Field Rule<int>::*field, Value value) {
    rule.*field = value;
    return rule;
}

constexpr std::array<Enacted<Percent>, 2> steps{
    {{date(2022, 1, 1), percent(5), {newer, "mục 1", Confidence::text_read}},
     {date(2024, 1, 1), percent(7), {newer, "mục 2", Confidence::text_read}}}};

constexpr NamedParameter rate(std::span<const Enacted<Percent>> rows, Date last_day = through(2026, 12, 31)) {
    return {"rate", {"tỷ lệ", "rate"}, rows, last_day};
}

constexpr NamedParameter sound_rate = rate(steps);

} // namespace

// No cases of an `int` exist in any data: these rules are only looked at.
namespace congvu {
static std::vector<Case<int>> cases(const View& /*view*/, OfType<int> /*type*/) { return {}; }
} // namespace congvu

namespace {

/// `code subject`, errors only unless told otherwise.
std::vector<std::string> told(const std::vector<LintFault>& faults, LintLevel from = LintLevel::error) {
    std::vector<std::string> lines;
    for (const LintFault& fault : faults) {
        CHECK_FALSE(fault.text.vi.empty());
        CHECK_FALSE(fault.text.en.empty());
        if (fault.level >= from) lines.push_back(std::string(word(fault.code)) + " " + fault.subject);
    }
    return lines;
}

using Lines = std::vector<std::string>;

Lines errors_of(const Rule<int>& rule, std::optional<Date> day = std::nullopt) {
    return told(lint(std::array{AnyRule(rule)}, {}, day));
}

Lines errors_reading(const NamedParameter& parameter, Period period = in_force,
                     std::optional<Date> day = std::nullopt) {
    const std::array parameters{parameter};
    Rule<int> reader  = with(sound, &Rule<int>::in_force, period);
    reader.parameters = parameters;
    return errors_of(reader, day);
}

} // namespace

TEST_CASE("lint: a sound book is clean", "[engine][lint]") {
    CHECK(told(lint(std::array{AnyRule(sound)}, {}), LintLevel::notice).empty());
    CHECK(errors_reading(sound_rate).empty());
    CHECK(errors_reading(sound_rate, in_force, date(2026, 12, 31)).empty());
}

TEST_CASE("lint: duplicate_id", "[engine][lint]") {
    const Rule<int> other = with(sound, &Rule<int>::id, "A-02");
    CHECK(told(lint(std::array{AnyRule(sound), AnyRule(other)}, {})).empty());
    CHECK(told(lint(std::array{AnyRule(sound), AnyRule(other), AnyRule(sound)}, {})) == Lines{"duplicate_id A-01"});
}

TEST_CASE("lint: missing_title", "[engine][lint]") {
    CHECK(errors_of(with(sound, &Rule<int>::vi, "")) == Lines{"missing_title A-01"});
    CHECK(errors_of(with(sound, &Rule<int>::en, "")) == Lines{"missing_title A-01"});
    NamedParameter nameless = sound_rate;
    nameless.title.en       = "";
    CHECK(errors_reading(nameless) == Lines{"missing_title rate"});
    const Demand mute = testing::with(late_cut, &Demand::title, Text{});
    CHECK(told(lint({}, std::array{mute})) == Lines{"missing_title late"});
}

TEST_CASE("lint: missing_citation", "[engine][lint]") {
    static constexpr DocumentKey no_issuer{"1-KL/TW", "", date(2022, 1, 1)};
    static constexpr DocumentKey no_number{"", "Bộ Chính trị", UncertainDate(date(2022, 1, 1), date(2022, 2, 1))};
    static constexpr DocumentKey no_number_no_day{"", "Bộ Chính trị", start_of_time};
    static constexpr DocumentKey no_upper_bound{"", "Bộ Chính trị", UncertainDate(date(2022, 1, 1), end_of_time)};
    static constexpr DocumentKey of_all_time{"congvu", "congvu", start_of_time};
    const auto cited = [](const DocumentKey& document, std::string_view clause) {
        return errors_of(with(sound, &Rule<int>::source, Citation{document, clause, Confidence::derived}));
    };
    CHECK(cited(no_issuer, "mục 1") == Lines{"missing_citation A-01"});
    CHECK(cited(no_number, "mục 1").empty()); // its issuer and bounds of its day name it
    CHECK(cited(no_number_no_day, "mục 1") == Lines{"missing_citation A-01"});
    CHECK(cited(no_upper_bound, "mục 1") == Lines{"missing_citation A-01"});
    // What follows from the data itself holds at all times, and says which rule it is.
    CHECK(cited(of_all_time, "A-01").empty());
    CHECK(cited(of_all_time, "A-02") == Lines{"missing_citation A-01"});
    CHECK(cited(of_all_time, clause_unknown) == Lines{"missing_citation A-01"});
}

TEST_CASE("lint: a clause that nobody saw is a notice", "[engine][lint]") {
    const auto faults = lint(
        std::array{AnyRule(with(sound, &Rule<int>::source, Citation{newer, clause_unknown, Confidence::reported}))},
        {});
    CHECK(told(faults, LintLevel::notice) == Lines{"unknown_clause A-01"});
    CHECK_FALSE(has_error(faults));
}

TEST_CASE("lint: empty_period", "[engine][lint]") {
    CHECK(errors_of(with(sound, &Rule<int>::in_force, Period{date(2022, 1, 1), date(2022, 1, 1)})) ==
          Lines{"empty_period A-01"});
    CHECK(errors_of(with(sound, &Rule<int>::in_force, Period{date(2022, 1, 1), date(2022, 1, 2)})).empty());
}

TEST_CASE("lint: parameter_overlap", "[engine][lint]") {
    SECTION("two steps on one day, or back in time") {
        auto twice    = steps;
        twice[1].from = twice[0].from;
        CHECK(errors_reading(rate(twice)) == Lines{"parameter_overlap rate"});
        auto back    = steps;
        back[1].from = date(2021, 12, 31);
        CHECK(errors_reading(rate(back)) == Lines{"parameter_overlap rate"});
    }
    SECTION("not a step on the last day") {
        CHECK(errors_reading(rate(steps, date(2024, 1, 1)), {in_force.from, date(2024, 1, 2)}).empty());
    }
    SECTION("a step after the last day") {
        CHECK(errors_reading(rate(steps, date(2023, 12, 31)), Period::until(date(2022, 1, 1), date(2023, 12, 31))) ==
              Lines{"parameter_overlap rate"});
    }
    SECTION("two histories under one id") {
        auto changed     = steps;
        changed[1].value = percent(8);
        const auto both  = [](const NamedParameter& one, const NamedParameter& other) {
            const std::array parameters{one};
            const std::array others{other};
            const Rule<int> first  = with(sound, &Rule<int>::parameters, std::span<const NamedParameter>(parameters));
            const Rule<int> second = with(with(sound, &Rule<int>::parameters, std::span<const NamedParameter>(others)),
                                           &Rule<int>::id, "A-02");
            return told(lint(std::array{AnyRule(first), AnyRule(second)}, {}));
        };
        CHECK(both(sound_rate, rate(changed)) == Lines{"parameter_overlap rate"});
        CHECK(both(sound_rate, rate(steps)).empty());
        CHECK(both(sound_rate, rate(steps, through(2027, 1, 31))) == Lines{"parameter_overlap rate"});
    }
}

TEST_CASE("lint: parameter_gap, to the day", "[engine][lint]") {
    CHECK(errors_reading(sound_rate, {date(2021, 12, 31), in_force.to}) == Lines{"parameter_gap A-01"});
    CHECK(errors_reading(sound_rate, {in_force.from, date(2027, 1, 2)}) == Lines{"parameter_gap A-01"});
    CHECK(errors_reading(sound_rate, {in_force.from, end_of_time}) == Lines{"parameter_gap A-01"});
    CHECK(errors_reading(sound_rate, {}) == Lines{"parameter_gap A-01", "parameter_gap A-01"}); // at both ends

    const std::array parameters{sound_rate};
    Rule<int> open   = with(sound, &Rule<int>::in_force, Period{in_force.from, end_of_time});
    open.parameters  = parameters;
    const auto fault = lint(std::array{AnyRule(open)}, {}).at(0);
    CHECK(fault.text.vi == "tham số rate không có giá trị trong 01/01/2027–…");
}

TEST_CASE("lint: parameter_expired, on the day asked about", "[engine][lint]") {
    const Period open{in_force.from, end_of_time};
    CHECK(errors_reading(sound_rate, open, date(2026, 12, 31)) == Lines{"parameter_gap A-01"});
    CHECK(errors_reading(sound_rate, open, date(2027, 1, 1)) == Lines{"parameter_gap A-01", "parameter_expired A-01"});
    // The rule has ended with its figure: nobody reads it any more.
    CHECK(errors_reading(sound_rate, in_force, date(2027, 1, 1)).empty());
}

TEST_CASE("lint: parameter_stale", "[engine][lint]") {
    // The first step ends on 31/12/2023.
    CHECK(errors_reading(sound_rate, {date(2023, 12, 31), in_force.to}).empty());
    CHECK(errors_reading(sound_rate, {date(2024, 1, 1), in_force.to}) == Lines{"parameter_stale rate"});
    // It begins on the day on which its only reader has ended: its step is unread, and there is no rest.
    CHECK(errors_reading(rate(std::span(steps).first(1)), {date(2021, 1, 1), date(2022, 1, 1)}) ==
          Lines{"parameter_gap A-01", "parameter_stale rate"});
    // Nobody reads its last day.
    CHECK(errors_reading(sound_rate, {in_force.from, date(2026, 12, 31)}) == Lines{"parameter_stale rate"});
    CHECK(errors_reading(sound_rate, {in_force.from, date(2024, 1, 1)}) ==
          Lines{"parameter_stale rate", "parameter_stale rate"}); // neither the second step nor the rest
}

TEST_CASE("lint: unknown_rule", "[engine][lint]") {
    const Demand checked = testing::with(late_cut, &Demand::rule, "A-01");
    CHECK(told(lint(std::array{AnyRule(sound)}, std::array{checked})).empty());
    CHECK(told(lint({}, std::array{checked})) == Lines{"unknown_rule late"});
    CHECK(told(lint({}, std::array{late_cut})).empty()); // no rule checks it
}

TEST_CASE("lint: rule_shadowed", "[engine][lint]") {
    const Rule<int> other = with(sound, &Rule<int>::id, "A-02");
    const Demand strong   = testing::with(early_cut, &Demand::rule, "A-01");
    const Demand weak =
        testing::with(testing::with(late_cut, &Demand::limit, of_year(percent(5), 2021)), &Demand::rule, "A-02");
    const auto book = [&](const Rule<int>& a, const Rule<int>& b, std::vector<Demand> demands) {
        return told(lint(std::array{AnyRule(a), AnyRule(b)}, demands));
    };
    CHECK(book(sound, other, {strong, weak}) == Lines{"rule_shadowed A-02"});
    SECTION("not when it demands more, too") {
        Demand more = weak;
        more.limit  = of_year(percent(11), 2021);
        CHECK(book(sound, other, {strong, weak, more}).empty());
    }
    SECTION("not by a milder rule") {
        CHECK(book(with(sound, &Rule<int>::severity, Severity::warning), other, {strong, weak}).empty());
        CHECK(book(with(sound, &Rule<int>::severity, Severity::warning),
                   with(other, &Rule<int>::severity, Severity::warning),
                   {strong, weak}) == Lines{"rule_shadowed A-02"});
    }
    SECTION("not by a provision that no rule checks") {
        CHECK(book(sound, other, {testing::with(strong, &Demand::rule, ""), weak}).empty());
    }
    SECTION("of two alike only the later one") {
        CHECK(book(sound, other, {strong, testing::with(strong, &Demand::rule, "A-02")}) ==
              Lines{"rule_shadowed A-02"});
    }
}

TEST_CASE("lint: opposite demands are an error, other conflicts a notice", "[engine][lint]") {
    const auto clash = lint({}, std::array{early_cut, keep(Bound::at_least, percent(91))});
    CHECK(told(clash) == Lines{"conflict early / keep"});
    CHECK(has_error(clash));
    CHECK(told(lint({}, std::array{early_cut, keep(Bound::at_least, percent(90))})).empty());

    const auto twice = lint({}, std::array{early_cut, late_cut});
    CHECK(told(twice, LintLevel::notice) == Lines{"conflict early / late"});
    CHECK(twice.at(0).conflict->kind == ConflictKind::two_deadlines);
    CHECK_FALSE(has_error(twice));
}

TEST_CASE("lint: gaps only of a universe", "[engine][lint]") {
    const Universe universe{Quantity::cut, early_cut.of, {date(2016, 12, 31), date(2027, 1, 1)}};
    CHECK(lint({}, std::array{early_cut}).empty());
    const auto faults = lint({}, std::array{early_cut}, std::nullopt, universe);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].conflict->kind == ConflictKind::gap);
    CHECK(faults[0].level == LintLevel::notice);
    CHECK(faults[0].text.en == "gap (posts cut), 31/12/2016–31/12/2016");
}

TEST_CASE("lint: the rulebook of the library has no error, on no day", "[engine][lint]") {
    for (const auto day :
         {date(2015, 1, 1), date(2022, 7, 18), date(2026, 12, 31), date(2027, 1, 1), date(2031, 1, 1)}) {
        const auto faults = lint(rules::all, rules::demands, day, rules::demanded_universe);
        CHECK(told(faults) == Lines{});
    }
}
