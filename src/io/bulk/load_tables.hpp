// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "job.hpp"

#include <congvu/io/load_bulk.hpp>

namespace congvu::io::tables {

/// As `load_bulk`, in pieces of a given size.
[[nodiscard]] Result<bulk::Nation> load_tables(const Input& input, const BulkOptions& options, const Tuning& tuning);

} // namespace congvu::io::tables
