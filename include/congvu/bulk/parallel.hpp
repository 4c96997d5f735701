// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace congvu::bulk {

/// Does `work(tool, job)` for every job from 0 to `jobs - 1`, on so many threads; each takes the next job that nobody
/// has begun. Whatever a job gives it keeps in a place of its own, so that nothing depends on the number of threads; a
/// thread has one tool for all its jobs. What a job throws is thrown again here, once all threads have stopped.
template <typename Tool, typename Work>
void for_each_job_with(unsigned threads, std::size_t jobs, Work work) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failed;
    std::mutex failing;
    const auto take_jobs = [&] {
        try {
            Tool tool{};
            for (std::size_t job = next++; job < jobs; job = next++)
                work(tool, job);
        } catch (...) {
            next = jobs;
            const std::lock_guard lock(failing);
            if (!failed) failed = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < std::min<std::size_t>(std::max(threads, 1U), jobs); ++i)
            helpers.emplace_back(take_jobs);
        take_jobs();
    }
    if (failed) std::rethrow_exception(failed);
}

/// The same with `work(job)`, for jobs that need no tool.
template <typename Work>
void for_each_job(unsigned threads, std::size_t jobs, Work work) {
    struct NoTool {};
    for_each_job_with<NoTool>(threads, jobs, [&](NoTool, std::size_t job) { work(job); });
}

/// Does `work(from, to)` for the rows 0 to `rows - 1` in pieces of at most `piece` rows, as for_each_job().
template <typename Work>
void for_each_piece(unsigned threads, std::size_t rows, std::size_t piece, Work work) {
    for_each_job(threads, (rows + piece - 1) / piece,
                 [&](std::size_t job) { work(job * piece, std::min(rows, (job + 1) * piece)); });
}

/// A piece of work that was planned.
using Job = std::function<void()>;

/// Adds jobs that do `work(from, to)` for the rows 0 to `rows - 1` in pieces of at most `piece` rows.
template <typename Work>
void plan_pieces(std::vector<Job>& jobs, std::size_t rows, std::size_t piece, Work work) {
    for (std::size_t from = 0; from < rows; from += piece)
        jobs.emplace_back([work, from, to = std::min(rows, from + piece)] { work(from, to); });
}

/// Does all that was planned, as for_each_job().
inline void do_all(unsigned threads, std::span<const Job> jobs) {
    for_each_job(threads, jobs.size(), [&](std::size_t job) { jobs[job](); });
}

} // namespace congvu::bulk
