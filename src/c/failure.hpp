// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu.h>
#include <congvu/io/diagnostic.hpp>

#include <exception>
#include <new>
#include <string>
#include <utility>

/// \file
/// From exceptions to errors: what goes wrong inside is thrown, and no exception leaves a function of `congvu.h`.

namespace congvu::c {

/// What a caller is told.
struct Failure {
    congvu_status status;
    std::string message;
    Diagnostics faults{};
};

/// Tells the caller of a failure, where they want to hear of it. Where there is no memory to tell it, tells that.
congvu_status tell(congvu_error** error, Failure failure) noexcept;

/// Tells that there is not enough memory; takes none.
congvu_status tell_no_memory(congvu_error** error) noexcept;

/// Does some work; what it throws becomes an error.
template <typename Work>
congvu_status guarded(congvu_error** error, Work work) noexcept {
    if (error != nullptr) *error = nullptr;
    try {
        work();
        return CONGVU_OK;
    } catch (Failure& failure) {
        return tell(error, std::move(failure));
    } catch (const std::bad_alloc&) {
        return tell_no_memory(error);
    } catch (...) {
        return tell(error, {CONGVU_INTERNAL, "a fault of congvu; please report what led to it"});
    }
}

} // namespace congvu::c
