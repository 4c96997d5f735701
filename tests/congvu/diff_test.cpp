// SPDX-License-Identifier: BSL-1.0
#include "../io/temp_folder.hpp"
#include "../testing.hpp"
#include "running.hpp"

#include <boost/json.hpp>

#include <fstream>
#include <string>

using namespace congvu;
using namespace congvu::testing;

namespace {

/// A locality that cut 11 % of its public employees, and a waiver and a profile for other things.
constexpr std::string_view locality = R"(defaults: {confidence: text_read}
agencies:
  - {id: tinh, kind: peoples_committee, level: province, name: {vi: Tỉnh, en: Province}}
documents:
  - {id: qd-1, number: 1/QĐ-UBND, issuer: UBND tỉnh, issued: 2023-01-01, title: {vi: Quyết định, en: Decision}}
quota_subjects: [{agency: tinh, scope: locality}]
figures:
  - {id: vc-2015, agency: tinh, categories: [public_employee], measure: assigned, posts: 1112, year: 2015}
  - {id: vc-2021, agency: tinh, categories: [public_employee], measure: assigned, posts: 1000, year: 2021}
  - {id: vc-2026, agency: tinh, categories: [public_employee], measure: assigned, posts: 890, year: 2026}
)";

struct Folder {
    TempFolder folder;
    explicit Folder(std::string_view text) { std::ofstream(folder.path() / "data.yaml", std::ios::binary) << text; }
    [[nodiscard]] std::string path() const { return folder.path().string(); }
};

} // namespace

TEST_CASE("congvu diff: nothing differs from itself") {
    for (const std::string& data : {ha_tinh(), nation()})
        for (const char* day : {"2022-12-31", "2025-08-01", "2026-12-31"}) {
            const auto result = run({"diff", data, data, "--as-of", day, "--lang", "en"});
            CHECK(result.exit == Exit::ok);
            CHECK(has(result.out, "0 appear, 0 vanish, 0 change\n"));
        }
}

TEST_CASE("congvu diff: a rate of 12 % instead of 10 % makes a finding appear, and says why") {
    const Folder data(locality);
    CHECK(run({"check", data.path(), "--as-of", "2026-12-31", "--rules", "KL28-01"}).exit == Exit::ok);
    const auto result =
        run({"diff", data.path(), "--as-of", "2026-12-31", "--set", "KL28-01.rate=12%", "--lang", "en"});
    CHECK(result.exit == Exit::violation);
    CHECK(has(result.out, "what if public_employee_rate = 12% (instead of 10%)\n"));
    CHECK(has(result.out, "+ KL28-01  Province (public employees)\n    before: complies\n"
                          "    now:    violation: 110 posts cut (with any surplus of 2016–2021), 120 due: 10 short\n"
                          "    because rate of the cut: 10% → 12%\n"));
    CHECK(has(result.out, "1 appear, 0 vanish, 0 change\n"));
    CHECK(
        run({"check", data.path(), "--as-of", "2026-12-31", "--rules", "KL28-01", "--set", "KL28-01.rate=12%"}).exit ==
        Exit::violation);
    // To the post: 11 % are 110.
    CHECK(run({"check", data.path(), "--as-of", "2026-12-31", "--rules", "KL28-01", "--set",
               "KL28-01.public_employee_rate=11%"})
              .exit == Exit::ok);
    CHECK(run({"check", data.path(), "--as-of", "2026-12-31", "--rules", "KL28-01", "--set", "KL28-01.rate=11.01%"})
              .exit == Exit::violation);
}

TEST_CASE("congvu diff: other posts, another day of an event, another day of the question") {
    const Folder data(locality);
    const auto posts = run({"diff", data.path(), "--as-of", "2026-12-31", "--set", "vc-2026=901", "--lang", "en"});
    CHECK(has(posts.out, "because assigned quota on the day: 890 (" + data.path() + "/data.yaml:"));
    CHECK(has(posts.out, " → 901 (" + data.path() + "/data.yaml:"));
    const auto event = run({"diff", ha_tinh(), "--as-of", "2025-01-15", "--set", "loc-ha-vao-thach-ha=2025-02-01",
                            "--rules", "ORG-02", "--lang", "en"});
    CHECK(has(event.out, "what if loc-ha-vao-thach-ha = 2025-02-01 (instead of 2025-01-01)\n"));
    CHECK(has(event.out, "0 appear, 16 vanish, 0 change\n"));
    const auto later = run(
        {"diff", ha_tinh(), "--as-of", "2024-12-31", "--new-as-of", "2025-01-01", "--rules", "ORG-02", "--lang", "en"});
    CHECK(has(later.out, "because the day: 31/12/2024 → 01/01/2025\n"));
    CHECK(has(later.out, "16 appear, 0 vanish, 0 change\n"));
}

TEST_CASE("congvu diff: two data sets, as JSON") {
    const Folder before(locality);
    std::string worse(locality);
    worse.replace(worse.find("posts: 890"), 10, "posts: 950");
    const Folder after(worse);
    const auto result =
        run({"diff", before.path(), after.path(), "--as-of", "2026-12-31", "--rules", "KL28-01", "--format", "json"});
    const auto report = boost::json::parse(result.out).as_object();
    CHECK(report.at("summary").at("appears").as_int64() == 1);
    const auto& change = report.at("changes").as_array().at(0);
    CHECK(change.at("change").as_string() == "appears");
    CHECK(change.at("subject").as_string() == "tinh:public_employee");
    CHECK(change.at("before").at("outcome").as_string() == "complies");
    CHECK(change.at("after").at("observed").as_int64() == 50);
    CHECK(change.at("reasons").as_array().at(0).at("what").as_string() == "assigned_now");
    CHECK(change.at("reasons").as_array().at(0).at("after").as_array().at(0).at("value").as_string() == "950");
}

TEST_CASE("congvu diff and --set: slips are met with the nearest good word") {
    const Folder data(locality);
    const auto refused = [&](const std::string& setting) {
        const auto result = run({"check", data.path(), "--as-of", "2026-12-31", "--set", setting});
        CHECK(result.exit == Exit::bad_input);
        return result.err;
    };
    CHECK(has(refused("KL28-1.rate=12%"), "no rule \"KL28-1\"; did you mean \"KL28-01\"?"));
    CHECK(has(refused("KL28-01.public_employee_rat=12%"), "did you mean \"public_employee_rate\"?"));
    CHECK(has(refused("KL40-07.rate=12%"), "KL40-07 reads no figure of the law"));
    CHECK(has(refused("KL28-01.rate=a lot"), "write a share such as 12%"));
    CHECK(has(refused("KL40-15.teacher_additions=6.5"), "write a whole number of posts"));
    CHECK(has(refused("STAFF-01.retirement_age_of_men=62y"), "write an age in months, such as 744 for 62 years"));
    CHECK(has(refused("STAFF-01.retirement_age_of_men=2401"), "write an age in months"));
    CHECK(has(refused("vc-2025=900"), "no figure or event \"vc-2025\"; did you mean \"vc-20"));
    CHECK(has(refused("vc-2026=-1"), "write a whole number of posts"));
    CHECK(has(refused("vc-2026"), "write NAME=VALUE"));
    const auto twice = run({"check", data.path(), "--as-of", "2026-12-31", "--set", "vc-2026=1", "--set", "vc-2026=2"});
    CHECK(twice.exit == Exit::bad_input);
    CHECK(has(twice.err, "something else is supposed of vc-2026 already"));
    const auto late = run({"check", ha_tinh(), "--as-of", "2025-08-15", "--set", "loc-ha-vao-thach-ha=2025-08-01"});
    CHECK(late.exit == Exit::bad_input);
    CHECK(has(late.err, "ubnd-huyen-thach-ha does not exist on"));
    const auto nothing = run({"diff", data.path(), "--as-of", "2026-12-31"});
    CHECK(nothing.exit == Exit::bad_input);
    CHECK(has(nothing.err, "nothing to compare with"));
    const auto event = run({"check", ha_tinh(), "--as-of", "2025-01-15", "--set", "loc-ha-vao-thach-ha=soon"});
    CHECK(has(event.err, "write a day, YYYY-MM-DD"));
}

TEST_CASE("congvu check: waivers and profiles are shown, and a waived violation does not fail the check") {
    std::string worse(locality);
    worse.replace(worse.find("posts: 890"), 10, "posts: 950");
    const auto checked = [&](const std::string& more) {
        const Folder data(worse + more);
        return run({"check", data.path(), "--as-of", "2026-12-31", "--rules", "KL28-01", "--lang", "en"});
    };
    CHECK(checked("").exit == Exit::violation);
    const std::string waiver =
        "waivers:\n  - {id: w, rule: KL28-01, subject: tinh, from: 2026-01-01, until: 2026-12-31, "
        "document: qd-1, clause: Điều 3, reason: {vi: lý do, en: a reason}}\n";
    const auto waived = checked(waiver);
    CHECK(waived.exit == Exit::ok);
    CHECK(has(waived.out, "  waived: Province (public employees)\n"));
    CHECK(has(waived.out, "waived by 1/QĐ-UBND (01/01/2023), Điều 3, until 31/12/2026: a reason [w]\n"));
    CHECK(has(waived.out, "Of those that do not: 0 violations, 0 warnings, 0 advice, 1 waived.\n"));

    std::string expired = waiver;
    expired.replace(expired.find("2026-12-31"), 10, "2026-12-30");
    CHECK(checked(expired).exit == Exit::violation);
    CHECK(has(checked(expired).out, "Waiver w: has expired"));

    const auto profile =
        checked("severities:\n  - {rules: 'KL28-*', severity: warning, until: 2026-12-31, reason: {vi: "
                "lý do, en: a review}}\n");
    CHECK(profile.exit == Exit::ok);
    CHECK(has(profile.out, "severity changed to warning, until 31/12/2026: a review\n"));

    std::string unknown = waiver;
    unknown.replace(unknown.find("KL28-01"), 7, "KL28-1");
    const auto refused = checked(unknown);
    CHECK(refused.exit == Exit::bad_input);
    CHECK(has(refused.err, "data.yaml:12:10: no rule fits \"KL28-1\"; did you mean \"KL28-01\"?"));
}

TEST_CASE("congvu --set: every report marks what is supposed") {
    const Folder data(locality);
    const auto report = run(
        {"check", data.path(), "--as-of", "2026-12-31", "--rules", "KL28-01", "--set", "vc-2026=950", "--lang", "en"});
    CHECK(has(report.out, "assigned quota on the day: 950 (supposed)  "));
    const auto explained = run(
        {"explain", "KL28-01", "tinh", data.path(), "--as-of", "2026-12-31", "--set", "vc-2026=950", "--lang", "en"});
    CHECK(has(explained.out, "950 – supposed"));
    const auto json = run({"diff", data.path(), "--as-of", "2026-12-31", "--set", "vc-2026=950", "--format", "json"});
    const auto written = boost::json::parse(json.out).as_object();
    CHECK(written.at("suppositions").as_array().at(0).at("instead_of").as_string() == "890");
}

TEST_CASE("congvu --set: every figure of the law that a rule names can be supposed, and then counts") {
    std::string three(locality);
    three +=
        R"(  - {id: a-2021, agency: a, categories: [cadre, civil_servant], measure: assigned, posts: 101, year: 2021}
  - {id: a-2026, agency: a, categories: [cadre, civil_servant], measure: assigned, posts: 92, year: 2026}
  - {id: b-2021, agency: b, categories: [cadre, civil_servant], measure: assigned, posts: 59, year: 2021}
  - {id: b-2026, agency: b, categories: [cadre, civil_servant], measure: assigned, posts: 54, year: 2026}
  - {id: c-2021, agency: c, categories: [cadre, civil_servant], measure: assigned, posts: 30, year: 2021}
  - {id: c-2026, agency: c, categories: [cadre, civil_servant], measure: assigned, posts: 27, year: 2026}
)";
    three.insert(three.find("documents:"),
                 R"(  - {id: a, kind: department, level: province, name: {vi: A, en: A}, under: tinh}
  - {id: b, kind: department, level: province, name: {vi: B, en: B}, under: tinh}
  - {id: c, kind: department, level: province, name: {vi: C, en: C}, under: tinh}
)");
    const Folder data(three);
    const auto alike = [&](const std::vector<std::string>& more) {
        std::vector<std::string> words{"check",   data.path(), "--as-of", "2026-12-31",
                                       "--rules", "KL28-05",   "--lang",  "en"};
        words.insert(words.end(), more.begin(), more.end());
        return has(run(words).out, "all agencies cut the same share");
    };
    // 9 of 101, 5 of 59, 3 of 30: each 8 % rounded up, and not each 5 %.
    CHECK_FALSE(alike({}));
    CHECK(alike({"--set", "KL28-05.civil_servant_rate=8%"}));
}
