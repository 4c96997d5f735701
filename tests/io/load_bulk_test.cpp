// SPDX-License-Identifier: BSL-1.0
#include "../../src/io/bulk/load_tables.hpp"
#include "../testing.hpp"
#include "loading.hpp"

#include <congvu/io/load_bulk.hpp>

#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace congvu;
using namespace congvu::testing;
using bulk::Nation;

namespace {

/// Something in each file. Commune C1 and unit U1 stand before what they are under.
constexpr std::string_view agencies = "id,parent,kind,level,from,to\n"
                                      "U1,D1,public_service_unit,3,,\n"
                                      "G,,government,0,2010-01-01,\n"
                                      "C1,D1,commune,3,,\n"
                                      "P1,G,province,1,2010-01-01,\n"
                                      "M1,G,ministry,1,,\n"
                                      "D1,P1,district,2,2010-01-01,2025-07-01\n"
                                      "a long key of an agency,P1,department,2,,\n";
constexpr std::string_view posts    = "agency,category,funding,year,assigned\n"
                                      "D1,civil_servant,state_budget,2022,90\n"
                                      "M1,public_employee,mixed,2021,7\n"
                                      "D1,cadre,state_budget,2024,0\n"
                                      "D1,civil_servant,state_budget,2021,100\n";
constexpr std::string_view people_file =
    "id,agency,category,funding,born,sex,started,left,grade,rating_previous,rating_last,"
    "protected\n"
    "S1,D1,civil_servant,state_budget,1980-02-29,F,2005-01-01,,01.003,3,2,1\n"
    "S2,M1,cadre,state_budget,1970-01-01,M,2000-01-01,2020-01-01,,1,0,0\n"
    "S3,D1,public_employee,service_revenue,1990-12-31,M,2015-06-01,2015-06-01,chuyên "
    "viên,0,3,0\n";
constexpr std::string_view documents   = "id,issuer,issued,bases\n"
                                         "28-KL/TW,G,2022-02-21,CV-2 28-KL/TW\n"
                                         "CV-2,P1,,\n";
constexpr std::string_view tasks       = "id,document,due\n"
                                         "T1,CV-2,2022-12-31\n"
                                         "T2,28-KL/TW,\n";
constexpr std::string_view assignments = "task,agency,role\n"
                                         "T2,P1,lead\n"
                                         "T1,M1,supervise\n"
                                         "T2,C1,cooperate\n";

/// A folder with all six files, each changed in the same way.
struct GoodFolder : DataFolder {
    template <typename Change>
    explicit GoodFolder(Change change) {
        write("agencies.csv", change(std::string(agencies))).write("posts.csv", change(std::string(posts)));
        write("staff.csv", change(std::string(people_file))).write("documents.csv", change(std::string(documents)));
        write("tasks.csv", change(std::string(tasks))).write("assignments.csv", change(std::string(assignments)));
    }
    GoodFolder() : GoodFolder([](std::string text) { return text; }) {}
};

std::string day(bulk::Day16 day) { return day.known() ? to_iso(bulk::to_date(day)) : "-"; }
std::string row(bulk::Row row) { return row == bulk::no_row ? "-" : std::to_string(row); }

template <typename Numbers>
std::string list(const Numbers& numbers) {
    std::string text;
    for (const auto number : numbers)
        text += (text.empty() ? "" : " ") + std::to_string(number);
    return text;
}

/// Everything that is in a nation, a line for each row.
std::string told(const Nation& nation) {
    std::ostringstream text;
    const auto& units = nation.agencies;
    for (std::size_t at = 0; at < units.size(); ++at)
        text << units.keys[at] << " under " << row(units.parent[at]) << " to " << units.subtree_end[at] << ' '
             << word(units.kind[at]) << ' ' << static_cast<int>(units.level[at]) << ' ' << day(units.from[at]) << ' '
             << day(units.to[at]) << " :" << units.line[at] << '\n';
    text << "posts " << list(nation.posts.first) << " | " << nation.posts.first_year << " x " << nation.posts.years;
    for (const bulk::LineCode of : nation.posts.of)
        text << ' ' << word(of.category()) << '/' << word(of.funding());
    text << " | " << list(nation.posts.assigned) << " | " << list(nation.posts.file_line) << '\n';
    const auto& people = nation.staff;
    text << "staff " << list(people.first) << '\n';
    for (std::size_t at = 0; at < people.size(); ++at)
        text << people.keys[at] << ' ' << word(people.of[at].category()) << '/' << word(people.of[at].funding()) << ' '
             << day(people.born[at]) << ' ' << day(people.started[at]) << ' ' << day(people.left[at])
             << (people.marks[at].is_woman() ? " F" : " M") << (people.marks[at].is_protected() ? " protected " : " ")
             << people.marks[at].rating_previous() << people.marks[at].rating_last() << " <"
             << nation.grades[people.grade[at]] << "> :" << people.file_line[at] << '\n';
    const auto& texts = nation.documents;
    text << "documents " << list(texts.first) << " | " << list(texts.bases) << '\n';
    for (std::size_t at = 0; at < texts.size(); ++at)
        text << texts.keys[at] << " by " << row(texts.issuer[at]) << ' ' << day(texts.issued[at]) << " :"
             << texts.line[at] << '\n';
    text << "tasks " << list(nation.tasks.first) << '\n';
    for (std::size_t at = 0; at < nation.tasks.size(); ++at)
        text << nation.tasks.keys[at] << " of " << row(nation.tasks.document[at]) << ' ' << day(nation.tasks.due[at])
             << " :" << nation.tasks.line[at] << '\n';
    for (std::size_t at = 0; at < nation.tasks.agency.size(); ++at)
        text << row(nation.tasks.agency[at]) << ' ' << word(nation.tasks.role[at]) << " :"
             << nation.tasks.assignment_line[at] << '\n';
    return text.str();
}

/// `agencies.csv:2:1 unknown-key: … [A1]`
std::string line(const Diagnostic& fault, const std::string& folder) {
    std::string text = fault.file;
    if (fault.line != 0) text += ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column);
    text += " " + fault.code + ": " + fault.message;
    if (!fault.did_you_mean.empty()) text += " [" + fault.did_you_mean + "]";
    if (text.starts_with(folder + "/")) text.erase(0, folder.size() + 1);
    if (text.starts_with(folder)) text.replace(0, folder.size(), "the folder");
    return text;
}

Faults faults_of_bulk(const DataFolder& folder, const io::BulkOptions& options = {},
                      const io::tables::Tuning& tuning = {}) {
    const auto result = io::tables::load_tables(io::tables::Input(folder.path()), options, tuning);
    Faults lines;
    if (result) return lines;
    for (const Diagnostic& fault : result.error().all)
        lines.push_back(line(fault, folder.path().string()));
    return lines;
}

/// The faults when one file is another one.
Faults faults_with(const std::string& file, std::string_view text) {
    GoodFolder folder;
    return faults_of_bulk(folder.write(file, text));
}

/// The faults of a line that is put behind the good ones of a file, without its name.
Faults faults_behind(const std::string& file, std::string_view good, const std::string& last) {
    Faults lines = faults_with(file, std::string(good) + last);
    for (std::string& one : lines)
        if (one.starts_with(file + ":")) one.erase(0, file.size() + 1);
    return lines;
}

Faults faults_of_agency(const std::string& last) { return faults_behind("agencies.csv", agencies, last); }
Faults faults_of_post(const std::string& last) { return faults_behind("posts.csv", posts, last); }
Faults faults_of_person(const std::string& last) { return faults_behind("staff.csv", people_file, last); }
Faults faults_of_document(const std::string& last) { return faults_behind("documents.csv", documents, last); }

std::string told_of(const DataFolder& folder, const io::BulkOptions& options = {},
                    const io::tables::Tuning& tuning = {}) {
    const auto result = io::tables::load_tables(io::tables::Input(folder.path()), options, tuning);
    if (!result) return to_string(result.error().all.front());
    return told(*result);
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

/// With different numbers of threads and sizes of pieces.
template <typename Look>
void in_every_way(Look look) {
    for (const unsigned threads : {1U, 2U, 3U, 7U})
        for (const std::size_t piece : {1U, 7U, 50U, 333U, 1U << 20U})
            for (const std::size_t block : {1U, 16U, 1U << 16U}) {
                io::BulkOptions options;
                options.threads = threads;
                look(options, io::tables::Tuning{piece, block});
            }
}

/// Ends every line with an id in quotation marks that holds a line feed, so that pieces may begin nowhere else. Ids of
/// agencies that others name hold quotation marks, and so are kept no longer than their record.
std::string with_quotes(std::string text) {
    for (const std::string letter : {"C", "D", "M"})
        text = replaced(std::move(text), letter + "1", "\"" + letter + "\"\"1\"");
    text = replaced(std::move(text), "S1", "\"S\n1\"");
    text = replaced(std::move(text), "S2", "\"S\"\"2\r\n\"");
    return replaced(std::move(text), "P1", "\"P\n\"\"\n1\"");
}

} // namespace

TEST_CASE("load_bulk: agencies in tree order, people and assignments grouped, posts as a cube", "[io][bulk]") {
    const GoodFolder folder;
    CHECK(io::is_bulk(folder.path()));
    const auto result = io::load_bulk(folder.path());
    REQUIRE(result.has_value());
    CHECK(told(*result) ==
          "G under - to 7 government 0 2010-01-01 - :3\n"
          "P1 under 0 to 6 province 1 2010-01-01 - :5\n"
          "D1 under 1 to 5 district 2 2010-01-01 2025-07-01 :7\n"
          "U1 under 2 to 4 public_service_unit 2 - - :2\n"
          "C1 under 2 to 5 commune 3 - - :4\n"
          "a long key of an agency under 1 to 6 department 1 - - :8\n"
          "M1 under 0 to 7 ministry 0 - - :6\n"
          "posts 0 0 0 2 2 2 2 3 | 2021 x 4 cadre/state_budget civil_servant/state_budget public_employee/mixed"
          " | -1 -1 -1 0 100 90 -1 -1 7 -1 -1 -1 | 0 0 0 4 5 2 0 0 3 0 0 0\n"
          "staff 0 0 0 2 2 2 2 3\n"
          "S1 civil_servant/state_budget 1980-02-29 2005-01-01 - F protected 32 <01.003> :2\n"
          "S3 public_employee/service_revenue 1990-12-31 2015-06-01 2015-06-01 M 03 <chuyên viên> :4\n"
          "S2 cadre/state_budget 1970-01-01 2000-01-01 2020-01-01 M 10 <> :3\n"
          "documents 0 2 2 | 1 0\n"
          "28-KL/TW by 0 2022-02-21 :2\n"
          "CV-2 by 1 - :3\n"
          "tasks 0 1 3\n"
          "T1 of 1 2022-12-31 :2\n"
          "T2 of 0 - :3\n"
          "6 supervise :3\n"
          "1 lead :2\n"
          "4 cooperate :4\n");
    CHECK(result->grades == std::vector<std::string>{"", "01.003", "chuyên viên"});
}

TEST_CASE("load_bulk: only agencies are needed", "[io][bulk]") {
    DataFolder folder;
    CHECK_FALSE(io::is_bulk(folder.path()));
    CHECK(faults_of_bulk(folder) == Faults{"agencies.csv no-file: there is no such file or folder"});
    folder.write("agencies.csv", agencies);
    const auto nation = io::load_bulk(folder.path());
    REQUIRE(nation.has_value());
    CHECK(nation->agencies.size() == 7);
    CHECK(nation->posts.first == std::vector<std::uint32_t>(8));
    CHECK(nation->staff.first == std::vector<std::uint32_t>(8));
    CHECK(nation->documents.first == std::vector<std::uint32_t>(1));
    CHECK(nation->tasks.first == std::vector<std::uint32_t>(1));
    CHECK(nation->files[0] == (folder.path() / "agencies.csv").string());
    CHECK(nation->files[1].empty());

    folder.write("assignments.csv", "task,agency,role\n");
    CHECK(faults_of_bulk(folder) ==
          Faults{"tasks.csv missing-file: there is no such file, and assignments.csv needs it"});
    folder.write("tasks.csv", "id,document,due\n");
    CHECK(faults_of_bulk(folder) ==
          Faults{"documents.csv missing-file: there is no such file, and tasks.csv needs it"});
    folder.write("agencies.csv", "id,parent,kind,level,from,to");
    folder.write("documents.csv", "id,issuer,issued,bases\r\n");
    REQUIRE(io::load_bulk(folder.path()).has_value());
    CHECK(io::load_bulk(folder.path())->agencies.size() == 0);
}

TEST_CASE("load_bulk: line ends, byte order mark, semicolons, quotation marks and the order of columns do not matter",
          "[io][bulk]") {
    const std::string expected = told_of(GoodFolder());
    REQUIRE(expected.starts_with("G under"));
    const auto same = [&](auto change) { return told_of(GoodFolder(change)) == expected; };
    CHECK(same([](std::string text) { return replaced(std::move(text), "\n", "\r\n"); }));
    CHECK(same([](const std::string& text) { return "\xEF\xBB\xBF" + text; }));
    CHECK(same([](std::string text) { return replaced(std::move(text), ",", ";"); }));
    CHECK(same([](const std::string& text) { return text.substr(0, text.size() - 1); }));
    const auto all_quoted = [](const std::string& end) {
        return [end](std::string text) {
            text.pop_back();
            return "\"" + replaced(replaced(std::move(text), ",", "\",\""), "\n", "\"" + end + "\"") + "\"" + end;
        };
    };
    CHECK(same(all_quoted("\n")));
    CHECK(same(all_quoted("\r\n")));
    CHECK(same([&](const std::string& text) { return "\xEF\xBB\xBF" + all_quoted("\n")(text); }));
    CHECK(same([](const std::string& text) { // the last column comes first
        std::istringstream lines(text);
        std::string turned;
        for (std::string one; std::getline(lines, one);) {
            const auto comma = one.rfind(',');
            turned += one.substr(comma + 1) + "," + one.substr(0, comma) + "\n";
        }
        return turned;
    }));
    io::BulkOptions options;
    options.headings = {{"Mã", "id"}, {"Cấp", "level"}};
    GoodFolder folder;
    folder.write("agencies.csv", "Mã,parent,kind,Cấp" + std::string(agencies.substr(20)));
    CHECK(told_of(folder, options) == expected);
}

TEST_CASE("load_bulk: any number of threads and any pieces give the same nation", "[io][bulk]") {
    const GoodFolder plain;
    const GoodFolder quoted(with_quotes);
    const std::string expected = told_of(plain);
    const std::string meant    = told_of(quoted);
    CHECK(meant.find("S\"2\r\n cadre/state_budget 1970-01-01 2000-01-01 2020-01-01 M 10 <> :4\n") != std::string::npos);
    CHECK(meant.find("P\n\"\n1 under 0 to ") != std::string::npos);
    in_every_way([&](const io::BulkOptions& options, const io::tables::Tuning& tuning) {
        REQUIRE(told_of(plain, options, tuning) == expected);
        REQUIRE(told_of(quoted, options, tuning) == meant);
    });
}

TEST_CASE("load_bulk: any number of threads and any pieces tell the same faults", "[io][bulk]") {
    std::string bad(people_file);
    for (int at = 0; at < 40; ++at) {
        const std::string number = std::to_string(at % 30);
        bad += "X" + number + ",\"D" + number + "\",cadre,,1980-01-0" + number +
               ",x,2000-01-01,1999-01-01,\"a\nb\",4,1,0\n";
        if (at % 7 == 0) bad += "a\"b,c\n\n\"x\"y\n";
    }
    GoodFolder folder;
    folder.write("staff.csv", bad)
        .write("agencies.csv", std::string(agencies) + "G,X1,commune,9,,\nH,H,province,1,,\n");
    for (const std::size_t most : {std::size_t{1}, std::size_t{10}, std::size_t{60}, std::size_t{10'000}}) {
        io::BulkOptions options;
        options.shown_faults = most;
        // 4 of agencies; 18 of records; 40 each: funding, sex, left, rating; 38 agencies, 22 birthdays, 10 second ids.
        const Faults expected = faults_of_bulk(folder, options);
        CHECK(expected.size() == (most < 10'000 ? most + 1 : 252));
        in_every_way([&](io::BulkOptions other, const io::tables::Tuning& tuning) {
            other.shown_faults = most;
            REQUIRE(faults_of_bulk(folder, other, tuning) == expected);
        });
    }
}

TEST_CASE("load_bulk: what is looked up or put together later is told at its place", "[io][bulk]") {
    std::string people(people_file);
    for (int at = 0; at < 40; ++at)
        people += "X" + std::to_string(100 + at) + (at % 13 == 5 ? ",D9" : ",D1") +
                  ",cadre,state_budget,1980-01-01,F,2000-01-01,,a,1,1,0\n";
    people += "Tổng cộng,D9,cadre,state_budget,1980-01-01,F,2000-01-01,,a,1,1,0\n";
    std::string figures(posts);
    for (int at = 0; at < 10; ++at)
        figures += "D1,cadre,state_budget," + std::to_string(at % 5 == 2 ? 2024 : 2030 + at) + ",1\n";
    std::string charges(assignments);
    for (int at = 0; at < 30; ++at)
        charges += std::string(at % 11 == 3 ? "T9" : "T1") + (at % 13 == 3 ? ",D9,lead\n" : ",D1,lead\n");
    GoodFolder folder;
    folder.write("staff.csv", people).write("posts.csv", figures).write("assignments.csv", charges);
    const std::string twice =
        " duplicate-posts: the figure for this agency, category, funding and year stands already in "
        "line 4";
    const std::string unknown = " unknown-key: no agency has the id \"D9\" [D1]";
    const std::string total =
        " totals-row: \"Tổng cộng\" stands for a row of totals, which are no data; delete the row";
    const std::string no_task = " unknown-key: no task has the id \"T9\" [T1]";
    const Faults expected{
        "posts.csv:8:1" + twice,          "posts.csv:13:1" + twice,         "staff.csv:10:6" + unknown,
        "staff.csv:23:6" + unknown,       "staff.csv:36:6" + unknown,       "staff.csv:45:1" + total,
        "assignments.csv:8:1" + no_task,  "assignments.csv:8:4" + unknown,  "assignments.csv:19:1" + no_task,
        "assignments.csv:21:4" + unknown, "assignments.csv:30:1" + no_task, "assignments.csv:34:4" + unknown};
    in_every_way([&](const io::BulkOptions& options, const io::tables::Tuning& tuning) {
        REQUIRE(faults_of_bulk(folder, options, tuning) == expected);
    });
}

namespace {

/// So many people that directives are few beside them.
std::string many_people() {
    std::string people(people_file);
    for (int at = 0; at < 200; ++at)
        people += "X" + std::to_string(100 + at) + ",C1,cadre,state_budget,1980-01-01,F,2000-01-01,,a,1,1,0\n";
    return people;
}

} // namespace

TEST_CASE("load_bulk: directives are read, and their faults told, also beside many people", "[io][bulk]") {
    GoodFolder many;
    many.write("staff.csv", many_people());
    GoodFolder quoted(with_quotes);
    quoted.write("staff.csv", with_quotes(many_people()));
    const auto directives_in     = [](const std::string& text) { return text.substr(text.find("\ndocuments ")); };
    const std::string directives = directives_in(told_of(GoodFolder()));
    const std::string quoted_directives = directives_in(told_of(GoodFolder(with_quotes)));
    GoodFolder bad;
    bad.write("staff.csv", many_people())
        .write("tasks.csv", std::string(tasks) + "T3,CV-9,\n")
        .write("assignments.csv", std::string(assignments) + "T2,P9,lead\n");
    const Faults of_bad{"tasks.csv:4:4 unknown-key: no document has the id \"CV-9\" [CV-2]",
                        "assignments.csv:5:4 unknown-key: no agency has the id \"P9\" [P1]"};
    GoodFolder worse;
    worse.write("staff.csv", many_people() + "X100,C1,cadre,state_budget,1980-01-01,F,2000-01-01,,a,1,1,0\n")
        .write("tasks.csv", std::string(tasks) + "T3,CV-9,\n");
    const Faults of_worse{"staff.csv:205:1 duplicate-key: \"X100\" stands already in line 5", of_bad.front()};
    in_every_way([&](const io::BulkOptions& options, const io::tables::Tuning& tuning) {
        const std::string all = told_of(many, options, tuning);
        REQUIRE(directives_in(all) == directives);
        REQUIRE(std::count(all.begin(), all.end(), 'X') == 200);
        REQUIRE(directives_in(told_of(quoted, options, tuning)) == quoted_directives);
        REQUIRE(faults_of_bulk(bad, options, tuning) == of_bad);
        REQUIRE(faults_of_bulk(worse, options, tuning) == of_worse);
    });
}

TEST_CASE("load_bulk: beside many people directives are stopped, and refused for want of memory, too", "[io][bulk]") {
    GoodFolder many;
    many.write("staff.csv", many_people());
    std::uintmax_t before = 0;
    for (const auto* file : {"agencies.csv", "posts.csv", "staff.csv"})
        before += std::filesystem::file_size(many.path() / file);
    for (const unsigned threads : {1U, 3U}) {
        std::atomic<bool> stop = false;
        std::size_t most       = 0;
        io::BulkOptions options;
        options.threads  = threads;
        options.stop     = &stop;
        options.progress = [&](const io::BulkProgress& progress) {
            most = progress.bytes_done;
            stop = progress.bytes_done > before;
        };
        CHECK(faults_of_bulk(many, options) == Faults{"the folder stopped: stopped before everything was read"});
        CHECK(most < before + 60); // of documents.csv
    }
    std::vector<std::string> refused;
    for (std::size_t limit = 100; limit < 100'000; limit += 10) {
        io::BulkOptions options;
        options.memory_limit = limit;
        const Faults faults  = faults_of_bulk(many, options);
        if (faults.empty()) break;
        REQUIRE(faults.size() == 1);
        REQUIRE(faults.front().find(" too-large: ") != std::string::npos);
        const std::string file = faults.front().substr(0, faults.front().find(' '));
        if (refused.empty() || refused.back() != file) refused.push_back(file);
    }
    CHECK(refused == std::vector<std::string>{"agencies.csv", "posts.csv", "staff.csv", "documents.csv", "tasks.csv",
                                              "assignments.csv"});
}

TEST_CASE("load_bulk: faults beyond those shown are counted", "[io][bulk]") {
    std::string bad(posts);
    for (int at = 0; at < 250; ++at)
        bad += "D1,cadre,state_budget,2023,x\n";
    GoodFolder folder;
    folder.write("posts.csv", bad).write("tasks.csv", std::string(tasks) + "T3,CV-2,x\n");
    Faults faults = faults_of_bulk(folder);
    REQUIRE(faults.size() == 101);
    CHECK(faults[99] ==
          "posts.csv:105:28 bad-posts: \"x\" is no number of posts; write a whole number, in digits only");
    CHECK(faults[100] == "the folder more-faults: … and 151 more faults");
    io::BulkOptions options;
    options.shown_faults = 250;
    faults               = faults_of_bulk(folder, options);
    REQUIRE(faults.size() == 251);
    CHECK(faults.back() == "the folder more-faults: … and 1 more fault");
    options.shown_faults = 0; // is taken for 1
    CHECK(faults_of_bulk(folder, options) ==
          Faults{"posts.csv:6:28 bad-posts: \"x\" is no number of posts; write a whole number, in digits only",
                 "the folder more-faults: … and 250 more faults"});
}

TEST_CASE("load_bulk: a file that cannot be read", "[io][bulk]") {
    CHECK(faults_with("agencies.csv", "") == Faults{"agencies.csv empty-file: the file is empty"});
    for (const auto* nothing : {"\n", "\xEF\xBB\xBF", "\r\nid"})
        CHECK(faults_with("tasks.csv", nothing).front() ==
              "tasks.csv empty-file: the file does not begin with the names of its columns");
    CHECK(faults_with("posts.csv", "\xFF\xFEi") ==
          Faults{"posts.csv:1:1 not-utf8: the file is UTF-16; save it as UTF-8"});
    GoodFolder folder;
    std::filesystem::remove(folder.path() / "posts.csv");
    std::filesystem::create_directory(folder.path() / "posts.csv");
    CHECK(faults_of_bulk(folder) == Faults{"posts.csv not-a-file: this is a folder, and a file is needed"});
    std::filesystem::remove(folder.path() / "posts.csv");
    REQUIRE(mkfifo((folder.path() / "posts.csv").c_str(), 0600) == 0);
    CHECK(faults_of_bulk(folder) == Faults{"posts.csv not-a-file: this is no ordinary file"});
    std::filesystem::remove(folder.path() / "posts.csv");
    std::filesystem::create_symlink("posts.csv", folder.path() / "posts.csv");
    CHECK(faults_of_bulk(folder) == Faults{"posts.csv no-file: the links here lead round in a circle"});
    std::filesystem::remove(folder.path() / "posts.csv");
    std::filesystem::resize_file(folder.path() / "tasks.csv", std::uintmax_t{1} << 32U);
    CHECK(faults_of_bulk(folder) ==
          Faults{
              "tasks.csv too-large: the file has 4294967296 bytes; at most 4294967295 are read",
          });
}

TEST_CASE("load_bulk: a name that nearly is one of ours is a fault", "[io][bulk]") {
    GoodFolder folder;
    folder.write("Staff.csv", "").write("agencies.cvs", "").write("findings.csv", "").write("notes.txt", "");
    CHECK(faults_of_bulk(folder) ==
          Faults{
              "Staff.csv file-name: this file is not read; rename it, or take it out of the folder [staff.csv]",
              "agencies.cvs file-name: this file is not read; rename it, or take it out of the folder [agencies.csv]"});
}

TEST_CASE("load_bulk: the first line names our columns, each once", "[io][bulk]") {
    CHECK(faults_with("tasks.csv", "id,dokument,due,id\n") ==
          Faults{"tasks.csv:1:1 missing-column: there is no column \"document\"",
                 "tasks.csv:1:4 unknown-column: unknown column \"dokument\" [document]",
                 "tasks.csv:1:17 duplicate-column: the column \"id\" stands already at 1:1"});
    CHECK(faults_with("tasks.csv", "id,\"đ\"\"\",due\n") ==
          Faults{"tasks.csv:1:1 missing-column: there is no column \"document\"",
                 "tasks.csv:1:4 unknown-column: unknown column \"đ\"\""});
    CHECK(faults_with("tasks.csv", "id,\xFF,due\n").back() ==
          "tasks.csv:1:4 not-utf8: byte 0xFF is not UTF-8; save the file as UTF-8, in a spreadsheet as \"CSV UTF-8\"");
    CHECK(faults_with("tasks.csv", "id,\"document,due\n") ==
          Faults{"tasks.csv:1:4 open-quote: the quotation mark is never closed"});
    CHECK(faults_with("tasks.csv", "id," + std::string(70'000, 'x')) ==
          Faults{"tasks.csv:1:1 long-head: the first line, which names the columns, is longer than 65536 bytes; is a "
                 "quotation mark missing?"});
}

TEST_CASE("load_bulk: records that cannot be taken apart, and what they hide is not missed", "[io][bulk]") {
    CHECK(
        faults_behind("tasks.csv", tasks, "T3,CV-2\n\n\r\nT4,CV-2,,\nT5,CV-2,\"2022-01-01\"x\nT6,a\"b,\nT7,\"CV-2") ==
        Faults{
            "4:1 wrong-cells: a record has 3 cells, and this one 2", "5:1 empty-line: the line is empty",
            "6:1 empty-line: the line is empty", "7:1 wrong-cells: a record has 3 cells, and this one 4",
            "8:9 stray-quote: a quotation mark stands within a cell; put the whole cell in quotation marks, and double "
            "those within it",
            "9:4 stray-quote: a quotation mark stands within a cell; put the whole cell in quotation marks, and double "
            "those within it",
            "10:4 open-quote: the quotation mark is never closed"});
    GoodFolder folder;
    folder.write("agencies.csv", replaced(std::string(agencies), "D1,P1,", "D1,P1"));
    CHECK(faults_of_bulk(folder) == Faults{"agencies.csv:7:1 wrong-cells: a record has 6 cells, and this one 5"});
}

TEST_CASE("load_bulk: places are counted in lines of the file and in characters", "[io][bulk]") {
    CHECK(faults_behind("tasks.csv", tasks, "\"nhiệm\nvụ ở\",nơi,\"x\"\n\"T4\",CV-2,đó\n") ==
          Faults{"5:7 unknown-key: no document has the id \"nơi\"", "5:11 bad-date: \"x\" is no day; write YYYY-MM-DD",
                 "6:11 bad-date: \"đó\" is no day; write YYYY-MM-DD"});
}

TEST_CASE("load_bulk: bad agencies", "[io][bulk]") {
    CHECK(
        faults_of_agency("X,D9,comune,4,2010-02-30,2010-1-1\n") ==
        Faults{"9:3 unknown-key: no agency has the id \"D9\" [D1]",
               "9:6 unknown-word: \"comune\" is none of government, ministry, province, department, district, commune, "
               "public_service_unit [commune]",
               "9:13 bad-level: \"4\" is no level; write 0, 1, 2 or 3",
               "9:15 bad-date: \"2010-02-30\" is no day; write YYYY-MM-DD",
               "9:26 bad-date: \"2010-1-1\" is no day; write YYYY-MM-DD [2010-01-01]"});
    CHECK(faults_of_agency(",G,,,1/2/2010,1899-12-31\nX,G,commune,3,2079-06-05,2079-06-06\n") ==
          Faults{"9:1 empty-cell: the cell is empty", "9:4 empty-cell: the cell is empty",
                 "9:5 empty-cell: the cell is empty",
                 "9:6 bad-date: \"1/2/2010\" is no day; write YYYY-MM-DD [2010-02-01]",
                 "9:15 bad-date: \"1899-12-31\" is not between 1900-01-01 and 2079-06-05",
                 "10:26 bad-date: \"2079-06-06\" is not between 1900-01-01 and 2079-06-05"});
    CHECK(faults_of_agency("X,G,commune,3,2010-01-02,2010-01-01\nY,G,commune,3,2010-01-02,2010-01-02\n") ==
          Faults{"9:26 bad-order: \"2010-01-01\" is not after \"from\", 2010-01-02",
                 "10:26 bad-order: \"2010-01-02\" is not after \"from\", 2010-01-02"});
    CHECK(faults_of_agency("X,G,commune,3,1900-01-01,1900-01-02\nY,G,commune,3,,2079-06-05\n").empty());
    CHECK(faults_of_agency("D1,G,commune,3,,\nM1,G,commune,3,,\nD1,G,commune,3,,\n") ==
          Faults{"9:1 duplicate-key: \"D1\" stands already in line 7",
                 "10:1 duplicate-key: \"M1\" stands already in line 6",
                 "11:1 duplicate-key: \"D1\" stands already in line 7"});
}

TEST_CASE("load_bulk: agencies under each other", "[io][bulk]") {
    CHECK(faults_of_agency("A,A,commune,3,,\nB,C,commune,3,,\nD,B,commune,3,,\nC,B,commune,3,,\n") ==
          Faults{"9:3 agency-cycle: \"A\" is under \"A\"",
                 "10:3 agency-cycle: \"B\" is under \"C\", which is under \"B\""});
    std::string ring;
    for (int at = 0; at < 8; ++at)
        ring += "R" + std::to_string(at) + ",R" + std::to_string((at + 1) % 8) + ",commune,3,,\n";
    CHECK(faults_of_agency(ring) ==
          Faults{"9:4 agency-cycle: \"R0\" is under \"R1\", which is under \"R2\", which is under "
                 "\"R3\", which is under \"R4\", which after 3 more is under \"R0\""});
    std::string chain = "id,parent,kind,level,from,to\n"; // deep, and not a circle
    for (int at = 0; at < 100'000; ++at)
        chain += std::to_string(at) + "," + (at == 0 ? "" : std::to_string(at - 1)) + ",commune,3,,\n";
    DataFolder folder;
    const auto nation = io::load_bulk(folder.write("agencies.csv", chain).path());
    REQUIRE(nation.has_value());
    CHECK(nation->agencies.subtree_end.front() == 100'000);
    CHECK(nation->agencies.subtree_end[99'998] == 100'000);
}

TEST_CASE("load_bulk: bad text", "[io][bulk]") {
    using namespace std::string_literals;
    CHECK(faults_of_agency("A\0B,G,commune,3,,\n"s) ==
          Faults{"9:1 unseen-character: the character U+0000 cannot be seen and is not allowed"});
    CHECK(faults_of_agency("A\xC3,G\0,commune,3,,\n"s) ==
          Faults{"9:1 not-utf8: byte 0xC3 is not UTF-8; save the file as UTF-8, in a spreadsheet as \"CSV UTF-8\"",
                 "9:4 unseen-character: the character U+0000 cannot be seen and is not allowed"});
    CHECK(
        faults_of_agency("A\xCC\x81,G,commune,3,,\nA\rB,G,commune,3,,\n D,G,commune,3,,\nE ,G,commune,3,,\n") ==
        Faults{"9:1 not-nfc: a letter and its marks are written apart here; save the text in NFC (precomposed Unicode, "
               "«Unicode dựng sẵn»)",
               "10:1 stray-return: a carriage return stands here without a line feed",
               "11:1 outer-blank: \" D\" begins or ends with a blank",
               "12:1 outer-blank: \"E \" begins or ends with a blank"});
    CHECK(faults_of_person("S4,D1,cadre,state_budget,1980-01-01,F,2000-01-01,,\x7F,1,1,0\n"
                           "S5,D1,cadre,state_budget,1980-01-01,F,2000-01-01,,\x7F,1,1,0\n") ==
          Faults{"5:51 unseen-character: the character U+007F cannot be seen and is not allowed",
                 "6:51 unseen-character: the character U+007F cannot be seen and is not allowed"});
}

TEST_CASE("load_bulk: bad posts", "[io][bulk]") {
    CHECK(faults_of_post("D9,cadr,state,22,-1\nD1,cadre,mixed,1899,1.000\nD1,cadre,mixed,2080,1000000000\n") ==
          Faults{"6:1 unknown-key: no agency has the id \"D9\" [D1]",
                 "6:4 unknown-word: \"cadr\" is none of cadre, civil_servant, public_employee, commune_cadre, "
                 "commune_civil_servant, commune_part_time, contract, association_staff, union_staff [cadre]",
                 "6:9 unknown-word: \"state\" is none of state_budget, service_revenue, mixed",
                 "6:15 bad-year: \"22\" is no year between 1900 and 2079", "6:18 negative-posts: \"-1\" is below zero",
                 "7:16 bad-year: \"1899\" is no year between 1900 and 2079",
                 "7:21 bad-posts: \"1.000\" has separators; write posts in digits only [1000]",
                 "8:16 bad-year: \"2080\" is no year between 1900 and 2079",
                 "8:21 too-many-posts: \"1000000000\" is more than 999999999"});
    CHECK(
        faults_of_post("D1,cadre,state_budget,2024,0\nD1,cadre,mixed,2024,0\nD1,cadre,state_budget,2024,5\n") ==
        Faults{"6:1 duplicate-posts: the figure for this agency, category, funding and year stands already in line 4",
               "8:1 duplicate-posts: the figure for this agency, category, funding and year stands already in line 4"});
    CHECK(faults_of_post("D1,contract,mixed,1900,999999999\nD1,contract,mixed,2079,0\n").empty());
}

TEST_CASE("load_bulk: bad people", "[io][bulk]") {
    CHECK(faults_of_person("S4,D9,cadres,x,1980-13-01,W,2000-00-10,2001-01-32,g,4,-1,yes\n") ==
          Faults{"5:4 unknown-key: no agency has the id \"D9\" [D1]",
                 "5:7 unknown-word: \"cadres\" is none of cadre, civil_servant, public_employee, commune_cadre, "
                 "commune_civil_servant, commune_part_time, contract, association_staff, union_staff [cadre]",
                 "5:14 unknown-word: \"x\" is none of state_budget, service_revenue, mixed",
                 "5:16 bad-date: this is no day; write YYYY-MM-DD", "5:27 bad-sex: \"W\" is neither F nor M",
                 "5:29 bad-date: \"2000-00-10\" is no day; write YYYY-MM-DD",
                 "5:40 bad-date: \"2001-01-32\" is no day; write YYYY-MM-DD",
                 "5:53 bad-rating: \"4\" is no rating; write 0, 1, 2 or 3",
                 "5:55 bad-rating: \"-1\" is no rating; write 0, 1, 2 or 3",
                 "5:58 bad-protected: \"yes\" is neither 0 nor 1"});
    CHECK(faults_of_person("S4,D1,cadre,mixed,2000-01-01,F,2000-01-01,1999-12-31,,1,1,0\n") ==
          Faults{"5:32 bad-order: \"2000-01-01\" is not after the day of birth",
                 "5:43 bad-order: \"1999-12-31\" is before \"started\", 2000-01-01"});
    // A day of birth is nobody's business, right or wrong.
    CHECK(faults_of_person("S4,D1,cadre,mixed,12/3/1990,F,2000-01-01,,,1,1,0\n") ==
          Faults{"5:19 bad-date: this is no day; write YYYY-MM-DD"});
    CHECK(faults_of_person("S4,D1,cadre,mixed,1899-03-12,F,2000-01-01,,,1,1,0\n") ==
          Faults{"5:19 bad-date: this is not between 1900-01-01 and 2079-06-05"});
    // Ids that nobody can use.
    CHECK(faults_of_person(",D1,cadre,mixed,1980-01-01,F,2000-01-01,,,1,1,0\n") ==
          Faults{"5:1 empty-cell: the cell is empty"});
    CHECK(faults_of_person("a\xE2\x80\x8B,D1,cadre,mixed,1980-01-01,F,2000-01-01,,\xE2\x80\x8B,1,1,0\n").size() == 2);
    CHECK(faults_of_person("e\xCC\x81,D1,cadre,mixed,1980-01-01,F,2000-01-01,,,1,1,0\n").size() == 1);
    CHECK(faults_of_person("S4,D1,cadre,mixed,,F,,,,1,1,0\n") ==
          Faults{"5:19 empty-cell: the cell is empty", "5:22 empty-cell: the cell is empty"});
    const std::string rest = ",D1,cadre,mixed,1980-01-01,F,2000-01-01,,,1,1,0\n";
    CHECK(faults_of_person("S30" + rest + "S2" + rest + "S30" + rest + "an id of many characters" + rest + "S31" +
                           rest + "an id of many characters" + rest) ==
          Faults{"6:1 duplicate-key: \"S2\" stands already in line 3",
                 "7:1 duplicate-key: \"S30\" stands already in line 5",
                 "10:1 duplicate-key: \"an id of many characters\" stands already in line 8"});
    CHECK(faults_of_person("S3" + rest) == Faults{"5:1 duplicate-key: \"S3\" stands already in line 4"});
    // The first one is the first in the file, whichever agency comes first in the tree.
    CHECK(faults_of_person("S4,M1" + rest.substr(3) + "S5,D1" + rest.substr(3) + "S4,D1" + rest.substr(3)) ==
          Faults{"7:1 duplicate-key: \"S4\" stands already in line 5"});
    const std::string head =
        "agency,id,category,funding,born,sex,started,left,grade,rating_previous,rating_last,protected\n";
    CHECK(
        faults_with("staff.csv", head + "D1,A" + rest.substr(3) + "M1,B" + rest.substr(3) + "D1,A" + rest.substr(3)) ==
        Faults{"staff.csv:4:4 duplicate-key: \"A\" stands already in line 2"});
}

TEST_CASE("load_bulk: bad documents, tasks and assignments", "[io][bulk]") {
    CHECK(faults_of_document("CV-2,X,x,CV-3  CV-9\nCV 4,G,,\n") ==
          Faults{"4:1 duplicate-key: \"CV-2\" stands already in line 3", "4:6 unknown-key: no agency has the id \"X\"",
                 "4:8 bad-date: \"x\" is no day; write YYYY-MM-DD",
                 "4:10 unknown-key: no document has the id \"CV-3\" [CV-2]",
                 "4:10 unknown-key: no document has the id \"CV-9\" [CV-2]",
                 "5:1 blank-in-key: \"CV 4\" has a blank in it, and bases are set apart by blanks"});
    CHECK(faults_behind("tasks.csv", tasks, "T1,CV-3,x\n") ==
          Faults{"4:1 duplicate-key: \"T1\" stands already in line 2",
                 "4:4 unknown-key: no document has the id \"CV-3\" [CV-2]",
                 "4:9 bad-date: \"x\" is no day; write YYYY-MM-DD"});
    CHECK(
        faults_behind("assignments.csv", assignments, "T3,X,leads\n") ==
        Faults{"5:1 unknown-key: no task has the id \"T3\" [T1]", "5:4 unknown-key: no agency has the id \"X\"",
               "5:6 unknown-word: \"leads\" is none of lead, cooperate, implement, advise, supervise, report [lead]"});
}

TEST_CASE("load_bulk: all files are checked in one run, in their order", "[io][bulk]") {
    GoodFolder folder;
    folder.write("assignments.csv", std::string(assignments) + "T1,G,x\n")
        .write("agencies.csv", std::string(agencies) + "\n");
    folder.write("staff.csv", "id\n");
    const Faults faults = faults_of_bulk(folder);
    REQUIRE(faults.size() == 13);
    CHECK(faults.front() == "agencies.csv:9:1 empty-line: the line is empty");
    CHECK(faults[1] == "staff.csv:1:1 missing-column: there is no column \"agency\"");
    CHECK(faults.back() == "assignments.csv:5:6 unknown-word: \"x\" is none of lead, cooperate, implement, advise, "
                           "supervise, report");
}

TEST_CASE("load_bulk: a load that needs too much memory is refused before it takes it", "[io][bulk]") {
    GoodFolder folder;
    std::string wide(posts);
    for (int at = 0; at < 5'000; ++at)
        wide += "G,cadre,state_budget,20" + std::to_string(30 + at % 40) + "," + std::to_string(at) + "\n";
    io::BulkOptions options;
    options.memory_limit = 70'000;
    CHECK(faults_of_bulk(folder, options).empty());
    folder.write("posts.csv", wide);
    CHECK(faults_of_bulk(folder, options) ==
          Faults{
              "posts.csv too-large: about 93203 bytes of memory are needed up to here, and at most 70000 may be used"});

    std::string all_lines(posts.substr(0, posts.find('\n') + 1)); // few rows, and a large cube
    for (const auto* agency : {"G", "P1", "M1", "D1", "U1", "C1"})
        for (const auto category : all_staff_categories)
            for (const auto* year_and_posts : {",mixed,1900,1\n", ",mixed,2079,2\n"})
                all_lines += std::string(agency) + "," + std::string(word(category)) + year_and_posts;
    folder.write("posts.csv", all_lines);
    CHECK(faults_of_bulk(folder, options) ==
          Faults{
              "posts.csv too-large: about 83741 bytes of memory are needed up to here, and at most 70000 may be used"});
    options.memory_limit = 1'000'000;
    CHECK(faults_of_bulk(folder, options).empty());
}

TEST_CASE("load_bulk: progress is told up to the end, and a load can be stopped", "[io][bulk]") {
    for (const bool quoted : {false, true}) {
        const GoodFolder folder([&](const std::string& text) { return quoted ? with_quotes(text) : text; });
        std::vector<io::BulkProgress> told_progress;
        io::BulkOptions options;
        options.progress = [&](const io::BulkProgress& progress) { told_progress.push_back(progress); };
        REQUIRE(io::tables::load_tables(io::tables::Input(folder.path()), options, {50, 16}).has_value());
        REQUIRE(told_progress.size() > 10);
        CHECK(told_progress.back().bytes_done == told_progress.back().bytes_total);
        std::size_t size = 0;
        for (const auto& file : std::filesystem::directory_iterator(folder.path()))
            size += file.file_size();
        CHECK(told_progress.back().bytes_total == size);

        std::atomic<bool> stop = false;
        options.stop           = &stop;
        for (const unsigned threads : {1U, 3U}) {
            told_progress.clear();
            stop             = false;
            options.threads  = threads;
            options.progress = [&](const io::BulkProgress& progress) {
                told_progress.push_back(progress);
                if (told_progress.size() == 5) stop = true;
            };
            CHECK(faults_of_bulk(folder, options, {50, 16}) ==
                  Faults{"the folder stopped: stopped before everything was read"});
            CHECK(told_progress.size() < 5 + threads + 1);
        }
    }
}

TEST_CASE("load_bulk: the header tells every code of a fault, and no other", "[io][bulk]") {
    const std::filesystem::path root = CONGVU_SOURCE_DIR;
    const auto content               = [](const std::filesystem::path& path) {
        std::ostringstream text;
        text << std::ifstream(path).rdbuf();
        return text.str();
    };
    const auto words_in = [](const std::string& text, const char* pattern) {
        std::set<std::string> words;
        const std::regex word(pattern);
        for (std::sregex_iterator at(text.begin(), text.end(), word), end; at != end; ++at)
            words.insert((*at)[1]);
        return words;
    };
    std::string sources;
    for (const auto& file : std::filesystem::directory_iterator(root / "src/io/bulk"))
        sources += content(file.path());
    for (const auto* code : {"not-utf8", "unseen-character", "not-nfc"}) { // told of texts everywhere
        CHECK(content(root / "src/io/encoding.cpp").find(code) != std::string::npos);
        sources += std::string("\"") + code + "\"";
    }
    const auto told_of_header = words_in(content(root / "include/congvu/io/load_bulk.hpp"), "`([a-z0-9]+-[a-z0-9-]+)`");
    CHECK(words_in(sources, "\"([a-z0-9]+-[a-z0-9-]+)\"") == told_of_header);
    CHECK(told_of_header.size() > 30);
}
