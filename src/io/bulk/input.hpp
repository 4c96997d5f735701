// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "input_file.hpp"

#include <congvu/bulk/nation.hpp>
#include <congvu/io/diagnostic.hpp>
#include <congvu/io/named_text.hpp>

#include <array>
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace congvu::io::tables {

inline constexpr std::size_t tables = 6;

/// The names of the files, by `bulk::Table`.
inline constexpr std::array<std::string_view, tables> file_names{"agencies.csv",  "posts.csv", "staff.csv",
                                                                 "documents.csv", "tasks.csv", "assignments.csv"};

/// Where the files of a country are: in a folder, or in memory.
class Input {
public:
    explicit Input(std::filesystem::path folder) : folder_(std::move(folder)) {}
    explicit Input(std::span<const NamedText> files) : texts_(files), is_memory_(true) {}

    /// What messages call all of it.
    [[nodiscard]] std::string name() const;
    /// What messages call a file.
    [[nodiscard]] std::string name(bulk::Table table) const;
    [[nodiscard]] bool exists(bulk::Table table) const;
    /// How many bytes a file has; 0 where there is none.
    [[nodiscard]] std::size_t size(bulk::Table table) const;
    [[nodiscard]] InputFile open(bulk::Table table) const;
    /// A fault for each file that is not read and may have been meant: in a folder one whose name nearly is one of
    /// ours, for its author believes that it is read; in memory every other one.
    [[nodiscard]] std::vector<Diagnostic> strangers() const;

private:
    [[nodiscard]] std::filesystem::path path(bulk::Table table) const;
    [[nodiscard]] const NamedText* text(bulk::Table table) const;

    std::filesystem::path folder_;
    std::span<const NamedText> texts_;
    bool is_memory_ = false;
};

} // namespace congvu::io::tables
