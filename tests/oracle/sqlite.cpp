// SPDX-License-Identifier: BSL-1.0
#include "verdicts.hpp"

#include <sqlite3.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace congvu::oracle {

namespace {

/// A database in memory.
class Database {
public:
    Database() {
        sqlite3* opened = nullptr;
        if (sqlite3_open(":memory:", &opened) != SQLITE_OK) throw std::runtime_error("SQLite opens no database");
        handle_.reset(opened);
    }

    void run(const std::string& statements) {
        check(sqlite3_exec(handle_.get(), statements.c_str(), nullptr, nullptr, nullptr));
    }

    /// Every row of a table or view, as text.
    [[nodiscard]] std::vector<std::vector<std::string>> all(const std::string& query) {
        sqlite3_stmt* const statement = prepare(query);
        std::vector<std::vector<std::string>> rows;
        int state = sqlite3_step(statement);
        for (; state == SQLITE_ROW; state = sqlite3_step(statement)) {
            std::vector<std::string> row;
            for (int column = 0; column < sqlite3_column_count(statement); ++column) {
                const auto* const text = sqlite3_column_text(statement, column);
                row.emplace_back(text == nullptr ? "" : reinterpret_cast<const char*>(text));
            }
            rows.push_back(std::move(row));
        }
        sqlite3_finalize(statement);
        if (state != SQLITE_DONE) check(state);
        return rows;
    }

    void fill(const Table& relation, const Facts::Rows& rows) {
        std::istringstream words{std::string(relation.columns)};
        const auto columns = std::distance(std::istream_iterator<std::string>(words), {});
        std::string marks  = "?";
        for (auto more = columns - 1; more > 0; --more)
            marks += ",?";
        sqlite3_stmt* const statement =
            prepare("INSERT INTO " + std::string(relation.name) + " VALUES (" + marks + ")");
        for (const auto& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i)
                bind(statement, static_cast<int>(i) + 1, row[i]);
            if (sqlite3_step(statement) != SQLITE_DONE) check(sqlite3_errcode(handle_.get()));
            sqlite3_reset(statement);
        }
        sqlite3_finalize(statement);
    }

private:
    struct Close {
        void operator()(sqlite3* opened) const { sqlite3_close(opened); }
    };

    void check(int result) const {
        if (result != SQLITE_OK) throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(handle_.get()));
    }

    sqlite3_stmt* prepare(const std::string& query) {
        sqlite3_stmt* statement = nullptr;
        check(sqlite3_prepare_v2(handle_.get(), query.c_str(), -1, &statement, nullptr));
        return statement;
    }

    static void bind(sqlite3_stmt* statement, int at, const Cell& cell) {
        if (const auto* number = std::get_if<std::int64_t>(&cell.value)) {
            sqlite3_bind_int64(statement, at, *number);
            return;
        }
        const auto* word            = std::get_if<Word>(&cell.value);
        const std::string_view text = word != nullptr ? word->text : std::get<std::string>(cell.value);
        sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }

    std::unique_ptr<sqlite3, Close> handle_;
};

} // namespace

Oracle judge_by_sqlite(const Facts& facts, const std::filesystem::path& programs) {
    Database database;
    database.run("BEGIN");
    for (const Table& relation : relations()) {
        std::string columns(relation.columns);
        std::string first_two = columns.substr(0, columns.find(' ', columns.find(' ') + 1));
        for (std::string* list : {&columns, &first_two})
            for (auto blank = list->find(' '); blank != std::string::npos; blank = list->find(' ', blank + 2))
                list->replace(blank, 1, ", ");
        const std::string name(relation.name);
        database.run("CREATE TABLE " + name + " (" + columns + ")");
        const auto rows = facts.rows().find(name);
        if (rows != facts.rows().end()) database.fill(relation, rows->second);
        database.run("CREATE INDEX by_" + name + " ON " + name + " (" + first_two + ")");
    }
    database.run("COMMIT; ANALYZE");
    std::ifstream file(programs / "quota.sql");
    database.run({std::istreambuf_iterator<char>(file), {}});

    Oracle oracle;
    for (const auto& row : database.all("SELECT rule FROM judges"))
        oracle.rules.insert(row.at(0));
    for (const auto& row : database.all("SELECT world, rule, subject, outcome FROM verdict"))
        oracle.verdicts[{static_cast<std::uint32_t>(std::stoul(row.at(0))), row.at(1), row.at(2)}].insert(row.at(3));
    return oracle;
}

} // namespace congvu::oracle
