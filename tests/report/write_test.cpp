// SPDX-License-Identifier: BSL-1.0
#include <congvu/report/write.hpp>

#include "../all_rules.hpp"
#include "../testing.hpp"
#include <congvu/testing/world.hpp>

#include <boost/json.hpp>

#include <sstream>

using namespace congvu;
using testing::World;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// One directive with two tasks for a district that ended; the data assumes something.
struct Province {
    World world;
    Province() {
        world.data.title = {"Tỉnh thử", "Test province"};
        world.data.files = {"p.yaml"};
        world.data.assumptions.push_back({{"ngày giả định", "an assumed day"}, {0, 3, 5}});
        const auto committee = world.agency("ubnd-tinh", AgencyKind::peoples_committee, Level::central);
        const auto thach_ha  = world.agency("thach-ha", AgencyKind::peoples_committee, Level::district, committee);
        const auto loc_ha    = world.agency("loc-ha", AgencyKind::peoples_committee, Level::district, committee);
        const auto paper     = world.document("cv", "12/UBND-NC", "UBND tỉnh", date(2022, 12, 1));
        const auto order     = world.directive("chi-dao", paper, committee);
        for (const char* key : {"T01", "T02"}) {
            const auto task                                      = world.task(order, key);
            world.assign(task, Role::implement, loc_ha).location = {0, 41, 7};
        }
        world.merge(date(2025, 1, 1), {loc_ha, thach_ha}, thach_ha);
    }

    [[nodiscard]] Report check(Keep keep = Keep::problems) const {
        return validate(world.data,
                        select(congvu::testing::all_rules(), "ORG-02,RESP-06,KL40-02,KL40-03,KL40-07,KL40-10"),
                        AsOf{date(2025, 1, 1)}, keep);
    }
    [[nodiscard]] std::string text(Language language, bool colour = false) const {
        std::ostringstream out;
        report::write(out, world.data, check(), "p", report::Format::text, {language, colour});
        return out.str();
    }
    [[nodiscard]] boost::json::object json(Keep keep = Keep::problems) const {
        std::ostringstream out;
        report::write(out, world.data, check(keep), "p", report::Format::json, {});
        return boost::json::parse(out.str()).as_object();
    }
};

} // namespace

TEST_CASE("text: what is the same is said once, with all its subjects", "[report][text]") {
    const std::string text = Province().text(Language::en);
    CHECK(has(text, "Test province\nChecked as of 01/01/2025"));
    CHECK(has(text, "an assumed day"));
    CHECK(has(text, "  violation: T01, T02\n      loc-ha ceased to exist after 31/12/2024; successor: thach-ha\n"
                    "      → charge the successor\n      p.yaml:41:7\n"));
    CHECK(has(text, "  advice: T01, T02\n      it has no due date\n"));
    CHECK(has(text, "Of those that do not: 2 violations, 0 warnings, 2 advice."));
    CHECK(has(text, "Without any subject in the data: KL40-02, KL40-03, KL40-07, KL40-10."));
}

TEST_CASE("text: the same in Vietnamese", "[report][text]") {
    const std::string text = Province().text(Language::vi);
    CHECK(has(text, "Tỉnh thử\nKiểm tra tại ngày 01/01/2025"));
    CHECK(has(text, "loc-ha không còn tồn tại sau ngày 31/12/2024; đơn vị kế thừa: thach-ha"));
    CHECK(has(text, "2 vi phạm, 0 cảnh báo, 2 khuyến nghị"));
}

TEST_CASE("text: colour only where it is asked for", "[report][text]") {
    CHECK_FALSE(has(Province().text(Language::en), "\x1b["));
    CHECK(has(Province().text(Language::en, true), "\x1b[31mviolation\x1b[0m"));
}

TEST_CASE("text: the day of knowledge is shown", "[report][text]") {
    const Province province;
    std::ostringstream out;
    const Report report = validate(province.world.data, congvu::testing::all_rules(),
                                   AsOf{date(2025, 1, 1), date(2024, 6, 1)}, Keep::problems);
    report::write(out, province.world.data, report, "p", report::Format::text, {Language::en, false});
    CHECK(has(out.str(), "Checked as of 01/01/2025, as known on 01/06/2024"));
}

TEST_CASE("text: long lists of subjects are cut, and the cut is said", "[report][text]") {
    World world;
    const auto agency = world.agency("a", AgencyKind::board, Level::central);
    const auto paper  = world.document("cv", "12/UBND-NC", "UBND tỉnh", date(2022, 12, 1));
    const auto order  = world.directive("chi-dao", paper, agency);
    for (int i = 1; i <= 33; ++i)
        world.assign(world.task(order, "T" + std::to_string(i)), Role::implement, agency);
    std::ostringstream out;
    report::write(out, world.data,
                  validate(world.data, select(congvu::testing::all_rules(), "RESP-06"), AsOf{date(2025, 1, 1)}), "p",
                  report::Format::text, {Language::en, false});
    CHECK(has(out.str(), "T29, T30 … and 3 more"));
}

TEST_CASE("json: the keys that scripts rely on", "[report][json]") {
    const auto report = Province().json();
    CHECK(report.at("as_of").as_string() == "2025-01-01");
    CHECK(report.at("known_at").is_null());
    CHECK(report.at("dataset").as_string() == "p");
    CHECK(report.at("counts").at("tasks").as_int64() == 2);
    CHECK(report.at("assumptions").at(0).at("vi").as_string() == "ngày giả định");
    CHECK(report.at("assumptions").at(0).at("location").at("line").as_int64() == 3);

    const auto& summary = report.at("summary");
    CHECK(summary.at("checked").as_int64() == 4);
    CHECK(summary.at("violates").as_int64() == 4);
    CHECK(summary.at("complies").as_int64() == 0);
    CHECK(summary.at("not_applicable").as_int64() == 0);
    CHECK(summary.at("undetermined").as_int64() == 0);

    REQUIRE(report.at("findings").as_array().size() == 4);
    const auto& finding = report.at("findings").at(0);
    CHECK(finding.at("rule").as_string() == "ORG-02");
    CHECK(finding.at("outcome").as_string() == "violates");
    CHECK(finding.at("severity").as_string() == "violation");
    CHECK(finding.at("subject").at("kind").as_string() == "assignment");
    CHECK(finding.at("subject").at("id").as_string() == "T01:loc-ha:implement");
    CHECK(finding.at("subject").at("name").as_string() == "T01 – loc-ha (thực hiện)");
    CHECK(finding.at("as_of").as_string() == "2025-01-01");
    CHECK(finding.at("observed").is_null());
    CHECK(finding.at("limit").is_null());
    CHECK(finding.at("message").at("en").as_string() == "loc-ha ceased to exist after 31/12/2024; successor: thach-ha");
    CHECK(finding.at("message").at("vi").as_string() ==
          "loc-ha không còn tồn tại sau ngày 31/12/2024; đơn vị kế thừa: thach-ha");
    CHECK(finding.at("citation").at("confidence").as_string() == "derived");
    CHECK(finding.at("citation").at("clause").as_string() == "ORG-02");
    CHECK(finding.at("location").at("file").as_string() == "p.yaml");
    CHECK(finding.at("location").at("line").as_int64() == 41);
    CHECK(finding.at("location").at("column").as_int64() == 7);
    CHECK(finding.at("fix").at("en").as_string() == "charge the successor");
    CHECK(finding.at("related").at(0).at("role").as_string() == "last_day");
    CHECK(finding.at("related").at(0).at("id").as_string() == "2024-12-31");
}

TEST_CASE("json: everything, when asked for", "[report][json]") {
    World world;
    const auto agency = world.agency("xa", AgencyKind::peoples_committee, Level::commune);
    world.figure("co-mat", agency, Measure::occupied, 17, 2025);
    const auto assigned                   = world.figure("giao", agency, Measure::assigned, 25, 2025);
    world.data.files                      = {"p.yaml"};
    world.data.figures[assigned].location = {0, 9, 12};
    std::ostringstream out;
    const auto rules = select(congvu::testing::all_rules(), "KL40-07");
    report::write(out, world.data, validate(world.data, rules, AsOf{date(2025, 8, 1)}, Keep::everything), "p",
                  report::Format::json, {});
    const auto report   = boost::json::parse(out.str()).as_object();
    const auto& finding = report.at("findings").at(0);
    CHECK(finding.at("outcome").as_string() == "complies");
    CHECK(finding.at("observed").as_int64() == 17);
    CHECK(finding.at("limit").as_int64() == 25);
    CHECK(finding.at("fix").is_null());
    CHECK(finding.at("citation").at("document").as_string() == "72-QĐ/TW");
    CHECK(finding.at("citation").at("date").as_string() == "2022-07-18");
    CHECK(finding.at("citation").at("clause").is_null());
    CHECK(finding.at("related").at(1).at("posts").as_int64() == 25);
    CHECK(finding.at("related").at(1).at("location").at("line").as_int64() == 9);
    CHECK(report.at("rules").at(0).at("complies").as_int64() == 1);
}

TEST_CASE("json: a report without findings is still one", "[report][json]") {
    std::ostringstream out;
    const Dataset nothing;
    report::write(out, nothing, validate(nothing, congvu::testing::all_rules(), AsOf{date(2025, 8, 1)}), "p",
                  report::Format::json, {});
    const auto report = boost::json::parse(out.str()).as_object();
    CHECK(report.at("findings").as_array().empty());
    CHECK(report.at("rules").as_array().size() == congvu::testing::all_rules().size());
}

TEST_CASE("text: the figures of a finding stand below it, each with its place", "[report][text]") {
    World world;
    world.data.files                      = {"p.yaml"};
    const auto commune                    = world.agency("xa", AgencyKind::peoples_committee, Level::commune);
    const auto occupied                   = world.figure("co-mat", commune, Measure::occupied, 62, 2025);
    const auto assigned                   = world.figure("giao", commune, Measure::assigned, 43, 2025);
    world.data.figures[occupied].location = {0, 4, 12};
    world.data.figures[assigned].location = {0, 9, 12};
    std::ostringstream out;
    report::write(out, world.data,
                  validate(world.data, select(congvu::testing::all_rules(), "KL40-07"), AsOf{date(2025, 8, 1)}), "p",
                  report::Format::text, {Language::en, false});
    CHECK(has(out.str(), "  warning: xa (cadres, civil servants)\n"
                         "      62 posts occupied, 43 assigned: 19 too many\n"
                         "      → reduce staff by 19, or have more posts assigned\n"
                         "      occupied posts: 62  p.yaml:4:12\n"
                         "      assigned posts: 43  p.yaml:9:12\n"));
    world.data.figures[assigned].posts.reset();
    std::ostringstream open;
    report::write(open, world.data,
                  validate(world.data, select(congvu::testing::all_rules(), "KL40-07"), AsOf{date(2025, 8, 1)}), "p",
                  report::Format::text, {Language::en, false});
    CHECK(has(open.str(), "      assigned posts: not known  p.yaml:9:12\n"));
}
