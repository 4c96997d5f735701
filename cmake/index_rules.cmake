# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)
# Finds where in ROOT/include/congvu/rules each rule is written, \rule{KL28-01} above its constant, and writes name and
# header of each into the header OUT.
set(rows "")
set(size 0)
file(GLOB files ${ROOT}/include/congvu/rules/*.hpp)
foreach(file IN LISTS files)
    file(READ ${file} text)
    string(REPLACE "[" "<" text "${text}")
    string(REPLACE "]" ">" text "${text}")
    string(REPLACE ";" "," text "${text}")
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY ${ROOT}/include OUTPUT_VARIABLE header)
    cmake_path(GET file STEM stem)
    string(REGEX MATCH "namespace (congvu::[a-z0-9_]+) {" _ "${text}")
    set(scope ${CMAKE_MATCH_1})
    string(REGEX MATCHALL "\\\\rule{[A-Z0-9]+-[0-9]+}|inline constexpr Rule<[^>]*> [a-z0-9_]+{" marks "${text}")
    foreach(mark IN LISTS marks)
        if(mark MATCHES "rule{(.*)}")
            set(id ${CMAKE_MATCH_1})
        elseif(mark MATCHES "> ([a-z0-9_]+){")
            string(APPEND rows "    RulePlace{\"${id}\", \"${scope}::${CMAKE_MATCH_1}\", \"${header}\", "
                               "\"tests/rules/${stem}_test.cpp\"},\n")
            math(EXPR size "${size} + 1")
        endif()
    endforeach()
endforeach()
file(WRITE ${OUT} "// Written by cmake/index_rules.cmake.
#pragma once

#include \"catalogue.hpp\"

#include <array>

namespace congvu::program {

/// Where each rule is written.
inline constexpr std::array<RulePlace, ${size}> rule_index{
${rows}};

} // namespace congvu::program
")
