// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "job.hpp"

#include <congvu/io/load_bulk.hpp>

#include <filesystem>

namespace congvu::io::tables {

/// As `load_bulk`, in pieces of a given size.
[[nodiscard]] Result<bulk::Nation> load_tables(const std::filesystem::path& folder, const BulkOptions& options,
                                               const Tuning& tuning);

} // namespace congvu::io::tables
