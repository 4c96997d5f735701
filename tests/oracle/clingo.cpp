// SPDX-License-Identifier: BSL-1.0
#include "verdicts.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace congvu::oracle {

namespace {

namespace fs = std::filesystem;

/// A folder of this process, gone afterwards.
class Scratch {
public:
    Scratch() : path_(fs::temp_directory_path() / ("congvu-oracle-" + std::to_string(::getpid()))) {
        fs::create_directories(path_);
    }
    ~Scratch() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Scratch(const Scratch&)            = delete;
    Scratch& operator=(const Scratch&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

/// The arguments of an atom as clingo writes it, without quotation marks: what stands between brackets and commas.
std::vector<std::string> arguments_of(std::string_view atom) {
    std::vector<std::string> all;
    std::string one;
    for (const char c : atom.substr(atom.find('(') + 1)) {
        if (c == ',' || c == '(' || c == ')') {
            all.push_back(std::move(one));
            one.clear();
        } else if (c != '"') {
            one += c;
        }
    }
    return all;
}

/// `verdict(1,"KL40-07",s("posts","so-1","","cadre","state_budget",0),complies)`, `judges("KL40-07")` or
/// `silent(1,"KL28-01",s( … ))`.
void take(std::string_view atom, Oracle& oracle) {
    const auto words = arguments_of(atom);
    if (atom.starts_with("judges(")) {
        oracle.rules.insert(words.at(0));
        return;
    }
    Asked asked{static_cast<std::uint32_t>(std::stoul(words.at(0))), words.at(1), words.at(3)};
    for (std::size_t i = 4; i < 9; ++i)
        asked.subject.append("|").append(words.at(i));
    if (atom.starts_with("silent("))
        oracle.silent.insert(std::move(asked));
    else
        oracle.verdicts[std::move(asked)].insert(words.at(10));
}

} // namespace

bool has_clingo() { return std::system("clingo --version > /dev/null 2>&1") == 0; }

Oracle judge_by_clingo(const Facts& facts, const fs::path& programs, bool with_doubts) {
    const Scratch scratch;
    const fs::path input  = scratch.path() / "facts.lp";
    const fs::path output = scratch.path() / "atoms";
    std::ofstream(input) << facts.as_atoms();
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator(programs))
        if (entry.path().extension() == ".lp" && !(with_doubts && entry.path().filename() == "doubts.lp"))
            files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    std::string command = "clingo --verbose=0 --outf=0 --warn=no-atom-undefined '" + input.string() + "'";
    for (const std::string& file : files)
        command += " '" + file + "'";
    // clingo's status is 30 when it found a model and there is no other.
    const int status = std::system((command + " > '" + output.string() + "'").c_str());
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 30)
        throw std::runtime_error("clingo found no answer, or more than one: " + command);
    Oracle oracle;
    std::ifstream answer(output);
    for (std::string atom; answer >> atom;)
        if (atom.find('(') != std::string::npos) take(atom, oracle);
    return oracle;
}

} // namespace congvu::oracle
