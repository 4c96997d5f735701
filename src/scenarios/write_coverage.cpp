// SPDX-License-Identifier: BSL-1.0
#include <congvu/testing/write_coverage.hpp>

#include "../report/escaped.hpp"
#include "../report/painted.hpp"
#include "percent_of.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace congvu::testing {

namespace {

using report::escaped;
namespace json = boost::json;

using Counts = std::pair<std::size_t, std::size_t>;

constexpr std::array kinds{CoverageKind::outcome, CoverageKind::condition, CoverageKind::boundary,
                           CoverageKind::parameter, CoverageKind::day};

Counts count(const CoverageOfRule& rule) {
    Counts all;
    for (const CoverageKind kind : kinds) {
        const Counts some = rule.count(kind);
        all.first += some.first;
        all.second += some.second;
    }
    return all;
}

Counts count(const std::vector<CoverageOfRule>& rules) {
    Counts all;
    for (const CoverageOfRule& rule : rules) {
        const Counts some = count(rule);
        all.first += some.first;
        all.second += some.second;
    }
    return all;
}

/// `0.9750`, as Cobertura wants it; whole numbers only on the way.
std::string rate_of(const Counts& counts) {
    const std::size_t parts = counts.second == 0 ? 10'000 : counts.first * 10'000 / counts.second;
    std::string digits      = std::to_string(parts % 10'000);
    digits.insert(0, 4 - digits.size(), '0');
    return std::to_string(parts / 10'000) + "." + digits;
}

// -- text --------------------------------------------------------------------------------------

void write_text(std::ostream& out, const ScenarioBook& book, const CoverageReport& report, report::Style style) {
    const std::vector<CoverageOfRule>& rules = report.rules;
    const Language language                  = style.language;
    const auto painted                       = [&](std::string_view text, std::string_view code) {
        return report::painted(text, code, style);
    };
    for (const CoverageOfRule& rule : rules) {
        out << painted(rule.card.id, "1");
        for (const CoverageKind kind : kinds)
            if (const Counts counts = rule.count(kind); counts.second != 0)
                out << "  " << title(kind).in(language) << ' ' << counts.first << '/' << counts.second;
        out << '\n';
        if (rule.asked == 0) {
            out << "    " << painted(language == Language::vi ? "chưa có tình huống nào" : "no scenario asks it", "31")
                << '\n';
            continue;
        }
        for (const CoverageItem& item : rule.items)
            if (!item.is_covered())
                out << "    " << painted(language == Language::vi ? "chưa chạm tới: " : "not touched: ", "31")
                    << item.what.in(language) << '\n';
    }
    for (const TestException* stale : report.stale)
        out << place_of(book, stale->location) << ": "
            << painted(language == Language::vi ? "ngoại lệ không cần thiết: " : "exception that is not needed: ", "31")
            << stale->untouched << '\n';
    const Counts all = count(rules);
    out << (language == Language::vi ? "đã chạm tới " : "touched ") << all.first << '/' << all.second << " ("
        << percent_of(all.first, all.second) << ")\n";
}

// -- forms for programs ------------------------------------------------------------------------

void write_json(std::ostream& out, const ScenarioBook& book, const CoverageReport& report) {
    json::array entries;
    for (const CoverageOfRule& rule : report.rules) {
        json::array items;
        for (const CoverageItem& item : rule.items) {
            json::object entry{
                {"kind", word(item.kind)}, {"what", {{"vi", item.what.vi}, {"en", item.what.en}}}, {"hits", item.hits}};
            if (!item.excepted.empty()) entry["excepted"] = item.excepted;
            items.push_back(std::move(entry));
        }
        const Counts counts = count(rule);
        entries.push_back({{"rule", rule.card.id},
                           {"asked", rule.asked},
                           {"covered", counts.first},
                           {"items", counts.second},
                           {"touched", std::move(items)}});
    }
    json::array stale;
    for (const TestException* exception : report.stale)
        stale.push_back({{"place", place_of(book, exception->location)}, {"untouched", exception->untouched}});
    const Counts all = count(report.rules);
    out << json::serialize(json::object{{"covered", all.first},
                                        {"items", all.second},
                                        {"rules", std::move(entries)},
                                        {"stale_exceptions", std::move(stale)}})
        << '\n';
}

/// The coverage-04 document type. Where and when it was made is left out of it, so that the same tests give the same
/// bytes.
void write_cobertura(std::ostream& out, const std::vector<CoverageOfRule>& rules) {
    const Counts all         = count(rules);
    const std::string totals = "line-rate=\"" + rate_of(all) + "\" branch-rate=\"0\"";
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE coverage SYSTEM \"http://cobertura.sourceforge.net/xml/coverage-04.dtd\">\n"
        << "<coverage " << totals << " lines-covered=\"" << all.first << "\" lines-valid=\"" << all.second
        << "\" branches-covered=\"0\" branches-valid=\"0\" complexity=\"0\" version=\"1\" timestamp=\"0\">\n"
           "  <sources>\n    <source>.</source>\n  </sources>\n  <packages>\n    <package name=\"rules\" "
        << totals << " complexity=\"0\">\n      <classes>\n";
    for (const CoverageOfRule& rule : rules) {
        out << "        <class name=\"" << escaped(rule.card.id) << "\" filename=\"rules/" << escaped(rule.card.id)
            << "\" line-rate=\"" << rate_of(count(rule)) << "\" branch-rate=\"0\" complexity=\"0\">\n"
            << "          <methods/>\n          <lines>\n";
        std::size_t line = 0;
        for (const CoverageItem& item : rule.items)
            out << "            <line number=\"" << ++line << "\" hits=\""
                << (item.is_covered() ? std::max<std::size_t>(item.hits, 1) : 0) << "\" branch=\"false\"/>\n";
        out << "          </lines>\n        </class>\n";
    }
    out << "      </classes>\n    </package>\n  </packages>\n</coverage>\n";
}

// -- a page ------------------------------------------------------------------------------------

constexpr std::string_view page_style = R"(
:root { color-scheme: light dark; --bad: #b00020; --line: #8884; }
@media (prefers-color-scheme: dark) { :root { --bad: #ff8a95; } }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; }
td.n { font-variant-numeric: tabular-nums; text-align: right; }
.missing { color: var(--bad); font-weight: 600; }
summary { cursor: pointer; padding: .5rem 0; }
details { border-bottom: 1px solid var(--line); }
)";

void write_html(std::ostream& out, const std::vector<CoverageOfRule>& rules, Language language) {
    const bool vi           = language == Language::vi;
    const std::string title = vi ? "Độ bao phủ quy tắc" : "Rule coverage";
    const Counts all        = count(rules);
    out << "<!DOCTYPE html>\n<html lang=\"" << (vi ? "vi" : "en") << "\">\n<head>\n<meta charset=\"utf-8\">\n"
        << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" << title
        << "</title>\n<style>" << page_style << "</style>\n</head>\n<body>\n<main>\n<h1>" << title << "</h1>\n<p>"
        << (vi ? "Đã chạm tới " : "Touched ") << all.first << '/' << all.second << " ("
        << percent_of(all.first, all.second) << ")</p>\n";
    for (const CoverageOfRule& rule : rules) {
        const Counts counts = count(rule);
        const bool is_whole = counts.first == counts.second;
        out << "<details" << (is_whole ? "" : " open") << ">\n<summary><strong>" << escaped(rule.card.id)
            << "</strong> <span" << (is_whole ? "" : " class=\"missing\"") << '>' << counts.first << '/'
            << counts.second << "</span> " << escaped(rule.card.title.in(language))
            << "</summary>\n<table>\n<tr><th scope=\"col\">" << (vi ? "Loại" : "Kind") << "</th><th scope=\"col\">"
            << (vi ? "Nội dung" : "What") << "</th><th scope=\"col\">" << (vi ? "Số lần" : "Times") << "</th></tr>\n";
        for (const CoverageItem& item : rule.items) {
            out << "<tr><td>" << congvu::testing::title(item.kind).in(language) << "</td><td>"
                << escaped(item.what.in(language));
            if (!item.excepted.empty()) out << "<br><em>" << escaped(item.excepted) << "</em>";
            out << "</td><td class=\"n" << (item.is_covered() ? "" : " missing") << "\">" << item.hits
                << "</td></tr>\n";
        }
        out << "</table>\n</details>\n";
    }
    out << "</main>\n</body>\n</html>\n";
}

} // namespace

void write_coverage(std::ostream& out, const ScenarioBook& book, const CoverageReport& report, CoverageFormat format,
                    report::Style style) {
    switch (format) {
        case CoverageFormat::text: return write_text(out, book, report, style);
        case CoverageFormat::json: return write_json(out, book, report);
        case CoverageFormat::html: return write_html(out, report.rules, style.language);
        case CoverageFormat::cobertura: return write_cobertura(out, report.rules);
    }
}

} // namespace congvu::testing
