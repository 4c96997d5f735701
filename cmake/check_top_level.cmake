# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)
# What a newcomer sees first: these and nothing else. Dotfiles, the build folder and own presets do not count.
set(expected CHANGELOG.md CMakeLists.txt CMakePresets.json CONTRIBUTING.md LICENSE README.md
             bench cmake docs include src tests)
file(GLOB actual RELATIVE ${ROOT} ${ROOT}/*)
list(FILTER actual EXCLUDE REGEX "^\\.|^build$|^CMakeUserPresets\\.json$")
set(missing ${expected})
list(REMOVE_ITEM missing ${actual})
list(REMOVE_ITEM actual ${expected})
if(missing OR actual)
    message(FATAL_ERROR "the top level\n  misses: ${missing}\n  has too much: ${actual}\n")
endif()
