# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)
# The house is in order: nothing strange at the top, every source has its licence, the umbrella covers every header.
set(bad "")

file(GLOB top RELATIVE ${ROOT} ${ROOT}/*)
set(allowed CMakeLists.txt CMakePresets.json CHANGELOG.md CONTRIBUTING.md LICENSE README.md
            bench build cmake docs include src tests)
foreach(entry IN LISTS top)
    if(NOT entry IN_LIST allowed AND NOT entry MATCHES "^\\.")
        string(APPEND bad "  ${entry} does not belong at the top\n")
    endif()
endforeach()

file(GLOB_RECURSE sources RELATIVE ${ROOT} ${ROOT}/include/*.hpp ${ROOT}/src/*.?pp ${ROOT}/tests/*.?pp ${ROOT}/bench/*.cpp
     ${ROOT}/docs/*.cpp ${ROOT}/cmake/*.cmake ${ROOT}/cmake/*.sh ${ROOT}/src/CMakeLists.txt ${ROOT}/tests/CMakeLists.txt)
foreach(source IN LISTS sources)
    file(STRINGS ${ROOT}/${source} head LIMIT_COUNT 2)
    if(NOT head MATCHES "SPDX-License-Identifier: BSL-1.0")
        string(APPEND bad "  ${source}: no SPDX line at the top\n")
    endif()
endforeach()

file(READ ${ROOT}/include/congvu/congvu.hpp umbrella)
file(GLOB_RECURSE headers RELATIVE ${ROOT}/include ${ROOT}/include/congvu/*/*.hpp)
foreach(header IN LISTS headers)
    string(FIND "${umbrella}" "#include <${header}>" at)
    if(at EQUAL -1)
        string(APPEND bad "  congvu.hpp does not include ${header}\n")
    endif()
endforeach()

if(bad)
    message(FATAL_ERROR "the house is not in order:\n${bad}")
endif()
