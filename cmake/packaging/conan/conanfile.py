# SPDX-License-Identifier: BSL-1.0
# A recipe for Conan 2, for the tree that it stands in: conan create cmake/packaging/conan
from pathlib import Path

from conan import ConanFile
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy

SOURCE = Path(__file__).resolve().parents[3]


class Congvu(ConanFile):
    name = "congvu"
    version = "0.1.0"
    license = "BSL-1.0"
    description = "The rules of Vietnam's civil service, as a C++20 library"
    settings = "os", "compiler", "build_type", "arch"
    requires = "boost/[>=1.81]", "cli11/[>=2.2]", "icu/[>=72]", "libpq/[>=15]", "sqlite3/[>=3.40]", \
        "yaml-cpp/[>=0.7]"

    def export_sources(self) -> None:
        for pattern in ("CMakeLists.txt", "LICENSE", "cmake/*", "include/*", "src/*"):
            copy(self, pattern, src=str(SOURCE), dst=self.export_sources_folder)

    def layout(self) -> None:
        cmake_layout(self)

    def generate(self) -> None:
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["CONGVU_IO"] = True
        toolchain.cache_variables["CONGVU_TESTS"] = False
        toolchain.generate()

    def build(self) -> None:
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self) -> None:
        CMake(self).install()

    def package_info(self) -> None:
        # The package's own CMake files know its targets.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs.append("lib/cmake/congvu")
