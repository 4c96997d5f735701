# SPDX-License-Identifier: BSL-1.0
# Tests of the house itself, labelled `house`: they look at the sources, so one preset is enough for them.

function(congvu_house_test name)
    add_test(NAME ${name} COMMAND ${ARGN})
    set_tests_properties(${name} PROPERTIES LABELS house)
endfunction()

function(congvu_build_test name target)
    congvu_house_test(${name} ${CMAKE_COMMAND} --build ${PROJECT_BINARY_DIR} --target ${target})
    set_tests_properties(${name} PROPERTIES RESOURCE_LOCK build_tree ENVIRONMENT LC_ALL=C)
endfunction()

# cmake/check_<script>.cmake looks at the sources.
function(congvu_script_test name script)
    congvu_house_test(${name} ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR} -P ${PROJECT_SOURCE_DIR}/cmake/${script}.cmake)
endfunction()

function(congvu_headers_stand_alone)
    congvu_build_test(headers_stand_alone all_verify_interface_header_sets)
endfunction()

function(congvu_texts_are_clean)
    find_package(ICU REQUIRED COMPONENTS uc)
    add_executable(texts_are_clean house/texts_are_clean.cpp)
    target_link_libraries(texts_are_clean PRIVATE congvu_warnings ICU::uc)
    target_compile_features(texts_are_clean PRIVATE cxx_std_20)
    congvu_house_test(texts_are_clean texts_are_clean ${PROJECT_SOURCE_DIR})
endfunction()

# Each source of `folder` is compiled twice: as it is (must succeed) and with MUST_NOT_COMPILE (must fail, and say what
# its line `// says: <regular expression>` promises).
function(congvu_must_not_compile folder)
    file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
    foreach(source IN LISTS sources)
        cmake_path(GET source STEM name)
        file(STRINGS ${source} says REGEX "^// says: ")
        if(NOT says)
            message(FATAL_ERROR "${source}: no line `// says: `")
        endif()
        string(REPLACE "// says: " "" says "${says}")
        foreach(kind good bad)
            add_library(${name}_${kind} OBJECT EXCLUDE_FROM_ALL ${source})
            target_link_libraries(${name}_${kind} PRIVATE congvu_dev)
            congvu_build_test(must_not_compile.${name}.${kind} ${name}_${kind})
        endforeach()
        target_compile_definitions(${name}_bad PRIVATE MUST_NOT_COMPILE)
        set_tests_properties(must_not_compile.${name}.bad PROPERTIES PASS_REGULAR_EXPRESSION "${says}")
    endforeach()
endfunction()

# A stranger's program in another language, which knows the installed tree alone. Skipped where Debian's package is not.
function(congvu_stranger_speaks name package program)
    cmake_parse_arguments(arg "" "" "COMMAND;ENVIRONMENT;OUTPUT" ${ARGN})
    set(prefix ${PROJECT_BINARY_DIR}/stranger/prefix)
    if(NOT program)
        congvu_house_test(stranger.${name} ${CMAKE_COMMAND} -E echo "skipped: Debian's ${package} is not here")
        set_tests_properties(stranger.${name} PROPERTIES SKIP_REGULAR_EXPRESSION skipped)
        return()
    endif()
    list(TRANSFORM arg_COMMAND REPLACE "PREFIX" ${prefix})
    if(arg_OUTPUT)
        list(JOIN arg_COMMAND "\\;" command)
        congvu_house_test(stranger.${name} ${CMAKE_COMMAND} "-DPROGRAM=${program}\\;${command}" -DEXPECTED=${arg_OUTPUT}
                          -P ${PROJECT_SOURCE_DIR}/cmake/compare_output.cmake)
    else()
        congvu_house_test(stranger.${name} ${program} ${arg_COMMAND})
    endif()
    list(TRANSFORM arg_ENVIRONMENT REPLACE "PREFIX" ${prefix})
    set_tests_properties(stranger.${name} PROPERTIES FIXTURES_REQUIRED stranger_installed SKIP_RETURN_CODE 77
                         WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} ENVIRONMENT "${arg_ENVIRONMENT}")
endfunction()

# A stranger's project, in each of the ways given; it starts from nothing, because an old cache hides a changed default.
function(congvu_strangers_can_use_it folder)
    set(here ${PROJECT_BINARY_DIR}/stranger)
    congvu_house_test(stranger.clean ${CMAKE_COMMAND} -E rm -rf ${here})
    congvu_house_test(stranger.install ${CMAKE_COMMAND} --install ${PROJECT_BINARY_DIR} --prefix ${here}/prefix)
    set_tests_properties(stranger.clean PROPERTIES FIXTURES_SETUP stranger_clean)
    set_tests_properties(stranger.install PROPERTIES FIXTURES_REQUIRED stranger_clean FIXTURES_SETUP stranger_installed)
    foreach(way IN LISTS ARGN)
        congvu_house_test(stranger.${way}
            ${CMAKE_CTEST_COMMAND} --build-and-test ${CMAKE_CURRENT_SOURCE_DIR}/${folder} ${here}/${way}
            --build-generator ${CMAKE_GENERATOR}
            --build-options -DCONSUME=${way} -DCONGVU_SOURCE=${PROJECT_SOURCE_DIR} -DCMAKE_PREFIX_PATH=${here}/prefix
                            -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER} "-DCMAKE_CXX_FLAGS=${CMAKE_CXX_FLAGS}"
            --test-command ${CMAKE_CTEST_COMMAND} --output-on-failure --no-tests=error)
        set_tests_properties(stranger.${way} PROPERTIES FIXTURES_REQUIRED stranger_installed)
    endforeach()
endfunction()
