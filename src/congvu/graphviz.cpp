// SPDX-License-Identifier: BSL-1.0
#include "graphviz.hpp"

#include "commands.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX asks the program to declare it

namespace congvu::program {

namespace {

namespace fs = std::filesystem;

/// A folder of our own that goes when we are done.
class Workplace {
public:
    Workplace() {
        std::string pattern = (fs::temp_directory_path() / "congvu-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw BadUsage{"no temporary folder can be made for Graphviz"};
        folder_ = pattern;
    }
    ~Workplace() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Workplace(const Workplace&)            = delete;
    Workplace& operator=(const Workplace&) = delete;

    [[nodiscard]] std::string file(const char* name) const { return (folder_ / name).string(); }

private:
    fs::path folder_;
};

/// Runs `dot` on files of ours and gives its exit status; negative when it cannot be started.
int run_dot(std::string input, const std::string& output) {
    std::string program = "dot";
    std::string format  = "-Tsvg";
    std::string target  = "-o" + output;
    std::array<char*, 5> arguments{program.data(), format.data(), target.data(), input.data(), nullptr};
    pid_t child = 0;
    if (posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ) != 0) return -1;
    int status = 0;
    if (waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
    return WEXITSTATUS(status);
}

} // namespace

std::string svg_of(const std::string& dot) {
    const Workplace workplace;
    std::ofstream(workplace.file("picture.dot"), std::ios::binary) << dot;
    const int status = run_dot(workplace.file("picture.dot"), workplace.file("picture.svg"));
    if (status < 0 || status == 127)
        throw BadUsage{"--format svg needs Graphviz, whose program dot was not found; install graphviz, or use "
                       "--format dot"};
    std::ifstream svg(workplace.file("picture.svg"), std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(svg), {});
    if (status != 0 || text.empty()) throw BadUsage{"Graphviz could not lay the picture out"};
    return text;
}

} // namespace congvu::program
