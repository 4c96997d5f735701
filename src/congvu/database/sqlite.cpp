// SPDX-License-Identifier: BSL-1.0
#include "../../report/csv_cell.hpp"
#include "../commands.hpp"
#include "database.hpp"

#include <sqlite3.h>

#include <ostream>

namespace congvu::program {

namespace {

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

class Sqlite final : public Database {
public:
    explicit Sqlite(const std::string& file) {
        sqlite3* opened  = nullptr;
        const int status = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
        database_.reset(opened);
        if (status != SQLITE_OK) refuse("the database cannot be opened");
        sqlite3_busy_timeout(opened, 10'000); // somebody writes; wait
        run("BEGIN");                         // all views as they are at one moment
    }

    bool has(const SourceView& view) override {
        const Statement asked = prepare("SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND name = '" +
                                        std::string(view.name) + "'");
        return step(asked);
    }

    std::size_t copy(const SourceView& view, std::ostream& out) override {
        const Statement rows = prepare(select(view, {}));
        std::size_t count    = 0;
        for (; step(rows); ++count)
            write_row(rows.get(), view, out);
        return count;
    }

private:
    void write_row(sqlite3_stmt* row, const SourceView& view, std::ostream& out) {
        for (int at = 0; at < static_cast<int>(view.columns.size()); ++at) {
            if (at > 0) out << ',';
            if (sqlite3_column_type(row, at) == SQLITE_BLOB)
                throw BadUsage{std::string(view.name) + ": column \"" +
                               std::string(view.columns[static_cast<std::size_t>(at)]) +
                               "\" holds bytes, and text is needed"};
            const auto* const text =
                reinterpret_cast<const char*>(sqlite3_column_text(row, at)); // NOLINT(*-reinterpret-cast)
            if (text != nullptr)
                out << report::csv_cell({text, static_cast<std::size_t>(sqlite3_column_bytes(row, at))});
        }
        out << '\n';
    }

    [[noreturn]] void refuse(const std::string& what) { throw BadUsage{what + ": " + sqlite3_errmsg(database_.get())}; }
    void run(const std::string& sql) {
        if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) refuse("the database");
    }
    Statement prepare(const std::string& sql) {
        sqlite3_stmt* made = nullptr;
        if (sqlite3_prepare_v2(database_.get(), sql.c_str(), -1, &made, nullptr) != SQLITE_OK) refuse("the database");
        return Statement(made);
    }
    /// Whether there is one more row.
    bool step(const Statement& statement) {
        const int status = sqlite3_step(statement.get());
        if (status != SQLITE_ROW && status != SQLITE_DONE) refuse("the database");
        return status == SQLITE_ROW;
    }

    std::unique_ptr<sqlite3, Close> database_;
};

} // namespace

std::unique_ptr<Database> open_sqlite(const std::string& file) { return std::make_unique<Sqlite>(file); }

} // namespace congvu::program
