// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "country.hpp"

#include <congvu/bulk/session.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace congvu::fuzz {

/// A change that the bytes choose, made in the tables and handed out for a session; nothing where it makes no sense.
class Changing {
public:
    Changing(const bulk::Session& session, testing::Rows& rows, Bytes& bytes)
        : session_(session), nation_(*session.view().nation), rows_(rows), bytes_(bytes),
          is_there_(rows.assignments.size(), true) {
        for (std::size_t i = 0; i < nation_.staff.size(); ++i)
            people_.emplace_back(nation_.staff.keys[i]);
        for (const std::uint32_t line : nation_.tasks.assignment_line)
            assignments_.push_back(line - 2); // a line of headings, and lines count from 1
    }

    std::optional<bulk::Change> next() {
        const auto agency = static_cast<bulk::Row>(bytes_.below(session_.view().agencies()));
        switch (bytes_.below(8)) {
            case 0: return hire(agency);
            case 1: return leave();
            case 2: return move(agency);
            case 3: return set_quota(agency);
            case 4: return assign(agency);
            case 5: return unassign();
            case 6: return end(agency);
            default: return put_under(agency);
        }
    }
    /// The tables as changes left them.
    [[nodiscard]] testing::Rows rows() const {
        testing::Rows left = rows_;
        left.assignments.clear();
        for (std::size_t i = 0; i < rows_.assignments.size(); ++i)
            if (is_there_[i]) left.assignments.push_back(rows_.assignments[i]);
        return left;
    }

private:
    std::optional<bulk::Change> hire(bulk::Row agency) {
        const auto bits = bytes_.next();
        const Date day  = some_day(bytes_);
        const testing::PersonRow row{
            "H" + std::to_string(people_.size()),
            key(agency),
            bytes_.of(testing::some_lines()),
            std::min(some_day(bytes_), day - boost::gregorian::days(1)),
            day,
            {},
            bulk::marks((bits & 1U) != 0, (bits & 2U) != 0, (bits >> 2U) & 3, (bits >> 4U) & 3)};
        rows_.people.push_back(row);
        people_.push_back(row.key);
        return bulk::Hire{agency, row.of, *bulk::to_day16(row.born), *bulk::to_day16(row.started), row.marks};
    }
    std::optional<bulk::Change> leave() {
        if (people_.empty()) return std::nullopt;
        const std::size_t person = bytes_.below(people_.size());
        auto& row                = by_key(rows_.people, people_[person]);
        row.left                 = some_day_or_none(bytes_);
        if (row.left) row.left = std::max(*row.left, row.started);
        return bulk::Leave{static_cast<bulk::Row>(person), day16(row.left)};
    }
    std::optional<bulk::Change> move(bulk::Row agency) {
        if (people_.empty()) return std::nullopt;
        const std::size_t person = bytes_.below(people_.size());
        auto& row                = by_key(rows_.people, people_[person]);
        row.agency               = key(agency);
        row.of                   = bytes_.of(testing::some_lines());
        return bulk::Move{static_cast<bulk::Row>(person), agency, row.of};
    }
    std::optional<bulk::Change> set_quota(bulk::Row agency) {
        if (nation_.posts.years == 0) return std::nullopt;
        const bulk::LineCode of = bytes_.of(testing::some_lines());
        const int year          = nation_.posts.first_year + static_cast<int>(bytes_.below(nation_.posts.years));
        std::erase_if(rows_.posts,
                      [&](const auto& row) { return row.agency == key(agency) && row.of == of && row.year == year; });
        std::optional<Posts> posts;
        if (!bytes_.once_in(5)) posts = some_posts(bytes_);
        if (posts) rows_.posts.push_back({key(agency), of, year, *posts});
        return bulk::SetQuota{agency, of, year, posts};
    }
    std::optional<bulk::Change> assign(bulk::Row agency) {
        if (rows_.tasks.empty()) return std::nullopt;
        const std::size_t task = bytes_.below(rows_.tasks.size());
        const Role role        = bytes_.of(all_roles);
        assignments_.push_back(rows_.assignments.size());
        rows_.assignments.push_back({rows_.tasks[task].key, key(agency), role});
        is_there_.push_back(true);
        return bulk::Assign{static_cast<bulk::Row>(task), agency, role};
    }
    std::optional<bulk::Change> unassign() {
        if (assignments_.empty()) return std::nullopt;
        const std::size_t place        = bytes_.below(assignments_.size());
        is_there_[assignments_[place]] = false;
        return bulk::Unassign{static_cast<bulk::Row>(place)};
    }
    std::optional<bulk::Change> end(bulk::Row agency) {
        auto& row      = by_key(rows_.agencies, key(agency));
        const auto day = some_day_or_none(bytes_);
        if (day && row.from && *day <= *row.from) return std::nullopt;
        row.to = day;
        return bulk::EndAgency{agency, day16(day)};
    }
    std::optional<bulk::Change> put_under(bulk::Row agency) {
        const auto& parents = session_.view().parent;
        const auto parent   = static_cast<bulk::Row>(bytes_.below(parents.size()));
        for (bulk::Row above = parent; above != bulk::no_row; above = parents[above])
            if (above == agency) return std::nullopt;
        by_key(rows_.agencies, key(agency)).parent = key(parent);
        return bulk::PutUnder{agency, parent};
    }

    [[nodiscard]] std::string key(bulk::Row agency) const { return std::string(nation_.agencies.keys[agency]); }
    static bulk::Day16 day16(const std::optional<Date>& day) { return day ? *bulk::to_day16(*day) : bulk::Day16{}; }
    template <typename Table>
    static typename Table::value_type& by_key(Table& table, const std::string& key) {
        return *std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.key == key; });
    }

    const bulk::Session& session_;
    const bulk::Nation& nation_;
    testing::Rows& rows_;
    Bytes& bytes_;
    std::vector<std::string> people_;      ///< keys by row of the session
    std::vector<std::size_t> assignments_; ///< rows of the table by place of the session
    std::vector<bool> is_there_;           ///< by row of the table
};

} // namespace congvu::fuzz
