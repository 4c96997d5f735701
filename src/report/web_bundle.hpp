// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>

/// \file
/// The style and the program of the HTML report, from src/report/web/bundle, in pieces that every compiler takes as
/// literals; cmake/embed_bundle.cmake defines them.

namespace congvu::report::web {

extern const std::span<const char* const> style;
extern const std::span<const char* const> program;

} // namespace congvu::report::web
