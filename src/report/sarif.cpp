// SPDX-License-Identifier: BSL-1.0
#include "address.hpp"
#include "json_entries.hpp"
#include "writers.hpp"

#include <congvu/report/words.hpp>

#include <filesystem>
#include <map>
#include <ostream>
#include <string>
#include <utility>

/// \file
/// A report in the form of SARIF 2.1.0 (OASIS), which editors and code hosts show beside the line of the data.

namespace congvu::report {

namespace {

/// A path as a URI; an absolute one has a scheme. Steps back are taken out, for a link on the way would make them mean
/// something else on another machine.
std::string uri_of(std::string_view file) {
    const std::string path = std::filesystem::path(file).lexically_normal().generic_string();
    return (path.starts_with('/') ? "file://" : "") + address_part(path, "/");
}

std::string_view level_of(Severity severity) {
    switch (severity) {
        case Severity::violation: return "error";
        case Severity::warning: return "warning";
        case Severity::advice: return "note";
    }
    return {};
}

/// SARIF's word for an outcome; `open`: it could not be decided.
std::string_view kind_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::violates: return "fail";
        case Outcome::undetermined: return "open";
        case Outcome::complies: return "pass";
        case Outcome::not_applicable: return "notApplicable";
    }
    return {};
}

json::object text(std::string words) { return {{"text", std::move(words)}}; }

class SarifWriter {
public:
    SarifWriter(const Dataset& data, const Report& report, Language language, const LineReader& line_of)
        : data_(data), report_(report), language_(language), line_of_(line_of) {}

    [[nodiscard]] json::object log(std::string_view dataset) const {
        json::object run{{"tool", {{"driver", driver()}}},
                         {"language", language_ == Language::vi ? "vi-VN" : "en-US"},
                         {"columnKind", "unicodeCodePoints"},
                         {"results", results()},
                         {"properties", properties(dataset)}};
        return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                {"version", "2.1.0"},
                {"runs", json::array{json::value(std::move(run))}}};
    }

private:
    [[nodiscard]] json::object driver() const {
        json::array rules;
        for (const RuleTally& one : report_.rules) {
            const RuleCard& rule = one.rule;
            rules.push_back(
                {{"id", rule.id},
                 {"shortDescription", text(std::string(rule.title.in(language_)))},
                 {"fullDescription",
                  text(std::string(rule.title.in(language_)) + " – " + source_of(rule.source, language_))},
                 {"defaultConfiguration", {{"level", level_of(severity_of(rule, violates({}, {})))}}},
                 {"properties",
                  {{"document", rule.source.document->number},
                   {"clause", rule.source.clause.empty() ? json::value(nullptr) : json::value(rule.source.clause)},
                   {"confidence", word(rule.source.confidence)}}}});
        }
        return {{"name", "congvu"}, {"version", CONGVU_VERSION}, {"rules", std::move(rules)}};
    }

    [[nodiscard]] json::object properties(std::string_view dataset) const {
        json::array suppositions;
        for (const Supposition& one : data_.suppositions)
            suppositions.push_back(
                json::object{{"what", one.what}, {"value", one.value}, {"insteadOf", one.instead_of}});
        const auto& known_at = report_.as_of.known_at;
        return {{"dataset", dataset},
                {"asOf", to_iso(report_.as_of.in_force)},
                {"knownAt", known_at.is_special() ? json::value(nullptr) : json::value(to_iso(known_at))},
                {"suppositions", std::move(suppositions)}};
    }

    [[nodiscard]] json::object location(const Location& place) const {
        json::object region{{"startLine", place.line}, {"startColumn", place.column}};
        auto line = line_of_ ? line_of_(data_.files[place.file], place.line) : std::nullopt;
        if (line && !tells_birth(*line)) region["snippet"] = text(std::move(*line));
        return {{"physicalLocation",
                 {{"artifactLocation", {{"uri", uri_of(data_.files[place.file])}}}, {"region", std::move(region)}}}};
    }

    /// Ngày sinh: an entry of a person may stand on one line.
    static bool tells_birth(const std::string& line) { return line.find("born") != std::string::npos; }

    [[nodiscard]] bool has_place(const Location& place) const {
        return place.known() && place.file < data_.files.size();
    }

    /// What the finding says, of whom, and what would mend it.
    [[nodiscard]] std::string message(const Finding& finding) const {
        const bool vi    = language_ == Language::vi;
        std::string says = name_of(data_, finding.subject, finding.as_of.in_force, language_) + ": ";
        says += message_of(data_, finding, language_);
        const std::string fix = fix_of(data_, finding, language_);
        if (!fix.empty()) says += (vi ? ". Khắc phục: " : ". To mend it: ") + fix;
        says += (vi ? ". Căn cứ: " : ". Source: ") + source_of(finding.rule.source, language_);
        if (!is_confirmed(finding.confidence)) says.append(" (").append(rests_on_unconfirmed.in(language_)).append(")");
        return says;
    }

    [[nodiscard]] json::array related(const Finding& finding) const {
        json::array places;
        const auto add = [&](const Operand& one) {
            if (!has_place(one.origin)) return;
            json::object place = location(one.origin);
            place["id"]        = places.size() + 1;
            place["message"]   = text(std::string(title_of(one.code).in(language_)) + ": " +
                                      name_of(data_, one.value, finding.as_of.in_force, language_));
            places.push_back(std::move(place));
        };
        for (const Operand& one : finding.verdict.operands)
            add(one);
        for (const Operand& one : finding.facts)
            add(one);
        return places;
    }

    [[nodiscard]] json::object result(const Finding& finding, std::size_t rule) const {
        const bool fails = finding.verdict.outcome == Outcome::violates;
        const auto id    = id_of(data_, finding.subject);
        json::object one{
            {"ruleId", finding.rule.id},
            {"ruleIndex", rule},
            {"kind", kind_of(finding.verdict.outcome)},
            {"level", fails ? level_of(finding.severity) : "none"},
            {"message", text(message(finding))},
            {"partialFingerprints", {{"ruleAndSubject/v1", std::string(finding.rule.id) + ":" + id}}},
            {"properties",
             {{"subject", id}, {"severity", word(finding.severity)}, {"confidence", word(finding.confidence)}}}};
        json::object place;
        if (has_place(finding.location)) place = location(finding.location);
        place["logicalLocations"] = json::array{json::object{{"name", id}, {"kind", finding.subject.kind}}};
        one["locations"]          = json::array{json::value(std::move(place))};
        if (auto places = related(finding); !places.empty()) one["relatedLocations"] = std::move(places);
        if (const Waiver* waiver = finding.waived_by; waiver != nullptr)
            one["suppressions"] =
                json::array{json::object{{"kind", "external"},
                                         {"status", "accepted"},
                                         {"justification", std::string(waiver->reason.in(language_))}}};
        return one;
    }

    [[nodiscard]] json::array results() const {
        std::map<std::string_view, std::size_t> rows;
        for (const RuleTally& rule : report_.rules)
            rows.emplace(rule.rule.id, rows.size());
        json::array all;
        for (const Finding& finding : report_.findings)
            all.push_back(result(finding, rows.at(finding.rule.id)));
        return all;
    }

    const Dataset& data_;
    const Report& report_;
    Language language_;
    const LineReader& line_of_;
};

} // namespace

void write_sarif(std::ostream& out, const Dataset& data, const Report& report, std::string_view dataset,
                 Language language, const LineReader& line_of) {
    out << json::serialize(SarifWriter(data, report, language, line_of).log(dataset)) << '\n';
}

} // namespace congvu::report
