// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/dataset/dataset.hpp>

#include <functional>
#include <iosfwd>
#include <string>

namespace congvu::program {

/// A page on a data set for Doxygen, with the label `data-<name>`: its documents and how they bear on each other, and
/// its agencies before and after each day on which some began or ended, as pictures that lead to the rows of tables.
/// \param index gives the label of a document in the rule catalogue, or nothing.
void write_data_page(std::ostream& out, const Dataset& data, const std::string& name,
                     const std::function<std::string(const Document&)>& index);

} // namespace congvu::program
