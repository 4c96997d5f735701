// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>
#include <congvu/responsibility/graph.hpp>

namespace congvu {

/// Who answers for what in a data set, on every day. The graph must not outlive the data set, nor see it change.
[[nodiscard]] inline ResponsibilityGraph responsibility_graph(const Dataset& data) {
    return ResponsibilityGraph({data.agencies, data.groups, data.reorganisations, data.documents, data.relations,
                                data.directives, data.tasks, data.delegations});
}

} // namespace congvu
