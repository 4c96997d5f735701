// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/testing/cell.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace congvu::testing {

/// A fact as a table gives it: by name and text.
struct GivenFact {
    std::string_view name; ///< of the fact
    std::string_view text; ///< as the table writes it
};

/// A fact of a subject that a table may give: its name, how it is written, and how it is set.
template <typename Subject>
struct Field {
    std::string_view name;                   ///< of the fact, as tables name it
    std::string (*form)();                   ///< what may be written, for people
    bool (*set)(Subject&, std::string_view); ///< false when the text is no such value
    std::vector<std::string> (*examples)();  ///< values to try
};

/// The facts of a kind of subject, by name; specialised for each kind that rules speak of.
template <typename Subject>
struct FieldsOf;

namespace detail {

template <typename Subject, typename Value>
Value value_of(Value Subject::*);

} // namespace detail

/// `field<QuotaHistory, &QuotaHistory::assigned_2015>("assigned_2015")`
template <typename Subject, auto Member>
[[nodiscard]] constexpr Field<Subject> field(std::string_view name) {
    using Value = decltype(detail::value_of<Subject>(Member));
    return {name, &Cell<Value>::form,
            [](Subject& subject, std::string_view text) {
                auto value        = Cell<Value>::read(text);
                const bool is_one = value.has_value();
                if (is_one) subject.*Member = *std::move(value);
                return is_one;
            },
            &Cell<Value>::examples};
}

} // namespace congvu::testing
