// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"
#include "database/database.hpp"
#include "draft_folder.hpp"

#include <congvu/io/load_bulk.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace congvu::program {

namespace {

namespace fs = std::filesystem;

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
    const std::string_view popolo = "popolo:";
    if (options.source.starts_with(popolo))
        return import_popolo(options, options.source.substr(popolo.size()), streams);
    if (!options.kinds.empty() || !options.level.empty())
        throw BadUsage{"--map and --level are for organisations of a file in Popolo"};
    std::vector<std::string_view> files;
    files.reserve(source_views.size());
    for (const SourceView& view : source_views)
        files.push_back(view.file);
    const auto database = open_database(options.source);
    DraftFolder draft(options.folder, files, options.replace);
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
    throw BadUsage{"what is imported is named as sqlite:FILE, postgresql://HOST/NAME or popolo:FILE"};
}

} // namespace congvu::program
