// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/dataset/dataset.hpp>
#include <congvu/engine/verdict.hpp>
#include <congvu/time/date.hpp>

#include <functional>
#include <string>
#include <vector>

/// \file
/// Sơ đồ trách nhiệm: who answers for what on a day, as a picture that reads from left to right: documents that a
/// directive rests on, the directive, its tasks, and those who bear them. Tasks with the same bearers in the same roles
/// share a box, and so do the agencies of a group. Agencies that are gone are struck out and followed by their
/// successors.

namespace congvu::report {

/// For Graphviz: `dot -Tsvg`, `dot -Tpng`. Fits a landscape sheet of A3. Labels hold the text escaped, so no name can
/// break out of its place. O(edges of the responsibility graph * successors).
[[nodiscard]] std::string to_dot(const Dataset& data, AsOf as_of, Language language);

/// Gives the address that a click on a document or an agency leads to; an empty address is no link.
using LinkTo = std::function<std::string(const Value&)>;

/// Quan hệ giữa các văn bản: which document amends, replaces, repeals, guides or rests on which, through all time. For
/// Graphviz. O(documents + relations).
[[nodiscard]] std::string documents_to_dot(const Dataset& data, Language language, const LinkTo& link = {});

/// Cơ cấu tổ chức on a day: those of `agencies` that exist then, with those above them. For Graphviz.
/// O(agencies * depth).
[[nodiscard]] std::string organization_to_dot(const Dataset& data, const std::vector<AgencyId>& agencies, Date day,
                                              Language language, const LinkTo& link = {});

/// For Mermaid, as Markdown pages show it.
[[nodiscard]] std::string to_mermaid(const Dataset& data, AsOf as_of, Language language);

} // namespace congvu::report
