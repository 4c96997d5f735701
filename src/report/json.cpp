// SPDX-License-Identifier: BSL-1.0
#include "json_entries.hpp"
#include "writers.hpp"

#include <congvu/report/words.hpp>

#include <boost/json.hpp>

#include <ostream>
#include <string>
#include <variant>

/// \file
/// The JSON form of a report. Its keys are a contract that scripts rely on; docs/pages/output.md lists them.

namespace congvu::report {

namespace {

json::object tally(const Tally& tally) {
    return {{"checked", tally.checked()},
            {"complies", tally.complies},
            {"violates", tally.violates},
            {"not_applicable", tally.not_applicable},
            {"undetermined", tally.undetermined}};
}

json::object both(const OwnedText& text) { return {{"vi", text.vi}, {"en", text.en}}; }

json::value day(Date date) {
    if (date.is_special()) return nullptr;
    return json::value(to_iso(date));
}

json::object location(const Dataset& data, const Location& place) {
    const bool known = place.known() && place.file < data.files.size();
    return {{"file", known ? json::value(data.files[place.file]) : json::value(nullptr)},
            {"line", place.line},
            {"column", place.column}};
}

json::object issued(const UncertainDate& date) {
    return {{"earliest", day(date.earliest())},
            {"latest", day(date.latest())},
            {"assumed", date.is_assumed() ? day(date.day()) : json::value(nullptr)}};
}

json::object citation(const Citation& source) {
    const DocumentKey& document = *source.document;
    return {{"document", document.number},
            {"issuer", document.issuer},
            {"date", document.issued.is_known() ? day(document.issued.day()) : json::value(nullptr)},
            {"date_bounds", issued(document.issued)},
            {"clause", source.clause.empty() ? json::value(nullptr) : json::value(source.clause)},
            {"confidence", word(source.confidence)}};
}

json::value number(const std::optional<Posts>& posts) { return posts ? json::value(*posts) : json::value(nullptr); }

json::object operand(const Dataset& data, const Operand& one, Date on) {
    json::object entry{{"role", one.code}, {"id", key_of(data, one.value)}};
    entry["name"] = json::object{{"vi", name_of(data, one.value, on, Language::vi)},
                                 {"en", name_of(data, one.value, on, Language::en)}};
    if (const auto* figure = std::get_if<FigureId>(&one.value)) {
        entry["posts"]      = number(data.figures[*figure].posts);
        entry["confidence"] = word(data.figures[*figure].confidence);
        entry["supposed"]   = is_supposed(data.suppositions, *figure);
    }
    if (one.origin.known()) entry["location"] = location(data, one.origin);
    return entry;
}

json::value waiver(const Dataset& data, const Waiver* waiver) {
    if (waiver == nullptr) return nullptr;
    return json::object{{"id", waiver->key},
                        {"document", data.documents[waiver->document].key},
                        {"clause", waiver->clause},
                        {"reason", both(waiver->reason)},
                        {"until", day(waiver->period.last_day())},
                        {"location", location(data, waiver->location)}};
}

json::value severity_change(const Dataset& data, const Finding& finding) {
    if (finding.severity_change == nullptr) return nullptr;
    const SeverityChange& change = *finding.severity_change;
    return json::object{{"of_rule", word(severity_of(finding.rule, finding.verdict))},
                        {"reason", both(change.reason)},
                        {"until", day(change.period.last_day())},
                        {"location", location(data, change.location)}};
}

json::object entry(const Dataset& data, const Finding& finding) {
    const Date on = finding.as_of.in_force;
    json::array related;
    for (const Operand& one : finding.verdict.operands)
        related.push_back(operand(data, one, on));
    for (const Operand& one : finding.facts)
        related.push_back(operand(data, one, on));
    const std::string fix_vi = fix_of(data, finding, Language::vi);
    json::value fix          = nullptr;
    if (!fix_vi.empty()) fix = json::object{{"vi", fix_vi}, {"en", fix_of(data, finding, Language::en)}};
    return {
        {"rule", finding.rule.id},
        {"outcome", word(finding.verdict.outcome)},
        {"severity", word(finding.severity)},
        {"subject",
         {{"kind", finding.subject.kind},
          {"id", id_of(data, finding.subject)},
          {"name", name_of(data, finding.subject, on, Language::vi)}}},
        {"as_of", day(on)},
        {"observed", number(finding.verdict.observed)},
        {"limit", number(finding.verdict.limit)},
        {"message", {{"vi", message_of(data, finding, Language::vi)}, {"en", message_of(data, finding, Language::en)}}},
        {"citation", citation(finding.rule.source)},
        {"confidence", word(finding.confidence)},
        {"location", location(data, finding.location)},
        {"fix", std::move(fix)},
        {"waiver", waiver(data, finding.waived_by)},
        {"severity_change", severity_change(data, finding)},
        {"related", std::move(related)}};
}

} // namespace

json::object location_entry(const Dataset& data, const Location& place) { return location(data, place); }

void write_lines(std::ostream& out, const char* key, const json::array& entries, const char* after) {
    out << "  \"" << key << "\": [";
    const char* before = "\n    ";
    for (const auto& one : entries) {
        out << before << json::serialize(one);
        before = ",\n    ";
    }
    out << (entries.empty() ? "]" : "\n  ]") << after << '\n';
}

json::object finding_entry(const Dataset& data, const Finding& finding) { return entry(data, finding); }

void write_json(std::ostream& out, const Dataset& data, const Report& report, std::string_view dataset) {
    json::array assumptions;
    for (const Assumption& assumption : data.assumptions) {
        json::object one = both(assumption.text);
        one["location"]  = location(data, assumption.location);
        assumptions.push_back(std::move(one));
    }
    json::array rules;
    for (const RuleTally& rule : report.rules) {
        json::object one = tally(rule.tally);
        one["rule"]      = rule.rule.id;
        rules.push_back(std::move(one));
    }
    json::array suppositions;
    for (const Supposition& one : data.suppositions)
        suppositions.push_back({{"what", one.what}, {"value", one.value}, {"instead_of", one.instead_of}});
    json::array waivers;
    for (const WaiverUse& use : report.waivers)
        waivers.push_back({{"id", use.waiver->key},
                           {"rule", use.waiver->rule},
                           {"subject", use.waiver->subject},
                           {"state", word(use.state)},
                           {"findings", use.findings},
                           {"location", location(data, use.waiver->location)}});
    json::object summary = tally(report.summary);
    summary["waived"]    = report.waived;
    json::array findings;
    for (const Finding& finding : report.findings)
        findings.push_back(entry(data, finding));

    json::object counts{{"agencies", report.size.agencies},     {"documents", report.size.documents},
                        {"directives", data.directives.size()}, {"tasks", report.size.tasks},
                        {"figures", report.size.figures},       {"allocations", data.allocations.size()}};
    if (report.size.people != 0) counts["people"] = report.size.people;
    out << "{\n";
    out << "  \"as_of\": " << json::serialize(day(report.as_of.in_force)) << ",\n";
    out << "  \"known_at\": " << json::serialize(day(report.as_of.known_at)) << ",\n";
    out << "  \"dataset\": " << json::serialize(json::value(dataset)) << ",\n";
    out << "  \"title\": " << json::serialize(both(data.title)) << ",\n";
    out << "  \"counts\": " << json::serialize(counts) << ",\n";
    out << "  \"summary\": " << json::serialize(summary) << ",\n";
    write_lines(out, "assumptions", assumptions, ",");
    write_lines(out, "suppositions", suppositions, ",");
    write_lines(out, "waivers", waivers, ",");
    write_lines(out, "rules", rules, ",");
    write_lines(out, "findings", findings, "");
    out << "}\n";
}

} // namespace congvu::report
