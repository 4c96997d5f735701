# SPDX-License-Identifier: BSL-1.0
# Our warnings, for our own code only: they are never exported.
add_library(congvu_warnings INTERFACE)
target_compile_options(congvu_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wswitch-enum -Wold-style-cast -Wnon-virtual-dtor)

add_library(congvu_dev INTERFACE)
target_link_libraries(congvu_dev INTERFACE congvu::congvu congvu_warnings)
