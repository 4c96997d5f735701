// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace congvu::io::tables {

/// A file that is read in pieces, by several threads at once; or its bytes, where they are in memory. A file is not
/// mapped into memory: who reads a mapped file dies when another program shortens it meanwhile.
class InputFile {
public:
    explicit InputFile(const std::filesystem::path& path);
    explicit InputFile(std::string_view bytes);
    /// A file that is not there.
    InputFile() { refuse("no-file", "there is no such file or folder"); }
    ~InputFile();
    InputFile(const InputFile&)            = delete;
    InputFile& operator=(const InputFile&) = delete;

    /// Why it cannot be read, or null; then `code()` names it for programs.
    [[nodiscard]] const char* problem() const { return problem_; }
    [[nodiscard]] const char* code() const { return code_; }
    /// How many bytes it had when it was opened.
    [[nodiscard]] std::size_t size() const { return size_; }
    /// Reads `count` bytes from `from` on; false when they are not there, or cannot be read.
    [[nodiscard]] bool read(std::size_t from, char* to, std::size_t count) const;

private:
    void open(const std::filesystem::path& path);
    void measure(std::size_t size);
    void refuse(const char* code, const char* problem) {
        code_    = code;
        problem_ = problem;
    }

    int file_            = -1;
    const char* bytes_   = nullptr; ///< where they are in memory
    std::size_t size_    = 0;
    const char* code_    = "";
    const char* problem_ = nullptr;
};

} // namespace congvu::io::tables
