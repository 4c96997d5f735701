// SPDX-License-Identifier: BSL-1.0
#include "handles.hpp"

#include <congvu/bulk/view.hpp>
#include <congvu/report/write.hpp>
#include <congvu/rules/all.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <sstream>

namespace congvu::c {

namespace {

constexpr std::array all_formats{report::Format::text,  report::Format::json, report::Format::sarif,
                                 report::Format::junit, report::Format::csv,  report::Format::html};

/// A waiver or a profile that names a rule which does not exist would be without effect, and nobody would hear of it.
void refuse_unknown_rules(const Dataset& data) {
    Diagnostics faults;
    for (const UnknownRule& one : unknown_rules(data, rules::all))
        faults.all.push_back({"unknown-rule",
                              data.files[one.location.file],
                              one.location.line,
                              one.location.column,
                              "no rule fits \"" + std::string(one.id) + "\"",
                              {}});
    if (!faults.all.empty())
        throw Failure{CONGVU_BAD_INPUT, "the data is wrong: " + to_string(faults.all.front()), std::move(faults)};
}

bulk::Excerpt checked(const Loaded& loaded, const Asked& asked) {
    if (const Dataset* records = loaded.records()) {
        refuse_unknown_rules(*records);
        return {{}, validate(*records, select(rules::all, asked.rules), asked.day, asked.keep)};
    }
    const bulk::View view     = bulk::view_of(*loaded.nation(), asked.day, asked.threads);
    const bulk::Chosen chosen = bulk::choose(asked.rules);
    const auto answers        = bulk::check(view, chosen, asked.threads);
    const auto limit          = asked.of_each_rule == 0 ? std::numeric_limits<std::size_t>::max() : asked.of_each_rule;
    return bulk::excerpt(view, answers, chosen, {limit, 0, asked.keep});
}

congvu_summary summary_of(const Tally& outcomes, const std::array<std::size_t, 3>& by_severity, std::size_t waived) {
    const auto of = [&](Severity severity) { return by_severity[static_cast<std::size_t>(severity)]; };
    return {.has_violation  = of(Severity::violation) != 0 ? 1 : 0,
            .complies       = outcomes.complies,
            .violates       = outcomes.violates,
            .not_applicable = outcomes.not_applicable,
            .undetermined   = outcomes.undetermined,
            .waived         = waived,
            .violations     = of(Severity::violation),
            .warnings       = of(Severity::warning),
            .advice         = of(Severity::advice)};
}

/// A text of the caller's own, with a zero byte behind it.
char* new_text(const std::string& text) {
    auto copy = std::make_unique<char[]>(text.size() + 1); // NOLINT(*-avoid-c-arrays): C frees it
    std::copy(text.begin(), text.end(), copy.get());
    return copy.release();
}

} // namespace

Asked asked(const char* as_of, const congvu_check_options* options) {
    const auto known = taken(options, "options");
    Asked all{{day(as_of, "as_of")}, {}};
    if (known.known_at != nullptr) all.day.known_at = day(known.known_at, "known_at");
    if (known.rules != nullptr) all.rules = text(known.rules, "rules");
    if (known.keeps_everything != 0) all.keep = Keep::everything;
    all.of_each_rule = known.findings_per_rule;
    all.threads      = std::max(1U, known.threads);
    if (select(rules::all, all.rules).empty()) throw Failure{CONGVU_BAD_ARGUMENT, "no rule fits \"" + all.rules + "\""};
    return all;
}

} // namespace congvu::c

using namespace congvu;

congvu_status congvu_check(const congvu_data* data, const char* as_of, const congvu_check_options* options,
                           congvu_report** report, congvu_error** error) {
    return c::guarded(error, [&] {
        c::need_place(report, "report");
        const auto loaded = c::handle(data, "data").loaded;
        auto checked      = c::checked(*loaded, c::asked(as_of, options));
        *report =
            std::make_unique<congvu_report>(congvu_report{.loaded = loaded, .excerpt = std::move(checked)}).release();
    });
}

void congvu_report_free(congvu_report* report) { c::release(report); }

congvu_status congvu_report_summary(const congvu_report* report, congvu_summary* summary, size_t size_of,
                                    congvu_error** error) {
    return c::guarded(error, [&] {
        const Report& all = c::handle(report, "report").excerpt.report;
        c::give(c::summary_of(all.summary, all.by_severity, all.waived), summary, size_of);
    });
}

congvu_status congvu_session_summary(const congvu_session* session, congvu_summary* summary, size_t size_of,
                                     congvu_error** error) {
    return c::guarded(error, [&] {
        const bulk::Sums all = c::handle(session, "session").session.answers().summary();
        c::give(c::summary_of(all.outcomes, all.by_severity, 0), summary, size_of);
    });
}

congvu_status congvu_report_finding_count(const congvu_report* report, size_t* count, congvu_error** error) {
    return c::guarded(error,
                      [&] { c::need(count, "count") = c::handle(report, "report").excerpt.report.findings.size(); });
}

congvu_status congvu_report_finding(const congvu_report* report, size_t index, congvu_finding** finding,
                                    congvu_error** error) {
    return c::guarded(error, [&] {
        c::need_place(finding, "finding");
        const congvu_report& from = c::handle(report, "report");
        const auto& all           = from.excerpt.report.findings;
        if (index >= all.size()) throw c::Failure{CONGVU_BAD_ARGUMENT, "there is no such finding"};
        *finding = c::new_finding(from.data(), all[index]);
    });
}

congvu_status congvu_report_render(const congvu_report* report, const char* format, const char* language, char** text,
                                   size_t* length, congvu_error** error) {
    return c::guarded(error, [&] {
        c::need_place(text, "text");
        const congvu_report& from = c::handle(report, "report");
        const auto form           = c::of_word(c::all_formats, format, "format");
        const auto words          = c::text(language, "language");
        if (words != "vi" && words != "en") throw c::Failure{CONGVU_BAD_ARGUMENT, "language is vi or en"};
        std::ostringstream out;
        report::write(out, from.data(), from.excerpt.report, from.loaded->name(), form,
                      {words == "vi" ? Language::vi : Language::en});
        const std::string written = std::move(out).str();
        *text                     = c::new_text(written);
        if (length != nullptr) *length = written.size();
    });
}

void congvu_text_free(char* text) { delete[] text; } // NOLINT(*-owning-memory): the caller owned it

const char* congvu_version(void) { return CONGVU_VERSION; }
