// SPDX-License-Identifier: BSL-1.0
// Stands in for libFuzzer where there is none: gives a target the files named, and those in the folders named. What
// begins with a stroke is meant for libFuzzer.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& path) {
    if (!fs::is_directory(path)) return {path};
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(path))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::uint8_t> read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw fs::filesystem_error("cannot read", file, std::make_error_code(std::errc::io_error));
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

int main(int argc, char** argv) {
    std::size_t replayed = 0;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]).starts_with('-')) continue;
        for (const fs::path& file : files_in(argv[i])) {
            std::cerr << "running: " << file.string() << std::endl; // before it, for it may be the last
            const auto bytes = read(file);
            LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
            ++replayed;
        }
    }
    std::cerr << replayed << " inputs replayed\n";
    return replayed == 0 ? 1 : 0;
}
