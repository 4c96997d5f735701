// SPDX-License-Identifier: BSL-1.0
#include "failure.hpp"

#include <memory>
#include <vector>

namespace congvu::c {

namespace {

/// An error, with what its pointers lead to.
struct OwnedError : congvu_error {
    explicit OwnedError(Failure what) : congvu_error{}, failure(std::move(what)) {
        list.reserve(failure.faults.all.size());
        for (const Diagnostic& fault : failure.faults.all)
            list.push_back({fault.code.c_str(), fault.file.c_str(), fault.line, fault.column, fault.message.c_str(),
                            fault.did_you_mean.c_str()});
        status      = failure.status;
        message     = failure.message.c_str();
        fault_count = list.size();
        faults      = list.data();
    }
    Failure failure;
    std::vector<congvu_fault> list;
};

/// Made before memory runs out.
constexpr congvu_error no_memory{CONGVU_NO_MEMORY, "there is not enough memory", 0, nullptr};

} // namespace

congvu_status tell_no_memory(congvu_error** error) noexcept {
    // Callers read errors and never write them; congvu_error_free() knows this one.
    if (error != nullptr) *error = const_cast<congvu_error*>(&no_memory); // NOLINT(*-const-cast)
    return CONGVU_NO_MEMORY;
}

congvu_status tell(congvu_error** error, Failure failure) noexcept {
    const congvu_status status = failure.status;
    if (error == nullptr) return status;
    try {
        *error = std::make_unique<OwnedError>(std::move(failure)).release();
        return status;
    } catch (...) {
        return tell_no_memory(error);
    }
}

} // namespace congvu::c

void congvu_error_free(congvu_error* error) {
    if (error == &congvu::c::no_memory) return;
    delete static_cast<congvu::c::OwnedError*>(error); // NOLINT(*-owning-memory): the caller owned it
}
