// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/supposition.hpp>
#include <congvu/engine/entry_cases.hpp>
#include <congvu/engine/view.hpp>
#include <congvu/establishment/staff_member.hpp>

#include <cstdint>
#include <optional>
#include <vector>

/// \file
/// The subjects of rules about one person in a post, in the order of the data. They name a person by a code, and no
/// fact of theirs is an operand: what a report shows tells no date of birth.

namespace congvu {

namespace detail {

/// The rating of that year; nothing when none is known.
inline std::optional<QualityRating> rating_of(const StaffMember& person, int year) {
    for (const YearRating& one : person.ratings)
        if (one.year == year) return one.rating;
    return std::nullopt;
}

/// The last year that is over, whose rating counts; on its last day the year that ends, if it is rated already.
inline int last_rated_year(const StaffMember& person, Date day) {
    const auto year   = static_cast<int>(day.year());
    const bool is_end = day.month() == 12 && day.day() == 31;
    return is_end && rating_of(person, year) ? year : year - 1;
}

/// Whether the law keeps them off lists for now; nothing where that depends on what is not known.
inline std::optional<bool> is_protected(const StaffMember& person) {
    if (person.under_proceedings.value_or(false)) return true;
    if (person.protections && !person.protections->empty()) return true;
    if (person.under_proceedings && person.protections) return false;
    return std::nullopt;
}

/// The age that is supposed for the sex of the person, if one is.
inline std::optional<Age> supposed_age(const Suppositions& all, std::optional<Sex> sex) {
    if (!sex) return std::nullopt;
    const auto months = supposed_posts(all, *sex == Sex::male ? "retirement_age_of_men" : "retirement_age_of_women");
    if (!months) return std::nullopt;
    return Age{static_cast<std::int32_t>(*months)};
}

} // namespace detail

/// \name Cases
/// \{

/// One case for each person who is in post on the day.
inline std::vector<Case<PersonAge>> cases(const View& view, OfType<PersonAge>) {
    return detail::entry_cases<PersonAge>(view, "staff", view.data.staff, [&](const StaffMember& person) {
        return PersonAge{person.born, person.sex, person.period, person.extended_until,
                         detail::supposed_age(view.data.suppositions, person.sex)};
    });
}

/// One case for each person who is in post on the day.
inline std::vector<Case<QualityRatings>> cases(const View& view, OfType<QualityRatings>) {
    return detail::entry_cases<QualityRatings>(view, "staff", view.data.staff, [&](const StaffMember& person) {
        const int last = detail::last_rated_year(person, view.as_of.in_force);
        return QualityRatings{detail::rating_of(person, last - 1), detail::rating_of(person, last),
                              detail::is_protected(person), person.period, person.is_listed};
    });
}
/// \}

} // namespace congvu
