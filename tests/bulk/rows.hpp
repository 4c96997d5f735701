// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../io/temp_folder.hpp"

#include <congvu/bulk/change.hpp>
#include <congvu/bulk/nation.hpp>
#include <congvu/io/load_bulk.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// Small nations as rows of the bulk format, made by chance from a seed, for tests.

namespace congvu::testing {

struct AgencyRow {
    std::string key;
    std::string parent;
    bulk::UnitKind kind = bulk::UnitKind::commune;
    std::optional<Date> from;
    std::optional<Date> to;
};
struct PostsRow {
    std::string agency;
    bulk::LineCode of;
    int year    = 2026;
    Posts posts = 0;
};
struct PersonRow {
    std::string key;
    std::string agency;
    bulk::LineCode of;
    Date born;
    Date started;
    std::optional<Date> left;
    bulk::Marks marks;
};
struct DocumentRow {
    std::string key;
    std::string issuer;
    std::optional<Date> issued;
    std::vector<std::string> bases;
};
struct TaskRow {
    std::string key;
    std::string document;
    std::optional<Date> due;
};
struct AssignmentRow {
    std::string task;
    std::string agency;
    Role role = Role::lead;
};

/// The six tables.
struct Rows {
    std::vector<AgencyRow> agencies;
    std::vector<PostsRow> posts;
    std::vector<PersonRow> people;
    std::vector<DocumentRow> documents;
    std::vector<TaskRow> tasks;
    std::vector<AssignmentRow> assignments;
};

inline std::string day_cell(const std::optional<Date>& day) { return day ? to_iso(*day) : std::string(); }

/// Writes the tables as the files of the bulk format.
inline void write(const Rows& rows, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    std::ofstream agencies(folder / "agencies.csv");
    agencies << "id,parent,kind,level,from,to\n";
    for (const AgencyRow& row : rows.agencies)
        agencies << row.key << ',' << row.parent << ',' << word(row.kind) << ",0," << day_cell(row.from) << ','
                 << day_cell(row.to) << '\n';
    std::ofstream posts(folder / "posts.csv");
    posts << "agency,category,funding,year,assigned\n";
    for (const PostsRow& row : rows.posts)
        posts << row.agency << ',' << word(row.of.category()) << ',' << word(row.of.funding()) << ',' << row.year << ','
              << row.posts << '\n';
    std::ofstream people(folder / "staff.csv");
    people << "id,agency,category,funding,born,sex,started,left,grade,rating_previous,rating_last,protected\n";
    for (const PersonRow& row : rows.people)
        people << row.key << ',' << row.agency << ',' << word(row.of.category()) << ',' << word(row.of.funding()) << ','
               << to_iso(row.born) << ',' << (row.marks.is_woman() ? 'F' : 'M') << ',' << to_iso(row.started) << ','
               << day_cell(row.left) << ",01.003," << row.marks.rating_previous() << ',' << row.marks.rating_last()
               << ',' << (row.marks.is_protected() ? 1 : 0) << '\n';
    std::ofstream documents(folder / "documents.csv");
    documents << "id,issuer,issued,bases\n";
    for (const DocumentRow& row : rows.documents) {
        documents << row.key << ',' << row.issuer << ',' << day_cell(row.issued) << ',';
        for (std::size_t i = 0; i < row.bases.size(); ++i)
            documents << (i == 0 ? "" : " ") << row.bases[i];
        documents << '\n';
    }
    std::ofstream tasks(folder / "tasks.csv");
    tasks << "id,document,due\n";
    for (const TaskRow& row : rows.tasks)
        tasks << row.key << ',' << row.document << ',' << day_cell(row.due) << '\n';
    std::ofstream assignments(folder / "assignments.csv");
    assignments << "task,agency,role\n";
    for (const AssignmentRow& row : rows.assignments)
        assignments << row.task << ',' << row.agency << ',' << word(row.role) << '\n';
}

/// The nation that the tables describe, read as a user's files are.
inline bulk::Nation nation_of(const Rows& rows, const std::filesystem::path& folder) {
    write(rows, folder);
    return io::load_bulk(folder).value();
}

/// Chance that a seed decides.
class Chance {
public:
    explicit Chance(std::uint32_t seed) : engine_(seed) {}
    [[nodiscard]] std::size_t below(std::size_t n) { return engine_() % n; }
    [[nodiscard]] bool once_in(std::size_t n) { return below(n) == 0; }
    template <typename T>
    [[nodiscard]] const T& of(const std::vector<T>& all) {
        return all[below(all.size())];
    }
    [[nodiscard]] Date day(int first_year, int last_year) {
        return date(static_cast<unsigned short>(
                        first_year + static_cast<int>(below(static_cast<std::size_t>(last_year - first_year + 1)))),
                    static_cast<unsigned short>(1 + below(12)), static_cast<unsigned short>(1 + below(28)));
    }

private:
    std::mt19937 engine_;
};

inline const std::vector<bulk::LineCode>& some_lines() {
    static const std::vector<bulk::LineCode> lines{
        {StaffCategory::cadre, Funding::state_budget},
        {StaffCategory::civil_servant, Funding::state_budget},
        {StaffCategory::public_employee, Funding::state_budget},
        {StaffCategory::public_employee, Funding::service_revenue},
        {StaffCategory::union_staff, Funding::state_budget},
    };
    return lines;
}

/// A small country: every kind of unit, agencies that begin late or end early, gaps in the quotas, cycles of bases.
inline Rows some_rows(std::uint32_t seed) {
    Chance chance(seed);
    Rows rows;
    rows.agencies.push_back({"A0", "", bulk::UnitKind::government, date(2000, 1, 1), {}});
    const std::size_t agencies = 4 + chance.below(14);
    for (std::size_t i = 1; i < agencies; ++i) {
        AgencyRow row{"A" + std::to_string(i),
                      rows.agencies[chance.below(rows.agencies.size())].key,
                      bulk::all_unit_kinds[1 + chance.below(6)],
                      date(2000, 1, 1),
                      {}};
        if (chance.once_in(40)) row.parent.clear();
        if (chance.once_in(10)) row.from = chance.day(2019, 2027);
        if (chance.once_in(6)) row.to = chance.day(2028, 2030);
        if (chance.once_in(8) && *row.from == date(2000, 1, 1)) row.to = chance.day(2020, 2027);
        if (chance.once_in(30)) row.from.reset();
        rows.agencies.push_back(row);
    }
    for (const AgencyRow& agency : rows.agencies)
        for (const bulk::LineCode line : some_lines()) {
            if (!chance.once_in(2)) continue;
            Posts posts = static_cast<Posts>(chance.below(40));
            for (int year = chance.once_in(2) ? 2015 : 2021; year <= 2026; ++year) {
                if (!chance.once_in(12)) rows.posts.push_back({agency.key, line, year, posts});
                posts = std::max<Posts>(0, posts + 1 - static_cast<Posts>(chance.below(5)));
            }
        }
    const std::size_t people = chance.below(60);
    for (std::size_t i = 0; i < people; ++i) {
        PersonRow row{"S" + std::to_string(i),
                      chance.of(rows.agencies).key,
                      chance.of(some_lines()),
                      chance.day(1955, 2000),
                      chance.day(2015, 2027),
                      {},
                      bulk::marks(chance.once_in(2), chance.once_in(4), static_cast<int>(chance.below(3)),
                                  static_cast<int>(chance.below(3)))};
        if (chance.once_in(4)) row.left = std::max(row.started, chance.day(2023, 2029));
        rows.people.push_back(row);
    }
    const std::size_t documents = 1 + chance.below(8);
    for (std::size_t i = 0; i < documents; ++i) {
        DocumentRow row{chance.once_in(3) ? std::to_string(i + 10) + "-KL/TW" : "D" + std::to_string(i),
                        chance.of(rows.agencies).key,
                        chance.day(2018, 2027),
                        {}};
        if (chance.once_in(10)) row.issued.reset();
        rows.documents.push_back(row);
    }
    for (DocumentRow& row : rows.documents)
        for (const DocumentRow& basis : rows.documents)
            if (chance.once_in(4)) row.bases.push_back(basis.key);
    const std::size_t tasks = chance.below(8);
    for (std::size_t i = 0; i < tasks; ++i) {
        rows.tasks.push_back({"T" + std::to_string(i), chance.of(rows.documents).key, {}});
        if (!chance.once_in(3)) rows.tasks.back().due = chance.day(2024, 2027);
        const std::size_t charged = chance.below(5);
        for (std::size_t j = 0; j < charged; ++j)
            rows.assignments.push_back(
                {rows.tasks.back().key, chance.of(rows.agencies).key, all_roles[chance.below(all_roles.size())]});
    }
    return rows;
}

} // namespace congvu::testing
