// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/nation.hpp>
#include <congvu/io/diagnostic.hpp>

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace congvu::io {

/// How far a load has come.
struct BulkProgress {
    std::size_t bytes_done  = 0; ///< of all files together
    std::size_t bytes_total = 0; ///< what all files together have
};

/// How to read the data of a country. None of it changes what is read.
struct BulkOptions {
    unsigned threads = 1;                              ///< how many threads read; 0 is taken for 1
    std::map<std::string, std::string> headings;       ///< what a file calls a column, and what we call it
    std::size_t shown_faults = 100;                    ///< how many faults are told; all of them are counted
    std::size_t memory_limit = 0;                      ///< in bytes, estimated before memory is taken; 0: none
    std::function<void(const BulkProgress&)> progress; ///< told now and then, by one thread at a time
    const std::atomic<bool>* stop = nullptr;           ///< the load is given up soon after this becomes true
};

/// Whether the folder holds the data of a country: a file `agencies.csv`.
[[nodiscard]] bool is_bulk(const std::filesystem::path& folder);

/// Reads the data of a country.
[[nodiscard]] Result<bulk::Nation> load_bulk(const std::filesystem::path& folder, const BulkOptions& options = {});

} // namespace congvu::io
