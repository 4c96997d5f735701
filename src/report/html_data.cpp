// SPDX-License-Identifier: BSL-1.0
#include "html_data.hpp"

#include "agency_of.hpp"
#include "explained.hpp"
#include "json_entries.hpp"
#include "parameter_words.hpp"
#include "picture_plan.hpp"

#include <congvu/engine/posts_cases.hpp>
#include <congvu/report/words.hpp>
#include <congvu/rules/streamlining.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace congvu::report {

namespace {

using Number = std::int64_t;
using Row    = std::vector<Number>;

constexpr Number none = -1;

/// JSON for an element `script`: no `<`, so nothing in it can end the element.
std::string in_script(const json::value& value) {
    std::string safe;
    for (const char c : json::serialize(value))
        if (c == '<')
            safe += "\\u003c";
        else
            safe += c;
    return safe;
}

/// Texts in both languages, each once; a number stands for it everywhere else.
class TextTable {
public:
    Number number(std::string_view vi, std::string_view en) {
        std::string key(vi);
        key.append(1, '\0').append(en);
        const auto [place, is_new] = numbers_.try_emplace(std::move(key), rows_.size());
        if (is_new) rows_.push_back(vi == en ? json::value(vi) : json::value(json::array{vi, en}));
        return static_cast<Number>(place->second);
    }
    Number number(const OwnedText& text) { return number(text.in(Language::vi), text.in(Language::en)); }
    Number number(Text text) { return number(text.in(Language::vi), text.in(Language::en)); }
    /// What `words` says in each language.
    Number number(const std::function<std::string(Language)>& words) {
        return number(words(Language::vi), words(Language::en));
    }

    [[nodiscard]] const json::array& rows() const { return rows_; }

private:
    std::unordered_map<std::string, std::size_t> numbers_;
    json::array rows_;
};

class DataWriter {
public:
    DataWriter(const Dataset& data, const Report& report) : data_(data), report_(report), view_{data, report.as_of} {}

    std::string write(std::string_view dataset) {
        add_agencies();
        add_lines();
        std::string findings = numbers_of(findings_in_rows());
        json::object head    = about(dataset);
        head["rules"]        = rules();
        head["plan"]         = plan();
        head["agencies"]     = std::move(agencies_);
        head["shapes"]       = std::move(shapes_);
        head["metas"]        = std::move(metas_);
        head["names"]        = std::move(figure_names_);
        head["files"]        = json::value_from(data_.files);
        head["texts"]        = texts_.rows();
        std::string text     = in_script(head);
        text.pop_back();
        text += ",\"figures\":" + numbers_of(figures_) + ",\"lines\":" + numbers_of(lines_) +
                ",\"findings\":" + findings + "}";
        return text;
    }

private:
    static std::string numbers_of(const Row& row) {
        std::string text = "[";
        for (const Number number : row) {
            if (text.size() > 1) text += ',';
            text += std::to_string(number);
        }
        return text + "]";
    }

    [[nodiscard]] Date day() const { return report_.as_of.in_force; }

    // -- the report as a whole -----------------------------------------------------------------

    json::array place(const Location& location) const {
        if (!location.known() || location.file >= data_.files.size()) return {};
        return {location.file, location.line, location.column};
    }

    static json::array counts(const Tally& tally) {
        return {tally.complies, tally.violates, tally.not_applicable, tally.undetermined};
    }

    /// What people read for the words of a kind, in the order given.
    template <typename Kind, std::size_t Count>
    json::object titles(const std::array<Kind, Count>& all) {
        json::object words;
        for (const Kind one : all)
            words[word(one)] = texts_.number(title(one));
        return words;
    }

    /// How many problems there are beside those that the report lists.
    [[nodiscard]] std::size_t untold() const {
        const auto& listed = report_.findings;
        const auto told    = std::count_if(listed.begin(), listed.end(),
                                           [](const Finding& finding) { return is_problem(finding.verdict.outcome); });
        return report_.summary.violates + report_.summary.undetermined - static_cast<std::size_t>(told);
    }

    json::object about(std::string_view dataset) {
        json::object head{
            {"dataset", dataset},   {"version", CONGVU_VERSION},          {"title", texts_.number(data_.title)},
            {"day", to_iso(day())}, {"summary", counts(report_.summary)}, {"waived", report_.waived}};
        head["failing"] = report_.by_severity[static_cast<std::size_t>(Severity::violation)];
        head["untold"]  = untold();
        if (!report_.as_of.known_at.is_special()) head["known_at"] = to_iso(report_.as_of.known_at);
        head["counts"] = {report_.size.agencies, report_.size.documents, data_.directives.size(),
                          report_.size.tasks,    report_.size.figures,   data_.allocations.size()};
        json::array assumptions;
        for (const Assumption& one : data_.assumptions)
            assumptions.push_back(json::array{texts_.number(one.text), place(one.location)});
        head["assumptions"] = std::move(assumptions);
        json::array suppositions;
        for (const Supposition& one : data_.suppositions)
            suppositions.push_back(json::array{one.what, one.value, one.instead_of});
        head["suppositions"] = std::move(suppositions);
        using enum Outcome;
        using enum Severity;
        using enum WaiverState;
        head["waiver_states"] = titles(std::array{used, idle, not_asked, not_yet, expired, unconfirmed});
        head["outcomes"]      = titles(std::array{violates, undetermined, not_applicable, complies});
        head["severities"]    = titles(std::array{violation, warning, advice});
        head["confidences"]   = titles(
              std::array{Confidence::text_read, Confidence::reported, Confidence::derived, Confidence::unconfirmed});
        json::array waivers;
        for (const WaiverUse& use : report_.waivers)
            waivers.push_back(json::array{use.waiver->key, use.waiver->rule, use.waiver->subject, word(use.state),
                                          use.findings, place(use.waiver->location)});
        head["waivers"] = std::move(waivers);
        return head;
    }

    json::array rules() {
        json::array all;
        for (const RuleTally& one : report_.rules) {
            const RuleCard& rule = one.rule;
            json::array parameters;
            for (const NamedParameter& parameter : rule.parameters)
                parameters.push_back(json::array{texts_.number(parameter.title), texts_.number([&](Language language) {
                                                     return parameter_on(parameter, report_.as_of, language);
                                                 })});
            all.push_back(json::object{
                {"id", rule.id},
                {"title", texts_.number(rule.title)},
                {"severity", word(rule.severity)},
                {"source", texts_.number([&](Language language) { return source_of(rule.source, language); })},
                {"document",
                 texts_.number([&](Language language) { return citation_of(*rule.source.document, language); })},
                {"clause", rule.source.clause},
                {"confidence", word(rule.source.confidence)},
                {"tally", counts(one.tally)},
                {"parameters", std::move(parameters)}});
        }
        return all;
    }

    // -- agencies and their posts --------------------------------------------------------------

    void add_agencies() {
        const Structure structure = data_.structure();
        json::array names;
        json::array keys;
        json::array parents;
        for (const AgencyId id : data_.agencies.ids()) {
            const Agency& agency = data_.agencies[id];
            const auto parent    = structure.parent(id, day());
            names.push_back(texts_.number(agency.name_on(day())));
            keys.push_back(json::value(agency.key));
            parents.push_back(parent ? static_cast<Number>(parent->row) : none);
        }
        agencies_ = {{"name", std::move(names)}, {"key", std::move(keys)}, {"parent", std::move(parents)}};
    }

    /// The years that the charts show: from the base year of 28- and 40-KL/TW to the year by which they ask for the
    /// cut, or the year that is asked about.
    [[nodiscard]] int last_year() const { return std::max(streamlining::target_year, static_cast<int>(day().year())); }

    /// What a line of posts is measured against: the quota of the base year after all that happened since, and what the
    /// cut that the law asks for would leave of it.
    struct Target {
        Number base  = none;
        Number quota = none;
    };

    [[nodiscard]] std::map<PostsLine, Target> targets() const {
        std::map<PostsLine, Target> found;
        for (const auto& one : cases(view_, OfType<QuotaHistory>{})) {
            const QuotaHistory& quota = one.facts;
            if (!quota.baseline() || quota.is_undivided() || !streamlining::rate_for(quota, report_.as_of)) continue;
            const PostsLine line{std::get<AgencyId>(one.ref.what), quota.line, Funding::state_budget};
            found[line] = {*quota.baseline(),
                           *quota.baseline() - streamlining::required_cut(quota, report_.as_of) + quota.added};
        }
        return found;
    }

    [[nodiscard]] Number posts_on(const PostsLine& line, Measure measure, Date on) const {
        const auto id = figure_on(view_, line, measure, on);
        if (!id || !data_.figures[*id].posts) return none;
        return *data_.figures[*id].posts;
    }

    /// What was assigned, occupied and approved of a line at the end of each year, or on the day asked about; nothing
    /// for a measure that has no figure in these years.
    Row years_of(const PostsLine& line, Measure measure) const {
        Row posts;
        for (int year = streamlining::baseline_year; year <= last_year(); ++year) {
            const bool is_asked = year == static_cast<int>(day().year());
            const Date end      = date(static_cast<unsigned short>(year), 12, 31);
            posts.push_back(posts_on(line, measure, is_asked ? day() : end));
        }
        if (std::all_of(posts.begin(), posts.end(), [](Number one) { return one == none; })) posts.clear();
        return posts;
    }

    /// For each line that was given a number of posts in these years: the agency, the line in words, its base, its
    /// target, which measures follow (1 assigned, 2 occupied, 4 approved), and their years.
    void add_lines() {
        const auto all_targets = targets();
        std::set<PostsLine> seen;
        for (const Figure& figure : data_.figures) {
            const PostsLine line = line_of(figure);
            if (!seen.insert(line).second) continue;
            Row years;
            Number present = 0;
            Number bit     = 1;
            for (const Measure measure : {Measure::assigned, Measure::occupied, Measure::approved}) {
                const Row of_measure = years_of(line, measure);
                if (!of_measure.empty()) present += bit;
                years.insert(years.end(), of_measure.begin(), of_measure.end());
                bit *= 2;
            }
            if (present == 0) continue;
            const auto target = all_targets.find(line);
            const Target aim  = target == all_targets.end() ? Target{} : target->second;
            lines_.insert(lines_.end(), {static_cast<Number>(line.agency.row), texts_.number(words_of(line)), aim.base,
                                         aim.quota, present});
            lines_.insert(lines_.end(), years.begin(), years.end());
        }
    }

    static OwnedText words_of(const PostsLine& line) {
        OwnedText words;
        for (const StaffCategory one : all_staff_categories) {
            if (!line.categories.contains(one)) continue;
            for (const auto& [text, language] : {std::pair{&words.vi, Language::vi}, {&words.en, Language::en}})
                *text += (text->empty() ? "" : ", ") + std::string(title(one).in(language));
        }
        if (line.funding == Funding::state_budget) return words;
        words.vi += ", " + std::string(title(line.funding).vi);
        words.en += ", " + std::string(title(line.funding).en);
        return words;
    }

    // -- findings ------------------------------------------------------------------------------

    Row findings_in_rows() {
        Row rows;
        for (const Finding& finding : report_.findings) {
            const Row row = add(finding);
            rows.insert(rows.end(), row.begin(), row.end());
        }
        return rows;
    }

    /// A shape and the numbers that differ from one finding of the shape to another, in the order that data.js reads.
    Row add(const Finding& finding) {
        const SubjectRef& subject = finding.subject;
        const Verdict& verdict    = finding.verdict;
        const auto agency         = agency_of(data_, subject);
        const bool is_agency      = std::holds_alternative<AgencyId>(subject.what);

        const auto name_in = [&](Language language) {
            std::string name = name_of(data_, subject, day(), language);
            return is_agency ? name.substr(name_of(data_, subject.what, day(), language).size()) : name;
        };
        std::string id = id_of(data_, subject);
        if (is_agency) id.erase(0, data_.agencies[*agency].key.size());

        const Number name   = texts_.number(name_in);
        const Number number = texts_.number(id, id);
        Row row{0, agency ? static_cast<Number>(agency->row) : none};
        json::object shape{{"rule", number_of(finding.rule)},
                           {"outcome", word(verdict.outcome)},
                           {"severity", word(finding.severity)},
                           {"confidence", word(finding.confidence)},
                           {"kind", subject.kind},
                           {"message", texts_.number(verdict.reason)},
                           {"fix", texts_.number(verdict.fix)}};
        // What follows the name and the key of an agency is the same for many; other subjects have names of their own.
        if (is_agency)
            shape["own"] = {name, number};
        else
            row.insert(row.end(), {name, number});
        add_place(finding, shape, row);
        const auto add_number = [&](const char* key, const std::optional<Posts>& posts) {
            shape[key] = posts.has_value();
            if (posts) row.push_back(*posts);
        };
        add_number("observed", verdict.observed);
        add_number("limit", verdict.limit);
        add_steps(finding, shape, row);
        shape["operands"] = operands(finding, verdict.operands, row);
        shape["facts"]    = operands(finding, finding.facts, row);
        add_decisions(finding, shape);
        row[0] = number_of(std::move(shape));
        return row;
    }

    void add_place(const Finding& finding, json::object& shape, Row& row) const {
        const Location& location = finding.location;
        const bool known         = location.known() && location.file < data_.files.size();
        // Mostly it is where the first fact stands.
        const bool is_first = known && !finding.facts.empty() &&
                              std::holds_alternative<FigureId>(finding.facts.front().value) &&
                              finding.facts.front().origin == location;
        shape["place"] = !known ? "none" : is_first ? "first" : "own";
        if (known && !is_first) push(location, row);
    }
    static void push(const Location& location, Row& row) {
        row.insert(row.end(), {location.file, location.line, location.column});
    }

    void add_steps(const Finding& finding, json::object& shape, Row& row) {
        json::array steps;
        for (const Step& step : finding.verdict.steps) {
            json::object one{{"code", step.code}};
            if (!step.code.empty()) one["title"] = texts_.number(title_of(step.code));
            if (!step.says.empty()) one["says"] = texts_.number(step.says);
            if (step.answer) one["answer"] = answer(*step.answer);
            const bool has_value = !step.code.empty() && step.answer != Truth::unknown;
            if (has_value && is_of_the_rule(step.value))
                one["words"] =
                    texts_.number([&](Language language) { return name_of(data_, step.value, day(), language); });
            else if (has_value)
                one["type"] = push(finding, step.value, {}, false, row);
            steps.push_back(std::move(one));
        }
        shape["steps"] = std::move(steps);
    }
    /// A share or words: many findings of a rule have the same.
    static bool is_of_the_rule(const Value& value) {
        return std::holds_alternative<Percent>(value) || std::holds_alternative<Text>(value);
    }
    static std::string_view answer(Truth truth) {
        switch (truth) {
            case Truth::yes: return "yes";
            case Truth::no: return "no";
            case Truth::unknown: return "unknown";
        }
        return {};
    }

    json::array operands(const Finding& finding, const std::vector<Operand>& all, Row& row) {
        json::array found;
        for (const Operand& one : all) {
            found.push_back(json::array{one.code, texts_.number(title_of(one.code)),
                                        push(finding, one.value, one.origin, is_said(finding, one.code), row)});
        }
        return found;
    }
    /// Whether a text of the finding names the code, so that a figure needs words. Where a step has a figure of that
    /// code, later steps mean that one.
    static bool is_said(const Finding& finding, std::string_view code) {
        const std::string in_braces = "{" + std::string(code) + "}";
        const auto names            = [&](Text text) {
            return text.vi.find(in_braces) != std::string_view::npos ||
                   text.en.find(in_braces) != std::string_view::npos;
        };
        const auto& steps = finding.verdict.steps;
        if (names(finding.verdict.reason) || names(finding.verdict.fix)) return true;
        return std::none_of(steps.begin(), steps.end(), [&](const Step& step) { return step.code == code; }) &&
               std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return names(step.says); });
    }

    /// Adds a value to the row, and gives the letter by which data.js knows what was added: `n` a number, `t` a text,
    /// `f` a figure; a capital letter when a place follows; `-` when there is nothing.
    std::string_view push(const Finding& finding, const Value& value, const Location& origin, bool in_words, Row& row) {
        const bool placed = origin.known() && origin.file < data_.files.size();
        if (std::holds_alternative<std::monostate>(value)) return "-";
        if (const auto* figure = std::get_if<FigureId>(&value)) {
            row.push_back(number_of(*figure, in_words, finding));
            return "f";
        }
        const auto* posts = std::get_if<Posts>(&value);
        row.push_back(posts ? *posts
                            : texts_.number([&](Language language) { return name_of(data_, value, day(), language); }));
        if (placed) push(origin, row);
        if (posts) return placed ? "N" : "n";
        return placed ? "T" : "t";
    }

    /// What somebody decided about the finding, and why it weighs what it weighs.
    void add_decisions(const Finding& finding, json::object& shape) {
        if (const Waiver* waiver = finding.waived_by) {
            shape["waiver"] = texts_.number([&](Language language) {
                return name_of(data_, Value(waiver->document), day(), language) + ", " + waiver->clause + ", " +
                       std::string(Text{"đến hết ", "until "}.in(language)) + to_vietnamese(waiver->period.last_day()) +
                       ": " + std::string(waiver->reason.in(language));
            });
        }
        if (const SeverityChange* change = finding.severity_change) {
            shape["change"] = texts_.number([&](Language language) {
                return std::string(Text{"đến hết ", "until "}.in(language)) + to_vietnamese(change->period.last_day()) +
                       ": " + std::string(change->reason.in(language));
            });
        }
        const std::string weight = weight_of(finding, Language::vi);
        if (finding.verdict == Outcome::violates && !weight.empty())
            shape["weight"] = texts_.number(weight, weight_of(finding, Language::en));
    }

    // -- what findings share -------------------------------------------------------------------

    Number number_of(const RuleCard& rule) {
        for (std::size_t i = 0; i < report_.rules.size(); ++i)
            if (report_.rules[i].rule.id == rule.id) return static_cast<Number>(i);
        return none;
    }

    Number number_of(json::object shape) {
        const auto [place, is_new] = shape_numbers_.try_emplace(json::serialize(shape), shapes_.size());
        if (is_new) shapes_.push_back(std::move(shape));
        return static_cast<Number>(place->second);
    }

    /// A figure as five numbers: its posts, where they stand, and what is said of it.
    Number number_of(FigureId id, bool in_words, const Finding& finding) {
        const Figure& figure       = data_.figures[id];
        const auto [place, is_new] = figure_numbers_.try_emplace(id, figure_numbers_.size());
        const auto number          = static_cast<Number>(place->second);
        if (is_new) {
            figures_.push_back(figure.posts.value_or(0));
            push(figure.location, figures_);
            figures_.push_back(meta(figure, is_supposed(data_.suppositions, id)));
        }
        if (in_words)
            figure_names_[std::to_string(number)] = texts_.number(
                [&](Language language) { return name_of(data_, Value(id), finding.as_of.in_force, language); });
        return number;
    }

    Number meta(const Figure& figure, bool supposed) {
        json::array one{figure.posts.has_value(),
                        figure.label.in(Language::vi).empty() ? none : texts_.number(figure.label),
                        figure.document ? texts_.number([&](Language language) {
                            return name_of(data_, Value(*figure.document), day(), language);
                        })
                                        : none,
                        figure.clause,
                        texts_.number(title(figure.confidence)),
                        supposed};
        const auto [place, is_new] = meta_numbers_.try_emplace(json::serialize(one), metas_.size());
        if (is_new) metas_.push_back(std::move(one));
        return static_cast<Number>(place->second);
    }

    // -- who answers for what ------------------------------------------------------------------

    json::object plan() {
        const Plan vi = plan_picture(data_, report_.as_of, Language::vi);
        const Plan en = plan_picture(data_, report_.as_of, Language::en);
        json::array boxes;
        for (std::size_t i = 0; i < vi.boxes.size(); ++i)
            boxes.push_back(box(vi.boxes[i], en.boxes[i]));
        json::array arrows;
        for (std::size_t i = 0; i < vi.arrows.size(); ++i)
            arrows.push_back(json::array{vi.arrows[i].from, vi.arrows[i].to,
                                         texts_.number(vi.arrows[i].label, en.arrows[i].label),
                                         static_cast<int>(vi.arrows[i].kind)});
        return {{"title", texts_.number(vi.title, en.title)},
                {"notes", texts(vi.notes, en.notes)},
                {"boxes", std::move(boxes)},
                {"arrows", std::move(arrows)}};
    }

    json::array texts(const std::vector<std::string>& vi, const std::vector<std::string>& en) {
        json::array all;
        for (std::size_t i = 0; i < vi.size(); ++i)
            all.push_back(texts_.number(vi[i], en[i]));
        return all;
    }

    json::object box(const PlanBox& vi, const PlanBox& en) {
        json::array items;
        for (std::size_t i = 0; i < vi.items.size(); ++i)
            items.push_back(json::array{vi.items[i].key, texts_.number(vi.items[i].text, en.items[i].text),
                                        vi.items[i].is_warning});
        json::array sections;
        for (std::size_t i = 0; i < vi.sections.size(); ++i) {
            const auto& of_vi = vi.sections[i].members;
            const auto& of_en = en.sections[i].members;
            json::array members;
            for (std::size_t j = 0; j < of_vi.size(); ++j)
                members.push_back(json::array{texts_.number(of_vi[j].name, of_en[j].name), of_vi[j].is_gone,
                                              texts(of_vi[j].successors, of_en[j].successors)});
            sections.push_back(
                json::array{texts_.number(vi.sections[i].title, en.sections[i].title), std::move(members)});
        }
        static constexpr std::array kinds{"document", "directive", "tasks", "agencies"};
        return {{"id", vi.id},
                {"kind", kinds.at(static_cast<std::size_t>(vi.kind))},
                {"title", texts_.number(vi.title, en.title)},
                {"notes", texts(vi.notes, en.notes)},
                {"items", std::move(items)},
                {"sections", std::move(sections)}};
    }

    const Dataset& data_;
    const Report& report_;
    View view_;
    TextTable texts_;
    json::object agencies_;
    Row lines_;
    json::array shapes_;
    json::array metas_;
    json::object figure_names_;
    Row figures_;
    std::unordered_map<std::string, std::size_t> shape_numbers_;
    std::unordered_map<std::string, std::size_t> meta_numbers_;
    std::map<FigureId, std::size_t> figure_numbers_;
};

} // namespace

std::string html_data(const Dataset& data, const Report& report, std::string_view dataset) {
    return DataWriter(data, report).write(dataset);
}

} // namespace congvu::report
