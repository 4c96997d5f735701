// SPDX-License-Identifier: BSL-1.0
#pragma once

/// \file
/// Catch2 2.13 (Debian 12) and 3.x, from one place. Whoever includes a header of this folder brings Catch2 along;
/// nothing else of congvu does.

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>

namespace congvu::testing {
template <typename T>
using MatcherBase = Catch::Matchers::MatcherBase<T>;
/// What a listener derives from.
using ListenerBase = Catch::EventListenerBase;
} // namespace congvu::testing
#else
#ifndef CATCH_CONFIG_EXTERNAL_INTERFACES
#define CATCH_CONFIG_EXTERNAL_INTERFACES // without it, Catch2 2.13 hides what listeners derive from
#endif
#include <catch2/catch.hpp>

namespace congvu::testing {
/// What matchers derive from, in Catch2 2.13 and 3.
template <typename T>
using MatcherBase = Catch::MatcherBase<T>;
/// What a listener derives from.
using ListenerBase = Catch::TestEventListenerBase;
} // namespace congvu::testing
#endif
