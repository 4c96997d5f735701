// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "faults.hpp"
#include "input.hpp"

#include <congvu/bulk/nation.hpp>
#include <congvu/io/load_bulk.hpp>

#include <array>
#include <atomic>
#include <cstddef>
#include <mutex>

namespace congvu::io::tables {

/// How a load is divided; tests make the pieces tiny.
struct Tuning {
    std::size_t piece = std::size_t{512} << 10U; ///< how many bytes of a file are one job
    std::size_t block = std::size_t{64} << 10U;  ///< how many bytes are looked at to find where records begin
};

/// What all parts of one load share.
class Job {
public:
    Job(const Input& files, const BulkOptions& wishes, const Tuning& division);

    /// What is wrong in a file.
    [[nodiscard]] FaultList& faults(bulk::Table table) { return faults_[static_cast<std::size_t>(table)]; }
    [[nodiscard]] bool has_faults() const;
    /// Whether somebody wanted the load to stop.
    [[nodiscard]] bool is_stopped() {
        if (options.stop != nullptr && options.stop->load()) is_stopped_ = true;
        return is_stopped_;
    }
    /// So many bytes more were read.
    void advance(std::size_t bytes);
    /// How many bytes were read, to be set back to when they are read once more.
    [[nodiscard]] std::size_t bytes_done() const { return done_.bytes_done; }
    void set_back(std::size_t bytes) { done_.bytes_done = bytes; }
    /// Asks for memory: false when there is not enough, and a fault the first time.
    [[nodiscard]] bool take_memory(bulk::Table table, std::size_t bytes);

    const Input& input;
    const BulkOptions& options;
    const Tuning& tuning;
    /// That read a table; fewer, once others put people together meanwhile.
    unsigned threads;

private:
    std::array<FaultList, tables> faults_;
    std::atomic<bool> is_stopped_ = false;
    std::mutex progress_;
    BulkProgress done_{};
    std::size_t memory_    = 0;
    bool is_out_of_memory_ = false;
};

} // namespace congvu::io::tables
