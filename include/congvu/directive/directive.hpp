// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/text.hpp>

#include <string>
#include <vector>

namespace congvu {

/// \vi{Văn bản chỉ đạo}: a document by which an authority gives tasks to agencies under it. Its number, date and legal
/// bases are those of its document.
struct Directive {
    std::string key;           ///< the word by which data names it
    DocumentId document;       ///< the document that gives the tasks
    AgencyId issuer;           ///< cơ quan ban hành
    OwnedText signatory;       ///< the office that signed, never a person's name
    std::vector<TaskId> tasks; ///< in the order of the text
    Location location;         ///< where the data says so
};

using Directives = Rows<DirectiveTag, Directive>;

} // namespace congvu
