// SPDX-License-Identifier: BSL-1.0
#include <congvu/congvu.hpp>

#include <iostream>

using namespace congvu;

int main(int, char** argv) {
    const auto data = io::load(argv[1]);
    if (!data) return 2;
    const auto checked = validate(*data, rules::all, AsOf{date(2022, 12, 31)});
    report::write(std::cout, *data, checked, argv[1], report::Format::text, {});
    return 0;
}
