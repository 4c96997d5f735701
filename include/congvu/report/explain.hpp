// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>
#include <congvu/engine/finding.hpp>
#include <congvu/report/write.hpp>

#include <iosfwd>

namespace congvu::report {

/// Explains one finding to somebody who knows the law and not the program: which conditions the rule asked and how each
/// was answered, which figures it took and from where, what it computed, how far the result lies from the threshold,
/// the nearest mend, and why it weighs what it weighs. Text, in the language of the style.
void explain(std::ostream& out, const Dataset& data, const Finding& finding, Style style);

} // namespace congvu::report
