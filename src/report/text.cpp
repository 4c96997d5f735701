// SPDX-License-Identifier: BSL-1.0
#include "painted.hpp"
#include "writers.hpp"

#include <congvu/report/words.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <ostream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace congvu::report {

namespace {

/// Findings that say the same of different subjects, so that people read it once.
struct Alike {
    const Finding* first;
    std::string message;
    std::string fix;
    std::vector<std::string> subjects;
};

class TextWriter {
public:
    TextWriter(std::ostream& out, const Dataset& data, const Report& report, Style style)
        : out_(out), data_(data), report_(report), style_(style) {}

    void write(std::string_view dataset) {
        head(dataset);
        for (const RuleTally& rule : report_.rules)
            section(rule);
        summary();
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return std::string(Text{vi, en}.in(style_.language));
    }
    [[nodiscard]] std::string painted(std::string_view text, std::string_view code) const {
        return report::painted(text, code, style_);
    }

    void head(std::string_view dataset) {
        const auto name = data_.title.in(style_.language);
        out_ << painted(name.empty() ? std::string(dataset) : std::string(name), "1") << '\n';
        out_ << say("Kiểm tra tại ngày ", "Checked as of ") << to_vietnamese(report_.as_of.in_force);
        if (!report_.as_of.known_at.is_special())
            out_ << say(", theo thông tin đến ngày ", ", as known on ") << to_vietnamese(report_.as_of.known_at);
        out_ << " · " << report_.size.agencies << say(" cơ quan, ", " agencies, ") << report_.size.documents
             << say(" văn bản, ", " documents, ") << report_.size.tasks << say(" nhiệm vụ, ", " tasks, ")
             << report_.size.figures << say(" số liệu", " figures");
        if (report_.size.people != 0) out_ << ", " << report_.size.people << say(" người", " people");
        out_ << '\n';
        suppositions();
        if (data_.assumptions.empty()) return;
        out_ << '\n' << say("Giả định của dữ liệu:", "What the data assumes:") << '\n';
        for (const Assumption& assumption : data_.assumptions)
            out_ << "  - " << assumption.text.in(style_.language) << '\n';
    }

    void suppositions() {
        if (data_.suppositions.empty()) return;
        out_ << '\n'
             << say("Giả sử (thay cho văn bản và dữ liệu):", "What if (instead of the law and the data):") << '\n';
        for (const Supposition& one : data_.suppositions)
            out_ << "  - " << one.what << " = " << one.value << say(" (thay cho ", " (instead of ") << one.instead_of
                 << ")\n";
    }

    /// What somebody decided about the finding.
    void decisions(const Finding& finding) {
        if (const Waiver* waiver = finding.waived_by) {
            out_ << "      " << say("miễn theo ", "waived by ")
                 << name_of(data_, waiver->document, report_.as_of.in_force, style_.language) << ", " << waiver->clause
                 << say(", đến hết ", ", until ") << to_vietnamese(waiver->period.last_day()) << ": "
                 << waiver->reason.in(style_.language) << " [" << waiver->key << "]\n";
        }
        if (const SeverityChange* change = finding.severity_change) {
            out_ << "      " << say("mức độ được đổi thành ", "severity changed to ")
                 << title(finding.severity).in(style_.language) << say(", đến hết ", ", until ")
                 << to_vietnamese(change->period.last_day()) << ": " << change->reason.in(style_.language) << '\n';
        }
    }

    [[nodiscard]] std::string badge(const Finding& finding) const {
        if (finding.waived_by != nullptr) return painted(say("được miễn", "waived"), "36");
        if (finding.verdict == Outcome::violates) {
            const std::string text(title(finding.severity).in(style_.language));
            return painted(text, finding.severity == Severity::violation ? "31" : "33");
        }
        return painted(std::string(title(finding.verdict.outcome).in(style_.language)), "36");
    }

    [[nodiscard]] std::vector<Alike> alike(std::string_view rule) const {
        std::vector<Alike> groups;
        for (const Finding& finding : report_.findings) {
            if (finding.rule.id != rule) continue;
            const std::string message = message_of(data_, finding, style_.language);
            const std::string fix     = fix_of(data_, finding, style_.language);
            const auto same           = std::find_if(groups.begin(), groups.end(), [&](const Alike& group) {
                return group.message == message && group.fix == fix && group.first->severity == finding.severity &&
                       group.first->waived_by == finding.waived_by &&
                       group.first->severity_change == finding.severity_change &&
                       group.first->verdict.outcome == finding.verdict.outcome;
            });
            if (same == groups.end())
                groups.push_back({&finding, message, fix, {subject(finding)}});
            else
                same->subjects.push_back(subject(finding));
        }
        return groups;
    }

    /// A message that names the agency already makes the task enough.
    [[nodiscard]] std::string subject(const Finding& finding) const {
        const bool names_agency = finding.verdict.reason.vi.find("{agency}") != std::string_view::npos;
        if (names_agency && finding.subject.kind == "assignment") return key_of(data_, finding.subject.what);
        return name_of(data_, finding.subject, report_.as_of.in_force, style_.language);
    }

    void section(const RuleTally& rule) {
        const auto groups = alike(rule.rule.id);
        if (groups.empty()) return;
        out_ << '\n' << painted(std::string(rule.rule.id), "1") << "  " << rule.rule.title.in(style_.language) << '\n';
        out_ << "  " << citation_of(*rule.rule.source.document, style_.language);
        if (!rule.rule.source.clause.empty() && rule.rule.source.clause != rule.rule.id)
            out_ << ", " << rule.rule.source.clause;
        out_ << " [" << title(rule.rule.source.confidence).in(style_.language) << "]\n";
        std::size_t listed = 0;
        for (const Alike& group : groups) {
            entry(group);
            if (is_problem(group.first->verdict.outcome)) listed += group.subjects.size();
        }
        if (const std::size_t all = rule.tally.violates + rule.tally.undetermined; listed < all)
            out_ << "  " << say("… và ", "… and ") << all - listed << say(" kết quả nữa", " more findings") << '\n';
    }

    void entry(const Alike& group) {
        const Finding& finding = *group.first;
        out_ << "  " << badge(finding) << ": ";
        constexpr std::size_t listed = 30;
        std::string subjects;
        for (std::size_t i = 0; i < std::min(listed, group.subjects.size()); ++i)
            subjects += (i == 0 ? "" : ", ") + group.subjects[i];
        if (group.subjects.size() > listed)
            subjects +=
                say(" … và ", " … and ") + std::to_string(group.subjects.size() - listed) + say(" mục nữa", " more");
        out_ << subjects << '\n';
        if (!group.message.empty()) out_ << "      " << group.message << '\n';
        if (!group.fix.empty()) out_ << "      → " << group.fix << '\n';
        decisions(finding);
        if (group.subjects.size() == 1) figures(finding);
        if (finding.confidence == Confidence::unconfirmed)
            out_ << "      (" << rests_on_unconfirmed.in(style_.language) << ")\n";
        const std::string place = place_of(data_, finding.location);
        if (!place.empty()) out_ << "      " << painted(place, "2") << '\n';
    }

    /// The figures that the rule read, each with its place, so that the arithmetic can be followed.
    void figures(const Finding& finding) {
        for (const Operand& fact : finding.facts) {
            const auto* id = std::get_if<FigureId>(&fact.value);
            if (id == nullptr) continue;
            const auto& posts = data_.figures[*id].posts;
            out_ << "      " << title_of(fact.code).in(style_.language) << ": "
                 << (posts ? posts_in(*posts, style_.language) : say("chưa rõ", "not known"))
                 << (is_supposed(data_.suppositions, *id) ? say(" (giả định)", " (supposed)") : "") << "  "
                 << painted(place_of(data_, fact.origin), "2") << '\n';
        }
    }

    void summary() {
        const Tally& sum = report_.summary;
        out_ << '\n'
             << say("Tổng cộng ", "In all ") << sum.checked() << say(" lượt kiểm tra: ", " checks: ") << sum.complies
             << say(" đạt, ", " comply, ") << sum.violates << say(" không đạt, ", " do not, ") << sum.undetermined
             << say(" chưa xác định, ", " undetermined, ") << sum.not_applicable
             << say(" không áp dụng.", " not applicable.") << '\n';
        const auto& by_severity = report_.by_severity;
        out_ << say("Trong số không đạt: ", "Of those that do not: ") << by_severity[2]
             << say(" vi phạm, ", " violations, ") << by_severity[1] << say(" cảnh báo, ", " warnings, ")
             << by_severity[0] << say(" khuyến nghị", " advice");
        if (report_.waived > 0) out_ << ", " << report_.waived << say(" được miễn", " waived");
        out_ << ".\n";
        for (const WaiverUse& use : report_.waivers)
            if (use.state != WaiverState::used)
                out_ << say("Quyết định miễn ", "Waiver ") << use.waiver->key << ": "
                     << title(use.state).in(style_.language) << "  "
                     << painted(place_of(data_, use.waiver->location), "2") << '\n';
        std::string idle;
        for (const RuleTally& rule : report_.rules)
            if (rule.tally.checked() == 0) idle += (idle.empty() ? "" : ", ") + std::string(rule.rule.id);
        if (!idle.empty())
            out_ << say("Không có đối tượng nào trong dữ liệu cho: ", "Without any subject in the data: ") << idle
                 << ".\n";
    }

    std::ostream& out_;
    const Dataset& data_;
    const Report& report_;
    Style style_;
};

} // namespace

void write_text(std::ostream& out, const Dataset& data, const Report& report, std::string_view dataset, Style style) {
    TextWriter(out, data, report, style).write(dataset);
}

} // namespace congvu::report
