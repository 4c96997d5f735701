// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>
#include <congvu/engine/finding.hpp>

#include <boost/json.hpp>

#include <iosfwd>

/// \file
/// The parts that JSON outputs share.

namespace congvu::report {

namespace json = boost::json;

/// `{file, line, column}`
[[nodiscard]] json::object location_entry(const Dataset& data, const Location& place);

/// A finding, as docs/pages/output.md describes it.
[[nodiscard]] json::object finding_entry(const Dataset& data, const Finding& finding);

/// A list of an object, one entry a line: a person can read it, and two files can be compared line by line.
/// \param after what stands behind it: a comma, or nothing
void write_lines(std::ostream& out, const char* key, const json::array& entries, const char* after);

} // namespace congvu::report
