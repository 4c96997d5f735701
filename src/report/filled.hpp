// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/engine/verdict.hpp>

#include <string>

/// \file
/// Words of a verdict that no data set stands behind, as of a scenario.

namespace congvu::report {

/// A figure, a share, a day or words; `…` for a thing of a data set.
[[nodiscard]] std::string value_in(const Value& value, Language language);

/// The text with what the verdict and its steps know in place of its codes, and `…` for what they do not.
[[nodiscard]] std::string filled(Text text, const Verdict& verdict, Language language);

} // namespace congvu::report
