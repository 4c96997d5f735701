// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "commands.hpp"

#include <congvu/report/write.hpp>

namespace congvu::program {

/// Checks the data of a whole country, in the CSV files of io::load_bulk().
[[nodiscard]] Exit check_nation(const CheckOptions& options, report::Format format, Streams streams);

} // namespace congvu::program
