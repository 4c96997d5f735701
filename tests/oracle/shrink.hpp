// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>

#include <functional>

namespace congvu::oracle {

/// Takes away from the world whatever is not needed for it to stay `interesting`: figures, entries, relations,
/// assignments and the like, many at a time first. Agencies, documents and tasks stay, for others refer to them.
/// \pre the world is interesting. O(things * log things) questions.
[[nodiscard]] Dataset shrink(Dataset world, const std::function<bool(const Dataset&)>& interesting);

} // namespace congvu::oracle
