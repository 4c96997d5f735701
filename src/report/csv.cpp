// SPDX-License-Identifier: BSL-1.0
#include "csv_cell.hpp"
#include "writers.hpp"

#include <congvu/report/words.hpp>

#include <optional>
#include <ostream>
#include <string>

/// \file
/// A report as a table that a spreadsheet opens: RFC 4180 with the byte-order mark by which it knows UTF-8.

namespace congvu::report {

namespace {

std::string text_cell(std::string_view text) { return csv_cell(without_formula(text)); }

std::string number_cell(const std::optional<Posts>& posts) { return posts ? std::to_string(*posts) : ""; }

void row(std::ostream& out, const Dataset& data, const Finding& finding, Language language) {
    const Citation& source = finding.rule.source;
    const Date on          = finding.as_of.in_force;
    const bool placed      = finding.location.known() && finding.location.file < data.files.size();
    out << finding.rule.id << ',' << word(finding.verdict.outcome) << ',' << word(finding.severity) << ','
        << finding.subject.kind << ',' << text_cell(id_of(data, finding.subject)) << ','
        << text_cell(name_of(data, finding.subject, on, language)) << ',' << to_iso(on) << ','
        << number_cell(finding.verdict.observed) << ',' << number_cell(finding.verdict.limit) << ','
        << text_cell(message_of(data, finding, language)) << ',' << text_cell(fix_of(data, finding, language)) << ','
        << text_cell(citation_of(*source.document, language)) << ',' << text_cell(source.clause) << ','
        << word(finding.confidence) << ',' << text_cell(finding.waived_by ? finding.waived_by->key : "") << ','
        << (placed ? text_cell(data.files[finding.location.file]) : "") << ','
        << (placed ? std::to_string(finding.location.line) : "") << ','
        << (placed ? std::to_string(finding.location.column) : "") << "\r\n";
}

} // namespace

void write_csv(std::ostream& out, const Dataset& data, const Report& report, Language language) {
    out << "\xEF\xBB\xBF"
        << "rule,outcome,severity,subject_kind,subject,name,as_of,observed,limit,message,fix,document,clause,"
           "confidence,waiver,file,line,column\r\n";
    for (const Finding& finding : report.findings)
        row(out, data, finding, language);
}

} // namespace congvu::report
