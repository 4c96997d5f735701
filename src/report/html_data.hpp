// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>
#include <congvu/engine/validate.hpp>

#include <string>
#include <string_view>

namespace congvu::report {

/// What the HTML report shows, as JSON that may stand inside an element `script`; src/report/web/data.js reads it.
/// Findings of a nation have to travel by mail, so each text is written once, what findings have in common is one
/// shape, and a finding is a row of numbers. O(findings + figures * log figures + the responsibility graph).
[[nodiscard]] std::string html_data(const Dataset& data, const Report& report, std::string_view dataset);

} // namespace congvu::report
