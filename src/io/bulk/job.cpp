// SPDX-License-Identifier: BSL-1.0
#include "job.hpp"

#include <algorithm>
#include <system_error>

namespace congvu::io::tables {

namespace fs = std::filesystem;

Job::Job(const fs::path& folder, const BulkOptions& wishes, const Tuning& division)
    : options(wishes), tuning(division), folder_(folder) {
    faults_.fill(FaultList(std::max<std::size_t>(wishes.shown_faults, 1)));
    for (const std::string_view name : file_names) {
        std::error_code failed;
        const auto size = fs::file_size(folder / name, failed);
        if (!failed) done_.bytes_total += static_cast<std::size_t>(size);
    }
}

bool Job::exists(bulk::Table table) const {
    std::error_code failed;
    return fs::symlink_status(path(table), failed).type() != fs::file_type::not_found;
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
