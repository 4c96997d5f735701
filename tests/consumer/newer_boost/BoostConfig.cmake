# SPDX-License-Identifier: BSL-1.0
# Stands in for a Boost that is newer than Debian's: the headers that are here, found as newer ones are.
find_path(newer_boost_headers boost/version.hpp REQUIRED)
foreach(name headers boost)
    if(NOT TARGET Boost::${name})
        add_library(Boost::${name} INTERFACE IMPORTED)
        target_include_directories(Boost::${name} SYSTEM INTERFACE ${newer_boost_headers})
    endif()
endforeach()
