// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"

#include <congvu/bulk/parallel.hpp>

#include <atomic>
#include <cstddef>
#include <stdexcept>
#include <utility>
#include <vector>

using namespace congvu;

TEST_CASE("parallel: every job is done once, whatever the number of threads", "[bulk]") {
    for (const unsigned threads : {0U, 1U, 2U, 7U})
        for (const std::size_t jobs : {0U, 1U, 5U, 100U}) {
            std::vector<int> done(jobs, 0);
            bulk::for_each_job(threads, jobs, [&](std::size_t job) { ++done[job]; });
            CHECK(done == std::vector<int>(jobs, 1));
        }
}

TEST_CASE("parallel: a thread has one tool for all its jobs", "[bulk]") {
    struct Tool {
        std::size_t uses = 0;
    };
    for (const unsigned threads : {1U, 3U}) {
        std::atomic<std::size_t> firsts = 0;
        std::atomic<std::size_t> others = 0;
        bulk::for_each_job_with<Tool>(threads, 50,
                                      [&](Tool& tool, std::size_t) { ++(tool.uses++ == 0 ? firsts : others); });
        CHECK(firsts >= 1);
        CHECK(firsts <= threads);
        CHECK(firsts + others == 50);
    }
}

TEST_CASE("parallel: pieces cover all rows, one behind the other", "[bulk]") {
    using Pieces       = std::vector<std::pair<std::size_t, std::size_t>>;
    const auto planned = [](std::size_t rows, std::size_t piece) {
        Pieces pieces;
        std::vector<bulk::Job> jobs;
        bulk::plan_pieces(jobs, rows, piece, [&](std::size_t from, std::size_t to) { pieces.emplace_back(from, to); });
        CHECK(pieces.empty()); // until they are done
        bulk::do_all(1, jobs);
        return pieces;
    };
    CHECK(planned(0, 4).empty());
    CHECK(planned(4, 4) == Pieces{{0, 4}});
    CHECK(planned(9, 4) == Pieces{{0, 4}, {4, 8}, {8, 9}});
    Pieces pieces;
    bulk::for_each_piece(1, 9, 4, [&](std::size_t from, std::size_t to) { pieces.emplace_back(from, to); });
    CHECK(pieces == planned(9, 4));
}

TEST_CASE("parallel: what a job throws is thrown once all threads have stopped", "[bulk]") {
    for (const unsigned threads : {1U, 4U}) {
        std::atomic<std::size_t> begun = 0;
        CHECK_THROWS_AS(bulk::for_each_job(threads, 1000,
                                           [&](std::size_t job) {
                                               ++begun;
                                               if (job == 3) throw std::runtime_error("no");
                                           }),
                        std::runtime_error);
        CHECK(begun >= 4);
        if (threads == 1) CHECK(begun == 4); // no job begins any more
    }
}
