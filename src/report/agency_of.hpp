// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/view.hpp>

#include <optional>
#include <variant>

namespace congvu::report {

/// The agency under which a reader looks for the subject; nothing where it is of no single one.
[[nodiscard]] inline std::optional<AgencyId> agency_of(const Dataset& data, const SubjectRef& subject) {
    for (const Value* value : {&subject.what, &subject.of}) {
        if (const auto* agency = std::get_if<AgencyId>(value)) return *agency;
        if (const auto* figure = std::get_if<FigureId>(value)) return data.figures[*figure].agency;
        if (const auto* sum = std::get_if<AllocationId>(value))
            return data.figures[data.allocations[*sum].whole].agency;
    }
    return std::nullopt;
}

} // namespace congvu::report
