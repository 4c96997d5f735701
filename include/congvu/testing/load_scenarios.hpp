// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/io/diagnostic.hpp>
#include <congvu/testing/scenario.hpp>

#include <filesystem>
#include <span>
#include <vector>

namespace congvu::testing {

/// Reads scenario tables: files `*.csv` as a spreadsheet saves them (UTF-8 with or without a byte order mark, comma or
/// semicolon), files `*.yaml`, and folders of both, by name. The whole book or everything that is wrong with it:
/// unknown columns and keys, facts that no rule of the row has, values that cannot be read, each with its place and,
/// where we can tell, what was meant. docs/pages/scenarios.md describes the form.
/// \param rules those that tables may name, e.g. `tested_rules`; the book refers to them
[[nodiscard]] Result<ScenarioBook> load_scenarios(const std::vector<std::filesystem::path>& paths,
                                                  std::span<const TestedRule> rules);

} // namespace congvu::testing
