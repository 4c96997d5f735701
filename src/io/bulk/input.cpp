// SPDX-License-Identifier: BSL-1.0
#include "input.hpp"

#include "../encoding.hpp"
#include "../source.hpp"

#include <congvu/base/nearest.hpp>

#include <algorithm>
#include <system_error>

namespace congvu::io::tables {

namespace fs = std::filesystem;

namespace {

std::string_view file_name(bulk::Table table) { return file_names[static_cast<std::size_t>(table)]; }

bool is_ours(std::string_view name) {
    return std::find(file_names.begin(), file_names.end(), name) != file_names.end();
}

std::vector<Diagnostic> strangers_in_folder(const fs::path& folder) {
    std::error_code failed;
    std::vector<fs::path> paths;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed))
        paths.push_back(at->path());
    std::sort(paths.begin(), paths.end());
    std::vector<Diagnostic> strangers;
    for (const auto& path : paths) {
        const std::string name = path.filename().string();
        if (is_ours(name)) continue;
        const std::string_view meant = nearest(lower_case(name), file_names);
        if (meant.empty()) continue;
        strangers.push_back({"file-name", shown(path.string()), 0, 0,
                             "this file is not read; rename it, or take it out of the folder", std::string(meant)});
    }
    return strangers;
}

std::vector<Diagnostic> strangers_in_memory(std::span<const NamedText> texts) {
    std::vector<Diagnostic> strangers;
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        const std::string name(text->name);
        const auto has_its_name = [&](const NamedText& other) { return other.name == text->name; };
        if (!is_ours(name))
            strangers.push_back({"file-name", shown(name), 0, 0, "data of a country has no file of this name",
                                 std::string(nearest(lower_case(name), file_names))});
        else if (std::any_of(texts.begin(), text, has_its_name))
            strangers.push_back({"duplicate-file", name, 0, 0, "two texts have this name", {}});
    }
    return strangers;
}

} // namespace

std::string Input::name() const { return is_memory_ ? "(memory)" : shown(folder_.string()); }

std::string Input::name(bulk::Table table) const {
    return is_memory_ ? std::string(file_name(table)) : shown(path(table).string());
}

bool Input::exists(bulk::Table table) const {
    if (is_memory_) return text(table) != nullptr;
    std::error_code failed;
    return fs::symlink_status(path(table), failed).type() != fs::file_type::not_found;
}

std::size_t Input::size(bulk::Table table) const {
    if (is_memory_) return exists(table) ? text(table)->bytes.size() : 0;
    std::error_code failed;
    const auto size = fs::file_size(path(table), failed);
    return failed ? 0 : static_cast<std::size_t>(size);
}

InputFile Input::open(bulk::Table table) const {
    if (!is_memory_) return InputFile(path(table));
    if (const NamedText* found = text(table)) return InputFile(found->bytes);
    return {};
}

std::vector<Diagnostic> Input::strangers() const {
    return is_memory_ ? strangers_in_memory(texts_) : strangers_in_folder(folder_);
}

fs::path Input::path(bulk::Table table) const { return folder_ / file_name(table); }

const NamedText* Input::text(bulk::Table table) const {
    const auto found =
        std::find_if(texts_.begin(), texts_.end(), [&](const NamedText& one) { return one.name == file_name(table); });
    return found == texts_.end() ? nullptr : &*found;
}

} // namespace congvu::io::tables
