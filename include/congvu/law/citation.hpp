// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/law/confidence.hpp>
#include <congvu/law/document.hpp>

#include <string_view>

namespace congvu {

/// The clause of a document was not seen, so none is named.
inline constexpr std::string_view clause_unknown{};

/// Căn cứ pháp lý: where in a document a rule or a figure comes from, and how sure we are of it. There is no citation
/// without a document, so a rule or a figure that names none does not compile.
struct Citation {
    /// \pre the document is a constant: the citation refers to it.
    constexpr Citation(const DocumentKey& cited, std::string_view in_clause, Confidence how_sure)
        : document(&cited), clause(in_clause), confidence(how_sure) {}

    /// A document made on the spot would be gone before its citation is read.
    Citation(const DocumentKey&& gone, std::string_view, Confidence) = delete;

    const DocumentKey* document; ///< a constant; never null
    std::string_view clause;     ///< the locator as the document writes it, e.g. «mục 1, câu 2»
    Confidence confidence;       ///< how sure we are that the clause says so
};

} // namespace congvu
