// SPDX-License-Identifier: BSL-1.0
#include "comparison.hpp"

#include <algorithm>
#include <iomanip>
#include <ostream>

namespace congvu::oracle {

namespace {

constexpr std::array<std::string_view, 4> outcomes{"complies", "violates", "not_applicable", "undetermined"};

std::string joined(const std::set<std::string>& said) {
    std::string all;
    for (const std::string& one : said)
        all.append(all.empty() ? "" : "+").append(one);
    return all.empty() ? "nothing" : all;
}

} // namespace

std::vector<Disagreement> differences(const std::string& name, const Verdicts& library, const Oracle& oracle) {
    std::vector<Disagreement> all;
    const auto look_at = [&](const Asked& asked) {
        return oracle.rules.contains(asked.rule) && !oracle.silent.contains(asked);
    };
    for (const auto& [asked, said] : library) {
        if (!look_at(asked)) continue;
        const auto found  = oracle.verdicts.find(asked);
        const auto theirs = found == oracle.verdicts.end() ? std::set<std::string>{} : found->second;
        if (theirs != said) all.push_back({name, asked, said, theirs});
    }
    for (const auto& [asked, said] : oracle.verdicts)
        if (look_at(asked) && !library.contains(asked)) all.push_back({name, asked, {}, said});
    return all;
}

std::ostream& operator<<(std::ostream& out, const Disagreement& one) {
    return out << "seed " << one.asked.world << ": " << one.asked.rule << ' ' << one.asked.subject << ": congvu says "
               << joined(one.library) << ", " << one.oracle << " says " << joined(one.oracles);
}

void Statistics::count(const Verdicts& library) {
    for (const auto& [asked, said] : library)
        for (std::size_t i = 0; i < outcomes.size(); ++i)
            lines_[asked.rule].outcomes[i] += said.count(std::string(outcomes[i]));
}

void Statistics::count(const std::string& name, const Verdicts& library, const Oracle& oracle) {
    for (const std::string& rule : oracle.rules)
        lines_[rule].asked.try_emplace(name, 0);
    for (const auto& [asked, said] : library) {
        if (!oracle.rules.contains(asked.rule)) continue;
        Line& line = lines_[asked.rule];
        ++(oracle.silent.contains(asked) ? line.silent : line.asked)[name];
    }
}

void Statistics::print(std::ostream& out, std::string_view prefix) const {
    out << "rule      complies violates not_appl undeterm |   clingo (silent)   sqlite (silent)\n";
    for (const auto& [rule, line] : lines_) {
        if (!rule.starts_with(prefix)) continue;
        out << std::left << std::setw(9) << rule << std::right;
        for (const std::size_t number : line.outcomes)
            out << std::setw(9) << number;
        out << " |";
        for (const char* name : {"clingo", "sqlite"}) {
            const auto asked  = line.asked.find(name);
            const auto silent = line.silent.find(name);
            if (asked == line.asked.end())
                out << std::setw(18) << (name == std::string_view("clingo") ? "no oracle" : "-");
            else
                out << std::setw(9) << asked->second << std::setw(9)
                    << '(' + std::to_string(silent == line.silent.end() ? 0 : silent->second) + ')';
        }
        out << '\n';
    }
}

} // namespace congvu::oracle
