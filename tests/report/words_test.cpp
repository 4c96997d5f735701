// SPDX-License-Identifier: BSL-1.0
#include <congvu/report/words.hpp>

#include "../testing.hpp"
#include <congvu/testing/world.hpp>

#include <congvu/rules/sources.hpp>

using namespace congvu;
using testing::World;

namespace {
constexpr Date today = date(2025, 1, 1);

Finding finding_with(Verdict verdict) {
    return {
        {"X-01", {"tiêu đề", "title"}, {sources::kl40, "mục 1", Confidence::text_read}, {}, Severity::warning, {}, {}},
        {"task", std::monostate{}},
        AsOf{today},
        {},
        Severity::warning,
        std::move(verdict),
        {},
        Confidence::text_read};
}
} // namespace

TEST_CASE("words: posts are grouped as the language does", "[report][words]") {
    CHECK(report::posts_in(2'234'720, Language::vi) == "2.234.720");
    CHECK(report::posts_in(2'234'720, Language::en) == "2,234,720");
    CHECK(report::posts_in(999, Language::vi) == "999");
    CHECK(report::posts_in(1000, Language::vi) == "1.000");
    CHECK(report::posts_in(-1358, Language::en) == "-1,358");
    CHECK(report::posts_in(0, Language::en) == "0");
}

TEST_CASE("words: a day without a beginning or an end is said in words", "[report][words]") {
    CHECK(report::day_in(date(2025, 3, 1), Language::en) == "01/03/2025");
    const World world;
    CHECK(report::name_of(world.data, Value(start_of_time), today, Language::vi) == "đầu tiên"); // «từ ngày đầu tiên»
    CHECK(report::name_of(world.data, Value(start_of_time), today, Language::en) == "the first day");
    CHECK(report::name_of(world.data, Value(end_of_time), today, Language::vi) == "cuối cùng");
    CHECK(report::name_of(world.data, Value(end_of_time), today, Language::en) == "the last day");
}

TEST_CASE("words: a document is cited by number and day; what is not known of the day is said", "[report][words]") {
    CHECK(report::citation_of(sources::kl28, Language::vi) == "28-KL/TW (21/02/2022)");
    CHECK(report::citation_of(sources::consistency, Language::en) == "consistency of the data");
    CHECK(report::citation_of(sources::consistency, Language::vi) == "tính nhất quán của dữ liệu");
    const UncertainDate bounds(date(2022, 7, 18), date(2025, 6, 30));
    const UncertainDate assumed(date(2022, 7, 18), date(2025, 6, 30), date(2022, 12, 1));
    CHECK(report::citation_of({"1/QĐ-UBND", "UBND", bounds}, Language::en) ==
          "1/QĐ-UBND (issued between 18/07/2022 and 30/06/2025)");
    CHECK(report::citation_of({"1/QĐ-UBND", "UBND", assumed}, Language::vi) == "1/QĐ-UBND (giả định 01/12/2022)");
}

TEST_CASE("words: keys and names of everything a finding can speak of", "[report][words]") {
    World world;
    const auto agency   = world.agency("so-noi-vu");
    const auto group    = world.group("cac-so");
    const auto document = world.document("kl-40", "40-KL/TW", "Bộ Chính trị", date(2022, 7, 18));
    const auto nameless = world.document("cong-van");
    const auto order    = world.directive("chi-dao", document, agency);
    const auto task     = world.task(order, "T01");
    const auto figure   = world.figure("q26", agency, Measure::assigned, 4982, 2026);
    const auto unknown  = world.figure("q21", agency, Measure::assigned, std::nullopt, 2021);
    const auto division = world.allocation("phan-bo", figure, {unknown});
    world.name(agency, "Sở Nội vụ", "Department of Home Affairs");
    world.data.figures[unknown].label = {"biên chế 2021", "quota of 2021"};
    const auto key                    = [&](Value value) { return report::key_of(world.data, value); };
    const auto name = [&](Value value) { return report::name_of(world.data, value, today, Language::en); };

    CHECK(key(agency) == "so-noi-vu");
    CHECK(name(agency) == "Department of Home Affairs");
    CHECK(report::name_of(world.data, agency, today, Language::vi) == "Sở Nội vụ");
    CHECK(key(group) == "cac-so");
    CHECK(name(group) == "cac-so");
    CHECK(key(document) == "kl-40");
    CHECK(name(document) == "40-KL/TW (18/07/2022)");
    CHECK(name(nameless) == "cong-van");
    CHECK(key(order) == "chi-dao");
    CHECK(name(order) == "40-KL/TW (18/07/2022)");
    CHECK(key(task) == "T01");
    CHECK(name(task) == "T01");
    CHECK(key(figure) == "q26");
    CHECK(name(figure) == "q26 = 4,982");
    CHECK(name(unknown) == "quota of 2021");
    CHECK(key(division) == "phan-bo");
    CHECK(name(division) == "phan-bo");
    CHECK(key(Posts{7}) == "7");
    CHECK(name(Posts{7000}) == "7,000");
    CHECK(key(today) == "2025-01-01");
    CHECK(name(today) == "01/01/2025");
    CHECK(key(Text{"một", "one"}) == "một");
    CHECK(name(Text{"một", "one"}) == "one");
    CHECK(key(std::monostate{}).empty());
    CHECK(name(std::monostate{}).empty());
}

TEST_CASE("words: ages and open ends", "[report][words]") {
    CHECK(report::number_in(age(61, 3), Language::vi) == "61 tuổi 3 tháng");
    CHECK(report::number_in(age(62), Language::vi) == "62 tuổi");
    CHECK(report::number_in(age(55, 4), Language::en) == "55 years 4 months");
    CHECK(report::number_in(age(1, 1), Language::en) == "1 year 1 month");
    CHECK(report::until_in(date(2026, 12, 31), Language::vi) == "đến hết 31/12/2026");
    CHECK(report::until_in(date(2026, 12, 31), Language::en) == "until 31/12/2026");
    CHECK(report::until_in(end_of_time, Language::vi) == "không xác định thời hạn");
    CHECK(report::until_in(end_of_time, Language::en) == "with no end named");
}

TEST_CASE("words: a document without number or day is called by its title", "[report][words]") {
    World world;
    const auto dated = world.document("dated", std::nullopt, "UBND", date(2022, 1, 1));
    const auto plain = world.document("plain", "12/UBND-NC", "UBND");
    CHECK(report::name_of(world.data, dated, today, Language::en) == "dated");
    CHECK(report::name_of(world.data, plain, today, Language::en) == "12/UBND-NC");
}

TEST_CASE("words: subjects have a stable identifier and a readable name", "[report][words]") {
    World world;
    const auto agency = world.agency("so-noi-vu");
    const auto first  = world.document("a", "1-KL/TW", "Bộ Chính trị", date(2022, 1, 1));
    const auto second = world.document("b", "2-KL/TW", "Bộ Chính trị", date(2022, 2, 1));
    const auto order  = world.directive("chi-dao", first, agency);
    const auto task   = world.task(order, "T01");
    const SubjectRef charge{"assignment", task, agency, "implement"};
    CHECK(report::id_of(world.data, charge) == "T01:so-noi-vu:implement");
    CHECK(report::name_of(world.data, charge, today, Language::vi) == "T01 – so-noi-vu (thực hiện)");
    CHECK(report::name_of(world.data, charge, today, Language::en) == "T01 – so-noi-vu (implements)");
    const SubjectRef relation{"relation", second, first, "basis"};
    CHECK(report::name_of(world.data, relation, today, Language::en) ==
          "2-KL/TW (01/02/2022) rests on 1-KL/TW (01/01/2022)");
    const SubjectRef posts{"posts", agency, {}, "state_budget", cadres_and_civil_servants};
    CHECK(report::id_of(world.data, posts) == "so-noi-vu:cadre+civil_servant:state_budget");
    CHECK(report::name_of(world.data, posts, today, Language::vi) == "so-noi-vu (cán bộ, công chức)");
}

TEST_CASE("words: messages are filled from the verdict, and then from the facts", "[report][words]") {
    World world;
    const auto thach_ha  = world.agency("thach-ha");
    const auto nghi_xuan = world.agency("nghi-xuan");
    const auto message = [&](const Finding& finding) { return report::message_of(world.data, finding, Language::en); };

    CHECK(message(finding_with(saying(at_most(1062, 43), {"", "{observed} for {limit}: {difference} too many"}, {}))) ==
          "1,062 for 43: 1,019 too many");
    CHECK(message(finding_with(saying(at_least(1, 3), {"", "{difference} short"}, {}))) == "2 short");

    Verdict listed = violates({"", "now: {successor}, since {day}"}, {"", "move it to {successor}"});
    listed.operands.push_back({"successor", thach_ha, {}});
    listed.operands.push_back({"successor", nghi_xuan, {}});
    listed.operands.push_back({"day", today, {}});
    CHECK(message(finding_with(listed)) == "now: thach-ha, nghi-xuan, since 01/01/2025");
    CHECK(report::fix_of(world.data, finding_with(listed), Language::en) == "move it to thach-ha, nghi-xuan");

    Finding with_fact = finding_with(violates({"", "{agency} is gone"}, {}));
    with_fact.facts.push_back({"agency", thach_ha, {}});
    CHECK(message(with_fact) == "thach-ha is gone");

    CHECK(message(finding_with(undetermined({"", "assigned quota"}))) == "not known: assigned quota");
    CHECK(message(finding_with(violates({"", "an open { stays"}, {}))) == "an open { stays");
    CHECK(message(finding_with(violates({"", "nothing for {nobody}."}, {}))) == "nothing for .");
}

TEST_CASE("words: places", "[report][words]") {
    Dataset data;
    data.files = {"a.yaml", "b.yaml"};
    CHECK(report::place_of(data, {1, 41, 7}) == "b.yaml:41:7");
    CHECK(report::place_of(data, {}).empty());
    CHECK(report::place_of(data, {9, 1, 1}).empty());
}

TEST_CASE("words: operands have titles in both languages", "[report][words]") {
    CHECK(report::title_of("assigned_2021") == Text{"biên chế được giao năm 2021", "assigned quota of 2021"});
    CHECK(report::title_of("something-new") == Text{"something-new", "something-new"});
}
