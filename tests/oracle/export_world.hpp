// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "facts.hpp"

#include <congvu/dataset/dataset.hpp>

namespace congvu::oracle {

/// Adds the days from 1940 to 2060, with year, month and number.
void export_calendar(Facts& facts);

/// Adds what the world's data say, and what is asked about it; nothing that a rule would conclude.
void export_world(Facts& facts, std::uint32_t world, const Dataset& data, AsOf question);

} // namespace congvu::oracle
