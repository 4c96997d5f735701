// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace congvu::program {

/// What the program tells its caller.
enum class Exit : int {
    ok        = 0, ///< it ran, and no violation was found
    violation = 1, ///< at least one finding of severity «violation»
    bad_input = 2, ///< bad usage or bad input: nothing was checked
};

/// Where a run reads and writes. Findings go to `out`, errors and progress to `err`.
struct Streams {
    std::ostream& out;
    std::ostream& err;
    bool colour   = false; ///< whether `out` is a terminal that shows colours
    bool progress = false; ///< whether `err` is a terminal, where somebody waits
    /// Told of each file that is being written and must not be left half done; of nothing when it is done.
    void (*drafting)(const std::string& file) = [](const std::string&) {};
};

/// The whole program, from its arguments (without its name) to its exit status.
[[nodiscard]] Exit run(const std::vector<std::string>& arguments, Streams streams);

} // namespace congvu::program
