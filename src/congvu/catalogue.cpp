// SPDX-License-Identifier: BSL-1.0
#include "catalogue.hpp"

#include "../report/agency_of.hpp"
#include "../report/filled.hpp"
#include "../report/scope_words.hpp"
#include "commands.hpp"
#include "data_page.hpp"
#include "markdown.hpp"
#include "rule_index.hpp"
#include "test_index.hpp"
#include "timeline.hpp"

#include <congvu/engine/validate.hpp>
#include <congvu/report/words.hpp>
#include <congvu/rules/provisions.hpp>
#include <congvu/testing/load_scenarios.hpp>
#include <congvu/testing/tested_rules.hpp>
#include <congvu/testing/write_results.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

namespace congvu::program {

namespace {

using testing::ScenarioFact;
using testing::ScenarioResult;

constexpr std::array all_outcomes{Outcome::violates, Outcome::complies, Outcome::undetermined, Outcome::not_applicable};

std::string link_to(std::string_view rule) {
    return "[" + std::string(rule) + "](@ref rule-" + std::string(rule) + ")";
}

std::string in_both(const DocumentKey& document) {
    const std::string vi = report::citation_of(document, Language::vi);
    const std::string en = report::citation_of(document, Language::en);
    return both({vi, en});
}

/// The label of a document in the index: `clause-kl28`.
std::string label_of(const Catalogue& catalogue, const DocumentKey* document) {
    for (const SourceName& one : catalogue.sources)
        if (one.document == document) return "clause-" + std::string(one.name);
    return {};
}

/// The name of a file without its folder and what follows the dot.
std::string stem_of(std::string_view file) { return std::filesystem::path(file).stem().string(); }

/// The source with its clause and how sure we are; a clause stands as the document writes it.
std::string source_in_both(const Citation& source) {
    std::string text = in_both(*source.document);
    if (source.clause.empty())
        text += ", chưa rõ điều khoản · <em>clause not known</em>";
    else
        text += ", " + plain(source.clause);
    return text + " [" + both(title(source.confidence)) + "]";
}

/// The same, with the document as a link: the text of a link takes no marks, so it is Vietnamese alone.
std::string linked_source(const Citation& source, const std::string& label) {
    const std::string text = source_in_both(source);
    return "[" + plain(report::citation_of(*source.document, Language::vi)) + "](@ref " + label + ")" +
           text.substr(in_both(*source.document).size());
}

void row(std::ostream& out, Text what, const std::string& value) {
    out << "| " << both(what) << " | " << value << " |\n";
}

/// The first example of an outcome, or nothing.
const ScenarioResult* example(const Catalogue& catalogue, std::string_view rule, Outcome outcome) {
    const auto found = std::find_if(catalogue.results.begin(), catalogue.results.end(), [&](const ScenarioResult& one) {
        return one.expectation->rule->card().id == rule && one.verdict.outcome == outcome && one.passed();
    });
    return found == catalogue.results.end() ? nullptr : &*found;
}

/// What a fact of a table says of whom a rule is asked about, as a person reads it: `cadre+civil_servant` is «cán bộ,
/// công chức». A word that nothing is called by stays as it is.
std::string whom(std::string_view fact) {
    OwnedText list;
    for (std::string_view left = fact; !left.empty();) {
        const std::string_view code = left.substr(0, left.find('+'));
        left.remove_prefix(std::min(left.size(), code.size() + 1));
        Text text{code, code};
        for (const StaffCategory one : all_staff_categories)
            if (word(one) == code) text = title(one);
        for (const QuotaScope one : {QuotaScope::system, QuotaScope::block, QuotaScope::locality,
                                     QuotaScope::planned_agency, QuotaScope::agency})
            if (word(one) == code) text = report::called(one);
        for (const Level one : {Level::central, Level::province, Level::district, Level::commune})
            if (word(one) == code) text = title(one);
        for (const RelationKind one : {RelationKind::amends, RelationKind::replaces, RelationKind::repeals})
            if (word(one) == code) text = title(one);
        list.vi.append(list.vi.empty() ? "" : ", ").append(text.vi);
        list.en.append(list.en.empty() ? "" : ", ").append(text.en);
    }
    return both({list.vi, list.en});
}

/// What the tables of rules say under this name, each with the rules that then came to anything but «not applicable».
std::map<std::string, std::set<std::string_view>> rules_by(const Catalogue& catalogue, std::string_view name) {
    std::map<std::string, std::set<std::string_view>> rules;
    for (const ScenarioResult& one : catalogue.results)
        for (const ScenarioFact& fact : one.scenario->facts)
            if (fact.name == name && one.verdict.outcome != Outcome::not_applicable)
                rules[fact.text].insert(one.expectation->rule->card().id);
    return rules;
}

std::string filled_in_both(Text text, const Verdict& verdict) {
    const std::string vi = report::filled(text, verdict, Language::vi);
    const std::string en = report::filled(text, verdict, Language::en);
    return both({vi, en});
}

/// What a step asks or computes, and what came of it in the example.
std::string step_line(const Step& step, const Verdict& verdict) {
    std::string line = step.code.empty() ? filled_in_both(step.says, verdict) : both(report::title_of(step.code));
    if (step.answer == Truth::unknown) return line + " – chưa rõ · <em>not known</em>";
    if (step.code.empty())
        return line + (step.answer == Truth::yes ? " – đúng · <em>yes</em>" : " – không đúng · <em>no</em>");
    if (!step.says.en.empty()) line += ": " + filled_in_both(step.says, verdict);
    return line + " = " +
           both({report::value_in(step.value, Language::vi), report::value_in(step.value, Language::en)});
}

class Page {
public:
    Page(std::ostream& out, const Catalogue& catalogue, const RuleCard& rule)
        : out_(out), catalogue_(catalogue), rule_(rule) {}

    void write() {
        out_ << "# " << rule_.id << ": " << rule_.title.en << " {#rule-" << rule_.id << "}\n\n**"
             << plain(rule_.title.vi) << "**\n\n";
        summary();
        parameters();
        provisions();
        way();
        examples();
        related();
    }

private:
    void summary() {
        out_ << "| Mục · <em>Item</em> | Nội dung · <em>Content</em> |\n|---|---|\n";
        row(out_, {"Căn cứ", "Source"}, linked_source(rule_.source, label_of(catalogue_, rule_.source.document)));
        row(out_, {"Phạm vi áp dụng", "Scope"}, scope());
        row(out_, {"Hiệu lực", "In force"}, days(rule_.in_force));
        row(out_, {"Mức độ cao nhất", "Hardest severity"}, both(title(severity_of(rule_, violates({}, {})))));
        std::string reads;
        for (std::uint8_t i = 0; !word(static_cast<Read>(i)).empty(); ++i)
            if (rule_.reads.contains(static_cast<Read>(i)))
                reads.append(reads.empty() ? "`" : ", `").append(word(static_cast<Read>(i))).append("`");
        row(out_, {"Dữ liệu cần có", "Reads"}, reads);
        const auto rows =
            std::count_if(catalogue_.results.begin(), catalogue_.results.end(),
                          [&](const ScenarioResult& one) { return one.expectation->rule->card().id == rule_.id; });
        for (const RulePlace& place : catalogue_.places)
            if (place.id == rule_.id) {
                row(out_, {"Mã nguồn", "Code"},
                    "@ref " + std::string(place.name) + ", [include/" + std::string(place.header) + "](@ref code-" +
                        stem_of(place.header) + ")");
                row(out_, {"Kiểm thử", "Tests"},
                    std::to_string(tests_of(rule_.id, catalogue_.tests)) + " × [" + std::string(place.tests) +
                        "](@ref code-" + stem_of(place.tests) + "), " + std::to_string(rows) +
                        " tình huống · <em>scenarios</em>");
            }
        out_ << '\n';
        if (const std::string picture = timeline_of(rule_); !picture.empty())
            out_ << "\\htmlonly\n<div class=\"timeline-box\">" << picture << "</div>\n\\endhtmlonly\n";
    }

    /// Of whom the rule says anything: by its tables, and by the kinds of agencies in the data sets.
    [[nodiscard]] std::string scope() const {
        std::string text;
        const auto add = [&](Text what, const std::string& whom) {
            if (whom.empty()) return;
            text += (text.empty() ? "" : "<br>") + both(what) + ": " + whom;
        };
        const auto told = [&](std::string_view name) {
            std::string list;
            for (const auto& [value, rules] : rules_by(catalogue_, name))
                if (rules.contains(rule_.id)) list += (list.empty() ? "" : "; ") + whom(value);
            return list;
        };
        add({"biên chế", "posts"}, told("line"));
        add({"giao cho", "set for"}, told("scope"));
        add({"cấp", "level"}, told("level"));
        add({"quan hệ", "relation"}, told("kind"));
        std::string kinds;
        for (const auto& [kind, rules] : catalogue_.kinds)
            if (rules.contains(rule_.id)) kinds += (kinds.empty() ? "" : "; ") + both(title(kind));
        add({"loại cơ quan trong dữ liệu mẫu", "kinds of agencies in the sample data"}, kinds);
        return text.empty() ? both({"mọi đối tượng có trong dữ liệu", "every subject in the data"}) : text;
    }

    void heading(Text text) { out_ << "\n## " << text.vi << " · " << text.en << "\n\n"; }

    void parameters() {
        if (rule_.parameters.empty()) return;
        heading({"Số liệu của văn bản theo thời gian", "Figures of the law by day"});
        out_ << "| Số liệu · <em>Figure</em> | Từ ngày · <em>From</em> | Đến hết · <em>Until</em> | Giá trị · "
                "<em>Value</em> | Căn cứ · <em>Source</em> |\n|---|---|---|---|---|\n";
        for (const NamedParameter& parameter : rule_.parameters)
            std::visit([&](const auto& steps) { steps_of(parameter, steps); }, parameter.steps);
    }

    template <typename Steps>
    void steps_of(const NamedParameter& parameter, const Steps& steps) {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const Date last = i + 1 < steps.size() ? steps[i + 1].from - days_of_one : parameter.last_day;
            out_ << "| " << both(parameter.title) << " (`" << parameter.id << "`) | " << to_vietnamese(steps[i].from)
                 << " | " << (last.is_special() ? std::string("…") : to_vietnamese(last)) << " | "
                 << both({report::number_in(steps[i].value, Language::vi),
                          report::number_in(steps[i].value, Language::en)})
                 << " | " << source_in_both(steps[i].source) << " |\n";
        }
    }

    void provisions() {
        const auto carries = [&](const Provision& one) { return one.rules.contains(rule_.id); };
        if (std::none_of(catalogue_.provisions.begin(), catalogue_.provisions.end(), carries)) return;
        heading({"Quy định được thực hiện", "Provisions it carries out"});
        for (const Provision& one : catalogue_.provisions)
            if (carries(one))
                out_ << "- " << both(one.text) << " – " << linked_source(one.source, "provision-" + std::string(one.id))
                     << '\n';
    }

    /// The way of one example through the rule, the one that goes furthest.
    void way() {
        const ScenarioResult* longest = nullptr;
        for (const Outcome outcome : all_outcomes)
            if (const auto* one = example(catalogue_, rule_.id, outcome);
                one != nullptr && (longest == nullptr || one->verdict.steps.size() > longest->verdict.steps.size()))
                longest = one;
        if (longest == nullptr || longest->verdict.steps.empty()) return;
        heading({"Cách kiểm tra", "How it is checked"});
        out_ << "Theo tình huống · <em>as in</em> `" << place(*longest) << "`:\n\n";
        int number = 0;
        for (const Step& step : longest->verdict.steps)
            out_ << ++number << ". " << step_line(step, longest->verdict) << '\n';
    }

    [[nodiscard]] std::string place(const ScenarioResult& result) const {
        const Location& where = result.scenario->location;
        return std::filesystem::path(catalogue_.book.files.at(where.file)).filename().string() + ":" +
               std::to_string(where.line);
    }

    void examples() {
        heading({"Ví dụ", "Examples"});
        for (const Outcome outcome : all_outcomes)
            if (const auto* one = example(catalogue_, rule_.id, outcome)) show(*one);
    }

    void show(const ScenarioResult& result) {
        const Verdict& verdict = result.verdict;
        out_ << "### " << title(verdict.outcome).vi << " · " << title(verdict.outcome).en << "\n\n";
        if (!result.scenario->comment.empty()) out_ << plain(result.scenario->comment) << " (";
        out_ << '`' << place(result) << '`' << (result.scenario->comment.empty() ? "" : ")") << "\n\n";
        out_ << "| Dữ kiện · <em>Fact</em> | Giá trị · <em>Value</em> |\n|---|---|\n| ngày · <em>day</em> | "
             << to_vietnamese(result.scenario->as_of.in_force) << " |\n";
        for (const ScenarioFact& fact : result.scenario->facts)
            out_ << "| `" << fact.name << "` | " << plain(fact.text) << " |\n";
        out_ << '\n';
        if (!verdict.reason.en.empty()) out_ << "→ " << filled_in_both(verdict.reason, verdict) << "\n\n";
        if (!verdict.fix.en.empty())
            out_ << "Khắc phục · <em>To mend it</em>: " << filled_in_both(verdict.fix, verdict) << "\n\n";
    }

    /// Rules of the same document, or that carry out a provision together with this one.
    void related() {
        std::string links;
        for (const AnyRule& other : catalogue_.rules) {
            const RuleCard& card = other.card();
            if (card.id == rule_.id) continue;
            const bool together =
                std::any_of(catalogue_.provisions.begin(), catalogue_.provisions.end(), [&](const Provision& one) {
                    return one.rules.contains(rule_.id) && one.rules.contains(card.id);
                });
            if (together || card.source.document == rule_.source.document)
                links += "- " + link_to(card.id) + ": " + both(card.title) + "\n";
        }
        if (links.empty()) return;
        heading({"Quy tắc liên quan", "Related rules"});
        out_ << links;
    }

    static constexpr boost::gregorian::days days_of_one{1};
    std::ostream& out_;
    const Catalogue& catalogue_;
    const RuleCard& rule_;
};

/// A document of the index: its name in code, and the rules that rest on it.
void rules_of(std::ostream& out, const Catalogue& catalogue, const SourceName& source) {
    const std::string vi = report::citation_of(*source.document, Language::vi);
    const std::string en = report::citation_of(*source.document, Language::en);
    // A heading with a label takes no marks.
    out << "\n## " << plain(vi) << (vi == en ? "" : " · " + plain(en)) << " {#" << label_of(catalogue, source.document)
        << "}\n\n"
        << plain(source.document->issuer) << ", @ref congvu::sources::" << source.name << "\n\n";
    std::string rows;
    for (const AnyRule& rule : catalogue.rules)
        if (rule.card().source.document == source.document)
            rows += "| @subpage rule-" + std::string(rule.card().id) + " \"" + std::string(rule.card().id) + "\" | " +
                    both(rule.card().title) + " | " + source_in_both(rule.card().source) + " |\n";
    if (rows.empty())
        out << "Không có quy tắc riêng · <em>no rule of its own</em>\n";
    else
        out << "| Quy tắc · <em>Rule</em> | Nội dung · <em>What it demands</em> | Điều khoản, mức độ xác thực · "
               "<em>Clause, confidence</em> |\n|---|---|---|\n"
            << rows;
}

/// The files that hold rules and their tests, each once.
std::set<std::string> files_of(const Catalogue& catalogue) {
    std::set<std::string> files;
    for (const RulePlace& place : catalogue.places)
        files.insert({"include/" + std::string(place.header), std::string(place.tests)});
    return files;
}

void head_of_index(std::ostream& out, Text title, std::string_view name) {
    out << "\n## " << title.vi << " · " << title.en << "\n\n| `" << name
        << "` | Quy tắc · <em>Rules</em> |\n|---|---|\n";
}

void row_of_index(std::ostream& out, const std::string& words, std::string_view code,
                  const std::set<std::string_view>& ids) {
    out << "| " << words << " (`" << code << "`) | ";
    for (const std::string_view id : ids)
        out << link_to(id) << ' ';
    out << "|\n";
}

/// The rules by what a fact of their tables says: where a rule came to anything but «not applicable».
void index_by(std::ostream& out, const Catalogue& catalogue, std::string_view name, Text title) {
    head_of_index(out, title, name);
    for (const auto& [value, ids] : rules_by(catalogue, name))
        row_of_index(out, whom(value), value, ids);
}

/// The rules by kind of agency, as the data sets show them.
void index_by_kind(std::ostream& out, const Catalogue& catalogue) {
    if (catalogue.kinds.empty()) return;
    head_of_index(out, {"Theo loại cơ quan trong dữ liệu mẫu", "By kind of agency in the sample data"}, "kind");
    for (const auto& [kind, ids] : catalogue.kinds)
        row_of_index(out, both(title(kind)), word(kind), ids);
}

/// Which rules say anything about agencies of which kind: at the end of each year of the period, and on the day on
/// which the district level ended.
std::map<AgencyKind, std::set<std::string_view>> kinds_in(const std::vector<Dataset>& data) {
    std::map<AgencyKind, std::set<std::string_view>> kinds;
    for (const Dataset& one : data)
        for (const Date day : {date(2022, 12, 31), date(2023, 12, 31), date(2024, 12, 31), date(2025, 7, 1),
                               date(2025, 12, 31), date(2026, 12, 31)})
            for (const Finding& finding : validate(one, rulebook(), AsOf{day}, Keep::everything).findings)
                if (const auto agency = report::agency_of(one, finding.subject);
                    agency && finding.verdict != Outcome::not_applicable)
                    kinds[one.agencies[*agency].kind].insert(finding.rule.id);
    return kinds;
}

} // namespace

void write_page(std::ostream& out, const Catalogue& catalogue, const RuleCard& rule) {
    Page(out, catalogue, rule).write();
}

void write_index(std::ostream& out, const Catalogue& catalogue) {
    out << "# Rules by document and clause {#catalogue}\n\nDanh mục quy tắc theo văn bản và điều khoản. Each rule has "
           "a "
           "page that was written from the rulebook itself.\n\n";
    for (const SourceName& source : catalogue.sources)
        rules_of(out, catalogue, source);
    out << "\n## Quy định và quy tắc · Provisions and rules\n\n| Quy định · <em>Provision</em> | Căn cứ · "
           "<em>Source</em> | Quy tắc · <em>Rules</em> |\n|---|---|---|\n";
    for (const Provision& one : catalogue.provisions) {
        out << "| @anchor provision-" << one.id << ' ' << both(one.text) << " | " << source_in_both(one.source)
            << " | ";
        for (const std::string_view rule : one.rules)
            out << link_to(rule) << ' ';
        out << (one.rules.empty() ? "chưa có · <em>none yet</em>" : "") << " |\n";
    }
    index_by(out, catalogue, "line", {"Theo loại cán bộ, công chức, viên chức", "By category of staff"});
    index_by(out, catalogue, "level", {"Theo cấp của cơ quan", "By level of the agency"});
    index_by(out, catalogue, "scope", {"Theo phạm vi được giao biên chế", "By whom a total is set for"});
    index_by_kind(out, catalogue);
    index_by(out, catalogue, "kind", {"Theo quan hệ giữa các văn bản", "By relation between documents"});
    out << "\n## Mã nguồn và kiểm thử · Code and tests\n\n";
    for (const std::string& file : files_of(catalogue))
        out << "- @subpage code-" << stem_of(file) << '\n';
}

void write_code(std::ostream& out, const Catalogue& catalogue, std::string_view file) {
    out << "# " << file << " {#code-" << stem_of(file) << "}\n\n";
    for (const RulePlace& place : catalogue.places) {
        if ("include/" + std::string(place.header) != file && place.tests != file) continue;
        const auto rule = find(catalogue.rules, place.id);
        out << "- " << link_to(place.id) << ": " << (rule ? both(rule->card().title) : "") << '\n';
    }
    out << "\n\\include{lineno} " << file << '\n';
}

void write_unconfirmed(std::ostream& out, const Catalogue& catalogue) {
    const auto open = [](const Citation& source) { return !is_confirmed(source.confidence); };
    out << "# What we could not confirm {#unconfirmed}\n\nNhững nội dung chưa xác nhận được: nguồn chưa đọc, hoặc mới "
           "đọc "
           "một phần. A rule that rests on one of these warns and never accuses.\n\n## Quy tắc · Rules\n\n";
    for (const AnyRule& rule : catalogue.rules)
        if (open(rule.card().source))
            out << "- " << link_to(rule.card().id) << ": " << both(rule.card().title) << " – "
                << source_in_both(rule.card().source) << '\n';
    out << "\n## Số liệu của văn bản · Figures of the law\n\n";
    std::set<std::string> figures;
    for (const AnyRule& rule : catalogue.rules)
        for (const NamedParameter& parameter : rule.card().parameters)
            for (std::size_t step = 0; step < parameter.size(); ++step)
                if (open(parameter.source(step)))
                    figures.insert("- " + both(parameter.title) + ", từ · <em>from</em> " +
                                   to_vietnamese(parameter.from(step)) + " – " +
                                   source_in_both(parameter.source(step)) + "\n");
    for (const std::string& figure : figures)
        out << figure;
    if (figures.empty()) out << "Không có · <em>none</em>\n";
    out << "\n## Quy định · Provisions\n\n";
    for (const Provision& one : catalogue.provisions)
        if (open(one.source)) out << "- " << both(one.text) << " – " << source_in_both(one.source) << '\n';
}

Exit catalogue(const CatalogueOptions& options, Streams streams) {
    auto book = testing::load_scenarios({options.tables.begin(), options.tables.end()}, testing::tested_rules);
    if (!book) {
        tell(book.error(), "the tables; nothing was written", streams);
        return Exit::bad_input;
    }
    std::vector<Dataset> data;
    for (const std::string& path : options.datasets) {
        auto one = read(path, streams);
        if (!one) return Exit::bad_input;
        data.push_back(std::move(*one));
    }
    const auto results = testing::run(*book);
    std::error_code failed;
    std::filesystem::create_directories(options.folder, failed);
    if (failed) throw BadUsage{"cannot make the folder " + options.folder + ": " + failed.message()};
    const Catalogue all{rulebook(), rules::provisions, rule_index,    source_names, test_index,
                        *book,      results,           kinds_in(data)};
    const std::filesystem::path folder = options.folder;
    write_out((folder / "catalogue.md").string(), streams, [&](std::ostream& out) { write_index(out, all); });
    write_out((folder / "unconfirmed.md").string(), streams, [&](std::ostream& out) { write_unconfirmed(out, all); });
    for (const AnyRule& rule : all.rules)
        write_out((folder / ("rule-" + std::string(rule.card().id) + ".md")).string(), streams,
                  [&](std::ostream& out) { write_page(out, all, rule.card()); });
    for (const std::string& file : files_of(all))
        write_out((folder / ("code-" + stem_of(file) + ".md")).string(), streams,
                  [&](std::ostream& out) { write_code(out, all, file); });
    const auto index = [&](const Document& document) {
        for (const SourceName& source : all.sources)
            if (document.number && document.issued && *source.document == document.identity())
                return label_of(all, source.document);
        return std::string();
    };
    for (std::size_t i = 0; i < data.size(); ++i) {
        std::filesystem::path path = std::filesystem::path(options.datasets[i]).lexically_normal();
        if (!path.has_filename()) path = path.parent_path(); // it ended in a slash
        const std::string name = stem_of(path.string());
        write_out((folder / ("data-" + name + ".md")).string(), streams,
                  [&](std::ostream& out) { write_data_page(out, data[i], name, index); });
    }
    return Exit::ok;
}

} // namespace congvu::program
