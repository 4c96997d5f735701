# SPDX-License-Identifier: BSL-1.0
# Components: `dev` for who builds with the library, `runtime` for the shared library, `program`, `python`.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(_dir ${CMAKE_INSTALL_LIBDIR}/cmake/congvu)
install(TARGETS congvu EXPORT congvu-targets FILE_SET HEADERS COMPONENT dev FILE_SET catch2 COMPONENT dev)
install(EXPORT congvu-targets NAMESPACE congvu:: DESTINATION ${_dir} COMPONENT dev)
if(CONGVU_IO)
    foreach(part io report scenarios)
        install(TARGETS congvu_${part} EXPORT congvu-${part}-targets ARCHIVE COMPONENT dev)
        install(EXPORT congvu-${part}-targets NAMESPACE congvu:: DESTINATION ${_dir} COMPONENT dev)
    endforeach()
    install(TARGETS congvu_program RUNTIME COMPONENT program)
    install(FILES ${PROJECT_BINARY_DIR}/congvu.cdx.json DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
    # libcongvu.so stands alone: who links it needs nothing else of ours.
    install(TARGETS congvu_c EXPORT congvu-c-targets
            LIBRARY COMPONENT runtime NAMELINK_COMPONENT dev FILE_SET HEADERS COMPONENT dev)
    install(EXPORT congvu-c-targets NAMESPACE congvu:: DESTINATION ${_dir} COMPONENT dev)
    cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX BASE_DIRECTORY ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig
               OUTPUT_VARIABLE congvu_up)
    configure_file(cmake/congvu.pc.in congvu.pc @ONLY)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/congvu.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT dev)
    install(DIRECTORY src/python/congvu DESTINATION lib/python3/dist-packages COMPONENT python
            FILES_MATCHING PATTERN "*.py" PATTERN "py.typed" PATTERN "__pycache__" EXCLUDE)
else()
    set(_any_machine ARCH_INDEPENDENT)
endif()
configure_package_config_file(cmake/congvu-config.cmake.in congvu-config.cmake INSTALL_DESTINATION ${_dir})
write_basic_package_version_file(congvu-config-version.cmake COMPATIBILITY SameMinorVersion ${_any_machine})
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/congvu-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/congvu-config-version.cmake DESTINATION ${_dir} COMPONENT dev)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT license)

if(PROJECT_IS_TOP_LEVEL AND CONGVU_IO)
    include(cmake/packaging/debian.cmake)
endif()
