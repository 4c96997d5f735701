// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace congvu::program {

/// Lays a picture out with Graphviz. No text of the picture ever reaches a command line or a shell.
/// \throws BadUsage when Graphviz is missing or refuses the picture.
[[nodiscard]] std::string svg_of(const std::string& dot);

} // namespace congvu::program
