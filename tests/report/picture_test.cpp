// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"

#include "../responsibility/dispatch.hpp"

#include <congvu/report/picture.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

/// Whether every tag in the labels of a DOT text is closed, in the right order, and nothing else holds `<` or `>`.
bool tags_are_balanced(std::string text) {
    for (auto at = text.find("->"); at != std::string::npos; at = text.find("->"))
        text.erase(at, 2);
    std::vector<std::string> open;
    for (auto at = text.find_first_of("<>"); at != std::string::npos; at = text.find_first_of("<>", at + 1)) {
        if (text[at] == '>') {
            if (open.empty() || open.back() != "label") return false;
            open.pop_back();
            continue;
        }
        if (text.substr(at - 6, 6) == "label=") {
            open.emplace_back("label");
            continue;
        }
        const auto close = text.find('>', at);
        std::string tag  = text.substr(at + 1, close - at - 1);
        at               = close;
        if (tag.back() == '/') continue;
        if (tag.front() != '/') {
            open.push_back(tag.substr(0, tag.find(' ')));
            continue;
        }
        if (open.empty() || open.back() != tag.substr(1)) return false;
        open.pop_back();
    }
    return open.empty();
}

} // namespace

TEST_CASE("picture: tasks with the same bearers in the same roles share a box", "[picture]") {
    Dispatch dispatch;
    const auto t17 = dispatch.world.task(dispatch.directive, "T17");
    const auto t18 = dispatch.world.task(dispatch.directive, "T18");
    dispatch.world.assign(t17, Role::advise, dispatch.home, {dispatch.committee});
    dispatch.world.assign(t18, Role::advise, dispatch.home, {dispatch.committee});
    const auto dot = report::to_dot(dispatch.world.data, at_first, Language::vi);
    CHECK(has(dot, "T20, T22, T17, T18"));
    CHECK(count(dot, "<B>T20</B>") == 1);
    CHECK(count(dot, "label=<tham mưu>") == 1);
    CHECK(count(dot, "label=<thực hiện>") == 2); // T01 and T16
    CHECK(tags_are_balanced(dot));
}

TEST_CASE("picture: a data set without a title has a heading without it", "[picture]") {
    Dispatch dispatch;
    dispatch.world.data.title = {};
    const std::string dot     = report::to_dot(dispatch.world.data, {date(2022, 12, 1)}, Language::vi);
    CHECK(tags_are_balanced(dot));
    CHECK_FALSE(has(dot, "\"></FONT>"));
}

TEST_CASE("picture: runs of tasks are named by their first and last", "[picture]") {
    Dispatch dispatch;
    auto& tasks = dispatch.world.data.tasks;
    for (const TaskId task : {dispatch.t01, dispatch.t16, dispatch.t20})
        tasks[task].assignments = {Assignment{dispatch.health, Role::lead, {}, {}, {}, Confidence::text_read, {}, {}}};
    CHECK(has(report::to_dot(dispatch.world.data, at_first, Language::en), "T01–T20"));
}

TEST_CASE("picture: both languages name roles, days and acts", "[picture]") {
    const Dispatch dispatch;
    const auto vi = report::to_dot(dispatch.world.data, at_first, Language::vi);
    const auto en = report::to_dot(dispatch.world.data, at_first, Language::en);
    CHECK(has(vi, "Trách nhiệm thực hiện nhiệm vụ – ngày 31/12/2022"));
    CHECK(has(vi, "GIẢ ĐỊNH ngày 01/12/2022"));
    CHECK(has(vi, "tham mưu cho (T20,<BR/>T22)"));
    CHECK(has(vi, "6 cơ quan vào ngày 01/12/2022"));
    CHECK(has(vi, "căn cứ"));
    CHECK(has(en, "Who answers for what – on 31/12/2022"));
    CHECK(has(en, "ASSUMED 01/12/2022"));
    CHECK(has(en, "advises (T20, T22)"));
    CHECK(has(en, "6 agencies on 01/12/2022"));
    CHECK(has(en, "1 task"));
    CHECK(has(en, "T22 carries it out"));
    CHECK(tags_are_balanced(vi));
    CHECK(tags_are_balanced(en));
}

TEST_CASE("picture: agencies that are gone are struck out and followed by their successors", "[picture]") {
    Dispatch dispatch;
    dispatch.world.dissolve(date(2025, 7, 1), dispatch.education);
    const auto before = report::to_dot(dispatch.world.data, at_first, Language::vi);
    CHECK_FALSE(has(before, "<S>"));
    CHECK_FALSE(has(before, "Gạch ngang"));

    const auto after = report::to_dot(dispatch.world.data, after_districts_ended, Language::vi);
    CHECK(has(after, "<S>ubnd-thach-ha</S>"));
    CHECK(has(after, "→ ubnd-mai-phu, ubnd-dong-kinh"));
    CHECK(has(after, "→ ubnd-thach-ha\u00A0(xem\u00A0dòng\u00A0riêng)")); // Lộc Hà, which Thạch Hà took in
    CHECK(has(after, "→ ∅"));                                             // nobody followed so-gddt
    CHECK(has(after, "Gạch ngang"));
    CHECK(tags_are_balanced(after));

    const auto mermaid = report::to_mermaid(dispatch.world.data, after_districts_ended, Language::en);
    CHECK(has(mermaid, "✗ ubnd-thach-ha → ubnd-mai-phu, ubnd-dong-kinh"));
    CHECK(has(mermaid, "notes[\"Struck out"));
}

TEST_CASE("picture: what the names of many successors begin with is said once", "[picture]") {
    Dispatch dispatch;
    const auto third = dispatch.world.agency("c", AgencyKind::peoples_committee, Level::commune);
    dispatch.world.name(dispatch.mai_phu, "UBND xã Mai Phụ", "People's Committee of Mai Phụ");
    dispatch.world.name(dispatch.dong_kinh, "UBND xã Đông Kinh", "People's Committee of Đông Kinh");
    auto& results = dispatch.world.data.reorganisations[ReorganisationId{2}].results;

    SECTION("two are named in full") {
        const auto dot = report::to_dot(dispatch.world.data, after_districts_ended, Language::vi);
        CHECK(has(dot, "→ UBND\u00A0xã\u00A0Mai\u00A0Phụ, UBND\u00A0xã\u00A0Đông\u00A0Kinh"));
    }
    SECTION("three share what they begin with") {
        results.push_back(third);
        dispatch.world.name(third, "UBND xã Lộc Hà", "People's Committee of Lộc Hà");
        const auto vi = report::to_dot(dispatch.world.data, after_districts_ended, Language::vi);
        CHECK(has(vi, "→ UBND\u00A0xã: Mai\u00A0Phụ, Đông\u00A0Kinh, Lộc\u00A0Hà"));
        const auto en = report::to_mermaid(dispatch.world.data, after_districts_ended, Language::en);
        CHECK(has(en, "People's\u00A0Committee\u00A0of: Mai\u00A0Phụ,"));
    }
    SECTION("but no part of a proper name") {
        results.push_back(third);
        dispatch.world.name(dispatch.mai_phu, "UBND xã Kỳ Văn", "");
        dispatch.world.name(dispatch.dong_kinh, "UBND xã Kỳ Hoa", "");
        dispatch.world.name(third, "UBND xã Kỳ Lạc", "");
        CHECK(has(report::to_dot(dispatch.world.data, after_districts_ended, Language::vi),
                  "→ UBND\u00A0xã: Kỳ\u00A0Văn, Kỳ\u00A0Hoa, Kỳ\u00A0Lạc"));
    }
    SECTION("and nothing where only proper names begin alike") {
        results.push_back(third);
        dispatch.world.name(dispatch.mai_phu, "Sở Nội vụ", "");
        dispatch.world.name(dispatch.dong_kinh, "Sở Tài chính", "");
        dispatch.world.name(third, "Sở Y tế", "");
        CHECK(has(report::to_dot(dispatch.world.data, after_districts_ended, Language::vi),
                  "→ Sở\u00A0Nội\u00A0vụ, Sở\u00A0Tài\u00A0chính, Sở\u00A0Y\u00A0tế"));
    }
}

TEST_CASE("picture: a single agency that is gone shows who stands in its place", "[picture]") {
    Dispatch dispatch;
    dispatch.world.assign(dispatch.t20, Role::cooperate, dispatch.loc_ha);
    const auto dot = report::to_dot(dispatch.world.data, after_districts_ended, Language::en);
    CHECK(has(dot, "→ ubnd-mai-phu, ubnd-dong-kinh"));
    CHECK(has(dot, "label=<cooperates>"));
}

TEST_CASE("picture: before any directive is in force it says so", "[picture]") {
    const Dispatch dispatch;
    const AsOf early{date(2022, 11, 30)};
    const auto dot = report::to_dot(dispatch.world.data, early, Language::en);
    CHECK(has(dot, "No directive is in force on this day."));
    CHECK_FALSE(has(dot, "T01"));
    CHECK(has(report::to_mermaid(dispatch.world.data, early, Language::vi),
              "Không có văn bản chỉ đạo nào có hiệu lực vào ngày này."));
    CHECK(tags_are_balanced(dot));
}

TEST_CASE("picture: a task that nobody carries out is called out", "[picture]") {
    Dispatch dispatch;
    dispatch.world.task(dispatch.directive, "T24");
    CHECK(has(report::to_dot(dispatch.world.data, at_first, Language::vi), "KHÔNG CƠ QUAN NÀO THỰC HIỆN"));
    CHECK(has(report::to_mermaid(dispatch.world.data, at_first, Language::en), "T24: T24 – NOBODY CARRIES IT OUT"));
}

TEST_CASE("picture: text cannot break out of its label", "[picture]") {
    Dispatch dispatch;
    const std::string evil                        = "</TABLE>>]; \"a\" & `b` #1; <script>\n";
    auto& data                                    = dispatch.world.data;
    data.title                                    = {evil, evil};
    data.documents[dispatch.kl28].number          = evil;
    data.groups[dispatch.everyone].name           = {evil, evil};
    data.tasks[dispatch.t01].title                = {evil, evil};
    data.tasks[dispatch.t20].key                  = evil;
    data.directives[dispatch.directive].signatory = {evil, evil};
    dispatch.world.name(dispatch.home, evil, evil);

    const auto dot = report::to_dot(data, at_first, Language::en);
    CHECK(tags_are_balanced(dot));
    CHECK_FALSE(has(dot, "<script>"));
    CHECK(has(dot, "&lt;script&gt;"));
    CHECK(has(dot, "&quot;a&quot; &amp; `b`"));

    const auto mermaid = report::to_mermaid(data, at_first, Language::en);
    CHECK_FALSE(has(mermaid, "<script>"));
    CHECK_FALSE(has(mermaid, "`"));
    CHECK_FALSE(has(mermaid, "\"a\""));
    CHECK(has(mermaid, "#lt;/TABLE#gt;#gt;]; #quot;a#quot; #amp; #96;b#96; #35;1; #lt;script#gt;"));
    for (std::size_t at = 0, next = 0; at < mermaid.size(); at = next + 1) {
        next = std::min(mermaid.find('\n', at), mermaid.size());
        CHECK(count(std::string_view(mermaid).substr(at, next - at), "\"") % 2 == 0);
    }
}

TEST_CASE("picture: inner groups are sections, and a list that is not complete says why", "[picture]") {
    Dispatch dispatch;
    auto& groups                        = dispatch.world.data.groups;
    groups[dispatch.everyone].groups    = {dispatch.sectors};
    groups[dispatch.sectors].incomplete = {"chưa công bố đủ", "not published in full"};
    const auto dot                      = report::to_dot(dispatch.world.data, at_first, Language::en);
    CHECK(has(dot, "g-he (2)"));
    CHECK(has(dot, "Not complete: not published in full"));
    const auto mermaid = report::to_mermaid(dispatch.world.data, at_first, Language::vi);
    CHECK(has(mermaid, "<b>g-he (2)</b>"));
    CHECK(has(mermaid, "Chưa đầy đủ: chưa công bố đủ"));
}

TEST_CASE("picture: many members stand in columns, read downwards", "[picture]") {
    World world;
    std::vector<AgencyId> agencies;
    for (int i = 10; i < 31; ++i)
        agencies.push_back(world.agency("a" + std::to_string(i)));
    const auto paper = world.document("cv", "1/UBND", "", date(2022, 1, 1));
    const auto task  = world.task(world.directive("d", paper, agencies.front()), "T01");
    world.assign(task, Role::implement, world.group("all", agencies));
    const auto dot       = report::to_dot(world.data, at_first, Language::en);
    const auto first_row = dot.substr(dot.find("a10"), dot.find("a11") - dot.find("a10"));
    CHECK(has(first_row, "a17"));
    CHECK(has(first_row, "a24"));
    CHECK(has(dot, "a30"));
    CHECK(tags_are_balanced(dot));
}

TEST_CASE("picture: days of issue that are known, bounded or missing", "[picture]") {
    Dispatch dispatch;
    auto& documents                      = dispatch.world.data.documents;
    documents[dispatch.kl40].issued      = std::nullopt;
    documents[dispatch.kl40].number      = std::nullopt;
    documents[dispatch.kl28].in_force.to = date(2022, 12, 1);
    const auto vi                        = report::to_dot(dispatch.world.data, at_first, Language::vi);
    CHECK(has(vi, "ngày 21/02/2022"));
    CHECK(has(vi, "chưa rõ ngày ban hành"));
    CHECK(has(vi, "(chưa rõ số)"));
    CHECK(has(vi, "không có hiệu lực vào ngày này"));

    documents[dispatch.dispatch].issued = UncertainDate(date(2022, 7, 18), date(2025, 6, 30));
    const auto en                       = report::to_mermaid(dispatch.world.data, at_first, Language::en);
    CHECK(has(en, "issued between 18/07/2022 –"));
    CHECK(has(en, "members cannot be told: the day of issue is not"));
}

TEST_CASE("picture: parts, watches and delegations have arrows of their own", "[picture]") {
    Dispatch dispatch;
    const auto part = dispatch.world.task(dispatch.directive, "T01.1", dispatch.t01);
    dispatch.world.assign(part, Role::lead, dispatch.health);
    dispatch.world.assign(part, Role::report, dispatch.health);
    dispatch.world.delegate(part, dispatch.health, dispatch.education);
    dispatch.world.delegate(part, dispatch.health, dispatch.labour,
                            Period::until(date(2024, 1, 1), date(2024, 12, 31)));
    dispatch.world.delegate(dispatch.t16, dispatch.health, dispatch.labour);
    const auto other = dispatch.world.document("later", "2/UBND", "", date(2026, 1, 1));
    const auto later = dispatch.world.task(dispatch.world.directive("later", other, dispatch.committee), "X01");
    dispatch.world.delegate(later, dispatch.health, dispatch.home);

    const auto dot = report::to_dot(dispatch.world.data, at_first, Language::en);
    CHECK(has(dot, "tasks0 -> tasks5 [style=solid, color=\"#D55E00\", label=<contains>]"));
    CHECK(has(dot, "label=<leads>"));
    CHECK(has(dot, "style=dotted, color=\"#009E73\", label=<reports>"));
    CHECK(has(dot, "agency3 -> agency4 [style=bold, color=\"#CC79A7\", arrowhead=vee, label=<delegates to (T01.1)>"));
    CHECK(has(dot, "label=<delegates to (T16)>"));
    CHECK_FALSE(has(dot, "X01"));

    const auto mermaid = report::to_mermaid(dispatch.world.data, at_first, Language::vi);
    CHECK(has(mermaid, "tasks0 -->|\"gồm\"| tasks5"));
    CHECK(has(mermaid, "agency3 ==>|\"giao lại cho (T01.1)\"| agency4"));
    CHECK(has(mermaid, "doc0 -.->|\"căn cứ\"| doc2"));
    CHECK(has(mermaid, "tasks5 -.->|\"báo cáo\"| agency3"));
    CHECK(has(mermaid, "classDef tasks fill:#E5F5EF,stroke:#009E73"));
}

TEST_CASE("picture: several things said of the same two boxes share an arrow", "[picture]") {
    Dispatch dispatch;
    dispatch.world.assign(dispatch.t16, Role::lead, dispatch.sectors);
    dispatch.world.assign(dispatch.t16, Role::implement, dispatch.sectors).confidence = Confidence::derived;
    const auto dot = report::to_dot(dispatch.world.data, at_first, Language::en);
    CHECK(has(dot, "label=<implements, leads>"));
}

TEST_CASE("picture: bases of bases are drawn too, each once", "[picture]") {
    Dispatch dispatch;
    const auto resolution = dispatch.world.document("nq-39", "39-NQ/TW", "Bộ Chính trị", date(2015, 4, 17));
    dispatch.world.document("unrelated", "1-QĐ/TW", "Bộ Chính trị", date(2015, 1, 1));
    dispatch.world.relation(dispatch.kl28, RelationKind::basis, resolution);
    dispatch.world.relation(dispatch.kl40, RelationKind::basis, resolution);
    const auto dot = report::to_dot(dispatch.world.data, at_first, Language::vi);
    CHECK(count(dot, "<B>39-NQ/TW</B>") == 1);
    CHECK(has(dot, "doc3 -> doc0"));
    CHECK(has(dot, "doc3 -> doc1"));
    CHECK_FALSE(has(dot, "1-QĐ/TW"));
}
