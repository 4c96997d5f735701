# SPDX-License-Identifier: BSL-1.0
# Target `tidy`: clang-tidy over src, tests and examples on all cores, and with them over the headers they include.
find_program(RUN_CLANG_TIDY NAMES run-clang-tidy run-clang-tidy-14 REQUIRED)
add_custom_target(tidy
    COMMAND ${RUN_CLANG_TIDY} -quiet -p ${PROJECT_BINARY_DIR}
            "^${PROJECT_SOURCE_DIR}/(src/(?!report/boost_json)|tests/(?!compile_fail/)|docs/examples/|bench/)"
    VERBATIM USES_TERMINAL)
