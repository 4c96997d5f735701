// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"
#include "matrix.hpp"
#include "test_index.hpp"

#include <congvu/engine/validate.hpp>
#include <congvu/report/words.hpp>
#include <congvu/rules/provisions.hpp>

#include <ostream>
#include <string_view>
#include <vector>

namespace congvu::program {

namespace {

void show(std::ostream& out, const NamedParameter& parameter, Language language) {
    out << "  " << parameter.title.in(language) << " (" << parameter.id << ")\n";
    std::visit(
        [&](const auto& steps) {
            for (const auto& step : steps)
                out << "    " << (language == Language::vi ? "từ " : "from ") << to_vietnamese(step.from) << ": "
                    << report::number_in(step.value, language) << "  " << report::source_of(step.source, language)
                    << '\n';
        },
        parameter.steps);
    out << "    " << report::until_in(parameter.last_day, language) << '\n';
}

void show(std::ostream& out, const RuleCard& rule, Language language) {
    const Language other = language == Language::vi ? Language::en : Language::vi;
    const bool vi        = language == Language::vi;
    out << rule.id << "  " << rule.title.in(language) << "\n  " << rule.title.in(other) << '\n';
    out << (vi ? "  Căn cứ: " : "  Source: ") << report::source_of(rule.source, language) << '\n';
    out << (vi ? "  Mức độ cao nhất: " : "  Hardest severity: ")
        << title(severity_of(rule, violates({}, {}))).in(language) << '\n';
    out << (vi ? "  Hiệu lực: " : "  In force: ")
        << (rule.in_force.from.is_special() ? std::string(vi ? "mọi ngày" : "any day")
                                            : (vi ? "từ " : "from ") + to_vietnamese(rule.in_force.from))
        << '\n';
    out << (vi ? "  Đọc dữ liệu:" : "  Reads:");
    for (std::uint8_t i = 0; !word(static_cast<Read>(i)).empty(); ++i)
        if (rule.reads.contains(static_cast<Read>(i))) out << ' ' << word(static_cast<Read>(i));
    out << '\n';
    for (const NamedParameter& parameter : rule.parameters)
        show(out, parameter, language);
}

} // namespace

Exit rules(const RulesOptions& options, Streams streams) {
    const Language language = options.language == "en" ? Language::en : Language::vi;
    if (options.matrix) {
        const Matrix matrix{rules::provisions, rulebook(), test_index};
        if (options.format == "csv")
            write_matrix_csv(streams.out, matrix);
        else
            write_matrix(streams.out, matrix, language);
        return Exit::ok;
    }
    if (options.id.empty()) {
        for (const AnyRule& rule : rulebook())
            streams.out << rule.card().id << std::string(9 - rule.card().id.size(), ' ')
                        << rule.card().title.in(language) << "  [" << report::source_of(rule.card().source, language)
                        << "]\n";
        return Exit::ok;
    }
    show(streams.out, rule_named(options.id).card(), language);
    return Exit::ok;
}

} // namespace congvu::program
