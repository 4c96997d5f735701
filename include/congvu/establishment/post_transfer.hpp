// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/base/text.hpp>
#include <congvu/law/confidence.hpp>
#include <congvu/staff/funding.hpp>
#include <congvu/staff/staff_category.hpp>
#include <congvu/time/date.hpp>

#include <optional>
#include <string>

namespace congvu {

/// Điều chuyển biên chế: posts that move from one agency to another, with the tasks or when an agency is split. The
/// quota of the base years moves with them, so that nobody seems to have cut what was only handed over.
struct PostTransfer {
    std::string key;                         ///< the word by which data names it
    OwnedText title;                         ///< what people call it; may be empty
    AgencyId from;                           ///< who gives them up
    AgencyId to;                             ///< who gets them
    StaffCategories categories;              ///< of which staff
    Funding funding = Funding::state_budget; ///< paid by whom
    std::optional<Posts> posts;              ///< nothing: declared as not known
    std::optional<Posts> posts_2015; ///< the same share of the quota of 2015, where a split divides it; may be unknown
    Date effective;                  ///< the first day on which they are posts of the receiver
    Date recorded = start_of_time;   ///< the day from which the transfer could be known
    std::optional<ReorganisationId> reorganisation;  ///< the split whose shares this is part of
    std::optional<DocumentId> document;              ///< the document that says so
    std::string clause;                              ///< of that document; empty when it was not seen
    std::string source;                              ///< where it was read
    Confidence confidence = Confidence::unconfirmed; ///< of the source
    Location location;                               ///< where the data says so
};

} // namespace congvu
