// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>
#include <congvu/engine/finding.hpp>

#include <boost/json.hpp>

/// \file
/// The parts that JSON outputs share.

namespace congvu::report {

namespace json = boost::json;

/// `{file, line, column}`
[[nodiscard]] json::object location_entry(const Dataset& data, const Location& place);

/// A finding, as docs/pages/output.md describes it.
[[nodiscard]] json::object finding_entry(const Dataset& data, const Finding& finding);

} // namespace congvu::report
