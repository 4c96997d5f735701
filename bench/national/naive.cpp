// SPDX-License-Identifier: BSL-1.0
// naive FOLDER: the questions of national.cpp, answered as a good engineer does in an afternoon: rows, getline and
// unordered_map; nothing is checked. Prints lines `name,seconds,answer`, each time the median of some runs.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace {

constexpr int end_of_2026 = 20261231; // days are numbers: 20261231 is 31 December 2026, 0 an empty cell
constexpr int nobody      = -1;

struct Agency {
    std::string parent_id;
    int parent = nobody;
};
struct Person {
    int agency, category, funding, born, started, left;
    char sex;
    int rating_previous, rating_last;
    bool is_protected;

    [[nodiscard]] bool is_in_post() const { return started <= end_of_2026 && (left == 0 || left > end_of_2026); }
};
struct Post {
    int agency, category, funding, year, assigned;
};
struct Document {
    int issuer;
    std::string base_ids;
    std::vector<int> bases;
};
struct Task {
    int document;
    int leads = 0;
};
struct Assignment {
    int task, agency;
};

using Ids   = std::unordered_map<std::string, int>;
using Cells = std::vector<std::string>;

int code(Ids& ids, const std::string& word) { return ids.emplace(word, static_cast<int>(ids.size())).first->second; }

int day(const std::string& cell) {
    if (cell.empty()) return 0;
    return std::stoi(cell.substr(0, 4)) * 10000 + std::stoi(cell.substr(5, 2)) * 100 + std::stoi(cell.substr(8, 2));
}

Cells split(const std::string& line) {
    Cells cells;
    for (std::size_t from = 0;;) {
        const std::size_t end = line.find(',', from);
        cells.push_back(line.substr(from, end == std::string::npos ? end : end - from));
        if (end == std::string::npos) return cells;
        from = end + 1;
    }
}

template <typename Row>
void for_each_row(const std::string& path, Row row) {
    std::ifstream in(path);
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line))
        row(split(line));
}

struct Nation {
    Ids agency_ids, categories, fundings, document_ids, task_ids;
    std::vector<Agency> agencies;
    std::vector<Person> people;
    std::vector<Post> posts;
    std::vector<Document> documents;
    std::vector<Task> tasks;
    std::vector<Assignment> assignments;

    explicit Nation(const std::string& folder) {
        for_each_row(folder + "/agencies.csv", [&](const Cells& row) {
            code(agency_ids, row[0]);
            agencies.push_back({row[1]});
        });
        for (Agency& agency : agencies)
            if (!agency.parent_id.empty()) agency.parent = agency_ids.at(agency.parent_id);
        for_each_row(folder + "/staff.csv", [&](const Cells& row) {
            people.push_back({agency_ids.at(row[1]), code(categories, row[2]), code(fundings, row[3]), day(row[4]),
                              day(row[6]), day(row[7]), row[5][0], std::stoi(row[9]), std::stoi(row[10]),
                              row[11] == "1"});
        });
        for_each_row(folder + "/posts.csv", [&](const Cells& row) {
            posts.push_back({agency_ids.at(row[0]), code(categories, row[1]), code(fundings, row[2]), std::stoi(row[3]),
                             std::stoi(row[4])});
        });
        for_each_row(folder + "/documents.csv", [&](const Cells& row) {
            code(document_ids, row[0]);
            documents.push_back({agency_ids.at(row[1]), row[3], {}});
        });
        for (Document& document : documents) {
            std::istringstream words(document.base_ids);
            for (std::string id; words >> id;)
                document.bases.push_back(document_ids.at(id));
        }
        for_each_row(folder + "/tasks.csv", [&](const Cells& row) {
            code(task_ids, row[0]);
            tasks.push_back({document_ids.at(row[1])});
        });
        for_each_row(folder + "/assignments.csv", [&](const Cells& row) {
            const int task = task_ids.at(row[0]);
            assignments.push_back({task, agency_ids.at(row[1])});
            if (row[2] == "lead") ++tasks[static_cast<std::size_t>(task)].leads;
        });
    }

    [[nodiscard]] int parent(int agency) const { return agencies[static_cast<std::size_t>(agency)].parent; }
    [[nodiscard]] bool is_under(int agency, int other) const {
        while (agency != nobody && agency != other)
            agency = parent(agency);
        return agency == other;
    }
};

/// How many there are in each agency and line of posts.
using Counts = std::unordered_map<long, int>;
long cell(int agency, int category, int funding) { return agency * 64L + category * 4 + funding; }

Counts staff_in_post(const Nation& nation) {
    Counts counts;
    for (const Person& person : nation.people)
        if (person.is_in_post()) ++counts[cell(person.agency, person.category, person.funding)];
    return counts;
}

std::size_t cells_of_subtrees(const Nation& nation) {
    Counts sums;
    for (const auto& [key, people] : staff_in_post(nation))
        for (int agency = static_cast<int>(key / 64); agency != nobody; agency = nation.parent(agency))
            sums[agency * 64L + key % 64] += people;
    return sums.size();
}

std::size_t over_quota(const Nation& nation) {
    const Counts counts = staff_in_post(nation);
    return static_cast<std::size_t>(
        std::count_if(nation.posts.begin(), nation.posts.end(), [&counts](const Post& post) {
            if (post.year != 2026) return false;
            const auto found = counts.find(cell(post.agency, post.category, post.funding));
            return found != counts.end() && found->second > post.assigned;
        }));
}

std::size_t cut_too_little(const Nation& nation) {
    const int employee = nation.categories.at("public_employee");
    const std::unordered_set<int> officials{nation.categories.at("cadre"), nation.categories.at("civil_servant")};
    std::unordered_map<long, std::pair<int, int>> quotas; // of 2021 and of 2026
    for (const Post& post : nation.posts) {
        if (post.year != 2021 && post.year != 2026) continue;
        const bool is_employee = post.category == employee;
        if (!is_employee && officials.count(post.category) == 0) continue;
        for (int agency = post.agency; agency != nobody; agency = nation.parent(agency)) {
            auto& [before, now] = quotas[agency * 2L + (is_employee ? 1 : 0)];
            (post.year == 2021 ? before : now) += post.assigned;
        }
    }
    return static_cast<std::size_t>(std::count_if(quotas.begin(), quotas.end(), [](const auto& quota) {
        const auto [before, now] = quota.second;
        return (before - now) * 100 < before * (quota.first % 2 == 1 ? 10 : 5);
    }));
}

/// In months; of those who reach it in that year.
int retirement_age(int year, char sex) {
    const int steps = std::max(year - 2020, 0);
    return sex == 'M' ? std::min(60 * 12 + 3 * steps, 62 * 12) : std::min(55 * 12 + 4 * steps, 60 * 12);
}

/// The month in which somebody reaches the age of the year in which it falls; months count from the year 0.
int retirement_month(int born, char sex) {
    const int birth = born / 10000 * 12 + born / 100 % 100 - 1;
    int year        = 2020;
    while ((birth + retirement_age(year, sex)) / 12 > year)
        ++year;
    return birth + retirement_age(year, sex);
}

std::string people_to_consider(const Nation& nation) {
    std::size_t lowest  = 0;
    std::size_t retired = 0;
    for (const Person& person : nation.people) {
        if (!person.is_in_post()) continue;
        if (person.rating_previous == 0 && person.rating_last == 0 && !person.is_protected) ++lowest;
        if (retirement_month(person.born, person.sex) < 2027 * 12) ++retired;
    }
    return std::to_string(lowest) + ';' + std::to_string(retired);
}

std::string responsibility(const Nation& nation) {
    const auto leaderless =
        std::count_if(nation.tasks.begin(), nation.tasks.end(), [](const Task& task) { return task.leads != 1; });
    const auto outside =
        std::count_if(nation.assignments.begin(), nation.assignments.end(), [&nation](const Assignment& assignment) {
            const Task& task = nation.tasks[static_cast<std::size_t>(assignment.task)];
            return !nation.is_under(assignment.agency,
                                    nation.documents[static_cast<std::size_t>(task.document)].issuer);
        });
    std::size_t on_cycles = 0;
    std::size_t pairs     = 0;
    for (std::size_t document = 0; document < nation.documents.size(); ++document) {
        std::unordered_set<int> reached;
        std::vector<int> open = nation.documents[document].bases;
        while (!open.empty()) {
            const int next = open.back();
            open.pop_back();
            if (!reached.insert(next).second) continue;
            const auto& bases = nation.documents[static_cast<std::size_t>(next)].bases;
            open.insert(open.end(), bases.begin(), bases.end());
        }
        pairs += reached.size();
        on_cycles += reached.count(static_cast<int>(document));
    }
    return std::to_string(leaderless) + ';' + std::to_string(outside) + ';' + std::to_string(on_cycles) + ';' +
           std::to_string(pairs);
}

/// Runs the work a few times after a warm-up, and prints the median and the answer.
template <typename Work>
void time(const char* name, int runs, Work work) {
    std::string answer;
    std::vector<double> times;
    for (int run = 0; run <= runs; ++run) {
        const auto start                          = std::chrono::steady_clock::now();
        answer                                    = work();
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        if (run > 0) times.push_back(taken.count());
    }
    std::sort(times.begin(), times.end());
    std::printf("%s,%.6f,%s\n", name, times[times.size() / 2], answer.c_str());
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: naive FOLDER\n", stderr);
        return 2;
    }
    std::optional<Nation> nation;
    time("load", 1, [&] { return std::to_string(nation.emplace(argv[1]).people.size()); });
    time("Q1", 5, [&] { return std::to_string(cells_of_subtrees(*nation)); });
    time("Q2a", 5, [&] { return std::to_string(over_quota(*nation)); });
    time("Q2b", 5, [&] { return std::to_string(cut_too_little(*nation)); });
    time("Q3", 5, [&] { return people_to_consider(*nation); });
    time("Q4", 5, [&] { return responsibility(*nation); });
}
