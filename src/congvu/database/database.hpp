// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "views.hpp"

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <string>

namespace congvu::program {

/// A database that is read, as it was at one moment, whatever others write meanwhile. Nothing in it is changed.
class Database {
public:
    Database()                           = default;
    virtual ~Database()                  = default;
    Database(const Database&)            = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] virtual bool has(const SourceView& view) = 0;
    /// Writes the rows of a view as comma-separated values, in the order of their keys, one after another as they come;
    /// gives how many there were. \throws BadUsage when the view cannot be read to its end.
    virtual std::size_t copy(const SourceView& view, std::ostream& out) = 0;
};

/// Opens a database: `sqlite:FILE`, or `postgresql://…` as libpq has it. Messages never repeat where the database is,
/// for that may hold a password. \throws BadUsage when it cannot be opened.
[[nodiscard]] std::unique_ptr<Database> open_database(const std::string& source);

/// \{
[[nodiscard]] std::unique_ptr<Database> open_sqlite(const std::string& file);
[[nodiscard]] std::unique_ptr<Database> open_postgresql(const std::string& address);
/// \}

} // namespace congvu::program
