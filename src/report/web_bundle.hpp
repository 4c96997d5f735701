// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

/// \file
/// The style and the program of the HTML report, from src/report/web/bundle; cmake/embed_bundle.cmake defines them.

namespace congvu::report::web {

extern const std::string_view style;
extern const std::string_view program;

} // namespace congvu::report::web
