// SPDX-License-Identifier: BSL-1.0
#include "run.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

namespace {

// What a signal may find at any time: the path of the file that is being written, or nothing.
std::array<char, 4096> draft{};

void keep_draft(const std::string& file) {
    draft[0] = '\0';
    std::atomic_signal_fence(std::memory_order_seq_cst);
    if (file.empty() || file.size() >= draft.size()) return;
    std::copy(file.begin() + 1, file.end(), draft.begin() + 1);
    draft[file.size()] = '\0';
    std::atomic_signal_fence(std::memory_order_seq_cst);
    draft[0] = file[0];
}

/// Ctrl-C leaves nothing half-written behind, nor does a reader of the output who goes.
extern "C" void remove_draft(int signal) {
    if (draft[0] != '\0') unlink(draft.data());
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

} // namespace

int main(int argc, char** argv) {
    using namespace congvu::program;
    try {
        const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
        // https://no-color.org: a user who sets NO_COLOR wants none, terminal or not.
        const bool colour = isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
        std::signal(SIGXFSZ, SIG_IGN); // a file that grows too large is told like a full disk
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE})
            if (std::signal(signal, remove_draft) == SIG_IGN) std::signal(signal, SIG_IGN); // as nohup wants it
        return static_cast<int>(run(arguments, {std::cout, std::cerr, colour, isatty(STDERR_FILENO) == 1, keep_draft}));
    } catch (const std::exception& error) {
        std::cerr << "congvu: " << error.what() << '\n';
        return static_cast<int>(Exit::bad_input);
    }
}
