// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>

/// \file
/// The example's HR application, docs/examples/database, in a file of SQLite.

namespace congvu::testing {

inline void run_sql(const std::filesystem::path& database, const std::string& sql) {
    sqlite3* opened = nullptr;
    const int made  = sqlite3_open(database.c_str(), &opened);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> owned(opened, sqlite3_close);
    if (made != SQLITE_OK || sqlite3_exec(opened, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(opened));
}

inline void make_hr_database(const std::filesystem::path& database) {
    for (const char* part : {"hr.sql", "views.sql"}) {
        std::ifstream in(std::filesystem::path(CONGVU_SOURCE_DIR "/docs/examples/database") / part, std::ios::binary);
        run_sql(database, {std::istreambuf_iterator<char>(in), {}});
    }
}

} // namespace congvu::testing
