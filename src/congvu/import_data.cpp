// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"
#include "database/database.hpp"

#include <congvu/io/load_bulk.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>

namespace congvu::program {

namespace {

namespace fs = std::filesystem;

/// A folder that is being filled. It takes its name when it is whole, and else is gone.
class Draft {
public:
    explicit Draft(const fs::path& target) : target_(target), path_(target) {
        path_ += ".part";
        fs::remove_all(path_); // what somebody left who was killed
        std::error_code failed;
        if (!fs::create_directory(path_, failed)) throw BadUsage{"\"" + path_.string() + "\" cannot be made"};
    }
    ~Draft() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Draft(const Draft&)            = delete;
    Draft& operator=(const Draft&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

    /// Takes the place of the folder that is there, if one is.
    void finish() {
        fs::path old = target_;
        old += ".old";
        std::error_code failed;
        fs::remove_all(old, failed);
        const bool replaces = fs::exists(target_, failed);
        if (replaces) fs::rename(target_, old, failed);
        if (!failed) fs::rename(path_, target_, failed);
        if (failed) throw BadUsage{"\"" + target_.string() + "\" cannot be written"};
        if (replaces) fs::remove_all(old, failed);
    }

private:
    fs::path target_;
    fs::path path_;
};

/// Only data that an import wrote is replaced by another import.
void refuse_other_folders(const fs::path& folder, bool replace) {
    if (!fs::exists(folder)) return;
    if (!replace)
        throw BadUsage{"\"" + folder.string() + "\" is there already; --replace puts the new data in its place"};
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (std::none_of(source_views.begin(), source_views.end(),
                         [&](const SourceView& view) { return view.file == name; }))
            throw BadUsage{"\"" + folder.string() + "\" holds \"" + name +
                           "\", which no import wrote; it is not replaced"};
    }
}

std::size_t copy(Database& database, const SourceView& view, const fs::path& file, Streams streams) {
    streams.drafting(file.string());
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    for (std::size_t at = 0; at < view.columns.size(); ++at)
        out << (at == 0 ? "" : ",") << view.columns[at];
    out << '\n';
    const std::size_t rows = database.copy(view, out);
    out.close();
    streams.drafting({});
    if (!out) throw BadUsage{"\"" + file.string() + "\" could not be written"};
    return rows;
}

/// Tells faults of the views that files came from, and of rows by the first part of their key. Faults come in the order
/// of files and lines, so that each file is read once.
class Teller {
public:
    explicit Teller(std::ostream& err) : err_(err) {}

    void tell(Diagnostic fault) {
        const fs::path file = fault.file;
        const auto view     = std::find_if(source_views.begin(), source_views.end(),
                                           [&](const SourceView& one) { return one.file == file.filename().string(); });
        if (view != source_views.end()) {
            fault.file = view->name;
            if (fault.line > 1) fault.file += " " + std::string(view->columns.front()) + "=" + key_in(file, fault.line);
            fault.line = fault.column = 0;
        }
        err_ << to_string(fault) << '\n';
    }

private:
    std::string key_in(const fs::path& file, std::uint32_t line) {
        if (file != file_ || line < line_) {
            in_   = std::ifstream(file, std::ios::binary);
            file_ = file;
            line_ = 0;
        }
        for (; line_ < line && std::getline(in_, text_); ++line_) {
        }
        return text_.substr(0, text_.find(','));
    }

    std::ostream& err_;
    fs::path file_;
    std::ifstream in_;
    std::string text_;       ///< the last line that was read
    std::uint32_t line_ = 0; ///< its number
};

} // namespace

Exit import_data(const ImportOptions& options, Streams streams) {
    const fs::path folder =
        fs::path(options.folder).has_filename() ? fs::path(options.folder) : fs::path(options.folder).parent_path();
    refuse_other_folders(folder, options.replace);
    const auto database = open_database(options.source);
    Draft draft(folder);
    for (const SourceView& view : source_views) {
        if (!database->has(view)) {
            if (view.name == source_views.front().name)
                throw BadUsage{"the database has no view " + std::string(view.name)};
            continue;
        }
        const std::size_t rows = copy(*database, view, draft.path() / view.file, streams);
        streams.out << view.name << ": " << rows << (options.language == "en" ? " rows\n" : " dòng\n");
    }
    if (const auto loaded = io::load_bulk(draft.path()); !loaded) {
        Teller teller(streams.err);
        for (const Diagnostic& fault : loaded.error().all)
            teller.tell(fault);
        streams.err << "congvu: bad data in the database; nothing was imported\n";
        return Exit::bad_input;
    }
    draft.finish();
    return Exit::ok;
}

std::unique_ptr<Database> open_database(const std::string& source) {
    const std::string_view sqlite = "sqlite:";
    if (source.starts_with(sqlite)) return open_sqlite(source.substr(sqlite.size()));
    if (source.starts_with("postgresql://") || source.starts_with("postgres://")) return open_postgresql(source);
    throw BadUsage{"a database is named as sqlite:FILE or postgresql://HOST/NAME"};
}

} // namespace congvu::program
