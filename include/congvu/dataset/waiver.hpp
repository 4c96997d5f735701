// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/text.hpp>
#include <congvu/law/confidence.hpp>
#include <congvu/law/severity.hpp>
#include <congvu/time/period.hpp>

#include <string>

namespace congvu {

/// Miễn áp dụng: a decision that a rule is not held against a subject for a time. The finding stays in the report, with
/// the clause and the reason; it only does not count as a violation.
struct Waiver {
    std::string key;
    std::string rule;    ///< its id, e.g. `KL40-07`
    std::string subject; ///< as reports name it; an agency or task alone means all of it; `*` stands for anything
    Period period;       ///< both ends are given
    DocumentId document;
    std::string clause;
    OwnedText reason;
    std::string source;
    Confidence confidence = Confidence::unconfirmed; ///< an unconfirmed one is shown and waives nothing
    Location location;
};

/// Hồ sơ mức độ: somebody weighs a rule otherwise than the rulebook, with a reason and until a day.
struct SeverityChange {
    std::string rules; ///< ids, e.g. `KL40-*`
    Severity severity = Severity::warning;
    OwnedText reason;
    Period period; ///< has a last day
    Location location;
};

} // namespace congvu
