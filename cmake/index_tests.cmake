# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)
# Counts how many tests in ROOT/tests/rules carry the id of a rule ([KL28-01]) or of a parameter whose first or last day
# they hold ([at:public_employee_rate]), and writes the numbers into the header OUT.
set(tags "")
file(GLOB files ${ROOT}/tests/rules/*_test.cpp)
foreach(file IN LISTS files)
    file(READ ${file} text)
    # Brackets and semicolons mean something in lists.
    string(REPLACE "[" "<" text "${text}")
    string(REPLACE "]" ">" text "${text}")
    string(REPLACE ";" "," text "${text}")
    string(REGEX MATCHALL "TEST_CASE\\(\"[^\"]*\",[ \n]*\"[^\"]*\"\\)" cases "${text}")
    foreach(case IN LISTS cases)
        string(REGEX MATCHALL "<([A-Z0-9]+-[0-9]+|at:[a-z0-9_]+)>" found "${case}")
        list(REMOVE_DUPLICATES found)
        list(APPEND tags ${found})
    endforeach()
endforeach()

set(ids ${tags})
list(REMOVE_DUPLICATES ids)
list(SORT ids)
set(rows "")
foreach(id IN LISTS ids)
    set(of_id ${tags})
    list(FILTER of_id INCLUDE REGEX "^${id}$")
    list(LENGTH of_id n)
    string(REGEX REPLACE "^<(at:)?(.*)>$" "\\2" name ${id})
    string(APPEND rows "    TaggedTests{\"${name}\", ${n}},\n")
endforeach()
list(LENGTH ids size)
file(WRITE ${OUT} "// Written by cmake/index_tests.cmake.
#pragma once

#include <congvu/engine/citation_matrix.hpp>

#include <array>

namespace congvu::program {

/// How many tests of the rules carry which id.
inline constexpr std::array<TaggedTests, ${size}> test_index{
${rows}};

} // namespace congvu::program
")
