// SPDX-License-Identifier: BSL-1.0
#include "job.hpp"

#include <algorithm>
#include <string>

namespace congvu::io::tables {

Job::Job(const Input& files, const BulkOptions& wishes, const Tuning& division)
    : input(files), options(wishes), tuning(division), threads(wishes.threads) {
    faults_.fill(FaultList(std::max<std::size_t>(wishes.shown_faults, 1)));
    for (std::size_t at = 0; at < tables; ++at)
        done_.bytes_total += files.size(static_cast<bulk::Table>(at));
}

bool Job::has_faults() const {
    return std::any_of(faults_.begin(), faults_.end(), [](const FaultList& list) { return !list.empty(); });
}

void Job::advance(std::size_t bytes) {
    const std::lock_guard lock(progress_);
    done_.bytes_done += bytes;
    if (options.progress) options.progress(done_);
}

bool Job::take_memory(bulk::Table table, std::size_t bytes) {
    if (is_out_of_memory_) return false;
    memory_ += bytes;
    if (options.memory_limit == 0 || memory_ <= options.memory_limit) return true;
    is_out_of_memory_ = true;
    faults(table).add([&] {
        return Fault{"too-large",
                     {},
                     "about " + std::to_string(memory_) + " bytes of memory are needed up to here, and at most " +
                         std::to_string(options.memory_limit) + " may be used"};
    });
    return false;
}

} // namespace congvu::io::tables
