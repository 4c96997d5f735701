// SPDX-License-Identifier: BSL-1.0
#include <congvu/testing/load_scenarios.hpp>
#include <congvu/testing/tested_rules.hpp>
#include <congvu/testing/write_coverage.hpp>
#include <congvu/testing/write_results.hpp>

#include "../io/temp_folder.hpp"
#include "../testing.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

using namespace congvu;
using namespace congvu::testing;

namespace {

/// Two rows of KL40-07, with an exception of each kind.
struct Book {
    TempFolder folder;
    ScenarioBook book;

    Book() {
        std::ofstream(folder.path() / "a.csv") << "as_of,occupied,assigned,KL40-07\n"
                                                  "2024-01-01,26,25,violates\n"
                                                  "2024-01-01,25,25,complies\n";
        std::ofstream(folder.path() / "b.yaml")
            << "exceptions:\n"
               "  - {mutation: \"KL40-07 foresees\", reason: <for the test>}\n"
               "  - {mutation: \"KL40-07 stricter\", reason: not needed}\n"
               "  - {untouched: \"KL40-07 day: its first day (2022-07-18)\", reason: <for the test>}\n"
               "  - {untouched: \"KL40-07 outcome: complies\", reason: not needed}\n";
        book = load_scenarios({folder.path()}, tested_rules).value();
    }
    [[nodiscard]] std::string coverage(CoverageFormat format, Language language = Language::en) const {
        std::ostringstream out;
        write_coverage(out, book, cover(book, run(book), tested_rules), format, {language, false});
        return out.str();
    }
    [[nodiscard]] std::string mutations(bool as_json, Language language = Language::en) const {
        std::ostringstream out;
        write_mutations(out, book, try_mutations(book), as_json, {language, false});
        return out.str();
    }
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

} // namespace

TEST_CASE("coverage: text names what is not touched", "[scenarios][coverage]") {
    const Book book;
    const std::string text = book.coverage(CoverageFormat::text);
    CHECK(contains(text, "KL40-07  outcomes 2/4  conditions 1/2  boundaries 2/3  days 1/3\n"));
    CHECK(contains(text, "    not touched: undetermined\n"));
    CHECK(contains(text, "    not touched: one below the limit\n"));
    CHECK_FALSE(contains(text, "not touched: its first day (2022-07-18)")); // excepted
    CHECK(contains(text, "KL40-08  outcomes 0/4"));
    CHECK(contains(text, "    no scenario asks it\n"));
    CHECK(contains(text, "b.yaml:5:5: exception that is not needed: KL40-07 outcome: complies\n"));
    CHECK(contains(book.coverage(CoverageFormat::text, Language::vi), "    chưa chạm tới: chưa xác định\n"));
}

TEST_CASE("coverage: JSON lists everything", "[scenarios][coverage]") {
    const auto root   = boost::json::parse(Book().coverage(CoverageFormat::json)).as_object();
    const auto& rules = root.at("rules").as_array();
    CHECK(rules.size() == tested_rules.size());
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [](const auto& one) { return one.at("rule") == "KL40-07"; });
    REQUIRE(rule != rules.end());
    CHECK(rule->at("asked") == 2);
    CHECK(rule->at("covered") == 6);
    CHECK(rule->at("items") == 12);
    CHECK(rule->at("touched").as_array().size() == 12);
    CHECK(rule->at("touched").at(0).at("hits") == 1);
    CHECK(rule->at("touched").at(0).at("what").at("vi") == "đạt");
    CHECK(root.at("stale_exceptions").as_array().size() == 1);
}

TEST_CASE("coverage: a page is whole and safe", "[scenarios][coverage]") {
    const std::string page = Book().coverage(CoverageFormat::html);
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    CHECK(contains(page, "&lt;for the test&gt;"));
    CHECK_FALSE(contains(page, "<for the test>"));
    CHECK_FALSE(contains(page, "http"));
    for (const char* tag : {"details", "table", "tr", "td", "th", "summary", "main", "style"})
        CHECK(count(page, std::string("</") + tag + ">") ==
              count(page, std::string("<") + tag + ">") + count(page, std::string("<") + tag + " "));
    CHECK(contains(Book().coverage(CoverageFormat::html, Language::vi), "<html lang=\"vi\">"));
}

TEST_CASE("coverage: Cobertura counts each item as a line", "[scenarios][coverage]") {
    const std::string xml = Book().coverage(CoverageFormat::cobertura);
    CHECK(contains(xml, "<class name=\"KL40-07\" filename=\"rules/KL40-07\" line-rate=\"0.5000\""));
    CHECK(count(xml, "<class ") == tested_rules.size());
    CHECK(contains(xml, "<line number=\"12\""));
    CHECK(count(xml, "<lines>") == count(xml, "</lines>"));
}

TEST_CASE("mutations: text names survivors with a case that would notice", "[scenarios][mutation]") {
    const std::string text = Book().mutations(false);
    CHECK(contains(text, "nobody noticed: KL40-07 begins +1\n    would notice: a scenario on 2022-07-18\n"));
    CHECK(contains(text, "nobody noticed: KL40-07 begins -1\n    would notice: a scenario on 2022-07-17\n"));
    CHECK(contains(text, "nobody noticed: KL40-07 severity -1\n"));
    CHECK_FALSE(contains(text, "nobody noticed: KL40-07 stricter"));
    CHECK(contains(text, "changes nothing: KL40-07 foresees\n    <for the test>\n"));
    CHECK(contains(text, "b.yaml:3:5: exception that is not needed: KL40-07 stricter\n"));
    CHECK(contains(Book().mutations(false, Language::vi), "không bị phát hiện: KL40-07 begins +1\n"));
}

TEST_CASE("mutations: JSON tells who noticed", "[scenarios][mutation]") {
    const auto root = boost::json::parse(Book().mutations(true)).as_object();
    CHECK(root.at("mutations").as_int64() ==
          root.at("noticed").as_int64() + root.at("excepted").as_int64() + root.at("survived").as_int64());
    CHECK(root.at("excepted") == 1);
    bool is_noticed = false;
    for (const auto& one : root.at("results").as_array()) {
        if (one.at("name") != "KL40-07 stricter") continue;
        is_noticed = contains(std::string(one.at("noticed_by").as_string()), "a.csv:3:1");
    }
    CHECK(is_noticed);
    CHECK(root.at("stale_exceptions").as_array().size() == 1);
}

TEST_CASE("exceptions: name one thing and a reason", "[scenarios][faults]") {
    const TempFolder folder;
    std::ofstream(folder.path() / "a.yaml") << "exceptions:\n"
                                               "  - {mutation: a, untouched: b, reason: both}\n"
                                               "  - {reason: neither}\n"
                                               "  - {mutation: a}\n";
    const auto loaded = load_scenarios({folder.path()}, tested_rules);
    REQUIRE_FALSE(loaded.has_value());
    REQUIRE(loaded.error().all.size() == 3);
    CHECK(loaded.error().all[0].message == "an exception names either a mutation or what is untouched");
    CHECK(loaded.error().all[1].line == 3);
    CHECK(loaded.error().all[2].line == 4);
}
