# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)
# Finds where in ROOT/include/congvu/rules each rule is written, \rule{KL28-01} above its constant, and writes name and
# header of each into the header OUT, with the names of the documents they cite.
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
# The documents that rules cite, by the names of their constants.
file(STRINGS ${ROOT}/include/congvu/rules/sources.hpp lines REGEX "^inline constexpr DocumentKey ")
set(sources "")
set(source_count 0)
foreach(line IN LISTS lines)
    string(REGEX MATCH "DocumentKey ([a-z0-9_]+)" _ "${line}")
    string(APPEND sources "    SourceName{&sources::${CMAKE_MATCH_1}, \"${CMAKE_MATCH_1}\"},\n")
    math(EXPR source_count "${source_count} + 1")
endforeach()
file(WRITE ${OUT} "// Written by cmake/index_rules.cmake.
#pragma once

#include \"catalogue.hpp\"

#include <congvu/rules/sources.hpp>

#include <array>

namespace congvu::program {

/// Where each rule is written.
inline constexpr std::array<RulePlace, ${size}> rule_index{
${rows}};

/// What the documents are called in code.
inline constexpr std::array<SourceName, ${source_count}> source_names{
${sources}};

} // namespace congvu::program
")
