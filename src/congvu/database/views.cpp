// SPDX-License-Identifier: BSL-1.0
#include "views.hpp"

namespace congvu::program {

std::string select(const SourceView& view, std::string_view collation) {
    std::string columns;
    std::string order;
    for (std::size_t at = 0; at < view.columns.size(); ++at) {
        // With the name of its view before it, it is a column; "from" alone would be a text where there is none.
        const std::string column = (at == 0 ? "v.\"" : ", v.\"") + std::string(view.columns[at]) + '"';
        columns += column;
        if (at < view.keys) order.append(column).append(collation);
    }
    return "SELECT " + columns + " FROM " + std::string(view.name) + " AS v ORDER BY " + order;
}

} // namespace congvu::program
