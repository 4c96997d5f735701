// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/view.hpp>
#include <congvu/establishment/entry.hpp>

#include <string_view>
#include <utility>
#include <vector>

namespace congvu::detail {

inline Record record_of(const Entry& entry) { return {entry.key, {entry.title.vi, entry.title.en}}; }

/// The case of an entry: what it is about, where it stands, how sure it is.
template <typename Subject>
Case<Subject> entry_case(std::string_view kind, const Entry& entry, Subject facts) {
    return {{kind, record_of(entry), entry.agency}, entry.location, std::move(facts), entry.confidence};
}

/// One case for each entry that holds on the day, in the order of the data. \param facts gives what the rule reads.
template <typename Subject, typename Entries, typename Facts>
std::vector<Case<Subject>> entry_cases(const View& view, std::string_view kind, const Entries& entries, Facts facts) {
    std::vector<Case<Subject>> all;
    for (const auto& entry : entries)
        if (entry.period.contains(view.as_of.in_force)) all.push_back(entry_case<Subject>(kind, entry, facts(entry)));
    return all;
}

} // namespace congvu::detail
