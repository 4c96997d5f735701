// SPDX-License-Identifier: BSL-1.0
#include "handles.hpp"

#include <congvu/io/load.hpp>
#include <congvu/io/load_bulk.hpp>

#include <algorithm>
#include <filesystem>

namespace congvu::c {

namespace {

io::BulkOptions bulk_options(const congvu_load_options* options) {
    const auto known = taken(options, "options");
    io::BulkOptions how;
    how.threads = std::max(1U, known.threads);
    if (known.shown_faults != 0) how.shown_faults = known.shown_faults;
    how.memory_limit = known.memory_limit;
    return how;
}

/// Makes a handle of what was read.
template <typename What>
congvu_data* new_data(std::string name, Result<What> read) {
    if (!read) {
        for (const Diagnostic& fault : read.error().all)
            if (fault.code == "out-of-memory") throw std::bad_alloc();
        std::string message = "the data is wrong";
        if (!read.error().all.empty()) message += ": " + to_string(read.error().all.front());
        throw Failure{CONGVU_BAD_INPUT, std::move(message), std::move(read).error()};
    }
    auto loaded = std::make_shared<const Loaded>(std::move(name), std::move(*read));
    return std::make_unique<congvu_data>(congvu_data{.loaded = std::move(loaded)}).release();
}

std::vector<io::NamedText> texts_of(const congvu_file* files, std::size_t count) {
    if (count == 0) throw Failure{CONGVU_BAD_ARGUMENT, "there are no files"};
    std::vector<io::NamedText> texts;
    for (std::size_t at = 0; at < count; ++at) {
        const congvu_file& file = (&need(files, "files"))[at]; // NOLINT(*-pointer-arithmetic): an array of C
        if (file.length != 0) need(file.bytes, "bytes of a file");
        texts.push_back({text(file.name, "name of a file"), {file.length == 0 ? "" : file.bytes, file.length}});
    }
    return texts;
}

} // namespace

} // namespace congvu::c

using namespace congvu;

congvu_status congvu_load(const char* path, const congvu_load_options* options, congvu_data** data,
                          congvu_error** error) {
    return c::guarded(error, [&] {
        c::need_place(data, "data");
        const std::string name(c::text(path, "path"));
        const auto how = c::bulk_options(options);
        *data = io::is_bulk(name) ? c::new_data(name, io::load_bulk(name, how)) : c::new_data(name, io::load(name));
    });
}

congvu_status congvu_load_memory(const congvu_file* files, size_t count, const congvu_load_options* options,
                                 congvu_data** data, congvu_error** error) {
    return c::guarded(error, [&] {
        c::need_place(data, "data");
        const auto texts       = c::texts_of(files, count);
        const auto how         = c::bulk_options(options);
        const bool is_country  = std::any_of(texts.begin(), texts.end(),
                                             [](const io::NamedText& one) { return one.name.ends_with(".csv"); });
        const char* const name = "(memory)";
        *data = is_country ? c::new_data(name, io::load_bulk(texts, how)) : c::new_data(name, io::load(texts));
    });
}

void congvu_data_free(congvu_data* data) { c::release(data); }

congvu_status congvu_data_get_size(const congvu_data* data, congvu_data_size* size, size_t size_of,
                                   congvu_error** error) {
    return c::guarded(error, [&] {
        const c::Loaded& loaded = *c::handle(data, "data").loaded;
        congvu_data_size all{};
        if (const bulk::Nation* nation = loaded.nation()) {
            all = {1, nation->agencies.size(), nation->documents.size(), nation->tasks.size(), 0, nation->staff.size()};
            all.figures = bulk::given_figures(*nation);
        } else {
            const Dataset& records = *loaded.records();
            all                    = {0,
                                      records.agencies.size(),
                                      records.documents.size(),
                                      records.tasks.size(),
                                      records.figures.size(),
                                      records.staff.size()};
        }
        c::give(all, size, size_of);
    });
}
