// SPDX-License-Identifier: BSL-1.0
#include "escaped.hpp"
#include "writers.hpp"

#include <congvu/report/words.hpp>

#include <algorithm>
#include <map>
#include <ostream>
#include <string>
#include <vector>

/// \file
/// A report in the form of JUnit, which build servers show: a rule is a suite, a subject a case. A case fails exactly
/// where the check fails; whatever else does not comply is skipped with its reason, so that it is seen and not green.

namespace congvu::report {

namespace {

bool is_skipped(const Finding& finding) {
    return !finding.is_violation() && finding.verdict.outcome != Outcome::complies;
}

class JunitWriter {
public:
    JunitWriter(std::ostream& out, const Dataset& data, Language language)
        : out_(out), data_(data), language_(language) {}

    void suite(const RuleCard& rule, const std::vector<const Finding*>& findings) {
        const auto failures =
            std::count_if(findings.begin(), findings.end(), [](const Finding* one) { return one->is_violation(); });
        const auto skipped =
            std::count_if(findings.begin(), findings.end(), [](const Finding* one) { return is_skipped(*one); });
        out_ << "  <testsuite name=\"" << rule.id << ": " << escaped(rule.title.in(language_)) << "\" tests=\""
             << findings.size() << "\" failures=\"" << failures << "\" errors=\"0\" skipped=\"" << skipped
             << "\" time=\"0\">\n";
        for (const Finding* finding : findings)
            test_case(*finding);
        out_ << "  </testsuite>\n";
    }

private:
    void test_case(const Finding& finding) {
        out_ << "    <testcase classname=\"" << finding.rule.id << "\" name=\""
             << escaped(id_of(data_, finding.subject)) << "\" time=\"0\"";
        if (finding.is_violation()) {
            out_ << ">\n      <failure type=\"" << word(finding.severity) << "\" message=\""
                 << escaped(message_of(data_, finding, language_)) << "\">" << escaped(details(finding))
                 << "</failure>\n    </testcase>\n";
        } else if (is_skipped(finding)) {
            out_ << ">\n      <skipped>" << escaped(reason(finding)) << "</skipped>\n    </testcase>\n";
        } else {
            out_ << "/>\n";
        }
    }

    /// Why a case is neither passed nor failed: `warning: …`, `waived until …`.
    [[nodiscard]] std::string reason(const Finding& finding) const {
        const Outcome outcome = finding.verdict.outcome;
        std::string why(outcome == Outcome::violates ? title(finding.severity).in(language_)
                                                     : title(outcome).in(language_));
        if (finding.waived_by != nullptr)
            why += (language_ == Language::vi ? " (được miễn theo " : " (waived by ") + finding.waived_by->key + ")";
        why += ": " + message_of(data_, finding, language_);
        if (!is_confirmed(finding.confidence)) why.append(" (").append(rests_on_unconfirmed.in(language_)).append(")");
        return why;
    }

    [[nodiscard]] std::string details(const Finding& finding) const {
        std::string lines = place_of(data_, finding.location);
        lines += "\n" + name_of(data_, finding.subject, finding.as_of.in_force, language_);
        if (const std::string fix = fix_of(data_, finding, language_); !fix.empty()) lines += "\n→ " + fix;
        return lines + "\n" + source_of(finding.rule.source, language_);
    }

    std::ostream& out_;
    const Dataset& data_;
    Language language_;
};

} // namespace

void write_junit(std::ostream& out, const Dataset& data, const Report& report, Language language) {
    std::map<std::string_view, std::vector<const Finding*>> of_rule;
    for (const Finding& finding : report.findings)
        of_rule[finding.rule.id].push_back(&finding);
    const auto failures = std::count_if(report.findings.begin(), report.findings.end(),
                                        [](const Finding& one) { return one.is_violation(); });
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\"" << report.findings.size()
        << "\" failures=\"" << failures << "\" errors=\"0\" time=\"0\">\n";
    JunitWriter writer(out, data, language);
    for (const RuleTally& rule : report.rules)
        writer.suite(rule.rule, of_rule[rule.rule.id]);
    out << "</testsuites>\n";
}

} // namespace congvu::report
