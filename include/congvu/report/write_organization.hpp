// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/dataset/dataset.hpp>
#include <congvu/time/date.hpp>

#include <iosfwd>
#include <optional>
#include <string>

/// \file
/// Cơ cấu tổ chức, in forms that other systems read. What each key and property means is in docs/pages/interchange.md.

namespace congvu::report {

/// The organisation as W3C ORG (The Organization Ontology, 16 January 2014), in Turtle. With `as_of`, the agencies that
/// exist on that day, under the names and parents of that day. Without, all agencies through all time: former names and
/// each bond to a parent with its days, and every reorganisation.
///
/// \param out receives the file
/// \param data whose agencies and reorganisations
/// \param as_of the day, or nothing for the history
/// \param base the address that agencies get theirs from, e.g. `https://data.example.gov.vn/`; empty: the address of
/// the file.
/// \pre `base` is empty or is_base_address(). O(agencies + bonds + names + events).
void write_org(std::ostream& out, const Dataset& data, std::optional<Date> as_of, const std::string& base = {});

/// Whether Turtle can name things from this address: it is absolute and holds no character that an address must not.
[[nodiscard]] bool is_base_address(const std::string& base);

/// The organisation as Popolo JSON, which io::read_popolo() reads. With `as_of`, the agencies of that day; without, all
/// through all time, but for reorganisations, which Popolo has no words for.
///
/// \param out receives the file
/// \param data whose agencies
/// \param as_of the day, or nothing for the history
/// \param language of the main name of each agency; the other one stands beside it. O(agencies + bonds + names).
void write_popolo(std::ostream& out, const Dataset& data, std::optional<Date> as_of, Language language);

} // namespace congvu::report
