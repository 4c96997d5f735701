// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/text.hpp>
#include <congvu/law/confidence.hpp>
#include <congvu/time/period.hpp>

#include <optional>
#include <string>
#include <vector>

namespace congvu {

/// Tạm dừng tuyển dụng, tiếp nhận: an order that some agencies hire nobody for a time.
struct RecruitmentFreeze {
    std::string key;                                 ///< the word by which data names it
    OwnedText title;                                 ///< what people call it
    std::vector<AgencyId> agencies;                  ///< whom it stops, with everybody under them
    std::vector<GroupId> groups;                     ///< the groups it stops, with the members of its first day
    Date from;                                       ///< its first day
    std::optional<Date> until;                       ///< the last day, where it is known
    std::optional<Date> seen_until;                  ///< the last day on which a source shows it in force
    std::optional<DocumentId> document;              ///< the document that says so
    std::string clause;                              ///< of that document; empty when it was not seen
    std::string source;                              ///< where it was read
    Confidence confidence = Confidence::unconfirmed; ///< of the source
    Location location;                               ///< where the data says so
};

/// A hiring beside a freeze that stops its agency, as a rule reads it.
struct HiringInFreeze {
    bool is_stopped = false;          ///< whether any freeze names the agency
    std::optional<Period> hiring{};   ///< when the plan hires; nothing when it is not known
    Date from = start_of_time;        ///< of the freeze
    std::optional<Date> until{};      ///< its last day; nothing when none was set
    std::optional<Date> seen_until{}; ///< the day until which a source says that it went on; nothing when none does
};

} // namespace congvu
