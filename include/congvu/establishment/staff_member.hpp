// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/age.hpp>
#include <congvu/establishment/entry.hpp>
#include <congvu/establishment/listed_person.hpp>
#include <congvu/staff/quality_rating.hpp>
#include <congvu/staff/sex.hpp>
#include <congvu/time/date.hpp>
#include <congvu/time/period.hpp>

#include <optional>
#include <vector>

namespace congvu {

/// The quality rating of one year.
struct YearRating {
    int year = 0;                        ///< the year that is rated
    std::optional<QualityRating> rating; ///< nothing when it is not known
    Location location{};                 ///< where the data says so
};

/// A person in a post, under a code that names nobody. Its period is the time in post. The date of birth is personal
/// data: rules read it, and no report shows it, nor a day or a month from which it follows.
struct StaffMember : Entry {
    std::optional<Date> born;           ///< nothing when it is not known
    std::optional<Sex> sex;             ///< nothing when it is not known
    std::optional<Date> extended_until; ///< the last day until which a decision lets them stay; nothing: none is known
    std::vector<YearRating> ratings;    ///< of the years that are known
    std::optional<Protections> protections; ///< nothing when it is not known
    std::optional<bool> under_proceedings;  ///< being considered for discipline, prosecuted or inspected
    bool is_listed = false;                 ///< whether a list for streamlining is known that names them
};

/// The age of a person in post, as a rule reads it.
struct PersonAge {
    std::optional<Date> born{}; ///< nothing when it is not known
    std::optional<Sex> sex{};   ///< nothing when it is not known
    Period service{};           ///< the days in post
    std::optional<Date>
        extended_until{};              ///< the last day until which a decision lets them stay; nothing: none is known
    std::optional<Age> supposed_age{}; ///< instead of the age that the law sets for their sex, whatever the year
};

/// The last two quality ratings of a person in post, as a rule reads them.
struct QualityRatings {
    std::optional<QualityRating> previous{}; ///< of the year before the last one; nothing when not known
    std::optional<QualityRating> last{};     ///< of the last year that is rated; nothing when not known
    std::optional<bool> is_protected{};      ///< whether the law keeps them off such lists for now, or proceedings do
    Period service{};                        ///< the days in post
    bool is_listed = false;                  ///< whether a list for streamlining is known that names them
};

} // namespace congvu
