// SPDX-License-Identifier: BSL-1.0
#include "../io/temp_folder.hpp"
#include "../testing.hpp"
#include "hr_database.hpp"
#include "running.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <utility>

using namespace congvu;
using namespace congvu::testing;

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::multiset<std::string> lines(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::multiset<std::string> all;
    for (std::string line; std::getline(in, line);)
        all.insert(line);
    return all;
}

/// An HR application, and where its data goes.
class Application {
public:
    Application() { make_hr_database(file()); }
    void run_sql(const std::string& sql) const { testing::run_sql(file(), sql); }
    [[nodiscard]] std::string file() const { return (folder_.path() / "hr.db").string(); }
    [[nodiscard]] fs::path country() const { return folder_.path() / "country"; }
    [[nodiscard]] bool left_something() const {
        return fs::exists(folder_.path() / "country.part") || fs::exists(folder_.path() / "country.old");
    }
    [[nodiscard]] Run import(bool replace = false) const {
        std::vector<std::string> arguments{"import", "sqlite:" + file(), country().string(), "--lang", "en"};
        if (replace) arguments.emplace_back("--replace");
        return run(arguments);
    }

private:
    TempFolder folder_;
};

} // namespace

TEST_CASE("import: the views of a database become the files of a country") {
    const Application application;
    const Run imported = application.import();
    CHECK(imported.err.empty());
    REQUIRE(imported.exit == Exit::ok);
    CHECK(imported.out == "congvu_agency: 9 rows\ncongvu_posts: 9 rows\ncongvu_staff: 9 rows\ncongvu_document: 2 rows\n"
                          "congvu_task: 2 rows\ncongvu_assignment: 3 rows\n");
    for (const auto& file : fs::directory_iterator(CONGVU_SOURCE_DIR "/docs/examples/country"))
        CHECK(lines(application.country() / file.path().filename()) == lines(file.path()));
    CHECK(read(application.country() / "agencies.csv").starts_with("id,parent,kind,level,from,to\nBO-A,"));
    CHECK_FALSE(application.left_something());
}

TEST_CASE("import: cells that need quotation marks get them, and nothing is a text that is empty") {
    const Application application;
    application.run_sql(
        "DROP VIEW congvu_document; DROP VIEW congvu_task; DROP VIEW congvu_assignment;"
        "UPDATE nhan_su SET ngach = 'a \"b\", c' WHERE ma = 'S001'; UPDATE nhan_su SET ngach = NULL WHERE ma = 'S002'");
    REQUIRE(application.import().exit == Exit::ok);
    const auto staff = lines(application.country() / "staff.csv");
    CHECK(staff.contains("S001,SO-NV,civil_servant,state_budget,1980-05-12,F,2005-09-01,,\"a \"\"b\"\", c\",3,2,0"));
    CHECK(staff.contains("S002,SO-NV,civil_servant,state_budget,1964-02-01,M,1990-01-01,,,2,2,0"));
    CHECK_FALSE(fs::exists(application.country() / "documents.csv"));
}

TEST_CASE("import: a fault is told with its view and the key of its row, and no date of birth") {
    const Application application;
    application.run_sql(
        "PRAGMA foreign_keys = off; UPDATE nhan_su SET don_vi = 'SO-NB', ngay_sinh = '1990-13-01' WHERE ma = 'S004'");
    const Run refused = application.import();
    CHECK(refused.exit == Exit::bad_input);
    CHECK(refused.err.find("congvu_staff id=S004: no agency has the id \"SO-NB\"; did you mean \"SO-NV\"?\n") !=
          std::string::npos);
    CHECK(refused.err.find("congvu: bad data in the database; nothing was imported\n") != std::string::npos);
    CHECK_FALSE(fs::exists(application.country()));
    CHECK_FALSE(application.left_something());
}

TEST_CASE("import: each of several faults is told with the key of its own row") {
    const Application application;
    application.run_sql("PRAGMA foreign_keys = off; UPDATE bien_che SET don_vi = 'X' WHERE don_vi = 'THPT-1';"
                        "UPDATE nhan_su SET gioi_tinh = '?' WHERE ma = 'S002' OR ma = 'S007';"
                        "UPDATE nhan_su SET xep_loai = 9 WHERE ma = 'S007'");
    const std::string told = application.import().err;
    CHECK(told.starts_with("congvu_posts agency=X: "));
    for (const auto& [row, times] :
         {std::pair{"congvu_posts agency=X: ", 2}, {"congvu_staff id=S002: ", 1}, {"congvu_staff id=S007: ", 2}}) {
        INFO(row);
        int found = 0;
        for (auto at = told.find(row); at != std::string::npos; at = told.find(row, at + 1))
            ++found;
        CHECK(found == times);
    }
}

TEST_CASE("import: an earlier import is replaced when somebody wants it, and nothing else is") {
    const Application application;
    REQUIRE(application.import().exit == Exit::ok);
    const Run again = application.import();
    CHECK(again.exit == Exit::bad_input);
    CHECK(again.err.find("--replace") != std::string::npos);

    application.run_sql("UPDATE bien_che SET chi_tieu = 36 WHERE don_vi = 'SO-NV' AND nam = 2026");
    REQUIRE(application.import(true).exit == Exit::ok);
    CHECK(lines(application.country() / "posts.csv").contains("SO-NV,civil_servant,state_budget,2026,36"));
    CHECK_FALSE(application.left_something());

    application.run_sql("DROP VIEW congvu_agency");
    CHECK(application.import(true).err == "congvu: the database has no view congvu_agency\n");
    CHECK(lines(application.country() / "posts.csv").contains("SO-NV,civil_servant,state_budget,2026,36"));

    std::ofstream(application.country() / "letter.txt") << "mine";
    const Run other = application.import(true);
    CHECK(other.exit == Exit::bad_input);
    CHECK(other.err.find("holds \"letter.txt\"") != std::string::npos);
    CHECK(read(application.country() / "letter.txt") == "mine");
}

TEST_CASE("import: what a view lacks is told by the database, and never guessed") {
    const Application application;
    application.run_sql(
        "DROP VIEW congvu_task; CREATE VIEW congvu_task AS SELECT ma AS id, van_ban AS document FROM nhiem_vu");
    CHECK(application.import().err == "congvu: the database: no such column: v.due\n");
    CHECK_FALSE(application.left_something());
    application.run_sql("DROP VIEW congvu_task; CREATE VIEW congvu_task AS SELECT ma AS id, van_ban AS document, x'00' "
                        "AS due FROM nhiem_vu");
    CHECK(application.import().err == "congvu: congvu_task: column \"due\" holds bytes, and text is needed\n");
}

TEST_CASE("import: a database that is not there is not made") {
    const TempFolder folder;
    const std::string file = (folder.path() / "no.db").string();
    CHECK(run({"import", "sqlite:" + file, (folder.path() / "x").string()}).err ==
          "congvu: the database cannot be opened: unable to open database file\n");
    CHECK_FALSE(fs::exists(file));
    CHECK(run({"import", "mysql://host", (folder.path() / "x").string()}).err ==
          "congvu: what is imported is named as sqlite:FILE, postgresql://HOST/NAME or popolo:FILE\n");
}
