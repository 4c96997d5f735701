// SPDX-License-Identifier: BSL-1.0
#include <congvu/testing/load_scenarios.hpp>

#include "../io/encoding.hpp"
#include "../io/fields.hpp"
#include "../io/spreadsheet.hpp"
#include "../io/text_file.hpp"
#include "../io/values.hpp"
#include "csv.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace congvu::testing {

namespace {

namespace fs = std::filesystem;
using io::Fields;
using io::Mark;
using io::Node;
using io::Source;

/// A text with its place, whatever file it came from.
struct Word {
    std::string text;
    Mark mark;
};

using Rules = std::span<const TestedRule>;

/// Reads values for scenarios, and says what is wrong with them.
class ScenarioReader {
public:
    ScenarioReader(const Source& source, Rules rules) : source_(source), rules_(rules) {}

    [[nodiscard]] const TestedRule* rule(const Word& id) const {
        std::vector<std::string_view> ids;
        for (const TestedRule& rule : rules_) {
            if (rule.card().id == id.text) return &rule;
            ids.push_back(rule.card().id);
        }
        source_.fault("unknown-rule", id.mark, "there is no rule " + io::in_quotes(id.text),
                      source_.faults->meant(id.text, ids));
        return nullptr;
    }
    template <typename Enum>
    [[nodiscard]] std::optional<Enum> one_of(const Word& word) const {
        return io::read_word<Enum>(source_, node(word));
    }
    [[nodiscard]] std::optional<Date> day(const Word& word) const { return io::read_day(source_, node(word)); }
    [[nodiscard]] std::optional<Posts> posts(const Word& word) const {
        return io::read_posts(source_, node(word), true);
    }
    [[nodiscard]] Location at(Mark mark) const { return source_.at(mark); }

    /// Whether every rule of the scenario can take its facts; says what is wrong with each that it cannot.
    void check_facts(const Scenario& scenario) const {
        std::set<std::size_t> told;
        std::vector<GivenFact> given;
        for (const ScenarioFact& fact : scenario.facts)
            given.push_back({fact.name, fact.text});
        for (const Expectation& expectation : scenario.expectations) {
            std::vector<BadFact> bad;
            static_cast<void>(expectation.rule->ask(given, scenario.as_of, bad));
            for (const BadFact& one : bad)
                if (told.insert(one.which).second) tell(scenario.facts[one.which], *expectation.rule, one);
        }
    }

private:
    static Node node(const Word& word) { return {Node::Kind::text, word.mark, word.text, {}, {}, {}}; }

    void tell(const ScenarioFact& fact, const TestedRule& rule, const BadFact& bad) const {
        const Mark mark{fact.location.line, fact.location.column};
        const std::string id(rule.card().id);
        if (bad.is_known)
            source_.fault("bad-fact", mark,
                          io::in_quotes(fact.text) + " cannot be " + io::in_quotes(fact.name) + "; write " + bad.form,
                          io::value_meant(fact.text, bad.form));
        else
            source_.fault("unknown-fact", mark, id + " reads no " + io::in_quotes(fact.name),
                          source_.faults->meant(fact.name, rule.fact_names()));
    }

    const Source& source_;
    Rules rules_;
};

// -- CSV ---------------------------------------------------------------------------------------

/// What a column of a table holds.
struct Column {
    enum class Kind : std::uint8_t {
        as_of,
        known_at,
        comment,
        citation,
        outcome,
        observed,
        limit,
        severity,
        fact,
        bad
    };
    Kind kind              = Kind::fact;
    const TestedRule* rule = nullptr;
    std::string name{};
};

bool is_rule_column(std::string_view name) { return !name.empty() && name.front() >= 'A' && name.front() <= 'Z'; }

class CsvTable {
public:
    CsvTable(const Source& source, Rules rules, ScenarioBook& book)
        : source_(source), reader_(source, rules), book_(book) {}

    void read(std::string_view text) {
        const auto parsed = parse_csv(text, source_);
        if (!parsed) return;
        const std::vector<CsvRow>& rows = *parsed;
        if (rows.empty()) return source_.fault("empty-file", {}, "the table has no rows");
        const CsvRow& head = rows.front();
        if (const char* wrong = wrong_with_names(head)) return source_.fault("bad-head", head.front().mark, wrong);
        refuse_nameless(head);
        for (const CsvCell& cell : head)
            columns_.push_back(column(cell));
        check_columns(head);
        for (std::size_t i = 1; i < rows.size(); ++i)
            row(rows[i]);
    }

private:
    using Kind = Column::Kind;

    static const char* wrong_with_names(const CsvRow& head) {
        if (const char* wrong = io::wrong_with_head(head.front().text)) return wrong;
        const auto texts =
            std::count_if(head.begin(), head.end(), [](const CsvCell& cell) { return !cell.text.empty(); });
        return texts == 1 && head.size() > 1 ? io::title_message : nullptr;
    }

    /// One fault for all columns without a name, for a title over the table makes many.
    void refuse_nameless(const CsvRow& head) const {
        const auto is_nameless = [](const CsvCell& cell) { return cell.text.empty(); };
        const auto first       = std::find_if(head.begin(), head.end(), is_nameless);
        if (first == head.end()) return;
        const auto count = std::count_if(first, head.end(), is_nameless);
        source_.fault("unknown-column", first->mark, io::nameless_message(static_cast<std::size_t>(count)));
    }

    Column column(const CsvCell& cell) {
        if (cell.text.empty()) return {Kind::bad};
        if (!names_.insert(cell.text).second)
            source_.fault("duplicate-key", cell.mark, "there are two columns " + io::in_quotes(cell.text));
        if (cell.text == "as_of") return {Kind::as_of};
        if (cell.text == "known_at") return {Kind::known_at};
        if (cell.text == "comment") return {Kind::comment};
        if (cell.text == "citation") return {Kind::citation};
        if (!is_rule_column(cell.text)) return {Kind::fact, nullptr, cell.text};
        const auto dot         = cell.text.find('.');
        const std::string part = dot == std::string::npos ? "" : cell.text.substr(dot + 1);
        const TestedRule* rule = reader_.rule({cell.text.substr(0, dot), cell.mark});
        if (rule == nullptr) return {Kind::bad};
        if (part.empty()) return {Kind::outcome, rule, cell.text};
        if (part == "observed") return {Kind::observed, rule, cell.text};
        if (part == "limit") return {Kind::limit, rule, cell.text};
        if (part == "severity") return {Kind::severity, rule, cell.text};
        const std::vector<std::string_view> parts{"observed", "limit", "severity"};
        source_.fault("unknown-column", cell.mark,
                      "a rule has no " + io::in_quotes(part) + "; it has observed, limit and severity",
                      source_.faults->meant(part, parts));
        return {Kind::bad};
    }

    void check_columns(const CsvRow& head) {
        const auto has = [&](Kind kind) {
            return std::any_of(columns_.begin(), columns_.end(), [kind](const Column& c) { return c.kind == kind; });
        };
        const bool is_faulty = has(Kind::bad);
        if (!has(Kind::as_of)) source_.fault("missing-column", head.front().mark, "column \"as_of\" is missing");
        if (!has(Kind::outcome) && !is_faulty)
            source_.fault("missing-column", head.front().mark,
                          "no column is a rule; name one after each rule that is tested, e.g. \"KL40-07\"");
        // A name that no rule of the table reads is most likely a slip in the name of something else.
        std::set<std::string_view> known{"as_of", "known_at", "comment", "citation"};
        for (const Column& one : columns_)
            if (one.kind == Kind::outcome)
                for (const std::string_view fact : one.rule->fact_names())
                    known.insert(fact);
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].kind == Kind::fact && !known.contains(columns_[i].name) && !is_faulty) {
                source_.fault("unknown-column", head[i].mark,
                              "no rule of this table reads " + io::in_quotes(columns_[i].name),
                              source_.faults->meant(columns_[i].name, known));
                columns_[i].kind = Kind::bad;
            }
    }

    void row(const CsvRow& cells) {
        const Mark begin = cells.front().mark;
        if (const CsvCell* label = total_of(cells))
            return source_.fault("totals-row", label->mark, io::totals_message(label->text));
        if (cells.size() != columns_.size())
            return source_.fault("wrong-width", begin,
                                 "the row has " + std::to_string(cells.size()) + " cells, the head of the table " +
                                     std::to_string(columns_.size()));
        Scenario scenario{AsOf{start_of_time}, {}, {}, {}, {}, reader_.at(begin)};
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (!cells[i].text.empty())
                general(columns_[i], cells[i], scenario);
            else if (columns_[i].kind == Kind::as_of)
                source_.fault("missing-value", cells[i].mark, "the row names no day in \"as_of\"");
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (!cells[i].text.empty()) figures(columns_[i], cells[i], scenario);
        if (!expects_something(cells) && !names_bad_columns())
            source_.fault("missing-value", begin, "the row expects nothing of any rule");
        reader_.check_facts(scenario);
        book_.scenarios.push_back(std::move(scenario));
    }

    /// What makes a row one of totals; null for a row that has a day.
    [[nodiscard]] const CsvCell* total_of(const CsvRow& cells) const {
        for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i)
            if (columns_[i].kind == Kind::as_of && parse_date(cells[i].text)) return nullptr;
        const auto label =
            std::find_if(cells.begin(), cells.end(), [](const CsvCell& cell) { return io::is_total(cell.text); });
        return label != cells.end() ? &*label : nullptr;
    }

    [[nodiscard]] bool expects_something(const CsvRow& cells) const {
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (columns_[i].rule != nullptr && !cells[i].text.empty()) return true;
        return false;
    }
    [[nodiscard]] bool names_bad_columns() const {
        return std::any_of(columns_.begin(), columns_.end(), [](const Column& c) { return c.kind == Kind::bad; });
    }

    void general(const Column& column, const CsvCell& cell, Scenario& scenario) {
        const Word word{cell.text, cell.mark};
        switch (column.kind) {
            case Kind::as_of:
                if (const auto day = reader_.day(word)) scenario.as_of.in_force = *day;
                return;
            case Kind::known_at:
                if (const auto day = reader_.day(word)) scenario.as_of.known_at = *day;
                return;
            case Kind::comment: scenario.comment = cell.text; return;
            case Kind::citation: scenario.citation = cell.text; return;
            case Kind::fact: scenario.facts.push_back({column.name, cell.text, reader_.at(cell.mark)}); return;
            case Kind::outcome:
                if (const auto outcome = reader_.one_of<Outcome>(word)) {
                    Expectation expectation;
                    expectation.rule     = column.rule;
                    expectation.outcome  = *outcome;
                    expectation.location = reader_.at(cell.mark);
                    scenario.expectations.push_back(expectation);
                }
                return;
            case Kind::observed:
            case Kind::limit:
            case Kind::severity:
            case Kind::bad: return;
        }
    }

    /// Figures belong to an expectation of the same row, wherever their column stands.
    void figures(const Column& column, const CsvCell& cell, Scenario& scenario) {
        if (column.kind != Kind::observed && column.kind != Kind::limit && column.kind != Kind::severity) return;
        const auto same = std::find_if(scenario.expectations.begin(), scenario.expectations.end(),
                                       [&](const Expectation& one) { return one.rule == column.rule; });
        if (same == scenario.expectations.end())
            return source_.fault("missing-value", cell.mark,
                                 "the row expects no outcome of " + std::string(column.rule->card().id));
        const Word word{cell.text, cell.mark};
        const Location place = reader_.at(cell.mark);
        if (column.kind == Kind::severity) {
            same->severity          = reader_.one_of<Severity>(word);
            same->severity_location = place;
        } else if (column.kind == Kind::observed) {
            same->observed          = reader_.posts(word);
            same->observed_location = place;
        } else {
            same->limit          = reader_.posts(word);
            same->limit_location = place;
        }
    }

    const Source& source_;
    ScenarioReader reader_;
    ScenarioBook& book_;
    std::vector<Column> columns_;
    std::set<std::string> names_;
};

// -- YAML --------------------------------------------------------------------------------------

void read_expectation(const ScenarioReader& reader, const Source& source, const Node& node, Scenario& scenario) {
    Fields fields(source, node);
    Expectation expectation;
    if (const Node* rule = fields.need("rule"); rule != nullptr && io::is_text(source, *rule))
        expectation.rule = reader.rule({rule->text, rule->mark});
    const Node* outcome  = fields.need("outcome");
    const auto said      = outcome != nullptr ? io::read_word<Outcome>(source, *outcome) : std::nullopt;
    expectation.outcome  = said.value_or(Outcome::complies);
    expectation.location = fields.place("outcome");
    if (const Node* observed = fields.get("observed")) expectation.observed = io::read_posts(source, *observed, true);
    if (const Node* limit = fields.get("limit")) expectation.limit = io::read_posts(source, *limit, true);
    expectation.severity          = fields.one_of<Severity>("severity");
    expectation.observed_location = fields.place("observed");
    expectation.limit_location    = fields.place("limit");
    expectation.severity_location = fields.place("severity");
    fields.finish();
    if (expectation.rule != nullptr) scenario.expectations.push_back(expectation);
}

void read_given(const Source& source, const Node& node, Scenario& scenario) {
    if (node.kind != Node::Kind::mapping)
        return source.fault("wrong-kind", node.mark,
                            "a mapping of facts is needed here, not " + std::string(name_of(node.kind)));
    for (const Node& fact : node.children)
        if (io::is_text(source, fact)) scenario.facts.push_back({fact.key, fact.text, source.at(fact.mark)});
}

void read_scenario(const ScenarioReader& reader, const Source& source, const Node& node, ScenarioBook& book) {
    Fields fields(source, node);
    Scenario scenario{AsOf{fields.needed_day("as_of").value_or(start_of_time)}, {}, {}, {}, {}, source.at(node.mark)};
    if (const auto known = fields.day("known_at")) scenario.as_of.known_at = *known;
    scenario.comment  = fields.text("comment");
    scenario.citation = fields.text("citation");
    if (const Node* given = fields.get("given")) read_given(source, *given, scenario);
    for (const Node* expectation : fields.needed_list("expect"))
        read_expectation(reader, source, *expectation, scenario);
    fields.finish();
    reader.check_facts(scenario);
    book.scenarios.push_back(std::move(scenario));
}

void read_exception(const Source& source, const Node& node, ScenarioBook& book) {
    Fields fields(source, node);
    TestException exception;
    exception.location  = source.at(node.mark);
    exception.reason    = fields.needed_text("reason");
    exception.mutation  = fields.text("mutation");
    exception.untouched = fields.text("untouched");
    fields.finish();
    if (exception.mutation.empty() == exception.untouched.empty())
        return source.fault("missing-value", node.mark, "an exception names either a mutation or what is untouched");
    book.exceptions.push_back(std::move(exception));
}

void read_yaml(std::string_view text, const Source& source, Rules rules, ScenarioBook& book) {
    const auto root = io::parse_yaml(text, source);
    if (!root) return;
    if (root->kind != Node::Kind::mapping)
        return source.fault("wrong-kind", root->mark,
                            "a file holds a mapping with \"scenarios\", not " + std::string(name_of(root->kind)));
    Fields fields(source, *root);
    const ScenarioReader reader(source, rules);
    for (const Node* exception : fields.list("exceptions"))
        read_exception(source, *exception, book);
    const bool has_exceptions = fields.has("exceptions");
    for (const Node* scenario : has_exceptions ? fields.list("scenarios") : fields.needed_list("scenarios"))
        read_scenario(reader, source, *scenario, book);
    fields.finish();
}

// -- files -------------------------------------------------------------------------------------

bool is_table(const fs::path& file) { return file.extension() == ".csv" || file.extension() == ".yaml"; }

/// The tables of a folder by name, or the one file; hidden files are nobody's tables.
std::vector<fs::path> tables_of(const fs::path& path, io::Faults& faults) {
    std::error_code failed;
    if (!fs::exists(path, failed)) {
        faults.add({"no-file", path.string(), 0, 0, "there is no such file or folder", {}});
        return {};
    }
    if (!fs::is_directory(path, failed)) {
        if (is_table(path)) return {path};
        faults.add({"file-name", path.string(), 0, 0, "a table's name ends in .csv or .yaml", {}});
        return {};
    }
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(path, failed))
        if (is_table(entry.path()) && entry.path().filename().string().front() != '.') files.push_back(entry.path());
    if (files.empty()) faults.add({"no-files", path.string(), 0, 0, "no file in the folder ends in .csv or .yaml", {}});
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

Result<ScenarioBook> load_scenarios(const std::vector<fs::path>& paths, Rules rules) {
    ScenarioBook book;
    io::Faults faults;
    for (const fs::path& path : paths)
        for (const fs::path& file : tables_of(path, faults)) {
            const Source source{static_cast<std::uint32_t>(book.files.size()), io::shown(file.string()), &faults};
            book.files.push_back(source.name);
            auto text = io::read_file(file, source);
            if (!text || !io::check_encoding(*text, source)) continue;
            if (file.extension() == ".csv")
                CsvTable(source, rules, book).read(*text);
            else
                read_yaml(*text, source, rules, book);
        }
    if (!faults.empty()) return std::move(faults).in_order();
    return book;
}

} // namespace congvu::testing
