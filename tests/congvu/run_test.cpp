// SPDX-License-Identifier: BSL-1.0
#include "../io/temp_folder.hpp"
#include "../testing.hpp"
#include "running.hpp"

#include <boost/json.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using congvu::program::Exit;
using congvu::testing::has;
using congvu::testing::Run;
using congvu::testing::run;

namespace {

namespace fs = std::filesystem;

const std::string ha_tinh = congvu::testing::ha_tinh();
const std::string nation  = congvu::testing::nation();

boost::json::object check_json(const std::string& data, const std::string& day, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"check", data, "--as-of", day, "--format", "json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return boost::json::parse(run(arguments).out).as_object();
}

/// The identifiers of the subjects with which a rule found fault, or could not tell.
std::set<std::string> subjects(const boost::json::object& report, std::string_view rule, std::string_view outcome) {
    std::set<std::string> found;
    for (const auto& finding : report.at("findings").as_array())
        if (finding.at("rule").as_string() == rule && finding.at("outcome").as_string() == outcome)
            found.insert(std::string(finding.at("subject").at("id").as_string()));
    return found;
}

/// The agencies among subjects such as `T03:ubnd-huyen-loc-ha:implement`, and the tasks that name one of them.
std::set<std::string> part(const std::set<std::string>& subjects, std::size_t which, std::string_view having = {}) {
    std::set<std::string> parts;
    for (const std::string& subject : subjects) {
        if (!has(subject, having)) continue;
        std::istringstream fields(subject);
        std::string field;
        for (std::size_t i = 0; i <= which; ++i)
            std::getline(fields, field, ':');
        parts.insert(field);
    }
    return parts;
}

const std::set<std::string> t01_to_t15_and_t23{"T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08",
                                               "T09", "T10", "T11", "T12", "T13", "T14", "T15", "T23"};

} // namespace

TEST_CASE("congvu check: Hà Tĩnh at the end of 2022", "[congvu][ha-tinh]") {
    const auto report = check_json(ha_tinh, "2022-12-31");
    CHECK(report.at("counts").at("tasks").as_int64() == 23);
    CHECK(subjects(report, "ORG-02", "violates").empty());
    CHECK(subjects(report, "ORG-02", "undetermined").empty());
    CHECK(subjects(report, "ORG-01", "violates").empty());
    CHECK(subjects(report, "RESP-03", "violates").empty());

    // What no source says is never a pass.
    CHECK(subjects(report, "KL28-01", "undetermined").contains("ubnd-tinh:public_employee"));
    CHECK(subjects(report, "KL28-02", "undetermined").contains("ubnd-tinh:cadre+civil_servant"));
    CHECK(subjects(report, "KL40-02", "undetermined").size() == 2);
    CHECK(subjects(report, "KL40-03", "undetermined").size() == 2);
    CHECK(subjects(report, "DOC-01", "undetermined").size() >= 1); // the directive's own number
    CHECK(subjects(report, "ORG-03", "undetermined") == std::set<std::string>{"g-public-service-units"});
    CHECK_FALSE(report.at("assumptions").as_array().empty());
    CHECK(run({"check", ha_tinh, "--as-of", "2022-12-31"}).exit == Exit::ok);
}

TEST_CASE("congvu check: Hà Tĩnh when Lộc Hà had joined Thạch Hà", "[congvu][ha-tinh][ORG-02]") {
    CHECK(subjects(check_json(ha_tinh, "2024-12-31"), "ORG-02", "violates").empty());

    const auto report = check_json(ha_tinh, "2025-01-01");
    const auto gone   = subjects(report, "ORG-02", "violates");
    CHECK(part(gone, 1) == std::set<std::string>{"ubnd-huyen-loc-ha"});
    CHECK(part(gone, 0) == t01_to_t15_and_t23);
    for (const auto& finding : report.at("findings").as_array())
        if (finding.at("rule").as_string() == "ORG-02")
            CHECK(finding.at("message").at("vi").as_string() ==
                  "UBND huyện Lộc Hà không còn tồn tại sau ngày 31/12/2024; đơn vị kế thừa: UBND huyện Thạch Hà");
    CHECK(run({"check", ha_tinh, "--as-of", "2025-01-01"}).exit == Exit::violation);
}

TEST_CASE("congvu check: Hà Tĩnh without a district level", "[congvu][ha-tinh][ORG-02][TL-03]") {
    const auto report = check_json(ha_tinh, "2025-07-01");
    const auto gone   = subjects(report, "ORG-02", "violates");
    std::set<std::string> districts;
    for (const std::string& agency : part(gone, 1))
        if (has(agency, "huyen") || has(agency, "thi-xa") || has(agency, "thanh-pho")) districts.insert(agency);
    CHECK(districts.size() == 13); // the twelve, and Lộc Hà apart
    for (const std::string& district : districts)
        CHECK(part(gone, 0, ":" + district + ":") == t01_to_t15_and_t23);

    // Lộc Hà is told through Thạch Hà; Nghi Xuân through its communes.
    const std::string text = run({"check", ha_tinh, "--as-of", "2025-07-01", "--rules", "ORG-02"}).out;
    CHECK(has(text, "UBND huyện Lộc Hà không còn tồn tại sau ngày 31/12/2024; đơn vị kế thừa: UBND huyện Thạch Hà, "
                    "nay là: "));
    CHECK(has(text, "UBND huyện Nghi Xuân không còn tồn tại sau ngày 30/06/2025; đơn vị kế thừa: UBND xã Nghi Xuân, "
                    "UBND xã Đan Hải, UBND xã Tiên Điền, UBND xã Cổ Đạm"));

    CHECK(subjects(report, "TL-03", "violates").empty());
    CHECK(report.at("rules").is_array());
}

TEST_CASE("congvu check: TL-03 speaks when a district unit does not end", "[congvu][ha-tinh][TL-03]") {
    const congvu::testing::TempFolder folder;
    for (const auto& file : fs::directory_iterator(ha_tinh)) {
        std::ifstream in(file.path(), std::ios::binary);
        std::string text(std::istreambuf_iterator<char>(in), {});
        for (auto at = text.find("until: 2025-06-30"); at != std::string::npos; at = text.find("until: 2025-06-30", at))
            text.replace(at, 17, "until: 2025-07-31");
        std::ofstream(folder.path() / file.path().filename(), std::ios::binary) << text;
    }
    const auto report = check_json(folder.path().string(), "2025-07-01", {"--rules", "TL-03"});
    CHECK(subjects(report, "TL-03", "violates").size() == 12);
}

TEST_CASE("congvu check: communes over their frame warn in the transition", "[congvu][ha-tinh][KL40-07]") {
    const auto report = check_json(ha_tinh, "2025-08-01", {"--rules", "KL40-07"});
    for (const auto& finding : report.at("findings").as_array())
        if (finding.at("outcome").as_string() == "violates") CHECK(finding.at("severity").as_string() == "warning");
    const auto over = subjects(report, "KL40-07", "violates");
    CHECK(over.contains("ubnd-xa-nghi-xuan:cadre+civil_servant:state_budget"));
    CHECK(over.size() == 8);
    std::size_t unpublished = 0;
    for (const std::string& subject : subjects(report, "KL40-07", "undetermined"))
        if (has(subject, "ubnd-xa-") || has(subject, "ubnd-phuong-")) ++unpublished;
    CHECK(unpublished == 47);
}

TEST_CASE("congvu check: Hà Tĩnh 2026 closes at three levels", "[congvu][ha-tinh][KL40-10]") {
    const auto report = check_json(ha_tinh, "2026-01-31", {"--rules", "KL40-10", "--all"});
    CHECK(report.at("summary").at("complies").as_int64() >= 4);
    CHECK(report.at("summary").at("violates").as_int64() == 0);
}

TEST_CASE("congvu check: the nation's totals close to the post", "[congvu][nation][KL40-10]") {
    const auto report = check_json(nation, "2026-12-31", {"--rules", "KL40-10", "--all"});
    CHECK(report.at("summary").at("violates").as_int64() == 0);
    CHECK(report.at("summary").at("complies").as_int64() >= 8);
    bool total_71 = false;
    bool total_72 = false;
    for (const auto& finding : report.at("findings").as_array()) {
        if (finding.at("outcome").as_string() != "complies") continue;
        total_71 = total_71 || finding.at("limit").as_int64() == 2'234'720;
        total_72 = total_72 || finding.at("limit").as_int64() == 1'979'433;
    }
    CHECK(total_71);
    CHECK(total_72);
    CHECK(run({"check", nation, "--as-of", "2026-12-31"}).exit == Exit::ok);
}

TEST_CASE("congvu check: changing any one figure of the nation by one is found", "[congvu][nation][KL40-10]") {
    const congvu::testing::TempFolder folder;
    std::size_t changed = 0;
    for (const auto& file : fs::directory_iterator(nation))
        fs::copy_file(file.path(), folder.path() / file.path().filename());
    for (const auto& file : fs::directory_iterator(nation)) {
        std::ifstream in(file.path(), std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(in), {});
        for (auto at = text.find("posts: "); at != std::string::npos; at = text.find("posts: ", at + 1)) {
            const auto digits = at + 7;
            const auto end    = text.find_first_not_of("0123456789", digits);
            if (end == digits) continue; // unknown
            const auto posts = std::stoll(text.substr(digits, end - digits));
            for (const int by : {-1, 1}) {
                std::string other = text;
                other.replace(digits, end - digits, std::to_string(posts + by));
                std::ofstream(folder.path() / file.path().filename(), std::ios::binary) << other;
                INFO(text.substr(digits, end - digits) << " became " << posts + by);
                CHECK(run({"check", folder.path().string(), "--as-of", "2026-12-31", "--rules", "KL40-10"}).exit ==
                      Exit::violation);
            }
            ++changed;
        }
        std::ofstream(folder.path() / file.path().filename(), std::ios::binary) << text;
    }
    CHECK(changed >= 25);
}

TEST_CASE("congvu check: as known on an earlier day", "[congvu]") {
    const auto report = check_json(ha_tinh, "2022-12-31", {"--known-at", "2022-03-01"});
    CHECK(report.at("known_at").as_string() == "2022-03-01");
    for (const auto& rule : report.at("rules").as_array())
        if (rule.at("rule").as_string() == "KL40-02")
            CHECK(rule.at("not_applicable").as_int64() == rule.at("checked").as_int64());
}

TEST_CASE("congvu check: to a file, whole or not at all", "[congvu]") {
    const congvu::testing::TempFolder folder;
    const auto file = folder.path() / "report.json";
    const auto good = run({"check", nation, "--as-of", "2026-12-31", "--format", "json", "--output", file.string()});
    CHECK(good.exit == Exit::ok);
    CHECK(good.out.empty());
    std::ifstream in(file);
    CHECK(boost::json::parse(std::string(std::istreambuf_iterator<char>(in), {})).is_object());
    CHECK_FALSE(fs::exists(file.string() + ".part"));

    const auto bad = run({"check", nation, "--as-of", "2026-12-31", "--output", "/no/such/folder/report.txt"});
    CHECK(bad.exit == Exit::bad_input);
    CHECK(has(bad.err, "\"/no/such/folder/report.txt\" could not be written"));
}

TEST_CASE("congvu: bad usage is said in one line, and nothing is checked", "[congvu]") {
    const auto is_refused = [](const std::vector<std::string>& arguments, std::string_view why) {
        const Run one = run(arguments);
        INFO(one.err);
        CHECK(one.exit == Exit::bad_input);
        CHECK(one.out.empty());
        CHECK(has(one.err, why));
    };
    is_refused({}, "subcommand is required");
    is_refused({"chekc"}, "subcommand is required");
    is_refused({"check"}, "DATASET");
    is_refused({"check", ha_tinh}, "--as-of");
    is_refused({"check", ha_tinh, "--as-of", "31/12/2022"}, "\"31/12/2022\" is not a day");
    is_refused({"check", ha_tinh, "--as-of", "2022-02-30"}, "\"2022-02-30\" is not a day");
    is_refused({"check", ha_tinh, "--as-of", "2022-12-31", "--known-at", "x"}, "--known-at \"x\" is not a day");
    is_refused({"check", ha_tinh, "--as-of", "2022-12-31", "--format", "pdf"}, "pdf");
    is_refused({"check", ha_tinh, "--as-of", "2022-12-31", "--lang", "fr"}, "fr");
    is_refused({"check", ha_tinh, "--as-of", "2022-12-31", "--rules", "ORG-22"}, "did you mean \"ORG-02\"?");
    is_refused({"check", ha_tinh, "--as-of", "2022-12-31", "--rules", "something else"}, "congvu rules lists them");
    is_refused({"check", "no-such-folder", "--as-of", "2022-12-31"}, "no such file or folder");
    is_refused({"who", "so-noi-vo", ha_tinh}, "did you mean \"so-noi-vu\"?");
    is_refused({"who", "zzzzzzzzzzzz", ha_tinh}, "no task and no agency is called");
    is_refused({"who", "T22", "no-such-folder"}, "no such file or folder");
    is_refused({"graph", "no-such-folder"}, "no such file or folder");
    is_refused({"graph", nation}, "which day?");
    is_refused({"rules", "KL40-70"}, "did you mean");
    is_refused({"rules", "what is this"}, "congvu rules lists them");
}

TEST_CASE("congvu: help and version", "[congvu]") {
    const Run help = run({"--help"});
    CHECK(help.exit == Exit::ok);
    CHECK(has(help.out, "Examples:"));
    CHECK(has(help.out, "Exit status:"));
    CHECK(run({"--version"}).exit == Exit::ok);
    CHECK(has(run({"check", "--help"}).out, "--as-of"));
}

TEST_CASE("congvu who: a task", "[congvu][who]") {
    const Run vi = run({"who", "T22", ha_tinh});
    CHECK(vi.exit == Exit::ok);
    CHECK(has(vi.err, "01/12/2022")); // no day given: that of the directive
    CHECK(has(vi.out, "Sở Nội vụ – tham mưu → UBND tỉnh"));
    CHECK(has(vi.out, "T22 → "));
    CHECK(has(vi.out, "→ 28-KL/TW (21/02/2022)"));
    CHECK(has(vi.out, "→ 40-KL/TW (18/07/2022)"));

    const Run en = run({"who", "T22", ha_tinh, "--lang", "en", "--as-of", "2022-12-31"});
    CHECK(en.err.empty());
    CHECK(has(en.out, "– advises → "));

    const Run all = run({"who", "T01", ha_tinh, "--as-of", "2022-12-31"});
    CHECK(has(all.out, "UBND huyện Lộc Hà"));
    const Run later = run({"who", "T01", ha_tinh, "--as-of", "2025-01-01"});
    CHECK(has(later.out, "giao cho UBND huyện Lộc Hà → kế thừa: UBND huyện Thạch Hà"));
}

TEST_CASE("congvu who: an agency", "[congvu][who]") {
    const Run found = run({"who", "so-noi-vu", ha_tinh});
    CHECK(found.exit == Exit::ok);
    for (const std::string& task : t01_to_t15_and_t23)
        if (task != "T23") CHECK(has(found.out, "    " + task + "  thực hiện"));
    for (const char* task : {"T20", "T21", "T22"})
        CHECK(has(found.out, "    " + std::string(task) + "  tham mưu → UBND tỉnh"));
    CHECK(has(found.out, "    T23  theo dõi, đôn đốc, hướng dẫn"));
    for (const char* task : {"T16", "T17", "T18", "T19"})
        CHECK_FALSE(has(found.out, task));
    CHECK(has(run({"who", "ubnd-huyen-loc-ha", ha_tinh, "--as-of", "2025-01-01"}).out, "không tồn tại vào ngày này"));
}

TEST_CASE("congvu graph: a picture in three forms", "[congvu][graph]") {
    CHECK(has(run({"graph", ha_tinh, "--as-of", "2022-12-31"}).out, "digraph"));
    CHECK(has(run({"graph", ha_tinh, "--as-of", "2022-12-31", "--format", "mermaid"}).out, "flowchart"));
    const Run svg = run({"graph", ha_tinh, "--as-of", "2022-12-31", "--format", "svg"});
    CHECK(svg.exit == Exit::ok);
    CHECK(has(svg.out, "</svg>"));
    CHECK(has(svg.out, "Sở Nội vụ"));
}

TEST_CASE("check: every form is written, and the exit status is the same", "[program]") {
    for (const char* form : {"text", "json", "sarif", "junit", "csv"}) {
        const auto broken = run({"check", ha_tinh, "--as-of", "2025-01-01", "--rules", "ORG-02", "--format", form});
        CHECK(broken.exit == Exit::violation);
        CHECK(broken.out.find("không còn tồn tại sau ngày 31/12/2024") != std::string::npos);
        CHECK(run({"check", ha_tinh, "--as-of", "2022-12-31", "--format", form}).exit == Exit::ok);
    }
    CHECK(run({"check", ha_tinh, "--as-of", "2022-12-31", "--format", "pdf"}).exit == Exit::bad_input);
}

TEST_CASE("check: SARIF quotes the lines of the data", "[program]") {
    const auto sarif = run({"check", ha_tinh, "--as-of", "2025-01-01", "--rules", "ORG-02", "--format", "sarif"});
    CHECK(sarif.out.find("\"startLine\":17,\"startColumn\":17,\"snippet\":{\"text\":\"") != std::string::npos);
}

TEST_CASE("check: a build server is told what passed, too", "[program]") {
    const auto junit = run({"check", nation, "--as-of", "2026-12-31", "--rules", "KL40-10", "--format", "junit"});
    const auto csv   = run({"check", nation, "--as-of", "2026-12-31", "--rules", "KL40-10", "--format", "csv"});
    CHECK(junit.out.find("<testcase classname=\"KL40-10\"") != std::string::npos);
    CHECK(junit.out.find("<failure") == std::string::npos);
    CHECK(csv.out.find("complies") == std::string::npos);
}

TEST_CASE("congvu rules: the rulebook, and one rule with its law", "[congvu][rules]") {
    const Run all = run({"rules"});
    CHECK(all.exit == Exit::ok);
    for (const char* rule : {"DOC-01", "ORG-02", "TL-03", "RESP-07", "KL28-01", "KL40-10"})
        CHECK(has(all.out, rule));
    CHECK(has(all.out, "[chưa xác nhận]")); // what is not confirmed says so

    const Run one = run({"rules", "KL28-01", "--lang", "en"});
    CHECK(has(one.out, "28-KL/TW (21/02/2022), clause not known [reported by a public source]"));
    CHECK(has(one.out, "from 18/07/2022: 10%  40-KL/TW (18/07/2022), mục 1, câu 2 [text read]"));
    CHECK(has(run({"rules", "DOC-04", "--lang", "en"}).out, "Hardest severity: warning"));
    CHECK(has(run({"rules", "KL40-02"}).out, "Tỷ lệ giảm của giai đoạn 2016–2021"));
}

TEST_CASE("graph --of: documents through all time, agencies on a day", "[congvu][graph]") {
    const auto documents = run({"graph", ha_tinh, "--of", "documents"});
    CHECK(documents.exit == Exit::ok);
    CHECK(documents.err.empty()); // no day is asked for
    CHECK(has(documents.out, "digraph documents {"));
    CHECK(has(documents.out, "[label=\"thay thế\"]"));

    const auto before = run({"graph", ha_tinh, "--of", "organization", "--as-of", "2025-02-28"});
    const auto after  = run({"graph", ha_tinh, "--of", "organization", "--as-of", "2025-03-01"});
    CHECK(has(before.out, "Sở Giao thông vận tải"));
    CHECK_FALSE(has(after.out, "Sở Giao thông vận tải"));

    CHECK(run({"graph", ha_tinh, "--of", "documents", "--format", "mermaid"}).exit == Exit::bad_input);
    CHECK(run({"graph", ha_tinh, "--of", "posts"}).exit == Exit::bad_input);
}
