// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"

#include <congvu/bulk/row_index.hpp>

#include <cstddef>
#include <string>

using namespace congvu::bulk;

TEST_CASE("RowIndex finds each key's row, and no other", "[bulk]") {
    for (const std::size_t rows : {0U, 1U, 2U, 3U, 1000U}) {
        Keys keys;
        for (std::size_t row = 0; row < rows; ++row)
            keys.add("key " + std::to_string(row * 7));
        const RowIndex index(keys);
        for (std::size_t row = 0; row < rows; ++row)
            CHECK(index.find("key " + std::to_string(row * 7)) == row);
        CHECK(index.find("key 1") == no_row);
        CHECK(index.find("") == no_row);
    }
    CHECK(RowIndex().find("key 0") == no_row);
}
