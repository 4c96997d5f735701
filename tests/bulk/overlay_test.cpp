// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"

#include <congvu/bulk/overlay.hpp>

#include <utility>
#include <vector>

using congvu::bulk::Overlay;

TEST_CASE("a column is read where it stands until it is changed", "[bulk][overlay]") {
    std::vector<int> column{1, 2, 3};
    Overlay<int> overlay(column);
    CHECK(overlay.size() == 3);
    CHECK(overlay.data() == column.data());
    column[1] = 20;
    CHECK(overlay[1] == 20);

    overlay.change(0) = 10;
    overlay.push_back(4);
    column[1] = 200;
    CHECK(overlay.size() == 4);
    CHECK(overlay[0] == 10);
    CHECK(overlay[1] == 20);
    CHECK(overlay[3] == 4);
    CHECK(column[0] == 1);
    CHECK(column.size() == 3);

    overlay.resize(6, 7);
    CHECK(overlay[5] == 7);
    overlay.resize(1);
    CHECK(overlay.size() == 1);
    CHECK(overlay[0] == 10);
}

TEST_CASE("a copy of a column goes with its overlay", "[bulk][overlay]") {
    const std::vector<int> column{1, 2, 3};
    Overlay<int> overlay(column);
    overlay.change(1)     = 5;
    const int* const copy = overlay.data();
    Overlay<int> moved(std::move(overlay));
    CHECK(moved.data() == copy);
    moved.make_own(); // again, for nothing
    CHECK(moved[1] == 5);
    CHECK(moved.size() == 3);
}
