// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/law/rank.hpp>
#include <congvu/law/relation.hpp>
#include <congvu/time/period.hpp>
#include <congvu/time/uncertain_date.hpp>

#include <optional>
#include <vector>

namespace congvu {

/// What tells one document from every other.
struct DocumentIdentity {
    bool has_number = false;               ///< số, ký hiệu is known
    bool has_issuer = false;               ///< cơ quan ban hành is known
    std::optional<UncertainDate> issued{}; ///< ngày ban hành; nothing when not known
    std::optional<DocumentId> twin{};      ///< another entry with the same number, issuer and date
};

/// Whether a document rests, through others, on itself.
struct DocumentBases {
    std::vector<DocumentId> cycle{}; ///< the way back to the document, beginning with it; empty when there is none
};

/// A document and one basis it names (căn cứ).
struct BasisInForce {
    std::optional<UncertainDate> issued{};       ///< of the document that names the basis
    std::optional<UncertainDate> basis_issued{}; ///< ngày ban hành of the basis; nothing when not known
    Period basis_in_force{};                     ///< open where nothing is stated
};

/// One document that amends, replaces or repeals another.
struct RelationRanks {
    RelationKind kind = RelationKind::amends; ///< what the one does to the other
    std::optional<Rank> from{};               ///< of the document that acts; nothing when not known
    std::optional<Rank> to{};                 ///< of the document acted on; nothing when not known
};

/// A provision that something appeals to.
struct CitedProvision {
    bool names_document = false; ///< false for «theo quy định» and the like
    bool has_number     = false; ///< of the document that is named
    bool has_date       = false; ///< the day of issue of what is cited is known
};

} // namespace congvu
