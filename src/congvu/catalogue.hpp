// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/citation_matrix.hpp>
#include <congvu/engine/rulebook.hpp>
#include <congvu/law/document.hpp>
#include <congvu/organization/agency.hpp>
#include <congvu/testing/scenario.hpp>

#include <iosfwd>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <vector>

/// \file
/// Danh mục quy tắc: the rulebook as pages that Doxygen turns into a site, beside the pages of the code.

namespace congvu::program {

/// Where a rule is written, and the file of its tests.
struct RulePlace {
    std::string_view id;
    std::string_view name;   ///< of the constant, e.g. `congvu::kl40::stays_within_quota`
    std::string_view header; ///< below `include`
    std::string_view tests;  ///< below the root of the sources
};

/// A document that rules cite, and its name in code.
struct SourceName {
    const DocumentKey* document;
    std::string_view name; ///< below `congvu::sources`
};

/// All that the catalogue tells. It refers to what it was made of.
struct Catalogue {
    Rulebook rules;
    std::span<const Provision> provisions;
    std::span<const RulePlace> places;
    std::span<const SourceName> sources;
    std::span<const TaggedTests> tests;
    const testing::ScenarioBook& book;
    const std::vector<testing::ScenarioResult>& results; ///< of the book: where examples are taken from
    /// The rules that came to anything but «not applicable» about agencies of a kind, in the data sets beside the book.
    std::map<AgencyKind, std::set<std::string_view>> kinds;
};

/// The page of one rule, with the label `rule-<id>`: what it demands, by which source, of whom, since when, its figures
/// by day, what it reads, which way it goes, an example of each outcome, what it is related to, its code and its tests.
void write_page(std::ostream& out, const Catalogue& catalogue, const RuleCard& rule);

/// The page `catalogue`: every rule by document and clause, which provision is carried out by which, and the rules by
/// category of staff, level and scope, as far as their tables show them, and by kind of agency, as data sets do.
void write_index(std::ostream& out, const Catalogue& catalogue);

/// A page with the text of a source file, `code-<name>`, and links back to the rules in it.
void write_code(std::ostream& out, const Catalogue& catalogue, std::string_view file);

/// The page `unconfirmed`: what nobody could confirm of rules, figures of the law and provisions, for a lawyer to read.
void write_unconfirmed(std::ostream& out, const Catalogue& catalogue);

} // namespace congvu::program
