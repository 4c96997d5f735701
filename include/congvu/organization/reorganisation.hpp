// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/text.hpp>
#include <congvu/law/confidence.hpp>
#include <congvu/time/date.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvu {

/// \vi{Sắp xếp tổ chức bộ máy}. An agency that stands among the originals and the results lives on.
enum class ReorganisationKind : std::uint8_t {
    merge,    ///< hợp nhất, sáp nhập: several originals, one result
    split,    ///< chia, tách: one original, several results
    rename,   ///< đổi tên: the same agency, or its successor under another name
    dissolve, ///< giải thể, kết thúc hoạt động: results, if any, take over the tasks
    transfer, ///< chuyển giao chức năng, nhiệm vụ: nobody ends
};

/// One event: originals that end last exist on the day before `effective`; results that begin exist from that day on.
struct Reorganisation {
    std::string key;                                     ///< the word by which data names it
    ReorganisationKind kind = ReorganisationKind::merge; ///< what happens
    Date effective;                                      ///< ngày có hiệu lực: the first day on which it is so
    std::vector<AgencyId> originals;                     ///< to whom it happens
    std::vector<AgencyId> results;                       ///< what there is afterwards
    OwnedText matter;                                    ///< what is handed over, for a transfer
    std::optional<DocumentId> document;                  ///< the document that decides it
    std::string source;                                  ///< where it was read
    Confidence confidence = Confidence::unconfirmed;     ///< of the source
    Location location;                                   ///< where the data says so
};

using Reorganisations = Rows<ReorganisationTag, Reorganisation>;

/// The word by which data names the kind.
[[nodiscard]] constexpr std::string_view word(ReorganisationKind kind) {
    switch (kind) {
        case ReorganisationKind::merge: return "merge";
        case ReorganisationKind::split: return "split";
        case ReorganisationKind::rename: return "rename";
        case ReorganisationKind::dissolve: return "dissolve";
        case ReorganisationKind::transfer: return "transfer";
    }
    return {};
}

/// What a person reads.
[[nodiscard]] constexpr Text title(ReorganisationKind kind) {
    switch (kind) {
        case ReorganisationKind::merge: return {"hợp nhất, sáp nhập", "merger"};
        case ReorganisationKind::split: return {"chia, tách", "split"};
        case ReorganisationKind::rename: return {"đổi tên", "renaming"};
        case ReorganisationKind::dissolve: return {"giải thể, kết thúc hoạt động", "dissolution"};
        case ReorganisationKind::transfer: return {"chuyển giao nhiệm vụ", "transfer of tasks"};
    }
    return {};
}

} // namespace congvu
