// SPDX-License-Identifier: BSL-1.0
#include "../all_rules.hpp"
#include "../testing.hpp"
#include "running.hpp"
#include <congvu/catch2/string_makers.hpp>

#include <congvu/engine/validate.hpp>
#include <congvu/io/load.hpp>
#include <congvu/report/explain.hpp>
#include <congvu/report/words.hpp>

#include <sstream>
#include <string>

using namespace congvu;
using namespace congvu::testing;

TEST_CASE("congvu explain: which condition, which figures from where, how far from the threshold") {
    const auto result =
        run({"explain", "KL40-07", "ubnd-xa-nghi-xuan", ha_tinh(), "--as-of", "2025-08-01", "--lang", "en"});
    CHECK(result.exit == Exit::ok);
    CHECK(has(result.out, "KL40-07  Occupied posts do not exceed the assigned quota\n"));
    CHECK(has(result.out, "Source: 72-QĐ/TW (18/07/2022), clause not known [reported by a public source]\n"));
    CHECK(has(result.out, "1. the rule applies on the day (from 18/07/2022) – yes\n"));
    CHECK(has(result.out, "occupied posts: 62  ← "));
    CHECK(has(result.out, "commune-posts.yaml:225:12"));
    CHECK(has(result.out, "above the quota: 62 − 43 = 19\n"));
    CHECK(has(result.out, "is a commune within the five years of transition (it only warns) – yes\n"));
    CHECK(has(result.out, "Conclusion: does not comply – 62 posts occupied, 43 assigned: 19 too many\n"));
    CHECK(has(result.out, "Compared: 62 with the threshold 43; distance 19\n"));
    CHECK(has(result.out, "Nearest remedy: reduce staff by 19, or have more posts assigned\n"));
    CHECK(has(result.out, "Severity: warning (the rule: violation; in this case at most warning)\n"));
}

TEST_CASE("congvu explain: the same in Vietnamese") {
    const auto result = run({"explain", "TL-02", "ubnd-xa-son-kim-1", ha_tinh(), "--as-of", "2025-08-01"});
    CHECK(has(result.out, "Các bước kiểm tra:\n"));
    CHECK(has(result.out, "là đơn vị cấp xã – đúng\n"));
    CHECK(has(result.out, "nhiều hơn khung – không đúng\n"));
    CHECK(has(result.out, "Kết luận: không đạt – có mặt ít hơn biên chế được giao theo khung 8 người\n"));
    CHECK(has(result.out, "Mức độ: khuyến nghị (quy tắc: cảnh báo; trong trường hợp này cao nhất là khuyến nghị)\n"));
}

TEST_CASE("congvu explain: what kept a rule out, and what is missing") {
    const auto early =
        run({"explain", "TL-03", "ubnd-huyen-loc-ha", ha_tinh(), "--as-of", "2025-06-30", "--lang", "en"});
    CHECK(has(early.out, "1. the rule applies on the day (from 01/07/2025) – no\n"));
    CHECK(has(early.out, "Conclusion: not applicable – not yet in force\n"));

    const auto other = run({"explain", "TL-03", "so-noi-vu", ha_tinh(), "--as-of", "2025-07-01", "--lang", "en"});
    CHECK(has(other.out, "2. is a district-level agency – no\n"));
    CHECK(has(other.out, "Conclusion: not applicable – not a district-level agency\n"));

    const auto open = run({"explain", "KL40-06", "ubnd-tinh:cadre+civil_servant:state_budget", ha_tinh(), "--as-of",
                           "2026-12-31", "--lang", "en"});
    CHECK(has(open.out, "quota before – not known\n"));
    CHECK(has(open.out, "Conclusion: undetermined – not known: the earlier quota\n"));
}

TEST_CASE("congvu explain: a task names all its bonds, and so does the agency at the other end") {
    const auto task = run({"explain", "ORG-02", "T03", ha_tinh(), "--as-of", "2025-01-01", "--lang", "en"});
    CHECK(has(task.out, "(T03:so-noi-vu:implement)"));
    CHECK(has(task.out, "(T03:ubnd-huyen-loc-ha:implement)"));
    const auto agency =
        run({"explain", "ORG-02", "ubnd-huyen-loc-ha", ha_tinh(), "--as-of", "2025-01-01", "--lang", "en"});
    CHECK(has(agency.out, "(T01:ubnd-huyen-loc-ha:implement)"));
    CHECK_FALSE(has(agency.out, "(T03:so-noi-vu:implement)"));
    CHECK(has(agency.out, "the agency exists on the day – no\n"));
}

TEST_CASE("congvu explain: slips are met with the nearest good word") {
    const auto rule = run({"explain", "KL40-7", "ubnd-tinh", ha_tinh(), "--as-of", "2025-08-01"});
    CHECK(rule.exit == Exit::bad_input);
    CHECK(has(rule.err, "no rule \"KL40-7\"; did you mean \"KL40-07\"?"));
    const auto subject = run({"explain", "TL-03", "so-noi-vuu", ha_tinh(), "--as-of", "2025-08-01"});
    CHECK(subject.exit == Exit::bad_input);
    CHECK(has(subject.err, "TL-03 says nothing of \"so-noi-vuu\"; did you mean \"so-noi-vu\"?"));
    const auto nothing = run({"explain", "TL-04", "so-noi-vu", ha_tinh(), "--as-of", "2025-08-01"});
    CHECK(nothing.exit == Exit::bad_input);
    CHECK(has(nothing.err, "TL-04 has no subject in the data on that day"));
}

TEST_CASE("explanations are whole: on real data every figure has a name and every template is filled") {
    for (const char* name : {"ha-tinh", "nation", "published-figures"}) {
        const Dataset data = io::load(std::string(CONGVU_SOURCE_DIR) + "/docs/examples/" + name).value();
        for (const Date day : {date(2022, 12, 31), date(2025, 8, 1), date(2026, 12, 31)}) {
            for (const Finding& finding :
                 validate(data, congvu::testing::all_rules(), AsOf{day}, Keep::everything).findings) {
                for (const Step& step : finding.verdict.steps)
                    if (!step.code.empty()) CHECK(report::title_of(step.code).vi != step.code);
                for (const Language language : {Language::vi, Language::en}) {
                    std::ostringstream out;
                    report::explain(out, data, finding, {language, false});
                    const std::string text = out.str();
                    const bool is_whole    = !has(text, "{") && !has(text, "= \n") && !has(text, ":  ") &&
                                          !has(text, "− −") && !has(text, "  – ");
                    if (!is_whole) FAIL_CHECK(text);
                }
            }
        }
    }
}
