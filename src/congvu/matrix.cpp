// SPDX-License-Identifier: BSL-1.0
#include "matrix.hpp"

#include "../report/csv_cell.hpp"

#include <congvu/report/conflict.hpp>
#include <congvu/report/words.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace congvu::program {

namespace {

/// Rules on the consistency of data follow from no clause of law, and cite themselves.
bool is_of_consistency(const RuleCard& rule) { return rule.source.clause == rule.id; }

std::string list_of(const RuleIds& ids) {
    std::string list;
    for (const std::string_view id : ids)
        list.append(list.empty() ? "" : " ").append(id);
    return list;
}

std::string provisions_of(const Matrix& matrix, std::string_view rule) {
    std::string list;
    for (const Provision& one : matrix.provisions)
        if (one.rules.contains(rule)) list.append(list.empty() ? "" : " ").append(one.id);
    return list;
}

/// The text, and blanks up to the column; a letter may be several bytes.
std::string padded(std::string_view text, std::size_t width) {
    const auto is_first_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto letters       = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_first_byte));
    return std::string(text) + std::string(letters < width ? width - letters : 1, ' ');
}

void write_faults(std::ostream& out, const Matrix& matrix, Language language) {
    const auto faults = matrix_faults(matrix.provisions, matrix.rules, matrix.tests);
    std::size_t shown = 0;
    for (const MatrixFault& fault : faults) {
        const auto rule = find(matrix.rules, fault.id);
        if (fault.code == MatrixCode::rule_without_provision && rule && is_of_consistency(rule->card())) continue;
        if (shown++ == 0) out << (language == Language::vi ? "Còn thiếu\n" : "Missing\n");
        out << "  " << title(fault.code).in(language) << ": " << fault.id;
        if (!fault.names.empty()) out << " → " << fault.names;
        out << '\n';
    }
    if (shown == 0) out << (language == Language::vi ? "Không thiếu mục nào\n" : "Nothing is missing\n");
}

void write_row(std::ostream& out, std::string_view kind, std::string_view id, const Citation& source,
               std::string_view linked, std::string_view tests) {
    out << kind << ',' << report::csv_cell(id) << ','
        << report::csv_cell(report::citation_of(*source.document, Language::en)) << ','
        << report::csv_cell(source.clause) << ',' << word(source.confidence) << ',' << report::csv_cell(linked) << ','
        << tests << '\n';
}

} // namespace

void write_matrix(std::ostream& out, const Matrix& matrix, Language language) {
    const bool vi = language == Language::vi;
    out << (vi ? "Quy định → quy tắc\n" : "Provisions → rules\n");
    for (const Provision& one : matrix.provisions) {
        const std::string rules = list_of(one.rules);
        out << "  " << padded(one.id, 17) << padded(rules.empty() ? "–" : rules, 25) << one.text.in(language) << "  ["
            << report::citation_of(one.source, language) << "]\n";
    }
    out << (vi ? "Quy tắc → điều khoản, quy định, số kiểm thử\n" : "Rules → clause, provisions, number of tests\n");
    for (const AnyRule& rule : matrix.rules) {
        const RuleCard& card         = rule.card();
        const std::string provisions = provisions_of(matrix, card.id);
        out << "  " << padded(card.id, 9) << tests_of(card.id, matrix.tests) << (vi ? " kiểm thử  " : " tests  ")
            << report::citation_of(card.source, language) << (provisions.empty() ? "" : "  ← " + provisions) << '\n';
    }
    out << (vi ? "Tham số → kiểm thử ngày đầu, ngày cuối\n" : "Parameters → tests of the first or last day\n");
    for (const NamedParameter& parameter : parameters_of(matrix.rules))
        out << "  " << padded(parameter.id, 22) << tests_of(parameter.id, matrix.tests)
            << (vi ? " kiểm thử  " : " tests  ") << to_vietnamese(parameter.from(0)) << "–"
            << (parameter.last_day.is_special() ? std::string("…") : to_vietnamese(parameter.last_day)) << '\n';
    write_faults(out, matrix, language);
}

void write_matrix_csv(std::ostream& out, const Matrix& matrix) {
    out << "kind,id,document,clause,confidence,linked,tests\n";
    for (const Provision& one : matrix.provisions)
        write_row(out, "provision", one.id, one.source, list_of(one.rules), "");
    for (const AnyRule& rule : matrix.rules)
        write_row(out, "rule", rule.card().id, rule.card().source, provisions_of(matrix, rule.card().id),
                  std::to_string(tests_of(rule.card().id, matrix.tests)));
    for (const NamedParameter& parameter : parameters_of(matrix.rules))
        write_row(out, "parameter", parameter.id, parameter.source(0), "",
                  std::to_string(tests_of(parameter.id, matrix.tests)));
}

} // namespace congvu::program
