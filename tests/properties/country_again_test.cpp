// SPDX-License-Identifier: BSL-1.0
#include "../bulk/rows.hpp"
#include "properties.hpp"

#include <cstddef>
#include <span>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

/// \file
/// A country that was read, written as tables and read again is the same country, in whatever order its rows stood.

using namespace congvu;
using namespace congvu::testing;

namespace {

using Tables = decltype(some_rows(0));

std::optional<Date> day_of(bulk::Day16 day) {
    if (!day.known()) return std::nullopt;
    return to_date(day);
}

/// The tables that describe a nation, in its own order.
Tables tables_of(const bulk::Nation& nation) {
    Tables tables;
    const auto key_of = [&](bulk::Row row) { return std::string(nation.agencies.keys[row]); };
    for (bulk::Row row = 0; row < nation.agencies.size(); ++row) {
        const bulk::Row parent = nation.agencies.parent[row];
        tables.agencies.push_back({key_of(row), parent == bulk::no_row ? "" : key_of(parent), nation.agencies.kind[row],
                                   day_of(nation.agencies.from[row]), day_of(nation.agencies.to[row])});
        for (std::size_t line = nation.posts.first[row]; line < nation.posts.first[row + 1]; ++line)
            for (std::size_t column = 0; column < nation.posts.years; ++column) {
                const auto posts = nation.posts.assigned[line * nation.posts.years + column];
                if (posts == bulk::PostColumns::unknown) continue;
                tables.posts.push_back(
                    {key_of(row), nation.posts.of[line], nation.posts.first_year + static_cast<int>(column), posts});
            }
        for (std::size_t at = nation.staff.first[row]; at < nation.staff.first[row + 1]; ++at)
            tables.people.push_back({std::string(nation.staff.keys[at]), key_of(row), nation.staff.of[at],
                                     to_date(nation.staff.born[at]), to_date(nation.staff.started[at]),
                                     day_of(nation.staff.left[at]), nation.staff.marks[at]});
    }
    for (bulk::Row row = 0; row < nation.documents.size(); ++row) {
        DocumentRow document{std::string(nation.documents.keys[row]),
                             key_of(nation.documents.issuer[row]),
                             day_of(nation.documents.issued[row]),
                             {}};
        for (std::size_t at = nation.documents.first[row]; at < nation.documents.first[row + 1]; ++at)
            document.bases.emplace_back(nation.documents.keys[nation.documents.bases[at]]);
        tables.documents.push_back(std::move(document));
    }
    for (bulk::Row row = 0; row < nation.tasks.size(); ++row) {
        const std::string key(nation.tasks.keys[row]);
        tables.tasks.push_back(
            {key, std::string(nation.documents.keys[nation.tasks.document[row]]), day_of(nation.tasks.due[row])});
        for (std::size_t at = nation.tasks.first[row]; at < nation.tasks.first[row + 1]; ++at)
            tables.assignments.push_back({key, key_of(nation.tasks.agency[at]), nation.tasks.role[at]});
    }
    return tables;
}

/// All that a nation is, but for the lines of its files.
std::string text_of(const bulk::Nation& nation) {
    std::ostringstream text;
    const auto numbers = [&](const auto& column) {
        for (const auto& one : column)
            text << static_cast<long>(one) << ' ';
        text << '\n';
    };
    const auto keys = [&](const bulk::Keys& column, std::size_t count) {
        for (bulk::Row row = 0; row < count; ++row)
            text << column[row] << ' ';
        text << '\n';
    };
    const auto days = [&](std::span<const bulk::Day16> column) {
        for (const bulk::Day16 day : column)
            text << (day.known() ? to_iso(to_date(day)) : "-") << ' ';
        text << '\n';
    };
    const auto lines = [&](std::span<const bulk::LineCode> column) {
        for (const bulk::LineCode of : column)
            text << word(of.category()) << '/' << word(of.funding()) << ' ';
        text << '\n';
    };
    keys(nation.agencies.keys, nation.agencies.size());
    numbers(nation.agencies.parent);
    numbers(nation.agencies.subtree_end);
    numbers(nation.agencies.kind);
    numbers(nation.agencies.level);
    days(nation.agencies.from);
    days(nation.agencies.to);
    numbers(nation.posts.first);
    lines(nation.posts.of);
    text << nation.posts.first_year << '+' << nation.posts.years << '\n';
    numbers(nation.posts.assigned);
    numbers(nation.staff.first);
    lines(nation.staff.of);
    days(nation.staff.born);
    days(nation.staff.started);
    days(nation.staff.left);
    for (const bulk::Marks marks : nation.staff.marks)
        text << static_cast<int>(marks.bits) << ' ';
    for (const std::uint16_t grade : nation.staff.grade)
        text << nation.grades[grade] << ' ';
    keys(nation.staff.keys, nation.staff.size());
    keys(nation.documents.keys, nation.documents.size());
    numbers(nation.documents.issuer);
    days(nation.documents.issued);
    numbers(nation.documents.first);
    numbers(nation.documents.bases);
    keys(nation.tasks.keys, nation.tasks.size());
    numbers(nation.tasks.document);
    days(nation.tasks.due);
    numbers(nation.tasks.first);
    numbers(nation.tasks.agency);
    numbers(nation.tasks.role);
    return text.str();
}

} // namespace

TEST_CASE("a country that was read, written and read again is the same country", "[properties]") {
    const TempFolder scratch;
    for (std::uint32_t seed = 1; seed <= worlds(100); ++seed) {
        INFO("seed " << seed);
        const bulk::Nation nation = nation_of(some_rows(seed), scratch.path() / "once");
        const bulk::Nation again  = nation_of(tables_of(nation), scratch.path() / "again");
        CHECK(first_difference(text_of(again), text_of(nation)) == "");
    }
}

TEST_CASE("a country is the same in whatever order its posts and assignments stand", "[properties]") {
    const TempFolder scratch;
    for (std::uint32_t seed = 1; seed <= worlds(100); ++seed) {
        INFO("seed " << seed);
        Tables rows               = some_rows(seed);
        const bulk::Nation nation = nation_of(rows, scratch.path());
        Chance chance(seed);
        for (std::size_t left = rows.posts.size(); left > 1; --left)
            std::swap(rows.posts[left - 1], rows.posts[chance.below(left)]);
        std::stable_sort(rows.assignments.begin(), rows.assignments.end(),
                         [](const AssignmentRow& a, const AssignmentRow& b) { return a.task > b.task; });
        CHECK(first_difference(text_of(nation_of(rows, scratch.path())), text_of(nation)) == "");
    }
}
