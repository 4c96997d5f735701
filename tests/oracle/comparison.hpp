// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "verdicts.hpp"

#include <array>
#include <cstddef>
#include <iosfwd>

namespace congvu::oracle {

/// Where an oracle and the library differ.
struct Disagreement {
    std::string oracle;            ///< its name
    Asked asked;                   ///< about what
    std::set<std::string> library; ///< what the library says; nothing where it knows no such subject
    std::set<std::string> oracles; ///< what the oracle says
    friend bool operator==(const Disagreement&, const Disagreement&) = default;
};

/// The differences on every rule that the oracle knows, by subject; where it is silent there are none.
[[nodiscard]] std::vector<Disagreement> differences(const std::string& name, const Verdicts& library,
                                                    const Oracle& oracle);

/// `seed 7: KL40-07 posts|so-1| … : congvu says complies, clingo says violates`
std::ostream& operator<<(std::ostream& out, const Disagreement& one);

/// How often each rule came to which outcome, and how many of these every oracle was asked about.
class Statistics {
public:
    /// Counts what the library says.
    void count(const Verdicts& library);
    /// Counts the subjects on which the oracle has an opinion, or is silent.
    void count(const std::string& name, const Verdicts& library, const Oracle& oracle);
    /// A table with a line for each rule whose id begins with `prefix`.
    void print(std::ostream& out, std::string_view prefix) const;

private:
    struct Line {
        std::array<std::size_t, 4> outcomes{};
        std::map<std::string, std::size_t> asked{};  ///< by oracle; a rule that it does not know has none
        std::map<std::string, std::size_t> silent{}; ///< by oracle
    };
    std::map<std::string, Line> lines_; ///< by rule
};

} // namespace congvu::oracle
