// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>
#include <congvu/io/diagnostic.hpp>
#include <congvu/io/named_text.hpp>

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>

/// \file
/// Popolo: how parliaments and open-data projects exchange organisations (https://www.popoloproject.com).

namespace congvu::io {

/// What a Popolo file does not say in our words.
struct PopoloOptions {
    std::map<std::string, AgencyKind> kinds; ///< what the file's classifications mean, besides our own words
    std::optional<Level> level;              ///< of organisations that do not tell theirs
};

/// Agencies, and what else the file held.
struct Popolo {
    Dataset data;                                ///< agencies alone
    std::map<std::string, std::size_t> left_out; ///< what has no place in them, and how often: `persons`, `image`
};

/// Reads the organisations of a Popolo file: an object with `organizations` and, where parents changed, `memberships`;
/// or a list of organisations. Persons are left out, and so is whatever else a data set has no place for.
///
/// All or nothing, and every fault with its place, as load(). O(size of the file * log(size)).
[[nodiscard]] Result<Popolo> read_popolo(const std::filesystem::path& file, const PopoloOptions& options = {});

/// Reads a Popolo file that is in memory.
[[nodiscard]] Result<Popolo> read_popolo(NamedText text, const PopoloOptions& options = {});

/// Writes the agencies of a data set as YAML that load() reads. O(agencies + bonds + names).
void write_agencies(std::ostream& out, const Dataset& data);

} // namespace congvu::io
