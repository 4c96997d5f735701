# SPDX-License-Identifier: BSL-1.0
# An overlay port of the tree that it stands in: vcpkg install congvu --overlay-ports=cmake/packaging/vcpkg
cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH source)
cmake_path(GET source PARENT_PATH source)
cmake_path(GET source PARENT_PATH source)
vcpkg_cmake_configure(SOURCE_PATH ${source} OPTIONS -DCONGVU_IO=ON -DCONGVU_TESTS=OFF)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(PACKAGE_NAME congvu CONFIG_PATH lib/cmake/congvu)
vcpkg_copy_tools(TOOL_NAMES congvu AUTO_CLEAN)
vcpkg_fixup_pkgconfig()
file(REMOVE_RECURSE ${CURRENT_PACKAGES_DIR}/debug/include ${CURRENT_PACKAGES_DIR}/debug/share
     ${CURRENT_PACKAGES_DIR}/lib/python3 ${CURRENT_PACKAGES_DIR}/debug/lib/python3)
vcpkg_install_copyright(FILE_LIST ${source}/LICENSE)
