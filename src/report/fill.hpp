// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace congvu::report {

/// The pattern with each `{code}` replaced by what `words` says for it. A brace that nothing closes stays.
[[nodiscard]] std::string fill(std::string_view pattern, const std::function<std::string(std::string_view)>& words);

} // namespace congvu::report
