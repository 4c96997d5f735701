// SPDX-License-Identifier: BSL-1.0
#include "../commands.hpp"
#include "database.hpp"

#include <libpq-fe.h>

#include <ostream>

namespace congvu::program {

namespace {

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
    void operator()(PGresult* result) const { PQclear(result); }
    void operator()(char* text) const { PQfreemem(text); }
};
using Answer = std::unique_ptr<PGresult, Finish>;

class Postgresql final : public Database {
public:
    explicit Postgresql(const std::string& address) : connection_(PQconnectdb(address.c_str())) {
        if (PQstatus(connection_.get()) != CONNECTION_OK) refuse("the database cannot be reached");
        run("SET client_encoding = 'UTF8'");
        run("SET datestyle = 'ISO, YMD'");
        run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); // all views as they are at one moment
    }

    bool has(const SourceView& view) override {
        const Answer found = ask("SELECT to_regclass('" + std::string(view.name) + "')", PGRES_TUPLES_OK);
        return PQgetisnull(found.get(), 0, 0) == 0;
    }

    std::size_t copy(const SourceView& view, std::ostream& out) override {
        // In the order of bytes, whatever language the database speaks.
        ask("COPY (" + select(view, "::text COLLATE \"C\"") + ") TO STDOUT (FORMAT csv)", PGRES_COPY_OUT);
        std::size_t count = 0;
        char* row         = nullptr;
        int size          = 0;
        while ((size = PQgetCopyData(connection_.get(), &row, 0)) > 0) {
            const std::unique_ptr<char, Finish> owned(row);
            out.write(row, size);
            ++count;
        }
        if (size != -1) refuse(std::string(view.name));
        // What is said last tells whether the copy is whole.
        for (Answer last(PQgetResult(connection_.get())); last; last.reset(PQgetResult(connection_.get())))
            if (PQresultStatus(last.get()) != PGRES_COMMAND_OK) refuse(std::string(view.name));
        return count;
    }

private:
    [[noreturn]] void refuse(const std::string& what) {
        std::string why = PQerrorMessage(connection_.get());
        while (why.ends_with('\n'))
            why.pop_back();
        throw BadUsage{what + ": " + why};
    }
    Answer ask(const std::string& sql, ExecStatusType wanted) {
        Answer answer(PQexec(connection_.get(), sql.c_str()));
        if (PQresultStatus(answer.get()) != wanted) refuse("the database");
        return answer;
    }
    void run(const std::string& sql) { ask(sql, PGRES_COMMAND_OK); }

    std::unique_ptr<PGconn, Finish> connection_;
};

} // namespace

std::unique_ptr<Database> open_postgresql(const std::string& address) { return std::make_unique<Postgresql>(address); }

} // namespace congvu::program
