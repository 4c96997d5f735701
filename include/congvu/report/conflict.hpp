// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/engine/sweep.hpp>
#include <congvu/engine/witness.hpp>

#include <iosfwd>
#include <string>

/// \file
/// A conflict between provisions in words, and as a case that can be checked.

namespace congvu::report {

/// The document and its clause as people cite them: «40-KL/TW (18/07/2022), mục 1, câu 2».
[[nodiscard]] std::string citation_of(const Citation& source, Language language);

/// What a demand says of the numbers of a witness: «thiếu 20 biên chế», «chưa đến hạn, đúng lộ trình (8%)».
[[nodiscard]] std::string judgement_of(const Demand& demand, const Witness& witness, Language language);

/// Both clauses, the exact days, scopes and categories, and what they say of the numbers of a witness, indented.
void describe(std::ostream& out, const Conflict& conflict, Language language);

/// The numbers of the witness as a data set that `congvu check` reads, with what is expected in its comments.
[[nodiscard]] std::string data_of(const Conflict& conflict, const Witness& witness, Language language);

} // namespace congvu::report
