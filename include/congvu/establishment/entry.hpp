// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/text.hpp>
#include <congvu/law/confidence.hpp>
#include <congvu/time/period.hpp>

#include <optional>
#include <string>

namespace congvu {

/// What every entry about the establishment of one agency has: plans, recruitments, contracts and the like.
struct Entry {
    std::string key;                                 ///< the word by which data names it
    OwnedText title;                                 ///< what people call it; may be empty
    AgencyId agency;                                 ///< whose it is
    Period period;                                   ///< the days on which it holds
    std::optional<DocumentId> document;              ///< the document that says so
    std::string clause;                              ///< of that document; empty when it was not seen
    std::string source;                              ///< where it was read
    Confidence confidence = Confidence::unconfirmed; ///< of the source
    Location location;                               ///< where the data says so
};

} // namespace congvu
