# SPDX-License-Identifier: BSL-1.0
# Target `tidy`: clang-tidy on all cores over the library, the program and the examples, and over the headers they
# include; headers that no source needs are seen through the umbrella, whose lonely compilation is in the list of
# commands too. The analyzer, which takes most of the time of many sources, looks only a little way into what they call.
# Target `tidy_all`: tests and benchmarks as well, and the analyzer looks as far as it can.
find_program(RUN_CLANG_TIDY NAMES run-clang-tidy run-clang-tidy-14 REQUIRED)
set(tidy_library "^${PROJECT_SOURCE_DIR}/(src/(?!report/boost_json)|docs/examples/)" "/congvu/congvu.hpp.cxx$")
set(tidy_shallow -extra-arg=-Xclang -extra-arg=-analyzer-config -extra-arg=-Xclang -extra-arg=mode=shallow)
add_custom_target(tidy
    COMMAND ${RUN_CLANG_TIDY} -quiet -p ${PROJECT_BINARY_DIR} ${tidy_shallow} ${tidy_library}
    VERBATIM USES_TERMINAL)
add_custom_target(tidy_all
    COMMAND ${RUN_CLANG_TIDY} -quiet -p ${PROJECT_BINARY_DIR} ${tidy_library}
            "^${PROJECT_SOURCE_DIR}/(tests/(?!compile_fail/)|bench/)"
    VERBATIM USES_TERMINAL)
