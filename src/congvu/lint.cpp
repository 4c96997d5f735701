// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"

#include <congvu/engine/lint.hpp>
#include <congvu/report/conflict.hpp>
#include <congvu/rules/demands.hpp>

#include <algorithm>
#include <ostream>
#include <vector>

namespace congvu::program {

namespace {

/// A case that somebody can check, indented under its conflict.
void show_case(std::ostream& out, const Conflict& conflict, const Witness& witness, Language language) {
    out << "    ---\n    ";
    for (const char c : report::data_of(conflict, witness, language)) {
        out << c;
        if (c == '\n') out << "    ";
    }
    out << "---\n";
}

void show(std::ostream& out, const LintFault& fault, Language language) {
    const bool is_error = fault.level == LintLevel::error;
    const bool vi       = language == Language::vi;
    out << (is_error ? (vi ? "lỗi" : "error") : (vi ? "lưu ý" : "notice")) << "  "
        << (fault.conflict ? word(fault.conflict->kind) : word(fault.code)) << "  " << fault.subject << ": "
        << fault.text.in(language) << '\n';
    if (!fault.conflict) return;
    report::describe(out, *fault.conflict, language);
    if (const auto witness = witness_of(*fault.conflict)) show_case(out, *fault.conflict, *witness, language);
}

} // namespace

Exit lint(const LintOptions& options, Streams streams) {
    const Language language = options.language == "en" ? Language::en : Language::vi;
    std::optional<Date> day;
    if (!options.as_of.empty()) day = day_of(options.as_of, "--as-of");
    const auto faults = congvu::lint(rulebook(), rules::demands, day, rules::demanded_universe);
    for (const LintFault& fault : faults)
        show(streams.out, fault, language);
    const auto errors  = std::count_if(faults.begin(), faults.end(),
                                       [](const LintFault& fault) { return fault.level == LintLevel::error; });
    const auto notices = static_cast<std::ptrdiff_t>(faults.size()) - errors;
    if (language == Language::vi)
        streams.out << rulebook().size() << " quy tắc, " << rules::demands.size() << " yêu cầu: " << errors << " lỗi, "
                    << notices << " lưu ý\n";
    else
        streams.out << rulebook().size() << " rules, " << rules::demands.size() << " demands: " << errors
                    << (errors == 1 ? " error, " : " errors, ") << notices
                    << (notices == 1 ? " notice\n" : " notices\n");
    return has_error(faults) ? Exit::violation : Exit::ok;
}

} // namespace congvu::program
