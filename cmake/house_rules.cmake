# SPDX-License-Identifier: BSL-1.0
# Tests of the house itself. Each is one line in tests/CMakeLists.txt.

function(congvu_build_test name target)
    add_test(NAME ${name} COMMAND ${CMAKE_COMMAND} --build ${PROJECT_BINARY_DIR} --target ${target})
    set_tests_properties(${name} PROPERTIES RESOURCE_LOCK build_tree)
endfunction()

function(congvu_script_test name)
    add_test(NAME ${name} COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR} -P ${PROJECT_SOURCE_DIR}/cmake/check_${name}.cmake)
endfunction()

function(congvu_headers_stand_alone)
    congvu_build_test(headers_stand_alone all_verify_interface_header_sets)
endfunction()

# The source is compiled twice: as it is (must succeed) and with MUST_NOT_COMPILE (must fail, saying `text`).
function(congvu_must_not_compile source text)
    cmake_path(GET source STEM name)
    foreach(kind good bad)
        add_executable(${name}_${kind} EXCLUDE_FROM_ALL ${source})
        target_link_libraries(${name}_${kind} PRIVATE congvu_dev)
        congvu_build_test(must_not_compile.${name}.${kind} ${name}_${kind})
    endforeach()
    target_compile_definitions(${name}_bad PRIVATE MUST_NOT_COMPILE)
    set_tests_properties(must_not_compile.${name}.bad PROPERTIES PASS_REGULAR_EXPRESSION "${text}")
endfunction()

# A stranger starts from nothing: an old cache would hide a changed default.
function(congvu_strangers_can_use_it folder)
    set(prefix ${PROJECT_BINARY_DIR}/prefix)
    add_test(NAME stranger.clean COMMAND ${CMAKE_COMMAND} -E rm -rf ${prefix} ${PROJECT_BINARY_DIR}/stranger)
    add_test(NAME stranger.install COMMAND ${CMAKE_COMMAND} --install ${PROJECT_BINARY_DIR} --prefix ${prefix})
    set_tests_properties(stranger.clean PROPERTIES FIXTURES_SETUP clean)
    set_tests_properties(stranger.install PROPERTIES FIXTURES_REQUIRED clean FIXTURES_SETUP installed RESOURCE_LOCK build_tree)
    foreach(way IN LISTS ARGN)
        add_test(NAME stranger.${way}
                 COMMAND ${CMAKE_CTEST_COMMAND} --build-and-test ${CMAKE_CURRENT_SOURCE_DIR}/${folder} ${PROJECT_BINARY_DIR}/stranger/${way}
                         --build-generator ${CMAKE_GENERATOR}
                         --build-options -DCONSUME=${way} -DCONGVU_SOURCE=${PROJECT_SOURCE_DIR}
                                         -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER} -DCMAKE_CXX_FLAGS=${CMAKE_CXX_FLAGS}
                                         -DCMAKE_PREFIX_PATH=${prefix}
                         --test-command ${CMAKE_CTEST_COMMAND} --output-on-failure)
        set_tests_properties(stranger.${way} PROPERTIES FIXTURES_REQUIRED installed)
    endforeach()
endfunction()
