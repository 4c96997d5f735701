# SPDX-License-Identifier: BSL-1.0
# Headers that a build for tests reads once for many sources. clang-tidy wants to see them in each.

# clang takes of such headers what a source needs, so they may be everything; g++ takes all of them, which only repays
# what nearly every source includes.
if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    set(congvu_everything <congvu/congvu.hpp>)
endif()

# congvu_read_once(NAME LINK LIBRARY... HEADERS HEADER...): the headers, compiled with these libraries.
function(congvu_read_once name)
    cmake_parse_arguments(arg "" "" "LINK;HEADERS" ${ARGN})
    if(CONGVU_TIDY OR NOT arg_HEADERS)
        return()
    endif()
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp "")
    add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    target_link_libraries(${name} PRIVATE ${arg_LINK})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

# congvu_have_read(TARGET NAME): the target takes them, if they were compiled.
function(congvu_have_read target name)
    if(TARGET ${name})
        target_precompile_headers(${target} REUSE_FROM ${name})
    endif()
endfunction()
