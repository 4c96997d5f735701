// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "checking.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// Files in memory, above all those of docs/examples/country.

namespace congvu::testing {

using Files = std::map<std::string, std::string>;

inline std::string examples() { return CONGVU_SOURCE_DIR "/docs/examples"; }

inline std::string read_text(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

inline Files country_files() {
    Files files;
    for (const auto& file : std::filesystem::directory_iterator(examples() + "/country"))
        if (file.path().extension() == ".csv") files[file.path().filename().string()] = read_text(file.path());
    return files;
}

inline congvu_status load_memory(const Files& files, const congvu_load_options* options, congvu_data** data,
                                 congvu_error** error) {
    std::vector<congvu_file> list;
    for (const auto& [name, text] : files)
        list.push_back({name.c_str(), text.data(), text.size()});
    return congvu_load_memory(list.data(), list.size(), options, data, error);
}

inline Data load_memory(const Files& files) {
    congvu_data* data = nullptr;
    must([&](auto error) { return load_memory(files, nullptr, &data, error); });
    return Data(data);
}

inline std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

} // namespace congvu::testing
