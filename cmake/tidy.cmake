# SPDX-License-Identifier: BSL-1.0
# Target `tidy`: clang-tidy on all cores over src, tests and examples, and over the headers they include; headers that
# no source needs are seen through the umbrella, whose lonely compilation is in the list of commands too.
find_program(RUN_CLANG_TIDY NAMES run-clang-tidy run-clang-tidy-14 REQUIRED)
add_custom_target(tidy
    COMMAND ${RUN_CLANG_TIDY} -quiet -p ${PROJECT_BINARY_DIR}
            "^${PROJECT_SOURCE_DIR}/(src/(?!report/boost_json)|tests/(?!compile_fail/)|docs/examples/|bench/)"
            "/congvu/congvu.hpp.cxx$"
    VERBATIM USES_TERMINAL)
