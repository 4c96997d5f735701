// SPDX-License-Identifier: BSL-1.0
// The forms that other programs read: SARIF, JUnit and tables for spreadsheets.
#include <congvu/report/write.hpp>

#include "../all_rules.hpp"
#include "../testing.hpp"
#include <congvu/testing/world.hpp>

#include <boost/json.hpp>

#include <sstream>

using namespace congvu;
using testing::World;

namespace {

namespace json = boost::json;

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Two tasks for a district that ended (violations, and advice for want of a due date), a third for one that stands,
/// and a commune with more posts than it was assigned, as somebody remembers (a warning). The data lies in a folder
/// with a blank in its name.
struct Province {
    World world;
    explicit Province(const std::string& ended = "loc-ha", const std::string& file = "dữ liệu/p.yaml") {
        world.data.files     = {file};
        const auto committee = world.agency("ubnd-tinh", AgencyKind::peoples_committee, Level::central);
        const auto thach_ha  = world.agency("thach-ha", AgencyKind::peoples_committee, Level::district, committee);
        const auto loc_ha    = world.agency(ended, AgencyKind::peoples_committee, Level::district, committee);
        const auto commune   = world.agency("xa", AgencyKind::peoples_committee, Level::commune, committee);
        const auto paper     = world.document("cv", "12/UBND-NC", "UBND tỉnh", date(2022, 12, 1));
        const auto order     = world.directive("chi-dao", paper, committee);
        for (const char* key : {"T01", "T02"})
            world.assign(world.task(order, key), Role::implement, loc_ha).location = {0, 41, 7};
        world.assign(world.task(order, "T03"), Role::implement, committee);
        world.figure("co-mat", commune, Measure::occupied, 62, 2025);
        const auto assigned                     = world.figure("giao", commune, Measure::assigned, 43, 2025);
        world.data.figures[assigned].location   = {0, 9, 12};
        world.data.figures[assigned].confidence = Confidence::unconfirmed;
        world.merge(date(2025, 1, 1), {loc_ha, thach_ha}, thach_ha);
    }

    void waive(std::string_view subject) {
        Waiver waiver;
        waiver.key        = "w1";
        waiver.rule       = "ORG-02";
        waiver.subject    = subject;
        waiver.period     = {date(2025, 1, 1), date(2026, 1, 1)};
        waiver.reason     = {"đang \"bàn giao\"", "being handed over"};
        waiver.document   = DocumentId{0};
        waiver.confidence = Confidence::text_read;
        world.data.waivers.push_back(waiver);
    }

    [[nodiscard]] Report check(Keep keep) const {
        return validate(world.data, select(congvu::testing::all_rules(), "ORG-02,RESP-06,KL40-07"),
                        AsOf{date(2025, 8, 1)}, keep);
    }
    [[nodiscard]] std::string write(report::Format format, Keep keep = Keep::everything,
                                    Language language = Language::en) const {
        std::ostringstream out;
        report::write(out, world.data, check(keep), "p", format, {language, false});
        return out.str();
    }
    [[nodiscard]] json::object run_of_sarif(Keep keep = Keep::everything, Language language = Language::en) const {
        return json::parse(write(report::Format::sarif, keep, language)).at("runs").at(0).as_object();
    }
};

/// The first result about this subject.
json::object result_on(const json::object& run, std::string_view rule, std::string_view subject) {
    for (const auto& one : run.at("results").as_array())
        if (one.at("ruleId").as_string() == rule && one.at("properties").at("subject").as_string() == subject)
            return one.as_object();
    FAIL("no result of " << rule << " on " << subject);
    return {};
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

} // namespace

TEST_CASE("sarif: a result has its rule, its level and its place", "[report][sarif]") {
    const auto run    = Province().run_of_sarif();
    const auto result = result_on(run, "ORG-02", "T01:loc-ha:implement");
    CHECK(result.at("kind").as_string() == "fail");
    CHECK(result.at("level").as_string() == "error");
    const auto& rules = run.at("tool").at("driver").at("rules").as_array();
    CHECK(rules.at(static_cast<std::size_t>(result.at("ruleIndex").as_int64())).at("id").as_string() == "ORG-02");
    const auto& place = result.at("locations").at(0).at("physicalLocation");
    CHECK(place.at("artifactLocation").at("uri").as_string() == "d%E1%BB%AF%20li%E1%BB%87u/p.yaml");
    CHECK(place.at("region").at("startLine").as_int64() == 41);
    CHECK(place.at("region").at("startColumn").as_int64() == 7);
    CHECK(has(std::string(result.at("message").at("text").as_string()),
              "loc-ha ceased to exist after 31/12/2024; successor: thach-ha. To mend it: charge the successor"));
    CHECK(result.at("partialFingerprints").at("ruleAndSubject/v1").as_string() == "ORG-02:T01:loc-ha:implement");
    CHECK_FALSE(result.contains("suppressions"));
}

TEST_CASE("sarif: quotes the lines of the data, where they can be read", "[report][sarif]") {
    const Province province;
    const auto region_of = [&](const report::LineReader& line_of) {
        std::ostringstream out;
        report::write(out, province.world.data, province.check(Keep::problems), "p", report::Format::sarif, {},
                      line_of);
        const auto run    = json::parse(out.str()).at("runs").at(0).as_object();
        const auto result = result_on(run, "ORG-02", "T01:loc-ha:implement");
        return result.at("locations").at(0).at("physicalLocation").at("region").as_object();
    };
    const auto quoted = region_of([](const std::string& file, std::uint32_t line) -> std::optional<std::string> {
        return file + " " + std::to_string(line);
    });
    CHECK(quoted.at("snippet").at("text") == "dữ liệu/p.yaml 41");
    CHECK(region_of({}).count("snippet") == 0);
    CHECK(region_of([](const std::string&, std::uint32_t) { return std::nullopt; }).count("snippet") == 0);
    CHECK(region_of([](const std::string&, std::uint32_t) -> std::optional<std::string> {
              return "- {id: nv-1, born: 1960-04-12}"; // no report shows it
          }).count("snippet") == 0);
}

TEST_CASE("sarif: only what fails has a level", "[report][sarif]") {
    const auto run = Province().run_of_sarif();
    CHECK(result_on(run, "KL40-07", "xa:cadre+civil_servant:state_budget").at("level").as_string() == "warning");
    CHECK(result_on(run, "RESP-06", "T01").at("level").as_string() == "note");
    const auto passed = result_on(run, "ORG-02", "T03:ubnd-tinh:implement");
    CHECK(passed.at("kind").as_string() == "pass");
    CHECK(passed.at("level").as_string() == "none");
    CHECK_FALSE(passed.at("locations").at(0).as_object().contains("physicalLocation"));

    Province unknown;
    unknown.world.data.figures[FigureId{1}].posts.reset();
    const auto open = result_on(unknown.run_of_sarif(), "KL40-07", "xa:cadre+civil_servant:state_budget");
    CHECK(open.at("kind").as_string() == "open");
    CHECK(open.at("level").as_string() == "none");
}

TEST_CASE("sarif: the figures that were compared are related places", "[report][sarif]") {
    const auto result = result_on(Province().run_of_sarif(), "KL40-07", "xa:cadre+civil_servant:state_budget");
    const auto& other = result.at("relatedLocations").as_array();
    REQUIRE(other.size() == 1); // the other figure has no place
    CHECK(other.at(0).at("message").at("text").as_string() == "assigned posts: giao = 43");
    CHECK(other.at(0).at("physicalLocation").at("region").at("startLine").as_int64() == 9);
}

TEST_CASE("sarif: a waived finding stays, suppressed with its reason", "[report][sarif]") {
    Province province;
    province.waive("T01");
    const auto run = province.run_of_sarif(Keep::problems, Language::vi);
    CHECK(run.at("language").as_string() == "vi-VN");
    const auto waived = result_on(run, "ORG-02", "T01:loc-ha:implement");
    CHECK(waived.at("level").as_string() == "error");
    CHECK(waived.at("suppressions").at(0).at("justification").as_string() == "đang \"bàn giao\"");
    CHECK_FALSE(result_on(run, "ORG-02", "T02:loc-ha:implement").contains("suppressions"));
}

TEST_CASE("sarif: a path becomes a URI, without steps back", "[report][sarif]") {
    const auto uri = [](const std::string& file) {
        const auto run = Province("loc-ha", file).run_of_sarif(Keep::problems);
        return result_on(run, "ORG-02", "T01:loc-ha:implement")
            .at("locations")
            .at(0)
            .at("physicalLocation")
            .at("artifactLocation")
            .at("uri")
            .as_string();
    };
    CHECK(uri("/data/100%/p.yaml") == "file:///data/100%25/p.yaml");
    CHECK(uri("/data/new/../old/p.yaml") == "file:///data/old/p.yaml");
    CHECK(uri("./data/p.yaml") == "data/p.yaml");
}

TEST_CASE("sarif: what is unconfirmed is told", "[report][sarif]") {
    const auto result = result_on(Province().run_of_sarif(), "KL40-07", "xa:cadre+civil_servant:state_budget");
    CHECK(result.at("properties").at("confidence").as_string() == "unconfirmed");
    CHECK(
        result.at("message").at("text").as_string() ==
        "xa (cadres, civil servants): 62 posts occupied, 43 assigned: 19 too many. To mend it: reduce staff by 19, or "
        "have more posts assigned. Source: 72-QĐ/TW (18/07/2022), clause not known [reported by a public source] "
        "(rests on unconfirmed information)");
}

TEST_CASE("junit: a case fails where the check fails, and nothing else is green without complying", "[report][junit]") {
    Province province;
    province.waive("T02");
    const std::string text = province.write(report::Format::junit);
    const Report report    = province.check(Keep::everything);
    REQUIRE(report.summary.complies > 0);
    CHECK(count(text, "<testcase ") == report.summary.checked());
    CHECK(count(text, "<failure ") == 1); // T01; T02 is waived
    CHECK(count(text, "\" time=\"0\"/>\n") == report.summary.complies);
    CHECK(count(text, "<skipped>") == report.summary.checked() - report.summary.complies - 1);
    CHECK(has(text, "<testcase classname=\"ORG-02\" name=\"T01:loc-ha:implement\" time=\"0\">\n      <failure "
                    "type=\"violation\" message=\"loc-ha ceased to exist after 31/12/2024; successor: thach-ha\">"
                    "dữ liệu/p.yaml:41:7\n"));
    CHECK(has(text, "<skipped>violation (waived by w1): loc-ha ceased"));
    CHECK(has(text, "<skipped>warning: 62 posts occupied, 43 assigned: 19 too many (rests on unconfirmed "
                    "information)</skipped>"));
}

TEST_CASE("junit: the counts of a suite are those of its cases", "[report][junit]") {
    const std::string text = Province().write(report::Format::junit);
    CHECK(has(text, "<testsuites tests=\"7\" failures=\"2\" errors=\"0\" time=\"0\">"));
    const auto suite = text.find("<testsuite name=\"ORG-02: ");
    REQUIRE(suite != std::string::npos);
    CHECK(has(text.substr(suite, text.find('\n', suite) - suite),
              "\" tests=\"3\" failures=\"2\" errors=\"0\" skipped=\"0\" time=\"0\">"));
}

TEST_CASE("junit: names cannot break out of the form", "[report][junit]") {
    const std::string text = Province("a<b>&\"c").write(report::Format::junit);
    CHECK(has(text, "name=\"T01:a&lt;b&gt;&amp;&quot;c:implement\""));
    CHECK_FALSE(has(text, "a<b>"));
}

TEST_CASE("csv: a row for each finding, in Vietnamese that a spreadsheet knows", "[report][csv]") {
    const Province province;
    const std::string text = province.write(report::Format::csv, Keep::problems, Language::vi);
    CHECK(text.starts_with("\xEF\xBB\xBFrule,outcome,severity,subject_kind,subject,name,as_of,observed,limit,message,"
                           "fix,document,clause,confidence,waiver,file,line,column\r\n"));
    CHECK(count(text, "\r\n") == province.check(Keep::problems).findings.size() + 1);
    CHECK(count(text, "\n") == count(text, "\r\n"));
    CHECK(has(text, "ORG-02,violates,violation,assignment,T01:loc-ha:implement,T01 – loc-ha (thực hiện),2025-08-01,,,"
                    "loc-ha không còn tồn tại sau ngày 31/12/2024; đơn vị kế thừa: thach-ha,"));
    CHECK(has(text, ",dữ liệu/p.yaml,41,7\r\n"));
    CHECK(has(text, ",2025-08-01,62,43,\""));
}

TEST_CASE("csv: no name becomes a formula, and commas and quotes stay in their cell", "[report][csv]") {
    for (const std::string lead : {"=", "+", "-", "@"}) {
        const std::string text = Province("loc-ha", lead + "cmd|'/c'!A1").write(report::Format::csv, Keep::problems);
        CHECK(has(text, ",'" + lead + "cmd|'/c'!A1,41,7\r\n"));
    }
    const std::string quoted = Province("loc-ha", "a,\"b\".yaml").write(report::Format::csv, Keep::problems);
    CHECK(has(quoted, ",\"a,\"\"b\"\".yaml\",41,7\r\n"));
}

TEST_CASE("forms: each has a word, and none is another's", "[report]") {
    using enum report::Format;
    CHECK(word(text) == "text");
    CHECK(word(json) == "json");
    CHECK(word(sarif) == "sarif");
    CHECK(word(junit) == "junit");
    CHECK(word(csv) == "csv");
}
