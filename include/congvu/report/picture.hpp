// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/dataset/dataset.hpp>
#include <congvu/time/date.hpp>

#include <string>

/// \file
/// Bức tranh trách nhiệm: who answers for what on a day, as a picture that reads from left to right: documents that a
/// directive rests on, the directive, its tasks, and those who bear them. Tasks with the same bearers in the same roles
/// share a box, and so do the agencies of a group. Agencies that are gone are struck out and followed by their
/// successors.

namespace congvu::report {

/// For Graphviz: `dot -Tsvg`, `dot -Tpng`. Fits a landscape sheet of A3. Labels hold the text escaped, so no name can
/// break out of its place. O(edges of the responsibility graph * successors).
[[nodiscard]] std::string to_dot(const Dataset& data, AsOf as_of, Language language);

/// For Mermaid, as Markdown pages show it.
[[nodiscard]] std::string to_mermaid(const Dataset& data, AsOf as_of, Language language);

} // namespace congvu::report
