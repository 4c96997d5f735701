// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "source.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvu::io {

/// A file larger than this is refused before it is read: what people write by hand is far smaller.
inline constexpr std::size_t largest_file = std::size_t{16} << 20U;

/// The files of a data set together: what they become in memory is some fifteen times as much at worst.
inline constexpr std::size_t largest_dataset = std::size_t{64} << 20U;

/// The files of a data set by name: every `*.yaml` of a folder, or the one file itself. Hidden files are nobody's data;
/// a file whose name nearly ends so is a fault, for its author believes that it is read.
[[nodiscard]] std::vector<std::filesystem::path> files_of(const std::filesystem::path& path, Faults& faults);

/// The bytes of a file, or nothing and a fault. Never takes more than the largest file, whatever the file does
/// meanwhile.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& path, const Source& source);

/// The bytes of a file that is in memory, as read_file().
[[nodiscard]] std::optional<std::string> take_text(std::string_view bytes, const Source& source);

} // namespace congvu::io
