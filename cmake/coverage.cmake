# SPDX-License-Identifier: BSL-1.0
# Target `coverage`: the lines of include/ and src/ that the tests reached, from the counts the last test run left.
find_program(GCOVR gcovr REQUIRED)
# The counts of clang are in the form of gcov, of a version that only its own tool reads.
set(gcov gcov)
if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    set(gcov "llvm-cov gcov")
endif()
# No inlining and no folding: a line the compiler worked out by itself would look unreached. A count that threads lose
# does not matter: whether it is 0 does.
add_compile_options(--coverage -O0 -fno-inline)
add_compile_definitions(CATCH_CONFIG_RUNTIME_STATIC_REQUIRE)
add_link_options(--coverage)
# gcov 12 works out a negative count for a branch now and then; lines, which alone are judged here, are not touched.
add_custom_target(coverage
    COMMAND ${GCOVR} --root ${PROJECT_SOURCE_DIR} --object-directory ${PROJECT_BINARY_DIR}
            --filter ${PROJECT_SOURCE_DIR}/include/ --filter ${PROJECT_SOURCE_DIR}/src/
            --gcov-executable ${gcov} --gcov-ignore-parse-errors --sort-uncovered --print-summary --html-details ${PROJECT_BINARY_DIR}/coverage/index.html --delete
            --fail-under-line 95
    COMMENT "Lines reached; every line is in coverage/index.html" VERBATIM)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/coverage)
