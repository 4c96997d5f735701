// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/compare.hpp>
#include <congvu/report/write.hpp>

#include <iosfwd>
#include <string_view>
#include <vector>

namespace congvu::report {

/// One side of a comparison.
struct Side {
    const Dataset& data;   ///< what was checked
    const Report& report;  ///< what came of it
    std::string_view name; ///< how the data set was named to the program
};

/// Writes what is different between two checks: which findings appear, vanish or change, and why.
void write_changes(std::ostream& out, Side before, Side after, const std::vector<Change>& changes, Format format,
                   Style style);

} // namespace congvu::report
