// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>
#include <congvu/io/diagnostic.hpp>
#include <congvu/io/named_text.hpp>

#include <filesystem>
#include <span>

namespace congvu::io {

/// Reads a data set: a folder (every `*.yaml` file in it, by name; subfolders are not read) or one YAML file.
/// The form is described in docs/pages/data.md.
///
/// All or nothing: either every file was read and every reference resolved, or all that is wrong comes back, in file
/// order. Never throws for bad input, and needs memory in proportion to the files, which are bounded in size.
[[nodiscard]] Result<Dataset> load(const std::filesystem::path& path);

/// Reads a data set from memory, as load() from the files of a folder: each text is YAML, and each has a name of its
/// own.
[[nodiscard]] Result<Dataset> load(std::span<const NamedText> texts);

} // namespace congvu::io
