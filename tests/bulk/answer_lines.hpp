// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/excerpt.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace congvu::testing {

/// Every answer as a finding.
inline bulk::Excerpt everything_of(const bulk::View& view, const bulk::Answers& answers) {
    return bulk::excerpt(view, answers, bulk::every_rule(),
                         {std::numeric_limits<std::size_t>::max() / 2, 0, Keep::everything});
}

/// What the answers say of each subject, by its key; people by their agency alone, for a file keeps them in another
/// order than a session.
inline std::vector<std::string> lines_of(const bulk::View& view, const bulk::Answers& answers) {
    const auto found = everything_of(view, answers);
    std::vector<std::string> lines;
    for (const Finding& finding : found.report.findings) {
        const std::string subject = finding.rule.id.starts_with("STAFF") ? key_of(found.data, finding.subject.of)
                                                                         : id_of(found.data, finding.subject);
        lines.push_back(std::string(finding.rule.id) + " " + std::string(word(finding.verdict.outcome)) + " " +
                        std::string(word(finding.severity)) + " " + subject);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace congvu::testing
