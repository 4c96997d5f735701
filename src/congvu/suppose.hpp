// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>

#include <string>
#include <vector>

namespace congvu::program {

/// Lets the data be as somebody supposes: each text is `NAME=VALUE`, where NAME is a figure of the law (`KL28-01.rate`,
/// the first figure of that rule, or `KL28-01.public_employee_rate`), a figure of the data or an event, by its id.
/// The day tells instead of which figure of the law. \throws BadUsage, with the nearest name, when there is no such
/// thing or the value is none.
void suppose(Dataset& data, AsOf as_of, const std::vector<std::string>& settings);

} // namespace congvu::program
