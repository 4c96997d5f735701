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
    std::string key;
    OwnedText title; ///< what people call it; may be empty
    AgencyId agency;
    Period period; ///< the days on which it holds
    std::optional<DocumentId> document;
    std::string clause;
    std::string source;
    Confidence confidence = Confidence::unconfirmed;
    Location location;
};

} // namespace congvu
