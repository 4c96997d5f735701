// SPDX-License-Identifier: BSL-1.0
#include "faults.hpp"

#include <algorithm>
#include <tuple>

namespace congvu::io::tables {

void FaultList::take(FaultList part, std::uint32_t lines) {
    count_ += part.count_;
    for (Fault& fault : part.kept_) {
        if (fault.place.line != 0) fault.place.line += lines;
        kept_.push_back(std::move(fault));
    }
}

std::vector<Fault> FaultList::in_order() && {
    const auto place = [](const Fault& fault) { return std::tuple(fault.place.line, fault.place.column); };
    std::stable_sort(kept_.begin(), kept_.end(), [&](const Fault& a, const Fault& b) { return place(a) < place(b); });
    if (kept_.size() > most_) kept_.resize(most_);
    return std::move(kept_);
}

} // namespace congvu::io::tables
