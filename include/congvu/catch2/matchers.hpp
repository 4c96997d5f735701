// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/catch2/string_makers.hpp>
#include <congvu/dataset/dataset.hpp>
#include <congvu/engine/subject_id.hpp>
#include <congvu/engine/validate.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

/// \file
/// What tests of policies say of verdicts and reports:
///
/// \snippet{trimleft} tests/catch2/matchers_test.cpp said
///
/// Their names are in the manner of Catch2.

namespace congvu::testing {

/// Matches a verdict of one outcome, and what else is asked of it. O(length of the texts).
class VerdictMatcher final : public MatcherBase<Verdict> {
public:
    /// Matches verdicts that came to this outcome.
    explicit VerdictMatcher(Outcome outcome) : outcome_(outcome) {}

    /// Its reason, in either language, holds these words.
    [[nodiscard]] VerdictMatcher BecauseOf(std::string words) && {
        words_ = std::move(words);
        return std::move(*this);
    }
    /// The figure that was found.
    [[nodiscard]] VerdictMatcher Observing(Posts observed) && {
        observed_ = observed;
        return std::move(*this);
    }
    /// The figure that it is compared with.
    [[nodiscard]] VerdictMatcher AgainstLimit(Posts limit) && {
        limit_ = limit;
        return std::move(*this);
    }
    /// It weighs no more than this, however hard its rule.
    [[nodiscard]] VerdictMatcher AtMost(Severity severity) && {
        at_most_ = severity;
        return std::move(*this);
    }

    /// Whether outcome and all that was added to it fit.
    [[nodiscard]] bool match(const Verdict& verdict) const override {
        return verdict.outcome == outcome_ && gives(verdict.reason) && (!observed_ || verdict.observed == observed_) &&
               (!limit_ || verdict.limit == limit_) && (!at_most_ || verdict.at_most <= *at_most_);
    }

    /// What a failed assertion shows.
    [[nodiscard]] std::string describe() const override {
        std::string text(word(outcome_));
        if (!words_.empty()) text += " because of \"" + words_ + "\"";
        if (observed_) text += ", observing " + std::to_string(*observed_);
        if (limit_) text += ", against the limit " + std::to_string(*limit_);
        if (at_most_) text += ", at most as " + std::string(word(*at_most_));
        return text;
    }

private:
    [[nodiscard]] bool gives(const Text& reason) const {
        return words_.empty() || reason.vi.find(words_) != std::string_view::npos ||
               reason.en.find(words_) != std::string_view::npos;
    }

    Outcome outcome_;
    std::string words_;
    std::optional<Posts> observed_;
    std::optional<Posts> limit_;
    std::optional<Severity> at_most_;
};

/// \name Of a verdict
/// \{

/// The verdict complies (đạt).
[[nodiscard]] inline VerdictMatcher Complies() { return VerdictMatcher(Outcome::complies); }
/// The verdict violates (không đạt).
[[nodiscard]] inline VerdictMatcher Violates() { return VerdictMatcher(Outcome::violates); }
/// The rule does not apply (không áp dụng).
[[nodiscard]] inline VerdictMatcher IsNotApplicable() { return VerdictMatcher(Outcome::not_applicable); }
/// A fact is missing (chưa xác định).
[[nodiscard]] inline VerdictMatcher IsUndetermined() { return VerdictMatcher(Outcome::undetermined); }
/// \}

/// Matches a report that has a finding of a rule, and of what else is asked. O(findings).
class ReportMatcher final : public MatcherBase<Report> {
public:
    /// Matches reports in which the rule came to the outcome; `data` names subjects in failures.
    ReportMatcher(std::string rule, std::optional<Outcome> outcome, const Dataset* data)
        : rule_(std::move(rule)), outcome_(outcome), data_(data) {}

    /// Its reason, in either language, holds these words.
    [[nodiscard]] ReportMatcher BecauseOf(std::string words) && {
        words_ = std::move(words);
        return std::move(*this);
    }
    /// It speaks of this subject, by its id. \pre the matcher knows the data.
    [[nodiscard]] ReportMatcher Of(std::string subject) && {
        subject_ = std::move(subject);
        return std::move(*this);
    }
    /// Its place is in this file, by the last parts of its name, in this line. \pre the matcher knows the data.
    [[nodiscard]] ReportMatcher At(std::string file, std::uint32_t line) && {
        file_ = std::move(file);
        line_ = line;
        return std::move(*this);
    }

    /// \throws std::invalid_argument when the rule was not asked: a misspelt id must not pass, not even under `!`.
    [[nodiscard]] bool match(const Report& report) const override {
        if (std::none_of(report.rules.begin(), report.rules.end(),
                         [&](const RuleTally& one) { return one.rule.id == rule_; }))
            throw std::invalid_argument("the report was not asked about " + rule_);
        const auto some     = [&](auto is) { return std::any_of(report.findings.begin(), report.findings.end(), is); };
        const bool is_found = some([&](const Finding& finding) { return is_meant(finding); });
        if (outcome_ != Outcome::complies) return is_found;
        return is_found && !some([&](const Finding& finding) { return finding.rule.id == rule_ && is_open(finding); });
    }

    /// What a failed assertion shows.
    [[nodiscard]] std::string describe() const override {
        std::string text = "has a finding of " + rule_;
        if (outcome_)
            text +=
                " that " + std::string(outcome_ == Outcome::undetermined ? "is " : "") + std::string(word(*outcome_));
        if (!words_.empty()) text += " because of \"" + words_ + "\"";
        if (!subject_.empty()) text += " of " + subject_;
        if (!file_.empty()) text += " at " + file_ + ":" + std::to_string(line_);
        return text;
    }

private:
    static bool is_open(const Finding& finding) { return is_problem(finding.verdict.outcome); }
    [[nodiscard]] bool is_meant(const Finding& finding) const {
        if (finding.rule.id != rule_ || (outcome_ && finding.verdict.outcome != *outcome_)) return false;
        const Text& reason = finding.verdict.reason;
        if (!words_.empty() && reason.vi.find(words_) == std::string_view::npos &&
            reason.en.find(words_) == std::string_view::npos)
            return false;
        if (!subject_.empty() && (data_ == nullptr || id_of(*data_, finding.subject) != subject_)) return false;
        return file_.empty() || is_there(finding.location);
    }
    [[nodiscard]] bool is_there(const Location& place) const {
        if (data_ == nullptr || place.line != line_ || place.file >= data_->files.size()) return false;
        const std::string& name = data_->files[place.file];
        return name == file_ || name.ends_with("/" + file_);
    }

    std::string rule_;
    std::optional<Outcome> outcome_;
    const Dataset* data_;
    std::string words_;
    std::string subject_;
    std::string file_;
    std::uint32_t line_ = 0;
};

/// \name Of a report
/// A rule that has complied is found only in a report that keeps everything (Keep::everything); it complies when some
/// subject does, and none violates or is undetermined.
/// \{

/// The report has a finding of the rule that complies; it must keep everything.
[[nodiscard]] inline ReportMatcher Complies(std::string rule) { return {std::move(rule), Outcome::complies, nullptr}; }
/// The report has a finding of the rule that violates.
[[nodiscard]] inline ReportMatcher Violates(std::string rule) { return {std::move(rule), Outcome::violates, nullptr}; }
/// The report has a finding of the rule that is undetermined.
[[nodiscard]] inline ReportMatcher IsUndetermined(std::string rule) {
    return {std::move(rule), Outcome::undetermined, nullptr};
}
/// A finding of any outcome. `data` is what was checked; it knows subjects and files by name, and is kept.
[[nodiscard]] inline ReportMatcher HasFinding(std::string rule, const Dataset& data) {
    return {std::move(rule), std::nullopt, &data};
}
/// \}

} // namespace congvu::testing
