// SPDX-License-Identifier: BSL-1.0
#include "run.hpp"

#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    using namespace congvu::program;
    try {
        const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
        // https://no-color.org: a user who sets NO_COLOR wants none, terminal or not.
        const bool colour = isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
        return static_cast<int>(run(arguments, {std::cout, std::cerr, colour}));
    } catch (const std::exception& error) {
        std::cerr << "congvu: " << error.what() << '\n';
        return static_cast<int>(Exit::bad_input);
    }
}
