// SPDX-License-Identifier: BSL-1.0
// What tests of the program share: running it in this process, on the data sets that ship with it.
#pragma once

#include "../../src/congvu/run.hpp"

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace congvu::testing {

using program::Exit;

inline std::string ha_tinh() { return CONGVU_SOURCE_DIR "/docs/examples/ha-tinh"; }
inline std::string nation() { return CONGVU_SOURCE_DIR "/docs/examples/nation"; }

struct Run {
    Exit exit;
    std::string out;
    std::string err;
};

inline Run run(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    const Exit exit = program::run(arguments, {out, err});
    return {exit, out.str(), err.str()};
}

inline bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace congvu::testing
