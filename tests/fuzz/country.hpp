// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../bulk/rows.hpp"
#include "bytes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

/// \file
/// A small country out of bytes: each record is a few of them, so that what a fuzzer changes stays near what it was.

namespace congvu::fuzz {

inline Date some_day(Bytes& bytes) {
    static constexpr std::array years{2026, 2015, 2020, 2021, 2022, 2025, 2027, 2030, 1960, 1964, 1999};
    const auto day = bytes.next();
    return date(static_cast<unsigned short>(bytes.of(years)), static_cast<unsigned short>(1 + day % 12),
                static_cast<unsigned short>(1 + day / 12));
}

inline std::optional<Date> some_day_or_none(Bytes& bytes) {
    if (bytes.once_in(3)) return some_day(bytes);
    return std::nullopt;
}

/// Small numbers most often, and now and then one at the edge of what a file may hold.
inline Posts some_posts(Bytes& bytes) {
    const auto byte = bytes.next();
    return byte < 250 ? byte : byte < 253 ? 10'000'000 : 999'999'999;
}

inline std::string key_of(char kind, std::size_t number) { return kind + std::to_string(number); }

/// Adds one record, of a kind that the bytes choose.
inline void add_record(Bytes& bytes, testing::Rows& rows) {
    const auto agency = [&] { return bytes.of(rows.agencies).key; };
    switch (bytes.below(7)) {
        case 0:
            rows.agencies.push_back({key_of('A', rows.agencies.size()),
                                     bytes.once_in(8) ? std::string() : agency(),
                                     bytes.of(bulk::all_unit_kinds),
                                     some_day_or_none(bytes),
                                     {}});
            if (auto& made = rows.agencies.back(); bytes.once_in(3)) {
                made.to = some_day(bytes);
                if (made.from && *made.to <= *made.from) made.to.reset();
            }
            break;
        case 1: {
            testing::PostsRow row{agency(), bytes.of(testing::some_lines()), 2015 + static_cast<int>(bytes.below(13)),
                                  some_posts(bytes)};
            std::erase_if(rows.posts, [&](const auto& old) {
                return old.agency == row.agency && old.of == row.of && old.year == row.year;
            });
            rows.posts.push_back(std::move(row));
            break;
        }
        case 2: {
            const auto bits = bytes.next();
            testing::PersonRow row{key_of('S', rows.people.size()),
                                   agency(),
                                   bytes.of(testing::some_lines()),
                                   date(1950, 1, 1),
                                   some_day(bytes),
                                   {},
                                   bulk::marks((bits & 1U) != 0, (bits & 2U) != 0, (bits >> 2U) & 3, (bits >> 4U) & 3)};
            row.born = std::min(some_day(bytes), row.started - boost::gregorian::days(1));
            if (bytes.once_in(3)) row.left = std::max(row.started, some_day(bytes));
            rows.people.push_back(std::move(row));
            break;
        }
        case 3: {
            testing::DocumentRow row{std::to_string(rows.documents.size() + 10) + (bytes.once_in(2) ? "-KL/TW" : "X"),
                                     agency(),
                                     some_day_or_none(bytes),
                                     {}};
            rows.documents.push_back(std::move(row));
            break;
        }
        case 4: {
            if (rows.documents.empty()) break;
            auto& bases       = rows.documents[bytes.below(rows.documents.size())].bases;
            const auto& basis = bytes.of(rows.documents).key;
            if (std::find(bases.begin(), bases.end(), basis) == bases.end()) bases.push_back(basis);
            break;
        }
        case 5:
            if (rows.documents.empty()) break;
            rows.tasks.push_back(
                {key_of('T', rows.tasks.size()), bytes.of(rows.documents).key, some_day_or_none(bytes)});
            break;
        default:
            if (rows.tasks.empty()) break;
            rows.assignments.push_back({bytes.of(rows.tasks).key, agency(), bytes.of(all_roles)});
    }
}

/// A country of at most so many records, and never without an agency.
inline testing::Rows some_country(Bytes& bytes) {
    constexpr std::size_t most_records = 60;
    testing::Rows rows;
    rows.agencies.push_back({"A0", "", bulk::UnitKind::government, {}, {}});
    const std::size_t records = bytes.below(most_records + 1);
    for (std::size_t i = 0; i < records && !bytes.empty(); ++i)
        add_record(bytes, rows);
    return rows;
}

} // namespace congvu::fuzz
