// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/engine/citation_matrix.hpp>

#include <iosfwd>
#include <span>

namespace congvu::program {

/// What the citation matrix is made of.
struct Matrix {
    std::span<const Provision> provisions;
    Rulebook rules;
    std::span<const TaggedTests> tests;
};

/// Provisions with their rules, rules with their clause and the number of their tests, parameters with the number of
/// tests that hold their first or last day, and what is missing.
void write_matrix(std::ostream& out, const Matrix& matrix, Language language);

/// The same as rows of `kind,id,document,clause,confidence,linked,tests`, quoted as RFC 4180 says.
void write_matrix_csv(std::ostream& out, const Matrix& matrix);

} // namespace congvu::program
