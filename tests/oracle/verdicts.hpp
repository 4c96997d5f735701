// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "facts.hpp"

#include <congvu/dataset/dataset.hpp>
#include <congvu/engine/rulebook.hpp>

#include <compare>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// What somebody says of the subjects of many worlds: the library, or an oracle that knows the facts and the law only.

namespace congvu::oracle {

/// One subject of one rule in one world, written the same by everybody who judges it.
struct Asked {
    std::uint32_t world = 0; ///< its seed
    std::string rule;        ///< its id
    std::string subject;     ///< `posts|so-1||cadre+civil_servant|state_budget|0`
    friend auto operator<=>(const Asked&, const Asked&) = default;
};

/// The outcomes of each subject: more than one where a rule looks at it from several sides, as TL-04 at each freeze.
using Verdicts = std::map<Asked, std::set<std::string>>;

/// An oracle's verdicts, the rules it knows, and the subjects on which it is silent.
struct Oracle {
    std::set<std::string> rules; ///< those it has an opinion on
    Verdicts verdicts;           ///< its opinions
    std::set<Asked> silent;      ///< what lies beyond its rules
};

/// What the library says; `rulebook` is asked about every subject.
void judge_by_library(Verdicts& into, std::uint32_t world, const Dataset& data, AsOf question, Rulebook rulebook);

/// Whether Debian's clingo is installed.
[[nodiscard]] bool has_clingo();

/// What clingo concludes from the facts with the programs (`*.lp`) of that folder; `with_doubts`: also on what
/// doubts.lp keeps quiet. Throws std::runtime_error when it does not run to its end.
[[nodiscard]] Oracle judge_by_clingo(const Facts& facts, const std::filesystem::path& programs, bool with_doubts);

/// What SQLite concludes from the facts with `quota.sql` of that folder. Throws std::runtime_error when it refuses.
[[nodiscard]] Oracle judge_by_sqlite(const Facts& facts, const std::filesystem::path& programs);

} // namespace congvu::oracle
