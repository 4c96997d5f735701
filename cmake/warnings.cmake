# SPDX-License-Identifier: BSL-1.0
# Our warnings, for our own code only: they are never exported.
add_library(congvu_warnings INTERFACE)
target_compile_options(congvu_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wswitch-enum -Wold-style-cast -Wnon-virtual-dtor
    # g++ 12 takes "text" + std::string for an overlapping copy when it optimises (GCC bug 105651).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)

add_library(congvu_dev INTERFACE)
target_link_libraries(congvu_dev INTERFACE congvu::congvu congvu_warnings)
