// SPDX-License-Identifier: BSL-1.0
#include <congvu/testing/mutate.hpp>
#include <congvu/testing/starter_table.hpp>

#include "../report/csv_cell.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <ostream>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace congvu::testing {

namespace {

/// Looks for scenarios of one rule.
class Search {
public:
    explicit Search(const TestedRule& rule) : rule_(rule), forms_(rule.facts()), days_(interesting_days(rule.card())) {}

    std::vector<Scenario> run() {
        for (int i = 0; i < 20'000; ++i)
            consider(any());
        around_limits();
        around_days();
        outside_its_period();
        for (int round = 0; round < 4; ++round)
            notice_mutations();
        drop_what_adds_nothing();
        std::stable_sort(rows_.begin(), rows_.end(), [](const Scenario& a, const Scenario& b) {
            return a.expectations.front().outcome < b.expectations.front().outcome;
        });
        return std::move(rows_);
    }

private:
    // -- asking ----------------------------------------------------------------------------

    [[nodiscard]] Verdict ask(const Scenario& scenario) const {
        std::vector<BadFact> bad;
        return rule_.ask(facts_of(scenario), scenario.as_of, bad).value_or(undetermined({}));
    }

    /// A reason as a comment quotes it: figures stand beside it in the row.
    static std::string plain(std::string_view reason) {
        std::string text;
        bool is_figure = false;
        for (const char c : reason) {
            if (c == '{') text += "…";
            is_figure = c == '{' || (is_figure && c != '}');
            if (!is_figure && c != '}') text += c;
        }
        return text;
    }

    /// What a scenario shows: what nobody showed before is worth a row.
    [[nodiscard]] std::set<std::string> shown_by(const Scenario& scenario) const {
        const Verdict verdict = ask(scenario);
        std::set<std::string> shown{verdict.reason.empty() ? std::string(word(verdict.outcome))
                                                           : plain(verdict.reason.en)};
        for (const Step& step : verdict.steps)
            if (step.answer)
                shown.insert(std::string(step.says.empty() ? step.code : step.says.en) + ": " +
                             (*step.answer == Truth::yes  ? "yes"
                              : *step.answer == Truth::no ? "no"
                                                          : "unknown"));
        if (const auto above = verdict.above_limit()) {
            if (above == -1) shown.insert("one below the limit");
            if (above == 0) shown.insert("at the limit");
            if (above == 1) shown.insert("one above the limit");
        }
        return shown;
    }

    void consider(Scenario scenario) {
        for (const std::string& what : shown_by(scenario))
            if (!shown_.contains(what)) {
                shorten(scenario, [&](const Scenario& shorter) { return shown_by(shorter).contains(what); });
                for (const std::string& also : shown_by(scenario))
                    shown_.insert(also);
                keep(std::move(scenario), what);
                return;
            }
    }

    /// Takes away each fact without which the scenario shows the same.
    template <typename Shows>
    void shorten(Scenario& scenario, Shows shows) const {
        const Outcome outcome = ask(scenario).outcome;
        for (std::size_t i = scenario.facts.size(); i-- > 0;) {
            Scenario shorter = scenario;
            shorter.facts.erase(shorter.facts.begin() + static_cast<std::ptrdiff_t>(i));
            if (ask(shorter).outcome == outcome && shows(shorter)) scenario = std::move(shorter);
        }
    }

    void keep(Scenario scenario, std::string comment) {
        const Verdict verdict = ask(scenario);
        Expectation expectation;
        expectation.rule     = &rule_;
        expectation.outcome  = verdict.outcome;
        expectation.observed = verdict.observed;
        expectation.limit    = verdict.limit;
        if (verdict == Outcome::violates) expectation.severity = severity_of(rule_.card(), verdict);
        scenario.expectations = {expectation};
        scenario.comment      = std::move(comment);
        rows_.push_back(std::move(scenario));
    }

    // -- trying ----------------------------------------------------------------------------

    std::size_t up_to(std::size_t count) { return random_() % count; }

    static std::vector<Date> interesting_days(const RuleCard& card) {
        std::vector<Date> days;
        for (unsigned short year = 2021; year <= 2031; ++year)
            for (const unsigned short month : std::array<unsigned short, 2>{6, 12})
                days.push_back(date(year, month, 15));
        days.push_back(date(2026, 12, 31));
        if (!card.in_force.from.is_special()) days.push_back(card.in_force.from);
        if (!card.in_force.to.is_special()) days.push_back(day_before(card.in_force.to));
        std::erase_if(days, [&](Date day) { return !card.in_force.contains(day); });
        std::sort(days.begin(), days.end());
        return days;
    }

    ScenarioFact fact(const FactForm& form) {
        return {std::string(form.name), form.examples[up_to(form.examples.size())]};
    }

    Scenario any() {
        Scenario scenario{AsOf{days_[up_to(days_.size())]}, {}, {}, {}, {}, {}};
        for (const FactForm& form : forms_)
            if (up_to(5) != 0) scenario.facts.push_back(fact(form));
        return scenario;
    }

    /// A scenario beside one that is kept.
    Scenario another() {
        if (rows_.empty() || up_to(4) == 0) return any();
        Scenario scenario = rows_[up_to(rows_.size())];
        for (std::size_t changes = 1 + up_to(2); changes > 0; --changes)
            alter(scenario);
        if (up_to(4) == 0) scenario.as_of.in_force = days_[up_to(days_.size())];
        return scenario;
    }

    void alter(Scenario& scenario) {
        const FactForm& form = forms_[up_to(forms_.size())];
        const auto known     = std::find_if(scenario.facts.begin(), scenario.facts.end(),
                                            [&](const ScenarioFact& one) { return one.name == form.name; });
        if (known == scenario.facts.end()) return scenario.facts.push_back(fact(form));
        const auto value = Cell<Posts>::read(known->text);
        if (value && up_to(2) == 0)
            known->text = std::to_string(std::max<Posts>(*value + static_cast<Posts>(up_to(3)) - 1, 0));
        else
            *known = fact(form);
    }

    /// Moves each figure of each row so that the two compared figures are one apart, or equal.
    void around_limits() {
        const std::size_t count = rows_.size();
        for (std::size_t row = 0; row < count; ++row) {
            const auto above = ask(rows_[row]).above_limit();
            if (!above) continue;
            for (std::size_t i = 0; i < rows_[row].facts.size(); ++i) {
                const auto value = Cell<Posts>::read(rows_[row].facts[i].text);
                if (!value) continue;
                for (const Posts by : {-*above - 1, -*above, -*above + 1, *above - 1, *above, *above + 1}) {
                    Scenario moved      = rows_[row];
                    moved.facts[i].text = std::to_string(*value + by);
                    if (*value + by >= 0) consider(std::move(moved));
                }
            }
        }
    }

    /// The two days between which a row gets another verdict, as far as sampling finds them.
    void around_days() {
        const std::size_t count = rows_.size();
        std::set<Date> told;
        const auto said = [&](const Scenario& scenario, Date day) {
            Scenario then           = scenario;
            then.as_of.in_force     = day;
            const Verdict verdict   = ask(then);
            const Severity severity = severity_of(rule_.card(), verdict);
            return std::tuple(verdict.outcome, verdict == Outcome::violates ? severity : Severity::advice,
                              verdict.limit);
        };
        for (std::size_t row = 0; row < count; ++row)
            for (std::size_t i = 1; i < days_.size(); ++i) {
                Date before = days_[i - 1];
                Date after  = days_[i];
                if (said(rows_[row], before) == said(rows_[row], after)) continue;
                while ((after - before).days() > 1) {
                    const Date middle = before + boost::gregorian::days((after - before).days() / 2);
                    (said(rows_[row], middle) == said(rows_[row], before) ? before : after) = middle;
                }
                if (!told.insert(after).second) continue;
                for (const Date day : {before, after}) {
                    Scenario scenario       = rows_[row];
                    scenario.as_of.in_force = day;
                    keep(std::move(scenario), day == before ? "the day before the answer changes"
                                                            : "the day from which the answer is another");
                }
            }
    }

    /// The days beside the first and the last one, and a day on which nobody knew of the rule.
    void outside_its_period() {
        const auto some = std::find_if(rows_.begin(), rows_.end(), [](const Scenario& row) {
            return row.expectations.front().outcome != Outcome::not_applicable;
        });
        if (some == rows_.end()) return;
        const Scenario model = *some;
        const auto on        = [&](Date day, std::string comment) {
            Scenario scenario       = model;
            scenario.as_of.in_force = day;
            keep(std::move(scenario), std::move(comment));
        };
        const Period& in_force = rule_.card().in_force;
        if (!in_force.from.is_special()) {
            on(day_before(in_force.from), "the day before it is in force");
            on(in_force.from, "its first day");
        }
        if (!in_force.to.is_special()) {
            on(day_before(in_force.to), "its last day");
            on(in_force.to, "the day after its last");
        }
        const Date issued = rule_.card().source.document->issued.earliest();
        if (issued.is_special()) return;
        for (const Date known : {day_before(issued), issued}) {
            Scenario scenario       = model;
            scenario.as_of.known_at = known;
            keep(std::move(scenario), known == issued ? "known from the day of issue" : "nobody knew of it yet");
        }
    }

    // -- mutations -------------------------------------------------------------------------

    [[nodiscard]] static detail::Askings askings(const std::vector<Scenario>& rows) {
        detail::Askings asked;
        for (const Scenario& row : rows)
            asked.push_back({&row, &row.expectations.front()});
        return asked;
    }

    [[nodiscard]] bool tells(const Scenario& scenario, const Mutation& mutation) const {
        const Verdict honest = ask(scenario);
        const auto facts     = facts_of(scenario);
        const Verdict other  = rule_.ask(facts, scenario.as_of, mutation);
        if (honest.outcome != other.outcome || honest.observed != other.observed || honest.limit != other.limit)
            return true;
        return honest == Outcome::violates && severity_of(rule_.card(), honest) != severity_of(rule_.card(), other);
    }

    /// Why a row that notices the mutation is worth having.
    static std::string what_decides(const Mutation& mutation) {
        const std::string condition(mutation.condition.en);
        switch (mutation.kind) {
            case MutationKind::always:
            case MutationKind::never: return "decides: " + condition;
            case MutationKind::turned:
                return "with " + std::string(mutation.where.name) + " " + std::string(mutation.where.text) +
                       " decides: " + condition;
            case MutationKind::stricter:
            case MutationKind::looser: return "the limit decides";
            case MutationKind::swapped: return plain(mutation.reason.en);
            case MutationKind::begins:
            case MutationKind::ends:
            case MutationKind::foresees: return "the period of the rule decides";
            case MutationKind::parameter: return "decides: " + std::string(mutation.parameter);
            case MutationKind::hardened: return "milder than its rule";
            case MutationKind::severity: return "as hard as its rule";
        }
        return {};
    }

    void notice_mutations() {
        const std::vector<Scenario> so_far = rows_; // the mutations refer to it
        for (const Mutation& mutation : detail::mutations_of(rule_, askings(so_far))) {
            if (detail::try_mutation(rule_, mutation, askings(rows_)).killer != nullptr) continue;
            for (int i = 0; i < 10'000; ++i) {
                Scenario scenario = another();
                scenario.expectations.clear();
                if (!tells(scenario, mutation)) continue;
                shorten(scenario, [&](const Scenario& shorter) { return tells(shorter, mutation); });
                keep(std::move(scenario), what_decides(mutation));
                break;
            }
        }
    }

    /// Takes away each row without which every outcome, answer, limit and mutation is told as before.
    void drop_what_adds_nothing() {
        struct Worth {
            std::set<std::string> told;
            std::set<std::string> survivors;
        };
        const auto worth = [&] {
            Worth all;
            for (const Scenario& row : rows_)
                all.told.merge(shown_by(row));
            const auto asked = askings(rows_);
            for (const Mutation& mutation : detail::mutations_of(rule_, asked)) {
                const bool is_noticed = detail::try_mutation(rule_, mutation, asked).killer != nullptr;
                (is_noticed ? all.told : all.survivors).insert(mutation.name());
            }
            return all;
        };
        const Worth before = worth();
        for (std::size_t i = rows_.size(); i-- > 0;) {
            const Scenario row = rows_[i];
            rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(i));
            const Worth after = worth();
            const bool is_less =
                !std::includes(after.told.begin(), after.told.end(), before.told.begin(), before.told.end()) ||
                !std::includes(before.survivors.begin(), before.survivors.end(), after.survivors.begin(),
                               after.survivors.end());
            if (is_less) rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(i), row);
        }
    }

    const TestedRule& rule_;
    std::vector<FactForm> forms_;
    std::vector<Date> days_;
    std::vector<Scenario> rows_;
    std::set<std::string> shown_;
    std::mt19937 random_{2022}; // any number: the same table every time
};

/// `40-KL/TW, mục 1, câu 3`
std::string citation_of(const RuleCard& card) {
    const std::string_view clause = card.source.clause;
    return std::string(card.source.document->number) + (clause.empty() ? "" : ", " + std::string(clause));
}

} // namespace

void write_starter_table(std::ostream& out, const TestedRule& rule) {
    const auto rows = Search(rule).run();
    std::vector<std::string_view> facts;
    for (const FactForm& form : rule.facts())
        if (std::any_of(rows.begin(), rows.end(), [&](const Scenario& row) {
                return std::any_of(row.facts.begin(), row.facts.end(),
                                   [&](const ScenarioFact& fact) { return fact.name == form.name; });
            }))
            facts.push_back(form.name);
    const std::string id(rule.card().id);
    out << "as_of,known_at";
    for (const std::string_view fact : facts)
        out << ',' << fact;
    out << ',' << id << ',' << id << ".observed," << id << ".limit," << id << ".severity,comment,citation\n";
    for (const Scenario& row : rows) {
        out << to_iso(row.as_of.in_force) << ',' << (row.as_of.known_at.is_special() ? "" : to_iso(row.as_of.known_at));
        for (const std::string_view name : facts) {
            const auto fact = std::find_if(row.facts.begin(), row.facts.end(),
                                           [&](const ScenarioFact& one) { return one.name == name; });
            out << ',' << (fact == row.facts.end() ? "" : report::csv_cell(fact->text));
        }
        const Expectation& expected = row.expectations.front();
        const auto figure           = [](std::optional<Posts> posts) { return posts ? std::to_string(*posts) : ""; };
        out << ',' << word(expected.outcome) << ',' << figure(expected.observed) << ',' << figure(expected.limit) << ','
            << (expected.severity ? word(*expected.severity) : "") << ',' << report::csv_cell(row.comment) << ','
            << report::csv_cell(citation_of(rule.card())) << '\n';
    }
}

} // namespace congvu::testing
