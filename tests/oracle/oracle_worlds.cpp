// SPDX-License-Identifier: BSL-1.0
// Random worlds, judged by the library and by oracles that know the facts and the law only:
//   --worlds N      how many (300)          --first SEED   from which seed on (1)
//   --rules PREFIX  rules that begin so     --batch N      worlds for one run of an oracle (250)
//   --doubts        what doubts.lp keeps quiet, too
//   --shrink        the facts of one world for each rule in dispute, as few as still show it
//   --facts         the facts of the worlds, and nothing else
// Prints every disagreement, and how often each rule came to which outcome. Exit status: 0 all agree, 1 they do not,
// 2 bad usage or an oracle that does not run, 77 clingo is not installed.
#include "comparison.hpp"
#include "export_world.hpp"
#include "shrink.hpp"

#include "../all_rules.hpp"
#include "random_world.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iostream>
#include <optional>
#include <stdexcept>

namespace congvu::oracle {

namespace {

struct Options {
    std::uint32_t worlds = 300;
    std::uint32_t first  = 1;
    std::uint32_t batch  = 250;
    std::string rules{};
    bool doubts = false;
    bool shrink = false;
    bool facts  = false;
};

bool read_number(std::string_view text, std::uint32_t& into) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
    return error == std::errc() && end == text.data() + text.size();
}

std::optional<Options> read(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view name = argv[i];
        bool* const flag            = name == "--doubts"   ? &options.doubts
                                      : name == "--shrink" ? &options.shrink
                                      : name == "--facts"  ? &options.facts
                                                           : nullptr;
        if (flag != nullptr) {
            *flag = true;
            continue;
        }
        if (++i == argc) return std::nullopt;
        if (name == "--rules") {
            options.rules = argv[i];
            continue;
        }
        std::uint32_t* const number = name == "--worlds"  ? &options.worlds
                                      : name == "--first" ? &options.first
                                      : name == "--batch" ? &options.batch
                                                          : nullptr;
        if (number == nullptr || !read_number(argv[i], *number)) return std::nullopt;
    }
    if (options.batch == 0) return std::nullopt;
    return options;
}

/// The question that was asked about the worlds, and all that was said.
class Run {
public:
    explicit Run(Options options) : options_(std::move(options)) {}

    [[nodiscard]] int all() {
        for (std::uint32_t from = 0; from < options_.worlds; from += options_.batch)
            batch(options_.first + from, std::min(options_.batch, options_.worlds - from));
        if (options_.facts) return 0;
        for (const auto& [rule, one] : in_dispute_)
            if (options_.shrink) print_smallest(one);
        statistics_.print(std::cout, options_.rules);
        std::cout << options_.worlds << " worlds from seed " << options_.first << ": " << disagreements_
                  << " disagreements (clingo " << seconds(clingo_) << " s, sqlite " << seconds(sqlite_) << " s)\n";
        return disagreements_ == 0 ? 0 : 1;
    }

private:
    using Clock = std::chrono::steady_clock;

    static long seconds(Clock::duration time) {
        return static_cast<long>(std::chrono::duration_cast<std::chrono::seconds>(time).count());
    }

    void batch(std::uint32_t first, std::uint32_t count) {
        Facts facts;
        Verdicts ours;
        if (!options_.facts) export_calendar(facts);
        for (std::uint32_t seed = first; seed != first + count; ++seed) {
            const Dataset data  = testing::random_world(seed);
            const AsOf question = testing::random_question(seed);
            export_world(facts, seed, data, question);
            if (!options_.facts) judge_by_library(ours, seed, data, question, testing::all_rules());
        }
        if (options_.facts) {
            std::cout << facts.as_atoms();
            return;
        }
        statistics_.count(ours);
        const auto oracles = ask(facts);
        for (const auto& [name, oracle] : oracles) {
            statistics_.count(name, ours, oracle);
            for (const Disagreement& one : differences(name, ours, oracle))
                if (one.asked.rule.starts_with(options_.rules)) report(one);
        }
    }

    /// Both oracles. Splits, and what doubts.lp names, are beyond both.
    std::vector<std::pair<std::string, Oracle>> ask(const Facts& facts) {
        const std::filesystem::path programs = CONGVU_ORACLE_DIR;
        const auto begin                     = Clock::now();
        Oracle by_clingo                     = judge_by_clingo(facts, programs, options_.doubts);
        const auto middle                    = Clock::now();
        Oracle by_sqlite                     = judge_by_sqlite(facts, programs);
        by_sqlite.silent                     = by_clingo.silent;
        clingo_ += middle - begin;
        sqlite_ += Clock::now() - middle;
        return {{"clingo", std::move(by_clingo)}, {"sqlite", std::move(by_sqlite)}};
    }

    void report(const Disagreement& one) {
        ++disagreements_;
        in_dispute_.try_emplace(one.asked.rule, one);
        if (++shown_[one.oracle + one.asked.rule] <= 8) std::cout << one << '\n';
    }

    /// Whether the same oracle and the library still say the same different things.
    bool is_still_so(const Disagreement& wanted, const Dataset& data, AsOf question) {
        Facts facts;
        Verdicts ours;
        export_calendar(facts);
        export_world(facts, wanted.asked.world, data, question);
        judge_by_library(ours, wanted.asked.world, data, question, testing::all_rules());
        for (const auto& [name, oracle] : ask(facts)) {
            const auto all = differences(name, ours, oracle);
            if (std::find(all.begin(), all.end(), wanted) != all.end()) return true;
        }
        return false;
    }

    void print_smallest(const Disagreement& one) {
        const AsOf question = testing::random_question(one.asked.world);
        const Dataset small = shrink(testing::random_world(one.asked.world),
                                     [&](const Dataset& smaller) { return is_still_so(one, smaller, question); });
        Facts facts;
        export_world(facts, one.asked.world, small, question);
        std::cout << one << ", from no more than:\n" << facts.as_atoms();
    }

    Options options_;
    Statistics statistics_;
    std::map<std::string, Disagreement> in_dispute_; ///< the first one of each rule
    std::map<std::string, std::size_t> shown_;
    std::size_t disagreements_ = 0;
    Clock::duration clingo_{};
    Clock::duration sqlite_{};
};

} // namespace

} // namespace congvu::oracle

int main(int argc, char** argv) {
    const auto options = congvu::oracle::read(argc, argv);
    if (!options) {
        std::cerr << "oracle_worlds [--worlds N] [--first SEED] [--batch N] [--rules PREFIX] [--doubts] [--shrink] "
                     "[--facts]\n";
        return 2;
    }
    if (!congvu::oracle::has_clingo()) {
        std::cout << "skipped: clingo is not here (Debian's package gringo)\n";
        return 77;
    }
    try {
        return congvu::oracle::Run(*options).all();
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
