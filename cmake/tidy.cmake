# SPDX-License-Identifier: BSL-1.0
# Target `tidy`: clang-tidy on all cores over the library, the program and the examples, and over the headers they
# include; headers that no source needs are seen through the umbrella, whose lonely compilation is in the list of
# commands too. Target `tidy_all`: tests and benchmarks as well, which takes three times as long.
find_program(RUN_CLANG_TIDY NAMES run-clang-tidy run-clang-tidy-14 REQUIRED)
set(tidy_library "^${PROJECT_SOURCE_DIR}/(src/(?!report/boost_json)|docs/examples/)" "/congvu/congvu.hpp.cxx$")
add_custom_target(tidy
    COMMAND ${RUN_CLANG_TIDY} -quiet -p ${PROJECT_BINARY_DIR} ${tidy_library}
    VERBATIM USES_TERMINAL)
add_custom_target(tidy_all
    COMMAND ${RUN_CLANG_TIDY} -quiet -p ${PROJECT_BINARY_DIR} ${tidy_library}
            "^${PROJECT_SOURCE_DIR}/(tests/(?!compile_fail/)|bench/)"
    VERBATIM USES_TERMINAL)
