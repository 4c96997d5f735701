// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "cells.hpp"
#include "job.hpp"
#include "key_index.hpp"
#include "table.hpp"
#include "texts.hpp"

#include <congvu/bulk/nation.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// The readers of the six tables. Each fills its columns of the nation, or leaves faults in the job.

namespace congvu::io::tables {

/// The rows of a table that others refer to, by their keys.
struct Index {
    KeyIndex rows;
    std::vector<Texts> texts; ///< the keys in the order of the file
    bool is_whole = false;    ///< whether every key was seen
};

/// cơ quan, tổ chức, đơn vị; in tree order, as the index names them.
[[nodiscard]] Index read_agencies(Job& job, bulk::AgencyColumns& columns);
/// biên chế.
void read_posts(Job& job, const Target& agencies, std::size_t agency_count, bulk::PostColumns& columns);
/// người.
/// \param beside is done while they are put together, and told on how many threads
void read_staff(Job& job, const Target& agencies, std::size_t agency_count, bulk::StaffColumns& columns,
                std::vector<std::string>& grades, const std::function<void(unsigned)>& beside);
/// văn bản.
[[nodiscard]] Index read_documents(Job& job, const Target& agencies, bulk::DocumentColumns& columns);
/// nhiệm vụ.
[[nodiscard]] Index read_tasks(Job& job, const Target& documents, bulk::TaskColumns& columns);
/// ai làm gì.
void read_assignments(Job& job, const Target& tasks, const Target& agencies, bulk::TaskColumns& columns);

/// A key and where it stands, for tables that are small enough.
struct KeyPlaces {
    Texts texts;
    std::vector<Place> places;
    void add(std::string_view key, Place place) {
        texts.add(key);
        places.push_back(place);
    }
};

/// Has a part read once more in which not every key was found, for a fault is told while its record is at hand.
template <typename OnePart>
[[nodiscard]] std::optional<OnePart> read_once_more(OnePart& part) {
    part                  = OnePart{};
    part.looks_up_at_once = true;
    return std::nullopt;
}

/// Says that a key stands in the file already.
void refuse_second(FaultList& faults, Place place, std::string_view key, std::uint32_t first_line);

/// The index of the keys of all parts, by their place in the file; a second one is a fault. The texts move into it.
template <typename OnePart>
Index index_of(Parts<OnePart>& parts, FaultList& faults) {
    Index index;
    index.rows     = KeyIndex(parts.rows());
    index.is_whole = parts.is_whole;
    index.texts.reserve(parts.all.size());
    FaultList seconds(faults.most());
    std::vector<std::uint32_t> lines;
    lines.reserve(parts.rows());
    for (OnePart& part : parts.all) {
        index.texts.push_back(std::move(part.keys.texts));
        Texts& texts = index.texts.back();
        texts.close();
        for (std::size_t at = 0; at < texts.size(); ++at) {
            const Place place{part.keys.places[at].line + part.lines_before, part.keys.places[at].column};
            const auto row   = static_cast<bulk::Row>(lines.size());
            const auto first = texts[at].empty() ? row : index.rows.add(texts[at], row);
            lines.push_back(place.line);
            if (first != row) refuse_second(seconds, place, texts[at], lines[first]);
        }
    }
    faults.take(std::move(seconds));
    return index;
}

} // namespace congvu::io::tables
