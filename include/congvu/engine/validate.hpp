// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/finding.hpp>
#include <congvu/engine/policy.hpp>
#include <congvu/engine/rulebook.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace congvu {

/// Which findings a report keeps; every one is counted in any case.
enum class Keep : std::uint8_t { problems, everything };

/// What one rule came to. A rule that found no subject at all shows here, with nothing checked.
struct RuleTally {
    RuleCard rule; ///< the rule
    Tally tally;   ///< its outcomes
};

/// How much was looked at.
struct DataSize {
    std::size_t agencies  = 0; ///< cơ quan, tổ chức, đơn vị
    std::size_t documents = 0; ///< văn bản
    std::size_t tasks     = 0; ///< nhiệm vụ
    std::size_t figures   = 0; ///< số liệu biên chế
    std::size_t people    = 0; ///< người
};

/// Báo cáo kiểm tra: findings in the order of the rulebook, and within a rule in the order of the data.
struct Report {
    AsOf as_of;                     ///< for which day, as known on which day
    std::vector<Finding> findings;  ///< violates and undetermined; with Keep::everything all
    std::vector<RuleTally> rules;   ///< every rule that was asked, in the order given
    Tally summary;                  ///< the outcomes of all rules together
    std::vector<WaiverUse> waivers; ///< every waiver of the data, and what became of it
    std::size_t waived = 0;         ///< how many findings that violate are waived
    /// How many findings violate and are not waived, by how hard they weigh; all of them, whatever `findings` lists.
    std::array<std::size_t, 3> by_severity{};
    DataSize size{}; ///< how much was looked at

    /// Whether the check fails: something violates, weighs as a violation, and is not waived.
    [[nodiscard]] bool has_violation() const { return by_severity[static_cast<std::size_t>(Severity::violation)] != 0; }
    /// The findings that break a rule, whatever their severity.
    [[nodiscard]] std::vector<Finding> violations() const {
        std::vector<Finding> found;
        std::copy_if(findings.begin(), findings.end(), std::back_inserter(found),
                     [](const Finding& f) { return f.verdict == Outcome::violates; });
        return found;
    }
};

namespace detail {

class ReportWriter final : public VerdictSink {
public:
    ReportWriter(Report& report, const Dataset& data, Keep keep) : report_(report), data_(data), keep_(keep) {
        for (const Waiver& waiver : data.waivers)
            report_.waivers.push_back({&waiver});
    }

    void begin(const RuleCard& rule) { report_.rules.push_back({rule, {}}); }

    void take(const SubjectRef& ref, const Location& location, Confidence facts, std::vector<Operand> operands,
              Verdict verdict) override {
        const Outcome outcome = verdict.outcome;
        report_.summary.count(outcome);
        report_.rules.back().tally.count(outcome);
        if (keep_ == Keep::problems && !is_problem(outcome)) return;
        const RuleCard& rule    = report_.rules.back().rule;
        const Severity severity = severity_of(rule, verdict);
        report_.findings.push_back({rule, ref, report_.as_of, location, severity, std::move(verdict),
                                    std::move(operands), std::max(facts, rule.source.confidence)});
        if (outcome != Outcome::violates) return;
        Finding& finding = report_.findings.back();
        detail::weigh(data_, finding);
        detail::waive(data_, finding, report_.waivers);
        if (finding.waived_by != nullptr)
            ++report_.waived;
        else
            ++report_.by_severity[static_cast<std::size_t>(finding.severity)];
    }

private:
    Report& report_;
    const Dataset& data_;
    Keep keep_;
};

} // namespace detail

/// Checks every rule against every subject of the data set, as of a date. A function of its arguments alone: the same
/// data, rules and date give the same report, and no finding is lost to another.
[[nodiscard]] inline Report validate(const Dataset& data, Rulebook rules, AsOf as_of, Keep keep = Keep::problems) {
    Report report{as_of, {}, {}, {}, {}, 0};
    report.size = {data.agencies.size(), data.documents.size(), data.tasks.size(), data.figures.size(), 0};
    detail::ReportWriter writer(report, data, keep);
    const View view{data, as_of};
    for (const AnyRule& rule : rules) {
        writer.begin(rule.card());
        rule.run(view, writer);
    }
    for (WaiverUse& use : report.waivers)
        if (std::none_of(rules.begin(), rules.end(),
                         [&](const AnyRule& rule) { return matches(rule.card().id, use.waiver->rule); }))
            use.state = WaiverState::not_asked;
    return report;
}

} // namespace congvu
