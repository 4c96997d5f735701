// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

namespace congvu::program {

/// A folder that is being filled. It takes its name when it is whole, and else is gone.
class DraftFolder {
public:
    /// Begins beside `target`, which it is to become.
    /// \param files the names that an import writes: only a folder with nothing else in it is replaced
    /// \throws BadUsage when `target` is there and must not be replaced, or nothing can be written beside it.
    DraftFolder(std::filesystem::path target, std::span<const std::string_view> files, bool replace);
    ~DraftFolder();
    DraftFolder(const DraftFolder&)            = delete;
    DraftFolder& operator=(const DraftFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// Takes the place of the folder that is there, if one is. \throws BadUsage when it cannot.
    void finish();

private:
    std::filesystem::path target_;
    std::filesystem::path path_;
};

} // namespace congvu::program
