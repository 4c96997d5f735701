// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace congvu::io {

/// A file that is in memory.
struct NamedText {
    std::string_view name;  ///< as messages call it
    std::string_view bytes; ///< what it holds
};

} // namespace congvu::io
