// SPDX-License-Identifier: BSL-1.0
#include <congvu/testing/write_results.hpp>

#include "../report/escaped.hpp"
#include "../report/filled.hpp"
#include "../report/painted.hpp"

#include <congvu/report/words.hpp>

#include <boost/json.hpp>

#include <algorithm>
#include <ostream>
#include <string>

namespace congvu::testing {

namespace {

namespace json = boost::json;
using report::escaped;
using report::Style;

/// What the rule says, with its figures filled in; operands are things that a table does not name.
std::string message(const ScenarioResult& result, Language language) {
    const Verdict& verdict = result.verdict;
    std::string text       = report::filled(verdict.reason, verdict, language);
    if (verdict == Outcome::undetermined && !text.empty())
        text.insert(0, language == Language::vi ? "chưa rõ: " : "not known: ");
    return text;
}

std::string_view rule_id(const ScenarioResult& result) { return result.expectation->rule->card().id; }

std::size_t count_failed(const std::vector<ScenarioResult>& results) {
    return static_cast<std::size_t>(
        std::count_if(results.begin(), results.end(), [](const ScenarioResult& one) { return !one.passed(); }));
}

/// `expected violates, got complies`, and so for every figure that differs.
std::string differences(const ScenarioResult& result, Language language) {
    std::string text;
    for (const Mismatch& one : result.mismatches) {
        if (!text.empty()) text += "; ";
        if (one.what != "outcome") text.append(one.what).append(": ");
        text += (language == Language::vi ? "mong đợi " : "expected ") + one.expected +
                (language == Language::vi ? ", thực tế " : ", got ") + one.actual;
    }
    return text;
}

// -- text --------------------------------------------------------------------------------------

void write_text(std::ostream& out, const ScenarioBook& book, const std::vector<ScenarioResult>& results, Style style) {
    const bool vi      = style.language == Language::vi;
    const auto painted = [&](std::string_view text, std::string_view code) {
        return report::painted(text, code, style);
    };
    for (const ScenarioResult& result : results) {
        if (result.passed()) continue;
        out << place_of(book, result.mismatches.front().location) << ": " << painted(std::string(rule_id(result)), "1")
            << ": " << painted(differences(result, style.language), "31") << '\n';
        const std::string said = message(result, style.language);
        if (!said.empty()) out << (vi ? "    quy tắc nói: " : "    the rule says: ") << said << '\n';
        if (!result.scenario->comment.empty()) out << "    # " << result.scenario->comment << '\n';
    }
    const std::size_t failed = count_failed(results);
    out << book.scenarios.size() << (vi ? " tình huống, " : " scenarios, ") << results.size()
        << (vi ? " kết quả mong đợi: " : " expectations: ") << results.size() - failed
        << (vi ? " đúng, " : " as expected, ") << failed << (vi ? " sai" : " not") << '\n';
}

// -- forms for build servers -------------------------------------------------------------------

void write_junit(std::ostream& out, const ScenarioBook& book, const std::vector<ScenarioResult>& results,
                 Language language) {
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    for (std::uint32_t file = 0; file < book.files.size(); ++file) {
        std::size_t tests    = 0;
        std::size_t failures = 0;
        for (const ScenarioResult& one : results) {
            if (one.scenario->location.file != file) continue;
            ++tests;
            if (!one.passed()) ++failures;
        }
        out << "  <testsuite name=\"" << escaped(book.files[file]) << "\" tests=\"" << tests << "\" failures=\""
            << failures << "\" errors=\"0\" skipped=\"0\" time=\"0\">\n";
        for (const ScenarioResult& one : results) {
            if (one.scenario->location.file != file) continue;
            const std::string label = one.scenario->comment.empty() ? "" : " " + one.scenario->comment;
            out << "    <testcase classname=\"" << escaped(rule_id(one)) << "\" name=\""
                << escaped("line " + std::to_string(one.scenario->location.line) + label) << "\" time=\"0\"";
            if (one.passed()) {
                out << "/>\n";
                continue;
            }
            out << ">\n      <failure message=\"" << escaped(differences(one, language)) << "\">"
                << escaped(place_of(book, one.mismatches.front().location)) << "\n"
                << escaped(message(one, language)) << "</failure>\n    </testcase>\n";
        }
        out << "  </testsuite>\n";
    }
    out << "</testsuites>\n";
}

void write_tap(std::ostream& out, const ScenarioBook& book, const std::vector<ScenarioResult>& results,
               Language language) {
    out << "TAP version 13\n1.." << results.size() << '\n';
    std::size_t number = 0;
    for (const ScenarioResult& one : results) {
        out << (one.passed() ? "ok " : "not ok ") << ++number << " - " << rule_id(one) << ' '
            << place_of(book, one.expectation->location) << '\n';
        if (!one.passed()) out << "  # " << differences(one, language) << '\n';
    }
}

json::value number(const std::optional<Posts>& posts) { return posts ? json::value(*posts) : json::value(nullptr); }

void write_json(std::ostream& out, const ScenarioBook& book, const std::vector<ScenarioResult>& results) {
    json::array entries;
    for (const ScenarioResult& one : results) {
        json::array mismatches;
        for (const Mismatch& mismatch : one.mismatches)
            mismatches.push_back({{"what", mismatch.what},
                                  {"expected", mismatch.expected},
                                  {"actual", mismatch.actual},
                                  {"place", place_of(book, mismatch.location)}});
        entries.push_back({{"rule", rule_id(one)},
                           {"place", place_of(book, one.expectation->location)},
                           {"passed", one.passed()},
                           {"outcome", word(one.verdict.outcome)},
                           {"severity", word(one.severity)},
                           {"observed", number(one.verdict.observed)},
                           {"limit", number(one.verdict.limit)},
                           {"message", {{"vi", message(one, Language::vi)}, {"en", message(one, Language::en)}}},
                           {"comment", one.scenario->comment},
                           {"citation", one.scenario->citation},
                           {"mismatches", std::move(mismatches)}});
    }
    const std::size_t failed = count_failed(results);
    out << json::serialize(json::object{{"scenarios", book.scenarios.size()},
                                        {"expectations", results.size()},
                                        {"passed", results.size() - failed},
                                        {"failed", failed},
                                        {"results", std::move(entries)}})
        << '\n';
}

} // namespace

void write_results(std::ostream& out, const ScenarioBook& book, const std::vector<ScenarioResult>& results,
                   ResultFormat format, Style style) {
    switch (format) {
        case ResultFormat::text: return write_text(out, book, results, style);
        case ResultFormat::junit: return write_junit(out, book, results, style.language);
        case ResultFormat::tap: return write_tap(out, book, results, style.language);
        case ResultFormat::json: return write_json(out, book, results);
    }
}

} // namespace congvu::testing
