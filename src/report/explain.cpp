// SPDX-License-Identifier: BSL-1.0
#include <congvu/report/explain.hpp>

#include "explained.hpp"
#include "fill.hpp"
#include "painted.hpp"
#include "parameter_words.hpp"

#include <congvu/report/words.hpp>

#include <cstdlib>
#include <ostream>
#include <string>
#include <utility>
#include <variant>

namespace congvu::report {

namespace {

class Explainer {
public:
    Explainer(std::ostream& out, const Dataset& data, const Finding& finding, Style style)
        : out_(out), data_(data), finding_(finding), style_(style) {}

    void write() {
        head();
        conditions();
        conclusion();
        parameters();
        facts();
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return std::string(Text{vi, en}.in(style_.language));
    }
    [[nodiscard]] std::string in_words(Text text) const { return std::string(text.in(style_.language)); }
    [[nodiscard]] std::string painted(std::string_view text, std::string_view code) const {
        return report::painted(text, code, style_);
    }
    [[nodiscard]] std::string name(const Value& value) const {
        return name_of(data_, value, finding_.as_of.in_force, style_.language);
    }
    void head() {
        const RuleCard& rule = finding_.rule;
        out_ << painted(std::string(rule.id), "1") << "  " << in_words(rule.title) << '\n';
        out_ << say("  Căn cứ: ", "  Source: ") << source_of(rule.source, style_.language) << '\n';
        out_ << say("  Đối tượng: ", "  Subject: ")
             << name_of(data_, finding_.subject, finding_.as_of.in_force, style_.language) << "  ("
             << id_of(data_, finding_.subject) << ")\n";
        out_ << say("  Tại ngày: ", "  As of: ") << to_vietnamese(finding_.as_of.in_force);
        if (!finding_.as_of.known_at.is_special())
            out_ << say(", theo thông tin đến ngày ", ", as known on ") << to_vietnamese(finding_.as_of.known_at);
        out_ << '\n';
    }

    void line(const std::string& text) { out_ << "  " << ++number_ << ". " << text << '\n'; }
    void condition(const std::string& text, Truth truth) {
        const auto answer = [&]() -> std::string {
            switch (truth) {
                case Truth::yes: return painted(say("đúng", "yes"), "32");
                case Truth::no: return painted(say("không đúng", "no"), "33");
                case Truth::unknown: return painted(say("chưa rõ", "not known"), "36");
            }
            return {};
        };
        line(text + " – " + answer());
    }

    [[nodiscard]] std::string period(const Period& period) const {
        std::string text = period.from.is_special() ? say("không giới hạn thời gian", "without limit of time")
                                                    : say("từ ", "from ") + to_vietnamese(period.from);
        if (!period.to.is_special()) text += say(" đến hết ", " until ") + to_vietnamese(period.last_day());
        return text;
    }

    void conditions() {
        out_ << '\n' << say("Các bước kiểm tra:", "How it was checked:") << '\n';
        const RuleCard& rule = finding_.rule;
        const bool in_force  = rule.in_force.contains(finding_.as_of.in_force);
        condition(say("quy tắc được áp dụng vào ngày kiểm tra (", "the rule applies on the day (") +
                      period(rule.in_force) + ")",
                  in_force ? Truth::yes : Truth::no);
        if (in_force && !finding_.as_of.known_at.is_special())
            condition(say("văn bản đã được ban hành tính đến ngày có thông tin",
                          "its document was issued by the day the information dates from"),
                      finding_.as_of.knows(rule.source.document->issued.earliest()) ? Truth::yes : Truth::no);
        for (const Step& step : finding_.verdict.steps)
            show(step);
    }

    void show(const Step& step) {
        if (step.code.empty()) return condition(filled(step.says), step.answer.value_or(Truth::unknown));
        const std::string what = in_words(title_of(step.code));
        if (step.answer == Truth::unknown) return condition(what, Truth::unknown);
        if (step.says.empty()) return line(what + ": " + name(step.value) + origin(step.code));
        line(what + ": " + filled(step.says) + " = " + name(step.value));
    }

    /// Where the figures of a code were read: `  ← posts.yaml:41:7`.
    [[nodiscard]] std::string origin(std::string_view code) const {
        std::string places;
        for (const Operand& fact : finding_.facts)
            if (fact.code == code && fact.origin.known())
                places += (places.empty() ? "" : ", ") + place_of(data_, fact.origin);
        return places.empty() ? "" : painted("  ← " + places, "2");
    }

    [[nodiscard]] std::string filled(Text text) const {
        return fill(text.in(style_.language), [&](std::string_view code) { return value_of(code); });
    }
    /// What `{code}` stands for in a step: the figure of an earlier step, else an operand.
    [[nodiscard]] std::string value_of(std::string_view code) const {
        for (const Step& step : finding_.verdict.steps)
            if (step.code == code && step.answer != Truth::unknown) return name(step.value);
        std::string list;
        for (const auto* operands : {&finding_.verdict.operands, &finding_.facts})
            for (const Operand& operand : *operands)
                if (operand.code == code) list += (list.empty() ? "" : ", ") + name(operand.value);
        return list;
    }

    void conclusion() {
        const Verdict& verdict = finding_.verdict;
        out_ << '\n' << say("Kết luận: ", "Conclusion: ") << painted(in_words(title(verdict.outcome)), "1");
        const std::string why = message_of(data_, finding_, style_.language);
        if (!why.empty()) out_ << " – " << why;
        out_ << '\n';
        distance();
        const std::string mend = fix_of(data_, finding_, style_.language);
        if (!mend.empty()) out_ << say("  Cách khắc phục gần nhất: ", "  Nearest remedy: ") << mend << '\n';
        if (verdict == Outcome::violates) weight();
        decisions();
        if (finding_.confidence == Confidence::unconfirmed)
            out_ << say("  Dựa trên thông tin chưa xác nhận.", "  Rests on unconfirmed information.") << '\n';
    }

    /// What somebody decided about the finding.
    void decisions() {
        if (const Waiver* waiver = finding_.waived_by)
            out_ << say("  Được miễn theo ", "  Waived by ") << name(waiver->document) << ", " << waiver->clause
                 << say(", đến hết ", ", until ") << to_vietnamese(waiver->period.last_day()) << ": "
                 << waiver->reason.in(style_.language) << '\n';
        if (const SeverityChange* change = finding_.severity_change)
            out_ << say("  Mức độ được điều chỉnh, đến hết ", "  Severity by profile, until ")
                 << to_vietnamese(change->period.last_day()) << ": " << change->reason.in(style_.language) << '\n';
    }

    void distance() {
        const Verdict& verdict = finding_.verdict;
        if (!verdict.observed || !verdict.limit) return;
        out_ << say("  So sánh: ", "  Compared: ") << posts_in(*verdict.observed, style_.language)
             << say(" với ngưỡng ", " with the threshold ") << posts_in(*verdict.limit, style_.language)
             << say("; cách ngưỡng ", "; distance ")
             << posts_in(std::abs(*verdict.observed - *verdict.limit), style_.language) << '\n';
    }

    /// Why a finding weighs what it weighs: the rule, what the verdict makes of it, and how sure its source is.
    void weight() {
        out_ << say("  Mức độ: ", "  Severity: ") << in_words(title(finding_.severity));
        const std::string why = weight_of(finding_, style_.language);
        if (!why.empty())
            out_ << say(" (quy tắc: ", " (the rule: ") << in_words(title(finding_.rule.severity)) << "; " << why << ')';
        out_ << '\n';
    }

    void parameters() {
        if (finding_.rule.parameters.empty()) return;
        out_ << '\n' << say("Tham số theo văn bản vào ngày kiểm tra:", "Figures of the law on that day:") << '\n';
        for (const NamedParameter& parameter : finding_.rule.parameters)
            out_ << "  " << in_words(parameter.title) << ": "
                 << parameter_on(parameter, finding_.as_of, style_.language) << '\n';
    }

    void facts() {
        if (finding_.facts.empty()) return;
        out_ << '\n' << say("Dữ liệu đã đọc:", "What was read:") << '\n';
        for (const Operand& fact : finding_.facts) {
            out_ << "  " << in_words(title_of(fact.code)) << ": ";
            if (const auto* id = std::get_if<FigureId>(&fact.value))
                figure(data_.figures[*id], is_supposed(data_.suppositions, *id));
            else
                out_ << name(fact.value);
            out_ << painted(fact.origin.known() ? "  ← " + place_of(data_, fact.origin) : "", "2") << '\n';
        }
    }
    void figure(const Figure& figure, bool is_supposed) {
        out_ << (figure.posts ? posts_in(*figure.posts, style_.language) : say("chưa rõ", "not known"));
        if (is_supposed) out_ << say(" – giả định", " – supposed");
        const auto& label = figure.label.in(style_.language);
        if (!label.empty()) out_ << " («" << label << "»";
        if (figure.document) {
            out_ << (label.empty() ? " (" : "; ") << name(*figure.document);
            if (!figure.clause.empty()) out_ << ", " << figure.clause;
        }
        out_ << (label.empty() && !figure.document ? " [" : ") [") << in_words(title(figure.confidence)) << ']';
    }

    std::ostream& out_;
    const Dataset& data_;
    const Finding& finding_;
    Style style_;
    int number_ = 0;
};

} // namespace

std::string weight_of(const Finding& finding, Language language) {
    const auto say = [language](std::string_view vi, std::string_view en) {
        return std::string(Text{vi, en}.in(language));
    };
    std::string why;
    if (finding.verdict.at_most < finding.rule.severity)
        why += say("trong trường hợp này cao nhất là ", "in this case at most ") +
               std::string(title(finding.verdict.at_most).in(language));
    if (!is_confirmed(finding.rule.source.confidence))
        why += (why.empty() ? "" : "; ") + say("căn cứ chưa được xác nhận nên mức độ cao nhất là cảnh báo",
                                               "its source is unconfirmed, so it is a warning at most");
    return why;
}

void explain(std::ostream& out, const Dataset& data, const Finding& finding, Style style) {
    Explainer(out, data, finding, style).write();
}

} // namespace congvu::report
