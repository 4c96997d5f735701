// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/text.hpp>
#include <congvu/law/confidence.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace congvu {

/// Quan hệ giữa các văn bản: what the first document does to the second.
enum class RelationKind : std::uint8_t {
    basis,    ///< căn cứ: rests on it
    amends,   ///< sửa đổi, bổ sung
    replaces, ///< thay thế
    repeals,  ///< bãi bỏ
    guides,   ///< hướng dẫn: tells how to carry it out
};

/// The word by which data names it.
[[nodiscard]] constexpr std::string_view word(RelationKind kind) {
    switch (kind) {
        case RelationKind::basis: return "basis";
        case RelationKind::amends: return "amends";
        case RelationKind::replaces: return "replaces";
        case RelationKind::repeals: return "repeals";
        case RelationKind::guides: return "guides";
    }
    return {};
}

/// What a person reads between the two documents.
[[nodiscard]] constexpr Text title(RelationKind kind) {
    switch (kind) {
        case RelationKind::basis: return {"căn cứ", "rests on"};
        case RelationKind::amends: return {"sửa đổi, bổ sung", "amends"};
        case RelationKind::replaces: return {"thay thế", "replaces"};
        case RelationKind::repeals: return {"bãi bỏ", "repeals"};
        case RelationKind::guides: return {"hướng dẫn", "guides"};
    }
    return {};
}

/// `from` does `kind` to `to`, e.g. 71-QĐ/TW rests on 28-KL/TW.
struct Relation {
    DocumentId from;                                 ///< the document that acts
    RelationKind kind = RelationKind::basis;         ///< what it does to the other
    DocumentId to;                                   ///< the document acted on
    std::string clause;                              ///< empty when not known
    std::string source;                              ///< where it was read
    Confidence confidence = Confidence::unconfirmed; ///< of the source
    Location location;                               ///< where the data says so
};

} // namespace congvu
