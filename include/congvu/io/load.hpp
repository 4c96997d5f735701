// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>
#include <congvu/io/diagnostic.hpp>

#include <filesystem>

namespace congvu::io {

/// Reads a data set: a folder (every `*.yaml` file in it, by name; subfolders are not read) or one YAML file.
/// The form is described in docs/pages/data.md.
///
/// All or nothing: either every file was read and every reference resolved, or all that is wrong comes back, in file
/// order. Never throws for bad input, and needs memory in proportion to the files, which are bounded in size.
[[nodiscard]] Result<Dataset> load(const std::filesystem::path& path);

} // namespace congvu::io
