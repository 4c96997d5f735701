// SPDX-License-Identifier: BSL-1.0
#include "text_file.hpp"

#include "encoding.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>
#include <utility>

namespace congvu::io {

namespace {

namespace fs = std::filesystem;

bool belongs(const fs::path& file, Faults& faults) {
    const std::string name   = file.filename().string();
    const std::string ending = file.extension().string();
    if (name.front() == '.') return false;
    if (ending == ".yaml") {
        if (is_utf8(name)) return true;
        faults.add(
            {"file-name", file.parent_path().string(), 0, 0, "the name of a file in this folder is not UTF-8", {}});
        return false;
    }
    const std::string almost = lower_case(ending);
    if (almost == ".yaml" || almost == ".yml")
        faults.add({"file-name", file.string(), 0, 0, "only files whose names end in .yaml are read; rename this one",
                    shown(file.stem().string()) + ".yaml"});
    return false;
}

/// Why the path is no file to read; null when it is one.
const char* why_no_file(const fs::file_status& status, const std::error_code& failed) {
    if (failed == std::errc::too_many_symbolic_link_levels) return "the links here lead round in a circle";
    if (!fs::exists(status)) return "there is no such file or folder";
    if (fs::is_directory(status)) return "this is a folder, and a file is needed";
    if (!fs::is_regular_file(status)) return "this is no ordinary file";
    return nullptr;
}

std::nullopt_t refuse(const Source& source, const char* code, std::string message) {
    source.fault(code, {}, std::move(message));
    return std::nullopt;
}

std::nullopt_t refuse_size(const Source& source, const std::string& size) {
    return refuse(source, "too-large",
                  "the file has " + size + " bytes; at most " + std::to_string(largest_file) + " are read");
}

std::nullopt_t refuse_empty(const Source& source) { return refuse(source, "empty-file", "the file is empty"); }

} // namespace

std::vector<fs::path> files_of(const fs::path& path, Faults& faults) {
    std::error_code failed;
    if (!fs::is_directory(path, failed)) return {path};
    const auto refuse = [&](const char* code, const char* message) {
        faults.add({code, path.string(), 0, 0, message, {}});
    };
    std::vector<fs::path> files;
    for (fs::directory_iterator at(path, failed), end; !failed && at != end; at.increment(failed))
        if (belongs(at->path(), faults)) files.push_back(at->path());
    if (failed)
        refuse("unreadable", "the folder cannot be read");
    else if (files.empty())
        refuse("no-files", "no file in this folder ends in .yaml");
    std::sort(files.begin(), files.end());
    return files;
}

std::optional<std::string> read_file(const fs::path& path, const Source& source) {
    std::error_code failed;
    const auto status = fs::status(path, failed);
    if (const char* why = why_no_file(status, failed))
        return refuse(source, fs::exists(status) ? "not-a-file" : "no-file", why);
    const auto size = fs::file_size(path, failed);
    if (!failed && size > largest_file) return refuse_size(source, std::to_string(size));

    std::ifstream stream(path, std::ios::binary);
    std::string text;
    std::array<char, 65536> block{};
    while (stream.read(block.data(), block.size()) || stream.gcount() > 0) {
        text.append(block.data(), static_cast<std::size_t>(stream.gcount()));
        if (text.size() > largest_file) return refuse_size(source, "too many");
    }
    if (!stream.eof()) return refuse(source, "unreadable", "the file cannot be read");
    if (text.empty()) return refuse_empty(source);
    return text;
}

std::optional<std::string> take_text(std::string_view bytes, const Source& source) {
    if (bytes.size() > largest_file) return refuse_size(source, std::to_string(bytes.size()));
    if (bytes.empty()) return refuse_empty(source);
    return std::string(bytes);
}

} // namespace congvu::io
