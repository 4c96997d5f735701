// SPDX-License-Identifier: BSL-1.0
#include "draft_folder.hpp"

#include "commands.hpp"

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace congvu::program {

namespace {

namespace fs = std::filesystem;

/// Only data that an import wrote is replaced by another import.
void refuse_other_folders(const fs::path& folder, std::span<const std::string_view> files, bool replace) {
    if (!fs::exists(folder)) return;
    if (!replace)
        throw BadUsage{"\"" + folder.string() + "\" is there already; --replace puts the new data in its place"};
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (std::find(files.begin(), files.end(), name) == files.end())
            throw BadUsage{"\"" + folder.string() + "\" holds \"" + name +
                           "\", which no import wrote; it is not replaced"};
    }
}

} // namespace

DraftFolder::DraftFolder(fs::path target, std::span<const std::string_view> files, bool replace)
    : target_(target.has_filename() ? std::move(target) : target.parent_path()), path_(target_) {
    refuse_other_folders(target_, files, replace);
    path_ += ".part";
    fs::remove_all(path_); // what somebody left who was killed
    std::error_code failed;
    if (!fs::create_directory(path_, failed)) throw BadUsage{"\"" + path_.string() + "\" cannot be made"};
}

DraftFolder::~DraftFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void DraftFolder::finish() {
    fs::path old = target_;
    old += ".old";
    std::error_code failed;
    fs::remove_all(old, failed);
    const bool replaces = fs::exists(target_, failed);
    if (replaces) fs::rename(target_, old, failed);
    if (!failed) fs::rename(path_, target_, failed);
    if (failed) throw BadUsage{"\"" + target_.string() + "\" cannot be written"};
    if (replaces) fs::remove_all(old, failed);
}

} // namespace congvu::program
