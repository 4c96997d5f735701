// SPDX-License-Identifier: BSL-1.0
#include "input_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace congvu::io::tables {

namespace fs = std::filesystem;

InputFile::InputFile(const fs::path& path) { open(path); }

InputFile::InputFile(std::string_view bytes) : bytes_(bytes.data()) { measure(bytes.size()); }

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
    measure(static_cast<std::size_t>(size));
}

void InputFile::measure(std::size_t size) {
    size_ = size;
    if (size == 0) refuse("empty-file", "the file is empty");
}

InputFile::~InputFile() {
    if (file_ >= 0) ::close(file_);
}

bool InputFile::read(std::size_t from, char* to, std::size_t count) const {
    if (bytes_ != nullptr) {
        if (from > size_ || count > size_ - from) return false;
        std::copy_n(bytes_ + from, count, to);
        return true;
    }
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
