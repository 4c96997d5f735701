// SPDX-License-Identifier: BSL-1.0
#include "input_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace congvu::io::tables {

namespace fs = std::filesystem;

InputFile::InputFile(const fs::path& path) { open(path); }

void InputFile::open(const fs::path& path) {
    std::error_code failed;
    const auto status = fs::status(path, failed);
    if (failed == std::errc::too_many_symbolic_link_levels)
        return refuse("no-file", "the links here lead round in a circle");
    if (!fs::exists(status)) return refuse("no-file", "there is no such file or folder");
    if (fs::is_directory(status)) return refuse("not-a-file", "this is a folder, and a file is needed");
    if (!fs::is_regular_file(status)) return refuse("not-a-file", "this is no ordinary file");
    file_           = ::open(path.c_str(), O_RDONLY | O_CLOEXEC); // NOLINT(*-vararg): POSIX
    const auto size = fs::file_size(path, failed);
    if (file_ < 0 || failed) return refuse("unreadable", "the file cannot be read");
    if (size == 0) return refuse("empty-file", "the file is empty");
    size_ = static_cast<std::size_t>(size);
}

InputFile::~InputFile() {
    if (file_ >= 0) ::close(file_);
}

bool InputFile::read(std::size_t from, char* to, std::size_t count) const {
    while (count > 0) {
        const auto got = ::pread(file_, to, count, static_cast<off_t>(from));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        to += got;
        from += static_cast<std::size_t>(got);
        count -= static_cast<std::size_t>(got);
    }
    return true;
}

} // namespace congvu::io::tables
