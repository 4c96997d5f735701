// SPDX-License-Identifier: BSL-1.0
// congvu_national FOLDER [--threads N]: the national workload, timed. Prints lines `name,seconds,answer`, each time the
// median of some runs; bench/compare.sh holds them against the same lines of its peers.
#include <congvu/bulk/check.hpp>
#include <congvu/bulk/session.hpp>
#include <congvu/io/load_bulk.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <numeric>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using namespace congvu;

namespace {

const AsOf end_of_2026{date(2026, 12, 31)};

template <typename Work>
double seconds_of(Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double quantile(std::vector<double> times, double share) {
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

/// Runs the work a few times after a warm-up, and prints the median and the answer.
template <typename Work>
void time(std::string_view name, Work work) {
    constexpr int runs = 7;
    std::string answer;
    std::vector<double> times;
    for (int run = 0; run <= runs; ++run) {
        const double seconds = seconds_of([&] { answer = work(); });
        if (run > 0) times.push_back(seconds);
    }
    std::cout << name << ',' << quantile(times, 0.5) << ',' << answer << '\n';
}

std::size_t index_of(std::string_view id) {
    const auto found =
        std::find_if(rules::all.begin(), rules::all.end(), [id](const AnyRule& rule) { return rule.card().id == id; });
    return static_cast<std::size_t>(found - rules::all.begin());
}

/// Asks these rules alone.
bulk::Chosen only(std::initializer_list<std::string_view> ids) {
    bulk::Chosen chosen{};
    for (const std::string_view id : ids)
        chosen.at(index_of(id)) = true;
    return chosen;
}

std::size_t violating(const bulk::Answers& answers, std::string_view id) {
    return answers.by_rule.at(index_of(id)).sums.outcomes.violates;
}

/// How many answers are a miss: without a quota of 2015 nobody can say whether a surplus makes up for it.
std::size_t missing(const bulk::Answers& answers) {
    const Tally all = answers.summary().outcomes;
    return all.violates + all.undetermined;
}

std::size_t cells(std::span<const std::int32_t> counts) {
    return counts.size() - static_cast<std::size_t>(std::count(counts.begin(), counts.end(), 0));
}

/// Reads every column of numbers that the rules read, once.
std::uint64_t touch(const bulk::Nation& nation) {
    std::uint64_t sum = 0;
    const auto read   = [&](const auto& column) {
        const auto bytes = column.size() * sizeof(column[0]);
        const auto* at   = reinterpret_cast<const unsigned char*>(column.data());
        for (std::size_t i = 0; i + 8 <= bytes; i += 8) {
            std::uint64_t word = 0;
            std::copy_n(at + i, 8, reinterpret_cast<unsigned char*>(&word));
            sum += word;
        }
    };
    const auto read_all = [&](const auto&... columns) { (read(columns), ...); };
    const auto& [agencies, posts, staff, documents, tasks] =
        std::tie(nation.agencies, nation.posts, nation.staff, nation.documents, nation.tasks);
    read_all(agencies.parent, agencies.subtree_end, agencies.kind, agencies.level, agencies.from, agencies.to);
    read_all(posts.first, posts.of, posts.assigned);
    read_all(staff.first, staff.of, staff.born, staff.started, staff.left, staff.marks);
    read_all(documents.issuer, documents.issued, documents.first, documents.bases);
    read_all(tasks.document, tasks.due, tasks.first, tasks.agency, tasks.role);
    return sum;
}

/// A change that somebody might make, by chance.
bulk::Change some_change(const bulk::Nation& nation, std::mt19937& chance) {
    const auto below = [&](std::size_t n) { return static_cast<bulk::Row>(chance() % n); };
    const bulk::LineCode employee(StaffCategory::public_employee, Funding::state_budget);
    const auto agency = below(nation.agencies.size());
    const auto day    = *bulk::to_day16(date(2026, 6, 1));
    switch (below(20)) {
        case 0: return bulk::EndAgency{agency, day};
        case 1:
            return bulk::PutUnder{static_cast<bulk::Row>(nation.agencies.size() - 1),
                                  nation.agencies.parent[agency] == bulk::no_row ? 0 : nation.agencies.parent[agency]};
        case 2:
        case 3:
        case 4:
        case 5: return bulk::SetQuota{agency, employee, 2026, static_cast<Posts>(below(60))};
        case 6:
        case 7: return bulk::Assign{below(nation.tasks.size()), agency, Role::cooperate};
        case 8: return bulk::Unassign{below(nation.tasks.agency.size())};
        case 9:
        case 10:
        case 11:
            return bulk::Hire{agency, employee, *bulk::to_day16(date(1999, 1, 1)), day, bulk::marks(true, false, 2, 2)};
        case 12:
        case 13:
        case 14: return bulk::Leave{below(nation.staff.size()), day};
        default: return bulk::Move{below(nation.staff.size()), agency, employee};
    }
}

void time_changes(const bulk::Nation& nation, unsigned threads) {
    bulk::Session session(nation, end_of_2026, bulk::every_rule(), threads);
    std::mt19937 chance(20220718);
    std::vector<double> times;
    std::size_t changed = 0;
    for (int i = 0; i < 20000; ++i) {
        const bulk::Change change = some_change(nation, chance);
        times.push_back(seconds_of([&] { changed += session.apply(change).size(); }));
        // What if: half of the changes are dropped again.
        if (i % 2 == 0) session.undo();
    }
    std::cout << "change_median," << quantile(times, 0.5) << ',' << changed << '\n'
              << "change_p99," << quantile(times, 0.99) << ',' << changed << '\n';
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.empty()) {
        std::cerr << "usage: congvu_national FOLDER [--threads N]\n";
        return 2;
    }
    unsigned threads = 1;
    if (arguments.size() == 3 && arguments[1] == "--threads") threads = static_cast<unsigned>(std::stoul(arguments[2]));

    bulk::Nation nation;
    time("load", [&] {
        io::BulkOptions options;
        options.threads = threads;
        nation          = io::load_bulk(arguments[0], options).value();
        return std::to_string(nation.staff.size());
    });
    const bulk::Day16 day = *bulk::to_day16(end_of_2026.in_force);

    time("Q1", [&] {
        const bulk::LineSet lines(nation, bulk::Lines::that_occur);
        auto counts = bulk::staff_in_post(nation, lines, day, threads);
        bulk::add_up(nation.agencies, counts);
        return std::to_string(cells(counts));
    });
    const bulk::View view = bulk::view_of(nation, end_of_2026, threads);
    time("view", [&] { return std::to_string(bulk::view_of(nation, end_of_2026, threads).posts.size()); });
    time("Q1warm", [&] {
        auto counts = view.occupied;
        bulk::add_up(nation.agencies, counts);
        return std::to_string(cells(counts));
    });
    time("Q2a", [&] {
        return std::to_string(violating(bulk::check(nation, end_of_2026, only({"KL40-07"}), threads), "KL40-07"));
    });
    time("Q2b", [&] {
        return std::to_string(missing(bulk::check(nation, end_of_2026, only({"KL28-01", "KL28-02"}), threads)));
    });
    const bulk::Chosen of_both = only({"KL40-07", "KL28-01", "KL28-02"});
    const auto both            = [](const bulk::Answers& answers) {
        const Tally cut_1 = answers.by_rule.at(index_of("KL28-01")).sums.outcomes;
        const Tally cut_2 = answers.by_rule.at(index_of("KL28-02")).sums.outcomes;
        return std::to_string(violating(answers, "KL40-07")) + ';' +
               std::to_string(cut_1.violates + cut_1.undetermined + cut_2.violates + cut_2.undetermined);
    };
    time("Q2", [&] { return both(bulk::check(nation, end_of_2026, of_both, threads)); });
    time("Q2warm", [&] { return both(bulk::check(view, of_both, threads)); });
    time("Q3", [&] {
        const auto answers = bulk::check(view, only({"STAFF-01", "STAFF-02"}), threads);
        return std::to_string(violating(answers, "STAFF-02")) + ';' + std::to_string(violating(answers, "STAFF-01"));
    });
    time("Q4", [&] {
        // The bonds of documents are one long piece of work, beside which threads ask the rules.
        std::size_t on_cycles = 0;
        std::size_t pairs     = 0;
        std::size_t no_lead   = 0;
        std::size_t outside   = 0;
        bulk::do_all(threads, std::array<bulk::Job, 3>{
                                  [&] {
                                      const auto answers =
                                          bulk::check(view, only({"RESP-03"}), threads > 2 ? threads - 2 : 1);
                                      outside = violating(answers, "RESP-03");
                                  },
                                  [&] {
                                      const bulk::Bases bases(nation.documents, day);
                                      for (bulk::Row document = 0; document < nation.documents.size(); ++document)
                                          on_cycles += bases.rests_on_itself(document) ? 1 : 0;
                                      pairs = bases.closure_size();
                                  },
                                  [&] { no_lead = violating(bulk::check(view, only({"RESP-02"})), "RESP-02"); },
                              });
        return std::to_string(no_lead) + ';' + std::to_string(outside) + ';' + std::to_string(on_cycles) + ';' +
               std::to_string(pairs);
    });
    time("rules", [&] {
        const auto answers = bulk::check(nation, end_of_2026, bulk::every_rule(), threads);
        return std::to_string(answers.summary().outcomes.checked());
    });
    std::uint64_t sum = 0;
    time("touch", [&] {
        sum += touch(nation);
        return std::to_string(sum % 2);
    });
    time_changes(nation, threads);
}
