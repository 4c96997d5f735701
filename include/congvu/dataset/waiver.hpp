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
    std::string key;     ///< the word by which data and reports name it
    std::string rule;    ///< its id, e.g. `KL40-07`
    std::string subject; ///< as reports name it; an agency or task alone means all of it; `*` stands for anything
    Period period;       ///< both ends are given
    DocumentId document; ///< the decision it rests on
    std::string clause;  ///< of that document
    OwnedText reason;    ///< why it was granted; never empty
    std::string source;  ///< where the decision was read
    Confidence confidence = Confidence::unconfirmed; ///< an unconfirmed one is shown and waives nothing
    Location location;                               ///< where the data says so
};

/// Điều chỉnh mức độ: somebody weighs a rule otherwise than the rulebook, with a reason and until a day.
struct SeverityChange {
    std::string rules;                     ///< ids, e.g. `KL40-*`
    Severity severity = Severity::warning; ///< how much findings of the rule weigh while it holds
    OwnedText reason;                      ///< why; never empty
    Period period;                         ///< has a last day
    Location location;                     ///< where the data says so
};

} // namespace congvu
