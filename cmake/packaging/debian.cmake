# SPDX-License-Identifier: BSL-1.0
# Packages for Debian 12: preset `deb`, then `cpack`; sh cmake/packaging/prove_packages.sh does it all, and tries them.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "congvu maintainers <congvu@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "rules of Vietnam's civil service")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_COMPONENTS_ALL runtime dev program python)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR}/lib)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# congvu_package(COMPONENT NAME SECTION DEPENDS "first line" "what more there is to say")
function(congvu_package component name section depends summary description)
    string(TOUPPER ${component} key)
    set(CPACK_DEBIAN_${key}_PACKAGE_NAME ${name} PARENT_SCOPE)
    set(CPACK_DEBIAN_${key}_PACKAGE_SECTION ${section} PARENT_SCOPE)
    set(CPACK_DEBIAN_${key}_PACKAGE_DEPENDS "${depends}" PARENT_SCOPE)
    set(CPACK_COMPONENT_${key}_DESCRIPTION "${summary}\n${description}" PARENT_SCOPE)
    set(documents ${PROJECT_BINARY_DIR}/made/${name})
    configure_file(cmake/packaging/copyright.in ${documents}/copyright @ONLY)
    configure_file(cmake/packaging/changelog.in ${documents}/changelog @ONLY)
    # Without the day on which it was made, so that two builds make the same bytes.
    execute_process(COMMAND gzip -9nc ${documents}/changelog OUTPUT_FILE ${documents}/changelog.Debian.gz
                    COMMAND_ERROR_IS_FATAL ANY)
    install(FILES ${documents}/copyright ${documents}/changelog.Debian.gz DESTINATION share/doc/${name}
            COMPONENT ${component} EXCLUDE_FROM_ALL)
endfunction()

file(READ LICENSE congvu_license)
string(REGEX REPLACE "\n\n" "\n.\n" congvu_license "${congvu_license}")
string(REGEX REPLACE "\n([^\n])" "\n \\1" congvu_license " ${congvu_license}")

set(congvu_same "(= ${PROJECT_VERSION}-1)")
congvu_package(runtime libcongvu0 libs ""
    "rules of Vietnam's civil service - shared library"
    "Checks agencies, posts, staff and directives against the regulations of\nVietnam's civil service, as of any day, and says by which clause of which\ndocument something is broken. This is the library for programs in C, and in\nlanguages that call C.")
congvu_package(dev libcongvu-dev libdevel "libcongvu0 ${congvu_same}, libboost-dev (>= 1.81) | libboost1.81-dev, libyaml-cpp-dev, libicu-dev"
    "rules of Vietnam's civil service - files for building programs"
    "Headers for C++20 and for C, static libraries of the parts that read data and\nwrite reports, and what CMake and pkg-config need to find them.")
congvu_package(program congvu utils ""
    "rules of Vietnam's civil service - command line"
    "Checks agencies, posts, staff and directives against the regulations of\nVietnam's civil service, as of any day; explains findings, compares days, tests\nrules against tables, and writes reports for people and programs.")
congvu_package(python python3-congvu python "libcongvu0 ${congvu_same}, python3 (>= 3.11)"
    "rules of Vietnam's civil service - Python 3 package"
    "Checks data sets, files in memory and pandas data frames against the\nregulations of Vietnam's civil service, and tries changes before they are\nsaved.")
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")
file(WRITE ${PROJECT_BINARY_DIR}/made/libcongvu0/triggers "activate-noawait ldconfig\n")
set(CPACK_DEBIAN_RUNTIME_PACKAGE_CONTROL_EXTRA ${PROJECT_BINARY_DIR}/made/libcongvu0/triggers)
set(CPACK_DEBIAN_PYTHON_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_PYTHON_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_DEV_PACKAGE_SHLIBDEPS OFF)
include(CPack)
